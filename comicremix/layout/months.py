"""Months as dates have them: Slavic and other languages decline them, and CSL's locales know one form only."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError

_FRENCH_FIRST = re.compile(
    r"(?<!\d)1 (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
)


def with_months_in_dates(words: str, locale: str) -> str:
    """Put months that stand behind a day into the form that they have in dates: ``27 апрель`` becomes ``27
    апреля``; and the first of a French month into its own: ``1ᵉʳ mars``."""
    if locale.startswith("fr"):
        return _FRENCH_FIRST.sub("1\u1d49\u02b3 ", words)
    table, pattern = _months(locale)
    return pattern.sub(lambda match: table[match[0].lower()], words) if pattern else words


@lru_cache(maxsize=64)
def _months(locale: str) -> tuple[dict[str, str], re.Pattern[str] | None]:
    try:
        months = Locale.parse(locale, sep="-").months
    except (UnknownLocaleError, ValueError):
        return {}, None
    alone, in_dates = months["stand-alone"]["wide"], months["format"]["wide"]
    table = {alone[n].lower(): in_dates[n] for n in range(1, 13) if alone[n].lower() != in_dates[n].lower()}
    if not table:
        return {}, None
    return table, re.compile(rf"(?<=\d )(?:{'|'.join(map(re.escape, table))})(?!\w)", re.IGNORECASE)
