"""The command `init`."""

from __future__ import annotations

from typing import Annotated

import typer

from app.commands.common import read_secrets, say
from app.commands.options import Common
from app.core.settings import declared
from app.setup.new_hall import HallPlan, NewHall, make_hall, plan_desks, plan_services


def init(
    context: typer.Context,
    demo: Annotated[bool, typer.Option("--demo", help="An invented neighbourhood to look around in.")] = False,
    replay: Annotated[bool, typer.Option("--replay", help="A store whose clock the lines of batch drive.")] = False,
    name: Annotated[str | None, typer.Option(help="Name of the hall.")] = None,
    services: Annotated[str | None, typer.Option(help="Codes, a letter and perhaps a digit: A,B,D2.")] = None,
    desks: Annotated[int | None, typer.Option(help="How many desks.")] = None,
    timezone: Annotated[str | None, typer.Option(help="IANA name; default Asia/Shanghai.")] = None,
    discipline: Annotated[str | None, typer.Option(help="Rule of calling; default accumulating:3.")] = None,
) -> None:
    """Make a hall in an empty store. --pin-file holds "account secret" a line; others get a random one."""
    common: Common = context.obj
    secrets = read_secrets(common.pin_file) if common.pin_file else {}
    if demo and replay:
        raise typer.BadParameter("--demo and --replay exclude each other")
    if demo:
        own = {"name": name, "services": services, "desks": desks, "timezone": timezone, "discipline": discipline}
        given = [f"--{option}" for option, value in own.items() if value is not None]
        if given:
            raise typer.BadParameter(f"--demo makes its own hall and takes no {', '.join(given)}")
        from app.setup.demo import make_demo

        made = make_demo(common.address, secrets=secrets)
    else:
        if name is None and not replay:
            raise typer.BadParameter("say --name NAME, --replay or --demo")
        plan = HallPlan(
            kind="replay" if replay else "live",
            name="Replay" if name is None else name,
            services=plan_services("A" if services is None else services),
            desks=plan_desks(1 if desks is None else desks),
            zone=timezone,
            discipline=declared("queue.discipline").default if discipline is None else discipline,
            secrets=secrets,
        )
        made = make_hall(common.address, plan)
    _tell(common, made)


def _tell(common: Common, made: NewHall) -> None:
    told = {"name": made.name, "kind": made.kind, "services": made.services, "desks": made.desks}
    lines = [f"Made the hall {made.name} ({made.kind}): services {', '.join(made.services)}, {made.desks} desks."]
    if made.printed:
        lines.append("These secrets are shown once; each must be changed at the first sign-in to the main window:")
        if made.kind == "demo":
            lines[-1] = "Sign in with one of these; the demo hall's sign-in page shows the secret, too:"
        lines += [f"  {account} {secret}" for account, secret in made.printed.items()]
    if made.recovery_code:
        lines.append("Keep this recovery code apart from the computer; without it sealed telephone numbers and")
        lines.append(f"addresses of a restored backup stay sealed on another one: {made.recovery_code}")
    told |= {"printed": dict(made.printed), "recovery_code": made.recovery_code}
    say(common, told, "\n".join(lines))
