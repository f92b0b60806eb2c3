"""What every page is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.core.actor import Actor
from app.core.rights import Right
from ui.sounds import Sounds

if TYPE_CHECKING:
    from app.hall import Hall
    from ui.shell.changes import LiveChanges
    from ui.tasks import Tasks
    from ui.theme.appearance import Appearance
    from ui.widgets.strip import MessageStrip


@dataclass
class Context:
    """The hall and who is at work in it.

    Attributes:
        hall: The open store.
        actor: Who signed in, at which desk; another context is made for whoever comes next.
        tasks: Background calls.
        strip: The message strip of the window.
        look: Colours, text scale, language.
        changes: Its signal `changed(Changes)` tells in the interface thread what was committed, here or elsewhere.
        sounds: What a scan is answered with; mute unless the program gives its own.
        granted: Rights that the site's settings give to this person beyond those of the role.
    """

    hall: Hall
    actor: Actor
    tasks: Tasks
    strip: MessageStrip
    look: Appearance
    changes: LiveChanges
    sounds: Sounds = field(default_factory=Sounds)
    granted: frozenset[Right] = frozenset()
