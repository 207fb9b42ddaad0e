"""The cache keeps what was found, by content, and trusts no torn or foreign file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from comicremix.imaging import detect as detecting
from comicremix.imaging.cache import cached_detection, cached_patch
from comicremix.imaging.detect import BalloonFinding, Found
from comicremix.model.source import BalloonKind

FOUND = Found(
    (((0.0, 0.0), (10.5, 0.0), (10.0, 9.0)),),
    (BalloonFinding(((1.0, 1.0), (4.0, 1.0), (4.0, 4.0)), BalloonKind.THOUGHT, (4.25, 5.0), 0.75),
     BalloonFinding(((5.0, 5.0), (6.0, 5.0), (6.0, 6.0)), BalloonKind.CAPTION, None)),
    (((0.0, 20.0), (9.0, 20.0), (9.0, 25.5), (0.0, 25.5)),),
    (0.875,),
    (250, 248, 240),
)  # fmt: skip


class Worker:
    def __init__(self) -> None:
        self.count = 0

    def find(self) -> Found:
        self.count += 1
        return FOUND

    def make(self) -> Image.Image:
        self.count += 1
        return Image.new("RGB", (4, 3), "teal")


def test_a_page_is_worked_on_once(tmp_path: Path) -> None:
    worker = Worker()
    assert cached_detection(tmp_path / "new", "abc", "ltr", worker.find) == FOUND
    assert cached_detection(tmp_path / "new", "abc", "ltr", worker.find) == FOUND
    assert worker.count == 1


def test_another_page_reading_or_version_is_another_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker()
    cached_detection(tmp_path, "abc", "ltr", worker.find)
    cached_detection(tmp_path, "abd", "ltr", worker.find)
    cached_detection(tmp_path, "abc", "rtl", worker.find)
    monkeypatch.setattr(detecting, "VERSION", -1)
    cached_detection(tmp_path, "abc", "ltr", worker.find)
    assert worker.count == 4


@pytest.mark.parametrize(
    "torn", [b"", b"{", b"[]", b"null", b'{"panels": 3}', b'{"panels": [[1]], "balloons": []}', b"\xff\xfe"]
)
def test_a_torn_finding_is_made_anew(tmp_path: Path, torn: bytes) -> None:
    worker = Worker()
    cached_detection(tmp_path, "abc", "ltr", worker.find)
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(torn)
    assert cached_detection(tmp_path, "abc", "ltr", worker.find) == FOUND
    assert entry.read_bytes() == whole
    assert worker.count == 2


@pytest.mark.parametrize("keep", [0, 20, 50])
def test_a_torn_patch_is_made_anew(tmp_path: Path, keep: int) -> None:
    worker = Worker()
    first = cached_patch(tmp_path, "abc", (1, 2), worker.make)
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:keep])
    assert cached_patch(tmp_path, "abc", (1, 2), worker.make).tobytes() == first.tobytes()
    assert entry.read_bytes() == whole
    assert worker.count == 2


def test_patches_are_kept_by_their_parameters(tmp_path: Path) -> None:
    worker = Worker()
    for parameters in ((1, 2), (1, 3), (1, 2)):
        cached_patch(tmp_path, "abc", parameters, worker.make)
    assert worker.count == 2
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    worker = Worker()
    assert cached_detection(tmp_path / "file", "abc", "ltr", worker.find) == FOUND
    assert cached_patch(tmp_path / "file", "abc", 1, worker.make).size == (4, 3)
