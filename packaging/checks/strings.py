"""Find strings in ui/ that the translation cannot reach."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

MARKS = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
# Calls whose text a person reads or hears.
SHOWN = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton", "addAction", "addItem",
    "addTab", "setAccessibleDescription", "setAccessibleName", "setPlaceholderText", "setStatusTip", "setText",
    "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# A language is named in itself.
OWN_NAMES = {"中文", "简体中文"}


def unreachable(name: str, text: str) -> Iterator[str]:
    """Give a line for each string of a source file that no translation will be found for."""
    tree = ast.parse(text, name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (f"{name}:{node.lineno}: {fault}" for fault in _call_faults(node))
    if not name.startswith("ui/tour/"):  # invented people of the pictures
        yield from _chinese_in_source(name, tree)


def _call_faults(node: ast.Call) -> Iterator[str]:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called in MARKS:
        for argument in node.args[:2]:
            if isinstance(argument, ast.JoinedStr):
                yield f'{called}(f"..."): the text at run time is never found; use .format after it'
            elif isinstance(argument, ast.BinOp | ast.Call):
                yield f"{called}({ast.unparse(argument)}): only a plain string is found; format after it"
    elif called in SHOWN:
        for argument in node.args:
            if _says_words(argument):
                yield f"{called}({ast.unparse(argument)}): a person reads this; put it through tr()"


def _says_words(argument: ast.expr) -> bool:
    if isinstance(argument, ast.JoinedStr):
        return any(_says_words(part) for part in argument.values)
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str) and bool(WORD.search(argument.value))


def _chinese_in_source(name: str, tree: ast.AST) -> Iterator[str]:
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in texts:
            continue
        if CHINESE.search(node.value) and node.value not in OWN_NAMES:
            yield f"{name}:{node.lineno}: {node.value!r}: source strings are English"
