"""`huiketing setup export` and `import`: one file from hall to hall, looked at first."""

from __future__ import annotations

import json

import pytest

from app.hall import Hall
from app.setup.services import edit_service
from app.setup.views import setup_view
from tests.helpers.halls import actor
from tests.helpers.stores import only_sqlite


@pytest.fixture
def signed(pin_file):
    """Give the options of a supervisor."""
    return "--as", "supervisor", "--pin-file", pin_file


def renamed(url: str) -> None:
    hall = Hall.open(url)
    hall.do(edit_service, actor(hall, "supervisor"), service="A", values={"name": "综合窗口"})
    hall.close()


def names(url: str) -> list[str]:
    hall = Hall.open(url)
    found = [one.name for one in hall.ask(setup_view, actor(hall, "supervisor")).services]
    hall.close()
    return found


def test_a_set_up_goes_from_one_hall_to_another(command, new_store, signed, tmp_path):
    first, second, file = new_store("live"), new_store("live"), tmp_path / "setup.json"
    renamed(first)
    done = command("setup", "export", str(file), "--store", first, *signed, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"file": str(file), "services": 5, "desks": 4}
    looked = command("setup", "import", str(file), "--dry-run", "--store", second, *signed)
    assert looked.returncode == 0
    assert looked.stdout.startswith("change service A 综合窗口 (name: '事项 A' -> '综合窗口')")
    assert names(second)[0] == "事项 A"
    took = command("--json", "setup", "import", str(file), "--store", second, *signed)
    assert took.returncode == 0
    assert [one["key"] for one in json.loads(took.stdout)["changes"]] == ["A"]
    assert names(second) == names(first)
    again = command("setup", "import", str(file), "--store", second, *signed)
    assert (again.returncode, again.stdout) == (0, "Nothing differs.\n")


@only_sqlite
@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda data: data[: len(data) // 2], "setup_cut"),
        (lambda data: b"PK\x03\x04", "setup_foreign"),
        (lambda data: data.replace(b'"version": 1', b'"version": 7'), "setup_newer"),
        (lambda data: b" " * (2 << 20), "setup_too_large"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(command, new_store, signed, tmp_path, spoil, word):
    store, file = new_store("live"), tmp_path / "setup.json"
    command("setup", "export", str(file), "--store", store, *signed)
    renamed(store)
    file.write_bytes(spoil(file.read_bytes()))
    done = command("setup", "import", str(file), "--store", store, *signed)
    assert (done.returncode, done.stdout) == (1, "")
    assert word in done.stderr and len(done.stderr.splitlines()) == 1
    assert names(store)[0] == "综合窗口"


@only_sqlite
def test_who_may_not_edit_the_set_up_gets_no_file(command, new_store, pin_file, tmp_path):
    file = tmp_path / "setup.json"
    done = command("setup", "export", str(file), "--store", new_store("live"), "--as", "desk1", "--pin-file", pin_file)
    assert done.returncode == 1 and "not_allowed" in done.stderr
    assert not file.exists()
