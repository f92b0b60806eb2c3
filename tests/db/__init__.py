"""Tests of how the hall is stored."""
