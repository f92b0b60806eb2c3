"""Every setting of a site, declared once: name, type, default, limits.

The settings page adds the descriptions; nothing else knows a setting's default.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.errors import HallError
from app.core.text import clean


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a site.

    Attributes:
        name: What it is called in the store and in a set-up file.
        default: Its value until somebody chooses another; its type is the setting's.
        low, high: Bounds of a number.
        allowed: All that a word may be; empty = any text.
        longest: Most characters of a text, which is always one line.
    """

    name: str
    default: Any
    low: float | None = None
    high: float | None = None
    allowed: tuple[str, ...] = ()
    longest: int = 200

    def read(self, value: Any) -> Any:
        """Check a value against the declared type and limits.

        Raises:
            HallError: `bad_value` with the setting's name, `too_long` for a text.
        """
        kind = type(self.default)
        right = isinstance(value, kind) and isinstance(value, bool) == (kind is bool)
        if kind is int and right:
            right = (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        if kind is str and right:
            right = "\n" not in clean(value, self.name, self.longest) and value in (self.allowed or (value,))
        if not right:
            raise HallError("bad_value", field=self.name)
        return value


CONSENT = ("none", "visit", "visit,complaint,suggestion", "paper,help,visit,referral,complaint,suggestion")
DECLARED = (
    Setting("queue.discipline", "accumulating:3"),
    Setting("queue.ceiling_min", 40, 1, 600),
    Setting("queue.max_overtakes", 10, 0, 1000),
    Setting("queue.target_min", 20, 1, 240),  # ordinary visitors should not wait longer; previews measure by it
    Setting("queue.elderly_bands", "60,70,80", longest=40),  # lower ages (app/queue/classes.py)
    Setting("queue.recall_limit", 3, 1, 20),
    Setting("queue.grace_min", 30, 0, 600),
    Setting("queue.barred_calls", 3, 0, 20),
    Setting("queue.undo_s", 10, 0, 60),
    Setting("queue.receptionist_may_choose", False),
    Setting("queue.carry_over", False),
    Setting("queue.proxy_green", False),  # who stands in for an entitled person goes first, too
    Setting("hours.week", {}),  # "1".."7" (Monday first) -> [["09:00", "12:00"], …]; absent = open all day
    Setting("hours.closed_days", []),  # ISO dates
    Setting("hours.last_ticket_min", 0, 0, 240),  # before the last closing time
    Setting("calendar.days", {}),  # ISO date -> "off" or "work", where the statutory calendar is wrong or unknown
    Setting("board.notice", ""),
    Setting("board.services", {}),  # an enrolled board's name -> codes of the services it shows; absent = all
    Setting("kiosk.where", "", longest=60),  # the hall's own words on where to wait, on the kiosk's screen
    Setting("slip.language", "zh", allowed=("zh", "en")),
    Setting("slip.line", "", longest=60),  # the hall's own, at the foot of every slip
    Setting("slip.minutes", 10, 1, 240),  # a slip that could not be printed by then is pointless
    Setting("voice.on", True),  # numbers are spoken; the chime has a switch of its own
    Setting("voice.chime", True),
    Setting("voice.languages", "zh", allowed=("zh", "en", "zh+en", "en+zh")),
    Setting("voice.digits", "yao", allowed=("yao", "yi")),  # a 1 in a number: 幺 or 一
    Setting("voice.repeat", 2, 1, 3),
    Setting("voice.rate", -10, -100, 100),  # per cent slower or faster than the engine's own pace
    Setting("voice.volume", 80, 0, 100),
    Setting("voice.volume_hours", "", longest=400),  # "1-5 08:00-12:00=60; …" (app/voice/hours.py)
    Setting("voice.quiet_hours", "", longest=400),  # "12:00-14:00; …"
    Setting("lending.receptionist_may_lend", False),
    Setting("lending.max_items", 0, 0, 200),  # out to one person at once; 0 = no limit
    Setting("lending.block_overdue", False),  # who has not brought back gets nothing more
    Setting("lending.max_renewals", 2, 0, 50),
    Setting("lending.keep_days", 2, 0, 30),  # what was reserved and is there is kept so long
    Setting("lending.anonymise_months", 12, 1, 120),  # after the return
    Setting("lending.slip_paper", "A4", allowed=("A4", "A5", "roll")),  # roll: the receipt printer of the counter
    Setting("cases.answer_days", 5, 1, 60),  # working days until a complaint or suggestion is answered
    Setting("cases.quiet_days", 5, 1, 60),  # working days without a step after which a case rises by itself
    Setting("cases.sensitive", "visit", allowed=CONSENT),  # kinds of cases that ask for consent
    Setting("cases.two_visitors", False),  # nobody visits a home alone
    Setting("cases.anonymise_months", 36, 1, 240),  # after the end
    Setting("cases.book", True),  # suggestions and complaints are taken at the kiosk
    Setting("rating.ask", True),  # residents may rate their visits
    Setting("rating.hours", 72, 1, 720),  # after the visit
    Setting("guides.notice_paper", "roll", allowed=("roll", "A5")),  # roll: the desk's slip printer
    Setting("reports.at_close", "file", allowed=("none", "file", "print")),  # what becomes of the day's page
    # What the site's notice and map say of it, and its papers beside (app/guides/boards.py).
    Setting("place.address", ""),
    Setting("place.at", "", longest=40),  # latitude, longitude in degrees
    Setting("place.phone", "", longest=40),
    Setting("place.area", "", longest=300),  # which houses it serves
    Setting("place.people", "", longest=2000),  # "role name telephone；…"
    Setting("place.phones", "", longest=1000),  # "what it is for telephone；…"
    Setting("place.complaint", "", longest=40),
    Setting("place.checked", "", longest=10),  # ISO date
    Setting("accounts.idle_lock_min", 15, 0, 240),
)
Check = Callable[[str, Any], Any]
_BY_NAME = {setting.name: setting for setting in DECLARED}


def read_settings(stored: Mapping[str, Any], check: Check | None = None) -> dict[str, Any]:
    """Give every declared setting: the stored value where `check` takes it, else the default.

    Only a hand in the database can have stored what was never taken; the doctor tells of it.
    """
    broken = broken_settings(stored, check)
    taken = {name: value for name, value in stored.items() if name not in broken}
    return {setting.name: taken.get(setting.name, setting.default) for setting in DECLARED}


def broken_settings(stored: Mapping[str, Any], check: Check | None = None) -> dict[str, HallError]:
    """Give the declared settings whose stored value `check` refuses, and why."""
    broken = {}
    for setting in DECLARED:
        value = stored.get(setting.name, setting.default)
        if value == setting.default and type(value) is type(setting.default):
            continue
        try:
            (check or check_setting)(setting.name, value)
        except HallError as error:
            broken[setting.name] = error
    return broken


def declared(name: str) -> Setting:
    """Give the declaration of a setting.

    Raises:
        HallError: `bad_value` for an unknown one.
    """
    if name not in _BY_NAME:
        raise HallError("bad_value", field=str(name)[:40])
    return _BY_NAME[name]


def check_setting(name: str, value: Any) -> Any:
    """Check a value before it is stored.

    Raises:
        HallError: `bad_value` for an unknown setting or a value it does not take, `too_long`.
    """
    return declared(name).read(value)
