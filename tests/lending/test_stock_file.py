"""Items from a file and back: all of it or nothing, each refused cell named, the second time nothing new."""

from __future__ import annotations

import os
import time
from datetime import date

import pytest

from app.core.errors import HallError
from app.documents.workbook import table_as_csv, table_as_xlsx
from app.lending import catalogue, keeping, stock
from app.lending.cards import item_card
from app.lending.stock_file import import_stock, preview_stock, stock_for_export, write_stock_file
from app.lending.stock_lines import read_stock_file
from app.residents import register
from tests.helpers.data import data_dir
from tests.helpers.station import WANG
from tests.sizes import SIZES

HEAD = ("编号", "名称", "类别", "数量")


def csv_of(*rows, head=HEAD):
    """Give a file with these rows; a shorter row has blanks at its end."""
    return table_as_csv(head, [(*row, *[""] * (len(head) - len(row))) for row in rows])


def bring(station, data, **options):
    """Bring a file in."""
    return station.do(import_stock, read_stock_file(data), **options)


def look(station, data):
    """Look what bringing it in would do."""
    return station.ask(preview_stock, read_stock_file(data))


def refused(station, data):
    """Give the cells that cannot be taken, with their codes; and prove that nothing is brought in."""
    told = look(station, data)
    with pytest.raises(HallError, match="rows_refused"):
        bring(station, data)
    return [f"{one.cell} {one.code}" for one in told.refused]


def card(station, code):
    return station.ask(item_card, code)


def test_items_with_codes_are_in_use_at_once_and_their_models_are_made(station):
    told = bring(
        station, csv_of(("T-0042", "冲击钻", "工具", 1), ("Y-1", "雨伞", "雨具", 30), ("T-0043", "冲击钻", "工具", 1))
    )
    assert (told.added, told.updated, told.unchanged, told.refused) == (3, 0, 0, ())
    assert station.lend("T-0042").loans[0].name == "冲击钻"
    assert station.lend({"code": "Y-1", "quantity": 3}).loans[0].quantity == 3
    drill, umbrella = card(station, "t-0043"), card(station, "Y-1")
    assert (drill.item.status, drill.item.model.kind, drill.item.station) == (
        "active",
        "piece",
        station.hall.site(station.actor).code,
    )
    assert (umbrella.item.model.kind, umbrella.item.quantity, umbrella.item.model.loan_days) == ("counted", 30, 2)
    assert [event.kind for event in drill.events] == ["added"]
    assert [one.code for one in station.ask(catalogue.find_items, "chongjizuan")] == ["T-0042", "T-0043"]


def test_the_second_time_everything_is_as_it_was(station):
    head = (*HEAD, "位置", "借期", "捐赠人", "使用限制", "条码", "购置日期", "备注")
    rows = [
        ("T-1001", "轮椅", "助行", 1, "一楼", "一个月", "张三", "室内使用", "6901234567892 X-9", "2023年5月1日", "新"),
        ("", "雨伞", "雨具", 20, "门口", "2天", "", "", "", "", ""),
        ("T-1002", "折叠床", "", 1),
    ]
    data = csv_of(*rows, head=head)
    assert bring(station, data).added == 3
    assert [bring(station, data).unchanged, look(station, data).unchanged] == [3, 3]
    told = card(station, "x-9")
    assert (told.item.code, told.item.place, told.donor, told.bought) == ("T-1001", "一楼", "张三", date(2023, 5, 1))
    assert (told.item.model.loan_days, told.codes) == (30, ("T-1001", "6901234567892", "X-9"))
    assert len(station.ask(catalogue.find_items, "雨伞")) == 1


def test_a_look_shows_each_change_and_changes_nothing(station):
    head = (*HEAD, "位置", "借期")
    bring(station, csv_of(("T-1", "轮椅", "助行", 1, "一楼", "3"), ("Y-1", "雨伞", "雨具", 5, "", ""), head=head))
    data = csv_of(
        ("T-1", "轮椅", "助行", 1, "二楼", "当天"),
        ("Y-1", "雨伞", "雨具", 9, "", ""),
        ("T-2", "轮椅", "助行", 1),
        head=head,
    )
    told = look(station, data)
    assert (told.added, told.updated, told.unchanged) == (1, 2, 0)
    assert [[(d.heading, d.before, d.after) for d in one.differs] for one in told.changes] == [
        [("借期", "3天", "当天"), ("位置", "一楼", "二楼")],
        [("数量", "5", "9")],
        [],
    ]
    assert card(station, "T-1").item.place == "一楼"
    assert bring(station, data).updated == 2
    now = card(station, "Y-1")
    assert (card(station, "T-1").item.place, card(station, "T-2").item.model.loan_days, now.item.quantity) == (
        "二楼",
        0,
        9,
    )
    assert [(one.kind, one.quantity, one.balance) for one in now.events] == [("adjusted", 4, 9), ("added", 5, 5)]
    assert bring(station, data).unchanged == 3


def test_blank_cells_leave_what_is_known(station):
    head = (*HEAD, "位置", "使用限制", "备注")
    bring(station, csv_of(("T-1", "轮椅", "助行", 1, "一楼", "室内", "旧"), head=head))
    assert bring(station, csv_of(("T-1", "轮椅", "", 1, "", "", ""), head=head)).unchanged == 1
    assert card(station, "T-1").item.place == "一楼"


def test_pieces_without_a_code_get_one_and_wait_for_their_label(station):
    model = station.model("轮椅", "助行")
    station.item("T-0001", model)
    told = bring(station, csv_of(("", "轮椅", "助行", 4)))
    assert (told.added, told.updated) == (0, 1)
    found = station.ask(catalogue.find_items, "轮椅")
    assert sorted(one.status for one in found) == ["active", "pending", "pending", "pending"]
    assert len({one.code for one in found}) == 4
    assert bring(station, csv_of(("", "轮椅", "助行", 4))).unchanged == 1
    assert refused(station, csv_of(("", "轮椅", "助行", 3))) == ["D2 more_there"]


def test_a_row_without_a_code_takes_no_number_of_another_row(station):
    bring(station, csv_of(("", "雨伞", "雨具", 1), *((f"T-{n:04}", f"物{n}", "", 1) for n in range(1, 30))))
    assert len(station.ask(catalogue.find_items, "T-00")) == 30


def test_a_printed_label_is_bound_by_its_row(station):
    from app.lending.labels import reserve_labels

    (label,) = station.do(reserve_labels, 1)
    bring(station, csv_of((label.lower(), "轮椅", "助行", 1)))
    assert station.lend(label).loans[0].name == "轮椅"


def test_every_cell_that_cannot_be_taken_is_named_and_nothing_is_brought_in(station):
    head = (*HEAD, "借期", "条码", "购置日期", "管理方式", "状态")
    data = csv_of(
        ("T-1", "轮椅", "助行", 1),
        ("t-1", "轮椅", "助行", 1),
        ("T-2", "轮椅", "助行", 1, "两周"),
        ("T-3", "轮椅", "助行", 1, "400"),
        ("R-0001", "轮椅", "助行", 1),
        ("T-4", "轮椅", "助行", 1, "", "B-1 R-0002"),
        ("T-5", "轮椅", "助行", 1, "", "T-1"),
        ("T-6", "轮椅", "助行", 1, "", "", "2030-01-01"),
        ("T-7", "轮椅", "助行", 1, "", "", "", "整套"),
        ("T-8", "轮椅", "助行", 1, "", "", "", "", "坏了"),
        ("T-9", "511602197212019466", "", 1),
        ("T-10", "放大镜", "助视", 1, "3"),
        ("T-11", "放大镜", "助视", 1, "7"),
        head=head,
    )
    assert refused(station, data) == [
        "A3 repeated",
        "E4 bad_days",
        "E5 bad_days",
        "A6 reserved_code",
        "F7 reserved_code",
        "F8 repeated",
        "G9 date_in_future",
        "H10 bad_kind",
        "I11 bad_status",
        "B12 number_in_text",
        "E14 contradicts",
    ]
    assert station.ask(catalogue.find_items, "轮椅") == ()


def test_what_contradicts_the_stock_is_refused(station):
    one = station.model("轮椅", "助行")
    station.item("T-1", one)
    station.item("T-2", one)
    station.item("T-4", one)
    station.item("Y-1", station.model("雨伞", "雨具", "counted"), quantity=5)
    station.model("雨伞", "礼品")
    station.lend({"code": "Y-1", "quantity": 3})
    data = csv_of(
        ("T-1", "轮椅", "助行", 2),
        ("T-3", "轮椅", "助行", 1, "", "T-4"),
        ("Y-1", "雨伞", "雨具", 2),
        ("Y-2", "雨伞", "", 2),
        ("T-2", "雨伞", "雨具", 1),
        ("Y-3", "雨伞", "雨具", 5, "单件"),
        head=(*HEAD, "管理方式", "条码"),
    )
    assert refused(station, data) == [
        "D2 one_piece",
        "F3 code_of_other",
        "D4 fewer_than_out",
        "C5 category_needed",
        "B6 model_fixed",
        "E7 kind_fixed",
    ]


def test_what_belongs_to_another_station_stays_there(station):
    north = station.beside()
    north.item("N-1", north.model("轮椅", "助行", loan_days=3))
    data = csv_of(("N-1", "轮椅", "助行", 1, "7"), head=(*HEAD, "借期"))
    assert refused(station, data) == ["A2 item_elsewhere"]
    station.item("S-01", station.model("梯子", "工具", loan_days=2))
    assert refused(north, csv_of(("N-2", "梯子", "工具", 1, "7"), head=(*HEAD, "借期"))) == ["E2 model_elsewhere"]
    assert bring(north, csv_of(("N-2", "梯子", "工具", 1))).added == 1
    assert station.who("desk1").refusal(look, station.who("desk1"), data).code == "not_allowed"


def test_known_items_keep_their_status_and_the_rows_are_told(station):
    head = (*HEAD, "状态", "备注")
    told = bring(
        station, csv_of(("T-1", "电钻", "工具", 1, "维修", "不转"), ("T-2", "电钻", "工具", 1, "停用"), head=head)
    )
    assert told.added == 2
    assert card(station, "T-1").care[0].fault == "不转"
    again = bring(
        station, csv_of(("T-1", "电钻", "工具", 1, "在用", ""), ("T-2", "电钻", "工具", 1, "停用"), head=head)
    )
    assert (again.unchanged, again.kept_status) == (2, (2,))
    assert [card(station, code).item.status for code in ("T-1", "T-2")] == ["repair", "retired"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_was_written_out_changes_nothing_and_fills_an_empty_hall_alike(station, open_hall, tmp_path, ending):
    station.item(
        "=1+1", station.model("轮椅", "助行", limits="不得出\n社区"), codes=["0012", "B-2"], place="@一楼", note="'=x"
    )
    station.item(None, station.model("雨伞", "雨具", "counted", loan_days=0), quantity=1)
    station.item(
        "P-1", station.model("纸巾", "耗材", "consumable"), quantity=40, donor="李四", bought=date(2020, 2, 29)
    )
    path = tmp_path / f"stock.{ending}"
    rows = station.ask(stock_for_export)
    write_stock_file(path, rows)
    file = read_stock_file(path)
    assert file.refused == ()
    assert station.do(import_stock, file).unchanged == 3
    from tests.helpers.station import Station

    other = Station(open_hall(), station.clock)
    assert other.do(import_stock, file).added == 3
    assert other.ask(stock_for_export) == rows


def test_who_may_not_take_data_away_may_not_write_it_out(station):
    north = station.beside()
    assert station.refusal(north.ask, stock_for_export).code == "not_allowed"


def test_the_tools_of_the_hazards_come_out_as_their_readme_asks(station):
    folder = data_dir("hazards", "import")
    numbers = read_stock_file(folder / "tools_bad_numbers.csv")
    told = station.ask(preview_stock, numbers)
    assert [one.code for one in told.changes] == ["001", "007", "009"]
    assert sorted({one.row for one in told.refused}) == [3, 4, 5, 6, 7, 9, 11, 12]
    dates = station.ask(preview_stock, read_stock_file(folder / "tools_bad_dates.csv"))
    assert [one.row for one in dates.changes] == [2, 3, 4, 5, 7, 14]
    assert sorted({one.row for one in dates.refused}) == [6, 8, 9, 10, 11, 12, 13, 15]


def test_somebody_may_stop_it_and_nothing_is_changed(station):
    data = csv_of(*((f"T-{n:05}", "轮椅", "助行", 1) for n in range(2_000)))
    told: list[int] = []

    def stop():
        return len(told) > 2

    with pytest.raises(HallError, match="import_cancelled"):
        bring(station, data, progress=told.append, cancelled=stop)
    assert told == [500, 1000, 1500]
    assert station.ask(catalogue.find_items, "轮椅") == ()


@pytest.mark.alone
def test_ten_thousand_rows_are_brought_in_within_ten_seconds(station):
    count = SIZES.import_rows
    head = (*HEAD, "位置", "借期", "捐赠人", "使用限制", "条码")
    rows = [
        (f"T-{n:05}", f"折叠轮椅{n % 50}", "助行", 1, "一楼", "3", f"张{n % 300}", "室内", f"69{n:011}")
        for n in range(count)
    ]
    data = table_as_xlsx(head, rows)
    before, worked = time.monotonic(), time.process_time()
    assert bring(station, data).added == count
    took = time.monotonic() - before
    print(f"{count:,} rows in {took:.1f} s")
    busy = hasattr(os, "getloadavg") and os.getloadavg()[0] > 2 * (os.cpu_count() or 1)
    assert (time.process_time() - worked if busy else took) < 10  # by the clock, unless much else runs here
    assert bring(station, data).unchanged == count
    assert station.ask(catalogue.find_items, "6900000000777")[0].code == "T-00777"


def test_models_that_differ_only_in_category_are_two(station):
    bring(station, csv_of(("A-1", "灯", "照明", 1), ("A-2", "灯", "展具", 1)))
    assert {one.category for one in station.ask(catalogue.find_models, "灯")} == {"照明", "展具"}
    assert station.do(import_stock, read_stock_file(csv_of(("A-1", "灯", "展具", 1)))).updated == 1
    assert card(station, "A-1").item.model.category == "展具"


def test_a_file_with_nothing_new_leaves_no_trace(station):
    data = csv_of(("A-1", "灯", "照明", 1))
    bring(station, data)
    seq = station.hall.store
    with seq.read() as tx:
        from db import sites

        before = sites.read_state(tx, station.actor.site_id).audit_seq
    bring(station, data)
    with seq.read() as tx:
        assert sites.read_state(tx, station.actor.site_id).audit_seq == before


def test_a_model_is_still_found_by_its_name_after_its_terms_changed(station):
    station.do(stock.add_model, "血压计", "健康")
    bring(station, csv_of(("X-1", "血压计", "健康", 1, "3"), head=(*HEAD, "借期")))
    assert [one.loan_days for one in station.ask(catalogue.find_models, "xueyaji")] == [3]


def test_more_of_a_thing_is_in_its_ledger_and_kept_for_who_waits(station):
    model = station.model("折叠椅", "桌椅", "counted")
    station.item("Y-1", model, quantity=4)
    station.lend({"code": "Y-1", "quantity": 4})
    station.do(keeping.reserve, model, station.do(register.register, **WANG).code, quantity=2)
    bring(station, csv_of(("Y-1", "折叠椅", "桌椅", 10)))
    event = card(station, "Y-1").events[0]
    assert (event.kind, event.quantity, event.balance, card(station, "Y-1").item.left) == ("adjusted", 6, 6, 6)
    assert [kept.state for kept in station.ask(keeping.reservations)] == ["ready"]


def test_an_item_of_another_model_or_day_is_looked_at_for_safety_by_that(station):
    station.model("人字梯", "工具", check_days=90)
    head = (*HEAD, "购置日期")
    bring(station, csv_of(("L-1", "梯子", "工具", 1), head=head))
    assert card(station, "L-1").item.check_due is None
    bring(station, csv_of(("L-1", "人字梯", "工具", 1), head=head))
    assert card(station, "L-1").item.check_due == station.today()
    bring(station, csv_of(("L-1", "人字梯", "工具", 1, "2026-11-01"), head=head))
    assert card(station, "L-1").item.check_due == date(2027, 1, 30)
