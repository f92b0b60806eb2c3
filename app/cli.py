"""The commands without a window, put together; app/commands/ has one file a family."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

import typer

from app import __version__
from app.commands.options import UsageError, split_common
from app.commands.words import in_words
from app.core import log
from app.core.errors import HallError
from app.core.refusals import as_refusal

_COMMON = (
    "Common options, before or after the command word: --store URL (or HUIKETING_STORE), --site CODE, "
    "--as ACCOUNT --pin-file FILE, --json."
)

_HELP = """The desktop program of a community's reception hall.

Without a command it opens the main window; --kiosk, --board or --rating opens that window, --self-test
every window once, and tour --out DIR draws them all. The commands below work without a display.
"""

# Where each command is. A command loads its own family alone: what prints guides is no business of `doctor`.
FAMILIES = {
    "init": "app.commands.setup:init",
    "batch": "app.commands.batch:batch",
    "simulate": "app.commands.simulate:simulate",
    "summary": "app.commands.summary:summary",
    "doctor": "app.commands.upkeep:doctor",
    "bench": "app.commands.bench:bench",
    "identify": "app.commands.identify:identify_lines",
    "backup": "app.commands.upkeep:backup",
    "audit": "app.commands.upkeep:audit",
    "device": "app.commands.device:device",
    "guides": "app.commands.guides:guides",
    "key": "app.commands.key:key",
    "setup": "app.commands.setup_file:setup",
    "stock": "app.commands.stock:stock",
    "version": "app.cli:version",
}
_SETTINGS = {"identify": {"allow_extra_args": True, "ignore_unknown_options": True}}


def version() -> None:
    """Print the program's version."""
    print(__version__)


def program_with(names: Iterable[str]) -> typer.Typer:
    """Put commands together."""
    program = typer.Typer(
        name="huiketing",
        help=_HELP,
        epilog=_COMMON,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    program.callback()(_together)
    for name in names:
        module, _, attribute = FAMILIES[name].partition(":")
        family = getattr(import_module(module), attribute)
        if isinstance(family, typer.Typer):
            program.add_typer(family, name=name)
        else:
            program.command(name, context_settings=_SETTINGS.get(name))(family)
    return program


def _together() -> None:
    """Keep a program of one command from being that command, without its name."""


def main(argv: Sequence[str]) -> int:
    """Run a command.

    Returns:
        0 done, 1 a refusal or failed check (one line on stderr), 2 wrong usage.
    """
    kept = log.set_up()
    try:
        return _run(argv)
    finally:
        log.take_down(kept)


def _run(argv: Sequence[str]) -> int:
    try:
        common, rest = split_common(argv)
        with as_refusal():
            names = rest[:1] if rest and rest[0] in FAMILIES else FAMILIES
            program_with(names)(args=rest, obj=common, prog_name="huiketing")
    except SystemExit as end:
        # Usage errors and --help have been printed by then.
        return int(end.code or 0)
    except HallError as error:
        print(in_words(error), file=sys.stderr)
        return 1
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read our answers is gone; nothing may be flushed to them at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0
