"""Images: the file's own bytes where PDF can hold them, once each, right side up; else lossless pixels."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import NamedTuple

import pikepdf
import PIL.Image
import PIL.ImageCms
import pytest

from comicremix.geometry import Affine, Rect, polygon_path
from comicremix.layout.frame import Image, Picture
from comicremix.model.source import AssetRef
from comicremix.paint.pdf.images import jpeg_stream, pack_pixels, png_stream
from tests.unit.paint.reading import Files, check, frame_of, raster, write

WIDTH, HEIGHT = 200, 120


def corners(mode: str = "RGB", size: tuple[int, int] = (WIDTH, HEIGHT)) -> PIL.Image.Image:
    """Return a picture with red, green, blue and black quarters, from the top left in reading order."""
    image = PIL.Image.new("RGB", size)
    halves = size[0] // 2, size[1] // 2
    for place, colour in (((0, 0), "#ff0000"), ((1, 0), "#00ff00"), ((0, 1), "#0000ff")):
        image.paste(
            colour,
            (place[0] * halves[0], place[1] * halves[1], *((p + 1) * h for p, h in zip(place, halves, strict=True))),
        )
    return image.convert(mode)


def encoded(image: PIL.Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def asset_of(data: bytes, suffix: str, width: int = WIDTH, height: int = HEIGHT) -> AssetRef:
    return AssetRef(hashlib.sha256(data).hexdigest(), suffix, width, height)


def written(tmp_path: Path, data: bytes, suffix: str, plate: PIL.Image.Image | None = None) -> tuple[Path, Files]:
    asset = asset_of(data, suffix)
    files = Files({asset.sha256: data}, plate)
    frame = frame_of(Image(Picture(asset)), width=WIDTH, height=HEIGHT)
    path = write(tmp_path / "image.pdf", [frame], pictures=files)
    check(path)
    return path, files


class XObject(NamedTuple):
    """The only image of a page: its dictionary's entries in PDF syntax, and its bytes as they are stored."""

    entries: dict[str, str]
    raw: bytes


def xobject(path: Path) -> XObject:
    with pikepdf.open(path) as pdf:
        [image] = pdf.pages[0].obj.Resources.XObject.values()
        entries = {
            key[1:]: value.unparse().decode() if hasattr(value, "unparse") else str(value)
            for key, value in image.items()
        }
        return XObject(entries, image.read_raw_bytes())


def quarters(path: Path) -> list[tuple[int, int, int]]:
    image = raster(path)
    assert image.size == (WIDTH, HEIGHT)
    places = [(x, y) for y in (HEIGHT // 4, 3 * HEIGHT // 4) for x in (WIDTH // 4, 3 * WIDTH // 4)]
    return [image.getpixel(place) for place in places]


def near(found: list[tuple[int, int, int]], expected: list[tuple[int, int, int]], slack: int = 12) -> bool:
    return all(abs(a - b) <= slack for f, e in zip(found, expected, strict=True) for a, b in zip(f, e, strict=True))


QUARTERS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0)]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_keeps_its_bytes(tmp_path: Path, mode: str) -> None:
    data = encoded(corners(mode), "JPEG", quality=95, subsampling=0)
    path, files = written(tmp_path, data, ".jpg")
    image = xobject(path)
    assert image.raw == data
    assert image.entries["Filter"] == "/DCTDecode"
    assert files.asked == [asset_of(data, ".jpg").sha256]
    if mode == "RGB":
        assert near(quarters(path), QUARTERS)


def test_an_adobe_cmyk_jpeg_is_not_a_negative(tmp_path: Path) -> None:
    white = encoded(PIL.Image.new("CMYK", (WIDTH, HEIGHT), (0, 0, 0, 0)), "JPEG", quality=95)
    assert b"Adobe" in white[:200]
    path, _ = written(tmp_path, white, ".jpg")
    assert xobject(path).entries["Decode"] == "[ 1 0 1 0 1 0 1 0 ]"
    assert min(raster(path).getpixel((50, 50))) > 250


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_turns_the_picture_not_the_bytes(tmp_path: Path, orientation: int) -> None:
    undo = {
        2: PIL.Image.Transpose.FLIP_LEFT_RIGHT,
        3: PIL.Image.Transpose.ROTATE_180,
        4: PIL.Image.Transpose.FLIP_TOP_BOTTOM,
        5: PIL.Image.Transpose.TRANSPOSE,
        6: PIL.Image.Transpose.ROTATE_90,
        7: PIL.Image.Transpose.TRANSVERSE,
        8: PIL.Image.Transpose.ROTATE_270,
    }
    stored = corners().transpose(undo[orientation]) if orientation in undo else corners()
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    data = encoded(stored, "JPEG", quality=95, subsampling=0, exif=exif)
    path, _ = written(tmp_path, data, ".jpg")
    assert xobject(path).raw == data
    assert near(quarters(path), QUARTERS)


def test_an_icc_profile_is_kept_once(tmp_path: Path) -> None:
    profile = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    pages = [encoded(corners(), "JPEG", quality=quality, icc_profile=profile) for quality in (80, 90)]
    assets = [asset_of(data, ".jpg") for data in pages]
    files = Files({asset.sha256: data for asset, data in zip(assets, pages, strict=True)})
    path = write(tmp_path / "icc.pdf", [frame_of(Image(Picture(asset))) for asset in assets], pictures=files)
    check(path)
    with pikepdf.open(path) as pdf:
        spaces = [image.ColorSpace for page in pdf.pages for image in page.obj.Resources.XObject.values()]
        assert [space[0] for space in spaces] == [pikepdf.Name.ICCBased] * 2
        assert len({space[1].objgen for space in spaces}) == 1
        assert spaces[0][1].read_bytes() == profile
        assert spaces[0][1].N == 3


def test_a_profile_for_other_inks_is_left_out(tmp_path: Path) -> None:
    profile = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    path, _ = written(tmp_path, encoded(corners("L"), "JPEG", icc_profile=profile), ".jpg")
    assert xobject(path).entries["ColorSpace"] == "/DeviceGray"


@pytest.mark.parametrize(("mode", "bits"), [("RGB", 8), ("L", 8), ("1", 1), ("P", 8), ("I;16", 16)])
def test_a_png_keeps_its_depth_and_its_packed_rows(tmp_path: Path, mode: str, bits: int) -> None:
    image = corners("L").point(lambda level: level * 256, "I").convert("I;16") if mode == "I;16" else corners(mode)
    data = encoded(image, "PNG")
    path, files = written(tmp_path, data, ".png")
    found = xobject(path)
    assert found.entries["BitsPerComponent"] == str(bits)
    assert found.raw in data
    assert len(files.asked) == 1
    if mode in ("RGB", "P"):
        assert near(quarters(path), QUARTERS, slack=1)


def test_transparency_becomes_a_soft_mask(tmp_path: Path) -> None:
    image = corners("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, WIDTH // 2, HEIGHT // 2))
    path, files = written(tmp_path, encoded(image, "PNG"), ".png", plate=image)
    assert files.asked[-1].startswith("pixels")
    assert "SMask" in xobject(path).entries
    assert near(quarters(path), [(255, 255, 255), *QUARTERS[1:]], slack=1)


def test_opaque_pixels_get_no_mask() -> None:
    assert pack_pixels(corners("RGBA"), lossy=False).mask is None


@pytest.mark.parametrize("suffix", [".webp", ".tiff", ".jpg"])
def test_what_pdf_cannot_hold_goes_in_as_pixels(tmp_path: Path, suffix: str) -> None:
    path, files = written(tmp_path, b"not for PDF", suffix, plate=corners())
    assert files.asked[-1].startswith("pixels")
    assert near(quarters(path), QUARTERS, slack=1)


def test_an_asset_used_often_is_there_once(tmp_path: Path) -> None:
    data = encoded(corners(), "JPEG")
    asset = asset_of(data, ".jpg")
    clip = polygon_path(((0, 0), (100, 0), (100, 60)))
    items = [Image(Picture(asset)), Image(Picture(asset), Affine.scaling(0.5), clip)]
    files = Files({asset.sha256: data})
    path = write(tmp_path / "often.pdf", [frame_of(*items), frame_of(*items)], pictures=files)
    assert files.asked == [asset.sha256]
    assert path.read_bytes().count(data) == 1


def test_clip_and_transform_place_the_picture(tmp_path: Path) -> None:
    data = encoded(corners(), "PNG")
    asset = asset_of(data, ".png")
    moved = Affine.scaling(2).then(Affine.translation(100, 200))
    clip = polygon_path(Rect(100, 200, 400, 60).outline())
    frame = frame_of(Image(Picture(asset), moved, clip))
    image = raster(write(tmp_path / "placed.pdf", [frame], pictures=Files({asset.sha256: data})))
    assert image.getpixel((150, 230)) == (255, 0, 0)
    assert image.getpixel((450, 230)) == (0, 255, 0)
    assert image.getpixel((150, 300)) == (255, 255, 255)
    assert image.getpixel((90, 230)) == (255, 255, 255)


def test_a_patch_of_a_flat_balloon_is_lossless(tmp_path: Path) -> None:
    asset = AssetRef("a" * 64, ".jpg", 500, 500)
    patch = Picture(asset, cleared=(((0, 0), (9, 0), (9, 9)),), crop=Rect(10, 10, WIDTH, HEIGHT))
    frame = frame_of(Image(patch), width=WIDTH, height=HEIGHT)
    path = write(tmp_path / "patch.pdf", [frame], pictures=Files(plate=corners()))
    assert xobject(path).entries["Filter"] == "/FlateDecode"
    assert quarters(path) == QUARTERS


def test_a_noisy_patch_of_a_jpeg_is_a_jpeg() -> None:
    noise = PIL.Image.merge("RGB", [PIL.Image.effect_noise((256, 256), 8) for _ in range(3)])
    assert pack_pixels(noise, lossy=True).filter == "DCTDecode"
    assert pack_pixels(noise, lossy=False).filter == "FlateDecode"


def test_interlaced_transparent_and_foreign_files_are_not_taken_as_they_are() -> None:
    transparent = corners("P")
    assert png_stream(encoded(transparent, "PNG", transparency=0)) is None
    assert png_stream(b"\x89PNG\r\n\x1a\n") is None
    assert png_stream(b"GIF89a") is None
    assert jpeg_stream(b"GIF89a") is None
    assert jpeg_stream(b"\xff\xd8\xff") is None
