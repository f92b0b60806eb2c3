"""What a file of items would do to the stock: each row adds, changes or leaves as it is. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.core.tokens import code_key
from app.documents.tables.model import Refused
from app.lending import stock_lines as head
from app.lending.find import CONSUMABLE, COUNTED, MISSING, PIECE, RETIRED
from app.lending.stock_lines import KINDS, SAME_DAY, StockFile, StockLine
from db.stock import ItemRow, ModelRow

ADDED, UPDATED, UNCHANGED = "added", "updated", "unchanged"
_COLUMNS = {"place": head.PLACE, "donor": head.DONOR, "bought": head.BOUGHT, "note": head.NOTE}
_GONE = (RETIRED, MISSING)


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that differs from what is known."""

    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a row would do.

    Attributes:
        step: added, updated or unchanged.
        pieces: How many items it adds.
        differs: What it changes of a known item or of its model.
    """

    row: int
    code: str
    name: str
    step: str
    pieces: int = 0
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of what a file names.

    Attributes:
        models: Compared name -> item models of that name.
        owners: Compared code -> row of the item it finds, None for a blank label.
        items: Items by row.
        uncoded: Row of a model -> its items that belong to the site, for rows without a code.
        sites: Row of a site -> its code.
        site: The row of the site of the file.
        every_station: Who brings it may change models that another station wrote down.
    """

    models: Mapping[str, Sequence[ModelRow]]
    owners: Mapping[str, int | None]
    items: Mapping[int, ItemRow]
    uncoded: Mapping[int, Sequence[ItemRow]]
    sites: Mapping[int, str]
    site: int
    today: date
    every_station: bool


@dataclass(slots=True)
class ModelPlan:
    """An item model that rows name: known, or to be made."""

    name: str
    category: str
    row: ModelRow | None
    kind: str
    values: dict[str, Any] = field(default_factory=dict)  # of a new one, or that differ


@dataclass(frozen=True, slots=True)
class Addition:
    """Items to add: so many of these columns, with these codes."""

    line: StockLine
    model: ModelPlan
    pieces: int
    quantity: int


@dataclass(frozen=True, slots=True)
class Amendment:
    """An item to change: columns, further codes, and perhaps another model."""

    line: StockLine
    item: ItemRow
    model: ModelPlan
    values: dict[str, Any]
    codes: tuple[str, ...]


@dataclass(slots=True)
class Plan:
    """All that a file would do.

    Attributes:
        kept_status: Rows that name another status than a known item has; that is changed at the item itself.
    """

    changes: list[Change] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    models: list[ModelPlan] = field(default_factory=list)
    added: list[Addition] = field(default_factory=list)
    amended: list[Amendment] = field(default_factory=list)
    kept_status: list[int] = field(default_factory=list)


def plan_file(file: StockFile, known: Known) -> Plan:
    """Tell what every row of a file would do."""
    plan = Plan(refused=list(file.refused))
    models = _Models(file.lines, known, plan)
    coded = {known.owners[line.key] for line in file.lines if line.key and line.key in known.owners}
    rows = _Rows(known, plan, frozenset(item for item in coded if item is not None))
    for line in file.lines:
        model = models.of(line)
        if model is not None:
            rows.take(line, model, models.differences(line, model))
    plan.models = [model for model in models.all() if model.row is None or model.values]
    plan.refused.sort(key=lambda one: (one.row, one.cell))
    return plan


class _Models:
    """Which item model each row means."""

    def __init__(self, lines: Sequence[StockLine], known: Known, plan: Plan) -> None:
        self._known, self._plan = known, plan
        self._categories: dict[str, set[str]] = {}
        self._several: set[tuple[str, str]] = set()  # models of which some row has another number than one
        for line in lines:
            if line.category:
                self._categories.setdefault(line.model, set()).add(line.category)
        for line in lines:
            if line.quantity != 1 and (category := self._category(line)) is not None:
                self._several.add((line.model, category))
        self._plans: dict[tuple[str, str], ModelPlan] = {}
        self._said: dict[tuple[str, str, str], tuple[int, Any]] = {}  # model and heading -> row and value

    def all(self) -> Iterable[ModelPlan]:
        """Give every model that some row means."""
        return self._plans.values()

    def of(self, line: StockLine) -> ModelPlan | None:
        """Give the model of a row; None when that cannot be told, or the row contradicts another."""
        category = self._category(line)
        if category is None:
            self._plan.refused.append(line.refused(head.CATEGORY, "category_needed"))
            return None
        key = (line.model, category)
        model = self._plans.get(key)
        if model is None:
            row = next((one for one in self._known.models.get(line.model, ()) if one.category == category), None)
            kind = row.kind if row is not None else line.kind or (COUNTED if key in self._several else PIECE)
            model = self._plans[key] = ModelPlan(line.name, category, row, kind)
        faults = [*self._contradictions(line, key)]
        if line.kind is not None and line.kind != model.kind:
            faults.append(line.refused(head.KIND, "kind_fixed", kind=_word(KINDS, model.kind)))
        self._plan.refused += faults
        return None if faults else model

    def differences(self, line: StockLine, model: ModelPlan) -> list[Difference]:
        """Note what a row says about its model; give what differs from what is known of it."""
        differs = []
        for name, heading, value in (("loan_days", head.DAYS, line.days), ("limits", head.LIMITS, line.limits)):
            if value is None or name in model.values:
                continue
            if model.row is None:
                model.values[name] = value
            elif value != getattr(model.row, name):
                if model.row.site_id != self._known.site and not self._known.every_station:
                    self._plan.refused.append(line.refused(heading, "model_elsewhere"))
                    continue
                model.values[name] = value
                differs.append(Difference(heading, _shown(name, getattr(model.row, name)), _shown(name, value)))
        return differs

    def _category(self, line: StockLine) -> str | None:
        if line.category:
            return line.category
        known = {row.category for row in self._known.models.get(line.model, ())}
        named = known | self._categories.get(line.model, set())
        return None if len(named) > 1 else next(iter(named), "")

    def _contradictions(self, line: StockLine, key: tuple[str, str]) -> Iterable[Refused]:
        """Refuse what a row says about its model when an earlier row says it otherwise."""
        for heading, value in ((head.KIND, line.kind), (head.DAYS, line.days), (head.LIMITS, line.limits)):
            if value is not None:
                first, said = self._said.setdefault((*key, heading), (line.row.number, value))
                if said != value:
                    yield line.refused(heading, "contradicts", first=first)


class _Rows:
    """What each row does to the items."""

    def __init__(self, known: Known, plan: Plan, coded: frozenset[int]) -> None:
        self._known, self._plan, self._coded = known, plan, coded
        self._models = {row.id: row for rows in known.models.values() for row in rows}
        self._met: dict[tuple[int, str], int] = {}  # model and place of rows without a code -> row

    def take(self, line: StockLine, model: ModelPlan, differs: list[Difference]) -> None:
        """Add what one row does to the plan."""
        faults = [*self._faults(line, model)]
        if faults:
            self._plan.refused += faults
        elif line.key:
            self._coded_row(line, model, differs)
        else:
            self._row_without_code(line, model, differs)

    def _faults(self, line: StockLine, model: ModelPlan) -> Iterable[Refused]:
        if line.bought is not None and line.bought > self._known.today:
            yield line.refused(head.BOUGHT, "date_in_future")
        if line.key and model.kind == PIECE and line.quantity != 1:
            yield line.refused(head.QUANTITY, "one_piece")
        mine = self._known.owners.get(line.key)
        for code in line.codes:
            owner = self._known.owners.get(code_key(code))
            if owner is not None and owner != mine:
                yield line.refused(head.CODES, "code_of_other", item=self._known.items[owner].code)

    def _coded_row(self, line: StockLine, model: ModelPlan, differs: list[Difference]) -> None:
        owner = self._known.owners.get(line.key)
        if owner is None:
            self._add(line, model, 1, line.quantity, differs)
            return
        item = self._known.items[owner]
        if code_key(item.code) != line.key:
            self._plan.refused.append(line.refused(head.CODE_HEAD, "code_of_other", item=item.code))
        elif item.home_id != self._known.site:
            site = self._known.sites.get(item.home_id, "")
            self._plan.refused.append(line.refused(head.CODE_HEAD, "item_elsewhere", site=site))
        else:
            self._amend(line, item, model, differs)

    def _row_without_code(self, line: StockLine, model: ModelPlan, differs: list[Difference]) -> None:
        """Compare how many there are with how many the row says: pieces by number, counted things by their one item."""
        met = self._met.setdefault((id(model), line.place or ""), line.row.number)
        if met != line.row.number:
            self._plan.refused.append(line.refused(head.NAME, "repeated", first=met))
            return
        there = [
            item
            for item in self._known.uncoded.get(model.row.id if model.row is not None else 0, ())
            if item.id not in self._coded and item.status not in _GONE and line.place in (None, item.place)
        ]
        if model.kind == PIECE:
            if len(there) > line.quantity:
                self._plan.refused.append(line.refused(head.QUANTITY, "more_there", there=len(there)))
            elif len(there) == line.quantity:
                self._leave(line, differs)
            else:
                self._add(line, model, line.quantity - len(there), 1, differs, there=len(there))
        elif len(there) > 1:
            self._plan.refused.append(line.refused(head.CODE_HEAD, "code_needed"))
        elif there:
            self._amend(line, there[0], model, differs)
        else:
            self._add(line, model, 1, line.quantity, differs)

    def _add(
        self, line: StockLine, model: ModelPlan, pieces: int, quantity: int, differs: list[Difference], there: int = 0
    ) -> None:
        self._plan.added.append(Addition(line, model, pieces, quantity))
        told = [*differs, Difference(head.QUANTITY, str(there), str(there + pieces))] if there else differs
        step = UPDATED if there else ADDED
        self._plan.changes.append(Change(line.row.number, line.code or "", line.name, step, pieces, tuple(told)))

    def _leave(self, line: StockLine, differs: list[Difference]) -> None:
        step = UPDATED if differs else UNCHANGED
        self._plan.changes.append(Change(line.row.number, line.code or "", line.name, step, 0, tuple(differs)))

    def _amend(self, line: StockLine, item: ItemRow, model: ModelPlan, differs: list[Difference]) -> None:
        """Compare a known item with its row."""
        told = list(differs)
        values: dict[str, Any] = {}
        for name, heading in _COLUMNS.items():
            value, now = getattr(line, name), getattr(item, name)
            if value is not None and value != now:
                values[name] = value
                told.append(Difference(heading, _shown(name, now), _shown(name, value)))
        if line.quantity != item.quantity:
            if line.quantity < item.out_count:
                self._plan.refused.append(line.refused(head.QUANTITY, "fewer_than_out", out=item.out_count))
                return
            values["quantity"] = line.quantity
            told.append(Difference(head.QUANTITY, str(item.quantity), str(line.quantity)))
        if not self._same_model(line, item, model, told):
            return
        codes = tuple(code for code in line.codes if self._known.owners.get(code_key(code)) != item.id)
        told += [Difference(head.CODES, "", code) for code in codes]
        if line.status is not None and line.status != item.status:
            self._plan.kept_status.append(line.row.number)
        if told:
            self._plan.amended.append(Amendment(line, item, model, values, codes))
        self._leave(line, told)

    def _same_model(self, line: StockLine, item: ItemRow, model: ModelPlan, told: list[Difference]) -> bool:
        """Compare the model of a known item with that of its row; False when it cannot have that one."""
        if model.row is not None and model.row.id == item.model_id:
            return True
        before = self._models[item.model_id]
        if before.kind != model.kind or (model.kind == CONSUMABLE) or item.out_count:
            self._plan.refused.append(line.refused(head.NAME, "model_fixed", name=before.name))
            return False
        if before.name != model.name:
            told.append(Difference(head.NAME, before.name, model.name))
        if before.category != model.category:
            told.append(Difference(head.CATEGORY, before.category, model.category))
        return True


def _shown(name: str, value: Any) -> str:
    if name == "loan_days":
        return f"{value}天" if value else SAME_DAY
    return "" if value is None else str(value)


def _word(words: Mapping[str, str], value: str) -> str:
    return next((word for word, each in words.items() if each == value), value)
