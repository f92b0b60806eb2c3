"""Errors that carry a code and values; words for people are made where they are shown."""

from __future__ import annotations

from typing import Any

from db.coded import CodedError


class HallError(CodedError):
    """A refusal that the person can understand and act on; nothing was changed."""

    def as_json(self) -> dict[str, Any]:
        """Give the error as the `error` object of a reply line."""
        return {"code": self.code, **self.values}
