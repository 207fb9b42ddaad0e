"""Fixed words of the pages after the story that only some books need, in the languages that the program knows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BACK_WORDS: Mapping[str, str] = MappingProxyType({"word:sources": "Sources", "word:archived": "archived at {url}"})
"""In English."""

_KNOWN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {  # in the order of BACK_WORDS
        "fr": ("Sources", "archivé sur {url}"),
        "de": ("Quellen", "archiviert unter {url}"),
        "es": ("Fuentes", "archivado en {url}"),
        "it": ("Fonti", "archiviato su {url}"),
        "pt": ("Fontes", "arquivado em {url}"),
        "nl": ("Bronnen", "gearchiveerd op {url}"),
        "pl": ("Źródła", "zarchiwizowano: {url}"),
        "ru": ("Источники", "архивная копия: {url}"),
        "ar": ("المصادر", "نسخة محفوظة: {url}"),
        "he": ("מקורות", "עותק שמור: {url}"),
        "ja": ("参考文献", "アーカイブ：{url}"),
        "fa": ("منابع", "بایگانی‌شده در {url}"),
        "vi": ("Nguồn tham khảo", "lưu trữ tại {url}"),
        "zh": ("参考资料", "存档于 {url}"),
        "zh-hant": ("參考資料", "存檔於 {url}"),
    }
)


def back_word(key: str, spoken: str) -> str:
    """Return the word at ``key`` for a ``spoken_tag``; the English one where it is not known; empty for a
    key that is none of these."""
    words = _KNOWN.get(spoken)
    return dict(zip(BACK_WORDS, words, strict=True)).get(key, "") if words else BACK_WORDS.get(key, "")
