"""Who sees which guides, by what they are found, and what becomes of a number that nobody could have typed."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.guides import catalogue, notices
from app.guides.printing import facts_if, guide_facts
from db import guides
from tests.helpers.halls import actor
from tests.helpers.kiosks import kiosk_actor
from tests.helpers.station import Station

CARD = {"title": "老年人优待证办理"}


@pytest.fixture
def boss(hall):
    return actor(hall, "supervisor")


@pytest.mark.parametrize("typed", ["G-0001", " g-0001 ", "Ｇ－０００１", "老年人优待证办理 "])
def test_a_guide_and_a_notice_are_found_as_they_are_typed_with_any_keyboard(hall, boss, typed):
    made = hall.do(catalogue.add_guide, boss, CARD)
    given = hall.do(notices.give_notice, boss, ["照片"], service="A")
    assert hall.ask(catalogue.read_guide, boss, typed).id == made.id
    if not typed.startswith("老"):
        code = typed.replace("G", "M").replace("g", "m").replace("Ｇ", "Ｍ")
        assert hall.ask(notices.read_notice, boss, code).number == given.number


def test_whoever_may_not_edit_is_shown_published_guides_alone_whatever_is_asked_for(hall, boss):
    shown = hall.do(catalogue.add_guide, boss, CARD, publish=True)
    hall.do(catalogue.add_guide, boss, {"title": "还没写完"})
    for who in (actor(hall, "desk1"), kiosk_actor(hall)):
        for status, found in (("", [shown.id]), ("published", [shown.id]), ("draft", []), ("withdrawn", [])):
            assert [line.id for line in hall.ask(catalogue.list_guides, who, status=status)] == found
            assert hall.ask(catalogue.list_guides, who, text="还没", status=status) == ()
    assert len(hall.ask(catalogue.list_guides, boss, status="draft")) == 1


def test_a_draft_of_the_same_title_stands_in_nobodys_way_who_cannot_see_it(hall, boss):
    shown = hall.do(catalogue.add_guide, boss, {**CARD, "department": "民政"}, publish=True)
    draft = hall.do(catalogue.add_guide, boss, {**CARD, "department": "街道"})
    assert hall.ask(guide_facts, actor(hall, "desk1"), CARD["title"]).number == shown.id
    with pytest.raises(HallError) as refused:
        hall.ask(guide_facts, boss, CARD["title"])
    assert (refused.value.code, refused.value.values["guides"]) == ("which_guide", [shown.id, draft.id])
    hall.do(catalogue.withdraw_guide, boss, shown.id)
    for asked in (CARD["title"], shown.id, draft.id):
        with pytest.raises(HallError) as refused:
            hall.ask(guide_facts, actor(hall, "desk1"), asked)
        assert refused.value.code == "unknown_guide"


@pytest.mark.parametrize("typed", ["", " ", "M-0001\0", "G-0001\0", "\ud800", "\udcff.pdf", "甲" * 5000, None, 7])
def test_what_is_no_number_finds_nothing_and_breaks_nothing(hall, boss, typed):
    hall.do(catalogue.add_guide, boss, CARD)
    hall.do(notices.give_notice, boss, ["照片"], service="A")
    for read, code in ((catalogue.read_guide, "unknown_guide"), (notices.read_notice, "unknown_notice")):
        with pytest.raises(HallError) as refused:
            hall.ask(read, boss, typed)
        assert refused.value.code == code
    if isinstance(typed, str):
        assert len(hall.ask(catalogue.list_guides, boss, text=typed)) == (0 if typed.strip() else 1)


def test_guides_of_other_sites_push_none_of_the_own_out_of_what_is_found(hall, boss, clock):
    other = Station(hall, clock, "supervisor").beside(role="supervisor")
    there = [other.do(catalogue.add_guide, {"title": "老年人优待证办理", "department": f"局{n}"}) for n in range(3)]
    own = hall.do(catalogue.add_guide, boss, {"title": "老年食堂"})
    with hall.store.read() as tx:
        (found,) = guides.guides_found(tx, boss.site_id, "laonian", 1)
        assert guides.guide_of(tx, found).number == own.id
    assert [line.id for line in hall.ask(catalogue.list_guides, boss, text="laonian")] == [own.id]
    assert len(other.ask(catalogue.list_guides, text="laonian")) == len(there)


def test_days_that_are_otherwise_leave_the_usual_hours_unchecked_where_nobody_told_them(hall, boss, clock):
    holiday = {"day": "2026-11-24", "open": False, "reason": "停电"}
    hours = [{"weekday": 1, "begin": "09:00", "end": "12:00"}]
    for told, when in (
        ({"exceptions": [holiday]}, ("未核对", "2026-11-24（周二）休息，停电")),
        ({"exceptions": [holiday], "hours": hours}, ("周一 09:00–12:00", "2026-11-24（周二）休息，停电")),
    ):
        assert hall.ask(facts_if, boss, {**CARD, **told}).when == when
    clock.pass_by(hours=38, minutes=29)  # the day's last minute
    assert len(hall.ask(facts_if, boss, {**CARD, "exceptions": [holiday]}).when) == 2
    clock.pass_by(minutes=1)
    assert hall.ask(facts_if, boss, {**CARD, "exceptions": [holiday]}).when is None


def test_the_history_says_that_another_person_checked_the_same_day(hall, boss):
    guide = hall.do(catalogue.add_guide, boss, CARD)
    for who in ("张敏", "李芳"):
        hall.do(catalogue.confirm_guide, boss, guide.id, by=who)
    newest, older, _ = hall.ask(catalogue.guide_history, boss, guide.id)
    assert (newest.fields, older.fields) == (("checked_by",), ("checked_on", "checked_by"))


@pytest.mark.parametrize("typed", ["canjiren", "cjr", "残疾人", "cj"])
def test_a_guide_whose_name_begins_as_it_is_typed_comes_before_those_that_only_hold_it(hall, boss, typed):
    titles = ("全国残疾人按比例就业", "创建人才住房", "残疾人证办理", "困难残疾人补贴", "残疾人辅具适配")
    for title in titles:
        hall.do(catalogue.add_guide, boss, {"title": title})
    found = [line.title for line in hall.ask(catalogue.list_guides, boss, text=typed)]
    kept = [title for title in titles if "残疾人" in title]
    assert set(kept) <= set(found)
    begun = [title for title in found if title.startswith(("残疾人", "创建人") if typed in ("cjr", "cj") else "残疾人")]
    assert found[: len(begun)] == begun and set(found[:3]) >= {"残疾人证办理", "残疾人辅具适配"}
