"""What the guides refuse, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

GUIDES: dict[str, tuple[str, str]] = {
    "guide_exists": (
        QT_TRANSLATE_NOOP("Errors", "This matter is there already: {guide}."),
        QT_TRANSLATE_NOOP("Errors", "Change that guide, or give this one another name or web address."),
    ),
    "unknown_guide": (
        QT_TRANSLATE_NOOP("Errors", "There is no such guide ({guide}), or it is not published."),
        QT_TRANSLATE_NOOP("Errors", "Look for it in the list."),
    ),
    "which_guide": (
        QT_TRANSLATE_NOOP("Errors", "Several guides have this name."),
        QT_TRANSLATE_NOOP("Errors", "Choose one from the list."),
    ),
    "guide_state": (
        QT_TRANSLATE_NOOP("Errors", "{guide} stands like that already."),
        QT_TRANSLATE_NOOP("Errors", "It has been read again; look at how it stands."),
    ),
    "notice_state": (
        QT_TRANSLATE_NOOP("Errors", "{notice} is closed already."),
        QT_TRANSLATE_NOOP("Errors", "If something is missing again, give a new one."),
    ),
    "starter_unchecked": (
        QT_TRANSLATE_NOOP("Errors", "{guide} is our starter text, and nobody here has checked it yet."),
        QT_TRANSLATE_NOOP("Errors", "Read it through and change what is otherwise here; then “Checked today”."),
    ),
    "alert_over": (
        QT_TRANSLATE_NOOP("Errors", "A notice until {until} would be over already."),
        QT_TRANSLATE_NOOP("Errors", "Choose a day from today on, or none."),
    ),
    "bad_link": (
        QT_TRANSLATE_NOOP("Errors", "This is no web address: {value}"),
        QT_TRANSLATE_NOOP("Errors", "It begins with http:// or https://."),
    ),
    "hours_overlap": (
        QT_TRANSLATE_NOOP("Errors", "Two spans of the same weekday overlap ({begin}–{end})."),
        QT_TRANSLATE_NOOP("Errors", "Change or remove one of them."),
    ),
    "no_guides": (
        QT_TRANSLATE_NOOP("Errors", "There is no published guide to print."),
        QT_TRANSLATE_NOOP("Errors", "Publish one first, or choose others."),
    ),
    "no_coordinates": (
        QT_TRANSLATE_NOOP("Errors", "Nobody told yet where {site} lies."),
        QT_TRANSLATE_NOOP("Errors", "Its latitude and longitude stand in the settings, section “Notice and map”."),
    ),
    "bad_json": (
        QT_TRANSLATE_NOOP("Errors", "This file is no list of guides as this program writes it."),
        QT_TRANSLATE_NOOP("Errors", "Choose a workbook, a CSV, or a file saved here."),
    ),
}

# Every field of a guide's content (app/guides/content.py), and what is written beside it; errors name them, too.
GUIDE_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Words", "Name of the matter"),
    "department": QT_TRANSLATE_NOOP("Words", "Department"),
    "group": QT_TRANSLATE_NOOP("Words", "Part of"),
    "link": QT_TRANSLATE_NOOP("Words", "Web address (becomes the QR code)"),
    "short_title": QT_TRANSLATE_NOOP("Words", "Short name"),
    "code_basic": QT_TRANSLATE_NOOP("Words", "Basic code"),
    "code_impl": QT_TRANSLATE_NOOP("Words", "Implementation code"),
    "aliases": QT_TRANSLATE_NOOP("Words", "What people call it"),
    "search_terms": QT_TRANSLATE_NOOP("Words", "Further words that find it"),
    "item_type": QT_TRANSLATE_NOOP("Words", "Kind of matter"),
    "life_events": QT_TRANSLATE_NOOP("Words", "Life events"),
    "audience": QT_TRANSLATE_NOOP("Words", "For whom"),
    "operator": QT_TRANSLATE_NOOP("Words", "Done on behalf by"),
    "legal_basis": QT_TRANSLATE_NOOP("Words", "Legal basis"),
    "conditions": QT_TRANSLATE_NOOP("Words", "Conditions"),
    "min_age": QT_TRANSLATE_NOOP("Words", "Least age"),
    "max_age": QT_TRANSLATE_NOOP("Words", "Greatest age"),
    "materials": QT_TRANSLATE_NOOP("Words", "What to bring"),
    "steps": QT_TRANSLATE_NOOP("Words", "Steps"),
    "time_legal": QT_TRANSLATE_NOOP("Words", "Time by law"),
    "time_promise": QT_TRANSLATE_NOOP("Words", "Promised time"),
    "fees": QT_TRANSLATE_NOOP("Words", "Cost"),
    "places": QT_TRANSLATE_NOOP("Words", "Places"),
    "hours": QT_TRANSLATE_NOOP("Words", "Hours of a week"),
    "exceptions": QT_TRANSLATE_NOOP("Words", "Days that are otherwise"),
    "consult_phones": QT_TRANSLATE_NOOP("Words", "Telephones for questions"),
    "complaint_phones": QT_TRANSLATE_NOOP("Words", "Telephones for complaints"),
    "results": QT_TRANSLATE_NOOP("Words", "What one gets"),
    "visits_max": QT_TRANSLATE_NOOP("Words", "Visits at most"),
    "visits_reason": QT_TRANSLATE_NOOP("Words", "Why one must come"),
    "online": QT_TRANSLATE_NOOP("Words", "Web address to do it online"),
    "online_depth": QT_TRANSLATE_NOOP("Words", "How far it goes online"),
    "mobile": QT_TRANSLATE_NOOP("Words", "On a phone"),
    "terminal": QT_TRANSLATE_NOOP("Words", "On a self-service machine"),
    "appointment": QT_TRANSLATE_NOOP("Words", "Appointment"),
    "express": QT_TRANSLATE_NOOP("Words", "By post"),
    "help_service": QT_TRANSLATE_NOOP("Words", "Done for residents"),
    "cross_region": QT_TRANSLATE_NOOP("Words", "Elsewhere, too"),
    "faqs": QT_TRANSLATE_NOOP("Words", "Questions people ask"),
    "tips": QT_TRANSLATE_NOOP("Words", "Hints"),
    "mistakes": QT_TRANSLATE_NOOP("Words", "Usual mistakes"),
    "related": QT_TRANSLATE_NOOP("Words", "Related matters"),
    "easy_text": QT_TRANSLATE_NOOP("Words", "In three plain sentences"),
    "source_url": QT_TRANSLATE_NOOP("Words", "Where this was looked up"),
    "status": QT_TRANSLATE_NOOP("Words", "State"),
    "checked_on": QT_TRANSLATE_NOOP("Words", "Checked"),
    "checked_by": QT_TRANSLATE_NOOP("Words", "Checked by"),
    "next_review": QT_TRANSLATE_NOOP("Words", "Next check"),
    "alert": QT_TRANSLATE_NOOP("Words", "Notice for now"),
    "alert_until": QT_TRANSLATE_NOOP("Words", "End of the notice"),
    "starter": QT_TRANSLATE_NOOP("Words", "Starter text"),
    "content": QT_TRANSLATE_NOOP("Words", "Text"),
    "category": QT_TRANSLATE_NOOP("Words", "Part of"),
}
