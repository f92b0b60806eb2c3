"""Data that does not open: the window itself leads out, with a backup or with somebody's word."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.hall import Hall
from app.queue.tickets import take_ticket
from app.upkeep.backup import backup_now, default_folder
from app.upkeep.rescue import sound_backup
from db.store import Store
from tests.helpers.halls import SECRET, StillClock, actor
from tests.helpers.programs import Desktop
from ui.signin.older import OlderPage
from ui.signin.page import SignInPage

MADE = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def file(new_store: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    mine = tmp_path / "hall" / "hall.sqlite"
    mine.parent.mkdir()
    made = Path(new_store("live").removeprefix("sqlite:///"))
    shutil.copy(made, mine)
    return mine


def _back_up(file: Path, days: int = 0) -> Path:
    store = Store(f"sqlite:///{file}")
    try:
        return backup_now(store, default_folder(store), MADE + timedelta(days=days)).path
    finally:
        store.close()


def _break_header(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(3)
        opened.write(b"\xff")


def _started(desktop: Desktop) -> bool:
    page = desktop.page()
    return isinstance(page, SignInPage) and page.name.count() > 0


def test_a_broken_file_is_replaced_by_the_newest_whole_backup_and_kept(
    make_desktop: Callable[..., Desktop], file: Path
) -> None:
    _back_up(file)
    _break_header(file)
    desktop = make_desktop(address=f"sqlite:///{file}")
    desktop.bot.waitUntil(lambda: desktop.window.welcome.restore.isVisible())
    assert desktop.says("The newest whole backup is of 2026-11-22") and desktop.says("what was done since is not in it")
    desktop.click("welcome-restore")
    desktop.bot.waitUntil(lambda: _started(desktop))
    aside = file.parent.glob("hall.sqlite.before-restore-*")
    kept = [each for each in aside if not each.name.endswith(("-wal", "-shm"))]
    assert len(kept) == 1 and kept[0].read_bytes()[3:4] == b"\xff"


def test_a_damaged_backup_is_passed_over_for_the_one_before(file: Path) -> None:
    first = _back_up(file)
    newest = _back_up(file, 1)
    assert sound_backup(f"sqlite:///{file}").path == newest  # type: ignore[union-attr]
    newest.write_bytes(newest.read_bytes()[:-100])
    assert sound_backup(f"sqlite:///{file}").path == first  # type: ignore[union-attr]
    first.unlink()
    assert sound_backup(f"sqlite:///{file}") is None


def test_backups_of_two_halls_in_one_folder_are_offered_to_neither(
    file: Path, new_store: Callable[[str], str], tmp_path: Path
) -> None:
    _back_up(file)
    other = tmp_path / "hall" / "other.sqlite"
    shutil.copy(Path(new_store("demo").removeprefix("sqlite:///")), other)
    _back_up(other)
    assert sound_backup(f"sqlite:///{file}") is None


def test_without_a_backup_it_is_said_and_who_helps(make_desktop: Callable[..., Desktop], file: Path) -> None:
    _break_header(file)
    desktop = make_desktop(address=f"sqlite:///{file}")
    desktop.bot.waitUntil(lambda: desktop.says("No whole backup of it lies on this computer."))
    assert not desktop.window.welcome.restore.isVisible() and desktop.window.welcome.retry.isVisible()
    assert desktop.says("Ask your administrator to put back one") and desktop.says("call people by hand")
    assert not desktop.says("restore the newest verified backup")  # there is none


def test_an_older_copy_goes_on_only_by_a_supervisors_word(
    make_desktop: Callable[..., Desktop], file: Path, clock: StillClock, tmp_path: Path
) -> None:
    address = f"sqlite:///{file}"
    older = tmp_path / "older.sqlite"
    Hall.open(address, clock).close()
    shutil.copy(file, older)
    with closing(Hall.open(address, clock)) as hall:
        hall.do(take_ticket, actor(hall, "supervisor"), service="A")
    shutil.copy(older, file)
    desktop = make_desktop(address=address)
    desktop.bot.waitUntil(lambda: desktop.window.welcome.older.isVisible())
    desktop.click("welcome-older")
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), OlderPage))
    page = desktop.page()
    assert isinstance(page, OlderPage)
    assert {page.name.itemData(row) for row in range(page.name.count())} == {"supervisor", "admin"}
    page.name.setCurrentIndex(page.name.findData("supervisor"))
    desktop.type("wrong secret")
    desktop.click("older-accept")
    assert page.problem.isVisible() and desktop.window.hall is None
    page.secret.setText(SECRET)
    desktop.click("older-accept")
    desktop.bot.waitUntil(lambda: _started(desktop))
    with desktop.hall.store.read() as tx:
        rows = tx.exec_driver_sql("SELECT action FROM audit ORDER BY id").scalars().all()
    assert "older_accepted" in rows
