"""Read and make translation files with Qt's own tools."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
CHINESE = FOLDER / "huiketing_zh_CN.ts"
# English needs a file only for its plural forms.
ENGLISH = FOLDER / "huiketing_en.ts"


@dataclass(frozen=True)
class Message:
    """One string of the source and what it becomes; `forms` has several for plurals."""

    context: str
    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...]
    state: str

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Tell it from every other one."""
        return self.context, self.source, self.comment, self.plural

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}"


def read(path: Path) -> list[Message]:
    """Read a .ts file."""
    messages = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        messages.extend(_message(name, element) for element in context.iter("message"))
    return messages


def _message(context: str, element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    plural = element.get("numerus") == "yes"
    forms: tuple[str, ...] = ()
    if translation is not None:
        found = translation.findall("numerusform") if plural else [translation]
        forms = tuple(form.text or "" for form in found)
    return Message(
        context=context,
        source=element.findtext("source", ""),
        comment=element.findtext("comment", ""),
        plural=plural,
        forms=forms,
        state="" if translation is None else translation.get("type", ""),
    )


def update(path: Path, *, plurals_only: bool) -> None:
    """Bring a .ts file up to date with the source; what the source no longer says goes."""
    language = path.stem.removeprefix("huiketing_")
    more = ["-pluralonly"] if plurals_only else []
    tool("lupdate", "-extensions", "py", "-locations", "none", "-no-obsolete", "-source-language", "en",
         "-target-language", language, *more, str(ROOT / "ui"), "-ts", str(path))  # fmt: skip


def compile_to(path: Path, compiled: Path) -> None:
    """Make the .qm of a .ts file."""
    draft = compiled.with_suffix(".qm.new")
    tool("lrelease", "-nounfinished", str(path), "-qm", str(draft))
    # In one step: a running program reads the old file through a map, and dies when that is cut short.
    draft.replace(compiled)


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools quietly; its words are shown when it fails."""
    program = Path(sys.executable).parent / f"pyside6-{name}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")
