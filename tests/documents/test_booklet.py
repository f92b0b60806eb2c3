"""The booklet holds every guide; contents and index name its page; on folded sheets pages follow each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from app.core.errors import HallError
from app.documents.booklet import BookletFacts, booklet_pages, booklet_pdf, chapters_of
from app.documents.booklet_words import CHINESE, ENGLISH
from app.documents.guide_facts import texts_of
from app.documents.imposition import MOST_SHEETS, imposed, signatures
from app.documents.marks import A5, Page, Words
from app.guides.content import Alert, Dated
from app.guides.paper_words import ENGLISH as GUIDE_ENGLISH
from tests.documents.test_leaflet import LATE, printed
from tests.helpers.guide_papers import (
    SITE,
    TODAY,
    WHOLE,
    codes_of,
    facts,
    hazards,
    outside,
    overlapping,
    plain_text,
    read_pages,
    reader,
    real_facts,
    require_sound,
)
from tests.sizes import SIZES

_ENDS = ("部门0", "部门1", "部门2", CHINESE.contacts, CHINESE.index)


def whole(*guides, **more) -> BookletFacts:
    return BookletFacts(SITE, TODAY, tuple(guides), **more)


def numbered(count: int) -> list:
    """Give whole guides that differ by number, title and link."""
    return [
        facts(
            replace(WHOLE, title=f"第{at}件事", link=f"https://example.org/{at}", department=f"部门{at % 3}"),
            id=f"G-{at:04d}",
        )
        for at in range(1, count + 1)
    ]


def page_of(guide, texts) -> int:
    """Find the page on which a guide begins: there its number stands with its version."""
    (found,) = [at for at, text in enumerate(texts, 1) if f"{guide.number}·第{guide.version}版" in text]
    return found


def texts_by_page(data) -> list[str]:
    return [text for text, _ in read_pages(data)]


def listed_pages(data, title: str) -> dict[str, int]:
    """Read what contents or index say, by position: a title in one or more lines, and a number in its last one."""
    found: dict[str, int] = {}
    size = {CHINESE.contents: 9.5, CHINESE.index: 8.5}[title]
    pages = [page for text, page in read_pages(data) if _runs(text, title)]
    for page in pages:
        columns: dict[bool, list] = {}
        for spot in page:
            columns.setdefault(title == CHINESE.index and spot.x > 73, []).append(spot)
        for column in columns.values():
            text = ""
            for spot in sorted(column, key=lambda spot: (round(spot.y, 1), spot.x)):
                if spot.text.isdigit() and text and spot.size == size:
                    found[text] = int(spot.text)
                    text = ""
                elif spot.size == size:
                    text += "".join(spot.text.split())
    return found


def _runs(text: str, title: str) -> bool:
    """Tell whether a page runs under this title: it stands above, the hall and the number below."""
    return f"{title}{SITE}第" in text


def test_the_booklet_of_a_whole_district_is_sound_and_holds_every_title(tmp_path):
    guides = real_facts()[: SIZES.booklet_guides]
    data = booklet_pdf(whole(*guides))
    require_sound(data, tmp_path)
    assert outside(data, 10) == []
    assert overlapping(data) == []
    texts = texts_by_page(data)
    told = "".join(texts)
    assert [one.title for one in guides if printed(one.title) not in told] == []
    places = {one.number: page_of(one, texts) for one in guides}
    listed = listed_pages(data, CHINESE.contents)
    wrong = [one.title for one in guides if listed.get(printed(one.title)) != places[one.number]]
    # Matters of one name: the last one stands in this table for all.
    assert set(wrong) <= {title for title, count in Counter(one.title for one in guides).items() if count > 1}
    assert f"共{len(texts)}页" in texts[-1]
    assert "第1页" not in texts[0]  # the cover has no number


def test_every_code_of_the_booklet_reads_and_stands_with_its_guide():
    guides = real_facts()[: SIZES.guide_leaflets * 4]
    pages = codes_of(booklet_pdf(whole(*guides)))
    found = [code for page in pages for code in page]
    assert sorted(found) == sorted(one.link for one in guides)


def test_contents_and_index_lead_to_the_right_pages_and_can_be_clicked():
    guides = numbered(40)
    data = booklet_pdf(whole(*guides))
    texts = texts_by_page(data)
    places = {one.title: page_of(one, texts) for one in guides}
    for title in (CHINESE.contents, CHINESE.index):
        listed = listed_pages(data, title)
        assert {one: listed[one] for one in places} == places
    opened = reader(data)
    outline = {one.title: opened.get_destination_page_number(one) + 1 for one in _flat(opened.outline)}
    assert {one: outline[one] for one in places} == places
    jumps = [note.get_object() for page in opened.pages for note in page.get("/Annots", [])]
    assert len(jumps) >= 2 * len(guides)
    led = {opened.get_page_number(note["/Dest"][0].get_object()) + 1 for note in jumps}
    assert led == {*places.values(), *(outline[each] for each in _ENDS)}


def _flat(outline):
    for one in outline:
        yield from _flat(one) if isinstance(one, list) else [one]


def test_the_index_is_in_the_order_of_pinyin():
    titles = ["残疾人证", "长期护理", "安置房", "重阳节活动", "4点半课堂", "Wi-Fi 开通", "𠮷家"]
    guides = [facts(replace(WHOLE, title=each), id=f"G-{at:04d}") for at, each in enumerate(titles, 1)]
    listed = list(listed_pages(booklet_pdf(whole(*guides)), CHINESE.index))
    assert listed[:5] == ["安置房", "残疾人证", "长期护理", "重阳节活动", "Wi-Fi开通"]
    assert set(listed[5:]) == {"4点半课堂", "𠮷家"}  # what is typed otherwise comes last


def test_departments_keep_their_order_and_those_without_a_group_stand_under_no_other_one():
    groups = ["", "甲组", "乙组", "甲组", ""]
    guides = [
        replace(facts(), number=f"G-{at}", department="" if at == 5 else "部", category=group)
        for at, group in enumerate(groups)
    ]
    (chapter,) = chapters_of(whole(*guides))
    assert [one.number for one in chapter.guides] == ["G-0", "G-4", "G-1", "G-3", "G-2"]
    assert [one.name for one in chapters_of(whole(*guides, replace(facts(), department=" ")))] == ["部", "其他"]


def test_nothing_of_a_guide_is_lost_in_the_booklet(tmp_path):
    guide = facts(dated=LATE, alert=Alert("停办。", TODAY), starter=True)
    for booklet in (
        whole(guide),
        whole(facts(dated=LATE, words=GUIDE_ENGLISH), words=ENGLISH),
    ):
        data = booklet_pdf(booklet)
        require_sound(data, tmp_path)
        told = plain_text(data)
        for text in texts_of(replace(booklet.guides[0], checked_by="")):
            for line in text.splitlines():
                assert printed(line) in told
    told = plain_text(booklet_pdf(whole(guide)))
    for mark in ("参考文本", "已过核对期（应在2026-04-01前重新核对）", "临时通知：停办。", "其中1项已过核对期"):
        assert mark in told


def test_a_page_says_which_guide_goes_on_from_the_one_before():
    long = facts(replace(WHOLE, title="长的事", conditions=("很长的条件。" * 300,)))
    texts = texts_by_page(booklet_pdf(whole(long, facts(replace(WHOLE, title="下一件事"), id="G-0002"))))
    assert any("接上页：长的事" in text for text in texts)
    assert "接上页" not in texts[page_of(long, texts) - 1]


def test_what_nobody_told_is_named_and_counted(tmp_path):
    told = plain_text(booklet_pdf(whole(*real_facts()[:3])))
    assert told.count("未核对：谁能办、带什么、怎么办、要多久、收费吗、在哪办、何时办、打电话") == 3
    assert "其中3项的内容还没有核对" in told


def test_telephones_and_places_of_each_department_stand_together():
    other = facts(replace(WHOLE, title="另一件", consult_phones=("12333",)), id="G-0002")
    pages = texts_by_page(booklet_pdf(whole(facts(), other)))
    (page,) = [text for text in pages if "咨询电话和地点" in text and "区民政局" in text and "目录" not in text]
    for told in ("0393-1234567", "12333", "幸福路1号"):
        assert told in page


def test_any_text_may_be_in_a_booklet(tmp_path):
    taken = hazards()[:: max(1, len(hazards()) // SIZES.bad_strings)]
    guides = [
        replace(
            facts(),
            number=f"G-{at:04d}",
            title=text,
            department=text[:120],
            category=text[:40],
            bring=(replace(facts().bring[0], name=text),),
        )
        for at, text in enumerate(taken, 1)
    ]
    data = booklet_pdf(whole(*guides))
    require_sound(data, tmp_path)
    assert outside(data, 10) == []
    texts = texts_by_page(data)
    for guide in guides:
        assert page_of(guide, texts)


# -- folded ----------------------------------------------------------------------------------------


def page_with(number: int) -> Page:
    page = Page(A5)
    page.put(10, 10, Words(0, 0, str(number), "x", 10))
    return page


def shown(sheet: Page) -> list[tuple[str, bool]]:
    """Give which pages a side shows, and whether each is on its right half."""
    return sorted(
        ((mark.text, placed.x > A5[0]) for placed in sheet.placed for mark in placed.marks if isinstance(mark, Words)),
        key=lambda one: one[1],
    )


def test_a_folded_sheet_of_eight_pages_has_them_where_a_reader_leafs():
    sides = [shown(side) for side in imposed([page_with(number) for number in range(1, 9)])]
    assert sides == [
        [("8", False), ("1", True)],
        [("2", False), ("7", True)],
        [("6", False), ("3", True)],
        [("4", False), ("5", True)],
    ]


@pytest.mark.parametrize("count", [1, 3, 4, 5, 60, 61, 143, 600])
def test_folded_sheets_hold_every_page_once_and_can_be_folded(count):
    sides = imposed([page_with(number) for number in range(1, count + 1)])
    assert sorted(int(text) for side in sides for text, _ in shown(side)) == list(range(1, count + 1))
    assert len(sides) == 2 * -(-count // 4)
    assert all(side.size == (2 * A5[0], A5[1]) for side in sides)
    parts = signatures(len(sides) // 2)
    assert sum(parts) == len(sides) // 2
    assert max(parts) <= MOST_SHEETS
    assert max(parts) - min(parts) <= 1


def test_the_folded_booklet_is_sound_and_its_codes_still_read(tmp_path):
    guides = numbered(6)
    data = booklet_pdf(whole(*guides), folded=True)
    require_sound(data, tmp_path)
    flat = booklet_pdf(whole(*guides))
    assert len(reader(data).pages) == 2 * -(-len(reader(flat).pages) // 4)
    assert sorted(code for page in codes_of(data) for code in page) == sorted(one.link for one in guides)
    assert imposed([]) == []


# -- progress --------------------------------------------------------------------------------------


def test_progress_is_told_and_the_work_stops_when_that_is_wished():
    guides, told = numbered(30), []
    booklet_pdf(whole(*guides), progress=lambda done, total: told.append((done, total)))
    assert told
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {60}
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(HallError) as stopped:
        booklet_pdf(whole(*guides), cancelled=cancelled)
    assert stopped.value.code == "export_cancelled"
    assert len(asked) == 3


def test_the_same_guides_are_the_same_bytes_and_a_booklet_of_one_has_all_parts():
    one = whole(facts(), note="物业 24 小时电话 8888 0000")
    assert booklet_pdf(one) == booklet_pdf(one)
    texts = texts_by_page(booklet_pdf(one))
    assert len(texts) == len(booklet_pages(one)) >= 5
    assert "物业24小时电话88880000" in texts[0]
    assert [bool(part) for part in texts] == [True] * len(texts)
    late = whole(facts(dated=Dated(date(2026, 1, 1))))
    assert "还没有核对" not in texts_by_page(booklet_pdf(late))[0]
