"""The page of cases: what is next, one case with all that happened to it, and its forms."""
