"""Files with tables that people bring and take away: what is said about them."""
