"""Printers in the windows: the system printer, what is wrong with one, printing again."""
