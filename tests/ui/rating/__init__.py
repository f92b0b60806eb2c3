"""Tests of the rating screen."""
