"""The words of the command line: every error with the values it really has."""

from __future__ import annotations

from app.commands.words import WORDS, in_words
from app.core.errors import HallError
from tests.helpers.raised import raised_errors


def test_every_error_is_said_whole_in_one_line():
    raised = list(raised_errors())
    assert len(raised) > 100
    for place, code, values in raised:
        said = in_words(HallError(code, **values))
        assert code in said, place
        assert not {"{", "}", "?", "\n"} & set(said), (place, said)
        if code in WORDS:
            assert said.endswith(f"[{code}]"), (place, said)
            assert said[0].isupper() or said.startswith("1 "), (place, said)
            assert not said.startswith(code), f"{place} lacks a value that its words name: {WORDS[code]}"


def test_every_code_that_has_words_is_raised():
    elsewhere = {"read_only", "outcome_unknown"}  # made from a table, and with another error's values
    made = {code for _place, code, _values in raised_errors()} | elsewhere
    assert [code for code in WORDS if code not in made] == []


def test_a_code_without_words_is_shown_with_its_values():
    assert in_words(HallError("wrong_state", ticket="A001")) == "wrong_state (ticket='A001')"
    assert in_words(HallError("too_long", field="note")) == "too_long (field='note') [too_long]"
