"""Set the dynamic properties that the style sheet selects by."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_state(widget: QWidget, **props: str) -> None:
    """Set `kind`, `state` … and let the style sheet look again, also at the children."""
    changed = [name for name, value in props.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, props[name])
    if changed:
        for each in (widget, *widget.findChildren(QWidget)):
            each.style().unpolish(each)
            each.style().polish(each)
            each.update()
