"""Guides from a file and back: the real ones whole, broken ones refused, every list as it was."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import HallError
from app.guides import catalogue
from app.guides.content import (
    Basis,
    DayException,
    GuideContent,
    Material,
    Place,
    Question,
    Result,
    Span,
    Step,
    TimeLimit,
)
from app.guides.guide_file import guides_for_export, import_guides, preview_guides, write_guide_file
from app.guides.guide_rows import read_guide_file
from app.guides.lines import entries_as_lines, lines_as_entries, lines_as_texts, texts_as_lines
from app.guides.reading import plain, read_content
from tests.helpers.data import data_dir
from tests.helpers.halls import actor

WHOLE = GuideContent(
    title="老年人优待证办理",
    department="区民政局",
    group="养老服务",
    link="https://example.org/elder?id=1&x=2",
    aliases=("老年证", "敬老｜优待卡"),
    search_terms=("laonianzheng",),
    legal_basis=(Basis("中华人民共和国老年人权益保障法", article="第五十五条"),),
    conditions=("年满 60 周岁", "无", "第二行\n换行"),
    min_age=60,
    materials=(Material("居民身份证", copies=1), Material("一寸照片", need="optional", note="近期｜免冠")),
    steps=(Step("取号"), Step("提交", "在前台提交", who="前台", limit="当场")),
    time_legal=TimeLimit(20),
    time_promise=TimeLimit(0, "at_once", "材料齐全"),
    fees=(),
    places=(Place("阳光会客厅", "幸福路 1 号", "3 号席", latitude=36.1, longitude=115.2, map_note="进院右转"),),
    hours=(Span(1, "09:00", "12:00"), Span(1, "14:00", "17:00")),
    exceptions=(DayException(date(2026, 10, 1), False, reason="国庆节"),),
    consult_phones=("0393-1234567",),
    results=(Result("老年人优待证", "证照", sample="前台墙上"),),
    online_depth="全程网办",
    mobile="省里的小程序",
    terminal="一楼自助机",
    visits_max=1,
    faqs=(Question("要本人来吗？", "可以代办。"),),
    easy_text="带身份证来就能办。",
)


@pytest.fixture
def supervisor(hall):
    return actor(hall, "supervisor")


def _brought(hall, who, path):
    return hall.do(import_guides, who, file=read_guide_file(path))


def test_the_real_guides_of_a_district_are_imported_whole_and_a_second_time_nothing_changes(hall, supervisor):
    path = data_dir("guides") / "items.xlsx"
    first = _brought(hall, supervisor, path)
    assert (first.added, first.updated, first.unchanged, first.refused) == (569, 0, 0, ())
    assert len(first.alike) == 1  # one department has two matters of one name
    again = _brought(hall, supervisor, path)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 569)
    assert _brought(hall, supervisor, data_dir("guides") / "items.json").unchanged == 569
    lines = hall.ask(catalogue.list_guides, supervisor)
    assert {one.status for one in lines} == {"published"}
    found = hall.ask(catalogue.list_guides, supervisor, text="laonian")
    assert found
    assert all("老年" in one.title for one in found[:3])


def test_a_new_row_that_has_the_name_of_a_guide_here_says_of_which(hall, supervisor, tmp_path):
    for department in ("民政", "街道"):
        hall.do(catalogue.add_guide, supervisor, {"title": "居住证 办理", "department": department})
    path = tmp_path / "g.csv"
    head = "部门,事项名称,办事链接\n"
    path.write_text(f"{head}公安,居住证办理,https://e.cn/a\n民政,居住证 办理,\n公安,殡葬服务,https://e.cn/b\n", "utf-8")
    file = read_guide_file(path)
    told = hall.ask(preview_guides, supervisor, file=file).changes
    assert [(one.row, one.step, one.namesakes) for one in told] == [
        (2, "added", ("G-0001", "G-0002")),
        (3, "unchanged", ()),
        (4, "added", ()),
    ]
    assert hall.do(import_guides, supervisor, file=file).changes == told


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_what_is_written_out_comes_back_exactly(hall, open_hall, supervisor, tmp_path, ending):
    made = hall.do(catalogue.add_guide, supervisor, plain(WHOLE))
    hall.do(catalogue.confirm_guide, supervisor, made.id, next_review=date(2027, 5, 1))
    hall.do(catalogue.add_guide, supervisor, {"title": "=1+1 的事项"}, publish=True)
    path = tmp_path / f"guides.{ending}"
    rows = hall.ask(guides_for_export, supervisor)
    write_guide_file(path, rows)
    assert hall.ask(preview_guides, supervisor, file=read_guide_file(path)).unchanged == 2
    other = open_hall("live")
    there = actor(other, "supervisor")
    assert _brought(other, there, path).added == 2
    assert other.ask(guides_for_export, there) == rows


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": ""}, "missing_field"),
        ({"title": "甲", "link": "javascript:alert(1)"}, "bad_link"),
        ({"title": "甲", "nonsense": 1}, "bad_value"),
        ({"title": "甲", "materials": [{"name": "乙", "need": "sometimes"}]}, "bad_value"),
        ({"title": "甲", "hours": [{"weekday": 1, "begin": "12:00", "end": "09:00"}]}, "hours_out_of_order"),
        (
            {
                "title": "甲",
                "hours": [
                    {"weekday": 1, "begin": "09:00", "end": "12:00"},
                    {"weekday": 1, "begin": "11:00", "end": "13:00"},
                ],
            },
            "hours_overlap",
        ),
        ({"title": "甲", "places": [{"name": "乙", "latitude": 115.2, "longitude": 36.1}]}, "swapped_spot"),
        ({"title": "甲", "min_age": 70, "max_age": 60}, "bad_value"),
        ({"title": "甲" * 301}, "too_long"),
    ],
)
def test_a_content_that_cannot_be_right_is_refused_in_one_place(values, code):
    with pytest.raises(HallError) as refused:
        read_content(values)
    assert refused.value.code == code


def test_a_guide_with_sixty_materials_and_a_long_condition_is_taken():
    content = read_content(
        {"title": "甲", "materials": [{"name": f"材料 {n}"} for n in range(60)], "conditions": ["字" * 5000]}
    )
    assert len(content.materials or ()) == 60


def test_a_row_that_cannot_be_taken_stops_the_whole_file_and_is_named_by_its_cell(hall, supervisor):
    path = data_dir("hazards") / "import" / "guides_duplicates.csv"
    read = read_guide_file(path)
    assert [(one.row, one.code) for one in read.refused] == [(8, "repeated"), (9, "nearly_repeated")]
    with pytest.raises(HallError) as refused:
        hall.do(import_guides, supervisor, file=read)
    assert refused.value.code == "rows_refused"
    assert hall.ask(catalogue.list_guides, supervisor) == ()


def test_a_receptionist_may_look_and_print_but_not_bring_guides_in(hall):
    desk = actor(hall, "desk1")
    read = read_guide_file(data_dir("guides") / "items.json")
    with pytest.raises(HallError) as refused:
        hall.do(import_guides, desk, file=read)
    assert refused.value.code == "not_allowed"


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("｜\n\\无n|"), min_size=1, max_size=20)


@given(st.none() | st.lists(_TEXT.filter(str.strip).map(str.strip), max_size=5))
def test_texts_survive_being_written_as_lines(texts):
    kept = None if texts is None else tuple(texts)
    assert lines_as_texts(texts_as_lines(kept)) == kept


@given(st.lists(st.builds(Material, name=_TEXT.filter(str.strip), note=_TEXT, copies=st.integers(0, 9)), max_size=4))
def test_entries_survive_being_written_as_lines(materials):
    read = lines_as_entries(entries_as_lines(tuple(materials)), Material) or []
    assert [Material(**one) for one in read] == materials


@pytest.mark.parametrize("rows", [0, 1, 25])
def test_bringing_in_says_how_far_it_is_and_is_stopped_without_a_trace_even_after_the_last_row(hall, tmp_path, rows):
    path = tmp_path / "many.json"
    path.write_text(json.dumps([{"title": f"事项 {n}"} for n in range(25)]), encoding="utf-8")
    read = read_guide_file(path)
    who = actor(hall, "supervisor")
    asked: list[int] = []
    told: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > rows

    with pytest.raises(HallError) as caught:
        hall.do(import_guides, who, file=read, progress=told.append, cancelled=stop)
    assert caught.value.code == "import_cancelled"
    assert hall.ask(catalogue.list_guides, who) == ()
    assert told == list(range(0, rows, 10))
    told.clear()
    assert hall.do(import_guides, who, file=read, progress=told.append, cancelled=lambda: False).added == 25
    assert told == [0, 10, 20]


def _json(tmp_path, *guides):
    path = tmp_path / "guides.json"
    path.write_text(json.dumps(guides), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("told", "column", "code"),
    [
        ({"department": "局" * 121}, "部门", "too_long"),
        ({"group": "项" * 121}, "主项", "too_long"),
        ({"checked_by": "人" * 81}, "核对人", "too_long"),
        ({"alert": "停" * 501}, "临时通知", "too_long"),
        ({"alert": "停\x00电"}, "临时通知", "bad_value"),
        ({"alert": "请找 11010519491231002X"}, "临时通知", "number_in_text"),
        ({"checked_on": 20261122}, "核对日期", "bad_value"),
        ({"通知截止": "昨天"}, "通知截止", "bad_value"),
        ({"status": "发表"}, "状态", "bad_value"),
        ({"cell": "C4"}, "", "bad_value"),
    ],
)
def test_what_json_tells_too_much_of_is_refused_by_its_row_and_heading_before_anything_is_written(
    hall, supervisor, tmp_path, told, column, code
):
    known = _json(tmp_path, {"title": "甲", "link": "https://example.org/1"})
    assert _brought(hall, supervisor, known).added == 1
    (refused,) = read_guide_file(_json(tmp_path, {"title": "甲", "link": "https://example.org/1", **told})).refused
    assert (refused.row, refused.column, refused.code) == (1, column, code)


def test_no_number_of_an_identity_paper_comes_in_by_the_notice_of_a_table(tmp_path):
    path = tmp_path / "guides.csv"
    path.write_text("部门,事项名称,办事链接,临时通知\n民政,甲,,请找 11010519491231002X\n", encoding="utf-8")
    assert [(one.cell, one.code) for one in read_guide_file(path).refused] == [("D2", "number_in_text")]


def test_blanks_around_a_title_make_no_other_guide_of_it(hall, supervisor, tmp_path):
    path = _json(tmp_path, {"title": " 甲 ", "department": " 民政局", "link": " https://example.org/1"})
    assert read_guide_file(path).refused[0].column == "办事链接"  # no address begins with a blank
    path = _json(tmp_path, {"title": " 甲 ", "department": " 民政局", "link": "https://example.org/1"})
    assert _brought(hall, supervisor, path).added == 1
    again = _brought(hall, supervisor, path)
    assert (again.updated, again.unchanged) == (0, 1)
    assert (
        _brought(
            hall, supervisor, _json(tmp_path, {"title": " 乙", "department": "民政局", "link": "https://example.org/1"})
        ).updated
        == 1
    )
    assert [one.title for one in hall.ask(catalogue.list_guides, supervisor)] == ["乙"]


def test_a_guide_with_an_alert_comes_in_as_its_first_version(hall, supervisor, tmp_path):
    _brought(hall, supervisor, _json(tmp_path, {"title": "甲", "alert": "停电", "alert_until": "2026-12-01"}))
    guide = hall.ask(catalogue.read_guide, supervisor, "甲")
    assert (guide.version, guide.alert.text, guide.alert.until) == (1, "停电", date(2026, 12, 1))
    assert hall.ask(catalogue.read_guide, supervisor, "甲", version=1) == guide


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\t", "\n", "\r", "\r\n"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_line_end_of_any_kind_inside_a_text_comes_back_as_it_was(hall, open_hall, supervisor, tmp_path, ending, mark):
    told = {
        "title": "甲",
        "conditions": [f"第一{mark}第二"],
        "materials": [{"name": f"身份{mark}证", "note": f"原{mark}件"}],
    }
    hall.do(catalogue.add_guide, supervisor, told)
    rows = hall.ask(guides_for_export, supervisor)
    path = write_guide_file(tmp_path / f"guides.{ending}", rows)
    other = open_hall("live")
    there = actor(other, "supervisor")
    assert _brought(other, there, path).added == 1
    assert other.ask(guides_for_export, there) == rows


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_an_address_with_chinese_in_it_comes_back_to_the_same_guide(hall, supervisor, tmp_path, ending):
    first = _json(
        tmp_path, {"title": "甲", "link": "https://example.org/办事?a=1%20", "online": "https://example.org/网"}
    )
    for counts in ((1, 0), (0, 1)):
        told = _brought(hall, supervisor, first)
        assert (told.added, told.unchanged) == counts
    path = write_guide_file(tmp_path / f"all.{ending}", hall.ask(guides_for_export, supervisor))
    assert hall.ask(preview_guides, supervisor, file=read_guide_file(path)).unchanged == 1


@pytest.mark.parametrize("link", ["https://例子.中国/1", "https://me:secret@example.org/", "https://example.org:port/"])
def test_an_address_that_no_table_takes_is_not_kept_from_a_form_either(hall, supervisor, link):
    for name in ("link", "online", "source_url"):
        with pytest.raises(HallError) as refused:
            hall.do(catalogue.add_guide, supervisor, {"title": "甲", name: link})
        assert (refused.value.code, refused.value.values["field"]) == ("bad_link", name)


def test_an_address_that_is_too_long_once_it_is_written_in_percent_is_refused(hall, supervisor):
    with pytest.raises(HallError) as refused:
        hall.do(catalogue.add_guide, supervisor, {"title": "甲", "link": "https://example.org/" + "办" * 300})
    assert (refused.value.code, refused.value.values["limit"]) == ("too_long", 2000)
