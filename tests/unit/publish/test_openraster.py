"""OpenRaster: the layers put together again are the page, and the page comes back in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from lxml import etree
from PIL import Image

from comicremix.app.formats import export_as
from comicremix.app.press import Press
from comicremix.geometry import Rect
from comicremix.imaging.files.inputs import InputPage, read_inputs
from comicremix.intake.takers import INTAKE
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, BalloonKind, SourcePage
from comicremix.store.folder import create_book
from tests.unit.imaging.drawn import encoded


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """A page of 300 × 400 with a panel and a balloon over its edge."""
    opened = create_book(tmp_path / "book", Book(title="Lumo"))
    data = encoded(Image.radial_gradient("L").convert("RGB"))
    asset = opened.add_asset(data, suffix=".png", width=256, height=256, dpi=None)
    source = SourcePage(SourceId("s-one22222"), "a.png", asset)
    panel = Panel(PanelId("p-one22222"), Art(source.id, Rect(0, 0, 256, 256).outline()))
    shape = Shape(ShapeKind.ELLIPSE, Rect(150, 200, 130, 90))
    balloon = Balloon(BalloonId("b-hello222"), BalloonKind.SPEECH, shape, "Good day", panel=panel.id)
    page = Page(PageId("pg-one22222"), 300, 400, 150.0, "#ddeeff", panels=(panel,), balloons=(balloon,))
    opened.save(Book("Lumo", pages=(page,), sources=(source,), languages=(Language("en"),)))
    export_as(Press(opened, bundled_catalogue()), opened.book, ["en"], "ora", out=tmp_path / "out")
    opened.close()
    (written,) = (tmp_path / "out").glob("*.ora")
    return written


def put_together(file: zipfile.ZipFile, root: etree._Element) -> Image.Image:
    whole = Image.new("RGBA", (int(root.get("w", "")), int(root.get("h", ""))))
    for layer in reversed(list(root.iter("layer"))):
        with Image.open(io.BytesIO(file.read(layer.get("src", "")))) as part:
            sheet = Image.new("RGBA", whole.size)
            sheet.paste(part, (int(layer.get("x", "")), int(layer.get("y", ""))))
        whole = Image.alpha_composite(whole, sheet)
    return whole.convert("RGB")


def test_layers_put_together_are_the_page(page_file: Path) -> None:
    with zipfile.ZipFile(page_file) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type, file.read(first)) == ("mimetype", 0, b"image/openraster")
        root = etree.fromstring(file.read("stack.xml"))
        with Image.open(io.BytesIO(file.read("mergedimage.png"))) as merged:
            assert merged.size == (300, 400)
            difference = np.abs(np.asarray(put_together(file, root), int) - np.asarray(merged.convert("RGB"), int))
    assert difference.max() <= 8
    (stack,) = root.findall("stack/stack")
    assert stack.get("name", "").startswith("b-hello222 Good day")
    assert [layer.get("name") for layer in root.iter("layer")] == ["text", "balloon", "panel 1", "ground"]


def test_a_layer_is_clear_where_it_shows_nothing(page_file: Path) -> None:
    with zipfile.ZipFile(page_file) as file:
        layer = next(etree.fromstring(file.read("stack.xml")).iter("layer"))
        with Image.open(io.BytesIO(file.read(layer.get("src", "")))) as words:
            cover = words.getchannel("A")
            assert words.width < 130
            assert cover.getextrema()[0] == 0
            assert cover.getextrema()[1] > 250


def test_the_page_comes_back_in_as_one_picture(page_file: Path) -> None:
    (page,) = read_inputs([page_file], intake=INTAKE)
    assert isinstance(page, InputPage)
    assert page.name.endswith("mergedimage.png")
    assert (page.info.width, page.info.height) == (300, 400)
