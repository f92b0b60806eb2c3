"""Who may do what: the one table (design section 5); `huiketing doctor --rights` prints it."""

from __future__ import annotations

from enum import Enum


class Role(str, Enum):
    """What an account is: a person's job, or an enrolled device."""

    RECEPTIONIST = "receptionist"
    ATTENDANT = "attendant"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    KIOSK = "kiosk"
    BOARD = "board"
    RATING = "rating"

    @property
    def is_device(self) -> bool:
        """Tell whether this is an enrolled device and not a person."""
        return self in (Role.KIOSK, Role.BOARD, Role.RATING)


class Right(str, Enum):
    """One thing that an account may do."""

    SEE_BOARD = "see_board"
    SEE_QUEUE = "see_queue"
    TAKE_TICKET = "take_ticket"
    RUN_DESK = "run_desk"
    CALL_CHOSEN = "call_chosen"
    ENTITLE = "entitle"
    ENTITLE_UNSEEN = "entitle_unseen"
    SEE_GRANTS = "see_grants"  # who let whom go first, and on what
    OVERRIDE_LIMIT = "override_limit"
    UNDO_OTHERS = "undo_others"
    TAKE_OVER = "take_over"
    CLOSE_DAY = "close_day"
    EDIT_SETUP = "edit_setup"
    EDIT_ACCOUNTS = "edit_accounts"
    EDIT_DEVICES = "edit_devices"
    DRIVE_DEVICES = "drive_devices"  # the program itself, on the PC a device belongs to; no account
    ESTIMATE = "estimate"  # the program itself; no account
    RESTORE = "restore"
    BACKUP = "backup"
    LEND = "lend"  # lend and take back, at the account's site; sees who has what
    EDIT_STOCK = "edit_stock"
    EVERY_STATION = "every_station"  # lists and stock of stations that are not the account's own
    EXPORT = "export"
    SEE_GUIDES = "see_guides"  # and print them
    EDIT_GUIDES = "edit_guides"
    GIVE_NOTICE = "give_notice"  # what is still missing, told once
    WORK_CASES = "work_cases"  # the own ones and the back office's list
    SEE_ALL_CASES = "see_all_cases"
    LOOK_UP_CASE = "look_up_case"  # a resident, by receipt and telephone
    SEE_FIGURES = "see_figures"
    SEE_RATINGS = "see_ratings"  # single ones
    RATE = "rate"  # a resident, on a device
    PLAN = "plan"  # play earlier days with other desks and rules; reads figures of all desks


_STAFF = {Right.SEE_BOARD, Right.SEE_GUIDES}
_DESK = _STAFF | {Right.SEE_QUEUE, Right.TAKE_TICKET, Right.RUN_DESK, Right.ENTITLE}
_DESK |= {Right.GIVE_NOTICE, Right.WORK_CASES, Right.LOOK_UP_CASE}

TABLE: dict[Role, frozenset[Right]] = {
    Role.KIOSK: frozenset(
        {Right.SEE_BOARD, Right.TAKE_TICKET, Right.ENTITLE_UNSEEN, Right.SEE_GUIDES, Right.RATE, Right.LOOK_UP_CASE}
    ),
    Role.BOARD: frozenset({Right.SEE_BOARD}),
    Role.RATING: frozenset({Right.SEE_BOARD, Right.RATE}),  # staff leave its window with their PIN, as a board's
    Role.RECEPTIONIST: frozenset(_DESK),
    Role.ATTENDANT: frozenset(_STAFF | {Right.LEND, Right.EDIT_STOCK}),
    Role.SUPERVISOR: frozenset(
        _DESK
        | {Right.CALL_CHOSEN, Right.SEE_GRANTS, Right.OVERRIDE_LIMIT, Right.UNDO_OTHERS, Right.TAKE_OVER}
        | {Right.CLOSE_DAY, Right.EDIT_SETUP, Right.BACKUP, Right.PLAN}
        | {Right.LEND, Right.EDIT_STOCK, Right.EVERY_STATION, Right.EXPORT, Right.EDIT_GUIDES}
        | {Right.SEE_ALL_CASES, Right.SEE_FIGURES, Right.SEE_RATINGS}
    ),
    Role.ADMIN: frozenset(
        {
            Right.SEE_BOARD,
            Right.EDIT_SETUP,
            Right.EDIT_ACCOUNTS,
            Right.EDIT_DEVICES,
            Right.RESTORE,
            Right.BACKUP,
        }
    ),
}

# What an account may do at its own site alone, unless it has EVERY_STATION.
OWN_SITE = frozenset({Right.LEND, Right.EDIT_STOCK, Right.WORK_CASES})

# Rights that a hall may grant to receptionists by a setting (key of app/core/settings.py).
BY_SETTING: dict[Right, str] = {
    Right.CALL_CHOSEN: "queue.receptionist_may_choose",
    Right.LEND: "lending.receptionist_may_lend",
}
