"""Tagged pages: what a screen reader hears, in order, and what it passes over."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from comicremix.geometry import Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Link, PathItem
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.publishing import SCREEN
from comicremix.paint.pdf.document import write_pdf
from tests.unit.paint.archive_rules import ACCESS, ARCHIVE, broken
from tests.unit.paint.reading import INFO, Files, check, frame_of
from tests.unit.paint.typeset import Setting, set_lines, set_rtl_lines

STRUCTURE = shutil.which("pdfinfo")
LEFT, RIGHT = Rect(0, 0, 480, 700), Rect(520, 0, 480, 700)


def balloon(name: str, words: str, x: float, *more: object, language: str = "en") -> Group:
    runs = tuple(replace(run, language=language) for run in set_lines([words], x, 200))
    body = PathItem(polygon_path(Rect(x, 150, 200, 80).outline()), "#ffffff")
    return Group(name, (body, *runs, *more), "balloon", Rect(x, 150, 200, 80))


def mark(name: str) -> Group:
    box = Rect(600, 100, 30, 30)
    return Group(f"mark:{name}", (Link(box, "#note:n-1", "Notes 1"),), "mark", box)


def story(*, alt: bool = True) -> Frame:
    """A page whose panels are painted the other way round than they are read."""
    right = Group("p-right", (PathItem(polygon_path(RIGHT.outline()), "#88aa88"),), "panel", RIGHT, "A door.")
    left = Group("p-left", (), "panel", LEFT, "A window." if alt else "")
    items = (
        right, left, balloon("b-3", "Third", 700, mark("n-1:b-3")), balloon("b-1", "First", 100),
        balloon("b-2", "Deuxième", 100, language="fr"),
    )  # fmt: skip
    reading = (("p-left", "b-1", "b-2"), ("p-right", "b-3"))
    return replace(frame_of(*items, label="1", title="One"), reading=reading)


def notes() -> Frame:
    heading = Group("heading:Notes", set_lines(["Notes"], 100, 100), "heading", Rect(100, 60, 300, 60))
    back = Link(Rect(100, 200, 100, 30), "#b-3", "Page 1")
    note = Group("note:n-1", (*set_lines(["A source"], 100, 220), back), "note", Rect(100, 180, 400, 60))
    folio = Group("", set_lines(["2"], 480, 760), "folio")
    return frame_of(heading, note, folio, label="2", title="Notes")


def tagged(target: Path, *frames: Frame) -> Path:
    write_pdf(
        frames, target, info=INFO, pictures=Files(), catalogue=bundled_catalogue(), options=replace(SCREEN, quick=False)
    )  # fmt: skip
    check(target)
    return target


def told(element: pikepdf.Object, depth: int = 0) -> list[str]:
    """Return the tree as lines: type, alternative text, language."""
    if isinstance(element, int):
        return []
    if element.get("/Type") == Name.OBJR:
        return [f"{' ' * depth}-> {element.Obj.Contents}"]
    alt, language = str(element.get("/Alt", "")), str(element.get("/Lang", ""))
    line = " ".join(filter(None, (f"{' ' * depth}{str(element.S)[1:]}", alt, language)))
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    return [line, *(inner for kid in kids for inner in told(kid, depth + 1))]


def test_panels_balloons_and_notes_come_in_reading_order(tmp_path):
    with pikepdf.open(tagged(tmp_path / "t.pdf", story(), notes())) as pdf:
        assert told(pdf.Root.StructTreeRoot.K) == [
            "Document",
            " Sect",
            "  Sect",
            "   Figure A window.",
            "   P",
            "   P fr",
            "  Sect",
            "   Figure A door.",
            "   P",
            "    Reference",
            "     Link Notes 1",
            "      -> Notes 1",
            " Sect",
            "  H1",
            "  Note",
            "   Link Page 1",
            "    -> Page 1",
        ]


def test_it_keeps_what_archives_and_screen_readers_ask_for(tmp_path):
    path = tagged(tmp_path / "t.pdf", story(), notes())
    assert broken(path, ARCHIVE) == []
    assert broken(path, ACCESS) == []


def test_a_panel_without_words_takes_the_promise_away(tmp_path):
    path = tagged(tmp_path / "t.pdf", story(alt=False), notes())
    assert broken(path, {clause: rule for clause, rule in ACCESS.items() if clause != "7.3 figures have words"}) == [
        "5 identification"
    ]
    assert broken(path, ARCHIVE) == []


def test_words_are_found_as_before(tmp_path):
    path = tagged(tmp_path / "t.pdf", story(), notes())
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage()
        found = text.get_text_bounded()
        text.close()
    assert {"First", "Deuxième", "Third"} <= set(found.split())


@pytest.mark.skipif(STRUCTURE is None, reason="poppler's tools are not installed")
def test_words_at_the_ends_of_lines_stay_apart(tmp_path):
    lines = tuple(replace(run, line=n) for n, run in enumerate(set_lines(["Two lines", "of words"], 100, 200)))
    group = Group("b-1", lines, "balloon", Rect(100, 150, 300, 150))
    path = tagged(tmp_path / "t.pdf", replace(frame_of(group), reading=(("", "b-1"),)))
    assert "Two lines of words" in subprocess.run(
        [STRUCTURE, "-struct-text", path], capture_output=True, text=True, check=True
    ).stdout  # fmt: skip


def test_lines_from_the_right_are_said_in_their_order(tmp_path):
    words = [["سيداتي سادتي، مصباح"], ["له عيون"]]
    lines = set_rtl_lines(words, 600, 200, Setting("Playpen Sans Arabic", "ar"))
    group = Group("b-1", lines, "balloon", Rect(100, 150, 300, 150))
    frame = replace(frame_of(group), reading=(("", "b-1"),), language="ar")
    with pikepdf.open(tagged(tmp_path / "t.pdf", frame)) as pdf:
        (span,) = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item]
        assert str(span.ActualText) == "سيداتي سادتي، مصباح له عيون"
    assert broken(tmp_path / "t.pdf", {"tree": ACCESS["14.7.4.4 of ISO 32000: parent tree"]}) == []


def test_folios_and_bodies_are_artifacts(tmp_path):
    with pikepdf.open(tagged(tmp_path / "t.pdf", notes())) as pdf:
        steps = [
            (str(step.operator), [str(operand) for operand in step.operands])
            for step in pikepdf.parse_content_stream(pdf.pages[0])
        ]  # fmt: skip
    begun = [operands for name, operands in steps if name == "BDC"]
    assert any(operands[0] == "/Artifact" and "Pagination" in operands[1] for operands in begun)
    assert steps.count(("EMC", [])) == len(begun) + sum(name == "BMC" for name, _ in steps)


def test_a_page_without_panels_is_a_picture(tmp_path):
    base = Group("base:1", (PathItem(polygon_path(LEFT.outline()), "#123456"),), "base", LEFT)
    with pikepdf.open(tagged(tmp_path / "t.pdf", frame_of(base, title="One"))) as pdf:
        assert told(pdf.Root.StructTreeRoot.K) == ["Document", " Sect", "  Figure"]


@pytest.mark.parametrize("quick", [True, False])
def test_the_same_book_gives_the_same_bytes(tmp_path, quick):
    data = []
    for name in ("a.pdf", "b.pdf"):
        write_pdf(
            [story(), notes()], tmp_path / name, info=INFO, pictures=Files(), catalogue=bundled_catalogue(),
            options=replace(SCREEN, quick=quick),
        )  # fmt: skip
        data.append((tmp_path / name).read_bytes())
    assert data[0] == data[1]


def test_the_file_of_a_screen_shows_its_first_page_first(tmp_path):
    write_pdf(
        [story(), notes()], tmp_path / "q.pdf", info=INFO, pictures=Files(), catalogue=bundled_catalogue(),
        options=SCREEN,
    )  # fmt: skip
    with pikepdf.open(tmp_path / "q.pdf") as pdf:
        assert pdf.is_linearized
    assert [path.name for path in tmp_path.iterdir()] == ["q.pdf"]
    assert broken(tmp_path / "q.pdf", ARCHIVE | ACCESS) == []


def test_the_date_of_reproducible_builds_is_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    with pikepdf.open(tagged(tmp_path / "t.pdf", story())) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20251124160000Z"
