"""A slip for tests, with everything on it."""

from __future__ import annotations

from datetime import datetime

from app.documents.slip_facts import Slip

TOKEN = "Q-0123456789abcdef01234567"
SLIP = Slip(
    site="槐荫里社区居民会客厅",
    number="A017",
    service="社保与养老资格认证",
    green=True,
    ahead=3,
    wait_low_s=240,
    wait_high_s=720,
    at=datetime(2026, 11, 23, 9, 30),
    token=TOKEN,
    line="请在座位等候叫号，过号请到服务台。",
)
