"""Export runs in the background: a file and a quiet notice, or nothing at all when it is stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app import exporting
from comicremix.errors import ExportError
from comicremix.gui.runner import Job
from comicremix.gui.window import MainWindow
from comicremix.lettering.faces import bundled_catalogue


def test_export_writes_the_edition_and_says_where(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    job = with_book.jobs.export(("fr",), "pdf", tmp_path / "out")
    assert job is not None
    steps: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total, _: steps.append((done, total)))
    assert with_book.status_line.jobs.isVisible()
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    (written,) = (tmp_path / "out").iterdir()
    assert written.read_bytes().startswith(b"%PDF")
    assert steps
    (message,) = with_book.messages.messages
    assert written.name in message.text
    assert [label for label, _ in message.actions] == ["Show folder"]
    qtbot.waitUntil(lambda: not with_book.status_line.jobs.isVisible())


def test_a_stopped_export_leaves_nothing(
    with_book: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = exporting.export

    def stopped(*arguments: object, progress: Job, **named: object) -> object:
        progress.cancel()
        return real(*arguments, progress=progress, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(exporting, "export", stopped)
    job = with_book.jobs.export(("en", "fr"), "pdf", tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.cancelled, timeout=30_000):
        pass
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "out" in path.parts] == []
    qtbot.waitUntil(lambda: [message.key for message in with_book.messages.messages] == ["export"])


def test_a_failed_export_is_a_bar_with_the_remedy(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out").write_text("a file stands where the folder should be", encoding="utf-8")
    job = with_book.jobs.export(("en",), "pdf", tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.failed, timeout=30_000) as failure:
        pass
    assert failure.args is not None
    assert isinstance(failure.args[0], ExportError)
    (bar,) = with_book.messages.bars
    assert bar.message.tone == "error"
    assert bar.isVisible()


def test_words_in_closed_fonts_are_told_of(
    with_book: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = with_book.opened
    assert opened is not None
    family = opened.session.book.styles[0].font
    for face in bundled_catalogue().family_faces(family):
        monkeypatch.setattr(face, "embeddable", False)
    job = with_book.jobs.export(("fr",), "pdf", tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    (message,) = with_book.messages.messages
    assert message.tone == "warning"
    assert f"“{family}”" in message.detail
    assert "outlines" in message.detail
