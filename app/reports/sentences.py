"""Say what stood out, in plain Chinese: computed from the figures, never invented. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.reports.figures import DayFigures, Group
from app.reports.reading import DayReport

FAR = 0.2  # a difference of a fifth from the usual is worth a sentence
_FEWEST = 5  # visits; fewer say nothing


def sentences_of(report: DayReport, before: Sequence[DayFigures] = ()) -> tuple[str, ...]:
    """Give three sentences: how many came, how long they waited, what to look at; beside the same weekdays before."""
    one = report.figures
    before = [each for each in before if each.received]  # a day of lending alone, or a closed hall, is no usual day
    weekday = f"星期{'一二三四五六日'[report.day.weekday()]}"
    return (_came(one, before, weekday), _waited(report, before), _look_at(report))


def _came(one: DayFigures, before: Sequence[DayFigures], weekday: str) -> str:
    text = f"当天取号 {one.received} 人次，办结 {one.served}，过号 {one.missed}，绿色通道 {one.green}。"
    usual = _mean([each.received for each in before])
    if usual is None or one.provisional:  # half a day is no less than whole ones
        return text
    told = f"前 {len(before)} 个{weekday}的平均 {usual:.0f} 人次"
    return f"{text[:-1]}；{compared(one.received, usual, told)}。"


def _waited(report: DayReport, before: Sequence[DayFigures]) -> str:
    one, target = report.figures, report.target_s // 60
    if one.wait.n == 0 or one.wait.median_s is None or one.wait.p90_s is None:
        return "当天没有叫过号，等候时间没有数字。"
    within = f"，{one.wait.within * 100:.0f}% 在 {target} 分钟内" if one.wait.within is not None else ""
    text = f"等候中位数 {one.wait.median_s / 60:.1f} 分钟，九成不超过 {one.wait.p90_s / 60:.1f} 分钟{within}"
    usual = _mean([each.wait.median_s for each in before if each.wait.median_s is not None])
    return text + (f"；中位数{compared(one.wait.median_s, usual, '平时')}。" if usual else "。")


def _look_at(report: DayReport) -> str:
    one, target = report.figures, report.target_s
    times = _enough(one.by_half_hour)
    crowded = max(times, key=_p90, default=None)
    if crowded is None or crowded.wait.p90_s is None:
        return "没有哪个时段特别拥挤。"
    slow = max(_enough(one.by_service), key=_p90, default=None)
    text = f"等得最久的是 {crowded.key} 起的半小时（九成不超过 {crowded.wait.p90_s / 60:.1f} 分钟）"
    if slow is not None and slow.wait.p90_s is not None:
        name = f"{slow.key} {report.services.get(slow.key, '')}".strip()
        text += f"，事项里是 {name}（{slow.wait.p90_s / 60:.1f} 分钟）"
    if crowded.wait.p90_s > target:
        since = _since(times, crowded, target)
        if since is crowded:
            return text + "，可考虑这时多开一席。"
        return text + f"；{since.key} 起就有人等候超过 {target // 60} 分钟，可考虑从那时起多开一席。"
    if slow is not None and _p90(slow) > target:
        return text + "，可考虑让更多的席受理这个事项。"
    return text + f"，都在 {target // 60} 分钟以内。"


def _since(times: Sequence[Group], crowded: Group, target_s: int) -> Group:
    """Give the half hour from which the waits were over the target without a break up to the longest."""
    since = crowded
    for group in reversed(times[: times.index(crowded)]):
        if _p90(group) <= target_s:
            break
        since = group
    return since


def _enough(groups: Sequence[Group]) -> list[Group]:
    return [group for group in groups if group.wait.n >= _FEWEST]


def _p90(group: Group) -> int:
    return group.wait.p90_s or 0


def _mean(values: Sequence[int]) -> float | None:
    return sum(values) / len(values) if values else None


def compared(value: float, usual: float, what: str) -> str:
    """Say how a value stands to the usual one, and what that is; a difference that says little is called none."""
    if not usual or abs(value - usual) < FAR * usual:
        return f"与{what}相差不大"
    return f"比{what}{'多' if value > usual else '少'} {abs(value - usual) / usual * 100:.0f}%"
