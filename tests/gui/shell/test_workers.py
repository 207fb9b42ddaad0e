"""Whatever the background holds on to, nothing of Qt is destroyed there."""

from __future__ import annotations

import gc
import threading
import weakref
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from comicremix.gui.garbage import LOOK_MS, YOUNG, collect
from comicremix.gui.runner import Job, Runner
from comicremix.gui.workers import Workers


@dataclass
class Graves:
    """Where things died: names of threads."""

    threads: list[str] = field(default_factory=list)

    def watch(self, thing: object) -> None:
        weakref.finalize(thing, lambda: self.threads.append(threading.current_thread().name))


class Knot(QObject):
    """A thing of the window that only the collector can free, with a timer under way."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.timer = QTimer(self, interval=1)
        self.timer.start()


@pytest.fixture
def workers(qapp: object) -> Workers:
    return Workers(1)


def make_garbage() -> None:
    for _ in range(20 * YOUNG):
        knot: list[object] = []
        knot.append(knot)


def test_cycles_are_not_collected_in_a_thread(workers: Workers, qtbot: QtBot) -> None:
    graves, done = Graves(), list[object]()
    graves.watch(Knot())
    workers.start(make_garbage, done.append)
    qtbot.waitUntil(lambda: bool(done))
    gc.collect()
    assert graves.threads == ["MainThread"]


def test_cycles_are_collected_in_the_pauses_of_the_window(workers: Workers, qtbot: QtBot) -> None:
    collect()
    graves = Graves()
    graves.watch(Knot())
    workers.start(make_garbage, lambda _: None)
    qtbot.waitUntil(lambda: bool(graves.threads), timeout=8 * LOOK_MS)
    assert graves.threads == ["MainThread"]


def test_what_a_task_refers_to_dies_on_the_window_s_thread(workers: Workers, qtbot: QtBot) -> None:
    graves = Graves()

    def ask() -> None:
        thing = QObject()
        graves.watch(thing)
        workers.start(lambda: thing.objectName(), lambda _: None)

    for _ in range(200):
        ask()
    qtbot.waitUntil(lambda: len(graves.threads) == 200)
    assert set(graves.threads) == {"MainThread"}


def test_what_is_urgent_goes_first(workers: Workers, qtbot: QtBot) -> None:
    gate, order = threading.Event(), list[str]()
    workers.start(lambda: gate.wait(20), lambda _: None)
    for name, urgency in (("late", 0), ("soon", 1), ("now", 2), ("later", 0)):
        workers.start(lambda name=name: name, order.append, urgency)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == ["now", "soon", "late", "later"]


def test_what_has_not_begun_can_be_dropped(workers: Workers, qtbot: QtBot) -> None:
    gate, begun, done = threading.Event(), threading.Event(), list[str]()

    def wait() -> str:
        begun.set()
        gate.wait(20)
        return "first"

    workers.start(wait, done.append)
    assert begun.wait(20)
    workers.start(lambda: "second", done.append)
    workers.clear()
    gate.set()
    assert workers.wait(20_000)
    qtbot.wait(50)
    assert done == ["first"]


def test_a_fault_comes_out_on_the_window_s_thread(workers: Workers, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("no")

    with qtbot.captureExceptions() as seen:
        workers.start(fail, lambda _: None)
        qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0][1], ValueError)


def test_a_runner_may_go_while_its_jobs_are_under_way(qapp: object, qtbot: QtBot) -> None:
    runner, gate, heard = Runner(), threading.Event(), list[object]()

    def work(job: Job) -> int:
        job.step(1, 2)
        gate.wait(20)
        job.deliver("part")
        return 1

    for _ in range(5):
        job = runner.start("Test", work)
        job.done.connect(heard.append)
        job.delivered.connect(heard.append)
    delete(runner)
    gate.set()
    assert runner.wait(20_000)
    qtbot.wait(50)
    assert heard == []
