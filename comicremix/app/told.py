"""What files tell of their pages becomes part of the book: panels, balloons with their words
in every language, notes, rights.

Pages come one at a time, and the window may show each at once; so ``told_page`` gives the page with its words in the
book's source language, and ``settled`` puts the rest into the book when all have come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from comicremix.app.languages import is_tag
from comicremix.app.told_styles import Look, look_of, with_styles
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
    path_points,
    polygon_path,
    transform_path,
    transform_points,
)
from comicremix.intake.cut_path import cut_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId, SourceId, new_balloon_id, new_note_id
from comicremix.model.language import State, TextKey
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Body, Page, Shape, Tail
from comicremix.model.reading import NOTE_MARK
from comicremix.model.scripts import direction_of, primary
from comicremix.model.source import BalloonKind, SourcePage
from comicremix.model.told import Told, ToldBalloon, ToldPage, Words

_UNLINED = frozenset(kind.value for kind in BalloonKind)
LEAST_RECTANGULAR = 0.97
"""The area of a panel, by that of its box, from which its borders are upright."""
NoteNames = Mapping[str, NoteId]
"""The notes of the book by the names that the file gives them."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a page brings besides itself: the words of its balloons in all languages, and how they look."""

    words: Mapping[BalloonId, Words] = field(default_factory=dict)
    looks: tuple[Look, ...] = ()
    texts: Mapping[TextKey, Words] = field(default_factory=dict)
    """Alternative texts and titles of chapters, by the keys that they have in the book."""


@dataclass(slots=True)
class Arrivals:
    """What came with the pages of one import and waits until all are there."""

    words: dict[BalloonId, Words] = field(default_factory=dict)
    texts: dict[TextKey, Words] = field(default_factory=dict)
    looks: dict[str, Look] = field(default_factory=dict)
    """How words look that differ from those of their kind, by the name of their style."""
    books: dict[int, tuple[Told, NoteNames]] = field(default_factory=dict)
    sources: dict[int, list[SourceId]] = field(default_factory=dict)

    def names(self, told: Told | None) -> NoteNames:
        """Return the names of a file's notes, the same ones each time."""
        if told is None:
            return {}
        if id(told) not in self.books:
            self.books[id(told)] = (told, {note.id: new_note_id() for note in told.notes})
        return self.books[id(told)][1]

    def came(self, source: SourcePage, told: Told | None, brought: Brought) -> None:
        """Remember a page that came."""
        self.words.update(brought.words)
        self.texts.update(brought.texts)
        self.looks.update((look.name, look) for look in brought.looks if look.name)
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

    kept = [(found, n) for n, outline in enumerate(page.panels or ()) if area(found := inside(outline)) > 1]
    panels = page.panels and tuple(found for found, _ in kept)
    alts = tuple(page.alts[n] for _, n in kept) if page.alts else ()
    balloons = page.balloons and tuple(
        replace(
            balloon,
            outline=transform_points(balloon.outline, affine),
            path=transform_path(balloon.path, affine),
            tail=balloon.tail and affine.apply(balloon.tail),
            size=balloon.size * affine.scale,
        )
        for balloon in page.balloons
        if whole.meets(bounds(transform_points(balloon.outline, affine)))
    )
    texts = tuple(replace(text, box=bounds(transform_points(text.box.outline(), affine))) for text in page.texts)
    size = page.letter_size and page.letter_size * affine.scale
    return replace(page, panels=panels, alts=alts, balloons=balloons, texts=texts, letter_size=size, width=0.0)


def in_the_picture(page: ToldPage) -> tuple[ToldBalloon, ...] | None:
    """Return the balloons that the picture shows; None when nobody says which there are."""
    return None if page.balloons is None else tuple(b for b in page.balloons if not b.drawn)


def told_page(page: Page, source: SourcePage, told: ToldPage, language: str, names: NoteNames) -> tuple[Page, Brought]:
    """Return a page with what is told of it, and what it brings besides.

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
    spoken = any(_is_near(tag, language) for said in told.balloons or () for tag in said.words)
    looks = {said.outline: look_of(said, told.letter_size) for said in told.balloons or ()}
    balloons = []
    for balloon in page.balloons:
        said = by_place.get(balloon.art.outline) if balloon.art else None
        if said is not None:
            words[balloon.id] = _renamed(said.words, names)
            balloon = replace(  # noqa: PLW2901
                balloon, kind=said.kind, rotation=said.rotation, style=looks[said.outline].name or balloon.style
            )
        elif balloon.art and (text := texts.get(balloon.art.outline)):
            words[balloon.id] = {language: text}
        balloons.append(replace(balloon, text=_balloon_words(words.get(balloon.id, {}), language, spoken=spoken)))
    for said in told.balloons or ():
        if said.drawn:
            seen = in_gutters_cut(said, page)
            made = drawn_balloon(seen, _panel_at(page, said), looks[said.outline].name)
            words[made.id] = _renamed(said.words, names)
            balloons.append(replace(made, text=_balloon_words(words[made.id], language, spoken=spoken)))
    order = {panel.id: index for index, panel in enumerate(page.panels)}
    balloons.sort(key=lambda b: order.get(b.panel, len(order)) if b.panel else len(order))
    ground = told.ground or page.ground
    described = zip(page.panels, told.alts, strict=True) if told.alts else ()
    more = {f"alt:{panel.id}": alt for panel, alt in described if alt}
    panels = tuple(replace(p, alt=_source_words(more.get(f"alt:{p.id}", {}), language)) for p in page.panels)
    more |= {f"chapter:{page.id}": told.chapter} if told.chapter else {}
    told_of = replace(
        page, balloons=tuple(balloons), panels=panels, ground=ground, double=told.double,
        chapter=_source_words(told.chapter, language),
    )  # fmt: skip
    return told_of, Brought(words, tuple(looks.values()), more)


def drawn_balloon(said: ToldBalloon, panel: PanelId | None, style: str = "") -> Balloon:
    """Return a balloon that the program draws where a file says it stands."""
    body = Body.DRAWN if said.shaped else Body.NONE
    tails = (Tail(said.tail),) if said.tail and said.shaped else ()
    shape = Shape.traced(said.path or polygon_path(said.outline))
    return Balloon(
        new_balloon_id(),
        said.kind,
        shape,
        style=style,
        panel=panel,
        body=body,
        fill=said.fill,
        rotation=said.rotation,
        tails=tails,
    )


def settled(book: Book, arrivals: Arrivals, *, fresh: bool) -> Book:
    """Return ``book`` with the translations, notes and rights that came with its pages.

    ``fresh``: the book was made of these pages, so that what they tell of their book holds
    for it where it says nothing itself.
    """
    for told, names in arrivals.books.values():
        book = _with_notes(book, told, names)
    present = {balloon.id for page in book.pages for balloon in page.balloons}
    for balloon, words in arrivals.words.items():
        if balloon in present:
            book = _translated(book, f"balloon:{balloon}", words)
    here_now = {f"chapter:{page.id}" for page in book.pages}
    here_now |= {f"alt:{panel.id}" for page in book.pages for panel in page.panels}
    for name, words in arrivals.texts.items():
        book = _translated(book, name, words) if name in here_now else book
    for key, (told, _) in arrivals.books.items():
        title = _title(told, book.source_language)
        said = {"author": told.author, "licence": told.licence, "url": told.url, "title": title}
        rights = {name: words for name, words in said.items() if words}
        here = {source.id for source in book.sources}
        book = say_rights(book, [s for s in arrivals.sources.get(key, ()) if s in here], **rights) if rights else book
    book = with_styles(book, arrivals.looks)
    first = arrivals.first
    if fresh and first is not None:
        book = _with_facts(book, first)
        book = book if first.lined else _unlined(book, _UNLINED | arrivals.looks.keys())
    return book


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
    return _translated(book, "book:title", told.titles) if book.title else book


def _unlined(book: Book, names: Set[str]) -> Book:
    """Let balloons of the styles ``names`` have no line, as those in the file have none."""
    styles = tuple(changed(style, line=None) if style.name in names else style for style in book.styles)
    return changed(book, styles=styles)


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


def _balloon_words(words: Words, language: str, *, spoken: bool) -> str:
    """Return the words of a balloon in ``language``, or in one that is near. Words of others are translations only,
    where the page is ``spoken`` in that language elsewhere."""
    near = {tag: text for tag, text in words.items() if not spoken or _is_near(tag, language)}
    return _source_words(near, language)


def _is_near(tag: str, language: str) -> bool:
    return not tag or primary(tag) == primary(language)


def _renamed(words: Words, names: NoteNames) -> dict[str, str]:
    """Give note marks the names that the notes have in the book; marks of no note go."""

    def mark(match: re.Match[str]) -> str:
        return f"[^{names[match[1]]}]" if match[1] in names else ""

    return {tag: NOTE_MARK.sub(mark, text) for tag, text in words.items()}


def _panel_at(page: Page, said: ToldBalloon) -> PanelId | None:
    centre = bounds(said.outline).centre
    return next((panel.id for panel in reversed(page.panels) if contains(panel.outline, centre)), None)


def in_gutters_cut(said: ToldBalloon, page: Page) -> ToldBalloon:
    """Return a balloon without what of it cannot be seen over the gutter: in the gutter's colour and without a line it
    ends at the border of its panel, and so must its words."""
    owner = _panel_at(page, said)
    shaped = said.drawn and said.shaped and not said.lined and said.fill == page.ground.lower()
    if owner is None or not shaped:
        return said
    panel, place = page.panel(owner).outline, bounds(said.outline)
    box = bounds(panel)
    elsewhere = any(p.id != owner and bounds(p.outline).meets(place) for p in page.panels)
    if elsewhere or area(panel) < LEAST_RECTANGULAR * box.width * box.height:
        return said
    path = cut_path(said.path or polygon_path(said.outline), box)
    return replace(said, path=path, outline=path_points(path)) if path else said
