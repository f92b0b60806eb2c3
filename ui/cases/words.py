"""Cases in words: kinds, how they stand, what happened to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.cases.asking import CaseAnswer
from app.cases.history import CaseStep
from app.cases.papers import HeldPaper
from app.cases.record import CaseState
from app.cases.terms import ENDED, WAITING, Due
from app.cases.views import CaseLine
from app.documents.case_steps import StepWords, step_told
from ui.plaintext import plain
from ui.weekdays import weekday_text

KINDS = {
    "paper": QT_TRANSLATE_NOOP("Cases", "Papers handed over"),
    "help": QT_TRANSLATE_NOOP("Cases", "Help with filling in or online"),
    "visit": QT_TRANSLATE_NOOP("Cases", "Visit at home"),
    "referral": QT_TRANSLATE_NOOP("Cases", "Referred to another office"),
    "complaint": QT_TRANSLATE_NOOP("Cases", "Complaint"),
    "suggestion": QT_TRANSLATE_NOOP("Cases", "Suggestion"),
}
SOURCES = {
    "visit": QT_TRANSLATE_NOOP("Cases", "at the desk"),
    "phone": QT_TRANSLATE_NOOP("Cases", "by telephone"),
    "grid": QT_TRANSLATE_NOOP("Cases", "by a grid worker"),
    "notice": QT_TRANSLATE_NOOP("Cases", "from a materials notice"),
    "kiosk": QT_TRANSLATE_NOOP("Cases", "at the kiosk"),
    "rating": QT_TRANSLATE_NOOP("Cases", "from a rating"),
}
RESULTS = {
    "collected": QT_TRANSLATE_NOOP("Cases", "Collected by the resident"),
    "delivered": QT_TRANSLATE_NOOP("Cases", "Brought to the resident"),
    "posted": QT_TRANSLATE_NOOP("Cases", "Sent by post"),
    "answered": QT_TRANSLATE_NOOP("Cases", "Answered"),
    "refused": QT_TRANSLATE_NOOP("Cases", "Refused, with a reason"),
    "withdrawn": QT_TRANSLATE_NOOP("Cases", "Withdrawn by the resident"),
}
WAYS = {
    "phone": QT_TRANSLATE_NOOP("Cases", "By telephone"),
    "sms": QT_TRANSLATE_NOOP("Cases", "By text message"),
    "visit": QT_TRANSLATE_NOOP("Cases", "In person"),
    "letter": QT_TRANSLATE_NOOP("Cases", "By letter"),
    "other": QT_TRANSLATE_NOOP("Cases", "In another way"),
}
STEPS = {
    "opened": QT_TRANSLATE_NOOP("Cases", "Opened"),
    "named": QT_TRANSLATE_NOOP("Cases", "Resident written down"),
    "note": QT_TRANSLATE_NOOP("Cases", "Note"),
    "contacted": QT_TRANSLATE_NOOP("Cases", "Resident told"),
    "taken": QT_TRANSLATE_NOOP("Cases", "Taken over"),
    "handed_on": QT_TRANSLATE_NOOP("Cases", "Handed on"),
    "waits": QT_TRANSLATE_NOOP("Cases", "Waits"),
    "goes_on": QT_TRANSLATE_NOOP("Cases", "Goes on"),
    "promised": QT_TRANSLATE_NOOP("Cases", "Promised anew"),
    "papers_in": QT_TRANSLATE_NOOP("Cases", "Papers taken in"),
    "papers_out": QT_TRANSLATE_NOOP("Cases", "Papers given back"),
    "planned": QT_TRANSLATE_NOOP("Cases", "Visit planned"),
    "visited": QT_TRANSLATE_NOOP("Cases", "Visit done"),
    "ended": QT_TRANSLATE_NOOP("Cases", "Ended"),
    "reopened": QT_TRANSLATE_NOOP("Cases", "Opened again"),
    "asked": QT_TRANSLATE_NOOP("Cases", "Resident asked how it stands"),
    "forgotten": QT_TRANSLATE_NOOP("Cases", "Made anonymous"),
}
WAITS_FOR = {
    "resident": QT_TRANSLATE_NOOP("Cases", "waits for resident"),
    "office": QT_TRANSLATE_NOOP("Cases", "waits for other office"),
}
WHYS = {
    "asked": QT_TRANSLATE_NOOP("Cases", "the resident asked for it"),
    "withdrawn": QT_TRANSLATE_NOOP("Cases", "the resident withdrew the consent"),
}
DEVICES = {
    "kiosk": QT_TRANSLATE_NOOP("Cases", "Kiosk"),
    "rating": QT_TRANSLATE_NOOP("Cases", "Residents' rating"),
}
_OF_STEPS = {"steps": STEPS, "results": RESULTS, "waits": WAITS_FOR, "ways": WAYS, "whys": WHYS}
_OTHER = QT_TRANSLATE_NOOP("Cases", "Step")


def say(table: dict[str, str], code: str) -> str:
    """Name a code of one of the tables above."""
    text = table.get(code, _OTHER)
    return QCoreApplication.translate("Cases", text)


def day_text(day: date | None) -> str:
    """Name a day by month, day and weekday, with the year where it is another one."""
    if day is None:
        return QCoreApplication.translate("Cases", "no date")
    return f"{day:%Y-%m-%d} {weekday_text(day, short=True)}"


def due_text(due: Due) -> str:
    """Say how long it is until the promise."""
    if due.days is None:
        return QCoreApplication.translate("Cases", "no date")
    if due.overdue:
        late = -due.days
        if not late:
            return QCoreApplication.translate("Cases", "overdue")  # only days without work since
        return QCoreApplication.translate("Cases", "Workdays overdue: {n}").format(n=late)
    if due.today:
        return QCoreApplication.translate("Cases", "due today")
    return QCoreApplication.translate("Cases", "Workdays left: {n}").format(n=due.days)


def standing_text(state: CaseState) -> str:
    """Say how a case stands, in a few words."""
    if state.state == ENDED:
        return say(RESULTS, state.result)
    if state.state == WAITING:
        return say(WAITS_FOR, state.waiting_for)
    return due_text(state.due)


def standing_colour(state: CaseState, quiet: bool = False) -> str:
    """Give the colour that repeats how a case stands."""
    if state.state == ENDED:
        return "plain"
    if state.due.overdue:
        return "red"
    return "amber" if quiet or state.due.today or state.state == WAITING else "green"


def line_standing(line: CaseLine) -> str:
    """Say how a case of a list stands: due, and what is special about it; of one that was looked for how it ended."""
    if line.state.state == ENDED:
        return standing_text(line.state)
    said = [due_text(line.state.due)]
    if line.state.waiting_for:
        said.append(say(WAITS_FOR, line.state.waiting_for))
    if line.quiet:
        said.append(QCoreApplication.translate("Cases", "nothing done for days"))
    return " · ".join(said)


def owner_text(state: CaseState) -> str:
    """Name who has a case."""
    return plain(state.owner_name) or QCoreApplication.translate("Cases", "Back office's list")


def title_text(state: CaseState) -> str:
    """Name what a case is about."""
    return plain(state.title) or say(KINDS, state.kind)


def paper_text(paper: HeldPaper) -> str:
    """Say what of a paper is here."""
    words = QCoreApplication.translate("Cases", "{name}: originals {originals}, copies {copies} here")
    if not paper.held_originals and not paper.held_copies:
        words = QCoreApplication.translate("Cases", "{name}: given back")
    return words.format(name=plain(paper.name), originals=paper.held_originals, copies=paper.held_copies)


def by_text(step: CaseStep) -> str:
    """Name who did something; no device by the name it signs in with."""
    return say(DEVICES, step.device) if step.device in DEVICES else plain(step.by)


def step_text(step: CaseStep) -> str:
    """Say what happened."""
    return plain(step_told(step.kind, step.text, step.data, _step_words()))


def _step_words() -> StepWords:
    return StepWords(
        **{name: {code: say(table, code) for code in table} for name, table in _OF_STEPS.items()},
        kinds_in=QCoreApplication.translate("Cases", "kinds of paper: {n}"),
        other=QCoreApplication.translate("Cases", "Step"),
        between=QCoreApplication.translate("Cases", ", "),
    )


def answer_text(answer: CaseAnswer) -> tuple[str, str]:
    """Say to who asks for a resident which case it is, and how it stands."""
    state = answer.state
    said = [standing_text(state)]
    if state.state == WAITING:
        said.append(plain(state.waiting_why))
    if answer.coming is not None:
        words = QCoreApplication.translate("Cases", "Visit at home: {day} {at}")
        said.append(words.format(day=day_text(answer.coming), at=plain(answer.coming_at)).strip())
    if state.state != ENDED and state.promised is not None:
        said.append(QCoreApplication.translate("Cases", "Promised: {day}").format(day=day_text(state.promised)))
    if answer.held:
        said.append(QCoreApplication.translate("Cases", "Papers still here: {n}").format(n=answer.held))
    return f"{state.case}  {title_text(state)}", " · ".join(said)
