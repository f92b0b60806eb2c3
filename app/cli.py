"""The commands without a window, put together; app/commands/ has one file a family."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from app import __version__
from app.commands.batch import batch
from app.commands.bench import bench
from app.commands.device import device
from app.commands.guides import guides
from app.commands.identify import identify_lines
from app.commands.key import key
from app.commands.options import UsageError, split_common
from app.commands.setup import init
from app.commands.setup_file import setup
from app.commands.simulate import simulate
from app.commands.stock import stock
from app.commands.summary import summary
from app.commands.upkeep import audit, backup, doctor
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

program = typer.Typer(
    name="huiketing",
    help=_HELP,
    epilog=_COMMON,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
program.command()(init)
program.command()(batch)
program.command()(simulate)
program.command()(summary)
program.command()(doctor)
program.command()(bench)
program.command("identify", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(identify_lines)
program.add_typer(backup, name="backup")
program.add_typer(audit, name="audit")
program.add_typer(device, name="device")
program.add_typer(guides, name="guides")
program.add_typer(key, name="key")
program.add_typer(setup, name="setup")
program.add_typer(stock, name="stock")


@program.command()
def version() -> None:
    """Print the program's version."""
    print(__version__)


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
            program(args=rest, obj=common, prog_name="huiketing")
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
