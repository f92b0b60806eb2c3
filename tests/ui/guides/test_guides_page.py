"""The page of guides: find, look, print, write, publish, bring in and bind together."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from app.guides import catalogue
from app.guides.reading import plain
from db import guides as guide_rows
from db import sites
from db.schema.sites import service
from tests.helpers.halls import actor
from tests.ui.guides.conftest import CARD, GuideDesk
from ui.guides.booklet_panel import LISTED, BookletPanel
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do
from ui.guides.history_panel import HistoryPanel
from ui.guides.import_panel import ImportPanel
from ui.guides.page import GuidesPage
from ui.weekdays import weekday_text
from ui.widgets.ask_panel import AskPanel

KEY = Qt.Key
REPAIR = {"title": "公共部位报修", "department": "住建", "link": "https://example.gov.cn/repair"}


def _titles(page: GuidesPage) -> list[str]:
    return [line.title for line in page.list.shown()]


def _read(desk: GuideDesk, guide: str) -> catalogue.Guide:
    hall = desk.desktop.hall
    return hall.ask(catalogue.read_guide, actor(hall, "supervisor"), guide=guide)


def _form(desk: GuideDesk, kind: type[Any], do: Do | None = None) -> Any:
    if do is not None:
        desk.page.pane.asked.emit(do)
    desk.until(lambda: isinstance(desk.page.pane.panel(), kind))
    desk.settle()
    return desk.page.pane.panel()


def test_guides_are_found_filtered_printed_by_one_key_and_bound_and_who_only_prints_changes_nothing(
    guides: GuideDesk, tmp_path: Path
) -> None:
    hall, who = guides.desktop.hall, actor(guides.desktop.hall, "supervisor")
    today = hall.site(who).local_date(guides.desktop.clock.now())
    card, repair = guides.add(), _read(guides, guides.add(REPAIR))
    guides.desktop.do(catalogue.confirm_guide, guide=card, next_review=today + timedelta(days=1))
    told = {"content": REPAIR, "alert": "今天停办", "alert_until": today + timedelta(days=9)}
    guides.desktop.do(catalogue.change_guide, guide=repair.id, version=repair.version, **told)
    guides.add({"title": "居住登记"}, publish=False)
    guides.desktop.clock.pass_by(days=3)
    page = guides.go_to_guides()
    for name, titles in (
        ("due", [CARD["title"]]),
        ("alerted", [REPAIR["title"]]),
        ("draft", ["居住登记"]),
        ("unchecked", ["居住登记", REPAIR["title"]]),
        ("all", ["居住登记", REPAIR["title"], CARD["title"]]),
    ):
        page.list.standing.set_value(name)
        page.list.standing.edited.emit()
        assert sorted(_titles(page)) == sorted(titles), name
    page.list.department.set_value("住建")
    page.list.department.edited.emit()
    guides.strike(KEY.Key_F8)
    form = _form(guides, BookletPanel)
    form.which.set_value(LISTED)
    values = form.values()
    assert values == {"chosen": (repair.id,), "folded": False}
    form.make(tmp_path / "b.pdf", **values)
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    text = "".join(each.extract_text() for each in PdfReader(tmp_path / "b.pdf").pages)
    assert REPAIR["title"] in text and CARD["title"] not in text
    page.list.department.set_value("")
    for typed in ("lnz", "lnryd", "老年证"):
        page.list.search.setText(typed)
        page.list.search.returnPressed.emit()
        guides.settle()
        assert _titles(page) == [CARD["title"]]
    page.list.view.selectRow(0)
    guides.until(lambda: page.pane.paper.made is not None and page.pane.paper.made.asked.subject == card)
    assert page.pane.paper.view.count_ == 1
    guides.strike(KEY.Key_F5)
    guides.until(lambda: CARD["title"] in guides.desktop.message())
    guides.settle()
    (sheet,) = PdfReader(guides.paper).pages
    assert round(sheet.mediabox.width) == 595
    with hall.store.read() as tx:
        later = today + timedelta(days=3)
        assert guide_rows.printed_on(tx, who.site_id, later, later) == {"leaflet": 1, "booklet": 1}
    page = guides.go_to_guides("desk1")
    guides.until(lambda: page.pane.guide is not None)
    guides.settle()
    assert sorted(_titles(page)) == sorted([CARD["title"], REPAIR["title"]])
    shown = {do for do, made in page.pane.buttons.items() if made.isVisible()}
    assert shown == {Do.PRINT, Do.LARGE, Do.NOTICE, Do.SAVE}
    assert not page.list.new.isVisible() and not page.list.file.isVisible()


def test_a_guide_is_written_with_its_leaflet_beside_it_published_and_changed_by_two_and_any_version_prints_again(
    guides: GuideDesk,
) -> None:
    page = guides.go_to_guides()
    page.list.new.click()
    edit = _form(guides, EditPanel)
    edit.submit()  # without a name nothing is saved, and the field says so
    assert isinstance(page.pane.panel(), EditPanel) and QApplication.focusWidget() is edit.field("title")
    edit.field("title").setText("居住登记")
    edit.service.set_value("A")
    materials = edit.field("materials")
    materials.tools["add"].click()
    materials.form.inputs["name"].setText("居民身份证")
    materials.form.inputs["name"].edited.emit()
    week = edit.field("hours")
    monday = date(2026, 11, 23)
    named = [weekday_text(monday + timedelta(days)) for days in range(7)]
    assert [day.accessibleName() for day in week.days] == named and all(named)
    week.days[0].setText("8:30-12:00、13:30至17:30")
    week.alike.click()
    guides.until(lambda: page.live.drawn > 0)
    guides.strike(KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    guides.until(lambda: page.pane.guide is not None and page.pane.panel() is None)
    made = _read(guides, page.guide)
    assert (made.content.title, made.service, made.status) == ("居住登记", "A", "draft")
    assert made.content.materials is not None and made.content.materials[0].name == "居民身份证"
    assert [(span.weekday, span.begin, span.end) for span in made.content.hours or ()][:2] == [
        (1, "08:30", "12:00"),
        (1, "13:30", "17:30"),
    ]
    assert len(made.content.hours or ()) == 10
    assert made.content.conditions is None  # nobody told: printed as 未核对
    ask = _form(guides, AskPanel, Do.CHECK)
    ask.submit()
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    page.pane.buttons[Do.PUBLISH].click()
    guides.settle()
    now = _read(guides, page.guide)
    assert (now.status, now.version, now.dated.checked_by != "") == ("published", 3, True)
    _two_write(guides, page)
    history = _form(guides, HistoryPanel, Do.HISTORY)
    rows = history.model.rows()
    assert [(row.version, row.note) for row in rows][:2] == [(4, "别人先改"), (3, "")]
    assert rows[0].fields == ("consult_phones",)
    history.view.selectRow(len(rows) - 1)
    guides.until(lambda: history.paper.made is not None and history.paper.made.version == 1)
    history.submit()
    guides.until(guides.paper.exists)
    guides.settle()


def _two_write(guides: GuideDesk, page: GuidesPage) -> None:
    """What was put away comes back; what another has changed meanwhile is not written over."""
    edit = _form(guides, EditPanel, Do.CHANGE)
    edit.field("department").setText("公安局")
    edit.field("department").edited.emit()
    edit.left.emit()
    guides.settle()
    assert page.pane.panel() is None
    message = guides.desktop.window.strip.current()
    assert message is not None and message.action is not None
    message.action()
    edit = _form(guides, EditPanel)
    assert edit.field("department").value() == "公安局"
    before = _read(guides, page.guide)
    content = {**plain(before.content), "consult_phones": ["12345"]}
    guides.desktop.do(
        catalogue.change_guide, guide=page.guide, version=before.version, content=content, note="别人先改"
    )
    edit.submit()
    guides.until(lambda: bool(guides.desktop.message()))
    guides.settle()
    assert page.pane.panel() is edit and _read(guides, page.guide).content.department == ""
    edit.left.emit()
    guides.until(lambda: page.pane.guide is not None and page.pane.guide.version == 4)


def test_a_file_is_looked_at_before_it_is_brought_in_and_round_trips(guides: GuideDesk, tmp_path: Path) -> None:
    guides.add()
    page = guides.go_to_guides()
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    head = "部门,事项名称,办事链接,咨询方式\n"
    bad.write_text(head + "民政,殡葬服务,没有网址,\n", "utf-8")
    good.write_text(head + f"民政,{CARD['title']},{CARD['link']},12345\n民政,殡葬服务,https://e.cn/b,\n", "utf-8")
    page.list.file.click()
    form = _form(guides, ImportPanel)
    form.read_file(bad)
    guides.settle()
    assert [row.code for row in form.model.rows()] == ["bad_link"] and not form.go.isVisible()
    twins = tmp_path / "twins.csv"
    twins.write_text(head + "民政,殡葬服务,https://e.cn/b,\n民政,殡葬服务,https://e.cn/c,\n", "utf-8")
    form.read_file(twins)
    guides.settle()
    assert "different web addresses: 1 (row 3)" in form.sum.text()  # which row it is
    assert "published at once, but those whose column 状态 says 草稿" in form.sum.text()
    namesake = tmp_path / "namesake.csv"
    namesake.write_text(head + f"街道,{CARD['title']},https://e.cn/c,\n", "utf-8")
    form.read_file(namesake)
    guides.settle()
    assert "name of a guide here: 1 (row 2)" in form.sum.text()
    assert form.model.index(0, 1).data() == f"New: {CARD['title']} (that name is here already: G-0001)"
    form.read_file(good)
    guides.settle()
    assert [(row.step, row.fields) for row in form.model.rows()] == [("updated", ("consult_phones",)), ("added", ())]
    form.submit()
    guides.until(lambda: page.pane.panel() is None)
    guides.until(lambda: len(_titles(page)) == 2)
    page.forms.export_to(tmp_path / "out.json")
    guides.settle()
    page.list.file.click()
    form = _form(guides, ImportPanel)
    form.read_file(tmp_path / "out.json")
    guides.settle()
    assert form.preview.told.unchanged == 2 and form.model.rows() == ()
    assert "published" not in form.sum.text()


def test_the_page_reminds_of_what_is_to_be_checked_and_one_press_shows_it(guides: GuideDesk) -> None:
    today = guides.desktop.hall.site(actor(guides.desktop.hall, "supervisor")).local_date(guides.desktop.clock.now())
    card, repair = guides.add(), guides.add(REPAIR)
    guides.add({"title": "居住登记"})
    for guide, days in ((card, 3), (repair, 10)):
        guides.desktop.do(catalogue.confirm_guide, guide=guide, next_review=today + timedelta(days=days))
    page = guides.go_to_guides()
    chip = page.list.to_review
    assert chip.isVisible() and chip.words() == "Check is due soon: 2"
    guides.desktop.clock.pass_by(days=5)
    page.feed.refresh_now()
    guides.until(lambda: chip.words() == "Check is due: 1 · soon: 1")
    page.list.search.setText("jzdj")
    page.list.search.returnPressed.emit()
    guides.settle()
    assert _titles(page) == ["居住登记"]
    chip.click()
    guides.settle()
    assert sorted(_titles(page)) == sorted([CARD["title"], REPAIR["title"]])
    for guide in (card, repair):
        guides.desktop.do(catalogue.confirm_guide, guide=guide, next_review=today + timedelta(days=200))
    page.feed.refresh_now()
    guides.until(lambda: not chip.isVisible())
    page = guides.go_to_guides("desk1")
    assert not page.list.to_review.isVisible()  # who may not check is not asked to


def test_what_is_open_beside_a_guide_follows_the_text_size_to_the_largest(guides: GuideDesk) -> None:
    guides.add()
    page = guides.go_to_guides()
    page.list.view.selectRow(0)
    guides.until(lambda: page.pane.guide is not None)
    history = _form(guides, HistoryPanel, Do.HISTORY)
    before = history.view.rowHeight(0)
    try:
        guides.desktop.program.look.set_scale(200)
        guides.settle()
        assert history.view.rowHeight(0) > 1.5 * before
        history.left.emit()
        edit = _form(guides, EditPanel, Do.CHANGE)
        materials, long = edit.field("materials"), edit.field("easy_text")
        row, high = materials.view.rowHeight(0), long.height()
    finally:
        guides.desktop.program.look.set_scale(100)
    guides.settle()
    assert materials.view.rowHeight(0) < row and long.height() < high


def test_a_guide_of_a_service_that_was_retired_shows_it_in_its_form_and_keeps_it(guides: GuideDesk) -> None:
    guide = guides.add(service="B")
    with guides.desktop.hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == "B").values(active=False))
        sites.bump_setup(tx)
    page = guides.go_to_guides()
    page.list.view.selectRow(0)
    guides.until(lambda: page.pane.guide is not None)
    edit = _form(guides, EditPanel, Do.CHANGE)
    assert edit.service.value() == "B" and "given no more" in edit.service.currentText()
    edit.field("department").setText("街道")
    edit.submit()
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    assert (_read(guides, guide).service, _read(guides, guide).content.department) == ("B", "街道")
