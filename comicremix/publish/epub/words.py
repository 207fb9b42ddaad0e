"""What an EPUB says by itself besides the fixed words of books, in the languages that it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class EpubWords:
    """``contents``, ``pages``, ``landmarks``: titles of navigation; ``start``: where the story begins."""

    contents: str
    pages: str
    landmarks: str
    start: str
    summary: str
    """How the book can be read, for people who choose by that."""
    described: str
    """Added when every panel has a description."""


_KNOWN: Mapping[str, EpubWords] = MappingProxyType(
    {
        "en": EpubWords(
            "Contents", "Pages", "Landmarks", "Start of the comic",
            "A comic in fixed layout. All words of the balloons are text in reading order, panel by panel; notes are "
            "linked both ways.",
            "Every panel has a description.",
        ),
        "fr": EpubWords(
            "Table des matières", "Pages", "Repères", "Début de la bande dessinée",
            "Une bande dessinée en mise en page fixe. Tous les mots des bulles sont du texte dans l’ordre de lecture, "
            "case par case ; les notes sont liées dans les deux sens.",
            "Chaque case est décrite.",
        ),
        "de": EpubWords(
            "Inhalt", "Seiten", "Orientierungspunkte", "Beginn des Comics",
            "Ein Comic in festem Layout. Alle Worte der Sprechblasen sind Text in Lesereihenfolge, Panel für Panel; "
            "Anmerkungen sind in beide Richtungen verlinkt.",
            "Jedes Panel ist beschrieben.",
        ),
        "es": EpubWords(
            "Índice", "Páginas", "Puntos de referencia", "Comienzo del cómic",
            "Un cómic de maquetación fija. Todas las palabras de los globos son texto en orden de lectura, viñeta a "
            "viñeta; las notas están enlazadas en ambos sentidos.",
            "Cada viñeta está descrita.",
        ),
        "ja": EpubWords(
            "目次", "ページ", "ランドマーク", "本編",
            "固定レイアウトの漫画です。吹き出しの言葉はすべて、コマごとに読む順のテキストになっています。注は相互にリンクされています。",
            "すべてのコマに説明があります。",
        ),
        "ar": EpubWords(
            "المحتويات", "الصفحات", "معالم", "بداية القصة",
            "قصة مصورة بتخطيط ثابت. كل كلمات الفقاعات نص مرتب حسب القراءة إطارًا إطارًا، والحواشي مترابطة في الاتجاهين.",
            "لكل إطار وصف.",
        ),
    }
)  # fmt: skip


def epub_words(language: str) -> EpubWords:
    """Return the words in ``language``, in English where it is not known."""
    return _KNOWN.get(language.split("-", maxsplit=1)[0].lower(), _KNOWN["en"])


def knows(language: str) -> bool:
    """Tell whether there are words in ``language``."""
    return language.split("-", maxsplit=1)[0].lower() in _KNOWN
