"""A mypy plugin: what PySide6's own stubs leave vague."""

from __future__ import annotations

from collections.abc import Callable

from mypy.plugin import FunctionContext, Plugin
from mypy.types import Type

# They give their text back as it is; the stubs say "object".
MARKS = {"PySide6.QtCore.QT_TR_NOOP", "PySide6.QtCore.QT_TRANSLATE_NOOP"}


class QtTypes(Plugin):
    """Knows that marking a string for translation gives a string."""

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Give the hook of a call, if it is one of ours."""
        return _text if fullname in MARKS else None


def _text(context: FunctionContext) -> Type:
    return context.api.named_generic_type("builtins.str", [])


def plugin(_version: str) -> type[Plugin]:
    """Tell mypy which plugin this is."""
    return QtTypes
