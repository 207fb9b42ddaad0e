"""PDF pages: JPEG pages byte for byte, all others rendered, damaged and encrypted files refused."""

from __future__ import annotations

import io
from pathlib import Path

import img2pdf
import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from comicremix.errors import InputError
from comicremix.imaging.files import decode
from comicremix.imaging.files.decode import probe
from comicremix.imaging.files.pdf_input import open_pdf
from tests.unit.imaging.drawn import encoded, picture

JPEG = encoded(picture(size=(240, 320)), "JPEG", dpi=(96, 96))


def scanned(path: Path, data: bytes = JPEG) -> Path:
    path.write_bytes(img2pdf.convert(data))
    return path


def drawn(
    path: Path, *, words: str = "", invisible: bool = False, image: Image.Image | None = None, scale: float = 1
) -> Path:
    canvas = Canvas(str(path), pagesize=(144, 192))
    if image is not None:
        canvas.drawImage(ImageReader(image), 0, 0, 144 * scale, 192 * scale)
    if words:
        text = canvas.beginText(20, 60)
        text.setTextRenderMode(3 if invisible else 0)
        text.textLine(words)
        canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return path


def first_picture(path: Path, dpi: float = 300) -> tuple[bytes, float]:
    with open_pdf(path) as pages:
        return pages.picture(0, dpi=dpi)


def test_a_page_of_one_jpeg_comes_out_byte_for_byte(tmp_path: Path) -> None:
    data, dpi = first_picture(scanned(tmp_path / "a.pdf"))
    assert data == JPEG
    assert dpi == pytest.approx(96, abs=0.1)


def test_hidden_text_over_a_scan_is_no_drawing(tmp_path: Path) -> None:
    path = scanned(tmp_path / "a.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources.Font = pikepdf.Dictionary(F1=font)
        page.contents_add(b"q BT /F1 12 Tf 3 Tr 20 60 Td (hidden) Tj ET Q", prepend=False)
        pdf.save()
    assert first_picture(path)[0] == JPEG


def test_a_turned_scan_is_rendered(tmp_path: Path) -> None:
    path = scanned(tmp_path / "a.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save()
    data, _ = first_picture(path)
    info = probe(data, "page")
    assert info.suffix == ".png"
    assert info.width > info.height


def test_words_are_rendered_at_the_wanted_dpi(tmp_path: Path) -> None:
    data, dpi = first_picture(drawn(tmp_path / "a.pdf", words="Hello"), dpi=150)
    info = probe(data, "page")
    assert (info.width, info.height, dpi) == (300, 400, 150)
    assert info.dpi == pytest.approx(150, abs=0.1)


def test_words_over_a_picture_are_not_lost(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", words="Hello", image=Image.new("RGB", (144, 192), "white"))
    data, _ = first_picture(path, dpi=72)
    with Image.open(io.BytesIO(data)) as image:
        assert image.convert("L").getextrema()[0] < 100


def test_a_lossless_page_picture_is_rendered_at_its_own_resolution(tmp_path: Path) -> None:
    data, dpi = first_picture(drawn(tmp_path / "a.pdf", image=picture(size=(288, 384))))
    info = probe(data, "page")
    assert (info.width, info.height) == (288, 384)
    assert dpi == pytest.approx(144)


def test_a_picture_that_does_not_fill_the_page_is_part_of_a_drawing(tmp_path: Path) -> None:
    data, dpi = first_picture(drawn(tmp_path / "a.pdf", image=picture(size=(288, 384)), scale=0.5), dpi=72)
    assert dpi == 72
    assert probe(data, "page").width == 144


def test_an_encrypted_file_is_refused_clearly(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.open(scanned(tmp_path / "open.pdf")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(InputError, match="encrypted") as caught:
        first_picture(path)
    assert caught.value.where == str(path)


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-"])
def test_a_damaged_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError, match="damaged"):
        first_picture(path)


def test_a_page_too_large_is_refused_unrendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_PIXELS", 10_000)
    with pytest.raises(InputError, match="too many"):
        first_picture(drawn(tmp_path / "a.pdf", words="Hello"))


def test_the_language_of_the_words_is_told(tmp_path: Path) -> None:
    import pikepdf

    for tag, told in (("pt-BR", "pt-BR"), ("no language!", ""), ("", "")):
        path = tmp_path / "told.pdf"
        with pikepdf.new() as file:
            file.add_blank_page(page_size=(72, 72))
            if tag:
                file.Root.Lang = tag
            file.save(path)
        with open_pdf(path) as pages:
            assert pages.told().language == told
