"""Read lines of any length without keeping more than a bounded one in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO


def read_lines(source: BinaryIO, longest: int) -> Iterator[bytes | int]:
    """Give the lines without their ends, which are line feeds only; of a longer one its length alone, in bytes.

    Each is given as soon as it is there: readline does not wait for the next one, as iteration would.
    """
    while part := source.readline(longest + 1):
        if part.endswith(b"\n") or len(part) <= longest:
            yield part.removesuffix(b"\n")
            continue
        length = len(part)
        while part and not part.endswith(b"\n"):
            part = source.readline(longest + 1)
            length += len(part)
        yield length - part.endswith(b"\n")
