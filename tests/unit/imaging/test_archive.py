"""Archives: what is taken, in which order, and what must never happen."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from comicremix.errors import InputError
from comicremix.imaging.files import archive_entry as limits
from comicremix.imaging.files.archive import open_archive
from comicremix.imaging.files.entry_names import is_junk
from tests.unit.imaging.drawn import encoded, picture

PAGE = encoded(picture())


def zipped(path: Path, names: dict[str, bytes], **options: int) -> Path:
    with zipfile.ZipFile(path, "w", **options) as file:
        for name, data in names.items():
            file.writestr(name, data)
    return path


def names_in(path: Path) -> list[str]:
    with open_archive(path) as archive:
        return [entry.name for entry in archive.entries()]


def test_pictures_come_in_natural_order_without_junk(tmp_path: Path) -> None:
    names = ["10.png", "2.png", "__MACOSX/2.png", ".DS_Store", "Thumbs.db", "ComicInfo.xml", "sub/1.JPG", "._2.png"]
    assert names_in(zipped(tmp_path / "a.cbz", dict.fromkeys(names, PAGE))) == ["2.png", "10.png", "sub/1.JPG"]


@pytest.mark.parametrize("name", ["../out.png", "/etc/out.png", "a/../../out.png", "C:\\out.png", "..\\out.png"])
def test_names_that_lead_out_are_refused_one_by_one(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "a.cbz", {"1.png": PAGE, name: PAGE})
    with open_archive(path) as archive:
        good, bad = sorted(archive.entries(), key=lambda entry: entry.name != "1.png")
        assert archive.read(good) == PAGE
        with pytest.raises(InputError, match="leads out"):
            archive.read(bad)
    assert [p.name for p in tmp_path.iterdir()] == ["a.cbz"]


def test_links_in_a_zip_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.cbz"
    link = zipfile.ZipInfo("link.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(link, "/etc/passwd")
    with open_archive(path) as archive, pytest.raises(InputError, match="link"):
        archive.read(archive.entries()[0])


def test_a_tar_is_read_and_its_links_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.cbt"
    with tarfile.open(path, "w") as file:
        info = tarfile.TarInfo("1.png")
        info.size = len(PAGE)
        file.addfile(info, io.BytesIO(PAGE))
        link = tarfile.TarInfo("2.png")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    with open_archive(path) as archive:
        first, second = archive.entries()
        assert archive.read(first) == PAGE
        with pytest.raises(InputError, match="link"):
            archive.read(second)


def test_an_entry_that_unpacks_enormously_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HARMLESS_BYTES", 1 << 16)
    path = zipped(tmp_path / "a.cbz", {"1.bmp": bytes(1 << 20)}, compression=zipfile.ZIP_DEFLATED)
    with open_archive(path) as archive, pytest.raises(InputError, match="fill the memory"):
        archive.read(archive.entries()[0])


def test_an_entry_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ENTRY_BYTES", 10)
    path = zipped(tmp_path / "a.cbz", {"1.png": PAGE})
    with open_archive(path) as archive, pytest.raises(InputError, match="too large"):
        archive.read(archive.entries()[0])


@pytest.mark.parametrize(("limit", "value"), [("MAX_TOTAL_BYTES", 100), ("MAX_ENTRIES", 1)])
def test_an_archive_beyond_the_limits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(limits, limit, value)
    path = zipped(tmp_path / "a.cbz", {"1.png": PAGE, "2.png": PAGE})
    with pytest.raises(InputError, match="more than a comic"):
        names_in(path)


def test_an_encrypted_archive_is_refused_with_its_remedy(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.cbz", {"1.png": PAGE})
    data = bytearray(path.read_bytes())
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + offset] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="encrypted") as caught:
        names_in(path)
    assert "password" in caught.value.remedy


def test_an_archive_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no pictures"):
        names_in(zipped(tmp_path / "a.cbz", {"readme.txt": b"hello"}))
    with pytest.raises(InputError, match="no pictures"):
        names_in(zipped(tmp_path / "b.cbz", {}))


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.cbz"
    path.write_bytes(zipped(tmp_path / "whole.cbz", {"1.png": PAGE}).read_bytes()[:60])
    with pytest.raises(InputError, match="damaged"):
        names_in(path)


def test_a_damaged_entry_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.cbz", {"1.png": PAGE})
    data = path.read_bytes()
    path.write_bytes(data.replace(PAGE[20:30], bytes(10)))
    with open_archive(path) as archive, pytest.raises(InputError, match="damaged"):
        archive.read(archive.entries()[0])


@pytest.mark.parametrize(
    ("name", "junk"), [("__MACOSX", True), ("THUMBS.DB", True), (".x.png", True), ("x.png", False)]
)
def test_junk(name: str, junk: bool) -> None:
    assert is_junk(name) is junk
