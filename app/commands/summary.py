"""The command `summary`: the figures of a day, as JSON, words, a page of paper or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.common import say, signed_in
from app.commands.options import Common
from app.core.errors import HallError
from app.core.rights import Right
from app.reports.backups import with_backup
from app.reports.figures import DayFigures, as_plain
from app.reports.reading import DayReport, day_report, weekdays_before


def summary(
    context: typer.Context,
    day: Annotated[str | None, typer.Option("--date", help="Business date, 2026-11-22; without it today.")] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Write the day's page.")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="Write the figures as a workbook.")] = None,
) -> None:
    """Give every figure of a business day under the names that its definitions page uses."""
    common: Common = context.obj
    with signed_in(common, Right.SEE_FIGURES) as (hall, actor):
        report = hall.ask(day_report, actor, day=_date(day))
        wanted = pdf is not None or xlsx is not None
        before = hall.ask(weekdays_before, actor, report.day) if wanted else ()
        report = with_backup(report, hall.store)
    files = _write(report, before, pdf, xlsx)
    say(common, {**told_of(report), "files": files}, _in_words(report, files))


def told_of(report: DayReport) -> dict[str, Any]:
    """Give a report as plain JSON values."""
    head = {"date": report.day.isoformat(), "site": report.site, "target_s": report.target_s}
    figures: dict[str, Any] = as_plain(report.figures)
    note = report.backup
    made_at = None if note is None or note.made_at is None else note.made_at.isoformat(timespec="seconds")
    backup = {"backup": {"made_at": made_at, "age_days": None if note is None else note.age_days}}
    return {**head, **figures, **backup, "audit_seq": report.audit_seq, "audit_head": report.audit_head}


def _date(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise HallError("bad_value", field="date", value=text) from error


def _write(report: DayReport, before: Sequence[DayFigures], pdf: Path | None, xlsx: Path | None) -> list[str]:
    from app.documents.put_file import put_file

    files = []
    if pdf is not None:
        from app.reports.page import day_page_pdf

        files.append(str(put_file(pdf, day_page_pdf(report, before))))
    if xlsx is not None:
        from app.reports.book import day_book

        files.append(str(put_file(xlsx, day_book(report, before))))
    return files


def _in_words(report: DayReport, files: list[str]) -> str:
    one = report.figures
    lines = [
        f"{report.site}, {report.day.isoformat()}{' (provisional)' if one.provisional else ''}",
        f"received {one.received}, carried in {one.carried_in}, served {one.served}, missed {one.missed}, "
        f"cancelled {one.cancelled}, unserved {one.unserved}, carried out {one.carried_out}, "
        f"still open {one.still_open}",
        f"waits: median {one.wait.median_s} s, p90 {one.wait.p90_s} s, longest {one.wait.max_s} s",
        f"green channel: {one.green}, p90 {one.green_wait.p90_s} s; ordinary p90 {one.ordinary_wait.p90_s} s",
    ]
    return "\n".join([*lines, *files])
