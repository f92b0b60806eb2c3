"""The rule that tells a scanner from a person, with times instead of keys."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.scan_timing import ANY_CODE, FAST_MS, GAP_MS, PREFIXES, Before, CodeForm, Heard, ScanTiming, prefix_of, tidy

CODE = "T-0042"
LETTERS = "RTKSGQLCM-0123456789rtaz .,"


@dataclass
class Desk:
    """Keys in, and where each of them went.

    Attributes:
        written: What stands in the field with the keyboard.
        scans: The codes taken.
        ends: How many Enters and Tabs the field got.
    """

    asked: CodeForm | None = None
    writes: bool = True
    timing: ScanTiming = field(default_factory=ScanTiming)
    at: float = 1_000.0
    written: str = ""
    scans: list[str] = field(default_factory=list)
    ends: int = 0
    held: str = ""

    def type(self, text: str, gap: float, end: float | None = None) -> Desk:
        for character in text:
            self.at += gap
            self.timing.asked = self.asked
            heard = self.do(self.timing.character(character, self.at, field=self.writes))
            if heard.takes:
                self.held += character
            else:
                self.written += character
        return self if end is None else self.end(end)

    def end(self, gap: float) -> Desk:
        self.at += gap
        self.ends += not self.do(self.timing.end(self.at)).takes
        return self

    def idle(self) -> Desk:
        """Let as much time pass as the rule waits for."""
        self.at += self.timing.patience_ms
        self.do(self.timing.idle())
        return self

    def do(self, heard: Heard) -> Heard:
        if heard.before is Before.GIVE_BACK:
            self.written += self.held
        elif heard.before is Before.SCAN:
            self.scans.append(heard.code)
        if heard.before is not Before.STAY:
            self.held = ""
        return heard


# -- a scanner


@pytest.mark.parametrize("gap", [0, 1, 5, 20, FAST_MS])
@pytest.mark.parametrize("field", [True, False])
def test_scan_with_an_end_leaves_nothing_behind(gap: float, field: bool) -> None:
    desk = Desk(writes=field).type(CODE, gap, end=gap)
    assert (desk.scans, desk.written, desk.ends) == ([CODE], "", 0)


@pytest.mark.parametrize("field", [True, False])
def test_scan_without_an_end_is_taken_after_a_silence(field: bool) -> None:
    desk = Desk(writes=field).type(CODE, 5)
    assert desk.scans == [] and desk.timing.patience_ms == GAP_MS
    assert desk.idle().scans == [CODE] and desk.written == ""


def test_second_end_of_a_scanner_goes_nowhere_and_a_later_one_does() -> None:
    desk = Desk().type(CODE, 5, end=5).end(5)
    assert desk.ends == 0
    assert desk.end(GAP_MS + 1).ends == 1


def test_end_that_comes_after_the_silence_of_a_scan_is_still_its_own_when_it_was_struck_in_time() -> None:
    desk = Desk().type(CODE, 5)
    desk.do(desk.timing.idle())  # the interface stood still, and told the silence too early
    assert desk.end(20).ends == 0
    assert desk.scans == [CODE]


@pytest.mark.parametrize("code", ["R-0001", "T-12345", "K-0007", "S-0002", "G-0100", "L-0009", "C-0001", "M-2026"])
def test_every_known_prefix_is_taken_in_a_field(code: str) -> None:
    assert Desk().type(code, 10, end=10).scans == [code]
    assert prefix_of(code) == code[0] and code[0] in PREFIXES


def test_token_of_a_number_slip_is_taken() -> None:
    token = "Q-0123456789abcdef01234567"
    assert Desk().type(token, 5, end=5).scans == [token]
    assert Desk().type(token.swapcase(), 5, end=5).scans == [token]


def test_code_typed_with_caps_lock_on_is_the_same_code() -> None:
    assert Desk().type("t-0042", 5, end=5).scans == [CODE]
    assert tidy("t-0042") == CODE and tidy("abc") == "abc"


def test_three_scans_one_after_another_are_three() -> None:
    desk = Desk()
    for code in ("T-0001", "T-0002", "T-0003"):
        desk.type(code, 5, end=5)
        desk.at += 300
    assert desk.scans == ["T-0001", "T-0002", "T-0003"] and desk.written == "" and desk.ends == 0


def test_zeros_that_the_system_takes_for_a_held_key_are_not_lost() -> None:
    timing = ScanTiming()
    heard = [timing.character(each, 5.0 * n, field=True, repeated=n in (3, 4)) for n, each in enumerate("T-0000")]
    assert all(each.takes for each in heard)
    assert timing.end(40).code == "T-0000"


# -- a person


@pytest.mark.parametrize("gap", [FAST_MS + 1, 80, 99, 150])
def test_code_typed_by_a_person_stays_where_it_was_typed(gap: float) -> None:
    desk = Desk().type(f"see {CODE}", gap, end=gap)
    assert (desk.scans, desk.written, desk.ends) == ([], f"see {CODE}", 1)


def test_letter_with_which_a_code_begins_is_held_no_longer_than_a_blink() -> None:
    desk = Desk().type("T", 80)
    assert (desk.held, desk.timing.patience_ms) == ("T", FAST_MS)
    assert desk.idle().written == "T"


def test_letter_with_which_no_code_begins_is_not_held_at_all() -> None:
    desk = Desk()
    for character in "ab1-, ":
        desk.type(character, 80)
        assert desk.held == ""


def test_fingers_that_roll_over_two_or_three_keys_are_no_scanner() -> None:
    assert Desk().type("The", 30, end=30).written == "The"
    assert Desk(ANY_CODE).type("the", 30, end=30).written == "the"


def test_key_held_down_begins_no_scan() -> None:
    timing, takes = ScanTiming(), []
    timing.asked = ANY_CODE
    for n in range(12):
        at = 30.0 * n + (400 if n else 0)
        takes.append(timing.character("7", at, field=True, repeated=n > 0).takes)
    assert takes == [True] + [False] * 11


def test_outside_of_fields_the_hundred_milliseconds_count() -> None:
    assert Desk(writes=False).type(CODE, GAP_MS - 1, end=GAP_MS - 1).scans == [CODE]
    slow = Desk(writes=False).type(CODE, GAP_MS, end=GAP_MS)
    assert slow.scans == [] and slow.written == CODE and slow.ends == 1


# -- codes without prefix


def test_code_without_prefix_goes_nowhere_unless_the_page_asks() -> None:
    number = "6901234567892"
    assert Desk().type(number, 5, end=5).written == number
    assert Desk(writes=False).type(number, 5, end=5).written == number
    assert Desk(ANY_CODE).type(number, 5, end=5).scans == [number]
    assert Desk(ANY_CODE, writes=False).type(number, 5, end=5).scans == [number]


def test_three_characters_are_a_scan_outside_of_fields_and_six_within() -> None:
    assert Desk(ANY_CODE, writes=False).type("A17", 90, end=90).scans == ["A17"]
    assert Desk(ANY_CODE, writes=False).type("A1", 5, end=5).written == "A1"
    assert Desk(ANY_CODE).type("A1701", 5, end=5).written == "A1701"
    assert Desk(ANY_CODE).type("A17012", 5, end=5).scans == ["A17012"]


def test_text_longer_than_any_code_is_given_back_whole() -> None:
    text = "x" * 200
    assert Desk(ANY_CODE).type(text, 5, end=5).written == text


# -- whatever happens


@given(
    keys=st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from([0, 5, 49, 51, 80, 99, 101, 500])), max_size=60),
    asks=st.booleans(),
    writes=st.booleans(),
)
def test_every_character_is_written_once_and_in_order_or_is_part_of_a_scan(
    keys: list[tuple[str, float]], asks: bool, writes: bool
) -> None:
    timing, at = ScanTiming(), 1_000.0
    timing.asked = ANY_CODE if asks else None
    held: list[int] = []
    written: list[int] = []
    scanned: list[int] = []

    def do(heard: Heard) -> None:
        if heard.before is Before.GIVE_BACK:
            written.extend(held)
        elif heard.before is Before.SCAN:
            assert heard.code == tidy("".join(keys[n][0] for n in held))
            scanned.extend(held)
        if heard.before is not Before.STAY:
            held.clear()

    for n, (character, gap) in enumerate(keys):
        at += gap
        heard = timing.character(character, at, field=writes)
        do(heard)
        (held if heard.takes else written).append(n)
        assert bool(held) == timing.holds
    do(timing.idle())
    assert held == [] and written == sorted(written)
    assert sorted(written + scanned) == list(range(len(keys)))


@given(text=st.text(LETTERS, max_size=60), gaps=st.lists(st.floats(51, 2_000), min_size=60, max_size=60))
def test_a_person_in_a_field_never_loses_a_character_whatever_the_page_asks(text: str, gaps: list[float]) -> None:
    for asked in (None, ANY_CODE):
        desk = Desk(asked)
        for character, gap in zip(text, gaps, strict=False):
            desk.type(character, gap)
        assert desk.idle().written == text and desk.scans == []


def test_clock_that_jumps_back_begins_anew() -> None:
    desk = Desk().type("T-00", 5)
    desk.at -= 10_000
    assert desk.type("42", 5).idle().written == "T-0042"
