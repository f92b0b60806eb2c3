"""The residents' own voice (好差评): a rating of a visit, voluntary, one a visit, out of the staff's reach."""
