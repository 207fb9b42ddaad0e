"""What the web edition says by itself, in the languages that it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from comicremix.model.scripts import spoken_tag


@dataclass(frozen=True, slots=True)
class WebWords:
    """``skip``: to the comic; ``guided``: start the guided view; ``forward``, ``back``, ``close``: its buttons."""

    skip: str
    languages: str
    guided: str
    forward: str
    back: str
    close: str
    note: str


_KNOWN: Mapping[str, WebWords] = MappingProxyType(
    {
        "en": WebWords("Skip to the comic", "Languages", "Panel by panel", "Next", "Back", "Close", "Note"),
        "fr": WebWords("Aller à la bande dessinée", "Langues", "Case par case", "Suivant", "Retour", "Fermer", "Note"),
        "de": WebWords("Zum Comic", "Sprachen", "Panel für Panel", "Weiter", "Zurück", "Schließen", "Anmerkung"),
        "es": WebWords("Ir al cómic", "Idiomas", "Viñeta a viñeta", "Siguiente", "Atrás", "Cerrar", "Nota"),
        "ja": WebWords("漫画へ移動", "言語", "コマごとに読む", "次へ", "戻る", "閉じる", "注"),
        "it": WebWords("Vai al fumetto", "Lingue", "Vignetta per vignetta", "Avanti", "Indietro", "Chiudi", "Nota"),
        "pt": WebWords("Ir para a história", "Idiomas", "Quadro a quadro", "Seguinte", "Anterior", "Fechar", "Nota"),
        "nl": WebWords("Naar de strip", "Talen", "Plaatje voor plaatje", "Verder", "Terug", "Sluiten", "Noot"),
        "pl": WebWords("Przejdź do komiksu", "Języki", "Kadr po kadrze", "Dalej", "Wstecz", "Zamknij", "Przypis"),
        "ru": WebWords("К комиксу", "Языки", "Кадр за кадром", "Далее", "Назад", "Закрыть", "Примечание"),
        "he": WebWords("דילוג לקומיקס", "שפות", "תמונה אחר תמונה", "הבא", "הקודם", "סגירה", "הערה"),
        "fa": WebWords("رفتن به داستان", "زبان‌ها", "قاب به قاب", "بعدی", "قبلی", "بستن", "یادداشت"),
        "vi": WebWords("Đến truyện tranh", "Ngôn ngữ", "Từng khung", "Tiếp", "Quay lại", "Đóng", "Chú thích"),
        "zh": WebWords("跳到漫画", "语言", "逐格阅读", "下一格", "上一格", "关闭", "注释"),
        "zh-hant": WebWords("跳到漫畫", "語言", "逐格閱讀", "下一格", "上一格", "關閉", "註釋"),
        "ar": WebWords("انتقل إلى القصة", "اللغات", "إطارًا إطارًا", "التالي", "السابق", "إغلاق", "حاشية"),
    }
)


def web_words(language: str) -> WebWords:
    """Return the words in ``language``, in English where it is not known."""
    return _KNOWN.get(spoken_tag(language), _KNOWN["en"])
