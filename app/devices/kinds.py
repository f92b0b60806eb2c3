"""The kinds of device there are, and of what they print."""

from __future__ import annotations

ESCPOS, SYSTEM, PDF = "escpos", "system", "pdf"
KINDS = (ESCPOS, SYSTEM, PDF)
VOICE = "voice"  # no printer: app/voice/places.py

SLIP, RECEIPT, NOTICE, TEST = "slip", "case_receipt", "notice", "test"
