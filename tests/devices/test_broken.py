"""What the computer refuses a device ends as an outcome; no thread dies of it, no job hangs. On both stores."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.changes import SETUP, Changes
from app.core.site import Device
from app.devices.drivers import WINDOWLESS, Driver, look_at_folder, to_file
from app.devices.outcomes import Code, Delivered, Outcome, not_sent, printed
from app.devices.papers import slip_of
from app.devices.sender import Sender
from tests.helpers.devices import HASTY, PC, enrol, line, rows_of, state_of, take
from tests.helpers.halls import actor


@pytest.fixture
def folder(hall, tmp_path) -> Device:
    """Give a folder as a device, enrolled."""
    enrol(hall, "folder", str(tmp_path), kind="pdf")
    (device,) = hall.site(actor(hall, "admin")).devices.values()
    return device


def slip(hall):
    return slip_of(hall.site(actor(hall, "admin")), rows_of(hall, take(hall))[0].payload, False)


def test_a_folder_that_cannot_even_be_looked_at_is_an_outcome(hall, folder):
    # No file system has a name so long: asking for it fails otherwise than asking for one that is not there.
    beyond = replace(folder, port="/" + "x" * 300)
    looked = look_at_folder(beyond, None)
    assert looked is not None and (looked.code, looked.delivered) == (Code.NO_PORT, Delivered.NO)
    assert to_file(beyond, 1, slip(hall), None).code is Code.NO_PORT
    assert look_at_folder(replace(folder, port=__file__), None).code is Code.FOLDER_MISSING


def test_a_font_that_is_missing_is_a_paper_that_cannot_be_drawn(hall, folder, monkeypatch):
    from app.documents import dots

    monkeypatch.setattr(dots, "FOLDER", Path("/nowhere"))
    dots._face.cache_clear()
    with pytest.raises(ValueError, match="font"):
        to_file(folder, 1, slip(hall), None)


class Script:
    """A driver that does what it is told, job after job."""

    def __init__(self, *answers: Outcome | Exception) -> None:
        self._answers = list(answers)

    def deliver(self, *_asked: object) -> Outcome:
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def look(self, *_asked: object) -> Outcome:
        raise OSError(5, "Input/output error")


@pytest.fixture
def driven_by(hall):
    """Give a function that starts a sender whose folders do what a script says; all are stopped at the end."""
    started = []

    def start(script: Script) -> Sender:
        drivers = {**WINDOWLESS, "pdf": Driver(script.deliver, script.look)}
        started.append(Sender(hall, 1, PC, HASTY, drivers=drivers))
        started[-1].start()
        return started[-1]

    yield start
    for each in started:
        each.stop()


def test_a_job_that_the_computer_broke_off_is_left_unknown_and_the_next_is_printed(hall, folder, driven_by, wait_until):
    driven_by(Script(OSError(5, "Input/output error"), printed()))
    first = take(hall)
    wait_until(lambda: state_of(hall, first) == ("unknown", "no_port"))
    second = take(hall)
    wait_until(lambda: state_of(hall, second)[0] == "printed")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_dies_of_a_bug_leaves_its_job_unknown_and_another_takes_over(hall, folder, driven_by, wait_until):
    sender = driven_by(Script(RuntimeError("a bug"), printed()))
    first = take(hall)
    wait_until(lambda: [each for each in sender._workers.values() if not each.runs])
    assert state_of(hall, first)[0] == "sending"
    hall.tell(Changes(frozenset({SETUP}), 1, 0, hall.origin, None))  # the next beat, before its time
    wait_until(lambda: state_of(hall, first) == ("unknown", "sender_died"))
    second = take(hall)
    wait_until(lambda: state_of(hall, second)[0] == "printed")


def test_only_the_jobs_of_this_process_are_given_up(hall, folder):
    driven = line(hall, "folder")
    assert driven.claim()
    ticket = take(hall)
    job = driven.next().job
    assert driven.claim() and state_of(hall, ticket)[0] == "sending"
    driven.give_up()
    assert state_of(hall, ticket) == ("unknown", "sender_died")
    # Should it be alive after all, it puts it right.
    assert driven.settle(job, not_sent(Code.FOLDER_MISSING)) == "waiting"
