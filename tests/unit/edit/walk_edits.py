"""Every kind of edit with arguments drawn at random from what the book holds: the steps of a random walk."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import msgspec

from comicremix.edit import (
    arrange,
    balloons,
    clips,
    copies,
    drawn_words,
    found,
    framing,
    joints,
    knife,
    layouts,
    locks,
    notes,
    pages,
    panels,
    places,
    plates,
    setup,
    stacking,
    styles,
    texts,
    tray,
)
from comicremix.edit.swapping import swap_panels
from comicremix.geometry import Affine, Outline, Point, Rect, polygon_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId, new_balloon_id, new_note_id
from comicremix.model.language import Override
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Border, Page, Shape, ShapeKind, Tail
from comicremix.model.setup import PageSetup
from comicremix.model.source import BalloonKind, SourcePage
from comicremix.model.texts import texts as all_texts
from comicremix.model.uses import FoundKey
from comicremix.store.clips import clip_bytes, read_clip

MOST_PAGES, MOST_THINGS = 8, 40
"""A walk goes on among so many pages, with so many panels and balloons on each: what is more is taken away first."""

Edit = Callable[[Book, Random], Book]


def page(book: Book, rng: Random) -> Page:
    return rng.choice(book.pages)


def source(book: Book, rng: Random) -> SourcePage:
    return rng.choice(book.sources)


def a_panel(book: Book, rng: Random) -> PanelId:
    return rng.choice([panel.id for page in book.pages for panel in page.panels])


def panel_ids(book: Book, rng: Random) -> tuple[Page, list[PanelId]]:
    """Return a page and some of its panels."""
    there = rng.choice([page for page in book.pages if page.panels])
    return there, rng.sample([panel.id for panel in there.panels], rng.randint(1, len(there.panels)))


def a_balloon(book: Book, rng: Random) -> BalloonId:
    return rng.choice([balloon.id for page in book.pages for balloon in page.balloons])


def balloon_ids(book: Book, rng: Random) -> tuple[Page, list[BalloonId]]:
    """Return a page and some of its balloons."""
    there = rng.choice([page for page in book.pages if page.balloons])
    return there, rng.sample([balloon.id for balloon in there.balloons], rng.randint(1, len(there.balloons)))


def things(book: Book, rng: Random) -> tuple[Page, list[str]]:
    """Return a page and some of all that lies on it."""
    there = page(book, rng)
    ids = [item.id for group in (there.panels, there.balloons, there.places) for item in group]
    return there, rng.sample(ids, rng.randint(0, len(ids)))


def length(rng: Random) -> float:
    return rng.uniform(-300, 300)


def point(rng: Random) -> Point:
    return rng.uniform(0, 1000), rng.uniform(0, 1400)


def box(rng: Random) -> Rect:
    return Rect(*point(rng), rng.uniform(20, 500), rng.uniform(20, 500))


def outline(rng: Random, within: Rect | None = None) -> Outline:
    """Return a quadrangle; ``within``: the box of three of its corners."""
    there = within or box(rng)
    corner = (there.x + there.width * rng.uniform(0.6, 1.4), there.y + there.height * rng.uniform(0.6, 1.4))
    return ((there.x, there.y), (there.right, there.y), corner, (there.x, there.bottom))


def on_source(rng: Random) -> Outline:
    """Return a quadrangle on the source page of ``imported_book``."""
    return outline(rng, Rect(rng.uniform(0, 300), rng.uniform(0, 700), rng.uniform(20, 490), rng.uniform(20, 490)))


def words(rng: Random) -> str:
    return rng.choice(["", "Yes.", "*No*, never!", "Well,\nperhaps.[^n-1]", "{漢|かん}字", "שלום", "[^n-9]"])


def text_key(book: Book, rng: Random) -> str:
    return rng.choice([entry.key for entry in all_texts(book) if not entry.key.startswith("word:")])


def tag(book: Book, rng: Random) -> str:
    return rng.choice([language.tag for language in book.languages])


def found_panel(book: Book, rng: Random) -> FoundKey:
    return rng.choice([FoundKey(source.id, panel.id) for source in book.sources for panel in source.panels])


def found_balloon(book: Book, rng: Random) -> FoundKey:
    return rng.choice([FoundKey(source.id, balloon.id) for source in book.sources for balloon in source.balloons])


def style(book: Book, rng: Random) -> str:
    return rng.choice(book.styles).name


def note(book: Book, rng: Random) -> NoteId:
    return rng.choice(book.notes).id


def a_place(book: Book, rng: Random) -> tuple[Page, PanelId]:
    there = rng.choice([page for page in book.pages if page.places])
    return there, rng.choice(there.places).id


def _paste(book: Book, rng: Random) -> Book:
    """Copy some things through the bytes of a clipboard onto a page."""
    there, chosen = things(book, rng)
    data = clip_bytes(clips.take_clip(book, there.id, chosen), lambda _: b"")
    record = msgspec.json.decode(data)
    record["assets"] = {}
    clip, _ = read_clip(msgspec.json.encode(record))
    target = page(book, rng)
    by = clips.landing(clip, target, middle=rng.choice([None, point(rng)])) if chosen else Affine.translation(0, 0)
    return clips.paste_clip(book, target.id, clip, by)[0]


def _new_balloon(book: Book, rng: Random) -> Book:
    there = page(book, rng)
    shape = rng.choice(
        [
            Shape(rng.choice([ShapeKind.ELLIPSE, ShapeKind.SUPERELLIPSE]), box(rng)),
            Shape.traced(polygon_path(outline(rng))),
        ]
    )
    follows = rng.choice([None, *(panel.id for panel in there.panels)])
    tails = (Tail(point(rng), rng.uniform(5, 60)),) if rng.random() < 0.5 else ()
    kind = rng.choice(list(BalloonKind))
    return balloons.add_balloon(
        book, there.id, Balloon(new_balloon_id(), kind, shape, words(rng), tails, panel=follows)
    )


def _layout(book: Book, rng: Random) -> Book:
    border = rng.choice([None, Border(4.0)])
    return layouts.apply_layout(
        book, page(book, rng).id, rng.choice(layouts.LAYOUTS), border=border, from_right=rng.random() < 0.3
    )


def _setup(book: Book, rng: Random) -> Book:
    chosen = PageSetup(
        rng.uniform(600, 2000), rng.uniform(800, 2000), rng.choice([150.0, 300.0]), 40, 50, 40, 50, 20, 9
    )
    if rng.random() < 0.5:
        return setup.set_setup(book, rng.choice([None, chosen]))
    return setup.resize_pages(book, chosen, scale=rng.random() < 0.5)


def _remove_page(book: Book, rng: Random) -> Book:
    return pages.remove_page(book, page(book, rng).id) if len(book.pages) > 2 else book


def _merge(book: Book, rng: Random) -> Book:
    """Merge what knife and merging allow to be one."""
    _, chosen = panel_ids(book, rng)
    try:
        return knife.merge_all(book, chosen)
    except ValueError:  # they show different pictures
        return book


def _remove_style(book: Book, rng: Random) -> Book:
    gone, instead = style(book, rng), style(book, rng)
    return styles.remove_style(book, gone, instead) if gone != instead and len(book.styles) > 3 else book


def _review(book: Book, rng: Random) -> Book:
    language = tag(book, rng)
    known = [x for x in book.language(language).translations if x in {entry.key for entry in all_texts(book)}]
    return texts.mark_reviewed(book, language, rng.choice(known), reviewer="Ann", on="2026-11-25")


def _override(book: Book, rng: Random) -> Book:
    shape = Shape(ShapeKind.ELLIPSE, box(rng))
    new = rng.choice([None, Override(size=rng.uniform(10, 60)), Override(shape=shape)])
    return texts.set_override(book, tag(book, rng), a_balloon(book, rng), new)


def _merge_found(book: Book, rng: Random) -> Book:
    there = source(book, rng)
    ids = rng.sample([panel.id for panel in there.panels], min(2, len(there.panels)))
    return found.merge_found_panels(book, there.id, ids)


EDITS: dict[str, Edit] = {
    "move panel": lambda b, r: panels.move_panel(b, a_panel(b, r), length(r), length(r)),
    "swap panels": lambda b, r: swap_panels(b, a_panel(b, r), a_panel(b, r)),
    "mirror panel": lambda b, r: panels.mirror_panel(b, a_panel(b, r)),
    "flip panel": lambda b, r: panels.flip_panel(b, a_panel(b, r)),
    "turn panel": lambda b, r: panels.turn_panel(b, a_panel(b, r), r.uniform(-180, 180)),
    "fit panel": lambda b, r: panels.fit_panel(b, a_panel(b, r), box(r)),
    "panel to page": lambda b, r: panels.move_panel_to_page(b, a_panel(b, r), page(b, r).id),
    "restack panel": lambda b, r: panels.restack_panel(b, a_panel(b, r), r.randint(0, 9)),
    "remove panel": lambda b, r: panels.remove_panel(b, a_panel(b, r)),
    "border": lambda b, r: panels.set_border(b, panel_ids(b, r)[1], r.choice([None, Border(r.uniform(1, 9))])),
    "alt": lambda b, r: texts.set_source_text(b, f"alt:{a_panel(b, r)}", words(r)),
    "reframe": lambda b, r: framing.reframe_panel(b, a_panel(b, r), outline(r)),
    "slide": lambda b, r: framing.slide_picture(b, a_panel(b, r), Affine.translation(length(r), length(r))),
    "fill outline": lambda b, r: framing.fill_outline(b, a_panel(b, r), outline(r)),
    "bleed": lambda b, r: framing.bleed_panel(b, a_panel(b, r)),
    "knife": lambda b, r: knife.split_panels(b, panel_ids(b, r)[1], point(r), point(r), gutter=r.uniform(0, 30)),
    "merge": _merge,
    "draw frame": lambda b, r: places.draw_frame(b, page(b, r).id, outline(r))[0],
    "remove place": lambda b, r: places.remove_place(b, (at := a_place(b, r))[0].id, at[1]),
    "send place": lambda b, r: places.send_place(b, (at := a_place(b, r))[0].id, at[1], page(b, r).id),
    "fill place": lambda b, r: places.fill_frame(b, (at := a_place(b, r))[0].id, at[1], r.choice(at[0].panels).id),
    "lock": lambda b, r: locks.set_locked(b, (at := things(b, r))[0].id, at[1], r.random() < 0.5),
    "stack": lambda b, r: stacking.restack(
        b, (at := things(b, r))[0].id, at[1], r.choice(["front", "back", "forward", "backward"])
    ),
    "layout": _layout,
    "equal gutters": lambda b, r: arrange.equal_gutters(b, (at := panel_ids(b, r))[0].id, at[1], r.uniform(0, 60)),
    "align": lambda b, r: arrange.align(
        b, (at := things(b, r))[0].id, at[1], r.choice(["left", "centre", "right", "top", "middle", "bottom"]), box(r)
    ),
    "distribute": lambda b, r: arrange.distribute(b, (at := things(b, r))[0].id, at[1], r.choice(["x", "y"])),
    "same size": lambda b, r: arrange.same_size(b, (at := things(b, r))[0].id, at[1], r.choice(["x", "y"])),
    "from tray": lambda b, r: tray.place_at(b, page(b, r).id, [found_panel(b, r)], point(r))[0],
    "into room": lambda b, r: tray.place_in_free_room(b, page(b, r).id, [found_panel(b, r)])[0],
    "back to tray": lambda b, r: tray.take_back(b, panel_ids(b, r)[1][:1]),
    "paste": _paste,
    "new balloon": _new_balloon,
    "move balloon": lambda b, r: balloons.move_balloon(b, a_balloon(b, r), length(r), length(r)),
    "balloon to page": lambda b, r: balloons.move_balloon_to_page(b, a_balloon(b, r), page(b, r).id),
    "reshape balloon": lambda b, r: balloons.reshape_balloon(b, a_balloon(b, r), box(r)),
    "turn balloon": lambda b, r: balloons.turn_balloon(b, a_balloon(b, r), r.uniform(-180, 180)),
    "remove balloon": lambda b, r: balloons.remove_balloon(b, a_balloon(b, r)),
    "balloon kind": lambda b, r: balloons.set_kind(b, a_balloon(b, r), r.choice(list(BalloonKind))),
    "balloon fill": lambda b, r: balloons.set_fill(b, a_balloon(b, r), r.choice([None, "#ffee00"])),
    "lift balloon": lambda b, r: balloons.lift_balloon(b, a_balloon(b, r)),
    "redraw balloon": lambda b, r: balloons.redraw_balloon(b, a_balloon(b, r)),
    "words": lambda b, r: balloons.set_text(b, a_balloon(b, r), words(r)),
    "join": lambda b, r: joints.join_balloons(b, balloon_ids(b, r)[1]),
    "part": lambda b, r: joints.part_balloons(b, balloon_ids(b, r)[1]),
    "style of": lambda b, r: styles.set_style(b, balloon_ids(b, r)[1], r.choice(["", style(b, r)])),
    "arc": lambda b, r: styles.set_arc(b, balloon_ids(b, r)[1], r.uniform(-400, 400)),
    "rotation": lambda b, r: styles.set_rotation(b, balloon_ids(b, r)[1], r.uniform(-400, 400)),
    "as drawn": lambda b, r: drawn_words.set_as_drawn(b, balloon_ids(b, r)[1], wanted=r.random() < 0.5),
    "grow": lambda b, r: styles.set_grow(b, balloon_ids(b, r)[1], r.random() < 0.5),
    "change style": lambda b, r: styles.change_style(b, style(b, r), size=r.uniform(10, 90)),
    "copy style": lambda b, r: styles.duplicate_style(b, (of := style(b, r)), styles.free_name(b, of)),
    "rename style": lambda b, r: styles.rename_style(b, style(b, r), styles.free_name(b, "shout")),
    "remove style": _remove_style,
    "scale styles": lambda b, r: styles.scale_styles(b, r.uniform(0.8, 1.25)),
    "font": lambda b, r: styles.set_font(b, tag(b, r), style(b, r), r.choice([None, "Noto Sans"])),
    "override": _override,
    "translate": lambda b, r: texts.set_translation(b, tag(b, r), text_key(b, r), words(r) or "x"),
    "untranslate": lambda b, r: texts.set_translation(b, "fr", text_key(b, r), ""),
    "review": _review,
    "found panel": lambda b, r: found.add_found_panel(b, source(b, r).id, on_source(r)),
    "reshape found": lambda b, r: found.reshape_found_panel(b, *found_panel(b, r), on_source(r)),
    "remove found": lambda b, r: found.remove_found_panel(b, *found_panel(b, r)),
    "split found": lambda b, r: found.split_found_panel(b, *found_panel(b, r), point(r), point(r), gutter=8),
    "merge found": _merge_found,
    "found balloon": lambda b, r: found.add_found_balloon(b, source(b, r).id, on_source(r), tail=point(r)),
    "reshape found balloon": lambda b, r: found.reshape_found_balloon(b, *found_balloon(b, r), on_source(r)),
    "found kind": lambda b, r: found.set_found_kind(b, *found_balloon(b, r), r.choice(list(BalloonKind))),
    "remove found balloon": lambda b, r: found.remove_found_balloon(b, *found_balloon(b, r)),
    "mask": lambda b, r: plates.add_to_mask(b, source(b, r).id, on_source(r)),
    "unmask": lambda b, r: plates.take_from_mask(b, source(b, r).id, on_source(r)),
    "restore": lambda b, r: plates.restore_original(b, source(b, r).id, on_source(r)),
    "plate colour": lambda b, r: plates.fill_with_colour(b, source(b, r).id, on_source(r), "#aabbcc"),
    "rights": lambda b, r: pages.say_rights(b, [source(b, r).id], author=words(r), licence="CC BY 4.0"),
    "add page": lambda b, r: pages.add_page(b, pages.page_like(b, page(b, r)), r.randint(0, len(b.pages))),
    "copy page": lambda b, r: copies.duplicate_page(b, page(b, r).id),
    "move page": lambda b, r: pages.move_pages(b, {page(b, r).id}, r.randint(0, 5)),
    "remove page": _remove_page,
    "ground": lambda b, r: pages.set_ground(b, page(b, r).id, r.choice(["#ffffff", "#102030"])),
    "reading": lambda b, r: pages.set_reading(b, (at := panel_ids(b, r))[0].id, tuple(at[1])),
    "setup": _setup,
    "note": lambda b, r: notes.add_note(b, Note(new_note_id(), words(r))),
    "note body": lambda b, r: notes.set_note_body(b, note(b, r), words(r)),
    "remove note": lambda b, r: notes.remove_note(b, note(b, r)),
}


def crowded(book: Book) -> bool:
    """Tell whether a walk should go back a little."""
    many = max((len(page.panels) + len(page.balloons) + len(page.places) for page in book.pages), default=0)
    records = max((len(x.panels) + len(x.balloons) + len(x.plate) for x in book.sources), default=0)
    return len(book.pages) > MOST_PAGES or max(many, records) > MOST_THINGS or len(book.notes) > MOST_THINGS


def stepped(book: Book, name: str, rng: Random) -> Book:
    """Return the book after an edit; the book itself where there is nothing that it could be done to."""
    try:
        return EDITS[name](book, rng)
    except IndexError:  # a choice among nothing
        return book
