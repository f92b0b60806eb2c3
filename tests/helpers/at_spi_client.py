"""What a screen reader does, run by the system's python (python3-pyatspi): JSON lines in, JSON lines out.

It uses nothing of the program: the tree that AT-SPI gives, its names, and its actions.
"""

from __future__ import annotations

import json
import sys
import threading
import time

import pyatspi

# Roles a person acts on; each must have a name.
ACTED_ON = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "entry",
    "password text",
    "text",
    "spin button",
    "page tab",
    "table",
    "list",
    "menu item",
    "check menu item",
    "slider",
}
PRESSES = ("press", "toggle", "click", "check", "uncheck")


def nodes(root):
    """Give the nodes of a tree that are on show."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        try:
            node.clearCache()
            states = node.getState()
            shown = states.contains(pyatspi.STATE_SHOWING) or node.getRoleName() == "application"
            children = [node.getChildAtIndex(at) for at in range(node.childCount)] if shown else []
        except (LookupError, RuntimeError):
            continue  # gone while we looked
        if shown:
            yield node, states
        waiting.extend(child for child in children if child is not None)


def application(pid):
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clearCache()
    for at in range(desktop.childCount):
        app = desktop.getChildAtIndex(at)
        if app is not None and app.get_process_id() == pid:
            return app
    return None


def told(node):
    return f"{node.getRoleName()}: {node.name}"


def seen(pid):
    """Give role and name of all that is on show."""
    app = application(pid)
    return [] if app is None else [told(node) for node, _states in nodes(app)]


def nameless(pid):
    """Give the role and place of every control without a name."""
    found = []
    for node, states in nodes(application(pid)):
        acted_on = node.getRoleName() in ACTED_ON and states.contains(pyatspi.STATE_FOCUSABLE)
        if acted_on and not node.name.strip():
            parent = node.parent
            found.append(f"{node.getRoleName()} in {told(parent) if parent is not None else 'nothing'}")
    return found


def find(pid, name, roles):
    for node, states in nodes(application(pid)):
        fits = node.name == name or (name.endswith("*") and node.name.startswith(name[:-1]))
        if fits and (not roles or node.getRoleName() in roles) and states.contains(pyatspi.STATE_ENABLED):
            return node
    return None


def press(pid, name):
    node = find(pid, name, ("push button", "toggle button", "check box", "radio button", "menu item"))
    if node is None:
        return False
    action = node.queryAction()
    for at in range(action.nActions):
        if action.getName(at).lower() in PRESSES:
            return bool(action.doAction(at))
    return False


def write(pid, name, text):
    node = find(pid, name, ("password text", "entry", "text"))
    return node is not None and bool(node.queryEditableText().setTextContents(text))


def says(pid, text):
    app = application(pid)
    return app is not None and any(text in told(node) for node, _states in nodes(app))


DOES = {"press": press, "write": write, "says": says, "seen": seen, "nameless": nameless}


def until(does, asked, within_s):
    """Do it again until it succeeds, or the time is over."""
    pause = threading.Event()
    end = time.monotonic() + within_s
    while not (answer := does(**asked)) and time.monotonic() < end:
        pause.wait(0.05)
    return answer


def main():
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        does = DOES[asked.pop("do")]
        within_s = asked.pop("within_s")
        try:
            answer = until(does, asked, within_s)
        except (LookupError, RuntimeError, NotImplementedError) as error:
            answer = f"{type(error).__name__}: {error}"
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
