"""The first start: from an empty folder to a hall in which somebody works."""
