"""The strip shows where frames wait on a page without panels."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from tests.gui.story.studio import Studio


def test_a_page_of_places_is_not_blank(studio: Studio) -> None:
    studio.add_page_of_four()
    page = studio.page.id
    thumbnails = studio.view.strip.thumbnails

    def colours(pixmap: QPixmap | None) -> int:
        image = pixmap.toImage() if pixmap is not None else None
        return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) if image else 0

    studio.qtbot.waitUntil(lambda: colours(thumbnails.pixmap(page)) > 1, timeout=20_000)
