"""The public notice of a site and the map of its circle: what they say, from what the hall keeps anyway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from app.core.errors import HallError
from app.core.rights import Right
from app.core.settings import read_settings
from app.core.work import Look, query
from app.documents.board_words import CHINESE, ENGLISH
from app.documents.circle_map import CircleFacts
from app.documents.circle_places import CirclePlace, Spot, distance, spots_of
from app.documents.notice_board import BoardFacts
from app.guides.catalogue import published_guides
from app.guides.content import Span
from app.guides.paper_words import WORDS
from app.guides.papers import hours_in_words
from app.guides.place_lines import read_day, read_people, read_phones, read_spot
from db import sites

MOST_SERVICES = 24  # on a notice
_SAME_M = 15.0  # of one place that two guides tell of
_BOARD_WORDS = {"zh": CHINESE, "en": ENGLISH}
_KINDS = {"zh": {"hall": "会客厅", "station": "驿站"}, "en": {"hall": "hall", "station": "station"}}


@query(Right.SEE_GUIDES)
def board_facts(look: Look) -> BoardFacts:
    """Give what the notice of the site says: its settings, its services, its hours; what was never told is 未核对."""
    told, language = look.site.settings, _language(look)
    week = told["hours.week"]
    spans = [Span(int(day), begin, end) for day, times in week.items() for begin, end in times]
    return BoardFacts(
        site=look.site.name,
        of=_hall_of(look),
        today=look.today,
        area=told["place.area"],
        people=read_people(told["place.people"]),
        services=_services(look) or None,
        hours=tuple(hours_in_words(spans, WORDS[language])) if spans else None,
        phones=read_phones(told["place.phones"]),
        complaint=told["place.complaint"],
        checked_on=read_day(told["place.checked"]),
        words=_BOARD_WORDS[language],
    )


@query(Right.SEE_GUIDES)
def circle_facts(look: Look) -> CircleFacts:
    """Give what lies around the site: the other sites, and the places of published guides, as far as coordinates tell.

    Raises:
        HallError: `no_coordinates` when nobody told where the site itself lies.
    """
    own = _of_site(look, look.site.name, look.site.kind, look.site.settings, ringed=True)
    if own is None:
        raise HallError("no_coordinates", site=look.site.name[:40])
    found = [own]
    for place in (*_other_sites(look), *_facilities(look)):
        if not any(_is_same(place, known) for known in found):
            found.append(place)
    near = sorted(zip(spots_of(found)[1:], found[1:], strict=True), key=_from_here)
    return CircleFacts(
        look.site.name, look.today, (own, *(place for _, place in near)), words=_BOARD_WORDS[_language(look)]
    )


def lacking(told: BoardFacts | CircleFacts) -> list[str]:
    """List the characters of a sheet, each once, that no font has and that print as their code."""
    from app.documents.typeset import missing

    return missing("".join(sorted({sign for text in _texts(asdict(told)) for sign in text})))


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for each in told.values():
            yield from _texts(each)
    elif isinstance(told, list | tuple):
        for each in told:
            yield from _texts(each)


def _from_here(placed: tuple[Spot, CirclePlace]) -> tuple[float, str]:
    spot, place = placed
    return distance(spot, Spot(0.0, 0.0)), place.name


def _is_same(one: CirclePlace, other: CirclePlace) -> bool:
    first, second = spots_of((one, other))
    return distance(first, second) <= _SAME_M and (one.name == other.name or one.address == other.address)


def _of_site(look: Look, name: str, kind: str, told: Mapping[str, Any], *, ringed: bool = False) -> CirclePlace | None:
    spot = read_spot(told["place.at"])
    if spot is None:
        return None
    what = _KINDS[_language(look)].get(kind, "")
    return CirclePlace(name, *spot, what, told["place.address"], told["place.phone"], ringed)


def _other_sites(look: Look) -> Iterator[CirclePlace]:
    for row in sites.read_sites(look.tx):
        if row["id"] != look.site.id and row["active"]:
            told = read_settings(sites.read_settings(look.tx, row["id"]))
            place = _of_site(look, row["name"], row["kind"], told)
            if place is not None:
                yield place


def _facilities(look: Look) -> Iterator[CirclePlace]:
    for guide in published_guides(look):
        for place in guide.content.places or ():
            if place.latitude is not None and place.longitude is not None:
                yield CirclePlace(place.name, place.latitude, place.longitude, "", place.address)


def _services(look: Look) -> tuple[str, ...]:
    """Give what is done at the site: its services, else the matters of its guides."""
    names = [each.name for each in look.site.services.values() if each.active and each.office == "front"]
    if not names:
        names = [each.content.short_title or each.content.title for each in published_guides(look)]
    return tuple(names[:MOST_SERVICES])


def _hall_of(look: Look) -> str:
    """Name the hall that a station belongs to, "" for the hall itself."""
    if look.site.kind == "hall":
        return ""
    return next((str(row["name"]) for row in sites.read_sites(look.tx) if row["kind"] == "hall"), "")


def _language(look: Look) -> str:
    return str(look.site.settings["slip.language"])
