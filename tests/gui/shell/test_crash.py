"""An error that nobody foresaw is logged and told; the work is kept safe and the window lives on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.errors import JobFailed
from comicremix.gui.excepthook import LastHook
from comicremix.gui.runner import Job
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST


def raised() -> BaseException:
    try:
        raise ZeroDivisionError("nobody foresaw this")
    except ZeroDivisionError as error:
        return error


def test_the_hook_logs_saves_and_tells(
    with_book: MainWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = with_book.opened
    assert opened is not None
    opened.desk.select((FIRST,))
    with_book.handlers.delete()
    hook = LastHook(tmp_path / "state")
    hook.tell_with(with_book.crashed)
    error = raised()
    hook(type(error), error, error.__traceback__)
    assert "nobody foresaw this" in hook.log.read_text(encoding="utf-8")
    assert "nobody foresaw this" in capsys.readouterr().err
    assert [message.key for message in with_book.messages.messages] == ["crash"]
    assert opened.open_book.recovered() is not None


def test_the_log_is_told_once_at_the_next_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hook = LastHook(tmp_path)
    error = raised()
    hook(type(error), error, error.__traceback__)
    assert "nobody foresaw this" in hook.left_behind()
    assert hook.left_behind() == ""


def test_an_error_while_telling_does_not_escape(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def tell(words: str, log: Path) -> None:
        raise RuntimeError("not even this works")

    hook = LastHook(tmp_path)
    hook.tell_with(tell)
    error = raised()
    hook(type(error), error, error.__traceback__)
    assert "not even this works" in capsys.readouterr().err


def test_a_job_that_breaks_is_a_bar(window: MainWindow, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        raise ZeroDivisionError("in a thread")

    job = window.runner.start("Test", work)
    with qtbot.waitSignal(job.failed) as failure:
        pass
    assert failure.args is not None
    assert isinstance(failure.args[0], JobFailed)
    assert "in a thread" in window.messages.messages[0].text
