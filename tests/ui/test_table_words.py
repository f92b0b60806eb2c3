"""Whatever is wrong with a file or a cell of it is said in words, on screen and on the command line."""

from __future__ import annotations

import json
import re

import pytest

from app.commands import cell_words
from app.commands.words import WORDS, in_words
from app.core.errors import HallError
from app.lending.stock_lines import read_stock_file
from tests.helpers.data import ROOT, data_dir
from tests.helpers.tables import taken
from ui.tables.cell_words import _TABLE, CELLS, OTHER, cell_text
from ui.tables.error_words import TABLES
from ui.words import error_text

pytestmark = pytest.mark.usefixtures("qapp")
HAZARDS = data_dir("hazards")
OF_THE_TEST = {"contradicts", "in_future", "bad_number"}  # what tests/helpers/tables.py refuses itself


def test_every_hazard_is_refused_in_words():
    said = set()
    for case in json.loads((HAZARDS / "expectations.json").read_text("utf-8")):
        try:
            _good, refused, _table = taken(HAZARDS / case["file"], case["kind"])
        except HallError as error:
            what, step = error_text(error)
            assert error.code in TABLES and "?" not in what + step and "{" not in what + step
            assert in_words(error).endswith(f"[{error.code}]") and error.code in WORDS
            said.add(error.code)
            continue
        stored = read_stock_file(HAZARDS / case["file"]).refused if case["kind"] == "tools" else ()
        for one in (*refused, *stored):
            if one.code not in OF_THE_TEST:
                assert cell_text(one) != OTHER and "{" not in cell_text(one), one
                assert cell_words.refused_line(one).startswith(f"{one.cell} {one.column}".strip() + ": "), one
                said.add(one.code)
    assert len(said) > 25
    assert said >= set(_TABLE)


def test_every_code_of_the_stock_file_has_words():
    source = "".join((ROOT / "app" / "lending" / f"stock_{part}.py").read_text("utf-8") for part in ("lines", "plan"))
    codes = set(re.findall(r'refused\([^"()]*"(\w+)"|HallError\("(\w+)"|_one_of\(\w+, "(\w+)"\)', source))
    assert len(codes) > 12
    assert {next(filter(None, code)) for code in codes} <= set(CELLS)


def test_screen_and_command_line_know_the_same_codes():
    assert set(CELLS) == set(cell_words.CELLS)
    assert set(TABLES) <= set(WORDS)
