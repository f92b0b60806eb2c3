"""The printers in the settings, one in each state that somebody has to do something about."""

from __future__ import annotations

from app.devices.outcomes import Code, Outcome, not_sent, printed
from app.devices.pc import Pc
from app.devices.sender import DeviceLine
from app.devices.setup import add_device, print_test
from ui.settings.list_section import ListSection
from ui.settings.page import SettingsPage
from ui.tour.shots import Shown
from ui.tour.stage import Stage, TourFailed

# Computers that are not this one: the program leaves their printers alone.
_PC = Pc("d" * 32, "大厅电脑")
_STATES: tuple[tuple[str, str, tuple[Outcome, ...]], ...] = (
    ("大厅小票机", "tcp:192.168.1.90:9100", (not_sent(Code.PAPER_OUT),)),
    ("二楼小票机", "usb:/dev/usb/lp0", (not_sent(Code.COVER_OPEN),)),
    ("后台打印机", "serial:COM3:38400", (printed(paper_low=True),)),
    ("侧门小票机", "tcp:192.168.1.92:9100", (not_sent(Code.TIMEOUT),)),
)


def states(stage: Stage) -> Shown:
    """No paper, cover open, paper nearly out, no answer; one is chosen whose jobs wait."""
    for name, port, outcomes in _STATES:
        stage.others(add_device, "admin", name=name, kind="escpos", port=port, pc=_PC.mark, pc_name=_PC.name)
        stage.others(print_test, "admin", device=name)
        _end(stage, name, outcomes)
    for _ in range(2):
        stage.others(print_test, "admin", device=_STATES[0][0])
    section = stage.page_of("settings", SettingsPage).section("printers")
    if not isinstance(section, ListSection):
        raise TourFailed("the printers are not on screen")
    stage.wait_for(lambda: len(section.model.rows()) > len(_STATES), "the printers")
    section.view.choose(_STATES[0][0])
    stage.settle()
    return Shown(stage.window)


def _end(stage: Stage, name: str, outcomes: tuple[Outcome, ...]) -> None:
    hall, site_id = stage.hall, stage.actor("admin").site_id
    device = next(each for each in hall.site(hall.anyone()).devices.values() if each.name == name)
    line = DeviceLine(hall, site_id, device.id, _PC)
    line.claim()
    for outcome in outcomes:
        job = line.next().job
        if job is None:
            raise TourFailed(f"nothing waits for {name}")
        line.settle(job, outcome)
