# SPDX-License-Identifier: CC-BY-SA-4.0
"""Make the sample book with comicremix itself: import the drawings, cut and move panels, set words and notes.

Usage: python assets/sample/make_book.py FOLDER      (FOLDER must not exist)
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from comicremix.app.importing import new_book
from comicremix.edit import balloons, notes, pages, panels, texts
from comicremix.geometry import Outline, Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, NoteId, PageId, PanelId, SourceId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.page import Balloon, Body, Border, Page, Shape, ShapeKind, Tail
from comicremix.model.scripts import direction_of
from comicremix.model.source import BalloonKind, FoundPanel, Rights, SourcePage
from comicremix.model.style import DEFAULT_STYLES, BalloonStyle, Shadow
from comicremix.store.folder import create_book

HERE = Path(__file__).resolve().parent
Plan = Mapping[str, Any]

RIGHTS = Rights("the comicremix contributors", "CC BY-SA 4.0", "", "Meet Lumo!")
BORDER, TAIL = 10.0, 66.0
SHAPES = {"superellipse": ShapeKind.SUPERELLIPSE, "cloud": ShapeKind.CLOUD, "burst": ShapeKind.BURST}
KINDS = {"sfx": BalloonKind.SOUND_EFFECT}
INK = "#1d1a33"
SOUND_TILT = {"b18": -7.0, "b33": -9.0}
"""Degrees."""
SOUND_ARC = {"b18": 40.0, "b33": 60.0}
"""Degrees of the circle that the words stand on."""


def styles() -> tuple[BalloonStyle, ...]:
    """Return the book's styles: capitals in every script that has them."""
    upper = [replace(style, case="upper", colour=INK, line=INK if style.line else None) for style in DEFAULT_STYLES]
    changed: dict[str, dict[str, Any]] = {
        "speech": {"size": 54.0, "margin": 26.0},
        "thought": {"size": 54.0, "margin": 10.0},
        "shout": {"size": 58.0, "margin": 4.0},
        "whisper": {"size": 50.0, "margin": 26.0, "colour": "#45405e"},
        "caption": {"size": 50.0, "margin": 26.0},
        "sound-effect": {
            "size": 150.0,
            "colour": "#ffd23f",
            "colour_below": "#ff8a3d",
            "text_outline": INK,
            "text_outline_width": 22.0,
            "shadow": Shadow("#1d1a33", 9.0, 11.0),
        },
    }
    title = BalloonStyle(
        "title", bold=True, size=250.0, minimum=120.0, case="upper", hyphenate=False, margin=0.0, colour="#ffd23f",
        text_outline=INK, text_outline_width=34.0, fill=None, line=None,
    )  # fmt: skip
    imprint = BalloonStyle(
        "imprint",
        font="Noto Sans",
        size=36.0,
        minimum=28.0,
        margin=0.0,
        colour=INK,
        fill=None,
        line=None,
        hyphenate=False,
    )
    return (*(replace(style, **changed.get(style.name, {})) for style in upper), title, imprint)


def make(folder: Path) -> None:
    """Write the whole book to ``folder``."""
    plan = _json(HERE / "remix" / "remix.json")
    truth = _json(HERE / "truth.json")
    with tempfile.TemporaryDirectory() as scratch:
        art = [HERE / "source" / "png" / f"page-{page['page']}-art.png" for page in truth["pages"]]
        imported, _ = new_book(Path(scratch) / "import", art, title=plan["title"]["en"])
        book = _with_sources(imported.book, truth)
        book = _with_pages(book, plan)
        book = _with_notes(book)
        book = _with_languages(book, plan)
        target = create_book(folder, replace(book, pages=(), sources=()))
        for source in book.sources:
            asset = source.asset
            target.add_asset(
                imported.asset_bytes(asset), suffix=asset.suffix, width=asset.width, height=asset.height, dpi=asset.dpi
            )
        target.save(book)
        imported.close()
        target.close()


def _with_sources(book: Book, truth: Plan) -> Book:
    """Give the source pages lasting ids, rights, and the panels as a hand has corrected them."""
    named = []
    for source, page in zip(book.sources, truth["pages"], strict=True):
        found = tuple(FoundPanel(FoundId(f"f-{p['id']}"), _outline(p["polygon"]), by_hand=True) for p in page["panels"])
        named.append(SourcePage(SourceId(f"s-lumo{page['page']}"), f"meet-lumo-{page['page']}.png", source.asset, found,
                                rights=RIGHTS))  # fmt: skip
    return replace(book, sources=tuple(named), pages=(), author=RIGHTS.author, licence=RIGHTS.licence, styles=styles())


def _with_pages(book: Book, plan: Plan) -> Book:
    for number, page in enumerate(plan["pages"], 1):
        page_id = PageId(f"pg-{number}")
        book = pages.add_page(book, Page(page_id, page["width"], page["height"], 300.0, page["ground"]))
        for panel in page["panels"]:
            book = _placed(book, page_id, panel, page["frame"])
        for key, style in (("title", "title"), ("credits", "imprint")):
            if key in page:
                book = balloons.add_balloon(book, page_id, _sign(key, style, page[key]))
        for entry in page["balloons"]:
            book = balloons.add_balloon(book, page_id, _balloon(entry))
    return book


def _placed(book: Book, page_id: PageId, panel: Plan, frame: str) -> Book:
    source = panel["source"]
    box = Rect(panel["x"], panel["y"], panel["width"], panel["height"])
    return panels.place_panel(
        book, page_id, SourceId(f"s-lumo{source['page']}"), _outline(source["polygon"]), box=box,
        mirrored=panel["mirror"], border=Border(BORDER, frame), alt=panel["alt"]["en"], panel_id=_panel_id(panel["id"]),
    )  # fmt: skip


def _sign(key: str, style: str, entry: Plan) -> Balloon:
    shape = Shape(ShapeKind.RECTANGLE, Rect(*map(float, entry["box"])))
    return Balloon(
        BalloonId(f"b-{key}"), BalloonKind.SIGN, shape, _words(entry["text"]["en"]), style=style, body=Body.NONE
    )


def _balloon(entry: Plan) -> Balloon:
    kind = KINDS.get(entry["kind"]) or BalloonKind(entry["kind"])
    outline = entry["outline"]
    shape = Shape(SHAPES.get(outline["shape"], ShapeKind.RECTANGLE), Rect(*map(float, outline["box"])))
    tip = entry["tail"]
    tails = (Tail((float(tip[0]), float(tip[1])), min(TAIL, shape.box.width / 4)),) if tip else ()
    joined = entry.get("joined", [entry["id"]])[0]
    return Balloon(
        BalloonId(f"b-{entry['id']}"), kind, shape, _words(entry["text"]["en"]), tails, panel=_panel_id(entry["panel"]),
        arc=SOUND_ARC.get(entry["id"], 0.0),
        body=Body.NONE if kind is BalloonKind.SOUND_EFFECT else Body.DRAWN, fill=entry.get("tint"),
        joined=None if joined == entry["id"] else BalloonId(f"b-{joined}"), rotation=SOUND_TILT.get(entry["id"], 0.0),
    )  # fmt: skip


def _with_notes(book: Book) -> Book:
    for entry in _json(HERE / "remix" / "notes.json"):
        cited = tuple(Citation(r["id"], r.get("locator", "")) for r in entry["references"])
        pin = Pin(panel=_panel_id(entry["pin"]["panel"])) if "pin" in entry else None
        book = notes.add_note(book, Note(NoteId(f"n-{entry['id']}"), entry["body"]["en"], pin, cited))
    for item in _json(HERE / "remix" / "references.json"):
        book = notes.add_reference(book, SourceReference(item["id"], item))
    return book


def _with_languages(book: Book, plan: Plan) -> Book:
    """Set every text in every language; they count as translated."""
    words = dict(_translations(plan))
    for tag in plan["languages"]:
        if tag == book.source_language:
            continue
        book = texts.add_language(book, tag, direction_of(tag))
        for key, by_language in words.items():
            book = texts.set_translation(book, tag, key, _words(by_language[tag]))
    return book


def _translations(plan: Plan) -> list[tuple[str, Mapping[str, str]]]:
    found = [("book:title", plan["title"])]
    for page in plan["pages"]:
        found += [(f"balloon:b-{key}", page[key]["text"]) for key in ("title", "credits") if key in page]
        found += [(f"alt:{_panel_id(panel['id'])}", panel["alt"]) for panel in page["panels"]]
        found += [(f"balloon:b-{entry['id']}", entry["text"]) for entry in page["balloons"]]
    found += [(f"note:n-{entry['id']}", entry["body"]) for entry in _json(HERE / "remix" / "notes.json")]
    return found


def _words(text: str) -> str:
    """Let note marks name the book's ids."""
    return text.replace("[^", "[^n-")


def _panel_id(name: str) -> PanelId:
    return PanelId(f"p-{name}")


def _outline(points: list[list[float]]) -> Outline:
    return tuple((float(x), float(y)) for x, y in points)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    """Run from the command line."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    make(folder)
    for left_over in (".cache", ".recovery", ".lock"):
        path = folder / left_over
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
