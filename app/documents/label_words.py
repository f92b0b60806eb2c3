"""The fixed words of label sheets and of their test page, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Titles, and the test page's sentences with `{}` for what is filled in."""

    title: str
    test: str
    size: str
    roll: str
    offset: str
    sideways: tuple[str, str]
    upright: tuple[str, str]
    how: tuple[str, ...]
    scale: str
    language: str

    def moved(self, right: float, down: float) -> str:
        """Say by how much a printer is put right, in mm."""
        x = self.sideways[right < 0].format(mm=f"{abs(right):g}")
        y = self.upright[down < 0].format(mm=f"{abs(down):g}")
        return self.offset.format(x=x, y=y)


CHINESE = LabelWords(
    title="物品标签",
    test="标签试印页",
    size="标签 {width}×{height} 毫米，{columns} 列 {rows} 行",
    roll="标签 {width}×{height} 毫米",
    offset="现在的校正：{x}，{y}",
    sideways=("向右 {mm} 毫米", "向左 {mm} 毫米"),
    upright=("向下 {mm} 毫米", "向上 {mm} 毫米"),
    how=(
        "1. 用普通纸打印本页，缩放选“实际大小”（100 %）。",
        "2. 与标签纸叠在一起对着光看：框线应与每张标签的边重合。",
        "3. 框线偏右几毫米，横向校正就减几；偏下几毫米，纵向校正就减几。",
        "4. 改好后再印一次本页，对齐了再放标签纸。",
    ),
    scale="此线长 100 毫米；量出来不是，说明打印时缩放了",
    language="zh-CN",
)
ENGLISH = LabelWords(
    title="Item labels",
    test="Test page for labels",
    size="Labels {width}×{height} mm, {columns} columns, {rows} rows",
    roll="Label {width}×{height} mm",
    offset="Offset now: {x}, {y}",
    sideways=("{mm} mm to the right", "{mm} mm to the left"),
    upright=("{mm} mm down", "{mm} mm up"),
    how=(
        '1. Print this page on plain paper, scaling "actual size" (100 %).',
        "2. Hold it against the light with a label sheet: every frame should lie on a label's edge.",
        "3. Frames too far right: take those mm off the sideways offset; too low: off the downward one.",
        "4. Print this page again, and only when it fits put in the labels.",
    ),
    scale="This line is 100 mm long; if not, the printer has scaled the page",
    language="en",
)
