"""What a day's page says beside its tables: every further figure as a line of named values, for paper and screen. Pure.

Each line goes by the name of its definition (app/reports/definitions.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.feedback.words import LEVELS, REASONS, Word
from app.reports.figures import DayFigures
from app.reports.reading import BackupNote, DayReport
from app.reports.words import NONE, PAPERS, minutes, share

_MOST_NAMED = 4  # reasons of a kind that a line names; the workbook has all
_CASES = {
    "opened": Word("新开", "opened"),
    "ended": Word("办结", "finished"),
    "visits": Word("上门", "home visits"),
    "open": Word("未结", "open"),
    "overdue": Word("逾期", "overdue"),
}
_BOOK = {
    "suggestion": Word("建议", "suggestions"),
    "complaint": Word("投诉（含低分跟进）", "complaints, low ratings too"),
}
_NOTICES = {
    "given": Word("开出", "given"),
    "closed": Word("结清", "closed"),
    "saved": Word("少跑一趟", "second trips saved"),
    "open": Word("日终未结", "open at the end"),
}
_NOTHING = Word("", "")
_NUMBERS, _TIMES, _MIN = Word("个号", "numbers"), Word("次", "times"), Word("分钟", "min")


class Part(NamedTuple):
    """A value, what it is called ("" for one that its line names), and what it is counted in."""

    word: Word
    value: str
    unit: Word = _NOTHING

    def told(self, chinese: bool = True) -> str:
        """Write name, value and unit."""
        word, unit = (self.word.zh, self.unit.zh) if chinese else (self.word.en, self.unit.en)
        return f"{word} {self.value} {unit}".strip()

    def label(self) -> str:
        """Name it for a table whose other column has the value alone."""
        return f"{self.word.zh}（{self.unit.zh}）" if self.unit.zh else self.word.zh


class Fact(NamedTuple):
    """A line: the definition it goes by, and its values."""

    name: str
    parts: tuple[Part, ...]

    def told(self, chinese: bool = True) -> str:
        """Write the values in one line."""
        return ("，" if chinese else ", ").join(part.told(chinese) for part in self.parts) or NONE


def facts_of(report: DayReport) -> tuple[Fact, ...]:
    """Give every further figure of a day."""
    one = report.figures
    return (
        _green(one),
        _fact(
            "estimates",
            (_NOTHING, str(one.estimates.told), _NUMBERS),
            (Word("落在范围内", "inside"), share(one.estimates.inside)),
            (Word("中位误差", "median error"), minutes(one.estimates.median_error_s), _MIN),
        ),
        Fact("paused_s", (Part(_NOTHING, minutes(one.paused_s), _MIN), *_pauses(one))),
        _exceptions(one),
        _fact(
            "ratings",
            (_NOTHING, str(one.ratings), Word("条", "")),
            (Word("其中上门服务", "of visits at home"), str(one.rated_at_home)),
            (Word("满意率", "satisfied"), share(one.satisfied)),
        ),
        Fact("levels", tuple(Part(word, str(n)) for word, n in zip(LEVELS.values(), one.levels, strict=True))),
        Fact("reasons", _counted(one.reasons, REASONS, _often(one.reasons))),
        _lending(one),
        Fact("cases", _counted(one.cases, _CASES, _CASES)),
        Fact("book", _counted(one.cases, _BOOK, _BOOK)),
        Fact("notices", _counted(one.notices, _NOTICES, _NOTICES)),
        Fact("prints", _counted(one.prints, PAPERS, PAPERS)),
        Fact("backup", _backup(report.backup)),
    )


def _fact(name: str, *parts: tuple[Word, str] | tuple[Word, str, Word]) -> Fact:
    return Fact(name, tuple(Part(*part) for part in parts))


def _green(one: DayFigures) -> Fact:
    return _fact(
        "green",
        (_NOTHING, str(one.green), _NUMBERS),
        (Word("占", "share"), share(one.green_share)),
        (Word("越过普通号", "went before ordinary ones"), str(one.overtakes), _TIMES),
        (Word("一个号最多被越过", "one was passed at most"), str(one.most_overtaken), _TIMES),
        (Word("目视给予", "given on sight"), str(one.sight_grants), _TIMES),
    )


def _exceptions(one: DayFigures) -> Fact:
    return _fact(
        "exceptions",
        (Word("办结时间不准", "inexact ends"), str(one.inexact_ends)),
        (Word("时钟回拨", "clock set back"), str(one.clock_jumps)),
        (Word("补打", "printed again"), str(one.reprints)),
        (Word("点叫", "called out of turn"), str(one.chosen_calls)),
        (Word("超限放行", "limits overridden"), str(one.overrides)),
    )


def _lending(one: DayFigures) -> Fact:
    return _fact(
        "lending",
        (Word("借出", "lent"), str(one.loans_out)),
        (Word("归还", "returned"), str(one.loans_back)),
        (Word("其中逾期归还", "of them late"), str(one.loans_late)),
        (Word("日终在外", "out at the end"), str(one.loans_open)),
        (Word("其中逾期", "of them overdue"), str(one.loans_overdue)),
    )


def _pauses(one: DayFigures) -> Iterable[Part]:
    spent: dict[str, int] = {}
    for pause in one.pauses:
        spent[pause.reason] = spent.get(pause.reason, 0) + pause.seconds
    longest = sorted(spent, key=lambda reason: -spent[reason])[:_MOST_NAMED]
    none = Word("没有说明", "no reason given")
    return (Part(Word(reason, reason) if reason else none, minutes(spent[reason]), _MIN) for reason in longest)


def _often(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_NAMED]


def _counted(counts: Mapping[str, int], words: Mapping[str, Word], names: Iterable[str]) -> tuple[Part, ...]:
    return tuple(Part(words.get(name, Word(name, name)), str(counts[name])) for name in names if name in counts)


def _backup(note: BackupNote | None) -> tuple[Part, ...]:
    if note is None:
        return ()
    if note.made_at is None:
        return (Part(Word("还没有备份", "there is none yet"), ""),)
    return (
        Part(Word("最近一次", "the newest"), note.made_at.strftime("%Y-%m-%d %H:%M")),
        Part(Word("距今", "age"), str(note.age_days), Word("天", "days")),
        Part(Word("已整份读回核验", "read back whole and verified"), ""),
    )
