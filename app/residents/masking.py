"""Show personal data so that the right person knows themselves and nobody else does (domain.md 1.7).

No official text fixes the form; this is the habit of bills and parcels: surname and star, three and four digits.
"""

from __future__ import annotations

# Surnames of two characters that are common enough to be known (百家姓 and census reports).
_COMPOUND = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠"
    "公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁"
    "拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘东门西门第五"
)
_PAIRS = frozenset(_COMPOUND[n : n + 2] for n in range(0, len(_COMPOUND), 2))


def masked_name(name: str) -> str:
    """Give a name as others may see it: 王*, 欧阳*; of other names the first letter."""
    text = name.strip()
    if not text:
        return ""
    surname = text[:2] if text[:2] in _PAIRS and len(text) > 2 else text[:1]
    return f"{surname}*"


def masked_phone(phone: str) -> str:
    """Give a telephone number as others may see it: 138****1234."""
    digits = phone.strip()
    if len(digits) < 8:
        return f"****{digits[-2:]}" if digits else ""
    return f"{digits[:3]}****{digits[-4:]}"
