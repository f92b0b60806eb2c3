"""What the papers of a service guide say: plain texts, ready to be set, and the days by which they are marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.documents.guide_words import CHINESE, GuideWords
from app.documents.typeset import missing

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bring:
    """One thing to bring.

    Attributes:
        how: Originals and copies, size.
        mark: That it need not be there at once, or may be promised instead.
        more: Where to get it, which form, what to mind.
    """

    name: str
    how: str = ""
    mark: str = ""
    more: Texts = ()


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One step of the way."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class GuidePlace:
    """Where it is done: its name, its address and window, how to get there and in."""

    name: str
    address: str = ""
    more: Texts = ()


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """A guide as its papers print it. None was never told and prints as 未核对; an empty one says that there is none.

    Attributes:
        site: The hall that hands it out.
        today: The day of printing, by which review and alert are marked.
        who, bring, steps, cost, where, when, phones: What every leaflet answers.
        time: How long it takes, as promised.
        visits: How often one must come at most.
        link: Where it stands online; empty = its QR code holds the number.
        easy: The whole in plain sentences.
        more: What only the booklet and the large print have room for: a heading and its lines.
        alert: Empty when none is in force.
        status: draft, published or withdrawn.
        starter: Our own text that nobody here has checked yet.
    """

    number: str
    title: str
    version: int
    site: str
    today: date
    department: str = ""
    category: str = ""
    who: Texts | None = None
    bring: tuple[Bring, ...] | None = None
    steps: tuple[GuideStep, ...] | None = None
    online_steps: tuple[GuideStep, ...] = ()
    time: str | None = None
    cost: Texts | None = None
    where: tuple[GuidePlace, ...] | None = None
    when: Texts | None = None
    phones: Texts | None = None
    visits: str = ""
    link: str = ""
    easy: str = ""
    more: tuple[tuple[str, Texts], ...] = ()
    alert: str = ""
    alert_until: date | None = None
    checked_on: date | None = None
    checked_by: str = ""
    next_review: date | None = None
    status: str = "published"
    starter: bool = False
    words: GuideWords = field(default=CHINESE, repr=False)

    @property
    def is_past_review(self) -> bool:
        """Tell whether the day came and went at which somebody should have looked at it again."""
        return is_past(self.next_review, self.today)

    @property
    def is_online_only(self) -> bool:
        """Tell whether all its steps are made online: nobody is to be sent to a window for it."""
        return self.steps == () and bool(self.online_steps)

    @property
    def way(self) -> tuple[str, tuple[GuideStep, ...] | None]:
        """Give how it is done, below its heading: at a window, or online where there is no other way."""
        if self.is_online_only:
            return self.words.online_steps, self.online_steps
        return self.words.steps, self.steps


def is_past(next_review: date | None, today: date) -> bool:
    """Tell whether the day of the next review went by; it is itself the last in time."""
    return next_review is not None and next_review < today


def warnings(guide: GuideFacts) -> list[str]:
    """Give what must stand on every paper of a guide that nobody may take for settled; no paper leaves it out."""
    words = guide.words
    told = []
    if guide.starter:
        told.append(words.starter)
    if guide.status != "published":
        told.append(words.not_published[guide.status])
    if guide.next_review is not None and guide.is_past_review:
        told.append(words.past_review.format(day=guide.next_review.isoformat()))
    return told


def alert_of(guide: GuideFacts) -> str:
    """Give the alert with its end, empty when none is in force."""
    if not guide.alert or (guide.alert_until is not None and guide.alert_until < guide.today):
        return ""
    until = guide.words.until.format(day=guide.alert_until.isoformat()) if guide.alert_until else ""
    return guide.words.alert + guide.alert + until


def dated(guide: GuideFacts) -> str:
    """Give version and day of the last check, as every foot says them."""
    words = guide.words
    checked = words.checked_on.format(day=guide.checked_on.isoformat()) if guide.checked_on else words.never_checked
    return words.dot.join((words.version.format(version=guide.version), checked))


def texts_of(guide: GuideFacts) -> list[str]:
    """Give every text of a guide."""
    found = [guide.title, guide.department, guide.category, guide.site, guide.time or "", guide.visits, guide.easy]
    found += [guide.alert, guide.checked_by]
    for texts in (guide.who, guide.cost, guide.when, guide.phones):
        found += texts or ()
    for thing in guide.bring or ():
        found += [thing.name, thing.how, thing.mark, *thing.more]
    for step in (*(guide.steps or ()), *guide.online_steps):
        found += [step.title, step.text]
    for place in guide.where or ():
        found += [place.name, place.address, *place.more]
    return [*found, *(text for heading, lines in guide.more for text in (heading, *lines))]


def unprintable(guides: Sequence[GuideFacts]) -> list[str]:
    """List the characters, each once, that no font has and that print as their code: for the one who prints to know."""
    seen = {each for guide in guides for text in texts_of(guide) for each in text}
    return missing("".join(sorted(seen)))
