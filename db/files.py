"""Give files their names so that no other process's file is lost."""

from __future__ import annotations

import os
from pathlib import Path


def take_name(draft: Path, final: Path) -> bool:
    """Name a finished file unless another process took the name first; tell whether it is ours.

    Raises:
        OSError: The name was free, but the disk or the folder refused it.
    """
    try:
        if os.name == "nt":
            draft.rename(final)  # refuses a name that is taken, which elsewhere only a link does
        else:
            os.link(draft, final)
            draft.unlink()
    except FileExistsError:
        return False
    except OSError:  # a stick or share without hard links
        if final.exists():
            return False
        draft.rename(final)
    return True
