"""Make a new hall in an empty store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

from app.accounts.secret import check_new_secret, hash_secret, random_secret
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Role
from app.core.settings import declared, read_settings
from app.core.site import zone_of
from app.core.text import NAME_LIMIT, clean
from app.setting_checks import checked_setting, require_consistent
from app.setup.fields import MOST_DESKS, is_service_code
from db import accounts, sites
from db.migrate import upgrade
from db.store import Store, Tx
from db.version import is_new

DEFAULT_ZONE = "Asia/Shanghai"
KINDS = ("live", "demo", "replay")

# The invented people who work in every new hall until its admin gives the accounts their names.
_PEOPLE = ("周敏", "吴静", "郑凯", "王芳", "冯磊", "陈晓燕", "褚卫东", "卫琳", "蒋志强", "沈悦", "韩冰", "杨帆")


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """A service to make. `office` is front or back; minutes are the usual length of a visit."""

    code: str
    name: str
    name_en: str = ""
    office: str = "front"
    minutes: int = 8
    promise_days: int | None = None


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """A desk to make; `services` are codes, None = all."""

    number: str
    name: str = ""
    office: str = "front"
    accessible: bool = False
    services: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class HallPlan:
    """What to make.

    Attributes:
        kind: live, demo or replay.
        zone: Time zone; None = Asia/Shanghai, and a replay store may still learn it from its first `at`.
        secrets: Sign-in name -> secret; who is not in it gets a random one.
        one_secret: Give all of them the same random secret and keep it in the store (demo halls only).
        station: Also make an attendant `station1`.
        people: Sign-in name -> the person's name; who is not in it is an invented person.
    """

    kind: str = "live"
    name: str = "社区会客厅"
    services: Sequence[ServicePlan] = (ServicePlan("A", "综合事项", "General matters"),)
    desks: Sequence[DeskPlan] = (DeskPlan("1"),)
    zone: str | None = None
    discipline: str = declared("queue.discipline").default
    secrets: Mapping[str, str] = field(default_factory=dict)
    one_secret: bool = False
    station: bool = False
    settings: Mapping[str, object] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewHall:
    """A hall just made; `printed` holds the random secrets and `recovery_code` the key's, both shown once."""

    name: str
    kind: str
    desks: int
    services: tuple[str, ...]
    printed: Mapping[str, str]
    recovery_code: str = ""


def plan_services(codes: str) -> tuple[ServicePlan, ...]:
    """Make services of "A,B,D2".

    Raises:
        HallError: `bad_value` for a code that is not a letter and perhaps a digit, or stands twice.
    """
    found = [code.strip().upper() for code in codes.split(",")]
    for code in found:
        if not is_service_code(code) or found.count(code) > 1:
            raise HallError("bad_value", field="services", value=code[:40])
    return tuple(ServicePlan(code, f"事项 {code}", f"Service {code}") for code in found)


def plan_desks(count: int) -> tuple[DeskPlan, ...]:
    """Make desks 1 to `count`, each for every service.

    Raises:
        HallError: `bad_value` outside 1 to 200.
    """
    if not 1 <= count <= MOST_DESKS:
        raise HallError("bad_value", field="desks", value=count)
    return tuple(DeskPlan(str(number)) for number in range(1, count + 1))


def make_hall(address: str, plan: HallPlan, now: datetime | None = None) -> NewHall:
    """Make a hall in an empty store.

    Raises:
        HallError: `hall_exists` when the store holds one, `bad_value`, `secret_too_short …`, or store trouble.
    """
    zone_of(plan.zone or DEFAULT_ZONE)
    _settings(plan)
    name = clean(plan.name, "name", NAME_LIMIT, needed=True).strip()
    secrets = _secrets(plan)
    hashes = {who: hash_secret(secret) for who, secret in secrets.items()}
    facts = _facts(plan, secrets, now or datetime.now(UTC))
    with as_refusal(), closing(Store(address)) as store:
        if not is_new(store) and sites.holds_a_hall(store):
            raise HallError("hall_exists", store=store.address)
        upgrade(address)
        with store.write() as tx:
            if not sites.may_begin(tx):
                raise HallError("hall_exists", store=store.address)  # another `init` was faster
            _fill(tx, plan, name, facts, hashes)
            # Before the commit: a hall whose sealed columns nobody can open must not come to be.
            recovery_code = _make_key(tx, facts["store_id"]) if plan.kind == "live" else ""
    printed = {who: secret for who, secret in secrets.items() if who not in plan.secrets}
    codes = tuple(service.code for service in plan.services)
    return NewHall(name, plan.kind, len(plan.desks), codes, printed, recovery_code)


def _settings(plan: HallPlan) -> dict[str, object]:
    chosen = {"queue.discipline": plan.discipline, **plan.settings}
    checked = {name: checked_setting(name, value) for name, value in chosen.items()}
    require_consistent(read_settings(checked), checked)
    return checked


def _make_key(tx: Tx, store_id: str) -> str:
    """Make the key that seals phones and addresses; give the code that brings it back on another PC."""
    from app.upkeep.keys import make_key

    code, facts = make_key(store_id)
    _write(tx, facts)
    return code


def _write(tx: Tx, facts: Mapping[str, str]) -> None:
    for fact, value in facts.items():
        sites.write_info(tx, fact, value)


def _facts(plan: HallPlan, secrets: Mapping[str, str], now: datetime) -> dict[str, str]:
    """Give what the store says of itself."""
    facts = {"store_id": uuid4().hex, "kind": plan.kind, "made_at": now.astimezone(UTC).isoformat()}
    if plan.zone:
        facts["zone_given"] = "yes"
    if plan.one_secret and plan.kind == "demo":
        facts["demo_secret"] = next((secrets[who] for who in secrets if who not in plan.secrets), "")
    return facts


def _secrets(plan: HallPlan) -> dict[str, str]:
    names = ["admin", "supervisor", *(f"desk{desk.number}" for desk in plan.desks)]
    if plan.station:
        names.append("station1")
    unknown = sorted(set(plan.secrets) - set(names))
    if unknown:
        raise HallError("unknown_account", account=unknown[0])
    shared = random_secret() if plan.one_secret else ""
    given = {name: check_new_secret(secret) for name, secret in plan.secrets.items()}
    return {name: given.get(name) or shared or random_secret() for name in names}


def _fill(tx: Tx, plan: HallPlan, name: str, facts: Mapping[str, str], hashes: Mapping[str, str]) -> None:
    _write(tx, facts)
    site_id = sites.add_site(tx, code="hall1", name=name, kind="hall", zone=plan.zone or DEFAULT_ZONE)
    for setting, value in _settings(plan).items():
        sites.write_setting(tx, site_id, setting, value)
    ids = {
        service.code: sites.add_service(tx, site_id=site_id, position=position, **asdict(service))
        for position, service in enumerate(plan.services)
    }
    for desk in plan.desks:
        takes = None if desk.services is None else sorted(ids[code] for code in desk.services)
        sites.add_desk(tx, site_id=site_id, **(asdict(desk) | {"services": takes}))
    _add_accounts(tx, plan, site_id, hashes)


def _add_accounts(tx: Tx, plan: HallPlan, site_id: int, hashes: Mapping[str, str]) -> None:
    first: list[tuple[str, str, Role, str | None]] = [
        ("admin", "系统管理员", Role.ADMIN, None),
        ("supervisor", "孙立华", Role.SUPERVISOR, None),
    ]
    for index, desk in enumerate(plan.desks):
        first.append((f"desk{desk.number}", _person(index), Role.RECEPTIONIST, desk.number))
    if plan.station:
        first.append(("station1", "钱大勇", Role.ATTENDANT, None))
    for name, display_name, role, home_desk in first:
        accounts.add_account(
            tx,
            site_id=site_id,
            name=name,
            display_name=plan.people.get(name, display_name),
            role=role.value,
            secret=hashes[name],
            must_change=name not in plan.secrets and not plan.one_secret,
            home_desk=home_desk,
        )
    if plan.kind == "replay":
        # The account that acts in a replay store; it has no secret, so nobody signs in as it.
        accounts.add_account(
            tx, site_id=site_id, name="replay", display_name="replay", role=Role.SUPERVISOR.value, secret=""
        )


def _person(index: int) -> str:
    again = index // len(_PEOPLE)
    return _PEOPLE[index % len(_PEOPLE)] + (str(again + 1) if again else "")
