"""RAR, 7z, packed TAR, archives in archives: what is taken, and what must never happen."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import libarchive
import pytest
from PIL import Image

from comicremix.errors import InputError
from comicremix.imaging.files import archive_entry as limits
from comicremix.imaging.files import archive_kinds
from comicremix.imaging.files.archive import open_archive
from comicremix.imaging.files.entry_names import meant
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from tests.unit.imaging.drawn import encoded, picture

PAGE = encoded(picture())


def seven(path: Path, names: dict[str, bytes], kind: str = "7zip") -> Path:
    with libarchive.file_writer(str(path), kind) as file:
        for name, data in names.items():
            file.add_file_from_memory(name, len(data), data)
    return path


def rar(path: Path, names: dict[str, bytes], method: int = 0x30) -> Path:
    """Write a RAR 4 file whose entries are only stored; ``method`` is what their headers claim."""
    blocks = b"Rar!\x1a\x07\x00" + _rar_block(0x73, 0, bytes(6))
    for name, data in names.items():
        raw = name.encode()
        fields = (len(data), len(data), 3, zlib.crc32(data), 0x50000000, 20, method, len(raw), 0o100644)
        blocks += _rar_block(0x74, 0x8000, struct.pack("<IIBIIBBHI", *fields) + raw) + data
    path.write_bytes(blocks + _rar_block(0x7B, 0x4000, b""))
    return path


def _rar_block(kind: int, flags: int, rest: bytes) -> bytes:
    head = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head


def pages_of(path: Path) -> list[str]:
    found = list(read_inputs([path]))
    assert all(isinstance(item, InputPage) for item in found), found
    return [item.name for item in found]


@pytest.mark.parametrize("kind", ["7zip", "gnutar"])
def test_streamed_archives_give_pictures_in_natural_order(tmp_path: Path, kind: str) -> None:
    path = seven(tmp_path / "a.cb7", {"10.png": PAGE, "__MACOSX/1.png": PAGE, "2.png": PAGE, "note.txt": b"x"}, kind)
    assert pages_of(path) == ["a.cb7/2.png", "a.cb7/10.png"]


def test_a_packed_tar_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.cbt"
    with tarfile.open(path, "w:gz") as file:
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


def test_names_in_a_7z_cannot_lead_out(tmp_path: Path) -> None:
    path = seven(tmp_path / "a.7z", {"../out.png": PAGE, "1.png": PAGE})
    with open_archive(path) as archive:
        by_name = {entry.name: entry for entry in archive.entries()}
        assert archive.read(by_name["1.png"]) == PAGE
        with pytest.raises(InputError, match="leads out"):
            archive.read(by_name["../out.png"])
    assert [p.name for p in tmp_path.iterdir()] == ["a.7z"]


def test_a_streamed_archive_that_unpacks_enormously_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HARMLESS_BYTES", 1 << 16)
    path = seven(tmp_path / "a.7z", {"1.bmp": bytes(1 << 22)})
    with pytest.raises(InputError, match="more than a comic"), open_archive(path):
        pass


def test_what_comes_before_a_fault_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    large = encoded(Image.effect_noise((800, 800), 90))
    with tarfile.open(path, "w:gz", compresslevel=0) as file:
        for number in range(3):
            info = tarfile.TarInfo(f"{number}.png")
            info.size = len(large)
            file.addfile(info, io.BytesIO(large))
    path.write_bytes(path.read_bytes()[: 2 * len(large)])
    found = list(read_inputs([path]))
    assert isinstance(found[0], InputPage)
    assert isinstance(found[-1], InputFault)
    assert "damaged" in found[-1].error.what


def test_stored_pictures_in_a_rar_need_no_other_program(tmp_path: Path) -> None:
    path = rar(tmp_path / "a.cbr", {"10.png": PAGE, "2.png": PAGE, "Thumbs.db": b"x"})
    assert pages_of(path) == ["a.cbr/2.png", "a.cbr/10.png"]


def test_packed_rars_name_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_tool() -> None:
        raise archive_kinds.rarfile.RarCannotExec("none")

    monkeypatch.setattr(archive_kinds, "_libarchive", lambda: None)
    monkeypatch.setattr(archive_kinds.rarfile, "tool_setup", lambda *_, **__: no_tool())
    path = rar(tmp_path / "a.cbr", {"1.png": PAGE}, method=0x33)
    (fault,) = read_inputs([path])
    assert isinstance(fault, InputFault)
    assert "unar" in fault.error.remedy
    assert "bsdtar" in fault.error.remedy


def test_without_its_library_a_7z_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = seven(tmp_path / "a.7z", {"1.png": PAGE})
    monkeypatch.setattr(archive_kinds, "_libarchive", lambda: None)
    with pytest.raises(InputError, match="library") as caught, open_archive(path):
        pass
    assert "libarchive" in caught.value.remedy


def zipped(path: Path, names: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(path, "w") as file:
        for name, data in names.items():
            file.writestr(name, data)
    return path.read_bytes()


def test_archives_in_archives_stand_at_their_places(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner", {"b.png": PAGE, "a.png": PAGE})
    zipped(tmp_path / "outer.zip", {"3.png": PAGE, "2.cbz": inner, "1.png": PAGE})
    names = pages_of(tmp_path / "outer.zip")
    assert names == ["outer.zip/1.png", "outer.zip/2.cbz/a.png", "outer.zip/2.cbz/b.png", "outer.zip/3.png"]


def test_archives_in_one_another_have_an_end(tmp_path: Path) -> None:
    data = zipped(tmp_path / "0", {"1.png": PAGE})
    for depth in range(4):
        data = zipped(tmp_path / f"{depth}.zip", {"in.zip": data, "1.png": PAGE})
    found = list(read_inputs([tmp_path / "3.zip"]))
    assert [item.error.what for item in found if isinstance(item, InputFault)] == [
        "There are too many archives inside one another."
    ]
    assert sum(isinstance(item, InputPage) for item in found) == 3


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("ページ.png".encode("cp932"), "ページ.png"),
        ("été.png".encode(), "été.png"),
        ("été.png".encode("cp437"), "été.png"),
    ],
)
def test_what_names_in_old_encodings_mean(raw: bytes, wanted: str) -> None:
    assert meant(raw.decode("cp437")) == wanted
