"""The fixed words that a book prints by itself, in the languages that the program knows; a translator may set
others."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from comicremix.model.back_words import BACK_WORDS, back_word
from comicremix.model.scripts import spoken_tag

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "word:notes": "Notes",
        "word:credits": "Credits",
        "word:place": "page {page}, panel {panel}",
        "word:page": "page {page}",
        "word:artwork": "Artwork",
        "word:adapted": "adapted",
        "word:public-domain": "Public domain",
        "word:all-rights-reserved": "All rights reserved",
        "word:draft": "Draft, {share} % translated",
        "word:cover": "cover",
        **BACK_WORDS,
    }
)
NOTE_WORDS = ("word:notes", "word:credits", "word:place", "word:page")
"""What a book with notes prints."""
ARTWORK_WORDS = ("word:credits", "word:artwork", "word:adapted")
"""What a book prints that says whose drawings it shows; the names of licences come to it as they are needed."""

_KNOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {  # in the order of WORDS, without those of ``back_words``
        "en": (
            "Notes",
            "Credits",
            "page {page}, panel {panel}",
            "page {page}",
            "Artwork",
            "adapted",
            "Public domain",
            "All rights reserved",
            "Draft, {share} % translated",
            "cover",
        ),
        "fr": (
            "Notes",
            "Crédits",
            "page {page}, case {panel}",
            "page {page}",
            "Dessins",
            "adapté",
            "Domaine public",
            "Tous droits réservés",
            "Brouillon, traduit à {share} %",
            "couverture",
        ),
        "de": (
            "Anmerkungen",
            "Mitwirkende",
            "Seite {page}, Panel {panel}",
            "Seite {page}",
            "Zeichnungen",
            "bearbeitet",
            "Gemeinfrei",
            "Alle Rechte vorbehalten",
            "Entwurf, zu {share} % übersetzt",
            "Umschlag",
        ),
        "es": (
            "Notas",
            "Créditos",
            "página {page}, viñeta {panel}",
            "página {page}",
            "Dibujos",
            "adaptado",
            "Dominio público",
            "Todos los derechos reservados",
            "Borrador, traducido al {share} %",
            "cubierta",
        ),
        "it": (
            "Note",
            "Crediti",
            "pagina {page}, vignetta {panel}",
            "pagina {page}",
            "Disegni",
            "adattato",
            "Pubblico dominio",
            "Tutti i diritti riservati",
            "Bozza, tradotta al {share} %",
            "copertina",
        ),
        "pt": (
            "Notas",
            "Créditos",
            "página {page}, quadrinho {panel}",
            "página {page}",
            "Desenhos",
            "adaptado",
            "Domínio público",
            "Todos os direitos reservados",
            "Rascunho, {share} % traduzido",
            "capa",
        ),
        "nl": (
            "Noten",
            "Colofon",
            "pagina {page}, plaatje {panel}",
            "pagina {page}",
            "Tekeningen",
            "bewerkt",
            "Publiek domein",
            "Alle rechten voorbehouden",
            "Concept, {share} % vertaald",
            "omslag",
        ),
        "pl": (
            "Przypisy",
            "Autorzy",
            "strona {page}, kadr {panel}",
            "strona {page}",
            "Rysunki",
            "adaptacja",
            "Domena publiczna",
            "Wszelkie prawa zastrzeżone",
            "Wersja robocza, przetłumaczono {share}%",
            "okładka",
        ),
        "ru": (
            "Примечания",
            "Авторы",
            "страница {page}, кадр {panel}",
            "страница {page}",
            "Рисунки",
            "с изменениями",
            "Общественное достояние",
            "Все права защищены",
            "Черновик, переведено {share} %",
            "обложка",
        ),
        "ar": (
            "الحواشي",
            "شارك في العمل",
            "الصفحة {page}، الإطار {panel}",
            "الصفحة {page}",
            "الرسوم",
            "بتصرف",
            "ملكية عامة",
            "جميع الحقوق محفوظة",
            "مسودة، تُرجم منها {share}٪",
            "الغلاف",
        ),
        "he": (
            "הערות",
            "קרדיטים",
            "עמוד {page}, תמונה {panel}",
            "עמוד {page}",
            "ציורים",
            "בעיבוד",
            "נחלת הכלל",
            "כל הזכויות שמורות",
            "טיוטה, תורגמו {share}%",
            "כריכה",
        ),
        "ja": (
            "注",
            "クレジット",
            "{page}ページ {panel}コマ目",
            "{page}ページ",
            "作画",
            "改変あり",
            "パブリックドメイン",
            "無断転載禁止",
            "下書き（翻訳済み{share}%）",
            "表紙",
        ),
        "fa": (
            "یادداشت‌ها",
            "دست‌اندرکاران",
            "صفحهٔ {page}، قاب {panel}",
            "صفحهٔ {page}",
            "طراحی‌ها",
            "با تغییر",
            "مالکیت عمومی",
            "همهٔ حقوق محفوظ است",
            "پیش‌نویس، {share}٪ ترجمه شده",
            "جلد",
        ),
        "vi": (
            "Chú thích",
            "Những người thực hiện",
            "trang {page}, khung {panel}",
            "trang {page}",
            "Tranh vẽ",
            "có chỉnh sửa",
            "Phạm vi công cộng",
            "Bảo lưu mọi quyền",
            "Bản nháp, đã dịch {share}%",
            "bìa",
        ),
        "zh": (
            "注释",
            "制作人员",
            "第{page}页第{panel}格",
            "第{page}页",
            "绘画",
            "经改编",
            "公有领域",
            "保留所有权利",
            "草稿（已翻译{share}%）",
            "封面",
        ),
        "zh-hant": (
            "註釋",
            "製作人員",
            "第{page}頁第{panel}格",
            "第{page}頁",
            "繪圖",
            "經改編",
            "公有領域",
            "保留所有權利",
            "草稿（已翻譯{share}%）",
            "封面",
        ),
    }
)


def built_in_word(key: str, language: str) -> str:
    """Return the program's own word at ``key`` for a BCP 47 tag, the English one for a language that it does not
    know."""
    spoken = spoken_tag(language)
    words = _KNOWN.get(spoken, _KNOWN["en"])
    return back_word(key, spoken) or dict(zip(WORDS, words, strict=False)).get(key, "")


def is_known(language: str) -> bool:
    """Tell whether the program has words of its own for a language."""
    return spoken_tag(language) in _KNOWN
