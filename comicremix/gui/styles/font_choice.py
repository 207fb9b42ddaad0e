"""The choice of a font: a button that opens a list of families, each in its own letters, favourites first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.fields import hint, icon_button
from comicremix.gui.settings import Settings
from comicremix.gui.styles.families import name_path, regular_face, scripts_of
from comicremix.gui.theme import tones
from comicremix.lettering.faces import Catalogue

translate = QCoreApplication.translate
FAMILY = Qt.ItemDataRole.UserRole
STAR, MARGIN = 32, 10
WIDTH, HEIGHT = 360, 420
Fonts = Callable[[], Catalogue]


class FontButton(QPushButton):
    """Shows a family and opens the list. ``chosen`` brings the family, empty for ``inherited``."""

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self, name: str, fonts: Fonts, settings: Settings, *, inherited: str = "") -> None:
        super().__init__()
        self._name, self._fonts, self._settings, self._inherited = name, fonts, settings, inherited
        self._family = ""
        self._list: FontList | None = None
        self.setToolTip(name)
        self.setProperty("field", True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(96)
        self.clicked.connect(lambda _checked=False: self.open_list())

    @property
    def family(self) -> str:
        return self._family

    def show_family(self, family: str, effective: str = "") -> None:
        """Show the chosen family; without one, the words for none and the family that serves."""
        self._family = family
        words = family or (f"{self._inherited} ({effective})" if effective else self._inherited)
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")

    def open_list(self) -> FontList:
        """Open the list beneath the button."""
        board = FontList(self._fonts(), self._settings, self._family, inherited=self._inherited, parent=self)
        self._list = board
        board.chosen.connect(self._choose)
        board.add_wanted.connect(self.add_wanted)
        place = self.mapToGlobal(self.rect().bottomLeft())
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - board.width())
        y = place.y() if place.y() + board.height() <= screen.bottom() else screen.bottom() - board.height()
        board.move(max(screen.left(), x), max(screen.top(), y))
        board.show()
        board.search.setFocus()
        return board

    def minimumSizeHint(self) -> QSize:
        return QSize(96, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shorten words that are too long for the button."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - 2 * MARGIN
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _choose(self, family: str) -> None:
        if family:
            self._settings.remember_font(family)
        self.chosen.emit(family)


class FontList(QFrame):
    """Type to find; Enter or a click chooses; Space or a click on the star makes a favourite."""

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        family: str,
        *,
        inherited: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._catalogue, self._settings, self._family, self._inherited = catalogue, settings, family, inherited
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("FontList", "Find a font or a script"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("FontList", "Fonts"))
        self.list.setItemDelegate(_FamilyDelegate(self))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = translate("FontList", "Add a font…")
        self.add = icon_button("plus", words, self._add, text=words)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(hint(translate("FontList", "★ Favourites stand first: click the star, or press Space.")))
        column.addWidget(self.add)
        self.resize(WIDTH, HEIGHT)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.star_clicked = ""
        """The family whose star the mouse has just been released on."""
        self.list.itemClicked.connect(self._clicked)
        self.list.itemActivated.connect(self._choose)
        self._fill("")

    @property
    def catalogue(self) -> Catalogue:
        return self._catalogue

    def is_favourite(self, family: str) -> bool:
        return family in self._settings.favourite_fonts

    def toggle_favourite(self, family: str) -> None:
        """Make a family a favourite, or no longer."""
        known = set(self._settings.favourite_fonts)
        self._settings.favourite_fonts = known ^ {family}
        self._fill(self.search.text(), family)

    def families(self) -> list[str]:
        """Return the families in the list, from the top."""
        return [str(self.list.item(row).data(FAMILY)) for row in range(self.list.count()) if _is_family(self.list, row)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if watched is self.search and by:
            self._step(by)
            return True
        if watched is self.search and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
            return True
        if watched is self.list and event.key() == Qt.Key.Key_Space:
            family = str(self.list.currentIndex().data(FAMILY) or "")
            if family:
                self.toggle_favourite(family)
            return True
        return False

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and not self.list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _fill(self, words: str, chosen: str = "") -> None:
        self.list.clear()
        wanted = words.strip().casefold()
        families = [family for family in self._catalogue.families() if self._answers(family, wanted)]
        favourites = [family for family in self._settings.favourite_fonts if family in families]
        recent = [family for family in self._settings.recent_fonts if family in families and family not in favourites]
        rest = [family for family in families if family not in (*favourites, *recent)]
        if self._inherited and not wanted:
            self._add_item("", self._inherited)
        groups = (
            (translate("FontList", "Favourites"), favourites),
            (translate("FontList", "Used lately"), recent),
            (translate("FontList", "All fonts"), rest),
        )
        for title, group in groups:
            if group and (favourites or recent):
                self._add_title(title)
            for family in group:
                self._add_item(family, family)
        self._select(chosen or self._family)

    def _answers(self, family: str, wanted: str) -> bool:
        face = regular_face(self._catalogue, family)
        scripts = " ".join(scripts_of(face)) if face and wanted else ""
        return wanted in f"{family} {scripts}".casefold()

    def _add_item(self, family: str, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(FAMILY, family)
        face = regular_face(self._catalogue, family) if family else None
        if face is not None:
            item.setToolTip(", ".join(scripts_of(face)))
            said = f"{family}. {item.toolTip()}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.list.addItem(item)

    def _add_title(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _select(self, family: str) -> None:
        for row in range(self.list.count()):
            if _is_family(self.list, row, any_entry=True) and self.list.item(row).data(FAMILY) == family:
                self.list.setCurrentRow(row)
                return
        self.list.setCurrentRow(-1)
        self._step(1)

    def _clicked(self, item: QListWidgetItem) -> None:
        family, self.star_clicked = self.star_clicked, ""
        if family:
            self.toggle_favourite(family)
        else:
            self._choose(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsSelectable:
            family = str(item.data(FAMILY))
            self.close()
            self.chosen.emit(family)

    def _add(self) -> None:
        self.close()
        self.add_wanted.emit()


def _is_family(rows: QListWidget, row: int, *, any_entry: bool = False) -> bool:
    item = rows.item(row)
    return bool(item.flags() & Qt.ItemFlag.ItemIsSelectable) and (any_entry or bool(item.data(FAMILY)))


class _FamilyDelegate(QStyledItemDelegate):
    """Paints a family's name in its own letters, its scripts beneath, a star at the end."""

    def __init__(self, fonts: FontList) -> None:
        super().__init__(fonts)
        self._fonts = fonts

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.height()
        return QSize(WIDTH - 40, 3 * line + 4 if index.data(FAMILY) else line + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(tones().tint if chosen else tones().base))
        inner = box.adjusted(8, 2, -8, -2)
        family = str(index.data(FAMILY) or "")
        if not family:
            is_title = not index.flags() & Qt.ItemFlag.ItemIsSelectable
            painter.setPen(QColor(tones().muted if is_title else tones().text))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            self._paint_family(painter, inner, family)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        family = str(index.data(FAMILY) or "")
        if family and isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            box: QRect = option.rect
            if event.position().x() >= box.right() - STAR:
                self._fonts.star_clicked = family
                return True
        return False

    def _paint_family(self, painter: QPainter, box: QRect, family: str) -> None:
        face = regular_face(self._fonts.catalogue, family)
        path = name_path(face, family) if face is not None else None
        room = box.adjusted(0, 0, -STAR, 0)
        line = painter.fontMetrics().height()
        upper = QRect(room.x(), room.y(), room.width(), room.height() - line)
        painter.setPen(QColor(tones().text))
        if path is None:
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, family)
        else:
            size = 1.4 * line
            size = min(size, size * upper.width() / max(1.0, path.boundingRect().right() * size))
            place = QTransform(size, 0, 0, size, upper.x(), upper.y() + upper.height() / 2 + 0.35 * size)
            painter.fillPath(place.map(path), QColor(tones().text))
        if face is not None:
            painter.setPen(QColor(tones().muted))
            scripts = painter.fontMetrics().elidedText(
                ", ".join(scripts_of(face)), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(
                QRect(room.x(), upper.bottom(), room.width(), line), Qt.AlignmentFlag.AlignVCenter, scripts
            )
        star = QRect(box.right() - STAR + 8, box.y(), STAR, box.height())
        favourite = self._fonts.is_favourite(family)
        painter.setPen(QColor(tones().accent if favourite else tones().muted))
        painter.drawText(star, Qt.AlignmentFlag.AlignCenter, "★" if favourite else "☆")
