"""The page of reports: a day's figures as tiles, charts and tables, each with how it is counted; to paper and file."""
