"""What each step of a case asks for: the fields of its form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject

from app.cases.choices import CaseChoices
from app.cases.sms import Coming, message
from app.cases.terms import ANSWERED, COLLECTED, COMPLAINT, OFFICE, RATING, RESIDENT, SUGGESTION
from app.cases.views import CaseFile
from app.cases.visits import ADDRESS_LIMIT, SAFETY_LIMIT, TIME_LIMIT, HomeVisit
from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT
from ui import i18n
from ui.cases.case_pane import Do
from ui.cases.words import RESULTS, WAITS_FOR, WAYS, WHYS, say
from ui.plaintext import plain
from ui.widgets.ask_panel import CHOICE, DAY, TEXT, Ask, Field

PHONE_LIMIT = 40  # with spaces and hyphens, as people write it


class Questions(QObject):
    """Makes the forms in the language in force."""

    def question(self, do: Do, file: CaseFile, choices: CaseChoices, visit: HomeVisit | None) -> Ask | None:
        """Give what a step asks for; None where it asks nothing, or has a form of its own."""
        if do is Do.PLAN:
            return self._plan(choices, visit)
        if do is Do.TELL:
            return self._tell(file, choices, visit)
        asks: dict[Do, Callable[[CaseFile, CaseChoices], Ask]] = {
            Do.NOTE: self._note,
            Do.PERSON: self._person,
            Do.HAND_ON: self._hand_on,
            Do.WAIT: self._wait,
            Do.PROMISE: self._promise,
            Do.VISITED: self._visited,
            Do.END: self._end,
            Do.REOPEN: self._reopen,
            Do.FORGET: self._forget,
        }
        return asks[do](file, choices) if do in asks else None

    def hand_all(self, owner: str, count: int, choices: CaseChoices) -> Ask:
        """Ask to whom everything of somebody goes."""
        title = self.tr("Hand on all cases of {who}: {n}").format(who=owner, n=count)
        return Ask(
            title,
            self.tr("Hand all on"),
            (self._to(choices), Field("note", self.tr("Note"), longest=NOTE_LIMIT)),
        )

    def look_up(self) -> Ask:
        """Ask for what stands on the receipt, and the end of the telephone number."""
        fields = (
            Field(
                "case",
                self.tr("Number of the receipt"),
                value="C-",
                needed=True,
                longest=20,
            ),
            Field(
                "last4",
                self.tr("Last four digits of the telephone"),
                needed=True,
                longest=4,
            ),
        )
        return Ask(
            self.tr("How does my case stand?"),
            self.tr("Look it up"),
            fields,
        )

    def sheet(self, today: date) -> Ask:
        """Ask for the day of a sheet of visits."""
        fields = (
            Field("day", self.tr("Day"), DAY, value=today),
            Field("visitor", self.tr("Who goes"), hint=self.tr("Empty: everybody."), longest=NAME_LIMIT),
        )
        return Ask(self.tr("Visits of a day"), self.tr("Print the sheet"), fields)

    def ledger(self, today: date) -> Ask:
        """Ask for the days of a ledger."""
        fields = (
            Field("first", self.tr("First day"), DAY, value=today.replace(day=1)),
            Field("last", self.tr("Last day"), DAY, value=today),
        )
        return Ask(self.tr("Ledger of cases"), self.tr("Save the ledger"), fields)

    def _note(self, _file: CaseFile, _choices: CaseChoices) -> Ask:
        return Ask(
            self.tr("What was done?"),
            self.tr("Write down"),
            (Field("text", self.tr("Note"), needed=True, longest=NOTE_LIMIT),),
        )

    def _person(self, file: CaseFile, _choices: CaseChoices) -> Ask:
        who = file.person
        hint = self.tr("Its last four digits open the case to the resident.")
        if who is not None and who.phone:
            hint = self.tr("Empty: the number stays as it is.")
        fields = (
            Field(
                "name",
                self.tr("Name of the resident"),
                value=plain(who.name) if who is not None else "",
                needed=True,
                longest=NAME_LIMIT,
            ),
            Field("phone", self.tr("Telephone"), hint=hint, longest=PHONE_LIMIT),
        )
        return Ask(self.tr("Whose case it is"), self.tr("Write down"), fields)

    def _tell(self, file: CaseFile, choices: CaseChoices, visit: HomeVisit | None) -> Ask:
        state = file.state
        text = message(
            plain(file.site),
            state.case,
            plain(state.title),
            state.state,
            waiting_for=state.waiting_for,
            waiting_why=plain(state.waiting_why),
            promised=state.promised,
            result=state.result,
            held=sum(paper.held_originals + paper.held_copies for paper in file.papers),
            rating=visit.rating if visit is not None else "",
            coming=_coming(visit, choices.today),
            language="zh" if i18n.spoken() == i18n.CHINESE else "en",
        )
        ways = tuple((code, say(WAYS, code)) for code in WAYS)
        fields = (
            Field("way", self.tr("How"), CHOICE, ways, "sms"),
            Field("text", self.tr("What was said"), TEXT, value=text),
        )
        return Ask(
            self.tr("Tell the resident"),
            self.tr("Told, write it down"),
            fields,
            copy="text",
        )

    def _hand_on(self, _file: CaseFile, choices: CaseChoices) -> Ask:
        fields = (
            self._to(choices),
            Field("note", self.tr("Note for the colleague"), longest=NOTE_LIMIT),
        )
        return Ask(
            self.tr("Hand this case on"),
            self.tr("Hand on"),
            fields,
        )

    def _wait(self, _file: CaseFile, _choices: CaseChoices) -> Ask:
        whom = tuple((code, say(WAITS_FOR, code)) for code in (RESIDENT, OFFICE))
        fields = (
            Field("why", self.tr("What it waits for"), needed=True, longest=REASON_LIMIT),
            Field("whom", self.tr("For whom"), CHOICE, whom, RESIDENT),
        )
        return Ask(
            self.tr("Let this case wait"),
            self.tr("It waits"),
            fields,
        )

    def _promise(self, file: CaseFile, choices: CaseChoices) -> Ask:
        day = max(file.state.promised or choices.today, choices.today)
        fields = (
            Field(
                "until",
                self.tr("Promised date"),
                DAY,
                value=day,
                hint=self.tr("A closed day moves to the next open one."),
            ),
            Field("why", self.tr("Reason"), needed=True, longest=REASON_LIMIT),
        )
        return Ask(
            self.tr("Promise another date"),
            self.tr("Promise it"),
            fields,
        )

    def _visited(self, _file: CaseFile, _choices: CaseChoices) -> Ask:
        field = Field(
            "text",
            self.tr("What was done"),
            needed=True,
            longest=NOTE_LIMIT,
            hint=self.tr("The resident may rate it: the code is in the text to them and on the notice."),
        )
        return Ask(
            self.tr("The visit took place"),
            self.tr("Visit done"),
            (field,),
        )

    def _end(self, file: CaseFile, _choices: CaseChoices) -> Ask:
        results = tuple((code, say(RESULTS, code)) for code in RESULTS)
        usual = ANSWERED if file.state.kind in (COMPLAINT, SUGGESTION) else COLLECTED
        hint = self.tr("Needed for a refusal: its reason, which the resident is told.")
        looked_into = file.source == RATING  # nobody else will ever tell what came of it
        if looked_into:
            hint = self.tr("What was found, and what is done about it.")
        fields = (
            Field("result", self.tr("How it ended"), CHOICE, results, usual),
            Field("note", self.tr("Note"), longest=NOTE_LIMIT, hint=hint, needed=looked_into),
        )
        return Ask(
            self.tr("End this case"),
            self.tr("End it"),
            fields,
        )

    def _reopen(self, _file: CaseFile, _choices: CaseChoices) -> Ask:
        field = Field("why", self.tr("Reason"), needed=True, longest=REASON_LIMIT)
        return Ask(
            self.tr("Open this case again"),
            self.tr("Open it again"),
            (field,),
        )

    def _forget(self, _file: CaseFile, _choices: CaseChoices) -> Ask:
        whys = tuple((code, say(WHYS, code)) for code in WHYS)
        hint = self.tr(
            "Name, number, address and everything written go for good; kind, dates and result stay for the figures."
        )
        return Ask(
            self.tr("Remove whose case it was"),
            self.tr("Remove for good"),
            (Field("why", self.tr("Why"), CHOICE, whys, needed=True, hint=hint),),
        )

    def _plan(self, choices: CaseChoices, visit: HomeVisit | None) -> Ask:
        day = (
            visit.planned_on
            if visit is not None and visit.planned_on is not None
            else choices.today + timedelta(days=1)
        )
        before = visit or None
        second = self.tr("Nobody visits a home alone in this hall.") if choices.two_visitors else ""
        fields = (
            Field(
                "visitor",
                self.tr("Who goes"),
                value=before.visitor if before else "",
                needed=True,
                longest=NAME_LIMIT,
            ),
            Field(
                "address",
                self.tr("Address"),
                value=plain(before.address) if before else "",
                needed=True,
                longest=ADDRESS_LIMIT,
            ),
            Field("day", self.tr("Day"), DAY, value=max(day, choices.today)),
            Field(
                "at",
                self.tr("Time"),
                value=before.planned_at if before else "",
                longest=TIME_LIMIT,
            ),
            Field(
                "second",
                self.tr("Who goes along"),
                value=before.second if before else "",
                longest=NAME_LIMIT,
                hint=second,
            ),
            Field(
                "safety",
                self.tr("For the safety of who goes"),
                value=before.safety if before else "",
                longest=SAFETY_LIMIT,
            ),
        )
        return Ask(
            self.tr("Plan the visit"),
            self.tr("Plan it"),
            fields,
        )

    def _to(self, choices: CaseChoices) -> Field:
        people = tuple((person.name, plain(person.shown)) for person in choices.people)
        return Field("to", self.tr("To whom"), CHOICE, people, needed=True)


def _coming(visit: HomeVisit | None, today: date) -> Coming | None:
    """Give the visit that a resident is to wait for; none that took place, or whose day is over."""
    if visit is None or visit.done_at is not None or visit.planned_on is None or visit.planned_on < today:
        return None
    return Coming(visit.planned_on, plain(visit.planned_at), (plain(visit.visitor), plain(visit.second)))
