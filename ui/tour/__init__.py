"""Drive every window over a demo morning, look at each picture by machine, and keep it."""
