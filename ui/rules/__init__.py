"""The rule of calling: the field it is chosen in, and its words."""
