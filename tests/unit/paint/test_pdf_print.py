"""Files for the press: boxes, marks, ink, the press's profile, and pictures that stay what they are."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import PIL.Image
import pytest

from comicremix.errors import ExportError
from comicremix.geometry import Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Image, Item, PathItem, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.publishing import MM, PRINT, SCREEN, ExportOptions
from comicremix.paint.pdf.document import write_pdf
from comicremix.paint.profiles import press_profile, srgb_profile
from tests.unit.paint.archive_rules import EXCHANGE, broken
from tests.unit.paint.reading import INFO, Files, check, frame_of
from tests.unit.paint.test_pdf_images import asset_of, corners, encoded
from tests.unit.paint.typeset import Setting, set_lines

GHOSTSCRIPT = shutil.which("gs")
RED = PathItem(polygon_path(Rect(0, 0, 1000, 400).outline()), "#ff0000")


def printed(target: Path, *items: Item, options: ExportOptions = PRINT, files: Files | None = None) -> Path:
    write_pdf(
        [frame_of(*items)], target, info=INFO, pictures=files or Files(), catalogue=bundled_catalogue(),
        options=options,
    )  # fmt: skip
    check(target)
    return target


def content(path: Path) -> str:
    with pikepdf.open(path) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode("latin-1")


def only_image(path: Path) -> tuple[dict[str, object], bytes]:
    with pikepdf.open(path) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        entries = {key: value for key, value in image.stream_dict.items() if key != "/ColorSpace"}
        space = image.ColorSpace
        name = str(space) if isinstance(space, pikepdf.Name) else str(space[0])
        return {"space": name, **{k: str(v) for k, v in entries.items()}}, image.read_raw_bytes()


def shown_picture(
    tmp_path: Path, data: bytes, suffix: str, options: ExportOptions = PRINT, plate: PIL.Image.Image | None = None
) -> tuple[dict[str, object], bytes]:
    asset = asset_of(data, suffix)
    frame = Image(Picture(asset))
    return only_image(
        printed(tmp_path / "p.pdf", frame, options=options, files=Files({asset.sha256: data}, plate))
    )  # fmt: skip


def test_a_print_file_keeps_what_pdf_x_4_asks_for(tmp_path):
    path = printed(tmp_path / "p.pdf", RED, *set_lines(["Hello"], 200, 300))
    assert broken(path, EXCHANGE) == []
    with pikepdf.open(path) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == press_profile("").data
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"


def test_the_cut_lies_in_the_bleed_and_that_on_the_paper(tmp_path):
    with pikepdf.open(printed(tmp_path / "p.pdf", RED)) as pdf:
        page = pdf.pages[0]
        trim, bleed, media = (
            [float(v) for v in box] for box in (page.trimbox, page.obj.BleedBox, page.mediabox)
        )  # fmt: skip
    assert trim[2] - trim[0] == pytest.approx(500)
    assert trim[3] - trim[1] == pytest.approx(400)
    assert [t - b for t, b in zip(trim[:2], bleed[:2], strict=True)] == pytest.approx([3 * MM] * 2, abs=0.01)
    assert trim[0] == pytest.approx(media[2] - trim[2], abs=0.01)


def test_a_print_file_without_marks_ends_at_the_bleed(tmp_path):
    options = replace(PRINT, marks=False, colour_bar=False, slug=False)
    with pikepdf.open(printed(tmp_path / "p.pdf", RED, options=options)) as pdf:
        page = pdf.pages[0]
        assert [float(v) for v in page.mediabox] == pytest.approx([float(v) for v in page.obj.BleedBox], abs=0.01)


def test_marks_show_on_every_plate(tmp_path):
    path = printed(tmp_path / "p.pdf", RED)
    with pikepdf.open(path) as pdf:
        space = pdf.pages[0].obj.Resources.ColorSpace.All
        assert [str(part) for part in space[:3]] == ["/Separation", "/All", "/DeviceCMYK"]
    assert "/All CS 1 SCN" in content(path)


@pytest.mark.parametrize(("colour", "over"), [("#000000", True), ("#1a1a2e", True), ("#cc0000", False)])
def test_black_words_print_over_the_art(tmp_path, colour, over):
    path = printed(tmp_path / "p.pdf", RED, *set_lines(["Hello"], 200, 300, Setting(colour=colour)))
    assert ("/Over gs 0 0 0 1 k" in content(path)) == over
    with pikepdf.open(path) as pdf:
        state = pdf.pages[0].obj.Resources.ExtGState.Over
        assert (bool(state.op), int(state.OPM)) == (True, 1)


@pytest.mark.skipif(GHOSTSCRIPT is None, reason="Ghostscript is not installed")
def test_lettering_is_on_the_black_plate_alone(tmp_path):
    without, with_words = RED, (RED, *set_lines(["Hello"], 200, 300))
    plates = [_plates(tmp_path, name, items) for name, items in (("a", (without,)), ("b", with_words))]
    for ink in ("Cyan", "Magenta", "Yellow"):
        assert plates[0][ink].tobytes() == plates[1][ink].tobytes(), ink
    assert plates[0]["Black"].tobytes() != plates[1]["Black"].tobytes()
    assert min(plates[1]["Black"].getextrema()) == 0


def _plates(folder: Path, name: str, items: tuple[Item, ...]) -> dict[str, PIL.Image.Image]:
    path = printed(folder / f"{name}.pdf", *items, options=replace(PRINT, colour_bar=False, marks=False, slug=False))
    command = [GHOSTSCRIPT, "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r72"]
    subprocess.run([*command, "-o", folder / f"{name}.tif", path], check=True, capture_output=True)
    inks = ("Cyan", "Magenta", "Yellow", "Black")
    return {ink: PIL.Image.open(folder / f"{name}({ink}).tif").copy() for ink in inks}


def test_greys_are_black_ink_alone(tmp_path):
    shade = PathItem(polygon_path(Rect(0, 0, 100, 100).outline()), "#808080")
    assert "0 0 0 0.498 k" in content(printed(tmp_path / "p.pdf", shade))


def test_a_grey_file_has_no_other_colour(tmp_path):
    options = replace(PRINT, colour="grey", standard="")
    path = printed(tmp_path / "p.pdf", RED, *set_lines(["Hello"], 200, 300), options=options)
    found = set(re.findall(r"\b(rg|RG|k|K|g|G)\b", content(path)))
    assert found <= {"g", "G"}


@pytest.mark.parametrize(("options", "promised"), [
    (PRINT, "PDF/X-4"), (replace(PRINT, colour="rgb"), ""), (replace(PRINT, colour="grey"), ""),
    (SCREEN, "PDF/A-2u"), (replace(SCREEN, colour="grey"), ""),
])  # fmt: skip
def test_nothing_is_promised_that_is_not_kept(tmp_path, options, promised):
    assert options.promise == promised
    with pikepdf.open(printed(tmp_path / "p.pdf", RED, options=options)) as pdf:
        assert ("/OutputIntents" in pdf.Root) == bool(promised)
        assert pdf.pdf_version == ("1.6" if promised == "PDF/X-4" else "1.7")


def test_a_photograph_becomes_ink(tmp_path):
    entries, data = shown_picture(tmp_path, encoded(corners(), "JPEG", quality=95), ".jpg", plate=corners())
    assert (entries["space"], entries["/Filter"]) == ("/DeviceCMYK", "/DCTDecode")
    with PIL.Image.open(io.BytesIO(data)) as image:
        cyan, magenta, yellow, _ = image.getpixel((10, 10))  # red, as Pillow reads Adobe's ink
        assert cyan < 60
        assert min(magenta, yellow) > 180


def test_line_art_in_colour_becomes_ink_without_loss(tmp_path):
    entries, _ = shown_picture(tmp_path, encoded(corners(), "PNG"), ".png", plate=corners())
    assert (entries["space"], entries["/Filter"]) == ("/DeviceCMYK", "/FlateDecode")


def test_grey_art_is_black_ink_even_where_it_was_kept_in_colour(tmp_path):
    grey = corners("L").convert("RGB")
    entries, _ = shown_picture(tmp_path, encoded(grey, "PNG"), ".png", plate=grey)
    assert entries["space"] == "/DeviceGray"


def test_ink_that_came_as_ink_keeps_its_bytes(tmp_path):
    data = encoded(corners("CMYK"), "JPEG", quality=90)
    assert b"Adobe" in data
    entries, raw = shown_picture(tmp_path, data, ".jpg")
    assert raw == data
    assert entries["space"] == "/DeviceCMYK"
    assert "1, 0" in str(entries["/Decode"]).replace("Array(", "") or "[ 1 0" in str(entries["/Decode"])


def test_a_file_for_the_screen_turns_ink_into_light(tmp_path):
    data = encoded(corners("CMYK"), "JPEG", quality=90)
    entries, _ = shown_picture(tmp_path, data, ".jpg", replace(SCREEN, quick=False), plate=corners())
    assert entries["space"] == "/DeviceRGB"


def test_pictures_finer_than_wished_get_smaller(tmp_path):
    options = replace(SCREEN, quick=False, most_dpi=72)
    entries, _ = shown_picture(tmp_path, encoded(corners(), "JPEG"), ".jpg", options, plate=corners())
    assert (entries["/Width"], entries["/Height"]) == ("100", "60")
    kept, _ = shown_picture(tmp_path, encoded(corners(), "JPEG"), ".jpg", replace(options, most_dpi=140))
    assert kept["/Width"] == "200"


def test_a_lower_quality_makes_a_smaller_file(tmp_path):
    noise = PIL.Image.effect_noise((200, 120), 60).convert("RGB")
    data = encoded(noise, "JPEG", quality=95)
    sizes = [
        len(shown_picture(tmp_path, data, ".jpg", replace(SCREEN, quick=False, quality=q), plate=noise)[1])
        for q in (90, 40)
    ]  # fmt: skip
    assert sizes[1] < sizes[0] / 2


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (1, 500)])
def test_the_smallest_pictures_can_be_printed(tmp_path, size):
    image = PIL.Image.new("RGB", size, "#336699")
    data = encoded(image, "PNG")
    asset = asset_of(data, ".png", *size)
    path = printed(tmp_path / "p.pdf", Image(Picture(asset)), files=Files({asset.sha256: data}, image))
    assert only_image(path)[0]["space"] == "/DeviceCMYK"


def test_a_broken_profile_is_left_out_and_told(tmp_path):
    data = encoded(corners(), "PNG", icc_profile=b"\0" * 16 + b"RGB " + b"broken" * 20)
    asset = asset_of(data, ".png")
    told = write_pdf(
        [frame_of(Image(Picture(asset)))], tmp_path / "s.pdf", info=INFO, pictures=Files({asset.sha256: data}),
        catalogue=bundled_catalogue(), options=SCREEN,
    )  # fmt: skip
    assert told.broken_profiles == (asset.sha256,)
    assert only_image(tmp_path / "s.pdf")[0]["space"] == "/DeviceRGB"


def test_profiles_that_are_no_good_are_refused(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    (tmp_path / "rgb.icc").write_bytes(srgb_profile().data)
    (tmp_path / "none.icc").write_bytes(b"nothing of the kind" * 20)
    for name in ("rgb.icc", "none.icc", "missing.icc"):
        with pytest.raises(ExportError) as caught:
            printed(target, RED, options=replace(PRINT, profile=str(tmp_path / name)))
        assert caught.value.remedy
    assert target.read_bytes() == b"old"


def test_another_presss_profile_becomes_the_output_intent(tmp_path):
    (tmp_path / "mine.icc").write_bytes(press_profile("").data)
    with pikepdf.open(
        printed(tmp_path / "p.pdf", RED, options=replace(PRINT, profile=str(tmp_path / "mine.icc")))
    ) as pdf:
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == "Custom"


def test_art_is_cut_off_at_the_bleed(tmp_path):
    beyond = PathItem(polygon_path(Rect(-500, -500, 2000, 2000).outline()), "#00ff00")
    path = printed(
        tmp_path / "p.pdf", Group("p", (beyond,), "panel"), options=replace(PRINT, colour="rgb", standard="")
    )
    from tests.unit.paint.reading import raster

    image = raster(path, 72)
    assert image.getpixel((30, image.height // 2)) == (0, 255, 0)
    assert image.getpixel((2, 40)) == (255, 255, 255)


def test_pages_of_many_sizes_each_have_their_own_boxes(tmp_path):
    frames = [Frame(800, 600, 300, "#ffffff"), Frame(600, 1200, 72, "#ffffff"), Frame(100, 100, 600, "#ffffff")]
    write_pdf(
        frames, tmp_path / "p.pdf", info=INFO, pictures=Files(), catalogue=bundled_catalogue(), options=PRINT
    )  # fmt: skip
    assert broken(tmp_path / "p.pdf", EXCHANGE) == []
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        widths = [float(page.trimbox[2] - page.trimbox[0]) for page in pdf.pages]
    assert widths == pytest.approx([192, 600, 12], abs=0.01)


def test_grey_words_stand_on_the_black_plate_alone(tmp_path):
    path = printed(tmp_path / "p.pdf", RED, *set_lines(["Hello"], 200, 300, Setting(colour="#444444")))
    assert "/Knock gs 0 0 0 0.7333 k" in content(path)
    white = printed(tmp_path / "w.pdf", RED, *set_lines(["Hello"], 200, 300, Setting(colour="#ffffff")))
    assert "/Knock gs 0 0 0 0 k" in content(white)
