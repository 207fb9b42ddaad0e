"""What files tell of their pages becomes part of the book: panels, balloons with their words in every language, notes,
rights.

Pages come one at a time, and the window may show each at once; so ``told_page`` gives the page with its words in the
book's source language, and ``settled`` puts the rest into the book when all have come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from comicremix.app.languages import is_tag
from comicremix.app.told_texts import texts_in
from comicremix.edit import texts as edit
from comicremix.edit.change import change_language, changed
from comicremix.edit.notes import add_note
from comicremix.edit.pages import say_rights
from comicremix.geometry import (
    Affine,
    Outline,
    Rect,
    area,
    bounds,
    contains,
    polygon_path,
    transform_path,
    transform_points,
)
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId, SourceId, new_balloon_id, new_note_id
from comicremix.model.language import State
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Body, Page, Shape, Tail
from comicremix.model.reading import NOTE_MARK
from comicremix.model.scripts import direction_of
from comicremix.model.source import BalloonKind, SourcePage
from comicremix.model.style import BalloonStyle
from comicremix.model.told import Told, ToldBalloon, ToldPage, Words

BLACK = "#000000"
_UNLINED = frozenset(kind.value for kind in BalloonKind)
NoteNames = Mapping[str, NoteId]
"""The notes of the book by the names that the file gives them."""


@dataclass(slots=True)
class Arrivals:
    """What came with the pages of one import and waits until all are there."""

    words: dict[BalloonId, Words] = field(default_factory=dict)
    books: dict[int, tuple[Told, NoteNames]] = field(default_factory=dict)
    sources: dict[int, list[SourceId]] = field(default_factory=dict)

    def names(self, told: Told | None) -> NoteNames:
        """Return the names of a file's notes, the same ones each time."""
        if told is None:
            return {}
        if id(told) not in self.books:
            self.books[id(told)] = (told, {note.id: new_note_id() for note in told.notes})
        return self.books[id(told)][1]

    def came(self, source: SourcePage, told: Told | None, words: Mapping[BalloonId, Words]) -> None:
        """Remember a page that came."""
        self.words.update(words)
        if told is not None:
            self.sources.setdefault(id(told), []).append(source.id)

    @property
    def first(self) -> Told | None:
        """What the first file tells that tells anything."""
        return next((told for told, _ in self.books.values()), None)


def fitted(page: ToldPage, width: float, height: float) -> ToldPage:
    """Return what is told in pixels of the picture as it is, without what lies outside it."""
    affine = Affine.scaling(width / page.width) if page.width else Affine()
    whole = Rect(0, 0, width, height)

    def inside(outline: Outline) -> Outline:
        return tuple((min(max(x, 0.0), width), min(max(y, 0.0), height)) for x, y in transform_points(outline, affine))

    panels = page.panels and tuple(found for outline in page.panels if area(found := inside(outline)) > 1)
    balloons = page.balloons and tuple(
        replace(
            balloon,
            outline=transform_points(balloon.outline, affine),
            path=transform_path(balloon.path, affine),
            tail=balloon.tail and affine.apply(balloon.tail),
        )
        for balloon in page.balloons
        if whole.meets(bounds(transform_points(balloon.outline, affine)))
    )
    texts = tuple(replace(text, box=bounds(transform_points(text.box.outline(), affine))) for text in page.texts)
    size = page.letter_size and page.letter_size * affine.scale
    return replace(page, panels=panels, balloons=balloons, texts=texts, letter_size=size, width=0.0)


def in_the_picture(page: ToldPage) -> tuple[ToldBalloon, ...] | None:
    """Return the balloons that the picture shows; None when nobody says which there are."""
    return None if page.balloons is None else tuple(b for b in page.balloons if not b.drawn)


def told_page(
    page: Page, source: SourcePage, told: ToldPage, language: str, names: NoteNames
) -> tuple[Page, dict[BalloonId, Words]]:
    """Return a page with what is told of it, and the words of its balloons in all languages.

    Args:
        page: as it was made of ``source``, whose found balloons are those that ``told`` says are in the picture, if it
            says so.
        told: in pixels of the picture, of which the page has as many.
        language: the book's source language.
    """
    shown = in_the_picture(told)
    by_place = {b.outline: t for b, t in zip(source.balloons, shown, strict=True)} if shown is not None else {}
    places = [balloon.outline for balloon in source.balloons] if told.texts else []
    texts = dict(zip(places, texts_in(places, told.texts), strict=True))
    words: dict[BalloonId, Words] = {}
    balloons = []
    for balloon in page.balloons:
        said = by_place.get(balloon.art.outline) if balloon.art else None
        if said is not None:
            words[balloon.id] = _renamed(said.words, names)
            balloon = replace(  # noqa: PLW2901
                balloon, kind=said.kind, rotation=said.rotation, style=_style_of(said) or balloon.style
            )
        elif balloon.art and (text := texts.get(balloon.art.outline)):
            words[balloon.id] = {language: text}
        balloons.append(replace(balloon, text=_source_words(words.get(balloon.id, {}), language)))
    for said in told.balloons or ():
        if said.drawn:
            made = drawn_balloon(said, _panel_at(page, said))
            words[made.id] = _renamed(said.words, names)
            balloons.append(replace(made, text=_source_words(words[made.id], language)))
    order = {panel.id: index for index, panel in enumerate(page.panels)}
    balloons.sort(key=lambda b: order.get(b.panel, len(order)) if b.panel else len(order))
    ground = told.ground or page.ground
    return replace(page, balloons=tuple(balloons), ground=ground, double=told.double), words


def drawn_balloon(said: ToldBalloon, panel: PanelId | None) -> Balloon:
    """Return a balloon that the program draws where a file says it stands."""
    body = Body.DRAWN if said.shaped else Body.NONE
    tails = (Tail(said.tail),) if said.tail and said.shaped else ()
    shape = Shape.traced(said.path or polygon_path(said.outline))
    return Balloon(
        new_balloon_id(),
        said.kind,
        shape,
        style=_style_of(said),
        panel=panel,
        body=body,
        fill=said.fill,
        rotation=said.rotation,
        tails=tails,
    )


def settled(book: Book, arrivals: Arrivals, *, fresh: bool) -> Book:
    """Return ``book`` with the translations, notes and rights that came with its pages.

    ``fresh``: the book was made of these pages, so that what they tell of their book holds for it where it says nothing
    itself.
    """
    for told, names in arrivals.books.values():
        book = _with_notes(book, told, names)
    present = {balloon.id for page in book.pages for balloon in page.balloons}
    for balloon, words in arrivals.words.items():
        if balloon in present:
            book = _translated(book, f"balloon:{balloon}", words)
    for key, (told, _) in arrivals.books.items():
        title = _title(told, book.source_language)
        said = {"author": told.author, "licence": told.licence, "url": told.url, "title": title}
        rights = {name: words for name, words in said.items() if words}
        here = {source.id for source in book.sources}
        book = say_rights(book, [s for s in arrivals.sources.get(key, ()) if s in here], **rights) if rights else book
    book = _with_styles(book, arrivals)
    return _with_facts(book, arrivals.first) if fresh and arrivals.first else book


def _style_of(said: ToldBalloon) -> str:
    """Return the name of the style of words in another colour than black; empty: that of its kind."""
    return f"{said.kind.value} {said.colour}" if said.colour not in (None, BLACK) else ""


def _with_styles(book: Book, arrivals: Arrivals) -> Book:
    """Add the styles of words in other colours."""
    known = {style.name for style in book.styles}
    new: dict[str, BalloonStyle] = {}
    for balloon in (balloon for page in book.pages for balloon in page.balloons):
        kind, _, colour = balloon.style.partition(" ")
        if balloon.id in arrivals.words and colour and balloon.style not in known:
            like = next((style for style in book.styles if style.name == kind), BalloonStyle(kind))
            new[balloon.style] = replace(like, name=balloon.style, colour=colour)
    return changed(book, styles=(*book.styles, *new.values()))


def title_of(arrived: Told | None, language: str) -> str:
    """Return the title that a file tells, in ``language`` if it does; empty: none."""
    return _title(arrived, language) if arrived else ""


def _title(told: Told, language: str) -> str:
    return _source_words(told.titles, language)


def _with_facts(book: Book, told: Told) -> Book:
    book = changed(
        book,
        title=book.title or _title(told, book.source_language),
        author=book.author or told.author,
        licence=book.licence or told.licence,
        credits=book.credits or told.credits,
    )
    if told.reading == "rtl":
        source = book.language(book.source_language)
        book = change_language(book, source.tag, lambda language: changed(language, binding="right"))
    if not told.lined:
        styles = tuple(changed(style, line=None) if style.name in _UNLINED else style for style in book.styles)
        book = changed(book, styles=styles)
    return _translated(book, "book:title", told.titles) if book.title else book


def _with_notes(book: Book, told: Told, names: NoteNames) -> Book:
    known = {note.id for note in book.notes}
    for note in told.notes:
        if names[note.id] not in known:
            words = _renamed(note.words, names)
            book = add_note(book, Note(names[note.id], _source_words(words, book.source_language)))
            book = _translated(book, f"note:{names[note.id]}", words)
    return book


def _translated(book: Book, key: str, words: Words) -> Book:
    """Set the translations among ``words``; a language that the book does not have is added."""
    for tag, text in words.items():
        tag = tag.replace("_", "-")  # noqa: PLW2901
        if not text or tag == book.source_language or not tag or not is_tag(tag):
            continue
        book = edit.add_language(book, tag, direction_of(tag))
        book = edit.set_translation(book, tag, key, text, State.TRANSLATED)
    return book


def _source_words(words: Words, language: str) -> str:
    """Return the words in ``language``, else in one that is near, else the first there are."""
    near = (text for tag, text in words.items() if re.split("[-_]", tag)[0] == language.partition("-")[0])
    return words.get(language) or next(near, "") or next(iter(words.values()), "")


def _renamed(words: Words, names: NoteNames) -> dict[str, str]:
    """Give note marks the names that the notes have in the book; marks of no note go."""

    def mark(match: re.Match[str]) -> str:
        return f"[^{names[match[1]]}]" if match[1] in names else ""

    return {tag: NOTE_MARK.sub(mark, text) for tag, text in words.items()}


def _panel_at(page: Page, said: ToldBalloon) -> PanelId | None:
    centre = bounds(said.outline).centre
    return next((panel.id for panel in reversed(page.panels) if contains(panel.outline, centre)), None)
