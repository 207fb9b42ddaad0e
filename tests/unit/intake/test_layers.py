"""What belongs together on layered pages: the puffs of a thought, texts that only some languages cut in two."""

from __future__ import annotations

from comicremix.exchange.svg_layers import SvgPage, read_svg
from comicremix.geometry import Rect
from comicremix.intake.layers import MOST_PUFFS, _wider, told_of
from comicremix.model.source import BalloonKind

BODY = '<ellipse cx="300" cy="300" rx="150" ry="80" fill="#ffffff"/>'
WORDS = '<text id="t" x="300" y="310" style="font-size:40px;text-anchor:middle">Hm</text>'


def page(*inside: str) -> SvgPage:
    found = read_svg(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000">'
        b'<image href="a.png" width="1000" height="1000"/>' + "".join(inside).encode() + b"</svg>"
    )
    assert found is not None
    return found


def puff(x: float, y: float, radius: float, fill: str = "#ffffff") -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>'


def lines_of(*inside: str) -> tuple[BalloonKind, int]:
    """Return the kind of the only balloon and of how many lines it consists."""
    (balloon,) = told_of({"en": page(BODY, WORDS, *inside)}, "en", "a.png").balloons or ()
    return balloon.kind, sum(kind == "M" for kind, _ in balloon.path)


def test_a_balloon_alone_speaks() -> None:
    assert lines_of() == (BalloonKind.SPEECH, 1)


def test_puffs_that_lead_away_make_a_thought() -> None:
    assert lines_of(puff(330, 470, 12), puff(320, 415, 20)) == (BalloonKind.THOUGHT, 3)


def test_puffs_far_away_of_another_colour_or_too_large_are_something_else() -> None:
    apart = (puff(700, 700, 12), puff(320, 415, 20, "#ff0000"), puff(300, 520, 110))
    assert lines_of(*apart) == (BalloonKind.SPEECH, 1)


def test_a_line_that_one_language_alone_has_is_a_line_of_the_text_there() -> None:
    def line(name: str, y: float, words: str) -> str:
        return f'<text id="{name}" x="100" y="{y}" style="font-size:40px">{words}</text>'

    english = page(line("one", 500, "Licence of all of it and"), line("far", 900, "End"))
    persian = page(line("one", 500, "Licence, all"), line("two", 530, "of it"), line("far", 900, "Fin"))
    licence, end = told_of({"en": english, "fa": persian}, "en", "a.png").balloons or ()
    assert licence.words == {"en": "Licence of all of it and", "fa": "Licence, all\nof it"}
    assert end.words == {"en": "End", "fa": "Fin"}


def test_words_bring_their_size_and_the_line_around_them() -> None:
    words = WORDS.replace("font-size:40px", "font-size:60px;fill:#ffffff;stroke:#ff0000;stroke-width:6")
    (balloon,) = told_of({"en": page(BODY, words)}, "en", "a.png").balloons or ()
    assert (balloon.size, balloon.contour, balloon.colour) == (60, ("#ff0000", 0.1), "#ffffff")


def test_free_words_have_room_in_every_language() -> None:
    room, wide = Rect(100, 50, 40, 20), Rect(0, 50, 100, 20)
    assert _wider(room, wide, page=400) == Rect(70, 50, 100, 20)
    assert _wider(room, wide, page=150) == Rect(90, 50, 60, 20)
    assert _wider(wide, room, page=400) == wide


def test_what_is_longer_than_any_trail_is_not_followed_to_its_end() -> None:
    _, lines = lines_of(*(puff(320, 410 + 20 * n, 10) for n in range(30)))
    assert lines == 1 + MOST_PUFFS
