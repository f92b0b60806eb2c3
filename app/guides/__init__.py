"""Service guides: what a resident must bring, where, when and how long; versioned, dated, printed."""
