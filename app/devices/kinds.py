"""The kinds of device there are."""

from __future__ import annotations

ESCPOS, SYSTEM, PDF = "escpos", "system", "pdf"
KINDS = (ESCPOS, SYSTEM, PDF)
# What a process without a window can drive.
WINDOWLESS = (ESCPOS, PDF)
