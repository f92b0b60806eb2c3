"""Named colours of each look, and every pair of them that is put on one another."""

from __future__ import annotations

from typing import NamedTuple

Roles = dict[str, str]

# What hangs in the hall looks the same by day and in the dark: white on deep green is read from far in both.
_PUBLIC: Roles = {
    "board": "#06251a",
    "on_board": "#ffffff",
    "board_muted": "#bfd6ca",
    "board_stale": "#86a394",
    "board_card": "#0d3526",
    "board_line": "#2c5a46",
    "board_look": "#ffcb47",
    "on_board_look": "#231800",
    "board_green": "#7fe3b0",
    "on_board_green": "#03160c",
    "code": "#000000",
    "code_ground": "#ffffff",
}

LIGHT: Roles = {
    "window": "#f2f5f3",
    "surface": "#ffffff",
    "sunken": "#e8edea",
    "text": "#14201a",
    "muted": "#404c45",
    "hint": "#5b6760",
    "line": "#cfd8d2",
    "edge": "#6f7d75",
    "accent": "#0b5d3b",
    "accent_hover": "#0f7049",
    "accent_press": "#07432a",
    "on_accent": "#ffffff",
    "accent_text": "#0a5334",
    "accent_soft": "#dff0e6",
    "on_accent_soft": "#083d27",
    "look": "#ffb81c",
    "on_look": "#2b1d00",
    "look_soft": "#fff1cf",
    "on_look_soft": "#533700",
    "stop": "#a8201a",
    "stop_hover": "#8f1812",
    "on_stop": "#ffffff",
    "stop_text": "#8f1812",
    "stop_soft": "#fde8e6",
    "on_stop_soft": "#73120d",
    "focus": "#0a4fc0",
    "focus_on_accent": "#ffd45e",
    "focus_on_rail": "#ffd45e",
    "selection": "#cfe8da",
    "on_selection": "#0b2116",
    "disabled": "#e4e9e6",
    "on_disabled": "#5d6962",
    "rail": "#0a3b27",
    "on_rail": "#e6f3ec",
    "rail_hover": "#13503a",
    "rail_here": "#ffffff",
    "on_rail_here": "#0a3b27",
    **_PUBLIC,
}

DARK: Roles = {
    "window": "#101613",
    "surface": "#1a221e",
    "sunken": "#0b100e",
    "text": "#eef4f0",
    "muted": "#bcc8c1",
    "hint": "#98a69e",
    "line": "#36423c",
    "edge": "#85948c",
    "accent": "#66cf9b",
    "accent_hover": "#82dcb0",
    "accent_press": "#4bb884",
    "on_accent": "#03160c",
    "accent_text": "#8be0b6",
    "accent_soft": "#123826",
    "on_accent_soft": "#c5f0da",
    "look": "#ffc03d",
    "on_look": "#241800",
    "look_soft": "#3d2e08",
    "on_look_soft": "#ffe3a3",
    "stop": "#ff9d94",
    "stop_hover": "#ffb6af",
    "on_stop": "#2b0503",
    "stop_text": "#ffb0a8",
    "stop_soft": "#451512",
    "on_stop_soft": "#ffd6d2",
    "focus": "#8ab8ff",
    "focus_on_accent": "#ffffff",
    "focus_on_rail": "#ffd45e",
    "selection": "#1e4d37",
    "on_selection": "#f1fbf5",
    "disabled": "#252d29",
    "on_disabled": "#93a099",
    "rail": "#0a1c14",
    "on_rail": "#d9e9e0",
    "rail_hover": "#16382a",
    "rail_here": "#66cf9b",
    "on_rail_here": "#03160c",
    **_PUBLIC,
}

CONTRAST: Roles = {
    "window": "#000000",
    "surface": "#000000",
    "sunken": "#000000",
    "text": "#ffffff",
    "muted": "#ffffff",
    "hint": "#c4c4c4",
    "line": "#ffffff",
    "edge": "#ffffff",
    "accent": "#5cff9d",
    "accent_hover": "#a3ffc8",
    "accent_press": "#2fe07a",
    "on_accent": "#000000",
    "accent_text": "#5cff9d",
    "accent_soft": "#00301a",
    "on_accent_soft": "#b8ffd6",
    "look": "#ffd60a",
    "on_look": "#000000",
    "look_soft": "#332b00",
    "on_look_soft": "#ffe866",
    "stop": "#ffa49c",
    "stop_hover": "#ffc4bf",
    "on_stop": "#000000",
    "stop_text": "#ffb8b2",
    "stop_soft": "#400806",
    "on_stop_soft": "#ffdbd8",
    "focus": "#00e5ff",
    "focus_on_accent": "#ffffff",
    "focus_on_rail": "#00e5ff",
    "selection": "#ffffff",
    "on_selection": "#000000",
    "disabled": "#1a1a1a",
    "on_disabled": "#b5b5b5",
    "rail": "#000000",
    "on_rail": "#ffffff",
    "rail_hover": "#003d22",
    "rail_here": "#5cff9d",
    "on_rail_here": "#000000",
    "board": "#000000",
    "on_board": "#ffffff",
    "board_muted": "#ffffff",
    "board_stale": "#a8a8a8",
    "board_card": "#000000",
    "board_line": "#ffffff",
    "board_look": "#ffd60a",
    "on_board_look": "#000000",
    "board_green": "#5cff9d",
    "on_board_green": "#000000",
    "code": "#000000",  # a QR code is read best so, whatever the look
    "code_ground": "#ffffff",
}

LOOKS: dict[str, Roles] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


class Pair(NamedTuple):
    """A colour put on another, with the contrast it must have at least."""

    front: str
    back: str
    least: float


BODY = 7.0
CONTROL = 4.5
BOUNDARY = 3.0

# Every pair that style.qss.in, the icons and the painted widgets use; tests check each of them.
PAIRS: tuple[Pair, ...] = (
    *(Pair("text", back, BODY) for back in ("window", "surface", "sunken", "accent_soft")),
    *(Pair("muted", back, BODY) for back in ("window", "surface", "sunken")),
    *(Pair("hint", back, CONTROL) for back in ("window", "surface")),
    *(Pair("accent_text", back, BODY) for back in ("window", "surface", "sunken")),
    *(Pair("stop_text", back, BODY) for back in ("window", "surface", "sunken")),
    Pair("code", "code_ground", BODY),
    Pair("on_accent", "accent", CONTROL),
    Pair("on_accent", "accent_hover", CONTROL),
    Pair("on_accent", "accent_press", CONTROL),
    Pair("on_accent_soft", "accent_soft", BODY),
    Pair("on_look", "look", BODY),
    Pair("on_look_soft", "look_soft", BODY),
    Pair("on_stop", "stop", CONTROL),
    Pair("on_stop", "stop_hover", CONTROL),
    Pair("on_stop_soft", "stop_soft", BODY),
    Pair("on_selection", "selection", BODY),
    Pair("on_disabled", "disabled", CONTROL),
    Pair("on_disabled", "surface", CONTROL),
    Pair("on_rail", "rail", BODY),
    Pair("on_rail", "rail_hover", BODY),
    Pair("on_rail_here", "rail_here", BODY),
    Pair("on_board", "board", BODY),
    Pair("on_board", "board_card", BODY),
    Pair("board_muted", "board", BODY),
    Pair("board_muted", "board_card", BODY),
    Pair("board_stale", "board_card", CONTROL),  # large, and meant to look as old as it is
    Pair("board_look", "board", BODY),
    Pair("board_look", "board_card", BODY),
    Pair("on_board_look", "board_look", BODY),
    Pair("on_board_green", "board_green", BODY),
    Pair("board_green", "board_card", BODY),
    *(Pair("edge", back, BOUNDARY) for back in ("window", "surface", "sunken")),
    *(Pair("focus", back, BOUNDARY) for back in ("window", "surface", "sunken", "accent_soft")),
    Pair("focus_on_rail", "rail", BOUNDARY),
)

# A ring around a filled button stands out from the fill or from what surrounds it.
RINGS: tuple[tuple[Pair, Pair], ...] = (
    (Pair("focus_on_accent", "accent", BOUNDARY), Pair("focus_on_accent", "surface", BOUNDARY)),
)


def luminance(colour: str) -> float:
    """Give the relative luminance of "#rrggbb" (WCAG 2.2), 0 to 1."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2), 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
