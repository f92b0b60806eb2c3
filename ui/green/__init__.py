"""What a supervisor sees of the green channel: who goes first on what proof, and who let them."""
