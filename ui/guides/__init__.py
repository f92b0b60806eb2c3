"""The page of guides (指南), and the window in which a desk prints the guide of the visit in hand."""
