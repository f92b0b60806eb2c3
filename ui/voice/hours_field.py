"""Hours of the voice: on which days, from when to when, and how loud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from app.core.errors import HallError
from app.voice.hours import EVERY_DAY, LOUDEST, MOST_SPANS, read_spans, write_days, write_minutes
from ui.settings.span_rows import Span, SpanRow, SpanRows
from ui.weekdays import weekday_name
from ui.widgets.fields import ChoiceField, NumberField
from ui.widgets.labels import label

_WORKDAYS, _WEEKEND = "1-5", "6-7"
_COMMON = ("", _WORKDAYS, _WEEKEND, *"1234567")
_LUNCH = ("12:00", "13:30")
_LOW = 40


class VoiceHours(SpanRows):
    """Quiet hours; with a volume, hours that have one of their own."""

    def __init__(self, name: str, with_volume: bool, parent: QWidget | None = None) -> None:
        self._with_volume = with_volume
        super().__init__(name, MOST_SPANS, parent)

    def read(self, text: str) -> Sequence[Span]:
        """Read what the hall kept."""
        try:
            found = read_spans(text, "", with_volume=self._with_volume)
        except HallError:
            return []
        return [
            (write_minutes(one.start), write_minutes(one.end), write_days(one.days), one.volume)[: self._parts()]
            for one in found
        ]

    def _parts(self) -> int:
        return 4 if self._with_volume else 3

    def write(self, spans: Sequence[Span]) -> str:
        """Write them as they could be typed."""
        return "; ".join(self._text_of(*span) for span in spans)

    def _text_of(self, begin: str, end: str, days: str, volume: int | None = None) -> str:
        hours = f"{begin}-{end}" if volume is None else f"{begin}-{end}={volume}"
        return f"{days} {hours}" if days else hours

    def fresh(self) -> Span:
        """Begin with the break at noon."""
        return (*_LUNCH, "", _LOW)[: self._parts()]

    # -- days and volume

    def extras(self, name: str, row: QWidget) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Make the choice of days, and the volume."""
        days = ChoiceField(_COMMON, f"{name}-days", row)
        days.edited.connect(self._edited)
        if not self._with_volume:
            return (days,), ()
        volume = NumberField(0, LOUDEST, f"{name}-volume", parent=row)
        volume.edited.connect(self._edited)
        return (days,), (label(parent=row), volume)

    def show_extras(self, row: SpanRow, values: Span) -> None:
        """Show on which days, and how loud; days that are not among the usual ones are offered beside them."""
        days, *volume = values
        field = row.parts[0]
        assert isinstance(field, ChoiceField)
        if days not in _COMMON:
            field.addItem("", days)
        self._name_days(field)
        field.set_value(days)
        if volume:
            number = row.parts[-1]
            assert isinstance(number, NumberField)
            number.set_value(volume[0])

    def extras_of(self, row: SpanRow) -> Span:
        """Give on which days, and how loud."""
        return tuple(part.value() for part in row.parts if isinstance(part, ChoiceField | NumberField))

    def name_extras(self, row: SpanRow, named: str) -> None:
        """Name the days and the volume."""
        for part in row.parts:
            if isinstance(part, ChoiceField):
                self._name_days(part)
                part.setAccessibleName(self.tr("{span}: days").format(span=named))
            elif isinstance(part, NumberField):
                part.setAccessibleName(self.tr("{span}: volume").format(span=named))
            elif isinstance(part, QLabel):
                part.setText(self.tr("Volume"))

    def _name_days(self, field: ChoiceField) -> None:
        field.set_words([self._days_text(str(field.itemData(row))) for row in range(field.count())])

    def _days_text(self, days: str) -> str:
        usual = {
            "": self.tr("Every day"),
            _WORKDAYS: self.tr("Monday to Friday"),
            _WEEKEND: self.tr("Saturday and Sunday"),
        }
        if days in usual:
            return usual[days]
        single = [day for day in sorted(EVERY_DAY) if str(day) in _each(days)]
        return self.tr(", ").join(weekday_name(day) for day in single)


def _each(days: str) -> str:
    """Write every day of such a text singly: 1-3,5 is 1235."""
    (span,) = read_spans(f"{days} 00:00-01:00", "", with_volume=False)
    return "".join(str(day) for day in sorted(span.days))
