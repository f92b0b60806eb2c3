"""Say what a guide holds in plain texts, as its papers set them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from app.documents.guide_facts import Bring, GuideFacts, GuidePlace, GuideStep
from app.guides.catalogue import Guide
from app.guides.content import DayException, Fee, GuideContent, Material, Place, Result, Span, Step, TimeLimit
from app.guides.paper_words import CHINESE, ContentWords

Texts = tuple[str, ...]
UNGROUPED = "未分类"  # what the portals write where a matter is part of no other


def facts_of(guide: Guide, site: str, today: date, words: ContentWords = CHINESE) -> GuideFacts:
    """Give what the papers of a guide say on a day; the mark of an overdue review goes with it."""
    told = guide.content
    return GuideFacts(
        number=guide.id,
        title=told.title,
        version=guide.version,
        site=site,
        today=today,
        department=told.department,
        category="" if told.group == UNGROUPED else told.group,
        who=_who(told, words),
        bring=None if told.materials is None else tuple(_bring(one, words) for one in told.materials),
        steps=None if told.steps is None else tuple(_steps(told.steps, "window", words)),
        online_steps=tuple(_steps(told.steps or (), "online", words)),
        time=_time(told.time_promise, words),
        cost=None if told.fees is None else tuple(_fee(one, words) for one in told.fees),
        where=None if told.places is None else tuple(map(_place, told.places)),
        when=_when(told, today, words),
        phones=told.consult_phones,
        visits=_visits(told.visits_max, words),
        link=told.link or told.online,
        easy=told.easy_text,
        more=tuple(_more(told, words)),
        alert=guide.alert.text,
        alert_until=guide.alert.until,
        checked_on=guide.dated.checked_on,
        checked_by=guide.dated.checked_by,
        next_review=guide.dated.next_review,
        status=guide.status,
        starter=guide.starter,
        words=words.paper,
    )


def _who(told: GuideContent, words: ContentWords) -> Texts | None:
    found = [words.audience.format(text=words.comma.join(told.audience))] if told.audience else []
    low, high = told.min_age, told.max_age
    if low is not None or high is not None:
        which = "both" if low is not None and high is not None else "low" if low is not None else "high"
        age = words.ages[which].format(low=low, high=high)
        found += [] if any(age in text for text in (*told.audience, *(told.conditions or ()))) else [age]
    if told.conditions is None and not found:
        return None
    return (*found, *(told.conditions or ()))


def _bring(one: Material, words: ContentWords) -> Bring:
    how = words.forms[one.form].format(originals=one.originals, copies=one.copies)
    # An original of which copies are asked, too, though its form was never said.
    if one.form == "original" and one.copies:
        how = words.forms["both"].format(originals=one.originals, copies=one.copies)
    # With a note it is for some only, and the note says for whom: "not required" would send those home again.
    need = "depends" if one.need == "optional" and one.note.strip() else one.need
    marks = [words.needs[need], words.can_waive if one.can_waive else ""]
    more = [
        sentence.format(text=text)
        for sentence, text in (
            (words.source, one.source),
            (words.issuer, one.issuer),
            (words.form_ref, one.form_ref),
            (words.sample_ref, one.sample_ref),
            ("{text}", one.note),
        )
        if text.strip()
    ]
    told = words.comma.join(filter(None, (how, one.size)))
    return Bring(one.name, told, words.comma.join(filter(None, marks)), tuple(more))


def _steps(steps: Sequence[Step], channel: str, words: ContentWords) -> Iterable[GuideStep]:
    for one in steps:
        if one.channel == channel:
            by = words.step_by.format(text=one.who) if one.who else ""
            limit = words.step_limit.format(text=one.limit) if one.limit else ""
            yield GuideStep(one.title, "\n".join(filter(None, (one.text, words.comma.join(filter(None, (by, limit)))))))


def _time(limit: TimeLimit | None, words: ContentWords) -> str | None:
    """Say how long it takes; which days are counted is always said."""
    if limit is None:
        return None
    how = words.at_once if limit.unit == "at_once" or limit.count == 0 else getattr(words, limit.unit)
    note = words.brackets.format(text=limit.note) if limit.note.strip() else ""
    return str(how.format(count=limit.count)) + note


def _fee(one: Fee, words: ContentWords) -> str:
    whole = one.name and one.standard
    named = words.fee.format(name=one.name, standard=one.standard) if whole else one.name or one.standard
    days = [words.valid_from.format(day=one.valid_from)] if one.valid_from else []
    days += [words.valid_to.format(day=one.valid_to)] if one.valid_to else []
    told = [words.reduction.format(text=one.reduction)] if one.reduction else []
    told += [words.basis.format(text=one.basis)] if one.basis else []
    return words.comma.join((named, *days, *told))


def _place(one: Place) -> GuidePlace:
    address = " ".join(filter(None, (one.address, one.window)))
    more = (one.map_note, one.transport, one.accessible)
    return GuidePlace(one.name, address, tuple(text for text in more if text.strip()))


def _when(told: GuideContent, today: date, words: ContentWords) -> Texts | None:
    """Say on which days at what times, and which days to come are otherwise."""
    coming = [one for one in told.exceptions if one.day >= today]
    if told.hours is None and not coming:
        return None
    # Days that are otherwise do not say how it is on all others.
    usual = [words.paper.unchecked] if told.hours is None else hours_in_words(told.hours, words)
    return (*usual, *(_exception(one, words) for one in sorted(coming, key=_day)))


def hours_in_words(hours: Sequence[Span], words: ContentWords) -> list[str]:
    """Say a week: days in a row with the same times together."""
    spans = {day: _times(hours, day, words) for day in range(1, 8)}
    found = []
    for times, days in groupby(range(1, 8), key=spans.__getitem__):
        row = list(days)
        if times:
            first, last = words.weekdays[row[0] - 1], words.weekdays[row[-1] - 1]
            named = first if len(row) == 1 else words.span.format(first=first, last=last)
            found.append(f"{named} {times}")
    return found


def _times(hours: Sequence[Span], day: int, words: ContentWords) -> str:
    spans = sorted((span.begin, span.end) for span in hours if span.weekday == day)
    return words.comma.join(f"{begin}–{end}" for begin, end in spans)


def _day(one: DayException) -> date:
    return one.day


def _exception(one: DayException, words: ContentWords) -> str:
    sentence = words.opened if one.open else words.closed
    told = sentence.format(
        day=one.day.isoformat(), weekday=words.weekdays[one.day.weekday()], begin=one.begin, end=one.end
    )
    return words.comma.join(filter(None, (told, one.reason)))


def _visits(most: int | None, words: ContentWords) -> str:
    if most is None:
        return ""
    return words.visits.format(count=most) if most else words.visits_none


def _more(told: GuideContent, words: ContentWords) -> Iterable[tuple[str, Texts]]:
    """Give what only the booklet and the large print have room for, in the order in which people ask."""
    legal = _time(told.time_legal, words)
    basis = (
        words.comma.join(filter(None, (one.name, one.number, one.article, one.text))) for one in told.legal_basis or ()
    )
    got = (words.comma.join(filter(None, _got(one, words))) for one in told.results or ())
    found: dict[str, Iterable[str]] = {
        "aliases": told.aliases,
        "time_legal": (legal or "",),
        "results": got,
        "visits_reason": (told.visits_reason,),
        "appointment": (told.appointment,),
        "help_service": (told.help_service,),
        "express": (told.express,),
        "online": (told.online if told.online != told.link else "",),
        "online_depth": (told.online_depth,),
        "mobile": (told.mobile,),
        "terminal": (told.terminal,),
        "cross_region": (told.cross_region,),
        "tips": told.tips,
        "mistakes": told.mistakes,
        "faqs": (f"{one.question}\n{one.answer}" for one in told.faqs),
        "related": told.related,
        "complaint_phones": told.complaint_phones,
        "legal_basis": basis,
        "operator": (told.operator,),
        "item_type": (told.item_type,),
        "life_events": told.life_events,
        "codes": (told.code_basic, told.code_impl),
        "source_url": (told.source_url,),
    }
    for name, texts in found.items():
        lines = tuple(text for text in texts if text.strip())
        if lines:
            yield words.headings[name], lines


def _got(one: Result, words: ContentWords) -> Texts:
    """Give what is said of one thing that one gets in the end."""
    valid = words.validity.format(text=one.validity) if one.validity else ""
    sample = words.sample.format(text=one.sample) if one.sample else ""
    return one.name, one.kind, valid, one.delivery, sample
