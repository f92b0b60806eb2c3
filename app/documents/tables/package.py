"""Open the zip file that a workbook is: sizes are looked at first, then every part is read through once.

Parts are only ever read into memory; no name in the file becomes the name of a file.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from app.core.errors import HallError
from app.documents.tables.model import Watch

MOST_UNPACKED = 128 << 20
_MOST_PARTS = 5_000
_RATIO, _RATIO_FROM = 200, 1 << 20  # real sheets shrink by 10 to 40
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
_TEXTS = (".xml", ".rels", ".vml")
_DECLARATION = "<!DOCTYPE"
_DECLARATIONS = tuple(_DECLARATION.encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_OVERLAP = max(map(len, _DECLARATIONS)) - 1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Package:
    """The parts of a workbook, by name without a slash in front; names differ by more than their case."""

    def __init__(self, data: bytes) -> None:
        """Read the directory.

        Raises:
            HallError: `file_damaged`, `file_encrypted`, `file_unpacks_too_big` (limit, in MB).
        """
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise HallError("file_damaged", part="zip") from error
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            name = info.filename.replace("\\", "/").lstrip("/").lower()
            if name in self._parts:
                raise HallError("file_damaged", part=_short(name))
            self._parts[name] = info
        self._check_sizes()

    def check(self, watch: Watch) -> None:
        """Read every part once: damage and declarations anywhere are a reason to refuse the whole.

        Raises:
            HallError: `file_damaged`, `file_unsafe` (part), `import_cancelled`.
        """
        for name in self._parts:
            kept = b""
            for chunk in self.chunks(name):
                watch.look()
                if name.endswith(_TEXTS):
                    seen = kept + chunk
                    if any(declaration in seen for declaration in _DECLARATIONS):
                        raise HallError("file_unsafe", part=_short(name))
                    kept = seen[-_OVERLAP:]

    def has(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name.lower() in self._parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """Unpack a part bit by bit, never more than the directory says.

        Raises:
            HallError: `file_damaged` when it is not there or does not unpack to what the directory says.
        """
        info = self._parts.get(name.lower())
        if info is None:
            raise HallError("file_damaged", part=_short(name))
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise HallError("file_damaged", part=_short(name)) from error

    def _check_sizes(self) -> None:
        infos = self._parts.values()
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise HallError("file_encrypted")
        swollen = any(i.file_size > _RATIO_FROM and i.file_size > _RATIO * i.compress_size for i in infos)
        if swollen or len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise HallError("file_unpacks_too_big", limit=MOST_UNPACKED >> 20)


def beside(part: str, target: str) -> str:
    """Give the part that a relation of another part means."""
    target = target.replace("\\", "/")
    folder = "" if target.startswith("/") else posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def relations_of(part: str) -> str:
    """Give the part that holds the relations of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _short(name: str) -> str:
    return name[-60:]
