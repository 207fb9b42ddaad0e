"""How words look that a file tells: a style of their own where they differ from those of their kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comicremix.model.book import Book
from comicremix.model.page import Colour
from comicremix.model.source import BalloonKind
from comicremix.model.style import BalloonStyle
from comicremix.model.told import ToldBalloon

BLACK = "#000000"
LIKE_SIZE = 0.2
"""By how much of the usual size words must differ to have one of their own."""
STEP = 0.1
"""Sizes are told apart in tenths of the usual one: styles for every hair would help nobody."""


@dataclass(frozen=True, slots=True)
class Look:
    """What sets words apart from those of their kind. ``share``: their size as a share of the usual one."""

    kind: BalloonKind
    colour: Colour = BLACK
    contour: tuple[Colour, float] | None = None
    share: float = 1.0

    @property
    def name(self) -> str:
        """The name of the style; empty: that of the kind will do."""
        parts = [self.colour] if self.colour != BLACK else []
        parts += [f"on {self.contour[0]}"] if self.contour else []
        parts += [f"× {self.share:.1f}"] if self.share != 1.0 else []
        return " ".join([self.kind.value, *parts]) if parts else ""

    def style(self, book: Book) -> BalloonStyle:
        """Return the style: as that of the kind, in the size that speech has."""
        named = {style.name: style for style in book.styles}
        like = named.get(self.kind.value, BalloonStyle(self.kind.value))
        style = replace(like, name=self.name, colour=self.colour)
        if self.share != 1.0:
            size = named.get(BalloonKind.SPEECH.value, like).size * self.share
            style = replace(style, size=size, minimum=min(style.minimum, size / 2))
        if self.contour:
            style = replace(style, text_outline=self.contour[0], text_outline_width=self.contour[1] * style.size)
        return style


def look_of(said: ToldBalloon, usual: float | None) -> Look:
    """Return how the words of a balloon look. ``usual``: the em of most words, in pixels of the picture."""
    share = round(said.size / usual / STEP) * STEP if usual and said.size else 1.0
    return Look(said.kind, said.colour or BLACK, said.contour, share if abs(share - 1) >= LIKE_SIZE else 1.0)


def with_styles(book: Book, looks: dict[str, Look]) -> Book:
    """Add the styles that ``looks`` name and a balloon of the book has."""
    known = {style.name for style in book.styles}
    used = {balloon.style for page in book.pages for balloon in page.balloons}
    new = [look.style(book) for name, look in looks.items() if name in used - known]
    return replace(book, styles=(*book.styles, *new)) if new else book
