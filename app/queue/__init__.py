"""The queue: tickets, desks, the rule that picks the next one, the business day."""
