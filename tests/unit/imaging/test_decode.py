"""Picture bytes: facts, pixels, and everything that is refused."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageCms

from comicremix.errors import InputError
from comicremix.imaging.files.decode import MAX_PIXELS, decode, decode_reduced, probe
from tests.unit.imaging.drawn import encoded, huge_png, picture

KINDS = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp", "TIFF": ".tif", "GIF": ".gif", "BMP": ".bmp"}
ORIENTATION = 0x0112


def oriented(value: int, kind: str = "JPEG", **options: object) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = value
    return encoded(picture(), kind, exif=exif, **options)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_read(kind: str) -> None:
    data = encoded(picture(), kind)
    info = probe(data, "page")
    assert (info.width, info.height, info.suffix, info.orientation) == (12, 8, KINDS[kind], 1)
    assert decode(data, "page").size == (12, 8)


@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_is_told_and_applied(value: int) -> None:
    data = oriented(value, quality=100, subsampling=0)
    info = probe(data, "page")
    assert info.orientation == value
    assert (info.width, info.height) == ((12, 8) if value < 5 else (8, 12))
    upright = np.asarray(decode(data, "page").convert("L"), dtype=int)
    stored = np.asarray(picture().convert("L"), dtype=int)
    turned = {
        1: stored, 2: stored[:, ::-1], 3: stored[::-1, ::-1], 4: stored[::-1],
        5: stored.T, 6: np.rot90(stored, -1), 7: stored[::-1, ::-1].T, 8: np.rot90(stored),
    }[value]  # fmt: skip
    assert np.abs(upright - turned).max() < 12


@pytest.mark.parametrize("value", [0, 9, 4711])
def test_a_nonsense_orientation_is_upright(value: int) -> None:
    assert probe(oriented(value), "page").orientation == 1


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_dpi_is_kept(kind: str) -> None:
    assert probe(encoded(picture(), kind, dpi=(300, 300)), "page").dpi == pytest.approx(300, abs=0.5)


@pytest.mark.parametrize(("kind", "dpi"), [("PNG", None), ("JPEG", None), ("BMP", 0), ("JPEG", 1), ("TIFF", None)])
def test_no_dpi_and_nonsense_dpi_are_none(kind: str, dpi: int | None) -> None:
    options = {} if dpi is None else {"dpi": (dpi, dpi)}
    assert probe(encoded(picture(), kind, **options), "page").dpi is None


def test_pillows_invented_dpi_is_none() -> None:
    assert probe(oriented(6), "page").dpi is None


def test_a_profile_is_told_and_applied() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(picture(), icc_profile=profile)
    assert probe(data, "page").icc
    assert not probe(encoded(picture()), "page").icc
    assert decode(data, "page").mode == "RGB"


def test_a_broken_profile_does_not_stop_the_page() -> None:
    data = encoded(picture(), icc_profile=b"no profile at all")
    assert decode(data, "page").size == (12, 8)


@pytest.mark.parametrize(
    ("mode", "kind", "wanted"),
    [
        ("1", "PNG", "L"), ("L", "PNG", "L"), ("P", "PNG", "RGB"), ("LA", "PNG", "RGBA"), ("RGBA", "PNG", "RGBA"),
        ("I;16", "PNG", "L"), ("CMYK", "TIFF", "RGB"), ("CMYK", "JPEG", "RGB"), ("F", "TIFF", "L"), ("I", "TIFF", "L"),
    ],
)  # fmt: skip
def test_every_mode_becomes_plain(mode: str, kind: str, wanted: str) -> None:
    assert decode(encoded(picture(mode), kind), "page").mode == wanted


def test_sixteen_bits_keep_their_tones() -> None:
    tones = np.asarray(decode(encoded(picture("I;16")), "page"), dtype=int)
    assert np.abs(tones - np.asarray(picture("L"), dtype=int)).max() <= 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.5, 0.85])
def test_a_truncated_picture_is_refused(kind: str, share: float) -> None:
    whole = encoded(Image.effect_noise((64, 64), 60).convert("RGB"), kind)
    with pytest.raises(InputError) as caught:
        probe(whole[: int(len(whole) * share)], "page.bin")
    assert caught.value.where == "page.bin"
    assert caught.value.remedy


def test_a_png_without_its_end_is_refused() -> None:
    with pytest.raises(InputError, match="cut off"):
        probe(encoded(picture())[:-12], "page.png")


def test_text_is_told_from_pictures() -> None:
    with pytest.raises(InputError, match="text file"):
        probe(b"Dear reader,\nthis is no picture.\n", "page.jpg")


@pytest.mark.parametrize("data", [b"\0\1\2\3" * 40, b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_damaged_beginnings_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="picture"):
        decode(data, "page.png")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(InputError, match="empty"):
        probe(b"", "page.png")


@pytest.mark.parametrize("size", [(30_000, 30_000), (10_000, 60_000), (MAX_PIXELS, 2)])
def test_bombs_are_refused_unread(size: tuple[int, int]) -> None:
    with pytest.raises(InputError, match="too many") as caught:
        probe(huge_png(*size), "bomb.png")
    assert caught.value.remedy


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (33, 31), (1, 900), (250, 351)])
@pytest.mark.parametrize("shrink", [1, 2, 4, 16])
def test_a_reduced_page_has_sides_rounded_up(size: tuple[int, int], shrink: int) -> None:
    for kind in ("JPEG", "PNG"):
        found = decode_reduced(encoded(Image.new("RGB", size, "#204060"), kind), "page", shrink)
        assert found.size == (-(-size[0] // shrink), -(-size[1] // shrink))


@pytest.mark.parametrize("shrink", [2, 4, 8])
def test_a_reduced_page_looks_like_the_whole_one(shrink: int) -> None:
    data = encoded(Image.effect_noise((640, 480), 40).resize((1280, 960)).convert("RGB"), "JPEG")
    whole = np.asarray(decode(data, "page").reduce(shrink), dtype=float)
    assert np.abs(np.asarray(decode_reduced(data, "page", shrink), dtype=float) - whole).mean() < 1


def test_a_reduced_page_is_upright() -> None:
    whole = decode(oriented(6), "page")
    assert decode_reduced(oriented(6), "page", 2).size == (-(-whole.width // 2), -(-whole.height // 2))


def test_a_reduced_page_that_is_damaged_is_refused() -> None:
    data = encoded(Image.effect_noise((300, 300), 40).convert("RGB"), "PNG")
    with pytest.raises(InputError):
        decode_reduced(data[: len(data) // 2], "page", 4)
