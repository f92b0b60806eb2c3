"""A hall's set-up goes out as one file and comes in whole, or is refused in words with nothing half-done."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.errors import HallError
from app.setup.file import Setup, as_content, checksum, from_bytes, from_content, to_bytes
from app.setup.services import add_service, edit_service, retire_service
from app.setup.site import set_settings
from app.setup.take_back import take_back
from app.setup.transfer import export_setup, import_setup, preview_setup, read_file, write_file
from app.setup.views import setup_view
from tests.helpers.halls import MORNING
from tests.helpers.staff import Staff, rows


def exported(staff) -> Setup:
    return staff.hall.ask(export_setup, staff.actor)


def content(staff) -> dict:
    return json.loads(to_bytes(exported(staff), "0.1.0", MORNING))["content"]


def packed(told: dict, **more) -> bytes:
    file = {"format": "huiketing-setup", "version": 1, "program": "0.1.0", "content": told, "checksum": checksum(told)}
    return json.dumps(file | more, ensure_ascii=False).encode()


def test_a_set_up_moves_to_another_hall_whole(staff, open_hall, clock):
    staff.do(edit_service, service="A", values={"name": "<b>综合</b>", "minutes": 3, "daily_max": 40})
    staff.do(retire_service, service="D2")
    staff.do(set_settings, values={"site.name": "旧厅", "hours.week": {"1": [["09:00", "12:00"]]}})
    data = to_bytes(exported(staff), "0.1.0", MORNING)
    other = Staff(open_hall("live"), clock)
    other.do(add_service, values={"code": "Z", "name": "多余"})
    other.do(import_setup, content=as_content(from_bytes(data)))
    assert as_content(exported(other)) == as_content(exported(staff))
    assert other.hall.ask(export_setup, other.actor).settings["hours.week"] == {"1": [["09:00", "12:00"]]}
    assert other.refusal(other.take, "Z") == "unknown_service"


def test_the_file_holds_no_person_and_no_secret(staff):
    text = to_bytes(exported(staff), "0.1.0", MORNING).decode()
    told = [value for row in rows(staff.hall, "account") for value in (row["name"], row["display_name"], row["secret"])]
    assert not any(value and value in text for value in told)


def test_the_preview_says_what_changes_and_changes_nothing(staff):
    wanted = content(staff)
    wanted["site"]["name"] = "新厅"
    wanted["services"][0]["name"] = "综合"
    wanted["services"] = [wanted["services"][1], wanted["services"][0], *wanted["services"][2:4]]
    wanted["desks"] = wanted["desks"][:3]
    wanted["settings"]["queue.grace_min"] = 5
    before = rows(staff.hall, "service"), rows(staff.hall, "desk")
    preview = staff.hall.ask(preview_setup, staff.actor, content=wanted)
    told = {(one.step, one.what, one.key) for one in preview.differences}
    assert told == {
        ("change", "site", ""),
        ("change", "service", "A"),
        ("retire", "service", "D2"),
        ("retire", "desk", "4"),
        ("move", "service", ""),
        ("change", "setting", "queue.grace_min"),
    }
    assert (rows(staff.hall, "service"), rows(staff.hall, "desk")) == before
    staff.do(import_setup, content=wanted, seen=preview.seen)
    assert staff.hall.ask(preview_setup, staff.actor, content=wanted).differences == ()
    assert staff.refusal(staff.do, import_setup, content=wanted) == "nothing_changed"


def test_two_services_may_change_their_names_with_each_other(staff):
    wanted = content(staff)
    first, second = wanted["services"][:2]
    first["name"], second["name"] = second["name"], first["name"]
    staff.do(import_setup, content=wanted)
    assert [one.name for one in staff.hall.ask(setup_view, staff.actor).services][:2] == [first["name"], second["name"]]


def test_a_retired_service_of_the_file_gives_numbers_again(staff):
    wanted = content(staff)
    staff.do(retire_service, service="C")
    preview = staff.hall.ask(preview_setup, staff.actor, content=wanted)
    assert ("restore", "service", "C") in {(one.step, one.what, one.key) for one in preview.differences}
    staff.do(import_setup, content=wanted)
    assert staff.take("C") == "C001"


def test_a_desk_with_a_visit_in_hand_stops_all_of_it(staff):
    staff.open(4)
    staff.take()
    ticket = staff.next(4)
    wanted = content(staff)
    wanted["desks"] = wanted["desks"][:3]
    wanted["services"][0]["name"] = "never"
    (hindrance,) = staff.hall.ask(preview_setup, staff.actor, content=wanted).hindrances
    assert (hindrance.code, hindrance.values["ticket"]) == ("desk_busy", ticket)
    assert staff.refusal(staff.do, import_setup, content=wanted) == "desk_busy"


def test_a_hall_that_changed_after_the_preview_is_looked_at_again_first(staff):
    wanted = content(staff)
    wanted["services"][0]["name"] = "new"
    preview = staff.hall.ask(preview_setup, staff.actor, content=wanted)
    staff.do(edit_service, service="B", values={"minutes": 3})
    assert staff.refusal(staff.do, import_setup, content=wanted, seen=preview.seen) == "changed_meanwhile"


def test_an_import_is_taken_back_whole(staff):
    staff.take("D")
    before = as_content(exported(staff))
    wanted = content(staff)
    wanted["services"] = wanted["services"][:2]
    wanted["desks"] = [{**wanted["desks"][0], "services": ["B"]}]
    wanted["settings"]["queue.discipline"] = "fifo"
    edit = staff.do(import_setup, content=wanted)
    assert as_content(exported(staff)) != before
    take_back(staff.hall, staff.actor, edit)
    assert as_content(exported(staff)) == before
    audit = rows(staff.hall, "audit")[-2:]
    assert [row["action"] for row in audit] == ["import_setup", "import_setup"]
    assert json.loads(audit[0]["detail"])["changes"][0] == "change desk 1"
    assert json.loads(audit[1]["detail"])["undo"] is True


NONSENSE = {
    "no service": (lambda told: told.update(services=[]), "missing_field"),
    "no desk": (lambda told: told.update(desks=[]), "missing_field"),
    "letter twice": (lambda told: told["services"].append(dict(told["services"][0])), "code_taken"),
    "name twice": (lambda told: told["services"][1].update(name=told["services"][0]["name"]), "name_taken"),
    "desk twice": (lambda told: told["desks"].append(dict(told["desks"][0])), "number_taken"),
    "wrong letter": (lambda told: told["services"][0].update(code="AA"), "bad_value"),
    "long name": (lambda told: told["services"][0].update(name="名" * 100_000), "too_long"),
    "two lines": (lambda told: told["desks"][0].update(name="a\nb"), "bad_value"),
    "no minutes": (lambda told: told["services"][0].pop("minutes"), "missing_field"),
    "minutes in words": (lambda told: told["services"][0].update(minutes="eight"), "bad_value"),
    "unknown service at a desk": (lambda told: told["desks"][0].update(services=["Z"]), "unknown_service"),
    "no rule": (lambda told: told["settings"].update({"queue.discipline": "loudest"}), "bad_value"),
    "hours backwards": (
        lambda told: told["settings"].update({"hours.week": {"1": [["12:00", "09:00"]]}}),
        "hours_out_of_order",
    ),
    "a setting of a later version": (lambda told: told["settings"].update({"robots.on": True}), "setup_newer"),
    "a field of a later version": (lambda told: told["services"][0].update(colour="red"), "setup_newer"),
    "a part of a later version": (lambda told: told.update(robots=[]), "setup_newer"),
    "no settings": (lambda told: told.pop("settings"), "setup_foreign"),
    "services as a word": (lambda told: told.update(services="all"), "missing_field"),
    "a service as a word": (lambda told: told.update(services=["A"]), "bad_value"),
    "a name of its own": (lambda told: told["site"].update(name=""), "missing_field"),
}


@pytest.mark.parametrize("what", NONSENSE)
def test_a_file_with_nonsense_is_refused_and_nothing_changes(staff, what):
    told = content(staff)
    spoil, code = NONSENSE[what]
    spoil(told)
    with pytest.raises(HallError) as caught:
        from_bytes(packed(told))
    assert caught.value.code == code
    assert staff.refusal(staff.do, import_setup, content=told) == code


def test_a_file_of_a_later_version_is_refused_with_the_program_that_wrote_it(staff):
    with pytest.raises(HallError) as caught:
        from_bytes(packed(content(staff), version=2, program="9.9"))
    assert (caught.value.code, caught.value.values) == ("setup_newer", {"program": "9.9"})


def test_a_file_that_was_cut_anywhere_is_refused(staff):
    data = to_bytes(exported(staff), "0.1.0", MORNING)
    for end in range(0, len(data) - 2, max(1, len(data) // 200)):
        with pytest.raises(HallError) as caught:
            from_bytes(data[:end])
        assert caught.value.code in ("setup_cut", "setup_foreign")
    with pytest.raises(HallError, match="setup_cut"):
        from_bytes(data[: len(data) // 2])


def test_a_value_changed_by_hand_is_noticed(staff):
    data = to_bytes(exported(staff), "0.1.0", MORNING)
    with pytest.raises(HallError, match="setup_cut"):
        from_bytes(data.replace("事项 A".encode(), "事项 X".encode()))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b'{"format": "other"}',
        b"[" * 100_000,
        b'{"format": "huiketing-setup"}',
        b'{"format": "huiketing-setup", "version": true}',
        b'{"format": "huiketing-setup", "version": "1"}',
        "name,phone\n张三,13800000000\n".encode(),
        "姓名".encode("gb18030"),
    ],
)
def test_another_file_is_not_taken_for_one_of_ours(data):
    with pytest.raises(HallError, match="setup_foreign"):
        from_bytes(data)


def test_a_huge_file_is_not_even_read(tmp_path):
    big = tmp_path / "big.json"
    big.write_bytes(b" " * (3 << 20))
    with pytest.raises(HallError, match="setup_too_large"):
        from_bytes(read_file(big))
    with pytest.raises(HallError, match="file_unreadable"):
        read_file(tmp_path / "none.json")


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_is_taken_or_refused_in_words(data):
    values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    )
    told = {
        "site": data.draw(st.just({"name": "x"}) | values),
        "services": data.draw(values),
        "desks": data.draw(values),
        "settings": data.draw(st.just({}) | values),
    }
    try:
        from_content(told)
    except HallError:
        return


def test_a_file_is_written_whole_or_not_at_all(staff, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "setup.json"
    write_file(path, exported(staff), MORNING)
    assert as_content(from_bytes(read_file(path))) == as_content(exported(staff))
    assert [each.name for each in folder.iterdir()] == ["setup.json"]
    with pytest.raises(HallError, match="file_unwritable"):
        write_file(tmp_path / "no" / "setup.json", exported(staff), MORNING)


def test_a_receptionist_neither_reads_nor_writes_the_set_up(staff):
    desk = staff.who("desk1")
    with pytest.raises(HallError, match="not_allowed"):
        staff.hall.ask(export_setup, desk.actor)
    assert desk.refusal(desk.do, import_setup, content={}) == "not_allowed"
