"""Make a hall: its tables, site, services, desks and first accounts; or a demo hall to look around in."""
