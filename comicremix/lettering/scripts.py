"""Scripts: which one a character and a language is written in. The base of itemisation and of the choice of faces."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from babel.core import get_global
from fontTools.unicodedata import script as unicode_script

COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Scripts of characters that take the script of their neighbours: digits, punctuation, marks."""

_LETTERS = MappingProxyType(
    {
        "Latn": "AZaz",
        "Grek": "ΑΩαωάΐ",
        "Cyrl": "АЯаяЖж",
        "Arab": "ابجعيهة",
        "Hebr": "אבמםת",
        "Deva": "अकहिी",
        "Beng": "অকহিীে",
        "Taml": "அகஹிீெ",
        "Thai": "กฮาิ",
        "Jpan": "あのアン日本",
        "Hang": "가한글",
        "Kore": "가한글",
        "Hans": "的一你这吗",
        "Hant": "的一你這嗎",
    }
)

_NEEDED = MappingProxyType(
    {
        "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
        "pl": "ąćęłńśźż",
        "cs": "čďěňřšťůž",
        "sk": "ľĺŕôäč",
        "tr": "ğışİ",
        "az": "əğışİ",
        "ro": "ăâîșț",
        "hu": "őű",
        "lv": "āēģīķļņū",
        "lt": "ąčęėįšųū",
        "fa": "پچژگ",
        "ur": "ٹپچڈڑگںے",
        "uk": "ґєії",
    }
)
"""Letters beyond the script's common ones without which a language cannot be written."""


COLUMNS = frozenset({"Jpan", "Hans", "Hant", "Kore"})
"""What is written in columns too."""


def primary_tag(language: str) -> str:
    """Return the language subtag of a BCP 47 tag in lower case: ``pt`` of ``pt-BR``."""
    return language.replace("_", "-").split("-")[0].lower()


@lru_cache(maxsize=256)
def language_script(language: str) -> str:
    """Return the ISO 15924 code of the script that a BCP 47 tag implies (CLDR likely subtags), or ``Latn``."""
    subtags = language.replace("_", "-").split("-")
    for subtag in subtags[1:]:
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
    likely = get_global("likely_subtags")
    regional = f"{subtags[0].lower()}_{subtags[1].upper()}" if len(subtags) > 1 else ""
    found = likely.get(regional) or likely.get(subtags[0].lower()) or "und_Latn_ZZ"
    return str(found).split("_")[1]


@lru_cache(maxsize=8192)
def char_script(char: str) -> str:
    """Return the ISO 15924 code of the Unicode script property of ``char``."""
    return str(unicode_script(char))


@lru_cache(maxsize=256)
def needed_letters(language: str) -> str:
    """Return letters that a face must have to serve ``language``."""
    script = language_script(language)
    return _LETTERS.get(script, "") + _NEEDED.get(primary_tag(language), "") or _some_letters(script)


def script_runs(text: str, fallback: str) -> list[str]:
    """Return a script for every character; common ones take that of what stands before them, or else after them.

    Closing brackets are not paired with their opening ones (UAX #24, 5.1): faces are chosen per cluster anyhow.
    """
    scripts = [char_script(char) for char in text]
    first = next((script for script in scripts if script not in COMMON), fallback)
    current = first
    for index, script in enumerate(scripts):
        if script in COMMON:
            scripts[index] = current
        else:
            current = script
    return scripts


def _some_letters(script: str) -> str:
    letters = (chr(c) for c in range(0x300, 0x30000) if char_script(chr(c)) == script)
    return "".join(islice((char for char in letters if unicodedata.category(char) == "Lo"), 6))
