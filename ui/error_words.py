"""What each error code means at the desk, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.cases.error_words import CASES
from ui.devices.error_words import DEVICES
from ui.guides.error_words import GUIDES
from ui.lending.error_words import LENDING
from ui.planning.error_words import PLANNING
from ui.rating.error_words import RATINGS
from ui.reports.error_words import REPORTS
from ui.settings.error_words import SETUP
from ui.tables.error_words import TABLES
from ui.voice.error_words import RECORDINGS

Words = tuple[str, str]

UNEXPECTED: Words = (
    QT_TRANSLATE_NOOP("Errors", "This did not work."),
    QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Try again; if it stays, tell your administrator."),
)

_QUEUE: dict[str, Words] = {
    "unknown_service": (
        QT_TRANSLATE_NOOP("Errors", "There is no service {service}."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of the services on show."),
    ),
    "unknown_desk": (
        QT_TRANSLATE_NOOP("Errors", "There is no desk {desk}."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of the desks on show."),
    ),
    "unknown_ticket": (
        QT_TRANSLATE_NOOP("Errors", "There is no ticket {ticket} today."),
        QT_TRANSLATE_NOOP("Errors", "Check the number on the visitor's slip."),
    ),
    "desk_closed": (
        QT_TRANSLATE_NOOP("Errors", "This desk is not open."),
        QT_TRANSLATE_NOOP("Errors", "Open it first (Ctrl+O)."),
    ),
    "desk_busy": (
        QT_TRANSLATE_NOOP("Errors", "This desk has a visit in hand ({ticket})."),
        QT_TRANSLATE_NOOP("Errors", "Finish it, put it on hold or return it first."),
    ),
    "fifo_prefers_nobody": (
        QT_TRANSLATE_NOOP("Errors", "The hall calls by arrival alone: no desk calls priority first."),
        QT_TRANSLATE_NOOP("Errors", "Choose “By the rule” under “What to take”."),
    ),
    "nothing_in_hand": (
        QT_TRANSLATE_NOOP("Errors", "No visit is in hand at this desk."),
        QT_TRANSLATE_NOOP("Errors", "Call the next visitor first (F2)."),
    ),
    "wrong_state": (
        QT_TRANSLATE_NOOP("Errors", "That step is not possible now: {ticket} is in the state “{state}”."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again; look at where the ticket stands now."),
    ),
    "recall_limit": (
        QT_TRANSLATE_NOOP("Errors", "{ticket} has been called as often as allowed."),
        QT_TRANSLATE_NOOP("Errors", "Mark it as missed (F6); the visitor may still come back."),
    ),
    "grace_over": (
        QT_TRANSLATE_NOOP("Errors", "Too much time has passed since {ticket} missed its call."),
        QT_TRANSLATE_NOOP("Errors", "Give the visitor a new number."),
    ),
    "service_full": (
        QT_TRANSLATE_NOOP("Errors", "Service {service} has given out all its numbers for today."),
        QT_TRANSLATE_NOOP("Errors", "A supervisor may give one more."),
    ),
    "site_closed": (
        QT_TRANSLATE_NOOP("Errors", "No more numbers are given at this hour."),
        QT_TRANSLATE_NOOP("Errors", "Staff may still give one at the desk."),
    ),
    "undo_too_late": (
        QT_TRANSLATE_NOOP("Errors", "It is too late to take this back."),
        QT_TRANSLATE_NOOP("Errors", "Put it right with an ordinary step."),
    ),
    "nothing_to_undo": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing to take back."),
        QT_TRANSLATE_NOOP("Errors", "A call or a finish can be taken back for a few seconds, at the same desk."),
    ),
    "day_closed": (
        QT_TRANSLATE_NOOP("Errors", "The day is closed: no numbers are given and nobody is called."),
        QT_TRANSLATE_NOOP("Errors", "A supervisor can open the day again."),
    ),
    "day_open": (
        QT_TRANSLATE_NOOP("Errors", "The day is open already."),
        QT_TRANSLATE_NOOP("Errors", "Numbers are given and people are called; nothing is to be done."),
    ),
    "clock_back": (
        QT_TRANSLATE_NOOP("Errors", "That time lies before what has already happened."),
        QT_TRANSLATE_NOOP("Errors", "Use a later time."),
    ),
    "bad_value": (
        QT_TRANSLATE_NOOP("Errors", "Something was filled in that does not fit ({field})."),
        QT_TRANSLATE_NOOP("Errors", "Look at what you filled in and put it right."),
    ),
    "missing_field": (
        QT_TRANSLATE_NOOP("Errors", "Something is not filled in yet ({field})."),
        QT_TRANSLATE_NOOP("Errors", "Fill it in and try again."),
    ),
    "too_long": (
        QT_TRANSLATE_NOOP("Errors", "That text is too long ({field})."),
        QT_TRANSLATE_NOOP("Errors", "Make it shorter."),
    ),
    "number_in_text": (
        QT_TRANSLATE_NOOP("Errors", "There is an ID number in what you wrote ({field}); it was not kept."),
        QT_TRANSLATE_NOOP("Errors", "Leave the number out; to read a paper use the field for it."),
    ),
    "proof_expired": (
        QT_TRANSLATE_NOOP("Errors", "This paper was valid until {until}; its time is over."),
        QT_TRANSLATE_NOOP("Errors", "Ask for a valid one, or let the visitor queue as an ordinary one."),
    ),
    "proxy_ordinary": (
        QT_TRANSLATE_NOOP("Errors", "Who comes for somebody else queues as an ordinary visitor in this hall."),
        QT_TRANSLATE_NOOP("Errors", "A supervisor may change that in the settings, under Rule of calling."),
    ),
}

_ACCOUNTS: dict[str, Words] = {
    "bad_secret": (
        QT_TRANSLATE_NOOP("Errors", "Name and PIN do not match."),
        QT_TRANSLATE_NOOP("Errors", "Type the PIN again; look at Caps Lock and Num Lock."),
    ),
    "wait_before_retry": (
        QT_TRANSLATE_NOOP("Errors", "Too many wrong tries."),
        QT_TRANSLATE_NOOP("Errors", "Please wait {seconds} s, then try again."),
    ),
    "account_off": (
        QT_TRANSLATE_NOOP("Errors", "This account is switched off."),
        QT_TRANSLATE_NOOP("Errors", "Ask your administrator."),
    ),
    "must_change_secret": (
        QT_TRANSLATE_NOOP("Errors", "The printed PIN must be replaced by your own first."),
        QT_TRANSLATE_NOOP("Errors", "Sign in at the main window and choose your own PIN."),
    ),
    "secret_too_short": (
        QT_TRANSLATE_NOOP("Errors", "This PIN is too short."),
        QT_TRANSLATE_NOOP("Errors", "Take one of at least {least} characters; digits alone are fine."),
    ),
    "secret_too_common": (
        QT_TRANSLATE_NOOP("Errors", "This PIN is too easy to guess."),
        QT_TRANSLATE_NOOP("Errors", "Take another one, at least 8 characters long."),
    ),
    "secrets_differ": (
        QT_TRANSLATE_NOOP("Errors", "The new PIN was typed in two different ways."),
        QT_TRANSLATE_NOOP("Errors", "Type it twice in the same way."),
    ),
    "missing_secret": (
        QT_TRANSLATE_NOOP("Errors", "The PIN is missing."),
        QT_TRANSLATE_NOOP("Errors", "Type your PIN, then press Enter."),
    ),
    "desk_taken": (
        QT_TRANSLATE_NOOP("Errors", "This desk is in use by {account}."),
        QT_TRANSLATE_NOOP("Errors", "Choose another desk, or ask them to sign out."),
    ),
    "not_allowed": (
        QT_TRANSLATE_NOOP("Errors", "Your account may not do this."),
        QT_TRANSLATE_NOOP("Errors", "Ask a supervisor."),
    ),
    "unknown_account": (
        QT_TRANSLATE_NOOP("Errors", "Name and PIN do not match."),
        QT_TRANSLATE_NOOP("Errors", "Choose your name from the list."),
    ),
}

_STORE: dict[str, Words] = {
    "store_busy": (
        QT_TRANSLATE_NOOP("Errors", "The data is busy just now; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Try again in a few seconds."),
    ),
    "store_newer": (
        QT_TRANSLATE_NOOP("Errors", "The data was written by a newer version of Huiketing."),
        QT_TRANSLATE_NOOP("Errors", "Install the newer version on this computer. Nothing was changed."),
    ),
    "audit_chain": (
        QT_TRANSLATE_NOOP("Errors", "The record of what was done was changed from outside."),
        QT_TRANSLATE_NOOP("Errors", "Tell your administrator; “huiketing doctor” says where."),
    ),
    "store_older": (
        QT_TRANSLATE_NOOP("Errors", "The hall's data is older, or another copy, than this computer saw last."),
        QT_TRANSLATE_NOOP("Errors", "Look for the newer file. If this one is meant: “huiketing audit accept”."),
    ),
    "outcome_unknown": (
        QT_TRANSLATE_NOOP("Errors", "The server was lost while it was saving."),
        QT_TRANSLATE_NOOP("Errors", "Look whether it was done before you do it again."),
    ),
    "store_missing": (
        QT_TRANSLATE_NOOP("Errors", "The hall's data was not found."),
        QT_TRANSLATE_NOOP("Errors", "Check the drive or the server, then start again."),
    ),
    "store_unreachable": (
        QT_TRANSLATE_NOOP("Errors", "The hall's data cannot be reached; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Check the drive, the server or the network, then try again."),
    ),
    "network_share": (
        QT_TRANSLATE_NOOP("Errors", "The data file lies on a network drive; that is not safe."),
        QT_TRANSLATE_NOOP("Errors", "Use a file on this computer, or a PostgreSQL server for several computers."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Errors", "The disk is full; nothing was saved."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk. What is on screen can still be read."),
    ),
    "read_only": (
        QT_TRANSLATE_NOOP("Errors", "The data cannot be written."),
        QT_TRANSLATE_NOOP("Errors", "Ask your administrator to check the rights of the folder."),
    ),
    "store_foreign": (
        QT_TRANSLATE_NOOP("Errors", "This database is not a hall's."),
        QT_TRANSLATE_NOOP("Errors", "Start with the address of the hall's own data. Nothing was changed."),
    ),
    "unknown_site": (
        QT_TRANSLATE_NOOP("Errors", "There is no site {site} in this data."),
        QT_TRANSLATE_NOOP("Errors", "Start without --site, or with the code of a site that is there."),
    ),
    "no_hall": (
        QT_TRANSLATE_NOOP("Errors", "There is no hall in this data yet."),
        QT_TRANSLATE_NOOP("Errors", "An administrator makes one with the command “huiketing init”."),
    ),
    "bad_store": (
        QT_TRANSLATE_NOOP("Errors", "That is no address of a hall's data."),
        QT_TRANSLATE_NOOP("Errors", "Start with --store sqlite:///PATH or postgresql://HOST/NAME."),
    ),
    "key_missing": (
        QT_TRANSLATE_NOOP("Errors", "The key to the hall's protected data is not on this computer."),
        QT_TRANSLATE_NOOP(
            "Errors", "An administrator brings it back: “huiketing key restore”, then the recovery code."
        ),
    ),
    "key_damaged": (
        QT_TRANSLATE_NOOP("Errors", "The key to the hall's protected data is damaged."),
        QT_TRANSLATE_NOOP(
            "Errors", "An administrator brings it back: “huiketing key restore”, then the recovery code."
        ),
    ),
    "schema_differs": (
        QT_TRANSLATE_NOOP("Errors", "The hall's data is not of the form that this version knows."),
        QT_TRANSLATE_NOOP("Errors", "Tell your administrator. Nothing was changed."),
    ),
    "backup_failed": (
        QT_TRANSLATE_NOOP("Errors", "The backup could not be made, so nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Look whether the disk is full, then try again."),
    ),
    "hall_exists": (
        QT_TRANSLATE_NOOP("Errors", "There is already a hall in this data; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Try again to open it."),
    ),
    "damaged_store": (
        QT_TRANSLATE_NOOP("Errors", "The hall's data is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Stop working here and restore the newest verified backup."),
    ),
    "store_in_use": (
        QT_TRANSLATE_NOOP("Errors", "Another window or program still has the hall's data open; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Close board, kiosk and commands on this computer, then try again."),
    ),
    "restore_failed": (
        QT_TRANSLATE_NOOP("Errors", "The backup could not be put back; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Check that the disk has room and can be written, then try again."),
    ),
}

_FILES: dict[str, Words] = {
    "file_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This file cannot be read."),
        QT_TRANSLATE_NOOP(
            "Errors", "Look whether it is still there, whether you may read it, and whether it is open elsewhere."
        ),
    ),
}

_SETTINGS: dict[str, Words] = {
    "last_ticket_too_early": (
        QT_TRANSLATE_NOOP("Errors", "With this time before closing, some day would give no number at all."),
        QT_TRANSLATE_NOOP("Errors", "Set fewer minutes, or longer hours on that day."),
    ),
    "head_start_over_ceiling": (
        QT_TRANSLATE_NOOP("Errors", "The head start is as long as the ceiling of {minutes} min."),
        QT_TRANSLATE_NOOP("Errors", "Make the head start shorter or the ceiling higher."),
    ),
    "green_without_effect": (
        QT_TRANSLATE_NOOP("Errors", "If nobody may be overtaken, the green channel has no effect."),
        QT_TRANSLATE_NOOP("Errors", "Allow at least 1, or choose “first come, first served”."),
    ),
    "green_below_ordinary": (
        QT_TRANSLATE_NOOP("Errors", "With this rule “{entitlement}” would wait longer than ordinary visitors."),
        QT_TRANSLATE_NOOP("Errors", "Give it at least the rate of ordinary visitors (usually 1)."),
    ),
    "unknown_band": (
        QT_TRANSLATE_NOOP("Errors", "The rule names an age of {band}, but the ages of the elderly are {bands}."),
        QT_TRANSLATE_NOOP("Errors", "Change the rule or the ages so that they fit."),
    ),
    "class_twice": (
        QT_TRANSLATE_NOOP("Errors", "“{entitlement}” is named twice."),
        QT_TRANSLATE_NOOP("Errors", "Name each one once."),
    ),
    "band_out_of_range": (
        QT_TRANSLATE_NOOP("Errors", "The age of {band} cannot be taken."),
        QT_TRANSLATE_NOOP("Errors", "Choose ages from {low} to {high}."),
    ),
}

# Each code is said in one place: with two, it would depend on their order which of them is shown.
PARTS: tuple[dict[str, Words], ...] = (
    *(_QUEUE, _ACCOUNTS, _STORE, _FILES, _SETTINGS),
    *(SETUP, DEVICES, RECORDINGS, PLANNING, RATINGS, TABLES, LENDING, CASES, GUIDES, REPORTS),
)
ERRORS: dict[str, Words] = {code: words for part in PARTS for code, words in part.items()}
