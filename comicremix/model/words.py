"""The fixed words that a book prints by itself, in the languages that the program knows; a translator may set
others."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "word:notes": "Notes",
        "word:credits": "Credits",
        "word:place": "page {page}, panel {panel}",
        "word:page": "page {page}",
    }
)

_KNOWN: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "en": ("Notes", "Credits", "page {page}, panel {panel}", "page {page}"),
        "fr": ("Notes", "Crédits", "page {page}, case {panel}", "page {page}"),
        "de": ("Anmerkungen", "Mitwirkende", "Seite {page}, Panel {panel}", "Seite {page}"),
        "es": ("Notas", "Créditos", "página {page}, viñeta {panel}", "página {page}"),
        "it": ("Note", "Crediti", "pagina {page}, vignetta {panel}", "pagina {page}"),
        "pt": ("Notas", "Créditos", "página {page}, quadrinho {panel}", "página {page}"),
        "nl": ("Noten", "Colofon", "pagina {page}, plaatje {panel}", "pagina {page}"),
        "pl": ("Przypisy", "Autorzy", "strona {page}, kadr {panel}", "strona {page}"),
        "ru": ("Примечания", "Авторы", "страница {page}, кадр {panel}", "страница {page}"),
        "ar": ("الحواشي", "شارك في العمل", "الصفحة {page}، الإطار {panel}", "الصفحة {page}"),
        "he": ("הערות", "קרדיטים", "עמוד {page}, תמונה {panel}", "עמוד {page}"),
        "ja": ("注", "クレジット", "{page}ページ {panel}コマ目", "{page}ページ"),
    }
)


def built_in_word(key: str, language: str) -> str:
    """Return the program's own word at ``key`` for a BCP 47 tag, the English one for a language that it does not
    know."""
    words = _KNOWN.get(language.split("-", maxsplit=1)[0].lower(), _KNOWN["en"])
    return dict(zip(WORDS, words, strict=True)).get(key, "")


def is_known(language: str) -> bool:
    """Tell whether the program has words of its own for a language."""
    return language.split("-", maxsplit=1)[0].lower() in _KNOWN
