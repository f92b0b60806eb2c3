"""The rating screen: five faces with the fixed words, nothing chosen beforehand, and a way past them."""
