"""Charts on the screen, drawn by pyqtgraph; every value of theirs also stands in a table beside them."""
