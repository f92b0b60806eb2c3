"""What becomes of a site once its day is over: the day's page is kept, and what nobody needs any more is let go.

Nobody waits for it, and trouble is only logged.
"""

from __future__ import annotations

import logging

from app.cases.anonymise import anonymise_cases
from app.core.actor import Actor, program_actor
from app.core.errors import HallError
from app.lending.anonymise import anonymise, unneeded_people
from app.lending.day import lapse_reservations
from app.reports.at_close import keep_day
from app.runner import Runner

_log = logging.getLogger(__name__)
_MOST_PORTIONS = 50  # a register of ten years that never forgot is done within some weeks


def after_day(hall: Runner, site_id: int) -> None:
    """Keep the day's page, let go what was kept and never fetched, forget whose things and cases of long ago were."""
    actor = program_actor(site_id)
    try:
        for path in keep_day(hall, actor):
            _log.info("The day's page is in %s", path)
    except HallError as trouble:
        _log.warning("The day's page was not kept: %s", trouble)
    try:
        _forget_cases(hall, actor)
        _forget_lending(hall, actor)  # after the cases: whom none of them names any more goes
    except HallError as trouble:
        _log.warning("Old things were not forgotten at the end of the day: %s", trouble)


def _forget_cases(hall: Runner, actor: Actor) -> None:
    for _ in range(_MOST_PORTIONS):
        if not hall.do(anonymise_cases, actor).more:
            return


def _forget_lending(hall: Runner, actor: Actor) -> None:
    hall.do(lapse_reservations, actor)
    for _ in range(_MOST_PORTIONS):
        if not hall.do(anonymise, actor, hall.ask(unneeded_people, actor)).more:
            return
