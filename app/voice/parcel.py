"""All recordings as one zip file of WAVs, to carry to another PC or to make them with other tools."""

from __future__ import annotations

import secrets
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.voice import sound
from app.voice.bank import Bank
from app.voice.phrases import ALL, BY_KEY

LARGEST_ZIP = 200_000_000
MOST_ENTRIES = 500
_UTF8_NAME = 0x800


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of a zip that was not taken in, and the code of why."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a zip: keys of the phrases taken in, and the files that were not."""

    keys: tuple[str, ...]
    refused: tuple[Refused, ...]
    before: dict[str, bytes | None]  # what stood in their places, for `undo`


def export_zip(bank: Bank, target: Path) -> int:
    """Write every recording into a zip; give how many.

    Raises:
        HallError: `sound_missing` when there is none, `disk_full read_only folder_trouble`.
    """
    keys = [phrase.key for phrase in ALL if bank.content(phrase.key) is not None]
    if not keys:
        raise HallError("sound_missing")
    part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    with as_refusal("folder_trouble"):
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as parcel:
                for key in keys:
                    parcel.write(bank.path(key), f"{key}.wav")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return len(keys)


def import_zip(bank: Bank, source: Path) -> Taken:
    """Take in the WAV files of a zip; a file is known by its key (`zh_7.wav`) or by what is said in it (`七.wav`).

    Each is checked as a recording is; folders in the zip are passed over, and nothing is written
    under a name of the zip's own.

    Raises:
        HallError: `sound_too_large sound_not_zip sound_none`, `disk_full read_only`.
    """
    try:
        if source.stat().st_size > LARGEST_ZIP:
            raise HallError("sound_too_large", limit=LARGEST_ZIP)
        with zipfile.ZipFile(source) as parcel:
            return _take_all(bank, parcel)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        # RuntimeError is a zip with a password.
        raise HallError("sound_not_zip", path=source.name[:80]) from error


def undo(bank: Bank, taken: Taken) -> None:
    """Put back what stood there before a zip was taken in."""
    for key, content in taken.before.items():
        bank.put_back(key, content)


def _take_all(bank: Bank, parcel: zipfile.ZipFile) -> Taken:
    entries = [entry for entry in parcel.infolist() if not entry.is_dir()]
    if len(entries) > MOST_ENTRIES:
        raise HallError("too_many", field="files", limit=MOST_ENTRIES)
    # All of it is read before any of it is written: a zip that breaks in the middle has changed nothing.
    ready, refused = _read_all(parcel, entries)
    if not ready and not refused:
        raise HallError("sound_none")
    before: dict[str, bytes | None] = {}
    try:
        for key, content in ready.items():
            was = bank.content(key)
            bank.put_back(key, content)
            before[key] = was
    except HallError:
        undo(bank, Taken((), (), before))  # the disk is full: all or nothing
        raise
    return Taken(tuple(before), tuple(refused), before)


def _read_all(parcel: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> tuple[dict[str, bytes], list[Refused]]:
    """Give the recordings as they will be kept, by key, and the files that are none."""
    ready: dict[str, bytes] = {}
    refused = []
    for entry in entries:
        name = _name(entry)
        if name.startswith((".", "__")) or not name.lower().endswith(".wav"):
            continue
        key = _key(name)
        if key is None or key in ready:
            refused.append(Refused(name, "sound_unknown" if key is None else "sound_twice"))
            continue
        try:
            ready[key] = sound.write_wav(sound.tidy(sound.read_wav(_content(parcel, entry))))
        except HallError as error:
            refused.append(Refused(name, error.code))
    return ready, refused


def _content(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    # What the zip says of a size is not believed: read one byte more than may be.
    with parcel.open(entry) as file:
        return file.read(sound.LARGEST + 1)


def _name(entry: zipfile.ZipInfo) -> str:
    """Give the bare file name; Windows packs Chinese names as GBK and does not say so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("gbk")
        except UnicodeError:
            name = entry.filename
    return PurePosixPath(name.replace("\\", "/")).name


_BY_TEXT = {phrase.text.casefold(): phrase.key for phrase in reversed(ALL)}


def _key(name: str) -> str | None:
    stem = name[: -len(".wav")].strip()
    return stem if stem in BY_KEY else _BY_TEXT.get(stem.casefold())
