"""The command line: exit codes, words, JSON, and never a traceback."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from comicremix.cli.main import main
from comicremix.lettering.faces import bundled_catalogue


@pytest.fixture
def page(tmp_path):
    """A page of two panels on white."""
    image = Image.new("RGB", (600, 800), "white")
    draw = ImageDraw.Draw(image)
    for box in ((30, 30, 570, 380), (30, 420, 570, 770)):
        draw.rectangle(box, fill="#88aacc", outline="black", width=4)
    draw.ellipse((100, 80, 320, 200), fill="white", outline="black", width=3)
    path = tmp_path / "page.png"
    image.save(path, dpi=(300, 300))
    return path


@pytest.fixture
def book(tmp_path, page):
    folder = tmp_path / "book"
    assert main(["new", str(folder), str(page), "--title", "Two panels"]) == 0
    return folder


def test_new_says_what_came_in(tmp_path, page, capsys):
    assert main(["new", str(tmp_path / "b"), str(page)]) == 0
    assert "1 page, 2 panels" in capsys.readouterr().out


def test_info_as_json(book, capsys):
    capsys.readouterr()
    assert main(["info", str(book), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["title"] == "Two panels"
    assert len(told["pages"][0]["panels"]) == 2
    assert told["languages"]["en"] == 1


def test_detect_prints_the_promised_json(page, capsys):
    assert main(["detect", str(page), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["pages"]
    assert (found["width"], found["height"]) == (600, 800)
    assert found["file"].endswith("page.png")
    assert set(found) == {"file", "width", "height", "seconds", "panels", "balloons", "lettering"}
    assert len(found["panels"]) == 2
    assert all(len(point) == 2 for panel in found["panels"] for point in panel["outline"])


def test_plates_are_written(page, tmp_path, capsys):
    assert main(["plate", str(page), "--remove", "balloons", "-o", str(tmp_path / "plates")]) == 0
    with Image.open(tmp_path / "plates" / "page.png") as plate:
        assert plate.size == (600, 800)
    assert "page.png" in capsys.readouterr().out


def test_a_balloon_that_is_left_alone_is_told(page, tmp_path, capsys, monkeypatch):
    from comicremix.cli import pages
    from comicremix.imaging.detect import BalloonFinding, Found
    from comicremix.model.source import BalloonKind

    grain = random.Random(7).randbytes(600 * 800)
    noise = Image.frombytes("L", (600, 800), grain).convert("RGB")
    noise.save(tmp_path / "noise.png")
    outline = ((100.0, 100.0), (300.0, 100.0), (300.0, 240.0), (100.0, 240.0))
    found = Found((), (BalloonFinding(outline, BalloonKind.SPEECH, None),))
    monkeypatch.setattr(pages, "detect", lambda image, reading: found)
    assert main(["plate", str(tmp_path / "noise.png"), "--remove", "lettering", "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert told.out.strip() == str(tmp_path / "out" / "noise.png")
    assert "noise.png: the balloon at 200, 170 stays" in told.err
    with Image.open(tmp_path / "out" / "noise.png") as plate:
        assert plate.tobytes() == noise.tobytes()


def test_languages_come_and_go(book, capsys):
    assert main(["language", str(book), "add", "fr"]) == 0
    capsys.readouterr()
    assert main(["language", str(book), "list"]) == 0
    assert capsys.readouterr().out.split() == ["en", "(source)", "fr"]
    assert main(["language", str(book), "add", "fr"]) == 2
    assert main(["language", str(book), "add", "no such tag"]) == 2
    assert main(["language", str(book), "remove", "fr"]) == 0
    assert main(["language", str(book), "remove", "en"]) == 2


def test_texts_go_out_and_come_back(book, tmp_path, capsys):
    main(["language", str(book), "add", "fr"])
    out = tmp_path / "fr.po"
    assert main(["text", str(book), "export", "--language", "fr", "-o", str(out)]) == 0
    translated = out.read_text(encoding="utf-8").replace(
        'msgid "Two panels"\nmsgstr ""', 'msgid "Two panels"\nmsgstr "Deux cases"'
    )
    out.write_text(translated, encoding="utf-8")
    capsys.readouterr()
    assert main(["text", str(book), "import", str(out)]) == 0
    assert "1 taken" in capsys.readouterr().out
    assert main(["text", str(book), "import", str(out)]) == 0
    assert "0 taken, 1 unchanged" in capsys.readouterr().out


def test_a_foreign_entry_is_refused_and_told(book, tmp_path, capsys):
    main(["language", str(book), "add", "fr"])
    po = tmp_path / "fr.po"
    po.write_text(
        'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgctxt "balloon:b-gone"\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8"
    )
    capsys.readouterr()
    assert main(["text", str(book), "import", str(po)]) == 1
    assert "balloon:b-gone" in capsys.readouterr().out


def test_check_finds_and_counts(book, capsys):
    main(["language", str(book), "add", "fr"])
    capsys.readouterr()
    assert main(["check", str(book), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    codes = {finding["code"] for finding in told["findings"]}
    assert {"missing-alt-text", "rights-unknown", "untranslated"} <= codes
    assert set(told["findings"][0]) == {"code", "severity", "language", "page", "panel", "id", "message", "remedy"}
    assert told["complete"] == {"en": 1.0, "fr": 0.0}
    assert told["words"]["en"]["done"] == told["words"]["fr"]["words"] > told["words"]["fr"]["done"] == 0


@pytest.mark.parametrize("kind", ["pdf", "svg", "png"])
def test_export_writes_files(book, tmp_path, kind, capsys):
    out = tmp_path / "out"
    assert main(["export", str(book), "--all-languages", "--format", kind, "-o", str(out)]) == 0
    (written,) = [path for path in out.iterdir() if path.suffix == f".{kind}"]
    assert str(written) in capsys.readouterr().out
    assert written.stat().st_size > 500


def test_export_writes_svg_pages_with_live_text(book, tmp_path):
    out = tmp_path / "live"
    assert main(["export", str(book), "--format", "svg", "--text", "live", "-o", str(out)]) == 0
    assert all("<style" in path.read_text("utf-8") for path in out.iterdir())


def test_export_tells_of_fonts_that_forbid_embedding(book, tmp_path, capsys, monkeypatch):
    for face in bundled_catalogue().faces():
        monkeypatch.setattr(face, "embeddable", False)
    assert main(["export", str(book), "-o", str(tmp_path / "one.pdf")]) == 0
    assert "forbids embedding: its words are outlines." in capsys.readouterr().err
    assert main(["export", str(book), "--format", "svg", "-o", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err.count("forbids") == 0


def test_export_to_one_file(book, tmp_path):
    assert main(["export", str(book), "-o", str(tmp_path / "one.pdf")]) == 0
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["export", "BOOK", "--language", "xx"], 2),
        (["info", "NOWHERE"], 3),
        (["new", "NEW", "NOWHERE.png"], 4),
        (["detect", "TEXT.jpg"], 4),
        (["export", "BOOK", "-o", "BOOK/book.json/x.pdf"], 6),
        (["frobnicate-is-no-command"], 3),
        (["export"], 2),
        (["text", "BOOK", "import"], 2),
        (["text", "BOOK", "export", "--language", "en", "-o", "x.po"], 2),
    ],
)
def test_faults_have_their_exit_code_and_words(book, tmp_path, arguments, code, capsys, monkeypatch):
    monkeypatch.setattr("comicremix.cli.commands._window", None, raising=False)
    (tmp_path / "TEXT.jpg").write_text("no picture")
    given = [part.replace("BOOK", str(book)) if part.startswith("BOOK") else part for part in arguments]
    if given[0].startswith("frobnicate"):
        given = ["info", str(tmp_path / given[0])]
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main(given) == code
    told = capsys.readouterr().err
    assert told
    assert "Traceback" not in told


def test_the_old_file_survives_a_failed_export(book, tmp_path):
    target = tmp_path / "target.pdf"
    target.mkdir()
    (target / "inside").write_text("kept")
    assert main(["export", str(book), "-o", str(target / "." / ".." / "target.pdf")]) == 6
    assert (target / "inside").read_text() == "kept"


def test_one_bad_page_does_not_spoil_the_others(tmp_path, page, capsys):
    (tmp_path / "bad.png").write_bytes(page.read_bytes()[:900])
    assert main(["new", str(tmp_path / "b"), str(page), str(tmp_path / "bad.png")]) == 4
    printed = capsys.readouterr()
    assert "1 page" in printed.out
    assert "bad.png" in printed.err


def test_help_imports_none_of_the_libraries():
    heavy = "[name for name in ('PIL', 'numpy', 'cv2') if name in sys.modules]"
    script = f"import sys, comicremix.cli.main as m; m.main(['--help']); print({heavy})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_process_prints_all_that_it_has_to_say_before_it_ends(book):
    command = [sys.executable, "-m", "comicremix", "info", str(book), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["title"] == "Two panels"
    assert subprocess.run([*command[:3], "info", "nowhere"], capture_output=True, check=False).returncode == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_words_that_cannot_be_printed_are_a_failure(book):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "comicremix", "info", str(book)], stdout=full, check=False)
    assert done.returncode == 1
