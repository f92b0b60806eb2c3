"""A guide on the kiosk is read a screen of whole lines at a time."""

from __future__ import annotations

from tests.helpers.kiosks import Touched
from tests.ui.kiosk.test_guides import CARD, write
from ui.kiosk.whole_lines import Line, next_top, previous_top, seen

LINES = [Line(at * 30, at * 30 + 30) for at in range(10)]
HIGH = Line(300, 900)  # higher than the pane


def test_what_a_pane_would_slice_is_not_shown_there_and_begins_the_next_screen() -> None:
    assert seen(LINES, 0, 100) == (0, 90) and next_top(LINES, 0, 100) == 90
    assert seen(LINES, 200, 100) == (210, 300)  # the end: its first line was read on the screen before
    assert previous_top(LINES, 200, 100) == 120 and seen(LINES, 120, 100) == (120, 210)
    assert previous_top(LINES, 30, 100) == 0


def test_what_is_higher_than_the_pane_is_gone_through_and_never_skipped() -> None:
    lines = [*LINES, HIGH]
    assert seen(lines, 300, 100) == (300, 400) and next_top(lines, 300, 100) == 400
    assert previous_top(lines, 500, 100) == 400


def test_every_line_of_a_guide_is_whole_on_one_of_its_screens(kiosk: Touched) -> None:
    steps = [{"title": f"第{at}步", "text": "到前台填表，交材料，当场核对，缺什么一次说清。" * 3} for at in range(8)]
    card = write(kiosk, {**CARD, "steps": steps})
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_large")
    kiosk.tap("kiosk_guides")
    kiosk.window.guides.choose(card.id)
    page = kiosk.window.guide
    kiosk.wait(lambda: kiosk.is_at("guide") and page.down.isEnabled())
    kiosk.wait(kiosk.program.tasks.is_idle)
    bar, lines = page._scroll.verticalScrollBar(), page.text.lines()
    assert len(lines) > 20
    read: set[Line] = set()
    for way, edge in ((page.down, bar.maximum()), (page.up, 0)):
        read.clear()
        while True:
            shown = page.text.mask().boundingRect()
            assert not [each for each in lines if each.top < shown.top() < each.bottom], "sliced above"
            assert not [each for each in lines if each.top < shown.bottom() + 1 < each.bottom], "sliced below"
            read |= {each for each in lines if shown.top() <= each.top and each.bottom <= shown.bottom() + 1}
            if bar.value() == edge:
                break
            way.click()
        assert read == set(lines)


def test_who_reads_on_in_another_language_stays_where_they_were(kiosk: Touched) -> None:
    steps = [{"title": f"第{at}步", "text": "到前台填表，交材料，当场核对，缺什么一次说清。" * 3} for at in range(8)]
    card = write(kiosk, {**CARD, "steps": steps})
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_guides")
    kiosk.window.guides.choose(card.id)
    page, bar = kiosk.window.guide, kiosk.window.guide._scroll.verticalScrollBar()
    kiosk.wait(lambda: kiosk.is_at("guide") and page.down.isEnabled())
    kiosk.tap("kiosk_guide_down")
    share = bar.value() / bar.maximum()
    assert share > 0.1
    kiosk.tap("kiosk_language")
    kiosk.wait(lambda: page.up.text() == "往上看" and kiosk.program.tasks.is_idle())
    kiosk.wait_calmly(lambda: abs(bar.value() / bar.maximum() - share) < 0.02)
    assert abs(bar.value() / bar.maximum() - share) < 0.02
    kiosk.tap("kiosk_back")
    kiosk.window.guides.choose(card.id)
    kiosk.wait(lambda: kiosk.is_at("guide") and page.down.isEnabled())
    assert bar.value() == 0
