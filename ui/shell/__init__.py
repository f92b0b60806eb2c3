"""What surrounds the pages: rail, top bar, help, live refresh."""
