"""English words for errors on the command line: what happened, and what to do."""

from __future__ import annotations

from app.core.errors import HallError

WORDS = {
    "sign_in_needed": "Say who acts: --as ACCOUNT --pin-file FILE.",
    "bad_secret": "This account and secret do not belong together.",
    "wait_before_retry": "Too many wrong secrets; try again in {seconds} s.",
    "account_off": "The account {account} is switched off or gone.",
    "unknown_device": "There is no device {device}.",
    "name_taken": "The name {name} is in use already; give another one.",
    "too_many": "There are as many {field} as there may be ({limit}); remove one first.",
    "not_driven": "Nobody prints on {device}: open the program on the computer {pc}, or `huiketing device run` there.",
    "no_printer": "No printer is set up that could print this.",
    "not_enrolled": "This computer is not enrolled (no file {path}). Do it with `huiketing device add`.",
    "device_file_unreadable": "{path} cannot be read or is no enrolment. Enrol again with `huiketing device add`.",
    "device_file_shared": "Others can read {path}. Enrol again with `huiketing device add`.",
    "device_other_store": "This computer is enrolled as {device} of another hall.",
    "device_revoked": "This computer is no longer enrolled as {device}. Enrol again with `huiketing device add`.",
    "file_unwritable": "{path} cannot be written.",
    "unknown_account": "There is no account {account}.",
    "unknown_site": "There is no site {site}.",
    "not_allowed": "This account may not do that.",
    "store_missing": "There is no store at {path}. Make one with `huiketing init`.",
    "no_hall": "The store {store} holds no hall yet. Make one with `huiketing init`.",
    "hall_exists": "The store {store} already holds a hall; nothing was changed.",
    "bad_store": "{store} is no store address; give sqlite:///PATH or postgresql://HOST/NAME.",
    "store_newer": "The store was written by a newer program (schema {found}, this one knows {known}). Update first.",
    "store_older": "The store is older, or another copy, than this computer saw last ({site}: {found}, seen {seen}). "
    "Look for the newer file; if this one is meant: `huiketing audit accept`.",
    "outcome_unknown": "The server was lost while it was saving: look whether it was done before you do it again.",
    "store_foreign": "This database is not a hall's; nothing was changed.",
    "store_busy": "The store is busy; nothing was changed. Try again.",
    "store_unreachable": "The store cannot be reached; nothing was changed.",
    "network_share": "{path} lies on a network share ({filesystem}), where locks do not hold. Use PostgreSQL instead.",
    "disk_full": "The disk is full; nothing was changed. Make room and try again.",
    "read_only": "The store cannot be written; nothing was changed.",
    "damaged_store": "The store is damaged. Restore the newest verified backup: `huiketing backup list`.",
    "hours_out_of_order": "Hours follow each other, each with an end after its beginning: {begin} to {end} does not.",
    "never_open": "With these hours the hall would never be open.",
    "last_ticket_too_early": "The last number would be given {minutes} min before closing: on some day before opening.",
    "head_start_over_ceiling": "The head start reaches the ceiling of {minutes} min; make it shorter.",
    "green_without_effect": "If nobody may be overtaken, nobody goes first; take the rule fifo instead.",
    "ceiling_below_target": "The ceiling is under the {minutes} min that ordinary visitors should wait at most.",
    "desk_prefers_green": "Desk {desk} calls green visitors first, which fifo contradicts; open it without that first.",
    "green_below_ordinary": "{entitlement} has a lower rate than ordinary visitors, so it would wait longer.",
    "unknown_band": "The rule names the band {band}, but the elderly bands are {bands}.",
    "class_twice": "{field} names a class twice ({entitlement}); name each once.",
    "band_out_of_range": "An elderly band begins at an age from {low} to {high}, not at {band}.",
    "missing_field": "{field} is missing.",
    "bad_value": "{field} has a value that cannot be taken.",
    "too_long": "{field} is longer than {limit}.",
    "number_in_text": "{field} holds the number of an identity paper, which is kept nowhere; leave it out.",
    "secret_too_short": "A secret needs at least {least} characters.",
    "secret_too_common": "That secret is too easy to guess.",
    "setup_foreign": "This is no set-up file of this program; nothing was changed.",
    "setup_cut": "The set-up file is incomplete or was changed by hand; nothing was changed. Export it again.",
    "setup_newer": "The set-up file was written by a newer program ({program}); nothing was changed. Update first.",
    "setup_too_large": "The set-up file is larger than {limit} bytes; nothing was read.",
    "changed_meanwhile": "Somebody else changed this meanwhile ({field}); nothing was changed. Look again.",
    "nothing_changed": "Nothing differs ({field}).",
    "code_taken": "The letter {service} is used twice.",
    "number_taken": "There is a desk {desk} already.",
    "last_service": "{service} is the last service; add another one first.",
    "last_desk": "{desk} is the last desk; add another one first.",
    "desk_needs_service": "Desk {desk} takes nothing but {service}; let it take another one first.",
    "desk_busy": "Somebody is being served at desk {desk} ({ticket}); nothing was changed.",
    "desk_taken": "Desk {desk} is in use by {account}; nothing was changed.",
    "file_unreadable": "{path} cannot be read.",
    "bad_row": "Row {row} of the file is not in the form that is asked for (column {column}). Nothing was read.",
    "bad_pin_file": "{path} is not in the form that is asked for: one secret, or for init `account secret` a line.",
    "backup_failed": "No backup was made; the store is untouched.",
    "backup_damaged": "The backup {path} is damaged; nothing was restored.",
    "not_a_backup": "{path} is not a backup of this program.",
    "store_in_use": "Somebody has the store open; close the program everywhere and try again.",
    "store_not_empty": "The target is not empty; nothing was restored.",
    "key_missing": "The store's key is not on this computer. Bring it back: `huiketing key restore`.",
    "key_damaged": "The store's key on this computer is damaged. Bring it back: `huiketing key restore`.",
    "key_unwritable": "Neither the keyring nor {path} takes the key; nothing was changed.",
    "bad_recovery_code": "That is no recovery code, or a character of it is mistyped; nothing was changed.",
    "other_key": "That is the key of another store; nothing was changed.",
    "nothing_sealed": "A demo or replay store seals nothing and has no key.",
    "restore_failed": "Restoring did not work; the store is as it was.",
}


def in_words(error: HallError) -> str:
    """Give one line for stderr; a code without words of its own is shown with its values."""
    words = WORDS.get(error.code)
    if words is None:
        return str(error)
    try:
        return f"{words.format(**error.values)} [{error.code}]"
    except KeyError:
        return f"{error} [{error.code}]"
