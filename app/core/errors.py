"""Errors that carry a code and values; words for people are made where they are shown."""

from __future__ import annotations

from typing import Any


class HallError(Exception):
    """A refusal that the person can understand and act on; nothing was changed.

    Attributes:
        code: One of the codes of the command line ("desk_busy", "unknown_ticket" …).
        values: What the code is about ({"desk": "3", "ticket": "A017"}), plain JSON values.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code} ({told})" if told else self.code

    def as_json(self) -> dict[str, Any]:
        """Give the error as the `error` object of a reply line."""
        return {"code": self.code, **self.values}
