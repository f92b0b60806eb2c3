"""Fixtures of these tests."""

from __future__ import annotations

from tests.helpers.disks import small_disk

__all__ = ["small_disk"]
