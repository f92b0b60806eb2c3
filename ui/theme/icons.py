"""Line icons of our own (resources/icons), drawn in the colour of a role."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resource
from ui.theme.current import current


def svg_text(name: str, colour: str) -> str:
    """Give the SVG of an icon in a colour "#rrggbb"."""
    return _source(name).replace("currentColor", colour)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, role: str = "text", size: int = 20) -> QPixmap:
    """Draw an icon, `size` in logical pixels."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    colour = current().roles[role]
    key = f"icon {name} {colour} {size} {ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = _drawn(svg_text(name, colour), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def _drawn(svg: str, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return picture


def icon(name: str, role: str = "text", size: int = 20, on_role: str | None = None) -> QIcon:
    """Give an icon for a button; `on_role` colours it while the button is checked."""
    made = QIcon()
    made.addPixmap(pixmap(name, role, size), QIcon.Mode.Normal, QIcon.State.Off)
    made.addPixmap(pixmap(name, "on_disabled", size), QIcon.Mode.Disabled, QIcon.State.Off)
    if on_role is not None:
        made.addPixmap(pixmap(name, on_role, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
