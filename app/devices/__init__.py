"""Printers: how they are reached and spoken to, and the outbox that feeds them."""
