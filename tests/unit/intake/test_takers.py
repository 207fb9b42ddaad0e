"""Archives, folders and files that tell of their pictures."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from comicremix.exchange.acbf_write import AcbfArea, AcbfBook, AcbfPage, write_acbf
from comicremix.geometry import Rect
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.intake.takers import INTAKE
from comicremix.model.source import BalloonKind


def png(width: int = 200, height: int = 300) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#88aacc").save(stream, "PNG")
    return stream.getvalue()


def zipped(path: Path, names: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, data in names.items():
            file.writestr(name, data)
    return path


def read(path: Path) -> tuple[list[InputPage], list[InputFault]]:
    found = list(read_inputs([path], intake=INTAKE))
    return [f for f in found if isinstance(f, InputPage)], [f for f in found if isinstance(f, InputFault)]


def acbf(*pictures: str) -> AcbfBook:
    area = AcbfArea(Rect(10, 10, 80, 40).outline(), BalloonKind.SPEECH, "Hi")
    pages = tuple(AcbfPage(picture, "#ffffff", (), {"en": (area,)}) for picture in pictures)
    return AcbfBook({"en": "T"}, "A", "", "", ("en",), pages, (), {})


def test_an_acbf_orders_the_pictures_beside_it(tmp_path: Path) -> None:
    data = write_acbf(acbf("2.png", "1.png", "gone.png"))
    pages, faults = read(zipped(tmp_path / "a.cbz", {"in/1.png": png(), "in/2.png": png(), "in/b.acbf": data}))
    assert [page.name for page in pages] == ["a.cbz/in/2.png", "a.cbz/in/1.png"]
    assert [fault.error.what for fault in faults] == ["This picture is missing."]
    assert pages[0].page is not None
    assert pages[0].told is pages[1].told


def test_a_loose_acbf_with_its_pictures_inside_or_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.acbf"
    path.write_bytes(write_acbf(acbf("#1.png", "2.png", "../secret.png"), [("1.png", "image/png", png())]))
    (tmp_path / "2.png").write_bytes(png())
    (tmp_path.parent / "secret.png").write_bytes(png())
    pages, faults = read(path)
    assert [page.name for page in pages] == ["a.acbf/1.png", "a.acbf/2.png"]
    assert len(faults) == 1


def test_a_damaged_description_leaves_the_pictures(tmp_path: Path) -> None:
    pages, faults = read(zipped(tmp_path / "a.cbz", {"1.png": png(), "ComicInfo.xml": b"<ComicInfo>"}))
    assert len(pages) == 1
    assert "ComicInfo.xml" in faults[0].error.where


def test_an_epub_gives_the_pictures_of_its_spine(tmp_path: Path) -> None:
    package = b"""<package><manifest><item id="a" href="1.xhtml"/><item id="b" href="2.xhtml"/></manifest>
        <spine><itemref idref="b"/><itemref idref="a"/></spine></package>"""
    names = {
        "META-INF/container.xml": b'<container><rootfile full-path="O/c.opf"/></container>', "O/c.opf": package,
        "O/1.xhtml": b'<img src="i/x.png"/>', "O/2.xhtml": b'<img src="i/y.png"/>', "O/i/x.png": png(),
        "O/i/y.png": png(), "O/i/logo.png": png(10, 10),
    }  # fmt: skip
    pages, faults = read(zipped(tmp_path / "a.epub", names))
    assert [page.name for page in pages] == ["a.epub/O/i/y.png", "a.epub/O/i/x.png"]
    assert not faults


def test_metroninfo_speaks_before_comicinfo(tmp_path: Path) -> None:
    names = {
        "1.png": png(), "ComicInfo.xml": b"<ComicInfo><Title>C</Title><Manga>YesAndRightToLeft</Manga></ComicInfo>",
        "MetronInfo.xml": b"<MetronInfo><Title>M</Title></MetronInfo>",
    }  # fmt: skip
    pages, _ = read(zipped(tmp_path / "a.cbz", names))
    told = pages[0].told
    assert told is not None
    assert (told.titles, told.reading) == ({"": "M"}, "rtl")


def test_a_krita_project_orders_its_flat_pages(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    for name in ("a.png", "b.png"):
        (tmp_path / "p" / name).write_bytes(png())
    zipped(tmp_path / "p" / "c.kra", {"mergedimage.png": png(120, 90)})
    config = {
        "title": "Lumo", "language": "pt_BR", "readingDirection": "rightToLeft",
        "pages": ["p/b.png", "p/c.kra", "p/a.png", "../../etc/passwd", 7],
        "authorList": [{"first-name": "Ann", "last-name": "Ott", "role": "Writer"}, "x"],
    }  # fmt: skip
    (tmp_path / "comicConfig.json").write_text(json.dumps(config))
    pages, faults = read(tmp_path)
    assert [page.name.partition("/")[2] for page in pages] == ["p/b.png", "p/c.png", "p/a.png"]
    assert not faults
    told = pages[0].told
    assert told is not None
    assert (told.language, told.author, told.reading) == ("pt-BR", "Ann Ott", "rtl")


@pytest.mark.parametrize("config", ["[", "{}", '{"pages": "x"}', "[" * 100_000])
def test_a_damaged_krita_project_is_refused(tmp_path: Path, config: str) -> None:
    (tmp_path / "comicConfig.json").write_text(config)
    pages, faults = read(tmp_path)
    assert not pages
    assert len(faults) == 1
