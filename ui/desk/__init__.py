"""The desk page: the visit in hand, the waiting list and the walk-up ticket."""
