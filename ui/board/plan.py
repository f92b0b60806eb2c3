"""How a board of any size and shape is divided, in units of a hundredth of what a 16:9 screen is high. Pure."""

from __future__ import annotations

from dataclasses import dataclass

READ = 9.3  # font size of all that must be read at 8 m on a 55-inch screen (ui/board/legibility.py)
NAME = 7.4  # font size of a service's name, which helps from nearer by; its letter is read from afar
EDGE, GAP, PAD = 1.2, 1.4, 1.1  # around the board, between its cards, inside a card above and below
HEAD = 8.0
ROW = 10.8  # one of the last calls
TITLE = 5.0
CELL = 10.6  # a line of the services
LINE = 1.448  # height of a line of text that wraps, in font sizes
CALL_LEAST = 48.0
MOST_ROWS = 8
MARGIN = 2.2  # left and right, around the board and inside a card

WORD = 20.0  # the word beside the counts
BARE, COUNTED = 22.0, 33.0  # widths of a service: letter and count, with the word for people
SPAN = 52.0  # width of a service with its estimated wait, and of what parts it from the next
SPAN_WORD, SPAN_WORD_TALL = 48.0, 29.0  # the words beside the waits; a portrait board sets them in two lines


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands where.

    Attributes:
        unit: Pixels of one unit.
        portrait: The cards stand below one another.
        rows: How many of the last calls are shown.
        titled: The last calls have their title.
        cells: How many services are shown at once, in so many columns.
        counted, named: The services' counts have their word; the services have their names.
        spans, span_columns: The same of the estimated waits, which take their turn with the counts.
        span_word: Width of the words beside them.
        span_wraps: These words have two lines.
        notice_lines: Lines of the notice.
        heights: Of head, call (or call and last calls side by side), last calls, services and notice.
    """

    unit: float
    portrait: bool
    rows: int
    titled: bool
    cells: int
    columns: int
    counted: bool
    named: bool
    spans: int
    span_columns: int
    span_word: float
    span_wraps: bool
    notice_lines: int
    heights: tuple[float, float, float, float, float]


def plan(width: int, height: int, services: int, longest_name: int, notice: bool) -> Plan:
    """Divide a window.

    Args:
        width: Of the window, in pixels.
        height: Of the window, in pixels.
        services: How many services are counted on it.
        longest_name: Characters of the longest name of a service.
        notice: There is a notice.
    """
    short, long = max(1, min(width, height)), max(1, max(width, height))
    unit = min(short, long * 9 / 16) / 100
    wide, high = width / unit, height / unit
    portrait = height > width
    cells, columns, counted, named = _services(wide, high, portrait, services, longest_name)
    lines = -(-min(services, cells) // columns) if services else 0
    span_word = SPAN_WORD_TALL if portrait else SPAN_WORD
    span_columns = max(1, int((wide - 4 * MARGIN - span_word) / SPAN))
    spans = span_columns * max(1, lines)
    block = lines * CELL + 2 * PAD if lines else 0.0
    notice_lines = (2 if portrait or high > 125 else 1) if notice else 0
    said = notice_lines * LINE * READ if notice_lines > 1 else notice_lines * CELL
    cards = 2 + portrait + (block > 0) + (said > 0)
    rest = high - 2 * EDGE - HEAD - block - said - (cards - 1) * GAP
    titled = not portrait
    around = 2 * PAD + (TITLE if titled else 0.0)
    room = rest - CALL_LEAST if portrait else rest
    rows = max(1, min(MOST_ROWS, int((room - around) / ROW)))
    listed = around + rows * ROW
    call = rest - listed if portrait else rest
    heights = (HEAD, call, listed if portrait else 0.0, block, said)
    return Plan(
        unit=unit,
        portrait=portrait,
        rows=rows,
        titled=titled,
        cells=cells,
        columns=columns,
        counted=counted,
        named=named,
        spans=spans,
        span_columns=span_columns,
        span_word=span_word,
        span_wraps=portrait and lines > 1,
        notice_lines=notice_lines,
        heights=heights,
    )


def _services(
    wide: float, high: float, portrait: bool, services: int, longest_name: int
) -> tuple[int, int, bool, bool]:
    """Say as much of each service as there is room for; its name first gives way, then the word for people."""
    most_lines = 2 if portrait or high > 120 else 1
    most_lines += portrait and high > 185
    room = wide - 4 * MARGIN - WORD
    full = COUNTED + 3 + longest_name * NAME
    for cell, counted, named in ((full, True, True), (COUNTED, True, False)):
        fitting = int(room / cell)
        if services <= fitting * most_lines:
            return max(1, services), _columns(services, fitting), counted, named
    fitting = max(1, int(room / BARE))
    cells = max(1, min(services, fitting * most_lines))
    return cells, _columns(cells, fitting), False, False


def _columns(services: int, fitting: int) -> int:
    lines = -(-max(1, services) // max(1, fitting))
    return -(-max(1, services) // lines)
