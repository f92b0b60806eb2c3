"""What a guide answers, question by question, as plain texts: for a screen, a voice and a receipt printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:  # who only hands a small paper on needs no layout
    from app.documents.guide_facts import Bring, GuideFacts, GuidePlace, GuideStep

WHO, BRING, STEPS, TIME, COST, WHERE, WHEN, PHONES = "who", "bring", "steps", "time", "cost", "where", "when", "phones"
Texts = tuple[str, ...]
T = TypeVar("T")


class Entry(NamedTuple):
    """One thing that is told, and what stands smaller below it."""

    text: str
    more: Texts = ()


class Section(NamedTuple):
    """A question and its answer; `key` is who, bring, steps, time, cost, where, when or phones."""

    key: str
    name: str
    entries: tuple[Entry, ...]


def sections(guide: GuideFacts) -> Iterator[Section]:
    """Give every question that a leaflet answers; what nobody told is 未核对, and of nothing it is said."""
    words, (how, steps) = guide.words, guide.way
    time = None if guide.time is None else (guide.time,)
    time = (*(time or ()), guide.visits) if guide.visits else time
    answers = (
        (WHO, words.who, _plain(guide.who), words.anybody),
        (BRING, words.bring, _each(guide.bring, _thing), words.nothing),
        (STEPS, how, _numbered(steps), words.no_steps),
        (TIME, words.time, _plain(time), words.unchecked),
        (COST, words.cost, _plain(guide.cost), words.free),
        (WHERE, words.where, _each(guide.where, _place), words.nowhere),
        (WHEN, words.when, _plain(guide.when), words.no_hours),
        (PHONES, words.phones, _plain(guide.phones), words.no_phones),
    )
    for key, name, told, none in answers:
        yield Section(key, name, (Entry(words.unchecked),) if told is None else told or (Entry(none),))


def _plain(texts: Texts | None) -> tuple[Entry, ...] | None:
    return None if texts is None else tuple(Entry(text) for text in texts if text.strip())


def _each(told: tuple[T, ...] | None, said: Callable[[T], Entry]) -> tuple[Entry, ...] | None:
    return None if told is None else tuple(said(one) for one in told)


def _thing(one: Bring) -> Entry:
    return Entry("  ".join(filter(None, (one.name, one.how, one.mark))), _said(one.more))


def _place(one: GuidePlace) -> Entry:
    return Entry(one.name, _said((one.address, *one.more)))


def _numbered(steps: tuple[GuideStep, ...] | None) -> tuple[Entry, ...] | None:
    if steps is None:
        return None
    return tuple(_step(number, one) for number, one in enumerate(steps, 1))


def _step(number: int, one: GuideStep) -> Entry:
    title, text = (one.title, one.text) if one.title.strip() else (one.text, "")
    return Entry(f"{number}. {title}", _said(tuple(text.splitlines())))


def _said(texts: Texts) -> Texts:
    return tuple(text for text in texts if text.strip())
