"""Tests of service guides."""
