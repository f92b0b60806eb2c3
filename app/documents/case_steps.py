"""A step of a case in one line, for the window and for paper alike: what happened, what it was about, what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class StepWords:
    """The words of steps in one language.

    Attributes:
        steps, results, waits, ways, whys: Of the codes that the store keeps.
        kinds_in: How many kinds of paper came in, with `{n}`.
        between: Stands between the papers that went back.
    """

    steps: Mapping[str, str]
    results: Mapping[str, str]
    waits: Mapping[str, str]
    ways: Mapping[str, str]
    whys: Mapping[str, str]
    kinds_in: str
    other: str
    between: str


def step_told(kind: str, text: str, data: Mapping[str, Any], words: StepWords) -> str:
    """Say what happened in one line."""
    said = (words.steps.get(kind, words.other), _about(kind, data, words), text)
    return _BETWEEN.join(part for part in said if part)


def _about(kind: str, data: Mapping[str, Any], words: StepWords) -> str:
    match kind:
        case "ended":
            return words.results.get(data.get("result", ""), "")
        case "waits":
            return words.waits.get(data.get("whom", ""), "")
        case "contacted":
            return words.ways.get(data.get("way", ""), "")
        case "forgotten":
            return words.whys.get(data.get("why", ""), "")
        case "promised":
            return " → ".join(data[name] for name in ("before", "now") if data.get(name))
        case "handed_on":
            return f"{data.get('from', '')} → {data['to']}".strip() if data.get("to") else ""
        case "papers_in":
            return words.kinds_in.format(n=data["count"]) if data.get("count") else ""
        case "papers_out":
            back = (f"{name} ×{originals + copies}" for name, originals, copies in data.get("papers", ()))
            return words.between.join(back)
        case "planned":
            return str(data.get("day", ""))
    return ""
