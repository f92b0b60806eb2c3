"""排班推演: an earlier day played again with other desks, and the fewest that are enough."""
