"""The mark of an edition that is not finished: one quiet line at the foot of every page, in the edition's language."""

from __future__ import annotations

from dataclasses import replace

from comicremix.geometry import Affine, Rect
from comicremix.layout.frame import Frame, Group
from comicremix.layout.sheet import Sheet, set_words
from comicremix.layout.words import Setting
from comicremix.model.ids import PageId
from comicremix.model.markup import Span
from comicremix.model.page import Page
from comicremix.model.style import STYLE_DPI, Stroke
from comicremix.model.texts import completeness, word

SIZE = 0.0105
"""Of the page's width: 6.5 points on A4, and as discreet on pages whose resolution nobody knows."""
INSET = 0.02
"""From the edges, of the page's width: 4 mm on A4, within what every printer reaches."""
INK, HALO = "#5d6269", "#ffffff"


def with_draft_mark(frame: Frame, setting: Setting) -> Frame:
    """Return the page with the mark in the corner at its foot where lines begin; a page that is complete as it is.

    A rim of paper colour keeps it readable where the drawing bleeds off the page.
    """
    share = completeness(setting.book, setting.language.tag)
    if share >= 1:
        return frame
    words = word(setting.book, setting.language.tag, "word:draft").replace("{share}", str(int(share * 100)))
    size, inset = SIZE * frame.width, INSET * frame.width
    # Sizes count for 300 dpi: a sheet of that resolution takes them as pixels.
    sheet = Sheet(Page(PageId("draft"), frame.width, frame.height, dpi=STYLE_DPI), setting)
    line = set_words(sheet, (Span(words),), frame.width - 2 * inset, size, INK)
    top = frame.height - inset - line.height
    move = Affine.translation(inset, top)
    halo = Stroke(HALO, 0.3 * size)
    runs = tuple(
        replace(run, transform=run.transform.then(move), stroke=halo, line=number)
        for number, each in enumerate(line.lines)
        for run in each.runs
    )
    box = Rect(inset, top, frame.width - 2 * inset, line.height)
    return replace(frame, items=(*frame.items, Group(f"draft:{frame.label}", runs, "text", box)))
