"""A week, a month or any days on the screen: how it went day by day, by service and by person."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.reports.ranges import RangeView, SiteLine, StaffLine, is_by_month, standing_out
from app.reports.words import minutes, share
from ui.green.list_card import ListCard
from ui.plaintext import plain
from ui.reports.charts import ArrivalsChart
from ui.reports.columns import LEAST_SERVICE, SELDOM, ServiceKey, group_columns, group_id
from ui.reports.day_bar import DAY, MONTH, span_around
from ui.reports.words import (
    ends_meaning,
    ends_text,
    meaning_of,
    median_title,
    name_of,
    naming,
    p90_title,
    service_title,
    telling,
)
from ui.tasks import Tasks
from ui.widgets.card import card
from ui.widgets.labels import label
from ui.widgets.table import Column

_SELDOM_OF_STAFF = (4, 3, 2)
_SELDOM_OF_SITES = (3, 2, 5, 4)
_SELDOM_OF_SITES_LENT = (4, 3)

_LEAST_SITE = 160  # logical pixels: sites of one community begin alike


class RangeFace(QWidget):
    """A sentence, the trend, and tables.

    Signals:
        opened: First and last day of the row that was pressed: a day, or a month of a long range.
    """

    opened = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RangeView | None = None
        self.said = label(wrap=True, name="range_said", parent=self)
        self.beside = label(kind="muted", wrap=True, name="range_beside", parent=self)
        self.ends = label(kind="muted", wrap=True, name="range_ends", parent=self)
        self.trend_title = label(kind="heading", wrap=True, parent=self)
        self.trend = ArrivalsChart("range_trend", tasks, self)
        self.rows = ListCard("range_rows", group_columns(), group_id, SELDOM, self)
        self.hint = label(kind="small", wrap=True, name="range_hint", parent=self)
        self.rows.view.activated.connect(self._open)
        self.rows.view.doubleClicked.connect(self._open)
        self.service_key = ServiceKey()
        self.services = ListCard(
            "range_services", group_columns(self.service_key), group_id, SELDOM, self, LEAST_SERVICE
        )
        self.sites = ListCard("range_sites", _site_columns(), _site_id, _SELDOM_OF_SITES, self, _LEAST_SITE)
        lent = ("range_sites_lent", _lent_columns(), _site_id, _SELDOM_OF_SITES_LENT)
        self.sites_lent = ListCard(*lent, self, _LEAST_SITE)
        self.staff = ListCard("range_staff", _staff_columns(), _staff_id, _SELDOM_OF_STAFF, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addWidget(self.beside)
        column.addWidget(self.ends)
        column.addWidget(card(self, self.trend_title, self.trend))
        column.addWidget(self.hint)
        for each in self._lists():
            column.addWidget(each)
        column.addStretch(1)
        self.retranslate()

    def show_view(self, view: RangeView) -> None:
        """Show the figures of some days."""
        self._view = view
        self.service_key.know(view.names, view.names_en)
        for each in (self.sites, self.sites_lent):
            each.show_rows(view.sites)
            each.setVisible(bool(view.sites))
        self.trend.show_groups(view.rows)
        self.rows.show_rows(view.rows)
        self.services.show_rows(view.services)
        self.staff.show_rows(view.staff)
        self._say()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Ask for the day, or the month, of the row that was pressed."""
        row = self.rows.model.row_at(index)
        if row is not None:
            whole = len(row.key) == len("2026-11")
            day = date.fromisoformat(f"{row.key}-01" if whole else row.key)
            self.opened.emit(*span_around(day, MONTH if whole else DAY))

    def _lists(self) -> tuple[ListCard, ...]:
        return self.rows, self.services, self.sites, self.sites_lent, self.staff

    @Slot()
    def restyle(self) -> None:
        """Take heights from the text scale."""
        for each in self._lists():
            each.restyle()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        one = view.total
        words = self.tr(
            "Business days: {days}. Received {received}, served {served}, missed {missed}, green channel {green}. "
            "Median wait {median} min, 90 % under {p90} min. Ratings {ratings}, satisfied {satisfied}."
        )
        self.said.setText(
            words.format(
                days=view.days,
                received=one.received,
                served=one.served,
                missed=one.missed,
                green=view.green,
                median=minutes(one.wait.median_s),
                p90=minutes(one.wait.p90_s),
                ratings=view.ratings,
                satisfied=share(view.satisfied),
            )
        )

        self.ends.setText(self.tr("Days added up: {ends}").format(ends=ends_text(view.ends)))
        self.ends.setToolTip(ends_meaning())
        told = self._beside(view)
        self.beside.setText("  ".join(told))
        self.beside.setVisible(bool(told))

    def _beside(self, view: RangeView) -> list[str]:
        """Say how many came in as many days before, and which rows stand out: what the paper says, too."""
        told = []
        if view.before and not view.provisional:
            change = (view.total.received - view.before) / view.before
            words = self.tr("As many days before: received {n}, now {change}.")
            told.append(words.format(n=view.before, change=f"{change:+.0%}"))
        busiest, slowest = standing_out(view)
        if busiest is not None:
            words = (
                self.tr("Most came on {day} ({n}).") if not is_by_month(view) else self.tr("Most came in {day} ({n}).")
            )
            told.append(words.format(day=busiest.key, n=busiest.received))
        if slowest is not None:
            words = self.tr("Longest waits: {day} (90 % under {p90} min).")
            told.append(words.format(day=slowest.key, p90=minutes(slowest.wait.p90_s)))
        return told

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        none = self.tr("No figures for these days.")
        self.trend_title.setText(self.tr("Arrivals (columns, left) and their median wait (lines, right, minutes)"))
        self.trend.setAccessibleName(self.trend_title.text())
        self.rows.say(self.tr("Day by day"), none)
        self.hint.setText(self.tr("Double-click a row, or press Enter on it, to open it."))
        self.services.say(name_of("by_service"), none)
        self.services.title.setToolTip(meaning_of("by_service"))
        self.sites.say(self.tr("Sites compared"), none)
        self.sites_lent.say(self.tr("Sites compared: lending and cases"), none)
        self.staff.say(self.tr("By person: ratings count in full fives"), none)
        self._say()


def _staff_columns() -> tuple[Column[StaffLine], ...]:
    return (
        Column(_who_title, _who, stretch=True),
        Column(_visits_title, _visits, tip=telling("service"), right=True),
        Column(_load_title, _load, tip=telling("service"), right=True),
        Column(service_title, _median, tip=telling("service"), right=True),
        Column(_hours_title, _hours, tip=telling("service"), right=True),
        Column(naming("ratings"), _rated, tip=telling("ratings"), right=True),
        Column(naming("satisfied"), _satisfied, tip=telling("satisfied"), right=True),
    )


def _staff_id(row: StaffLine) -> str:
    return row.name


def _who_title() -> str:
    return QCoreApplication.translate("Reports", "Person")


def _who(row: StaffLine) -> str:
    return plain(row.name) or "–"


def _visits_title() -> str:
    return QCoreApplication.translate("Reports", "Visits")


def _visits(row: StaffLine) -> str:
    return str(row.visits)


def _load_title() -> str:
    return QCoreApplication.translate("Reports", "Share of all")


def _load(row: StaffLine) -> str:
    return share(row.load)


def _median(row: StaffLine) -> str:
    return minutes(row.median_s)


def _hours_title() -> str:
    return QCoreApplication.translate("Reports", "Hours with visitors")


def _hours(row: StaffLine) -> str:
    return f"{row.hours:.1f}"


def _rated(row: StaffLine) -> str:
    return "—" if row.rated is None else str(row.rated)


def _satisfied(row: StaffLine) -> str:
    return share(row.satisfied)


def _site_columns() -> tuple[Column[SiteLine], ...]:
    return (
        Column(_site_title, _site, stretch=True),
        Column(naming("received"), _site_received, tip=telling("received"), right=True),
        Column(naming("served"), _site_served, tip=telling("served"), right=True),
        Column(naming("missed"), _site_missed, tip=telling("missed"), right=True),
        Column(naming("green"), _site_green, tip=telling("green"), right=True),
        Column(median_title, _site_median, tip=telling("wait"), right=True),
        Column(p90_title, _site_p90, tip=telling("wait"), right=True),
    )


def _lent_columns() -> tuple[Column[SiteLine], ...]:
    """Give what has its own list, for in one they all would not have the room."""
    return (
        Column(_site_title, _site, stretch=True),
        Column(naming("loans_out"), _site_out, tip=telling("by_station"), right=True),
        Column(naming("loans_back"), _site_back, tip=telling("by_station"), right=True),
        Column(naming("loans_overdue"), _site_overdue, tip=telling("by_station"), right=True),
        Column(naming("cases"), _site_cases, tip=telling("cases"), right=True),
    )


def _site_id(row: SiteLine) -> str:
    return row.total.key


def _site_title() -> str:
    return QCoreApplication.translate("Reports", "Site")


def _site(row: SiteLine) -> str:
    return plain(row.total.key) or "–"


def _site_received(row: SiteLine) -> str:
    return str(row.total.received)


def _site_served(row: SiteLine) -> str:
    return str(row.total.served)


def _site_missed(row: SiteLine) -> str:
    return str(row.total.missed)


def _site_green(row: SiteLine) -> str:
    return str(row.green)


def _site_median(row: SiteLine) -> str:
    return minutes(row.total.wait.median_s)


def _site_p90(row: SiteLine) -> str:
    return minutes(row.total.wait.p90_s)


def _site_out(row: SiteLine) -> str:
    return str(row.out)


def _site_back(row: SiteLine) -> str:
    return str(row.back)


def _site_overdue(row: SiteLine) -> str:
    return str(row.overdue)


def _site_cases(row: SiteLine) -> str:
    return str(row.cases)
