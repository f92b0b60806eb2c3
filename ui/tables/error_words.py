"""Why a file with a table is refused as a whole, in words: (what was refused, the next step)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TABLES: dict[str, tuple[str, str]] = {
    "file_empty": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing in this file."),
        QT_TRANSLATE_NOOP("Errors", "Look whether it is the right one. Nothing was taken over."),
    ),
    "file_too_big": (
        QT_TRANSLATE_NOOP("Errors", "This file is larger than {limit} MB."),
        QT_TRANSLATE_NOOP("Errors", "Take only the table out of it, or bring it in parts. Nothing was taken over."),
    ),
    "file_unpacks_too_big": (
        QT_TRANSLATE_NOOP("Errors", "Unpacked, this file is larger than {limit} MB."),
        QT_TRANSLATE_NOOP("Errors", "Copy the table into a new workbook and take that. Nothing was taken over."),
    ),
    "file_damaged": (
        QT_TRANSLATE_NOOP("Errors", "This file is damaged, or was not copied to its end."),
        QT_TRANSLATE_NOOP("Errors", "Open it in the spreadsheet and save it again as .xlsx. Nothing was taken over."),
    ),
    "file_unsafe": (
        QT_TRANSLATE_NOOP("Errors", "This file holds something that no spreadsheet writes; it may be meant to harm."),
        QT_TRANSLATE_NOOP("Errors", "Ask whoever made it. Nothing was taken over."),
    ),
    "file_encrypted": (
        QT_TRANSLATE_NOOP("Errors", "This file is protected by a password."),
        QT_TRANSLATE_NOOP("Errors", "Open it in the spreadsheet, save it without a password, then take that file."),
    ),
    "file_old_format": (
        QT_TRANSLATE_NOOP("Errors", "This is a workbook of the old kind (.xls)."),
        QT_TRANSLATE_NOOP("Errors", "Open it in the spreadsheet and save it as .xlsx, then take that file."),
    ),
    "file_web_page": (
        QT_TRANSLATE_NOOP("Errors", "This is a web page under a workbook's name."),
        QT_TRANSLATE_NOOP("Errors", "Open it in the spreadsheet and save it as .xlsx, then take that file."),
    ),
    "file_disguised": (
        QT_TRANSLATE_NOOP("Errors", "This file is named as a workbook, but it holds text."),
        QT_TRANSLATE_NOOP("Errors", "Let its name end in .csv, or save it as .xlsx in the spreadsheet."),
    ),
    "file_not_table": (
        QT_TRANSLATE_NOOP("Errors", "There is no table in this file."),
        QT_TRANSLATE_NOOP("Errors", "Take a workbook (.xlsx) or a text with columns (.csv)."),
    ),
    "file_cut": (
        QT_TRANSLATE_NOOP("Errors", "The file breaks off in line {line}, in the middle of a character."),
        QT_TRANSLATE_NOOP("Errors", "Copy it once more, whole. Nothing was taken over."),
    ),
    "file_mixed": (
        QT_TRANSLATE_NOOP("Errors", "Line {line} is written in another encoding than the rest of the file."),
        QT_TRANSLATE_NOOP(
            "Errors", "In the spreadsheet save the file as .xlsx or CSV (UTF-8). Nothing was taken over."
        ),
    ),
    "file_encoding": (
        QT_TRANSLATE_NOOP("Errors", "Line {line} cannot be read as text."),
        QT_TRANSLATE_NOOP(
            "Errors", "In the spreadsheet save the file as .xlsx or CSV (UTF-8). Nothing was taken over."
        ),
    ),
    "file_nul": (
        QT_TRANSLATE_NOOP("Errors", "In line {line} there is a sign that belongs in no text."),
        QT_TRANSLATE_NOOP(
            "Errors", "In the spreadsheet save the file as .xlsx or CSV (UTF-8). Nothing was taken over."
        ),
    ),
    "quote_open": (
        QT_TRANSLATE_NOOP("Errors", "In line {line} a quotation mark opens that is never closed."),
        QT_TRANSLATE_NOOP("Errors", "Put that line right, then take the file again. Nothing was taken over."),
    ),
    "quote_astray": (
        QT_TRANSLATE_NOOP("Errors", "In line {line} something stands behind a closing quotation mark."),
        QT_TRANSLATE_NOOP("Errors", "Put that line right, then take the file again. Nothing was taken over."),
    ),
    "separator_unknown": (
        QT_TRANSLATE_NOOP("Errors", "The columns are parted by something unusual: {found}."),
        QT_TRANSLATE_NOOP("Errors", "Part them by commas of half width, or save the file as .xlsx."),
    ),
    "heading_missing": (
        QT_TRANSLATE_NOOP("Errors", "A column is missing: {missing}. The file has: {found}."),
        QT_TRANSLATE_NOOP("Errors", "Write these headings above the columns. Nothing was taken over."),
    ),
    "heading_twice": (
        QT_TRANSLATE_NOOP("Errors", "The column {heading} is there twice ({cells})."),
        QT_TRANSLATE_NOOP("Errors", "Leave only the one that counts, then take the file again."),
    ),
    "sheet_unknown": (
        QT_TRANSLATE_NOOP("Errors", "There is no sheet {sheet} to be seen; there are: {found}."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of these."),
    ),
    "table_empty": (
        QT_TRANSLATE_NOOP("Errors", "There is not one row in this table."),
        QT_TRANSLATE_NOOP("Errors", "Fill in rows below the headings. What you have here is unchanged."),
    ),
    "table_too_long": (
        QT_TRANSLATE_NOOP("Errors", "This table has more than {limit} rows."),
        QT_TRANSLATE_NOOP("Errors", "Bring it in parts. Nothing was taken over."),
    ),
    "rows_refused": (
        QT_TRANSLATE_NOOP("Errors", "{count} rows of the file cannot be taken."),
        QT_TRANSLATE_NOOP("Errors", "Put them right in the file, then take it again. Nothing was taken over."),
    ),
    "import_cancelled": (
        QT_TRANSLATE_NOOP("Errors", "Stopped; nothing was taken over."),
        QT_TRANSLATE_NOOP("Errors", "Begin again whenever you like."),
    ),
    "export_cancelled": (
        QT_TRANSLATE_NOOP("Errors", "Stopped; no file was written."),
        QT_TRANSLATE_NOOP("Errors", "Begin again whenever you like."),
    ),
    "file_in_use": (
        QT_TRANSLATE_NOOP("Errors", "The file is open in another program; it is as it was."),
        QT_TRANSLATE_NOOP("Errors", "Close it there, or save under another name."),
    ),
    "file_kind": (
        QT_TRANSLATE_NOOP("Errors", "A file whose name ends in “{ending}” cannot be written here."),
        QT_TRANSLATE_NOOP("Errors", "Let the name end in .xlsx or .csv."),
    ),
    "cell_too_long": (
        QT_TRANSLATE_NOOP(
            "Errors", "The text for cell {cell} is longer than a spreadsheet holds ({limit} characters)."
        ),
        QT_TRANSLATE_NOOP("Errors", "Save it as .csv, or make that text shorter. No file was written."),
    ),
}
