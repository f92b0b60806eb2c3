"""What the hall does, without a window: rules, use cases and the command line."""

__version__ = "0.1.0"
