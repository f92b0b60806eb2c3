"""Reports: every figure of a day counted from its rows by one written definition, its page, and what stood out."""
