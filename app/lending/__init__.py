"""Lending: what a site owns, what is out and with whom, and every hand it went through."""
