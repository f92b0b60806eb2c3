"""Looking a matter up at the kiosk: found, read, printed, a number taken for it; nothing that is not published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.devices.outcomes import printed
from app.guides import catalogue
from app.guides.catalogue import Guide
from db.schema.guides import guide_print
from db.schema.journal import outbox
from tests.helpers.devices import enrol, line
from tests.helpers.kiosks import PATIENT, Touched
from ui.kiosk.tile import Tile

CARD: dict[str, Any] = {
    "title": "老年人优待证办理",
    "aliases": ["敬老卡"],
    "life_events": ["退休养老"],
    "easy_text": "带身份证来。",
    "materials": [{"name": "居民身份证"}, {"name": "一寸照片", "source": "照相馆"}],
    "consult_phones": ["0393-1234567"],
}


def write(kiosk: Touched, content: dict[str, Any], publish: bool = True, **more: Any) -> Guide:
    made: Guide = kiosk.do(catalogue.add_guide, content=content, publish=publish, **more)
    return made


def shown(kiosk: Touched) -> list[str]:
    return [tile.accessibleName() for tile in kiosk.window.guides.grid.shown()]


def tap_tile(kiosk: Touched, name: str) -> None:
    kiosk.wait(lambda: name in shown(kiosk))
    tile = next(tile for tile in kiosk.window.guides.grid.shown() if tile.accessibleName() == name)
    assert isinstance(tile, Tile)
    kiosk.tap(tile.objectName())


def test_a_resident_finds_a_matter_reads_prints_it_and_takes_a_number_for_it(kiosk: Touched, tmp_path: Path) -> None:
    assert kiosk.seen("kiosk_guides") is None  # nothing to look up yet
    enrol(kiosk.hall, "slips", str(tmp_path), kind="pdf")
    for at in range(8):
        write(kiosk, {"title": f"其他事项{at}", "department": "民政"})
    card = write(kiosk, CARD, service="B")
    kiosk.tap("kiosk_guides")
    kiosk.wait(lambda: shown(kiosk) == ["民政", "退休养老"])
    tap_tile(kiosk, "退休养老")
    tap_tile(kiosk, CARD["title"])
    kiosk.wait(lambda: kiosk.is_at("guide"))
    for words in ("带身份证来。", "一寸照片", "Where to get it: 照相馆", "0393-1234567"):
        assert kiosk.says(words), words
    assert "居民身份证" in kiosk.window.guide.spoken()

    kiosk.tap("kiosk_guide_print")
    kiosk.wait(lambda: kiosk.says("It is being printed"))
    kiosk.wait(lambda: bool(jobs(kiosk)))
    assert [(row.kind, row.subject) for row in jobs(kiosk)] == [("guide", card.id)]
    driven = line(kiosk.hall, "slips")
    driven.claim()
    job = driven.next().job
    assert job is not None
    driven.settle(job, printed())
    kiosk.wait(lambda: kiosk.says("It is printed. Please take it."))
    assert not kiosk.button("kiosk_guide_print").isEnabled()  # one is enough
    assert prints(kiosk) == [("slip", "kiosk")]

    for page in ("guides", "guides", "start"):  # back: the shelf, the shelves, the first page
        kiosk.tap("kiosk_back")
        kiosk.wait(lambda page=page: kiosk.is_at(page))  # type: ignore[misc]
    kiosk.tap("kiosk_guides")
    kiosk.wait(lambda: kiosk.seen("kiosk_find") is not None)
    kiosk.tap("kiosk_find")
    for letter in "jlk":  # 敬老卡, what people call it
        kiosk.tap(f"kiosk_key_{letter}")
    kiosk.wait(lambda: shown(kiosk) == [CARD["title"]])
    tap_tile(kiosk, CARD["title"])
    kiosk.tap("kiosk_guide_take")
    kiosk.tap("kiosk_ask_first_yes")
    kiosk.wait(lambda: kiosk.is_at("number"))
    taken = kiosk.window.number.taken
    assert taken is not None
    assert (taken.ticket, taken.entitlement) == ("B001", "other")
    kiosk.tap("kiosk_done")
    assert kiosk.window.guide.guide is None


def test_only_what_is_published_is_shown_and_what_is_past_its_review_says_so(kiosk: Touched) -> None:
    write(kiosk, {"title": "草稿事项"}, publish=False)
    card = write(kiosk, CARD, service="B")
    late = kiosk.do(catalogue.confirm_guide, guide=card.id, next_review=kiosk.clock.now().date() + timedelta(days=1))
    told = {"version": late.version, "content": CARD, "service": "B", "alert": "今天停电，请明天来。"}
    kiosk.do(catalogue.change_guide, guide=card.id, **told)
    kiosk.clock.pass_by(hours=72)
    kiosk.do(catalogue.add_guide, content={"title": "又一份草稿"})  # a change: the kiosk reads again
    kiosk.tap("kiosk_guides")
    kiosk.wait(lambda: shown(kiosk) == [CARD["title"]])
    tile = kiosk.window.guides.grid.shown()[0]
    kiosk.wait(lambda: "perhaps out of date" in tile.accessibleDescription())
    kiosk.tap(tile.objectName())
    kiosk.wait(lambda: kiosk.is_at("guide"))
    assert kiosk.says("Past its review") and kiosk.says("今天停电")
    assert kiosk.says("On paper: at the front desk.") and kiosk.seen("kiosk_guide_print") is None
    kiosk.tap("kiosk_language")
    kiosk.wait(lambda: kiosk.says("已过核对期"))
    assert "已过核对期" in kiosk.window.guide.spoken()
    kiosk.do(catalogue.withdraw_guide, guide=card.id)
    kiosk.wait(lambda: kiosk.is_at("guides") or kiosk.is_at("start"))
    kiosk.wait(lambda: shown(kiosk) == [])


def test_a_reader_has_more_time_and_the_kiosk_goes_back_by_itself(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, ask_s=0.2, read_s=1.2, leave_s=0.2))
    card = write(kiosk, CARD)
    kiosk.wait(lambda: kiosk.seen("kiosk_guides") is not None)
    kiosk.window.start.guides.click()
    kiosk.window.guides.choose(card.id)
    kiosk.wait(lambda: kiosk.is_at("guide"))
    kiosk.flow._touched()
    assert kiosk.flow.idle._ask.interval() == 1200
    kiosk.wait(lambda: kiosk.is_at("still"))
    kiosk.wait(lambda: kiosk.is_at("start"))
    assert kiosk.window.guide.guide is None and kiosk.window.guides.path == ()


def jobs(kiosk: Touched) -> list[Any]:
    with kiosk.hall.store.read() as tx:
        return list(tx.execute(outbox.select()))


def prints(kiosk: Touched) -> list[tuple[str, str]]:
    with kiosk.hall.store.read() as tx:
        return [(row.paper, row.source) for row in tx.execute(guide_print.select())]
