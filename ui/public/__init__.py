"""Windows that stand in the hall by themselves: signed in as enrolled devices, left only by staff."""
