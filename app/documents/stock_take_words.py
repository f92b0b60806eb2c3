"""The fixed words of a stock-take report, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StockTakeWords:
    """Names of facts, counters and columns, and sentences with `{}` for what is filled in."""

    language: str
    title: str
    number: str
    began: str
    ended: str
    open: str
    by: str
    expected: str
    seen: str
    gone: str
    not_counted: str
    to_find: str
    odd: str
    out: str
    missing: str
    uncounted: str
    unexpected: str
    found: str
    missing_columns: tuple[str, ...]
    unexpected_columns: tuple[str, ...]
    found_columns: tuple[str, ...]
    none: str
    listed: str
    comma: str
    note: str
    signed: tuple[str, str, str]
    printed: str
    count: str

    def time(self, at: datetime | None) -> str:
        """Say when; of a stock-take that still goes on, that."""
        return at.strftime("%Y-%m-%d %H:%M") if at else self.open


CHINESE = StockTakeWords(
    language="zh-CN",
    title="盘点报告",
    number="盘点编号",
    began="开始时间",
    ended="结束时间",
    open="还在进行，以下为到目前为止的结果",
    by="盘点人",
    expected="应有",
    seen="已找到",
    gone="缺失",
    not_counted="未清点",
    to_find="待找",
    odd="多出",
    out="另有借出在外",
    missing="缺失的物品",
    uncounted="未清点的物品（按数量管理，没有人报数）",
    unexpected="多出的物品（不该在这里，或登记为别的状态）",
    found="已找到的物品",
    missing_columns=("编号", "名称", "类别", "位置", "最近归还"),
    unexpected_columns=("编号", "名称", "登记所在", "说明"),
    found_columns=("编号", "名称", "位置", "数量"),
    none="无",
    listed="{name}（{count}）",
    comma="、",
    note="备注",
    signed=("盘点人签名", "复核人签名", "日期"),
    printed="{site} · {at} 打印",
    count="第 {page} 页 共 {pages} 页",
)
ENGLISH = StockTakeWords(
    language="en",
    title="Stock-take report",
    number="No.",
    began="Began",
    ended="Ended",
    open="still going on: this is the result so far",
    by="By",
    expected="Should be here",
    seen="Found",
    gone="Missing",
    not_counted="Not counted",
    to_find="To be found",
    odd="Unexpected",
    out="Besides, lent out",
    missing="Missing items",
    uncounted="Items not counted (kept by number)",
    unexpected="Unexpected items (of another place or state)",
    found="Found items",
    missing_columns=("Code", "Name", "Category", "Shelf", "Last back"),
    unexpected_columns=("Code", "Name", "Belongs to", "Remark"),
    found_columns=("Code", "Name", "Shelf", "Qty"),
    none="None",
    listed="{name} ({count})",
    comma=", ",
    note="Note",
    signed=("Counted by", "Checked by", "Date"),
    printed="{site} · printed {at}",
    count="Page {page} of {pages}",
)
