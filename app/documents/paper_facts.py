"""The small papers there are, as facts: whoever only passes them on needs no picture library."""

from __future__ import annotations

from app.documents.guide_slip_facts import GuideSlip
from app.documents.loan_slip_facts import LoanSlipFacts
from app.documents.materials_facts import MaterialsFacts
from app.documents.receipt_facts import Receipt
from app.documents.slip_facts import Slip

Paper = Slip | Receipt | MaterialsFacts | LoanSlipFacts | GuideSlip
