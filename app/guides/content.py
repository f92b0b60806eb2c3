"""What a guide says: the schema of an office's matters (domain.md 2.4; 中国政务服务事项, CPSV-AP 3.2, HSDS 3).

A list that is None was never told by anybody and prints as 未核对; an empty one says that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.documents.guide_facts import is_past

NEEDS = ("required", "optional", "deferrable")  # 必要, 非必要, 容缺
FORMS = ("original", "copy", "both", "electronic")
UNITS = ("working_days", "days", "at_once")
CHANNELS = ("window", "online")
REVIEW_SOON = 14  # days ahead that somebody is reminded of a review; our own choice


@dataclass(frozen=True, slots=True)
class Material:
    """One thing to bring.

    Attributes:
        need: required, optional or deferrable (容缺受理: may be brought later).
        form: original, copy, both or electronic.
        originals, copies: How many of each.
        size: Format of the paper ("A4", "二寸白底").
        source: Where a resident gets it.
        issuer: Who issues it.
        form_ref, sample_ref: Which form it is, and where a filled-in sample is.
        can_waive: May be replaced by a written promise (告知承诺).
    """

    name: str
    need: str = "required"
    form: str = "original"
    originals: int = 1
    copies: int = 0
    size: str = ""
    source: str = ""
    issuer: str = ""
    note: str = ""
    form_ref: str = ""
    sample_ref: str = ""
    can_waive: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way, at the window or online."""

    title: str
    text: str = ""
    who: str = ""
    limit: str = ""
    channel: str = "window"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long it takes; the unit is always named (工作日 or 自然日)."""

    count: int
    unit: str = "working_days"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """What it costs."""

    name: str
    standard: str
    basis: str = ""
    reduction: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is done; coordinates in degrees, WGS 84.

    Attributes:
        map_note: How to find it once one is near.
    """

    name: str
    address: str = ""
    window: str = ""
    transport: str = ""
    accessible: str = ""
    latitude: float | None = None
    longitude: float | None = None
    map_note: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when on a weekday (1 = Monday), "HH:MM"."""

    weekday: int
    begin: str
    end: str


@dataclass(frozen=True, slots=True)
class DayException:
    """A day that is not as its weekday: closed, or open at other times."""

    day: date
    open: bool
    begin: str = ""
    end: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """A law or rule it rests on."""

    name: str
    number: str = ""
    article: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What one gets in the end."""

    name: str
    kind: str = ""
    validity: str = ""
    delivery: str = ""
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What people often ask."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class GuideContent:
    """Everything a guide says.

    Attributes:
        title: Full name of the matter (事项名称).
        department: Whose matter it is (实施主体).
        group: The matter it is a part of (主项).
        link: Where it stands online; also what the QR code of its papers holds.
        conditions: Plain sentences (受理条件).
        visits_max: How often one must come at most (到办事现场次数).
        search_terms: Words that find it and are printed nowhere.
        online_depth: How far it goes online (网办深度).
        mobile: In which app or mini program it is done on a phone.
        terminal: On which self-service machine.
        easy_text: The whole in three plain sentences, for large print and reading aloud.
    """

    title: str
    department: str = ""
    group: str = ""
    link: str = ""
    short_title: str = ""
    code_basic: str = ""
    code_impl: str = ""
    aliases: tuple[str, ...] = ()
    search_terms: tuple[str, ...] = ()
    item_type: str = ""
    life_events: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    operator: str = ""
    legal_basis: tuple[Basis, ...] | None = None
    conditions: tuple[str, ...] | None = None
    min_age: int | None = None
    max_age: int | None = None
    materials: tuple[Material, ...] | None = None
    steps: tuple[Step, ...] | None = None
    time_legal: TimeLimit | None = None
    time_promise: TimeLimit | None = None
    fees: tuple[Fee, ...] | None = None
    places: tuple[Place, ...] | None = None
    hours: tuple[Span, ...] | None = None
    exceptions: tuple[DayException, ...] = ()
    consult_phones: tuple[str, ...] | None = None
    complaint_phones: tuple[str, ...] = ()
    results: tuple[Result, ...] | None = None
    visits_max: int | None = None
    visits_reason: str = ""
    online: str = ""
    online_depth: str = ""
    mobile: str = ""
    terminal: str = ""
    appointment: str = ""
    express: str = ""
    help_service: str = ""
    cross_region: str = ""
    faqs: tuple[Question, ...] = ()
    tips: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    easy_text: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """When somebody last made sure that a guide is right, and when that is due again."""

    checked_on: date | None = None
    checked_by: str = ""
    next_review: date | None = None

    def is_past(self, today: date) -> bool:
        """Tell whether the day went by until which somebody should have looked at it again."""
        return is_past(self.next_review, today)

    def is_near(self, today: date) -> bool:
        """Tell whether that day is one of the next REVIEW_SOON days."""
        return is_near(self.next_review, today)


def is_near(next_review: date | None, today: date) -> bool:
    """Tell whether the next review is to be made today or within REVIEW_SOON days."""
    return next_review is not None and today <= next_review <= today + timedelta(REVIEW_SOON)


@dataclass(frozen=True, slots=True)
class Alert:
    """Something for now only, printed in a strip of its own."""

    text: str = ""
    until: date | None = None

    def in_force(self, today: date) -> bool:
        """Tell whether it is still to be said."""
        return bool(self.text) and (self.until is None or today <= self.until)
