"""The fixed words of the booklet, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BookletWords:
    """Headings and sentences, with `{}` for what is filled in."""

    language: str
    title: str
    contents: str
    contacts: str
    contact_columns: tuple[str, str, str]
    index: str
    other_department: str
    unchecked_list: str
    held: str
    held_unchecked: str
    held_late: str
    printed: str
    count: str
    link_long: str
    goes_on: str


CHINESE = BookletWords(
    language="zh-CN",
    title="办事指南手册",
    contents="目录",
    contacts="咨询电话和地点",
    contact_columns=("部门", "电话", "地点"),
    index="拼音索引",
    other_department="其他",
    unchecked_list="未核对：{names}",
    held="共 {count} 项",
    held_unchecked="其中 {count} 项的内容还没有核对，来办前请先打电话问。",
    held_late="其中 {count} 项已过核对期，来办前请先打电话问。",
    printed="印于 {day}",
    count="第 {page} 页 共 {pages} 页",
    link_long="网址有 {length} 个字符，超过二维码的上限（{limit} 个），没有印。",
    goes_on="{title} · 接上页：{guide}",
)
ENGLISH = BookletWords(
    language="en",
    title="Service guides",
    contents="Contents",
    contacts="Telephones and places",
    contact_columns=("Department", "Telephone", "Place"),
    index="Index by pinyin",
    other_department="Others",
    unchecked_list="Not checked: {names}",
    held="{count} guides",
    held_unchecked="Not checked yet: {count}. Please call before you come.",
    held_late="Past their review: {count}. Please call before you come.",
    printed="Printed {day}",
    count="Page {page} of {pages}",
    link_long="The address has {length} characters, more than a QR code takes here ({limit}): none is printed.",
    goes_on="{title} · continued: {guide}",
)
