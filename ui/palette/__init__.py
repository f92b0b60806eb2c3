"""Ctrl+K: find a command, a page, a setting, a service or a ticket by a few letters, and do it."""
