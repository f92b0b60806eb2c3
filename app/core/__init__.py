"""What every capability stands on: actor, clock, errors, changes, rights, the unit of work."""
