"""`huiketing guides`: leaflets and booklet as files, what they answer, and how they end."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.cli import main
from app.hall import Hall
from db import guides as guide_rows
from db import sites
from db.schema.guides import guide_print
from tests.helpers.data import data_dir
from tests.helpers.guide_papers import codes_of, plain_text, reader


@pytest.fixture
def guides(new_store, capsys):
    """Run `huiketing guides …` as the supervisor of a replay hall; give exit code, stdout and stderr."""
    store = new_store("replay")

    def run(*words):
        code = main(["guides", *map(str, words), "--store", store])
        told = capsys.readouterr()
        return code, told.out, told.err

    run.store = store
    return run


@pytest.fixture
def filled(guides, tmp_path):
    file = tmp_path / "guides.json"
    rows = [
        {"title": "老年人优待证办理", "department": "区民政局", "link": "https://example.org/1"},
        {"title": "../../居住证 办理", "department": "区公安分局", "link": "https://example.org/2"},
        {"title": "草稿", "status": "草稿"},
    ]
    file.write_text(json.dumps(rows), encoding="utf-8")
    assert guides("import", file)[0] == 0
    return guides


def prints_of(store) -> list[tuple[str, int | None, str]]:
    hall = Hall.open(store)
    try:
        with hall.store.read() as tx:
            columns = (guide_print.c.paper, guide_print.c.guide_id, guide_print.c.source)
            return [tuple(row) for row in tx.execute(guide_print.select().with_only_columns(*columns))]
    finally:
        hall.close()


def test_a_leaflet_is_found_by_number_or_title_and_its_print_is_noted(filled, tmp_path):
    code, out, _ = filled("leaflet", "G-0001", "--out", tmp_path / "new" / "folder", "--json")
    assert code == 0
    (file,) = json.loads(out)["files"]
    assert Path(file).name == "G-0001_老年人优待证办理.pdf"
    assert "老年人优待证办理" in plain_text(Path(file).read_bytes())
    code, out, _ = filled("leaflet", "老年人优待证办理", "--out", tmp_path, "--size", "a5", "--json")
    assert Path(json.loads(out)["files"][0]).name.endswith("_A5.pdf")
    code, out, _ = filled("leaflet", "g-0001", "--out", tmp_path, "--large")
    assert code == 0
    assert "G-0001_老年人优待证办理_large.pdf is written" in out
    assert prints_of(filled.store) == [
        ("leaflet", 1, "command"),
        ("leaflet", 1, "command"),
        ("large", 1, "command"),
    ]


def test_all_published_leaflets_go_into_one_folder_and_nowhere_else(filled, tmp_path):
    folder = tmp_path / "out"
    code, out, _ = filled("leaflet", "--all", "--out", folder, "--json")
    assert code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["G-0001_老年人优待证办理.pdf", "G-0002_居住证办理.pdf"]
    assert sorted(json.loads(out)["files"]) == sorted(map(str, folder.iterdir()))
    assert len(prints_of(filled.store)) == 2
    assert filled("leaflet", "--all", "--out", folder)[1].strip() == f"2 files are written into {folder}."


def test_the_booklet_holds_every_published_guide(filled, tmp_path):
    code, out, _ = filled("booklet", "--out", tmp_path / "b.pdf", "--json")
    assert code == 0
    assert json.loads(out) == {"files": [str(tmp_path / "b.pdf")], "guides": 2, "unprintable": []}
    told = plain_text((tmp_path / "b.pdf").read_bytes())
    assert "老年人优待证办理" in told
    assert "../../居住证办理" in told
    assert "草稿" not in told
    assert filled("booklet", "--out", tmp_path / "folded.pdf", "--imposed")[0] == 0
    wide = reader((tmp_path / "folded.pdf").read_bytes()).pages[0].mediabox
    assert wide.width > wide.height
    assert [paper for paper, *_ in prints_of(filled.store)] == ["booklet", "booklet"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("leaflet", "--out", "x"), 2, "say which guide"),
        (("leaflet", "G-0001", "--all", "--out", "x"), 2, "say which guide"),
        (("leaflet", "G-0001"), 2, "--out"),
        (("leaflet", "G-0001", "--out", "x", "--size", "A3"), 2, "A4 or A5"),
        (("leaflet", "G-0001", "--out", "x", "--size", "A5", "--large"), 2, "A4"),
        (("leaflet", "G-9999", "--out", "x"), 1, "There is no guide G-9999."),
    ],
)
def test_what_cannot_be_printed_is_refused_in_one_line_and_writes_nothing(
    filled, tmp_path, monkeypatch, words, code, said
):
    monkeypatch.chdir(tmp_path)
    ended, _, err = filled(*words)
    assert ended == code
    assert said in err
    assert not (tmp_path / "x").exists()
    assert prints_of(filled.store) == []


def test_nothing_published_and_a_folder_that_cannot_be_are_said(guides, tmp_path):
    for words in (("leaflet", "--all", "--out", tmp_path / "x"), ("booklet", "--out", tmp_path / "b.pdf")):
        code, _, err = guides(*words)
        assert code == 1
        assert "No guide is published yet" in err
    file = tmp_path / "one.json"
    file.write_text(json.dumps([{"title": "甲"}]), encoding="utf-8")
    guides("import", file)
    code, _, err = guides("leaflet", "--all", "--out", file)  # a file stands where the folder should be
    assert code == 1
    assert "cannot be written" in err


def test_two_guides_of_one_name_are_asked_for_by_number(guides, tmp_path):
    title = "城市建筑物、设施上张挂、张贴宣传品审批"  # twice in the real guides of a district
    rows = json.loads((data_dir("guides") / "items.json").read_text(encoding="utf-8"))
    file = tmp_path / "twice.json"
    file.write_text(json.dumps([row for row in rows if row["name"] == title], ensure_ascii=False), encoding="utf-8")
    assert guides("import", file)[0] == 0
    code, _, err = guides("leaflet", title, "--out", tmp_path)
    assert code == 1
    assert "give the number" in err
    code, out, _ = guides("leaflet", "G-0002", "--out", tmp_path, "--json")
    (file,) = json.loads(out)["files"]
    ((link,),) = codes_of(Path(file).read_bytes())
    assert link.startswith("http://www.sczwfw.gov.cn/")


def test_what_no_font_has_is_listed_for_whoever_prints(guides, tmp_path):
    file = tmp_path / "one.json"
    file.write_text(json.dumps([{"title": "办🙂理"}]), encoding="utf-8")
    guides("import", file)
    code, out, _ = guides("leaflet", "--all", "--out", tmp_path)
    assert code == 0
    assert "No font has 🙂" in out
    assert json.loads(guides("booklet", "--out", tmp_path / "b.pdf", "--json")[1])["unprintable"] == ["🙂"]


def test_a_guide_past_its_review_is_marked_also_here(guides, tmp_path):
    file = tmp_path / "one.json"
    file.write_text(json.dumps([{"title": "甲", "核对日期": "2020-01-01", "下次核对": "2021-01-01"}]), encoding="utf-8")
    guides("import", file)
    _, out, _ = guides("leaflet", "G-0001", "--out", tmp_path, "--json")
    assert "已过核对期（应在2021-01-01前" in plain_text(Path(json.loads(out)["files"][0]).read_bytes())


def test_prints_are_counted_on_the_business_day(filled, tmp_path):
    filled("leaflet", "--all", "--out", tmp_path)
    hall = Hall.open(filled.store)
    try:
        today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
        with hall.store.read() as tx:
            assert guide_rows.printed_on(tx, hall.anyone().site_id, today, today) == {"leaflet": 2}
    finally:
        hall.close()


def test_notice_and_map_are_written_of_the_site_and_noted(guides, tmp_path):
    code, _, error = guides("map", "--out", tmp_path / "map.pdf")
    assert (code, "place.at" in error) == (1, True)
    hall = Hall.open(guides.store)
    try:
        with hall.store.write() as tx:
            sites.write_setting(tx, min(hall.site_ids.values()), "place.at", "36.0750, 115.2040")
            sites.write_setting(tx, min(hall.site_ids.values()), "place.address", "幸福路 🙂 号")
            sites.bump_setup(tx)
    finally:
        hall.close()
    for name, size, signs in (("notice", "A4", []), ("map", "A3", ["🙂"])):
        code, out, _ = guides(name, "--out", tmp_path / f"{name}.pdf", "--size", size, "--json")
        assert (code, json.loads(out)["unprintable"]) == (0, signs)
        assert len(reader((tmp_path / f"{name}.pdf").read_bytes()).pages) == 1
    assert [one[0] for one in prints_of(guides.store)] == ["board", "circle"]
    assert guides("notice", "--out", tmp_path / "no.pdf", "--size", "A5")[0] == 2


def test_swapped_coordinates_are_named_with_the_pair_that_was_meant_and_taken_with_swap(guides, tmp_path):
    file = tmp_path / "one.json"
    places = [{"name": "会客厅", "latitude": 115.204, "longitude": 36.075}]
    file.write_text(json.dumps([{"title": "甲", "places": places}]), encoding="utf-8")
    code, out, _ = guides("import", file)
    assert code == 1
    assert "swapped_spot (115.204, 36.075; probably meant: 36.075, 115.204, say --swap)" in out
    assert guides("import", file, "--swap")[0] == 0
    told = tmp_path / "out.json"
    guides("export", told)
    ((place,),) = (one["places"] for one in json.loads(told.read_text(encoding="utf-8")))
    assert (place["latitude"], place["longitude"]) == (36.075, 115.204)
