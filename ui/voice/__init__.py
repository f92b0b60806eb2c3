"""The voice of the hall: an engine in a process of its own, what announces calls through it, and its settings."""
