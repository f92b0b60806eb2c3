"""Lines are read whole or not at all, and one without an end never fills the memory."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from app.batch import LONGEST_LINE
from app.commands.lines import read_lines
from tests.helpers.stores import only_sqlite


class Watched(io.BytesIO):
    """A file that notes how much it was asked for at once."""

    most = 0

    def readline(self, size=-1):
        assert size is not None
        assert size > 0, "asked for a line of any length"
        self.most = max(self.most, size)
        return super().readline(size)


@given(st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"|"))), st.booleans(), st.integers(1, 9))
def test_each_line_comes_whole_or_as_its_length(lines, ends, longest):
    source = Watched(b"\n".join(lines) + (b"\n" if ends and lines else b""))
    if lines and lines[-1] == b"" and not ends:
        lines = lines[:-1]  # a file that ends with a line feed has no empty line behind it
    assert list(read_lines(source, longest)) == [line if len(line) <= longest else len(line) for line in lines]
    assert source.most <= longest + 1


@only_sqlite
def test_a_line_without_an_end_is_refused_and_the_others_count(command, new_store):
    take = json.dumps({"op": "take_ticket", "service": "A"})
    endless = '{"note": "' + "x" * LONGEST_LINE
    done = command("batch", "--store", new_store("replay"), lines=[take, endless, take])
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply["ok"] for reply in told] == [True, False, True]
    assert told[1]["error"] == {"code": "too_long", "field": "line", "limit": LONGEST_LINE, "length": len(endless)}
