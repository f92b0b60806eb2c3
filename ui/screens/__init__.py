"""Which screen a window belongs on, and following screens that come and go."""
