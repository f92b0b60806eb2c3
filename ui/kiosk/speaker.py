"""What reads the kiosk's pages out."""

from __future__ import annotations

from typing import Protocol


class Speaker(Protocol):
    """Says sentences in the language of the screen."""

    def can_say(self, language: str) -> bool:
        """Tell whether there is a voice for a language ("zh_CN" or "en")."""
        ...

    def say(self, text: str, language: str) -> None:
        """Say a text, in place of what is still being said."""
        ...

    def stop(self) -> None:
        """Fall silent."""
        ...


class Silence:
    """No voice at all: the kiosk then offers no reading."""

    def can_say(self, language: str) -> bool:
        """Say no."""
        return False

    def say(self, text: str, language: str) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Do nothing."""
