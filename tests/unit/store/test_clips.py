"""What goes over the clipboard comes back equal; what is torn is told, never pasted."""

from __future__ import annotations

import pytest

from comicremix.edit.clips import take_clip
from comicremix.errors import DamagedBook
from comicremix.model.source import AssetRef
from comicremix.store.clips import clip_bytes, read_clip
from comicremix.store.disk import sha256
from tests.unit.edit.test_clips import ONE, make_book

PICTURE = b"\x89PNG pixels"


def copied() -> bytes:
    book = make_book()
    return clip_bytes(take_clip(book, ONE, ("p-1", "b-2")), lambda ref: PICTURE).replace(
        b"a" * 64, sha256(PICTURE).encode()
    )


def test_a_clip_comes_back_with_its_pictures() -> None:
    clip, assets = read_clip(copied())
    wanted = take_clip(make_book(), ONE, ("p-1", "b-2"))
    assert (clip.panels, clip.balloons, clip.words) == (wanted.panels, wanted.balloons, wanted.words)
    assert clip.sources[0].rights == wanted.sources[0].rights
    assert assets == {clip.sources[0].asset.sha256: PICTURE}


@pytest.mark.parametrize(
    "torn",
    [
        b"",
        b"[]",
        b"{",
        copied()[:-20],
        copied().replace(b'"format":1', b'"format":9'),
        copied().replace(sha256(PICTURE).encode(), b"0" * 64),
        copied().replace(b'"panels"', b'"p":3,"panels"').replace(b'"dpi"', b'"no"'),
    ],
)
def test_what_is_torn_is_told(torn: bytes) -> None:
    with pytest.raises(DamagedBook) as caught:
        read_clip(torn)
    assert caught.value.remedy


def test_a_picture_that_cannot_be_read_is_told() -> None:
    def missing(ref: AssetRef) -> bytes:
        raise DamagedBook("The picture is missing.", where=ref.sha256)

    with pytest.raises(DamagedBook):
        clip_bytes(take_clip(make_book(), ONE, ("p-1",)), missing)
