"""What a step with a guide has to ask."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT
from app.guides.catalogue import Guide
from ui.plaintext import plain
from ui.widgets.ask_panel import DAY, LINE, TEXT, Ask, Field

A_WHILE = timedelta(days=7)
REVIEW = timedelta(days=180)  # half a year; our own choice


class GuideQuestions(QObject):
    """Makes the small forms of the page of guides."""

    def check(self, guide: Guide, today: date) -> Ask:
        """Ask who made sure of a guide, and when that is due again."""
        fields = (
            Field(
                "next_review",
                self.tr("Look at it again by"),
                DAY,
                value=today + REVIEW,
                hint=self.tr("This page reminds of it two weeks before; after that day its papers say so."),
            ),
            Field(
                "by",
                self.tr("Checked by"),
                LINE,
                longest=NAME_LIMIT,
                hint=self.tr("Empty: you yourself."),
            ),
        )
        title = self.tr("{title}: right as of today").format(title=plain(guide.content.title))
        return Ask(title, self.tr("Checked today"), fields)

    def alert(self, guide: Guide, today: date) -> Ask:
        """Ask what is so for now only, and until when."""
        fields = (
            Field(
                "alert",
                self.tr("What is so for now"),
                TEXT,
                value=guide.alert.text,
                longest=NOTE_LIMIT,
                hint=self.tr("It stands in a strip of its own on every paper. Empty takes it away."),
            ),
            Field(
                "alert_until",
                self.tr("Until and with"),
                DAY,
                value=guide.alert.until if guide.alert.text else today + A_WHILE,
                hint=self.tr("After that day it goes by itself. Without a day it stays."),
            ),
        )
        title = self.tr("{title}: notice for now").format(title=plain(guide.content.title))
        return Ask(title, self.tr("Save"), fields)

    def withdraw(self, guide: Guide) -> Ask:
        """Ask why a guide is printed no more."""
        reason = Field("reason", self.tr("Why"), LINE, longest=REASON_LIMIT)
        title = self.tr("{title}: print it no more").format(title=plain(guide.content.title))
        return Ask(title, self.tr("Withdraw"), (reason,))
