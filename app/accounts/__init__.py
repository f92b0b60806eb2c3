"""Accounts: secrets, signing in, sitting down at a desk."""
