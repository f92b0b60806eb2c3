"""Read XML bit by bit with expat; a document that declares entities is refused before any is expanded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol
from xml.parsers import expat

from app.core.errors import HallError

Attributes = dict[str, str]


class Handler(Protocol):
    """Who is told what the document holds; names come without their namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def data(self, text: str) -> None:
        """Take text."""


def read_xml(chunks: Iterable[bytes], handler: Handler, part: str) -> Iterator[None]:
    """Parse a part, pausing after each chunk so that what was found can be taken.

    Raises:
        HallError: `file_damaged` (part), `file_unsafe` (part).
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    locals_: dict[str, str] = {}

    def refuse(*_declared: object) -> None:
        raise HallError("file_unsafe", part=part[-60:])

    def start(name: str, attributes: Attributes) -> None:
        local = locals_.get(name)
        if local is None:
            local = locals_[name] = name.rpartition(" ")[2]
        handler.start(local, attributes)

    def end(name: str) -> None:
        handler.end(locals_[name])

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise HallError("file_damaged", part=part[-60:]) from error
    yield


def attribute(attributes: Attributes, local: str) -> str:
    """Give an attribute of whatever namespace, "" when it is not there."""
    return next((value for name, value in attributes.items() if name.rpartition(" ")[2] == local), "")


class Elements:
    """A handler that keeps the elements of some names with their attributes: for small parts."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.found: list[tuple[str, Attributes]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep it."""
        if name in self._names:
            self.found.append((name, attributes))

    def end(self, name: str) -> None:
        """Pass over it."""

    def data(self, text: str) -> None:
        """Pass over it."""


def elements(chunks: Iterable[bytes], part: str, *names: str) -> list[tuple[str, Attributes]]:
    """Give the elements of some names in a small part, in their order.

    Raises:
        HallError: As `read_xml`.
    """
    handler = Elements(*names)
    for _ in read_xml(chunks, handler, part):
        pass
    return handler.found
