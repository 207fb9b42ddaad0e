"""The type specimen as a book: a page for each script with its words in five outlines, and one of sound effects."""

from __future__ import annotations

import math

from comicremix.geometry import Outline, Path, Rect, polygon_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId
from comicremix.model.language import Language, Writing
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Body, Page, Shape, ShapeKind, Tail
from comicremix.model.source import BalloonKind
from comicremix.model.style import DEFAULT_STYLES, BalloonStyle, Shadow

WIDTH, HEIGHT, DPI = 2480.0, 560.0, 300.0
COLUMN = 480.0
PAGES: dict[str, tuple[str, str]] = {
    "en": ("en", "Wait. You mean it *collects* my “fish” office records?[^n-1] **Affirmative**, sir!"),
    "fr": ("fr", "Ça va ! « Non », dit-il… bien sûr que oui ; mais où est-ce qu’il dort ?[^n-1]"),
    "de": ("de", "Die Datenschutzgrundverordnung verlangt Einwilligungserklärungen, Straße für Straße!"),
    "vi": ("vi", "Tôi biết đêm qua bạn đã ở đâu, và tôi đã kể cho mọi người nghe.[^n-2]"),
    "el": ("el", "Ξέρω πού ήσουν χθες το βράδυ και το είπα σε όλους.[^n-1]"),
    "ru": ("ru", "Я знаю, где ты была прошлой ночью, и всем рассказала.[^n-2]"),
    "ar": ("ar", "أعرف أين كنتِ «ليلة أمس» (٢٠٠٨)، وأخبرتُ الجميع بذلك![^n-1]"),
    "fa": ("fa", "می‌دانم دیشب کجا بودی، و «به همه» گفته‌ام؛ سال ۱۳۸۷.[^n-2]"),
    "he": ("he", "אני יודע איפה היית «אתמול בלילה» (2008), וסיפרתי לכולם![^n-1]"),
    "ar-mixed": ("ar", "عام 2008: نسخة Google Chrome هنا، وكلّ الناس (تقريبًا) يعرفونها.[^n-1]"),
    "he-mixed": ("he", "הדפדפן Google Chrome של 2008 (גרסה 1.0) יודע הכול על כולם!"),
    "hi": ("hi", "मुझे पता है कि तुम कल रात कहाँ थीं, और मैंने सबको बता दिया।[^n-1]"),
    "bn": ("bn", "আমি জানি কাল রাতে তুমি কোথায় ছিলে, আর সবাইকে বলে দিয়েছি।[^n-1]"),
    "ta": ("ta", "நேற்று இரவு நீ எங்கே இருந்தாய் என்று எனக்குத் தெரியும்.[^n-2]"),
    "th": ("th", "ฉันรู้ว่าเมื่อคืนนี้คุณอยู่ที่ไหน และฉันบอกทุกคนไปหมดแล้ว[^n-1]"),
    "ja": ("ja", "きのうの夜どこにいたか知っているよ。「みんな」に話してしまったんだ！[^n-1]"),
    "ja-columns": ("ja", "きのうの夜どこにいたか知っているよ。「みんな」に話してしまったんだ！"),
    "zh": ("zh", "我知道你昨天晚上在哪里，“所有人”都已经听我说过了！[^n-1]"),
    "zh-Hant": ("zh-Hant", "我知道你昨天晚上在哪裡，「所有人」都已經聽我說過了！[^n-2]"),
    "ko": ("ko", "어젯밤에 네가 어디 있었는지 알아. 모두에게 이미 말했어![^n-1]"),
    "emoji": ("en", "Rain ☔, tea 🍵 and a cat 🐈 → all is well ♥ ✓ ∞"),
}
"""Language and words by the name of the page."""
SOUNDS: dict[str, tuple[str, str]] = {
    "sounds": ("en", "KRA-BOOM!"),
    "sounds-ru": ("ru", "БАБАХ!"),
    "sounds-ar": ("ar", "بوووم!"),
    "sounds-hi": ("hi", "धड़ाम!"),
    "sounds-ja": ("ja", "ドカーン！"),
}
RIGHT_TO_LEFT = ("ar", "fa", "he")


def specimen_book(name: str) -> Book:
    """Return the book of one page: five balloons, or five sound effects with every effect."""
    tag, words = {**PAGES, **SOUNDS}[name]
    writing: Writing = "vertical" if name.endswith("columns") else "horizontal"
    language = Language(tag, "rtl" if tag in RIGHT_TO_LEFT else "ltr", writing)
    balloons = _sounds(words) if name in SOUNDS else _balloons(words)
    page = Page(PageId("pg-1"), WIDTH, HEIGHT, DPI, "#f2efe6", balloons=balloons)
    notes = (Note(NoteId("n-1"), "One."), Note(NoteId("n-2"), "Two."))
    styles = (*DEFAULT_STYLES, *_SOUND_STYLES)
    return Book(name, source_language=tag, pages=(page,), languages=(language,), styles=styles, notes=notes)


def _balloons(words: str) -> tuple[Balloon, ...]:
    kinds = (ShapeKind.ELLIPSE, ShapeKind.ROUNDED, ShapeKind.CLOUD, ShapeKind.BURST)
    shapes = [Shape(kind, _box(index)) for index, kind in enumerate(kinds)]
    shapes.append(Shape.traced(_notched(_box(4))))
    return tuple(
        Balloon(
            BalloonId(f"b-{index}"),
            BalloonKind.SPEECH,
            shape,
            words,
            (Tail((shape.box.centre[0] + 60, HEIGHT - 16), 50.0, 20.0),) if index < 2 else (),
        )
        for index, shape in enumerate(shapes)
    )


def _box(index: int) -> Rect:
    return Rect(20.0 + index * (COLUMN + 10), 30.0, COLUMN, 440.0)


def _notched(box: Rect) -> Path:
    """Return a traced outline with a bay at its lower left."""
    corners: Outline = (
        (0.08, 0.1), (0.5, 0.0), (0.93, 0.07), (1.0, 0.5), (0.96, 0.93), (0.6, 1.0), (0.42, 0.97), (0.38, 0.7),
        (0.05, 0.66), (0.0, 0.35),
    )  # fmt: skip
    return polygon_path(tuple((box.x + x * box.width, box.y + y * box.height) for x, y in corners))


_SOUND = {"bold": True, "hyphenate": False, "fill": None, "line": None, "margin": 0.0, "minimum": 40.0, "size": 110.0}
_SOUND_STYLES = tuple(
    BalloonStyle(name, **{**_SOUND, **changes})  # type: ignore[arg-type]
    for name, changes in {
        "outlined": {"colour": "#ffd23f", "text_outline": "#000000", "text_outline_width": 16.0},
        "shaded": {"colour": "#ffe14a", "colour_below": "#e8321e", "text_outline": "#3a0d0d",
                   "text_outline_width": 14.0},
        "cast": {"colour": "#ffffff", "text_outline": "#1d3f8a", "text_outline_width": 14.0,
                 "shadow": Shadow("#6f7b98", 12.0, 14.0)},
        "all": {"colour": "#8ff0ff", "colour_below": "#3156d8", "text_outline": "#0c1238", "text_outline_width": 14.0,
                "shadow": Shadow("#9a8f78", 10.0, 12.0)},
    }.items()
)  # fmt: skip


def _sounds(words: str) -> tuple[Balloon, ...]:
    looks = (("outlined", 0.0, -14.0), ("shaded", 90.0, 0.0), ("cast", -80.0, 0.0), ("all", 60.0, 12.0),
             ("shaded", 0.0, math.degrees(0.3)))  # fmt: skip
    return tuple(
        Balloon(
            BalloonId(f"b-{index}"), BalloonKind.SOUND_EFFECT, Shape(ShapeKind.RECTANGLE, _box(index)), words,
            style=style, body=Body.NONE, arc=arc, rotation=turn,
        )
        for index, (style, arc, turn) in enumerate(looks)
    )  # fmt: skip
