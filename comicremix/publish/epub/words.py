"""What an EPUB says by itself besides the fixed words of books, in the languages that it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from comicremix.model.scripts import spoken_tag


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
        "it": EpubWords(
            "Indice", "Pagine", "Punti di riferimento", "Inizio del fumetto",
            "Un fumetto a impaginazione fissa. Tutte le parole dei balloon sono testo in ordine di lettura, vignetta "
            "per vignetta; le note sono collegate nei due sensi.",
            "Ogni vignetta è descritta.",
        ),
        "pt": EpubWords(
            "Índice", "Páginas", "Pontos de referência", "Início da história",
            "Uma história em quadrinhos de layout fixo. Todas as palavras dos balões são texto em ordem de leitura, "
            "quadro a quadro; as notas têm ligações nos dois sentidos.",
            "Cada quadro tem uma descrição.",
        ),
        "nl": EpubWords(
            "Inhoud", "Pagina’s", "Oriëntatiepunten", "Begin van de strip",
            "Een strip met vaste opmaak. Alle woorden in de tekstballonnen zijn tekst in leesvolgorde, plaatje voor "
            "plaatje; noten zijn in beide richtingen gekoppeld.",
            "Elk plaatje is beschreven.",
        ),
        "pl": EpubWords(
            "Spis treści", "Strony", "Punkty orientacyjne", "Początek komiksu",
            "Komiks o stałym układzie. Wszystkie słowa w dymkach są tekstem w kolejności czytania, kadr po kadrze; "
            "przypisy są połączone w obie strony.",
            "Każdy kadr ma opis.",
        ),
        "ru": EpubWords(
            "Содержание", "Страницы", "Ориентиры", "Начало комикса",
            "Комикс с фиксированной вёрсткой. Все слова в пузырях — текст в порядке чтения, кадр за кадром; "
            "примечания связаны ссылками в обе стороны.",
            "Каждый кадр описан.",
        ),
        "he": EpubWords(
            "תוכן העניינים", "עמודים", "ציוני דרך", "תחילת הקומיקס",
            "קומיקס בפריסה קבועה. כל המילים בבלונים הן טקסט בסדר הקריאה, תמונה אחר תמונה; "
            "ההערות מקושרות בשני הכיוונים.",
            "לכל תמונה יש תיאור.",
        ),
        "fa": EpubWords(
            "فهرست", "صفحه‌ها", "نشانه‌های راهنما", "آغاز داستان",
            "داستانی مصور با چیدمان ثابت. همهٔ واژه‌های حباب‌ها متن‌اند، به ترتیب خواندن و قاب به قاب؛ "
            "یادداشت‌ها از هر دو سو پیوند دارند.",
            "هر قاب توصیف شده است.",
        ),
        "vi": EpubWords(
            "Mục lục", "Trang", "Mốc điều hướng", "Bắt đầu truyện",
            "Truyện tranh có bố cục cố định. Mọi lời trong bong bóng thoại đều là văn bản theo thứ tự đọc, từng khung "
            "một; các chú thích được liên kết hai chiều.",
            "Mỗi khung đều có mô tả.",
        ),
        "zh": EpubWords(
            "目录", "页码", "导航标志", "正文开始",
            "固定版式的漫画。对话框中的所有文字均为文本，按阅读顺序逐格排列；注释双向链接。",
            "每一格都有描述。",
        ),
        "zh-hant": EpubWords(
            "目錄", "頁碼", "導覽標記", "正文開始",
            "固定版式的漫畫。對話框中的所有文字均為文字資料，按閱讀順序逐格排列；註釋雙向連結。",
            "每一格都有描述。",
        ),
    }
)  # fmt: skip


def epub_words(language: str) -> EpubWords:
    """Return the words in ``language``, in English where it is not known."""
    return _KNOWN.get(spoken_tag(language), _KNOWN["en"])


def knows(language: str) -> bool:
    """Tell whether there are words in ``language``."""
    return spoken_tag(language) in _KNOWN
