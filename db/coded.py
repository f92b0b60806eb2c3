"""What the errors of every layer have in common: a code and values."""

from __future__ import annotations

from typing import Any


class CodedError(Exception):
    """Trouble with a code of the command line and the values it is about.

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
