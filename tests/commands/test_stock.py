"""`huiketing stock`: what it answers, what it says, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import sys

import pytest

from app.cli import main
from app.documents.workbook import table_as_csv
from tests.helpers.data import data_dir
from tests.helpers.halls import SECRET

HEAD = ("编号", "名称", "类别", "数量")


@pytest.fixture
def stock(new_store, tmp_path, capsys):
    """Run `huiketing stock …` as the supervisor of a replay hall; give exit code, stdout and stderr."""
    address = new_store("replay")

    def run(*words, store=address):
        code = main(["stock", *map(str, words), "--store", store])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "stock.csv"
    path.write_bytes(table_as_csv(HEAD, [("T-0042", "冲击钻", "工具", "1"), ("", "雨伞", "雨具", "20")]))
    return path


def test_a_file_is_looked_at_brought_in_and_the_second_time_unchanged(stock, file):
    code, out, _ = stock("import", file, "--dry-run", "--json")
    told = json.loads(out)
    assert (code, told["added"], told["refused"], len(told["changes"])) == (0, 2, [], 2)
    code, out, _ = stock("import", file, "--json")
    assert (code, json.loads(out)["added"]) == (0, 2)
    code, out, _ = stock("--json", "import", file)
    told = json.loads(out)
    assert (code, told["added"], told["updated"], told["unchanged"]) == (0, 0, 0, 2)


def test_refused_rows_stop_it_and_are_named(stock):
    path = data_dir("hazards", "import", "tools_bad_numbers.csv")
    code, out, err = stock("import", path)
    assert (code, err.count("\n")) == (1, 1)
    assert "rows_refused" in err
    assert "D3 数量: is no whole number from 0 to" in out and "A11 编号: says the same as row 10" in out
    code, out, _ = stock("import", path, "--json")
    refused = json.loads(out)["refused"]
    assert code == 1
    assert {"row": 3, "column": "数量", "cell": "D3", "code": "bad_count", "most": 1_000_000} in refused
    assert stock("import", path, "--dry-run")[0] == 0
    assert json.loads(stock("import", path, "--dry-run", "--json")[1])["added"] == 3


def test_a_file_that_is_no_table_is_one_line(stock):
    for name, said in (("zip_bomb.xlsx", "file_unpacks_too_big"), ("guides_utf8.csv", "heading_missing")):
        code, out, err = stock("import", data_dir("hazards", "import", name))
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert said in err


def test_what_was_written_out_changes_nothing(stock, file, tmp_path):
    stock("import", file)
    for name in ("out.xlsx", "out.csv"):
        code, out, _ = stock("export", tmp_path / name)
        assert (code, out) == (0, f"{tmp_path / name} holds 2 items.\n")
        assert json.loads(stock("import", tmp_path / name, "--json")[1])["unchanged"] == 2
    assert stock("export", tmp_path / "out.doc")[2].endswith("[file_kind]\n")
    assert stock("export", tmp_path / "none" / "out.csv")[2].endswith("[file_unwritable]\n")


def test_a_look_says_each_change(stock, file, tmp_path):
    stock("import", file)
    path = tmp_path / "new.csv"
    path.write_bytes(table_as_csv((*HEAD, "位置"), [("T-0042", "冲击钻", "工具", "1", "A 架")]))
    assert stock("import", path, "--dry-run")[1].splitlines() == [
        "0 would be added, 1 would be updated, 0 unchanged.",
        "row 2 T-0042 冲击钻: 位置 - -> A 架",
    ]


def test_it_needs_somebody_who_may(stock, file, new_store, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(SECRET)
    live = new_store("live")
    assert stock("import", file, store=live)[2].endswith("[sign_in_needed]\n")
    assert stock("import", file, "--as", "desk1", "--pin-file", secret, store=live)[2].endswith("[not_allowed]\n")
    assert stock("import", file, "--as", "supervisor", "--pin-file", secret, store=live)[0] == 0


def test_ctrl_c_stops_it_cleanly(new_store, tmp_path, capsys, monkeypatch):
    path = tmp_path / "stock.csv"
    path.write_bytes(table_as_csv(HEAD, [(f"T-{n:05}", "轮椅", "助行", "1") for n in range(3_000)]))
    address = new_store("replay")
    asked: list[int] = []
    tell = sys.stderr.write

    def press(text):
        if text.startswith("\rstock.csv, rows: 1000"):
            asked.append(1)
            os.kill(os.getpid(), signal.SIGINT)
        return tell(text)

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "write", press)
    before = signal.getsignal(signal.SIGINT)
    assert main(["stock", "import", str(path), "--store", address]) == 1
    assert signal.getsignal(signal.SIGINT) is before
    assert asked == [1]
    assert "import_cancelled" in capsys.readouterr().err
    monkeypatch.undo()
    assert main(["stock", "import", str(path), "--dry-run", "--json", "--store", address]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 3_000
