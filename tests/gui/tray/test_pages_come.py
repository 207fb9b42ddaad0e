"""Pages that come in while an import runs stand at the end of the tray; the view does not begin anew."""

from __future__ import annotations

from dataclasses import replace

from tests.gui.tray.bench import tray_book
from tests.gui.tray.conftest import MakeBench


def test_pages_that_come_leave_the_rest_as_it_was(bench_of: MakeBench) -> None:
    whole = tray_book(count=40)
    bench = bench_of(replace(whole, sources=whole.sources[:30]))
    tray = bench.tray
    tray.refresh()
    begun = []
    tray.model.modelReset.connect(lambda: begun.append(True))
    rows, bar = tray.model.rowCount(), tray.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = bar.value()
    bench.canvas.desk.commit(replace(bench.canvas.desk.book, sources=whole.sources), "Import")
    tray.refresh()
    tray.list.doItemsLayout()
    assert tray.model.rowCount() > rows
    assert bar.value() == seen > 0
    assert not begun
    bench.canvas.desk.session.undo()
    tray.refresh()
    assert tray.model.rowCount() == rows
