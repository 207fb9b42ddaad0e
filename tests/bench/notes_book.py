"""A book with as many notes and sources as is asked for, in four languages, without pictures."""

from __future__ import annotations

from dataclasses import replace

from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Translation
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, AssetRef, BalloonKind, SourcePage

SOURCE = SourceId("s-1")
WIDTH, HEIGHT = 2480.0, 3508.0
PANELS = tuple(Rect(120 + 1140 * column, 120 + 1110 * row, 1100, 1070) for row in range(3) for column in range(2))
BODIES = {
    "en": (
        "The figure is from the company’s own report, which says *nothing* of how it was counted.",
        "This was promised in the first version. See [the archived page](https://web.archive.org/web/2008/www.example.org)"
        " and what became of it:\n- the setting moved twice,\n- its default was turned round,\n- nobody was told.",
        "Not every browser does so. Most of them ask first, and two of them remember the answer.",
        "“We never look at single users”, the statement says; a court found otherwise five years later, and the "
        "company appealed.\nThe appeal was withdrawn.",
    ),
    "fr": (
        "Le chiffre vient du rapport de l’entreprise elle-même, qui ne dit *rien* de la façon de compter.",
        "C’était promis dans la première version. Voir [la page archivée](https://web.archive.org/web/2008/www.example.org)"
        " et ce qu’il en est advenu :\n- le réglage a changé deux fois de place,\n- sa valeur a été inversée,\n"
        "- personne n’a été prévenu.",
        "Tous les navigateurs ne le font pas. La plupart demandent d’abord, et deux se souviennent de la réponse.",
        "« Nous ne regardons jamais un utilisateur en particulier », dit la déclaration ; cinq ans plus tard, un "
        "tribunal a jugé le contraire, et l’entreprise a fait appel.\nL’appel a été retiré.",
    ),
    "ar": (
        "الرقم من تقرير الشركة نفسها، وهو لا يذكر شيئًا عن طريقة الحساب.",
        "وُعد بذلك في النسخة الأولى. انظر [الصفحة المحفوظة](https://web.archive.org/web/2008/www.example.org) وما آل "
        "إليه الأمر:\n- نُقل الإعداد مرتين،\n- وعُكست قيمته،\n- ولم يُخبَر أحد.",
        "ليست كل المتصفحات كذلك. معظمها يسأل أولًا، واثنان منها يتذكران الجواب.",
        "يقول البيان: «لا ننظر أبدًا إلى مستخدم بعينه»؛ وبعد خمس سنوات رأت محكمة غير ذلك، واستأنفت الشركة الحكم.\n"
        "ثم سُحب الاستئناف.",
    ),
    "ja": (
        "この数字は会社自身の報告書によるもので、数え方については何も書かれていない。",
        "最初の版で約束されていた。[保存されたページ](https://web.archive.org/web/2008/www.example.org)とその後を参照。\n"
        "- 設定は二度移された。\n- 初期値は逆になった。\n- 誰にも知らされなかった。",
        "すべてのブラウザがそうするわけではない。多くはまず尋ね、二つは答えを覚えている。",
        "声明には「個々の利用者を見ることはない」とあるが、五年後に裁判所は異なる判断をし、会社は控訴した。\n"
        "控訴は取り下げられた。",
    ),
}
"""Four bodies, which the notes have in turn."""
DIRECTIONS = {"ar": "rtl"}


def notes_book(pages: int, in_texts: int, on_panels: int, on_pages: int, *, twice: int = 0, sources: int = 0) -> Book:
    """Return a book in English with its editions in French, Arabic and Japanese.

    Args:
        in_texts: notes that are marked in balloons; ``twice`` of them in a second one too.
        on_panels: notes that are pinned to panels.
        on_pages: notes that are about pages as a whole.
        sources: works, which the notes cite in turn.
    """
    count = in_texts + on_panels + on_pages
    notes = [Note(NoteId(f"n-{n}"), BODIES["en"][n % 4], citations=_citations(n, count, sources)) for n in range(count)]
    story = [_page(number) for number in range(pages)]
    for n in range(in_texts):
        places = [n, n + 3] if n < twice else [n]
        for place in places:
            story[place % pages] = _marked(story[place % pages], place // pages, notes[n].id)
    for n in range(in_texts, in_texts + on_panels):
        page = story[(n * 7) % pages]
        notes[n] = replace(notes[n], pin=Pin(panel=page.panels[n % 6].id))
    for n in range(in_texts + on_panels, count):
        notes[n] = replace(notes[n], pin=Pin(page=story[(n * 11) % pages].id))
    return Book(
        "A Remix With Proofs", pages=tuple(story), sources=(SourcePage(SOURCE, "page.png", _asset()),),
        languages=tuple(_language(tag, notes) for tag in BODIES), notes=tuple(notes),
        references=tuple(_work(n) for n in range(sources)),
    )  # fmt: skip


def _citations(note: int, count: int, sources: int) -> tuple[Citation, ...]:
    locators = ("p. 12", "§ 4", "", "pp. 3-9")
    mine = range(note, sources, count) if count else range(0)
    return tuple(Citation(f"w-{work}", locators[work % 4]) for work in mine)


def _page(number: int) -> Page:
    panels = tuple(Panel(PanelId(f"p-{number}-{n}"), Art(SOURCE, box.outline())) for n, box in enumerate(PANELS))
    balloons = tuple(
        Balloon(
            BalloonId(f"b-{number}-{n}"), BalloonKind.SPEECH,
            Shape(ShapeKind.ELLIPSE, Rect(box.x + 200, box.y + 150, 640, 300)), "They said so themselves.",
            panel=panels[n].id,
        )
        for n, box in enumerate(PANELS)
    )  # fmt: skip
    return Page(PageId(f"pg-{number}"), WIDTH, HEIGHT, panels=panels, balloons=balloons)


def _marked(page: Page, place: int, note: NoteId) -> Page:
    chosen = page.balloons[place % len(page.balloons)]
    balloons = tuple(replace(b, text=f"{b.text}[^{note}]") if b is chosen else b for b in page.balloons)
    return replace(page, balloons=balloons)


def _language(tag: str, notes: list[Note]) -> Language:
    translations = {}
    if tag != "en":
        for number, note in enumerate(notes):
            translations[f"note:{note.id}"] = Translation(BODIES[tag][number % 4], note.body)
    return Language(tag, "rtl" if DIRECTIONS.get(tag) else "ltr", translations=translations)


def _work(number: int) -> SourceReference:
    kind = ("webpage", "book", "article-journal", "legislation")[number % 4]
    csl = {
        "id": f"w-{number}", "type": kind, "title": f"On the Habits of Browsers, Part {number}",
        "author": [{"family": f"Writer{number}", "given": "Ada"}],
        "issued": {"date-parts": [[2000 + number % 25, 1 + number % 12, 1 + number % 28]]},
        "URL": f"https://www.example.org/reports/{number}/what-they-keep?page={number}&lang=en",
        "accessed": {"date-parts": [[2026, 3, 1 + number % 28]]},
    }  # fmt: skip
    if kind == "book":
        csl |= {"publisher": "Example Press", "publisher-place": "Paris"}
    elif kind == "article-journal":
        csl |= {"container-title": "Journal of Small Records", "volume": "4", "page": "1-20"}
    return SourceReference(f"w-{number}", csl)


def _asset() -> AssetRef:
    return AssetRef("a" * 64, ".png", int(WIDTH), int(HEIGHT), 300.0)
