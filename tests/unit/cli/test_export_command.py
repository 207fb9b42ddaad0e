"""``comicremix export``: presets, folding, editions, and what stderr tells of them."""

from __future__ import annotations

import re
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from comicremix.app.importing import new_book
from comicremix.cli.arguments import parser
from comicremix.cli.exports import options_of
from comicremix.cli.main import main
from comicremix.edit import texts
from comicremix.edit.exports import save_export
from comicremix.errors import UsageError
from comicremix.model.publishing import PRINT, SCREEN
from comicremix.store.folder import open_book


@pytest.fixture
def book(tmp_path):
    Image.effect_noise((300, 420), 40).convert("RGB").save(tmp_path / "1.jpg", dpi=(72, 72))
    opened, _ = new_book(tmp_path / "book", [tmp_path / "1.jpg"], title="Ink")
    opened.save(texts.add_language(opened.book, "fr"))
    opened.close()
    return str(tmp_path / "book")


def chosen(*words: str) -> Namespace:
    return parser("1").parse_args(["export", "BOOK", *words])


def test_a_preset_can_be_changed_by_hand():
    options = options_of(chosen("--preset", "print", "--colour", "rgb", "--bleed", "5", "--no-marks"))
    assert (options.colour, options.bleed, options.marks, options.slug) == ("rgb", 5, False, False)
    assert options_of(chosen("--preset", "print")) == PRINT


def test_wishes_that_contradict_each_other_are_refused():
    with pytest.raises(UsageError):
        options_of(chosen("--fold", "zine"))
    with pytest.raises(UsageError):
        options_of(chosen("--quality", "120"))


def test_a_print_file_comes_with_findings(book, tmp_path, capsys):
    assert main(["export", book, "--preset", "print", "-o", str(tmp_path / "p.pdf")]) == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'p.pdf'}\n"
    assert "[low-resolution]" in told.err
    assert "page 1: The art ends at the cut" in told.err


def test_a_zine_is_one_sheet(book, tmp_path):
    assert main(["export", book, "--preset", "booklet", "--fold", "zine", "-o", str(tmp_path / "z.pdf")]) == 0
    with pikepdf.open(tmp_path / "z.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_all_languages_go_to_one_folder(book, tmp_path, capsys):
    assert main(["export", book, "--all-languages", "-o", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "ink-en.pdf", "ink-fr.pdf", "ink-screen-manifest.html", "ink-screen-manifest.json",
    ]  # fmt: skip
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_missing_profile_ends_with_six(book, tmp_path, capsys):
    wanted = ["--profile", str(tmp_path / "no.icc"), "-o", str(tmp_path / "p.pdf")]
    assert main(["export", book, "--preset", "print", *wanted]) == 6
    assert "no.icc: The profile cannot be read." in capsys.readouterr().err


def test_several_editions_do_not_go_into_one_file(book, tmp_path):
    assert main(["export", book, "--all-languages", "-o", str(tmp_path / "p.pdf")]) == 2


def test_an_estimate_writes_nothing(book, tmp_path, capsys):
    assert main(["export", book, "--estimate", "--quality", "50", "-o", str(tmp_path / "p.pdf")]) == 0
    assert re.fullmatch(r"about \d+\.\d MB\n", capsys.readouterr().out)
    assert not (tmp_path / "p.pdf").exists()


@pytest.mark.parametrize(("words", "first"), [((), True), (("--no-quick",), False)])
def test_the_first_page_comes_first_unless_it_is_not_wanted(book, tmp_path, words, first):
    assert main(["export", book, *words, "-o", str(tmp_path / "p.pdf")]) == 0
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        assert pdf.is_linearized == first


def test_a_way_of_exporting_that_the_book_keeps_is_a_preset(book, tmp_path, capsys):
    opened = open_book(Path(book), write=True)
    opened.save(save_export(opened.book, replace(SCREEN, name="For Élise", quality=60, tagged=False)))
    opened.close()
    assert main(["export", book, "--preset", "For Élise", "-o", str(tmp_path / "out")]) == 0
    (written,) = (tmp_path / "out").iterdir()
    assert written.name == "ink-en-for-elise.pdf"
    with pikepdf.open(written) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
    assert main(["export", book, "--preset", "nobody"]) == 2
    assert "screen, print, booklet, For Élise" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        (("--layout", "4-up"), {"fold": "in-order", "up": 4}),
        (("--layout", "cut-and-stack", "--up", "4"), {"fold": "stack", "up": 4}),
        (("--fold", "signatures", "--signature", "2", "--creep", "0.3"), {"leaves": 2, "creep": 0.3}),
        (("--layout", "poster", "--across", "3", "--down", "1", "--overlap", "5"), {"across": 3, "overlap": 5}),
    ],
)
def test_sheets_by_their_switches(words, folded):
    booklet = options_of(chosen("--preset", "booklet", *words)).booklet
    assert {name: getattr(booklet, name) for name in folded} == folded


def test_switches_of_sheets_want_a_booklet():
    with pytest.raises(UsageError, match="only a booklet"):
        options_of(chosen("--layout", "zine"))
    with pytest.raises(UsageError, match="below nothing"):
        options_of(chosen("--preset", "booklet", "--creep", "-1"))
