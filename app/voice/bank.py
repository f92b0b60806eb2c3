"""The recordings that a hall made of its own phrases: one WAV file each in a folder of the hall's data."""

from __future__ import annotations

import secrets
from array import array
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.voice import sound
from app.voice.phrases import ALL, BY_KEY
from db.store import Store


@dataclass(frozen=True, slots=True)
class Recording:
    """A recorded phrase."""

    key: str
    seconds: float


def voice_folder(store: Store) -> Path:
    """Give where the recordings of a hall lie: beside its file, or in the user's data folder for a server."""
    if store.path is not None:
        return store.path.absolute().parent / "voice"
    import platformdirs

    return platformdirs.user_data_path("huiketing", appauthor=False) / "voice" / str(store.url.database)


class Bank:
    """The recordings of one folder. Every file in it was checked, and brought to one form, when it was taken in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, key: str) -> Path:
        """Give the file of a phrase, there or not.

        Raises:
            HallError: `bad_value` for an unknown phrase.
        """
        if key not in BY_KEY:
            raise HallError("bad_value", field="phrase", value=key[:40])
        return self.folder / f"{key}.wav"

    def recordings(self) -> dict[str, Recording]:
        """Give what is there and can be played, by key, in the order of the phrases."""
        found = {}
        for phrase in ALL:
            with suppress(HallError):
                if self.path(phrase.key).is_file():
                    found[phrase.key] = Recording(phrase.key, sound.seconds(self.samples(phrase.key)))
        return found

    def has(self, keys: Iterable[str]) -> bool:
        """Tell whether every one of these phrases has a recording."""
        return all(self.path(key).is_file() for key in keys)

    def missing(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Give those phrases that have none."""
        return tuple(key for key in keys if not self.path(key).is_file())

    def samples(self, key: str) -> array[int]:
        """Read a recording.

        Raises:
            HallError: `sound_missing`, or what is wrong with the file.
        """
        try:
            content = self.path(key).read_bytes()
        except OSError as error:
            raise HallError("sound_missing", phrase=BY_KEY[key].text) from error
        return sound.read_wav(content)

    def content(self, key: str) -> bytes | None:
        """Give a recording's file as it is, None when there is none; `put_back` takes it."""
        try:
            return self.path(key).read_bytes()
        except OSError:
            return None

    def take(self, key: str, content: bytes) -> Recording:
        """Take in a recording in the place of the one that was there.

        Raises:
            HallError: `sound_too_large sound_not_wav sound_too_long sound_empty sound_silent disk_full read_only`.
        """
        samples = sound.tidy(sound.read_wav(content))
        self._write(key, sound.write_wav(samples))
        return Recording(key, sound.seconds(samples))

    def put_back(self, key: str, content: bytes | None) -> None:
        """Make undone what was done to a phrase: its file as it was, or none.

        Raises:
            HallError: `disk_full read_only folder_trouble`.
        """
        if content is not None:
            self._write(key, content)
            return
        with as_refusal("folder_trouble"):
            self.path(key).unlink(missing_ok=True)

    def _write(self, key: str, content: bytes) -> None:
        """Write a file whole or not at all."""
        path = self.path(key)
        part = path.with_name(f"{key}.{secrets.token_hex(4)}.part")
        with as_refusal("folder_trouble"):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(content)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
