"""Fixtures of the command line's tests: a run of `python -m app`, and a batch inside this process."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from app.batch import Batch
from app.cli import main
from app.hall import Hall
from tests.helpers.halls import SECRET, actor

ROOT = Path(__file__).resolve().parents[2]


class Lines:
    """A batch inside this process: a dict or raw text goes in, the reply comes out as a dict."""

    def __init__(self, hall: Hall, name: str) -> None:
        self.hall, self.batch = hall, Batch(hall, actor(hall, name))

    def raw(self, line: str | bytes) -> dict[str, Any]:
        """Answer a line as it stands."""
        reply = self.batch.answer(line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line)
        assert reply.isascii()
        assert "\n" not in reply
        told: dict[str, Any] = json.loads(reply)
        assert isinstance(told["ok"], bool)
        assert set(told) - {"key"} == ({"ok", "seq", "result"} if told["ok"] else {"ok", "error"})
        assert told.get("error", {}).get("code") != "internal_error", (line, told)
        return told

    def __call__(self, op: str, **fields: Any) -> dict[str, Any]:
        """Answer an operation."""
        return self.raw(json.dumps({"op": op, **fields}))

    def ok(self, op: str, **fields: Any) -> Any:
        """Give the result of an operation that must succeed."""
        reply = self(op, **fields)
        assert reply["ok"], reply
        return reply["result"]

    def refused(self, op: str, **fields: Any) -> dict[str, Any]:
        """Give the error of an operation that must be refused."""
        reply = self(op, **fields)
        assert not reply["ok"], reply
        error: dict[str, Any] = reply["error"]
        return error

    def code(self, op: str, **fields: Any) -> str:
        """Give the code of an operation that must be refused."""
        return str(self.refused(op, **fields)["code"])


@pytest.fixture
def replay(open_hall):
    """Give a batch on a replay store, as its built-in account."""
    return Lines(open_hall("replay"), "replay")


@pytest.fixture
def live(hall):
    """Give a batch on a live store, as the supervisor."""
    return Lines(hall, "supervisor")


def _text(lines: Iterable[Any]) -> str:
    return "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines)


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def command(capsys, monkeypatch) -> Run:
    """Give a function that runs a command inside this process, which takes a tenth of the time."""

    def run(*words: str, lines: Iterable[Any] = (), store: str | None = None) -> subprocess.CompletedProcess[str]:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_text(lines).encode())))
            if store:
                patch.setenv("HUIKETING_STORE", store)
            code = main(words)
        told = capsys.readouterr()
        return subprocess.CompletedProcess(words, code, told.out, told.err)

    return run


@pytest.fixture
def huiketing() -> Run:
    """Give a function that runs `python -m app` with these words; lines go to its standard input."""

    def run(*words: str, lines: Iterable[Any] = (), store: str | None = None) -> subprocess.CompletedProcess[str]:
        env = dict(os.environ) | ({"HUIKETING_STORE": store} if store else {})
        return subprocess.run(
            [sys.executable, "-m", "app", *words],
            input=_text(lines), text=True, encoding="utf-8", capture_output=True, cwd=ROOT, env=env, check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def pin_file(tmp_path) -> str:
    """Give a file that holds the one secret of every test account."""
    file = tmp_path / "pin"
    file.write_text(SECRET + "\n")
    return str(file)
