"""Which ways a language is written."""

from __future__ import annotations

from unicodedata import bidirectional

from comicremix.model.language import Direction

_RTL_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})

_COLUMN_LANGUAGES = frozenset({"cmn", "ja", "ko", "lzh", "nan", "yue", "zh"})
_COLUMN_SCRIPTS = frozenset({"bopo", "hang", "hani", "hans", "hant", "hira", "jpan", "kana", "kore"})


def direction_of(tag: str) -> Direction:
    """Return the direction of a BCP 47 tag: by its script subtag if it has one, else by its language."""
    language, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return "rtl" if (script in _RTL_SCRIPTS if script else language in _RTL_LANGUAGES) else "ltr"


def knows_columns(tag: str) -> bool:
    """Tell whether a BCP 47 tag's script can be written in columns: Chinese, Japanese, Korean."""
    language, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return script in _COLUMN_SCRIPTS if script else language in _COLUMN_LANGUAGES


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag alone, in lower case: ``pt`` of ``pt-BR``."""
    return tag.replace("_", "-").split("-", maxsplit=1)[0].lower()


def direction_of_words(words: str, usual: Direction) -> Direction:
    """Return how a text runs in an edition whose texts run ``usual``: Latin words alone keep their own direction among
    those from right to left, so that “Poof!” does not begin with its exclamation mark."""
    if usual == "ltr":
        return usual
    strong = {bidirectional(char) for char in words}
    return "ltr" if "L" in strong and strong.isdisjoint(("R", "AL", "AN")) else usual


def spoken_tag(tag: str) -> str:
    """Return what tables of words call a language: its main tag, or ``zh-hant`` for Chinese in traditional letters."""
    main, *rest = tag.lower().replace("_", "-").split("-")
    traditional = main == "zh" and "hans" not in rest and not {"hant", "tw", "hk", "mo"}.isdisjoint(rest)
    return "zh-hant" if traditional else main
