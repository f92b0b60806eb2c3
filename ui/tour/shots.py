"""What a picture is of, and in which looks it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.tour.stage import Stage

WIDE = (1280, 800)
SMALL = (1024, 768)


@dataclass(frozen=True, slots=True)
class Variant:
    """How a scene is drawn; size is that of the window, in pixels."""

    suffix: str = ""
    look: str = "light"
    scale: int = 100
    language: str = "zh_CN"
    size: tuple[int, int] = WIDE


PLAIN = Variant()
DARK = Variant("dark", look="dark")
CONTRAST = Variant("contrast", look="contrast")
LARGER = Variant("125", scale=125)
LARGE = Variant("200", scale=200)
SMALL_SCREEN = Variant("1024", size=SMALL)
SMALL_LARGE = Variant("1024-200", scale=200, size=SMALL)
ENGLISH = Variant("en", language="en")
BOARD = Variant(size=(1920, 1080))
BOARD_PORTRAIT = Variant("portrait", size=(1080, 1920))
BOARD_CONTRAST = Variant("contrast", look="contrast", size=(1920, 1080))
BOARD_ENGLISH = Variant("en", language="en", size=(1920, 1080))

JUST = (PLAIN,)
ALL = (PLAIN, DARK, CONTRAST, LARGER, LARGE, SMALL_SCREEN, SMALL_LARGE, ENGLISH)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands before the camera: a window, and perhaps a dialog or menu over it.

    Attributes:
        at: Where above stands in the window, None = in its middle.
        placed: It found its place itself.
        seen: What each picture is of: scrolled into sight in every size, the last as the most important.
    """

    window: QWidget
    above: QWidget | None = None
    at: QPoint | None = None
    placed: bool = False
    seen: tuple[QWidget, ...] = ()

    def place(self) -> QPoint | None:
        """Give where above stands in the window now, None = in its middle."""
        if self.placed and self.above is not None:
            return self.window.mapFromGlobal(self.above.pos())
        return self.at


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of a window.

    Attributes:
        name: Names the picture.
        play: Brings the state about, from where the scene before left off.
        variants: The looks to draw it in.
        quick: The self-test plays it, too.
    """

    name: str
    play: Callable[[Stage], Shown]
    variants: tuple[Variant, ...] = JUST
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Scenes that follow from one another; the first opens a hall of its own, so no part needs another.

    Attributes:
        name: Names the part.
        first: Number of its first scene in the tour, from 1.
        scenes: In order.
    """

    name: str
    first: int
    scenes: tuple[Scene, ...]
