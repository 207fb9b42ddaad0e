"""What the window shows without a book: a large place to drop a comic, the recent books, the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from comicremix.gui.fields import heading, hint, icon_button
from comicremix.gui.icons import SPACED, Sign, icon
from comicremix.gui.names import native_name
from comicremix.gui.settings import RecentBook, Settings

translate = QCoreApplication.translate
CARD_WIDTH, COVER_HEIGHT = 176, 200
COLUMNS = 4
EDITIONS_SHOWN = 4


class StartPage(QScrollArea):
    """Offers the ways into a book."""

    dropped = Signal(list)
    """Paths that were dropped."""
    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("sideScroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("sideBody")
        outer = QHBoxLayout(body)
        outer.setContentsMargins(32, 32, 32, 32)
        inner = QWidget()
        inner.setMaximumWidth(COLUMNS * (CARD_WIDTH + 16))
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)
        self.setWidget(body)
        self.place = DropPlace()
        self._column.addWidget(self.place)
        self._recent = QWidget()
        self._column.addWidget(self._recent)
        self._column.addStretch(1)
        self.place.dropped.connect(self.dropped)
        self.place.new.clicked.connect(lambda _: self.new_wanted.emit())
        self.place.open.clicked.connect(lambda _: self.open_wanted.emit())
        self.place.sample.clicked.connect(lambda _: self.sample_wanted.emit())
        self.cards: list[BookCard] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the recent books as they are now."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        books = self._settings.recent
        self.cards = [BookCard(book) for book in books]
        if books:
            column.addWidget(heading(translate("StartPage", "Recent books")))
            grid = QGridLayout()
            grid.setSpacing(16)
            for index, card in enumerate(self.cards):
                grid.addWidget(card, index // COLUMNS, index % COLUMNS)
                card.wanted.connect(self.recent_wanted)
                card.unwanted.connect(self._forget)
            grid.setColumnStretch(COLUMNS, 1)
            column.addLayout(grid)
        else:
            words = translate(
                "StartPage", "Books that you open will stand here with their covers. New here? Open the sample."
            )
            column.addWidget(hint(words))
        self._column.replaceWidget(self._recent, fresh)
        self._recent.deleteLater()
        self._recent = fresh

    def _forget(self, folder: str) -> None:
        self._settings.forget(folder)
        self.refresh()


class DropPlace(QFrame):
    """The large place to drop a comic, with the buttons for hands that do not drag."""

    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dropPlace")
        self.setAcceptDrops(True)
        self.setMinimumHeight(280)
        sign = Sign("book-plus", 56, "accent")
        title = QLabel(translate("StartPage", "Drop a comic here"))
        title.setProperty("role", "title")
        about = QLabel(translate("StartPage", "CBZ, CBR, PDF, EPUB, pictures or a folder – or the folder of a book"))
        about.setProperty("role", "hint")
        self.new = QPushButton(icon("file-plus", "on_fill"), translate("StartPage", "New from pages…"))
        self.new.setProperty("main", "true")
        self.open = QPushButton(icon("folder-open"), translate("StartPage", "Open…"))
        self.sample = QPushButton(icon("book-open"), translate("StartPage", "Open the sample"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (title, about):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.new, self.open, self.sample):
            button.setIconSize(SPACED)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))

    def _show_over(self, *, over: bool) -> None:
        self.setProperty("over", "true" if over else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class BookCard(QFrame):
    """A recent book: cover, title, completeness of its editions."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, book: RecentBook) -> None:
        super().__init__()
        self.book = book
        self.setObjectName("bookCard")
        self.setFixedWidth(CARD_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        there = book.is_there
        self.setProperty("gone", "false" if there else "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(book.folder)
        self.setAccessibleName(translate("StartPage", "Open {0}").format(book.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 10)
        column.setSpacing(4)
        column.addWidget(self._cover())
        title = QLabel(book.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        words = translate("StartPage", "Take off this list")
        row.addWidget(icon_button("x", words, lambda: self.unwanted.emit(book.folder)), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if there:
            column.addLayout(self._editions())
        else:
            column.addWidget(hint(translate("StartPage", "The folder is not there any more.")))
        column.addStretch(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit(self.book.folder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self.book.folder)
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(self.book.folder)
        else:
            super().keyPressEvent(event)

    def _cover(self) -> QWidget:
        label = QLabel()
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFixedHeight(COVER_HEIGHT)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(str(self.book.cover))
        if picture.isNull():
            row = QHBoxLayout(label)
            row.addWidget(Sign("book-open", 64, "muted"))
            return label
        room = QSize(round((CARD_WIDTH - 18) * ratio), round(COVER_HEIGHT * ratio))
        mode = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
        picture.setDevicePixelRatio(ratio)
        label.setPixmap(picture)
        return label

    def _editions(self) -> QGridLayout:
        """Say how finished a book's editions are, the least finished first: that is where work waits."""
        book, grid = self.book, QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        rows = [(self.tr("%n page(s)", "", book.pages), "")]
        shares = sorted(list(book.complete.items())[1:], key=lambda entry: entry[1])
        rows += [(native_name(tag), f"{int(share * 100)} %") for tag, share in shares[:EDITIONS_SHOWN]]
        if len(shares) > EDITIONS_SHOWN:
            rows.append((self.tr("and %n more", "", len(shares) - EDITIONS_SHOWN), ""))
        for row, entry in enumerate(rows):
            for side, words in enumerate(entry):
                label = QLabel(words)
                label.setProperty("role", "muted")
                label.setAlignment(
                    Qt.AlignmentFlag.AlignRight if side else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
                )
                grid.addWidget(label, row, side)
        return grid


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are being dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
