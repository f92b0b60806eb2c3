"""What each error code of the set-up means, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SETUP: dict[str, tuple[str, str]] = {
    "code_taken": (
        QT_TRANSLATE_NOOP("Errors", "The letter {service} belongs to another service ({name})."),
        QT_TRANSLATE_NOOP("Errors", "Choose another letter, or add a digit: {service}2."),
    ),
    "code_retired": (
        QT_TRANSLATE_NOOP("Errors", "The letter {service} belonged to a service that gives no more numbers ({name})."),
        QT_TRANSLATE_NOOP("Errors", "Choose another letter, or let that service give numbers again."),
    ),
    "bad_rate": (
        QT_TRANSLATE_NOOP("Errors", "How many times waiting counts must be a number above 0."),
        QT_TRANSLATE_NOOP("Errors", "Put a number above 0 behind each class in the rule; 1 means like everybody else."),
    ),
    "ceiling_below_target": (
        QT_TRANSLATE_NOOP("Errors", "The longest wait is shorter than the {minutes} minutes that are aimed at."),
        QT_TRANSLATE_NOOP("Errors", "Make the longest wait longer, or the aim shorter."),
    ),
    "desk_prefers_green": (
        QT_TRANSLATE_NOOP("Errors", "Desk {desk} is set to call priority first; a rule by arrival contradicts that."),
        QT_TRANSLATE_NOOP("Errors", "Let that desk call by the rule first: on its desk page, under “What to take”."),
    ),
    "outside_china": (
        QT_TRANSLATE_NOOP("Errors", "{place} lies outside China; it may not belong on the map."),
        QT_TRANSLATE_NOOP("Errors", "Latitude (3 to 54) comes first, then longitude (73 to 136). Nothing is saved."),
    ),
    "swapped_spot": (
        QT_TRANSLATE_NOOP("Errors", "Latitude and longitude seem swapped ({place})."),
        QT_TRANSLATE_NOOP("Errors", "Probably meant: {meant}. Nothing is saved."),
    ),
    "last_service": (
        QT_TRANSLATE_NOOP("Errors", "This is the last service that gives numbers."),
        QT_TRANSLATE_NOOP("Errors", "Add another one first."),
    ),
    "desk_needs_service": (
        QT_TRANSLATE_NOOP("Errors", "Desk {desk} takes nothing but this service."),
        QT_TRANSLATE_NOOP("Errors", "Let it take another one first."),
    ),
    "number_taken": (
        QT_TRANSLATE_NOOP("Errors", "There is a desk {desk} already."),
        QT_TRANSLATE_NOOP("Errors", "Choose another number."),
    ),
    "last_desk": (
        QT_TRANSLATE_NOOP("Errors", "This is the last desk."),
        QT_TRANSLATE_NOOP("Errors", "Add another one first."),
    ),
    "nothing_changed": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing to change: it is like this already."),
        QT_TRANSLATE_NOOP("Errors", "Nothing needs to be saved."),
    ),
    "changed_meanwhile": (
        QT_TRANSLATE_NOOP("Errors", "Somebody else has changed this meanwhile; yours was not saved."),
        QT_TRANSLATE_NOOP("Errors", "Look at what stands there now, then save again if you still want to."),
    ),
    "hours_out_of_order": (
        QT_TRANSLATE_NOOP("Errors", "These hours do not follow each other: {begin}-{end}."),
        QT_TRANSLATE_NOOP("Errors", "Each span begins after the one before has ended: 08:30-12:00, 13:30-17:30."),
    ),
    "never_open": (
        QT_TRANSLATE_NOOP("Errors", "With these hours the hall would never be open."),
        QT_TRANSLATE_NOOP("Errors", "Enter the hours of one day at least, or leave all of them empty."),
    ),
    "unknown_person": (
        QT_TRANSLATE_NOOP("Errors", "There is no such account."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again; choose from it."),
    ),
    "last_admin": (
        QT_TRANSLATE_NOOP("Errors", "This is the last administrator."),
        QT_TRANSLATE_NOOP("Errors", "Make somebody else an administrator first."),
    ),
    "own_account": (
        QT_TRANSLATE_NOOP("Errors", "You cannot take this away from yourself."),
        QT_TRANSLATE_NOOP("Errors", "Another administrator can."),
    ),
    "setup_foreign": (
        QT_TRANSLATE_NOOP("Errors", "This is no set-up file of this program; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file that was exported here or in another hall."),
    ),
    "setup_cut": (
        QT_TRANSLATE_NOOP("Errors", "This file is incomplete or was changed by hand; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Export it again, and copy it whole."),
    ),
    "setup_newer": (
        QT_TRANSLATE_NOOP("Errors", "This file was made by a later version ({program}); nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Update the program on this computer first."),
    ),
    "setup_too_large": (
        QT_TRANSLATE_NOOP("Errors", "This file is too large for a set-up; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file that was exported here or in another hall."),
    ),
    "backup_damaged": (
        QT_TRANSLATE_NOOP("Errors", "The newest backup is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Make another one now, and have the disk looked at."),
    ),
    "not_a_backup": (
        QT_TRANSLATE_NOOP("Errors", "There is no backup."),
        QT_TRANSLATE_NOOP("Errors", "Make one now."),
    ),
}

# Names of what can be filled in, for errors; they stand inside brackets.
SETUP_FIELDS = {
    "code": QT_TRANSLATE_NOOP("Words", "letter"),
    "name": QT_TRANSLATE_NOOP("Words", "name"),
    "name_en": QT_TRANSLATE_NOOP("Words", "English name"),
    "office": QT_TRANSLATE_NOOP("Words", "front or back office"),
    "accessible": QT_TRANSLATE_NOOP("Words", "wheelchairs"),
    "number": QT_TRANSLATE_NOOP("Words", "number of the desk"),
    "display_name": QT_TRANSLATE_NOOP("Words", "name"),
    "role": QT_TRANSLATE_NOOP("Words", "role"),
    "minutes": QT_TRANSLATE_NOOP("Words", "minutes"),
    "daily_max": QT_TRANSLATE_NOOP("Words", "most numbers a day"),
    "promise_days": QT_TRANSLATE_NOOP("Words", "promised days"),
    "site.name": QT_TRANSLATE_NOOP("Words", "name of the site"),
    "board.notice": QT_TRANSLATE_NOOP("Words", "notice on the board"),
    "kiosk.where": QT_TRANSLATE_NOOP("Words", "where to wait"),
    "slip.line": QT_TRANSLATE_NOOP("Words", "line on the slip"),
    "place.address": QT_TRANSLATE_NOOP("Words", "address"),
    "place.at": QT_TRANSLATE_NOOP("Words", "latitude and longitude"),
    "place.phone": QT_TRANSLATE_NOOP("Words", "telephone"),
    "place.area": QT_TRANSLATE_NOOP("Words", "houses served"),
    "place.people": QT_TRANSLATE_NOOP("Words", "whom to ask"),
    "place.phones": QT_TRANSLATE_NOOP("Words", "useful telephones"),
    "place.complaint": QT_TRANSLATE_NOOP("Words", "telephone for complaints"),
    "place.checked": QT_TRANSLATE_NOOP("Words", "checked on"),
    "hours.week": QT_TRANSLATE_NOOP("Words", "hours"),
    "hours.closed_days": QT_TRANSLATE_NOOP("Words", "closed days"),
    "calendar.days": QT_TRANSLATE_NOOP("Words", "working days"),
    "discipline": QT_TRANSLATE_NOOP("Words", "rule of calling"),
    "queue.discipline": QT_TRANSLATE_NOOP("Words", "rule of calling"),
    "queue.elderly_bands": QT_TRANSLATE_NOOP("Words", "ages of the elderly"),
    "rate": QT_TRANSLATE_NOOP("Words", "rule of calling"),
    "duration": QT_TRANSLATE_NOOP("Words", "rule of calling"),
    "desks": QT_TRANSLATE_NOOP("Words", "desks"),
    "accounts": QT_TRANSLATE_NOOP("Words", "accounts"),
}
