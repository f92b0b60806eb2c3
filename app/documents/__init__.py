"""Everything that goes onto paper or into a file: slips, notices, reports."""
