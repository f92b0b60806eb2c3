"""The commands without a window, one file a family; app/cli.py puts them together."""
