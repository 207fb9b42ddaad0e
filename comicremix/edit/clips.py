"""Copy and paste: pieces of a page as a Clip, and a Clip on a page of this or another book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comicremix.edit.change import change_page, changed
from comicremix.edit.transform import transformed_art, transformed_balloon, transformed_shape
from comicremix.geometry import Affine, Point, Rect, bounds
from comicremix.model.book import Book
from comicremix.model.clip import Clip
from comicremix.model.ids import BalloonId, PageId, PanelId, SourceId, new_balloon_id, new_panel_id, new_source_id
from comicremix.model.language import Language, Override, Translation
from comicremix.model.note import Note, SourceReference
from comicremix.model.page import Balloon, Body, Page, Panel
from comicremix.model.reading import NOTE_MARK
from comicremix.model.source import Art, SourcePage

Names = Mapping[str, str]
"""New ids by old ones."""


def take_clip(book: Book, page_id: PageId, chosen: Iterable[str]) -> Clip:
    """Return the chosen panels, with the balloons that follow them, and balloons of a page. A balloon that stands in
    the art of a panel left behind becomes a piece of the drawing; the page stays as it is."""
    page, wanted = book.page(page_id), set(chosen)
    panels = tuple(panel for panel in page.panels if panel.id in wanted)
    taken = {panel.id for panel in panels}
    found = (b for b in page.balloons if b.id in wanted or b.panel in taken)
    balloons = tuple(b if b.panel in taken else _off_the_art(b) for b in found)
    needed = {art.source for art in _arts(panels, balloons)}
    used = {book.style(balloon).name for balloon in balloons}
    notes = _notes_of(book, balloons)
    cited = {citation.reference for note in notes for citation in note.citations}
    ids: set[str] = {panel.id for panel in panels} | {balloon.id for balloon in balloons} | {n.id for n in notes}
    return Clip(
        page_id,
        page.dpi,
        book.source_language,
        panels,
        balloons,
        tuple(source for source in book.sources if source.id in needed),
        tuple(style for style in book.styles if style.name in used),
        {x.tag: mine for x in book.languages if (mine := _words_of(x, ids))},
        {x.tag: own for x in book.languages if (own := {k: v for k, v in x.overrides.items() if k in ids})},
        notes,
        tuple(reference for reference in book.references if reference.id in cited),
    )


def clip_box(clip: Clip) -> Rect:
    """Return what the clip covers where it was taken: its panels' bounds; without panels its balloons'."""
    if clip.panels:
        return bounds(point for panel in clip.panels for point in panel.outline)
    return bounds(point for balloon in clip.balloons for point in balloon.shape.box.outline())


def landing(clip: Clip, page: Page, *, middle: Point | None = None) -> Affine:
    """Return the map from the clip's pixels to ``page``: as large on paper as it was, smaller where that is larger than
    the page, wholly on the page, and where it was taken or with its middle at ``middle`` (page pixels)."""
    box = clip_box(clip)
    scale = min(page.dpi / clip.dpi, page.width / (box.width or 1.0), page.height / (box.height or 1.0))
    if abs(scale - 1) < 1e-9 or (clip.page == page.id and middle is None):
        scale = 1.0
    width, height = box.width * scale, box.height * scale
    x, y = (box.x * scale, box.y * scale) if middle is None else (middle[0] - width / 2, middle[1] - height / 2)
    if clip.page != page.id or middle is not None:
        x, y = max(0.0, min(x, page.width - width)), max(0.0, min(y, page.height - height))
    return Affine(scale, 0.0, 0.0, scale, x - box.x * scale, y - box.y * scale)


def paste_clip(book: Book, page_id: PageId, clip: Clip, by: Affine) -> tuple[Book, tuple[str, ...]]:
    """Put a clip on top of a page, mapped by ``by``, under new ids. Source pages, styles and notes that the book lacks
    come along, with what the notes cite. Returns the ids of the panels and of the balloons that follow none
    of them."""
    book, sources = _with_sources(book, clip.sources)
    known = {style.name for style in book.styles}
    book = changed(book, styles=(*book.styles, *(style for style in clip.styles if style.name not in known)))
    book, fresh_notes = _with_notes(book, clip)
    names: dict[str, str] = {note.id: note.id for note in fresh_notes}
    names |= {panel.id: new_panel_id() for panel in clip.panels}
    names |= {balloon.id: new_balloon_id() for balloon in clip.balloons}
    panels = tuple(_pasted_panel(panel, names, sources, by) for panel in clip.panels)
    here = {panel.id for panel in book.page(page_id).panels}
    balloons = tuple(_pasted_balloon(book, clip, balloon, names, sources, here, by) for balloon in clip.balloons)
    book = change_page(
        book, page_id, lambda p: changed(p, panels=(*p.panels, *panels), balloons=(*p.balloons, *balloons))
    )
    languages = (x if x.tag == book.source_language else _with_words(x, clip, names, by) for x in book.languages)
    book = changed(book, languages=tuple(languages))
    fresh = {panel.id for panel in panels}
    return book, (*(panel.id for panel in panels), *(b.id for b in balloons if b.panel not in fresh))


def _notes_of(book: Book, balloons: Iterable[Balloon]) -> tuple[Note, ...]:
    """Return the notes that words mark, without what else they are fastened to: that stays behind."""
    marked = {match[1] for balloon in balloons for match in NOTE_MARK.finditer(balloon.text)}
    return tuple(changed(note, pin=None, more_pins=()) for note in book.notes if note.id in marked)


def _with_notes(book: Book, clip: Clip) -> tuple[Book, tuple[Note, ...]]:
    """Return the book with the notes and cited works that it lacks, and those notes. Another work of the same id gets
    a new one."""
    known = {note.id for note in book.notes}
    fresh = tuple(note for note in clip.notes if note.id not in known)
    ids: dict[str, str] = {}
    references = list(book.references)
    for reference in clip.references if fresh else ():
        name = reference.id
        while any(each.id == name and dict(each.csl, id="") != dict(reference.csl, id="") for each in references):
            name += "-2"
        ids[reference.id] = name
        if all(each.id != name for each in references):
            references.append(SourceReference(name, {**reference.csl, "id": name}))

    def renamed(note: Note) -> Note:
        citations = (changed(c, reference=ids.get(c.reference, c.reference)) for c in note.citations)
        told = clip.words.get(book.source_language, {}).get(f"note:{note.id}")
        return changed(note, body=told.text if told and told.text else note.body, citations=tuple(citations))

    fresh = tuple(map(renamed, fresh))
    return changed(book, notes=(*book.notes, *fresh), references=tuple(references)), fresh


def _off_the_art(balloon: Balloon) -> Balloon:
    if balloon.body is not Body.ART:
        return balloon
    return changed(balloon, body=Body.PIECE if balloon.art else Body.DRAWN)


def _arts(panels: Iterable[Panel], balloons: Iterable[Balloon]) -> tuple[Art, ...]:
    return (*(panel.art for panel in panels), *(balloon.art for balloon in balloons if balloon.art is not None))


def _words_of(language: Language, ids: set[str]) -> dict[str, Translation]:
    return {key: text for key, text in language.translations.items() if key.partition(":")[2] in ids}


def _with_sources(book: Book, sources: Iterable[SourcePage]) -> tuple[Book, dict[str, str]]:
    """Return the book with the source pages that it lacks, and under which id each is known there. The same picture is
    the same source page; rights that nobody noted there are taken over."""
    names: dict[str, str] = {}
    for source in sources:
        same = [known for known in book.sources if known.asset.sha256 == source.asset.sha256]
        found = next((known for known in same if known.id == source.id), same[0] if same else None)
        if found is None:
            taken = any(known.id == source.id for known in book.sources)
            found = changed(source, id=new_source_id()) if taken else source
            book = changed(book, sources=(*book.sources, found))
        elif found.rights is None and source.rights is not None:
            filled = changed(found, rights=source.rights)
            book = changed(book, sources=tuple(filled if known is found else known for known in book.sources))
        names[source.id] = found.id
    return book, names


def _pasted_art(art: Art, sources: Names, by: Affine) -> Art:
    return changed(transformed_art(art, by), source=SourceId(sources.get(art.source, art.source)))


def _pasted_panel(panel: Panel, names: Names, sources: Names, by: Affine) -> Panel:
    border = changed(panel.border, width=panel.border.width * by.scale) if panel.border else None
    return changed(panel, id=PanelId(names[panel.id]), art=_pasted_art(panel.art, sources, by), border=border)


def _pasted_balloon(
    book: Book, clip: Clip, balloon: Balloon, names: Names, sources: Names, here: set[PanelId], by: Affine
) -> Balloon:
    moved = transformed_balloon(balloon, by)
    follows = names.get(balloon.panel or "") or (balloon.panel if balloon.panel in here else None)
    told = clip.words.get(book.source_language, {}).get(f"balloon:{balloon.id}")
    return changed(
        moved,
        id=BalloonId(names[balloon.id]),
        panel=PanelId(follows) if follows else None,
        joined=BalloonId(names[balloon.joined]) if balloon.joined and balloon.joined in names else None,
        art=_pasted_art(balloon.art, sources, by) if balloon.art else None,
        text=_without_strange_marks(book, told.text if told else balloon.text),
    )


def _without_strange_marks(book: Book, text: str) -> str:
    known = {note.id for note in book.notes}
    return NOTE_MARK.sub(lambda mark: mark[0] if mark[1] in known else "", text)


def _with_words(language: Language, clip: Clip, names: Names, by: Affine) -> Language:
    words, shapes = clip.words.get(language.tag, {}), clip.overrides.get(language.tag, {})
    if not words and not shapes:
        return language
    renamed = {
        f"{key.partition(':')[0]}:{name}": text
        for key, text in words.items()
        if (name := names.get(key.partition(":")[2]))
    }
    moved = {BalloonId(names[key]): _moved_override(override, by) for key, override in shapes.items()}
    return changed(
        language,
        translations={**language.translations, **renamed},
        overrides={**language.overrides, **moved},
    )


def _moved_override(override: Override, by: Affine) -> Override:
    return changed(override, shape=transformed_shape(override.shape, by)) if override.shape else override
