"""Words on an arc, shaded, with a shadow."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from comicremix.geometry import Outline, contains, path_points, subpaths
from comicremix.lettering.effects import shadow_of
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering, letter
from comicremix.lettering.look import TextLook
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.model.markup import Span
from comicremix.model.style import Shadow, Stroke
from comicremix.paint.glyph_paths import run_outline
from tests.unit.lettering.outlines import LOOK, box, ellipse

WIDE: Outline = box(1200, 700)
FREE = replace(LOOK, size=90.0, free=True, hyphenate=False)


def set_words(text: str, look: TextLook, outline: Outline = WIDE, *spans: Span, language: str = "en") -> Lettering:
    direction = "rtl" if language in ("ar", "he") else "ltr"
    return letter(
        spans or (Span(text),), outline, look=look, language=language, direction=direction,
        catalogue=bundled_catalogue(), margin=10.0,
    )  # fmt: skip


def read(found: Lettering) -> tuple[Glyphs, ...]:
    return tuple(run for run in found.runs if not run.shadow)


def middles(run: Glyphs) -> list[tuple[float, float, float]]:
    """Return the middle of each glyph's advance and its angle."""
    face = bundled_catalogue().face(run.face)
    return [_middle(glyph, face.advance(glyph.gid) * run.size / 2) for glyph in run.glyphs]


def _middle(glyph: Glyph, half: float) -> tuple[float, float, float]:
    turn = math.radians(glyph.angle)
    return (glyph.x + half * math.cos(turn), glyph.y + half * math.sin(turn), glyph.angle)


def test_a_rainbow_rises_in_the_middle_and_a_bowl_sags() -> None:
    for degrees, sign in ((90.0, 1), (-90.0, -1)):
        [run] = read(set_words("WHOOOSH", replace(FREE, arc=degrees)))
        (_, first, turn), *_, (_, last, back) = middles(run)
        middle = middles(run)[3][1]
        assert sign * (first - middle) > 20
        assert first == pytest.approx(last, abs=12)
        assert sign * turn < 0 < sign * back
        assert back - turn == pytest.approx(degrees, rel=0.25)


def test_all_lines_lie_on_circles_about_one_centre() -> None:
    runs = read(set_words("A first long line\nand then\nyet one more", replace(FREE, arc=120.0)))
    straight = read(set_words("A first long line\nand then\nyet one more", FREE))
    radii = []
    for run, flat in zip(runs, straight, strict=True):
        (x1, y1, a1), *_, (_, _, a2) = middles(run)
        flat_width = middles(flat)[-1][0] - middles(flat)[0][0]
        radii.append((flat_width / math.radians(a2 - a1), x1, y1, a1))
    centres = [(x - r * math.sin(math.radians(a)), y + r * math.cos(math.radians(a))) for r, x, y, a in radii]
    assert max(x for x, _ in centres) - min(x for x, _ in centres) < 0.5
    assert max(y for _, y in centres) - min(y for _, y in centres) < 0.5
    assert radii[0][0] - radii[1][0] == pytest.approx(FREE.leading * runs[0].size, abs=0.5)


@pytest.mark.parametrize("degrees", [30.0, 200.0, 1000.0, -360.0])
def test_no_circle_is_closed_and_the_ink_is_told(degrees: float) -> None:
    found = set_words("ROUND AND\nROUND WE GO AGAIN", replace(FREE, arc=degrees))
    for run in read(found):
        angles = [glyph.angle for glyph in run.glyphs]
        assert max(angles) - min(angles) < 345
    face = bundled_catalogue().face(found.runs[0].face)
    points = [p for run in found.runs for outline in subpaths(run_outline(run, face)) for p in outline]
    assert found.ink.x == pytest.approx(min(x for x, _ in points), abs=0.5)
    assert found.ink.right == pytest.approx(max(x for x, _ in points), abs=0.5)
    assert found.ink.y == pytest.approx(min(y for _, y in points), abs=0.5)
    assert found.ink.bottom == pytest.approx(max(y for _, y in points), abs=0.5)
    assert found.ink.centre[1] == pytest.approx(set_words("x", FREE).ink.centre[1], abs=40)


@pytest.mark.parametrize("degrees", [60.0, -110.0])
def test_in_a_body_bent_words_stay_inside(degrees: float) -> None:
    outline = box(560, 130)
    look = replace(LOOK, size=95.0, minimum=10.0, arc=degrees)
    found = set_words("Round we go!", look, outline)
    face = bundled_catalogue().face(found.runs[0].face)
    for run in found.runs:
        assert all(contains(outline, p) for shape in subpaths(run_outline(run, face)) for p in shape)
    assert found.overflow == 0
    assert found.size < set_words("Round we go!", replace(look, free=True), outline).size


def test_bent_words_too_long_for_their_body_are_told() -> None:
    look = replace(LOOK, size=70.0, minimum=60.0, arc=150.0)
    found = set_words("Round and round we go again!", look, ellipse(300, 160))
    assert found.size == 60.0
    assert found.overflow > 0
    assert found.too_many > 0


def test_marks_turn_with_their_letters_and_links_go_along() -> None:
    spans = (Span("नमस्ते हिन्दी"), Span("7", superscript=True, link="#note:n"))
    flat = set_words("", FREE, WIDE, *spans, language="hi")
    bent = set_words("", replace(FREE, arc=80.0), WIDE, *spans, language="hi")
    for run, straight in zip(bent.runs, flat.runs, strict=True):
        for before, after in zip(_pairs(straight), _pairs(run), strict=True):
            assert math.dist(*before) == pytest.approx(math.dist(*after), abs=1e-6)
    (_, upright), (_, turned) = flat.links[0], bent.links[0]
    assert turned.centre[1] > upright.centre[1]
    assert turned.width > upright.width


def _pairs(run: Glyphs) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the places of glyphs and of the glyphs that follow them in their cluster."""
    both = zip(run.glyphs, run.glyphs[1:], strict=False)
    return [((one.x, one.y), (two.x, two.y)) for one, two in both if not two.text]


def test_columns_are_never_bent() -> None:
    upright = letter((Span("日本語"),), WIDE, look=replace(FREE, arc=90.0), language="ja", direction="ltr",
                     catalogue=bundled_catalogue(), vertical=True)  # fmt: skip
    assert all(glyph.angle == 0 for run in upright.runs for glyph in run.glyphs)


def test_one_gradient_shades_all_lines() -> None:
    found = set_words("UP\nDOWN", replace(FREE, colour="#ff0000", colour_below="#0000ff"))
    [shade] = {run.gradient for run in found.runs}
    assert shade is not None
    assert (shade.start[1], shade.end[1]) == (found.ink.y, found.ink.bottom)
    assert (shade.first, shade.last) == ("#ff0000", "#0000ff")


def test_a_shadow_lies_beneath_and_is_never_read() -> None:
    look = replace(FREE, shadow=Shadow("#555555", 6.0, 8.0), stroke=Stroke("#ffffff", 10.0), colour_below="#00ff00")
    found = set_words("BOOM\nBANG", look)
    words = read(found)
    shadows = found.runs[: len(words)]
    assert found.runs[len(words) :] == words
    assert all(run.shadow and run.line == -1 and not run.text and not run.gradient for run in shadows)
    assert not any(glyph.text for run in shadows for glyph in run.glyphs)
    assert {run.stroke for run in shadows} == {Stroke("#555555", 10.0)}
    [first], [above] = (
        {(shadows[0].glyphs[0].x, shadows[0].glyphs[0].y)},
        {(words[0].glyphs[0].x, words[0].glyphs[0].y)},
    )
    assert first == (above[0] + 6.0, above[1] + 8.0)


def test_a_shadow_keeps_what_its_words_look_like() -> None:
    run = replace(read(set_words("x", FREE))[0], slant=0.2)
    cast = shadow_of(run, Shadow("#111111", 1.0, 1.0))
    assert (cast.slant, cast.size, cast.transform) == (run.slant, run.size, run.transform)
    assert path_points(run_outline(cast, bundled_catalogue().face(run.face)))
