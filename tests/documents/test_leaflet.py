"""The leaflet is one page that says everything or says that there is more; large print leaves nothing out."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from app.documents.fonts import REGULAR, font_of
from app.documents.guide_facts import texts_of, unprintable
from app.documents.guide_parts import sentences
from app.documents.guide_sections import sections
from app.documents.large_print import LEAST, large_print_pdf
from app.documents.leaflet import MOST_STEPS, leaflet_pdf
from app.documents.plain import visible
from app.documents.typeset import BODY, code_of
from app.guides.content import Alert, Dated, DayException, Fee, GuideContent, Material, Place, Step, TimeLimit
from app.guides.paper_words import ENGLISH
from app.guides.reading import read_content
from tests.helpers.data import ROOT
from tests.helpers.guide_papers import (
    TODAY,
    WHOLE,
    codes_of,
    facts,
    hazards,
    outside,
    overlapping,
    plain_text,
    reader,
    real_facts,
    require_sound,
)
from tests.helpers.papers import MM, spots_of
from tests.sizes import SIZES

SIZE_MM = {"A4": (210, 297), "A5": (148, 210)}
LATE = Dated(date(2025, 10, 1), "张敏", date(2026, 4, 1))
ENDS = tuple("。！？；.")


def printed(text: str) -> str:
    """Give a text as a page has it, without blanks: what no font has as its code."""
    shown = visible(text)
    return "".join("".join(code_of(c) if font_of(c, REGULAR) is None else c for c in shown).split())


@pytest.fixture(params=["A4", "A5"])
def paper(request):
    return request.param


def _require_one_good_page(data, paper, tmp_path):
    (page,) = reader(data).pages
    wide, high = SIZE_MM[paper]
    assert (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) == pytest.approx((wide, high), abs=0.1)
    assert outside(data) == []
    assert overlapping(data) == []
    require_sound(data, tmp_path)


def test_a_whole_guide_answers_everything_on_one_page(paper, tmp_path):
    data = leaflet_pdf(facts(), paper)
    _require_one_good_page(data, paper, tmp_path)
    told = plain_text(data)
    for text in (
        "老年人优待证办理",
        "年满60周岁",
        "居民身份证",
        "原件1份、复印件1份",
        "到哪里拿：照相馆",
        "可后补，可写承诺书代替",
        "1.取号",
        "5个工作日（材料齐全）",
        "最多跑1次",
        "不收费",
        "幸福路1号",
        "周一至周五08:30–12:00，13:30–17:30",
        "2026-12-31（周四）休息，盘点",
        "0393-1234567、12345",
        "第3版",
        "核对于2026-10-01",
        "第1页共1页",
    ):
        assert text in told
    assert "自然日" not in told
    assert "未核对" not in told
    assert codes_of(data) == [[WHOLE.link]]


def test_the_leaflets_of_a_whole_district_are_sound_and_their_codes_read(paper, tmp_path):
    taken = real_facts()[:: max(1, 569 // SIZES.guide_leaflets)]
    for guide in taken:
        data = leaflet_pdf(guide, paper)
        _require_one_good_page(data, paper, tmp_path)
        told = plain_text(data)
        assert printed(guide.title) in told
        assert told.count("未核对") >= 8  # what the file did not say is printed as such
        assert codes_of(data) == [[guide.link]]


@pytest.mark.parametrize("large", [False, True])
def test_what_nobody_told_is_printed_as_unchecked_and_none_as_none(large):
    bare, empty = GuideContent("甲"), GuideContent("甲", conditions=(), materials=(), steps=(), fees=(), places=())
    make = large_print_pdf if large else leaflet_pdf
    data = make(facts(bare, dated=Dated()))
    assert plain_text(data).count("未核对") == 8 + len(reader(data).pages)  # eight answers, and every foot
    told = plain_text(make(facts(empty)))
    for none in ("都可以办。", "不用带材料。", "没有固定步骤", "不收费", "没有办理窗口。"):
        assert none in told
    assert told.count("未核对") == 3  # how long, when, telephone


def test_a_guide_past_its_review_cannot_be_printed_without_saying_so(paper):
    before, after = (facts(dated=LATE, today=day) for day in (date(2026, 4, 1), date(2026, 4, 2)))
    for make in (lambda guide: leaflet_pdf(guide, paper), large_print_pdf):
        assert "已过核对期（应在2026-04-01前重新核对）" in plain_text(make(after))
        assert "已过核对期" not in plain_text(make(before))
    # Also where there is hardly any room for it.
    crowded = facts(replace(WHOLE, conditions=("很长的条件。" * 800,)), dated=LATE)
    assert "已过核对期" in plain_text(leaflet_pdf(crowded, paper))


@pytest.mark.parametrize(("status", "word"), [("draft", "草稿"), ("withdrawn", "已停用")])
def test_drafts_withdrawn_guides_and_starter_texts_are_marked(paper, status, word):
    assert word in plain_text(leaflet_pdf(facts(status=status), paper))
    assert "参考文本" in plain_text(leaflet_pdf(facts(starter=True), paper))
    assert word not in plain_text(leaflet_pdf(facts(), paper))


def test_an_alert_stands_until_its_end_and_no_longer(paper):
    guide = facts(alert=Alert("系统升级，暂停办理。", TODAY))
    told = plain_text(leaflet_pdf(guide, paper))
    assert "临时通知：系统升级，暂停办理。（到2026-11-23为止）" in told
    assert "临时通知" not in plain_text(leaflet_pdf(facts(alert=Alert("停办", date(2026, 11, 22))), paper))
    assert "临时通知：停办" in plain_text(leaflet_pdf(facts(alert=Alert("停办")), paper))
    long = facts(alert=Alert("第一句说完了。" + "后面还有很多话" * 60 + "。"))
    assert "第一句说完了。" in plain_text(leaflet_pdf(long, paper))


def _much(**more) -> GuideContent:
    return read_content({"title": "材料很多的事项", "link": WHOLE.link, **more})


def test_sixty_materials_are_all_there_or_counted(paper, tmp_path):
    short = _much(materials=[{"name": f"第{n:02d}份", "note": "说明" * 20} for n in range(60)])
    data = leaflet_pdf(facts(short), paper)
    _require_one_good_page(data, paper, tmp_path)
    told = plain_text(data)
    shown = sum(f"第{n:02d}份" in told for n in range(60))
    assert shown > 30
    assert shown == 60 or f"还有{60 - shown}项" in told
    long = _much(materials=[{"name": f"第{n:02d}份材料" + "名称" * 60} for n in range(60)])
    data = leaflet_pdf(facts(long), paper)
    _require_one_good_page(data, paper, tmp_path)
    told = plain_text(data)
    shown = sum(f"第{n:02d}份材料" in told for n in range(60))
    assert f"还有{60 - shown}项，详见手册或扫码看" in told


def test_no_sentence_is_cut_however_long_the_conditions_are(paper, tmp_path):
    told = ["字" * 5000, "".join(f"第{n}句话说的是一件事。" for n in range(300)), "短的。"]
    data = leaflet_pdf(facts(_much(conditions=told)), paper)
    _require_one_good_page(data, paper, tmp_path)
    text = plain_text(data)
    assert "第0句话说的是一件事。" in text
    assert "字字" not in text  # a sentence of 5,000 characters is left out whole, and counted
    assert "还有1项" in text or "还有2项" in text
    begun = text[text.index("第0句话") :].split("还有")[0]
    assert begun.endswith(ENDS)


def test_everything_at_its_longest_is_one_page(paper, tmp_path):
    long = "名" * 500
    content = read_content(
        {
            "title": "题" * 300,
            "department": "部" * 120,
            "group": "组" * 120,
            "link": "https://example.org/" + "x" * 1900,
            "conditions": ["条件" * 250] * 200,
            "materials": [{"name": long, "note": long, "source": long}] * 60,
            "steps": [{"title": "步" * 300, "text": "文" * 6000, "who": long}] * 60,
            "fees": [{"name": long, "standard": long}] * 60,
            "places": [{"name": long, "address": long, "transport": long}] * 60,
            "consult_phones": ["0393-1234567 转 " + "分机" * 100] * 60,
            "hours": [{"weekday": day, "begin": "09:00", "end": "12:00"} for day in (1, 3, 5, 7)],
            "time_promise": {"count": 5, "note": "说" * 6000},
        }
    )
    alert = Alert("告" * 500, TODAY)
    data = leaflet_pdf(facts(content, alert=alert, dated=LATE, starter=True, status="draft"), paper)
    _require_one_good_page(data, paper, tmp_path)
    assert "题" * 300 in plain_text(data)


def test_a_link_too_long_for_a_code_is_refused_with_the_limit_and_the_leaflet_says_so(paper):
    link = "https://example.org/?q=" + "x" * 1977
    data = leaflet_pdf(facts(replace(WHOLE, link=link)), paper)
    limit = {"A4": 450, "A5": 287}[paper]
    assert f"网址有2000个字符，超过二维码的上限（{limit}个）" in plain_text(data)
    assert codes_of(data) == [[]]
    fitting = "https://example.org/?q=" + "x" * (limit - 23)
    assert codes_of(leaflet_pdf(facts(replace(WHOLE, link=fitting)), paper)) == [[fitting]]


def test_a_guide_without_a_link_has_its_number_as_code_and_a_chinese_link_is_written_as_it_is_sent(paper):
    assert codes_of(leaflet_pdf(facts(replace(WHOLE, link="")), paper)) == [["G-0001"]]
    link = "https://example.org/办事?项=老年证&a=1%20"
    data = leaflet_pdf(facts(replace(WHOLE, link=link)), paper)
    assert codes_of(data) == [["https://example.org/%E5%8A%9E%E4%BA%8B?%E9%A1%B9=%E8%80%81%E5%B9%B4%E8%AF%81&a=1%20"]]


def test_at_most_five_steps_stand_on_a_leaflet_and_the_rest_are_counted():
    steps = tuple(Step(f"步骤{n}") for n in range(8))
    told = plain_text(leaflet_pdf(facts(replace(WHOLE, steps=steps))))
    assert f"步骤{MOST_STEPS - 1}" in told
    assert f"步骤{MOST_STEPS}" not in told
    assert "还有3项" in told


def test_what_is_done_online_alone_sends_nobody_to_a_window():
    steps = tuple(replace(step, channel="online") for step in WHOLE.steps)
    online = facts(replace(WHOLE, steps=steps))
    answered = {section.name: section.entries for section in sections(online)}
    assert [entry.text for entry in answered["网上步骤"]][-1] == "5. 网上填表" and "怎么办" not in answered
    for made in (leaflet_pdf, large_print_pdf):
        told = plain_text(made(online))
        assert told.count("网上步骤") == 1 and "网上填表" in told
        assert "没有固定步骤" not in told and "怎么办" not in told
    assert "没有固定步骤" in plain_text(leaflet_pdf(facts(replace(WHOLE, steps=()))))


def test_any_text_as_title_and_material_is_only_text(tmp_path):
    for number, text in enumerate(hazards()[:: max(1, len(hazards()) // SIZES.bad_strings)]):
        paper = ("A4", "A5")[number % 2]
        material = {"name": text[:500] or " ", "note": text[:500]}
        guide = replace(facts(), title=text)  # also what no form would take
        guide = replace(guide, bring=(replace(facts().bring[0], name=material["name"], more=(material["note"],)),))
        data = leaflet_pdf(guide, paper)
        assert len(reader(data).pages) == 1
        told = plain_text(data)
        if len(text) <= 300:
            assert printed(text) in told
        assert outside(data) == []
        if number % 20 == 0:
            require_sound(data, tmp_path)
            assert printed(text) in plain_text(large_print_pdf(guide))


def test_characters_that_no_font_has_are_listed_for_whoever_prints():
    guide = facts(replace(WHOLE, title="𠮷𬭎🙂证", tips=("\ue000",)))
    assert unprintable([guide, facts()]) == ["\ue000", "🙂"]
    assert "U+1F642" in plain_text(leaflet_pdf(guide))
    assert unprintable([facts()]) == []


def test_leaflets_speak_english_where_the_hall_does(paper, tmp_path):
    data = leaflet_pdf(facts(words=ENGLISH, dated=LATE), paper)
    _require_one_good_page(data, paper, tmp_path)
    told = plain_text(data)
    for text in ("5workingdays", "Freeofcharge", "Pastitsreview", "Page1of1", "MontoFri"):
        assert text in told


def test_which_days_are_counted_is_always_said():
    for limit, said in (
        (TimeLimit(5), "5 个工作日"),
        (TimeLimit(3, "days"), "3 天（自然日）"),
        (TimeLimit(0, "at_once"), "当场办结"),
        (TimeLimit(0), "当场办结"),
    ):
        assert facts(replace(WHOLE, time_promise=limit)).time == said


def test_fees_places_and_exceptions_are_said_as_a_clerk_would():
    content = replace(
        WHOLE,
        fees=(Fee("工本费", "10 元/本", reduction="低保户免收", valid_to=date(2026, 12, 31)),),
        places=(Place("甲", "乙路 1 号", "3 号席"), Place("丙")),
        exceptions=(
            DayException(date(2026, 1, 1), open=False),
            DayException(date(2026, 12, 5), True, "09:00", "12:00"),
        ),
    )
    guide = facts(content)
    assert guide.cost == ("工本费：10 元/本，到 2026-12-31 为止，减免：低保户免收",)
    assert guide.where is not None
    assert guide.where[0].address == "乙路 1 号 3 号席"
    assert guide.when is not None
    assert guide.when[-1] == "2026-12-05（周六）09:00–12:00 照常办理"
    assert not any("2026-01-01" in text for text in guide.when)  # a day that is over is told no more


def test_what_only_some_have_to_bring_is_not_called_needless():
    """A note says for whom; "not required" beside it would send those home again."""
    needs = (("required", ""), ("optional", ""), ("optional", "换领时交回"), ("deferrable", "后补"))
    materials = tuple(Material("旧证", need=need, note=note) for need, note in needs)
    assert [one.mark for one in facts(replace(WHOLE, materials=materials)).bring or ()] == [
        "",
        "可不带",
        "视情况带",
        "可后补",
    ]


def test_sentences_are_kept_whole_or_left_out():
    text = "一二三。四五六。" + "七" * 100
    room = BODY.size * 9
    assert sentences(text, BODY, room, 1) == "一二三。四五六。"
    assert sentences(text, BODY, room, 99) == text
    assert sentences("七" * 100, BODY, room, 2) == ""


# -- large print -----------------------------------------------------------------------------------


def test_large_print_is_18_points_and_up_and_loses_nothing(tmp_path):
    for guide in (facts(), facts(dated=LATE, alert=Alert("停办。", TODAY), starter=True), facts(words=ENGLISH)):
        data = large_print_pdf(guide)
        require_sound(data, tmp_path)
        assert outside(data) == []
        assert overlapping(data) == []
        assert min(spot.size for page in spots_of(data) for spot in page) >= LEAST
        told = plain_text(data)
        for text in texts_of(replace(guide, checked_by="", site="")):
            for line in text.splitlines():
                assert printed(line) in told
    assert codes_of(large_print_pdf(facts()))[0] == [WHOLE.link]
    unlinked = large_print_pdf(facts(replace(WHOLE, link="")))
    assert codes_of(unlinked)[0] == [facts().number]
    assert f"编号{facts().number}前台可扫码" in plain_text(unlinked)  # a telephone would read only that


def test_large_print_of_much_takes_as_many_pages_as_it_needs(tmp_path):
    content = _much(
        materials=[{"name": f"第{n:02d}份材料", "note": "说明" * 30} for n in range(60)], conditions=["字" * 5000]
    )
    data = large_print_pdf(facts(content))
    require_sound(data, tmp_path)
    assert outside(data) == []
    told = plain_text(data)
    pages = len(reader(data).pages)
    assert pages > 8
    assert f"第{pages}页共{pages}页" in told
    assert all(f"第{n:02d}份材料" in told for n in range(60))
    # Running titles and feet stand between the characters.
    assert told.count("字") >= 5000


# -- speed -----------------------------------------------------------------------------------------

_TIMED = """
import time
began = time.perf_counter()
from tests.helpers.guide_papers import facts
guide = facts()
loaded = time.perf_counter()
from app.documents.leaflet import leaflet_pdf
leaflet_pdf(guide)
first = time.perf_counter()
leaflet_pdf(guide, "A5")
print(first - loaded, time.perf_counter() - first)
"""


@pytest.mark.alone
def test_the_first_leaflet_after_start_takes_under_1200_ms_and_the_next_one_under_150():
    began = [sys.executable, "-X", "utf8", "-c", _TIMED]
    told = subprocess.run(began, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    first, second = map(float, told.split())
    assert first < 1.2
    assert second < 0.15
