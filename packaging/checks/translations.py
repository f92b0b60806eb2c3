#!/usr/bin/env python3
"""Check that every string on screen is translated, and the compiled files are current; --update makes them so."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from catalogue import CHINESE, ENGLISH, FOLDER, ROOT, Message, compile_to, read, update
from strings import unreachable

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d+")
LATIN_WORD = re.compile(r"[a-z]{2,}")
# These read the same in Chinese.
SAME_IN_CHINESE = {"English", "Huiketing"}


def main(arguments: list[str]) -> int:
    """Check, or update and compile first; give 1 when something is to be done."""
    if "--update" in arguments:
        _update_all()
    found = [fault for path in sorted((ROOT / "ui").rglob("*.py")) for fault in _source_faults(path)]
    found.extend(_file_faults(CHINESE, plurals_only=False))
    if ENGLISH.exists():
        found.extend(_file_faults(ENGLISH, plurals_only=True))
    print(*found, sep="\n") if found else print(f"{len(read(CHINESE))} strings, all translated")
    return 1 if found else 0


def _update_all() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    update(CHINESE, plurals_only=False)
    compile_to(CHINESE, CHINESE.with_suffix(".qm"))
    if ENGLISH.exists() or any(message.plural for message in read(CHINESE)):
        update(ENGLISH, plurals_only=True)
        compile_to(ENGLISH, ENGLISH.with_suffix(".qm"))


def _source_faults(path: Path) -> Iterator[str]:
    yield from unreachable(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def _file_faults(path: Path, *, plurals_only: bool) -> Iterator[str]:
    if not path.exists():
        yield f"{path.name}: missing; run make i18n"
        return
    ours = read(path)
    with tempfile.TemporaryDirectory() as folder:
        fresh_file = Path(folder) / path.name
        shutil.copy(path, fresh_file)
        update(fresh_file, plurals_only=plurals_only)
        fresh = {message.key: message for message in read(fresh_file)}
        compiled = Path(folder) / f"{path.stem}.qm"
        compile_to(path, compiled)
        committed = path.with_suffix(".qm")
        if not committed.exists() or committed.read_bytes() != compiled.read_bytes():
            yield f"{committed.name}: not what {path.name} compiles to; run make i18n"
    known = {message.key for message in ours}
    yield from (f"{path.name}: missing, run make i18n: {fresh[key]}" for key in fresh.keys() - known)
    for message in ours:
        if message.key not in fresh:
            yield f"{path.name}: stale, run make i18n: {message}"
        else:
            yield from (f"{path.name}: {message}: {fault}" for fault in _message_faults(message, plurals_only))


def _message_faults(message: Message, plurals_only: bool) -> Iterator[str]:
    if message.state or not message.forms or not all(message.forms):
        yield "not translated"
        return
    for form in message.forms:
        wanted, given = (Counter(PLACEHOLDER.findall(text)) for text in (message.source, form))
        if plurals_only:  # "1 ticket" may leave its %n out
            wanted, given = wanted - Counter(["%n"]), given - Counter(["%n"])
        if wanted != given:
            yield f"placeholders differ in {form!r}"
        if form != form.strip() and message.source == message.source.strip():
            yield f"spaces at the ends of {form!r}"
        plain = PLACEHOLDER.sub("", form)
        if not plurals_only and form == message.source and LATIN_WORD.search(plain) and form not in SAME_IN_CHINESE:
            yield "still English"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
