"""Read what a guide says from plain values, and write it as such: every field checked against its declaration."""

from __future__ import annotations

import re
from dataclasses import MISSING, asdict, fields, is_dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

from app.core.errors import HallError
from app.core.text import clean
from app.guides.content import CHANNELS, FORMS, NEEDS, UNITS, Dated, DayException, GuideContent, Place, Span

TITLE_LIMIT, LINE_LIMIT, TEXT_LIMIT, LINK_LIMIT = 300, 500, 6000, 2000
MOST_ENTRIES = 200
# China with its seas (GB/T 2260 lists nothing outside): coordinates beyond are swapped or mistyped.
LATITUDES, LONGITUDES = (3.0, 54.0), (73.0, 136.0)
_LONG = {"text", "answer", "conditions", "easy_text", "note"}
_SHORT = {"title": TITLE_LIMIT, "link": LINK_LIMIT, "online": LINK_LIMIT, "source_url": LINK_LIMIT}
_ALLOWED = {"need": NEEDS, "form": FORMS, "unit": UNITS, "channel": CHANNELS}
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def read_content(values: dict[str, Any]) -> GuideContent:
    """Read a guide's content.

    Raises:
        HallError: `missing_field bad_value too_long number_in_text`, `bad_link`, `hours_overlap`,
            `swapped_spot` with the pair that was probably meant, `outside_china`; the `field` says where.
    """
    content: GuideContent = _read(GuideContent, values, "")
    if not content.title.strip():
        raise HallError("missing_field", field="title")
    for name in ("link", "online", "source_url"):
        require_link(name, getattr(content, name))
    _require_apart(content.hours or ())
    for place in content.places or ():
        require_in_china(place)
    if content.min_age is not None and content.max_age is not None and content.min_age > content.max_age:
        raise HallError("bad_value", field="max_age")
    return content


def plain(content: GuideContent | Dated) -> dict[str, Any]:
    """Give a content as plain JSON values; what was never told is left out."""
    told = asdict(content)
    return {name: _plain(value) for name, value in told.items() if value is not None}


def require_link(name: str, link: str) -> None:
    """Refuse what is no web address with a host.

    Raises:
        HallError: `bad_link`.
    """
    if not link:
        return
    try:
        parts = urlsplit(link)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", link)
    except ValueError:
        good = False
    if not good:
        raise HallError("bad_link", field=name, value=link[:80])


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, values: Any, where: str) -> Any:
    if not isinstance(values, dict):
        raise HallError("bad_value", field=where or "content")
    known = {one.name: one for one in fields(kind)}
    strange = set(values) - set(known)
    if strange:
        raise HallError("bad_value", field=where + sorted(map(str, strange))[0][:40])
    read = {}
    for name, declared in known.items():
        if name in values:
            read[name] = _value(_hints(kind)[name], values[name], where + name, name)
        elif declared.default is MISSING and declared.default_factory is MISSING:
            raise HallError("missing_field", field=where + name)
    return kind(**read)


def _value(hint: Any, value: Any, where: str, name: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return None if value is None else _value(inner[0], value, where, name)
    if get_origin(hint) is tuple:
        if not isinstance(value, list | tuple) or len(value) > MOST_ENTRIES:
            raise HallError("bad_value", field=where)
        return tuple(_value(get_args(hint)[0], one, f"{where}.{n + 1}", name) for n, one in enumerate(value))
    if is_dataclass(hint):
        return _checked(_read(hint, value, f"{where}."), where)
    return _plain_value(hint, value, where, name)


def _plain_value(hint: Any, value: Any, where: str, name: str) -> Any:
    if hint is str:
        limit = TEXT_LIMIT if name in _LONG else _SHORT.get(name, LINE_LIMIT)
        text = clean(value, where, limit)
        if name in _ALLOWED and text not in _ALLOWED[name]:
            raise HallError("bad_value", field=where)
        return text
    if hint is date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise HallError("bad_value", field=where) from error
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or isinstance(value, bool) != (hint is bool):
        raise HallError("bad_value", field=where)
    if hint is int and not 0 <= value <= 100_000:
        raise HallError("bad_value", field=where)
    return value


def _checked(entry: Any, where: str) -> Any:
    if isinstance(entry, Span):
        if not 1 <= entry.weekday <= 7 or not _TIME.fullmatch(entry.begin) or not _TIME.fullmatch(entry.end):
            raise HallError("bad_value", field=where)
        if entry.begin >= entry.end:
            raise HallError("hours_out_of_order", field=where, begin=entry.begin, end=entry.end)
    if isinstance(entry, DayException) and entry.open and not (entry.begin < entry.end):
        raise HallError("hours_out_of_order", field=where, begin=entry.begin, end=entry.end)
    return entry


def _require_apart(spans: tuple[Span, ...]) -> None:
    ordered = sorted(spans, key=lambda span: (span.weekday, span.begin))
    for one, other in pairwise(ordered):
        if one.weekday == other.weekday and other.begin < one.end:
            raise HallError("hours_overlap", field="hours", weekday=one.weekday, begin=other.begin, end=one.end)


def require_in_china(place: Place, field: str = "places") -> None:
    """Refuse coordinates that cannot be meant, so that somebody is asked.

    Raises:
        HallError: `swapped_spot` with the pair as it was told (`at`) and as it was probably meant (`meant`),
            `outside_china`, `bad_value` where only one of the two is told.
    """
    if place.latitude is None or place.longitude is None:
        if place.latitude is not place.longitude:
            raise HallError("bad_value", field=field)
        return
    if _within(place.latitude, LATITUDES) and _within(place.longitude, LONGITUDES):
        return
    name, at = place.name[:40], spot_text(place.latitude, place.longitude)
    if are_swapped(place.latitude, place.longitude):
        meant = spot_text(place.longitude, place.latitude)
        raise HallError("swapped_spot", field=field, place=name, at=at, meant=meant)
    raise HallError("outside_china", field=field, place=name, at=at)


def are_swapped(latitude: float, longitude: float) -> bool:
    """Tell whether two coordinates lie in China (degrees) once they change places, and only then."""
    if _within(latitude, LATITUDES) and _within(longitude, LONGITUDES):
        return False
    return _within(longitude, LATITUDES) and _within(latitude, LONGITUDES)


def spot_text(latitude: float, longitude: float) -> str:
    """Write coordinates as `place.at` takes them, latitude first; degrees to about 0.1 m."""
    return ", ".join(f"{each:.6f}".rstrip("0").rstrip(".") for each in (latitude, longitude))


def places_swapped_back(places: Any) -> Any:
    """Let the coordinates of places (plain values) that look swapped change places; all else stays as it is."""
    if not isinstance(places, list | tuple):
        return places
    return [_swapped_back(one) for one in places]


def places_without_strays(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out the coordinates of places (plain values) that lie outside China however they are read."""
    return [{**one, "latitude": None, "longitude": None} if _strays(one) else one for one in places]


def _spot(place: Any) -> tuple[float, float] | None:
    told = (place.get("latitude"), place.get("longitude")) if isinstance(place, dict) else ()
    numbers = [float(each) for each in told if isinstance(each, int | float) and not isinstance(each, bool)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None


def _swapped_back(place: Any) -> Any:
    spot = _spot(place)
    return {**place, "latitude": spot[1], "longitude": spot[0]} if spot and are_swapped(*spot) else place


def _strays(place: dict[str, Any]) -> bool:
    spot = _spot(place)
    if spot is None or are_swapped(*spot):
        return False
    return not (_within(spot[0], LATITUDES) and _within(spot[1], LONGITUDES))


def _within(value: float, span: tuple[float, float]) -> bool:
    return span[0] <= value <= span[1]


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
