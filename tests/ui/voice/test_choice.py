"""Which voice speaks which language, among those of the engines that halls have."""

from __future__ import annotations

import pytest

from ui.voice.child.choice import best, likely

ESPEAK = (
    "Chinese (Mandarin, latin as Pinyin)",
    "Chinese (Mandarin, latin as English)+Adam",
    "Chinese (Mandarin, latin as English)",
    "Hakka Chinese",
    "Klingon",
)


def test_the_mainland_is_looked_at_first_and_hong_kong_never() -> None:
    places = [("en", "US"), ("zh", "HK"), ("zh", "TW"), ("", ""), ("zh", "CN"), ("yue", "HK")]
    assert likely("zh", places) == [("zh", "CN"), ("zh", "TW"), ("", "")]
    assert likely("en", places) == [("en", "US")]


def test_mandarin_of_espeak_is_found_by_its_name_because_qt_does_not_know_its_language() -> None:
    assert best("zh", "", ESPEAK) == "Chinese (Mandarin, latin as English)"
    assert best("zh", "", ("Klingon", "Hakka Chinese", "Chinese (Cantonese)")) is None


@pytest.mark.parametrize(
    ("language", "code", "names", "chosen"),
    [
        ("zh", "zh", ("Microsoft Huihui Desktop", "Microsoft Kangkang"), "Microsoft Huihui Desktop"),
        ("zh", "zh", ("Cantonese",), None),
        ("en", "en", ("English (Great Britain)+Max", "English (Great Britain)"), "English (Great Britain)"),
        ("en", "en", (), None),
    ],
)
def test_the_plain_voice_of_a_language_is_chosen(
    language: str, code: str, names: tuple[str, ...], chosen: str | None
) -> None:
    assert best(language, code, names) == chosen
