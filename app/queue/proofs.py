"""On what somebody goes first: the kinds of proof, what must go with each, and the record of a grant.

Only the kind is kept, never a number. Who stands in for an old parent is an ordinary visitor: the
entitlement is that of a person present, unless the hall sets otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Work
from db import grants

SIGHT = "sight"  # plain to see; always with a reason
UNSEEN = "unseen"  # claimed at the kiosk or in haste: the desk looks when it calls
NUMBERED = ("id_card", "disability_card")  # papers with a number that the desk can read
OTHER = "other"  # a script said something that is none of the others
PROOFS = (*NUMBERED, "certificate", SIGHT, OTHER, UNSEEN)
_LONGEST = 40
PROXY = "queue.proxy_green"

# What scripts and people call them, too.
_ALSO = {
    "id": "id_card",
    "identity card": "id_card",
    "resident id": "id_card",
    "身份证": "id_card",
    "居民身份证": "id_card",
    "disability certificate": "disability_card",
    "残疾证": "disability_card",
    "残疾人证": "disability_card",
    "other certificate": "certificate",
    "document": "certificate",
    "证件": "certificate",
    "其他证件": "certificate",
    "老年证": "certificate",
    "优待证": "certificate",
    "plain to see": SIGHT,
    "by sight": SIGHT,
    "目视": SIGHT,
    "not yet seen": UNSEEN,
    "未核验": UNSEEN,
}

_KNOWN = {code.replace("_", " "): code for code in PROOFS} | _ALSO


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody was shown before a class was given.

    Attributes:
        proof: One of PROOFS.
        reason: In words; "" = it was asked for and left blank, None = nobody was asked (a script).
        until: Until when the paper is valid; None = it says nothing, or nobody looked.
        number_read: Its number was read and not kept.
        for_absent: It is that of somebody else, for whom the visitor came.
    """

    proof: str = UNSEEN
    reason: str | None = None
    until: date | None = None
    number_read: bool = False
    for_absent: bool = False

    @property
    def seen(self) -> bool:
        """Tell whether anybody looked."""
        return self.proof != UNSEEN


def read_proof(proof: str) -> str:
    """Give the kind of a proof; "" is none that anybody has seen yet. Of other words only that there were some is kept.

    Raises:
        HallError: `bad_value` for what is no text, `too_long`. It is not repeated: it might be a number.
    """
    if not isinstance(proof, str):
        raise HallError("bad_value", field="proof")
    if len(proof) > _LONGEST:
        raise HallError("too_long", field="proof", limit=_LONGEST, length=len(proof))
    said = re.sub(r"[\s_\-]+", " ", proof).strip().lower()
    return _KNOWN.get(said, OTHER) if said else UNSEEN


def read_shown(work: Work, shown: Shown) -> Shown:
    """Check what was shown, against the site's date and what the hall allows.

    Raises:
        HallError: `bad_value too_long number_in_text`, `missing_field` for a grant by sight whose reason was left
            blank, `proof_expired` for a paper whose time is over, `proxy_ordinary` where who stands in for somebody
            is ordinary.
    """
    proof = read_proof(shown.proof)
    given = "" if shown.reason is None else shown.reason
    reason = clean(given, "reason", REASON_LIMIT, needed=proof == SIGHT and shown.reason is not None).strip()
    if shown.until is not None and proof in (SIGHT, UNSEEN):
        raise HallError("bad_value", field="until")
    if shown.number_read and proof not in NUMBERED:
        raise HallError("bad_value", field="proof")
    if shown.until is not None and shown.until < work.today:
        raise HallError("proof_expired", until=shown.until.isoformat())
    if shown.for_absent and not work.site.settings[PROXY]:
        raise HallError("proxy_ordinary")
    return Shown(proof, reason, shown.until, shown.number_read, shown.for_absent)


def may_grant(work: Work, green: str, shown: Shown) -> None:
    """Refuse who may not grant this; a kiosk may only say `other`, not yet seen.

    Raises:
        HallError: `not_allowed`.
    """
    if not green or work.allows(Right.ENTITLE):
        return
    if green != "other" or shown.seen or shown.for_absent or not work.allows(Right.ENTITLE_UNSEEN):
        raise HallError("not_allowed", right=Right.ENTITLE.value)


def keep_grant(work: Work, ticket_id: int, green: str, shown: Shown) -> None:
    """Write down on what a ticket got its class, or that it lost it ("")."""
    grants.add_grant(
        work.tx,
        {
            "site_id": work.site.id,
            "business_date": work.today,
            "at": work.now,
            "ticket_id": ticket_id,
            "account_id": work.actor.account_id or None,
            "entitlement": green,
            "proof": shown.proof if green else "",
            "reason": shown.reason or None,
            "valid_until": shown.until if green else None,
            "number_read": shown.number_read and bool(green),
            "for_absent": shown.for_absent and bool(green),
        },
    )
