"""What the benchmarks measure against: stores filled by plain SQL, and the same rows written without us."""
