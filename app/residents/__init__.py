"""Residents: who may go through the green channel, and what their papers say."""
