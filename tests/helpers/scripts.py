"""Load the scripts of packaging/, which is no package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

CHECKS = Path(__file__).resolve().parents[2] / "packaging" / "checks"


def load_check(name: str) -> ModuleType:
    """Load one of packaging/checks/."""
    return load_script(CHECKS / f"{name}.py")


def load_script(path: Path) -> ModuleType:
    """Load a script under a name of its own."""
    spec = importlib.util.spec_from_file_location(f"script_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module
