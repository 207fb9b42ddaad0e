"""Joins the editor in place with the book: which balloon, which words, what they look like, when they are committed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPalette

from comicremix.edit.styles import EVERY_STYLE
from comicremix.edit.texts import set_translation
from comicremix.errors import FontError
from comicremix.gui.canvas.commands import select_next
from comicremix.gui.canvas.in_place import WordsEditor, contrast, readable_ink
from comicremix.gui.canvas.overlay import warn_colour
from comicremix.gui.canvas.qt_painter import qt_rect
from comicremix.gui.states import too_many_words
from comicremix.layout.frame import Frame, Group, Item
from comicremix.lettering.faces import Face
from comicremix.lettering.run import Glyphs
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override
from comicremix.model.page import Balloon, Body
from comicremix.model.style import BalloonStyle
from comicremix.model.texts import reading

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas

translate = QCoreApplication.translate


class TypingDesk:
    """One balloon's words at a time."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self.balloon = ""
        """The id of the balloon whose words are typed; empty when none are."""
        self.editor = WordsEditor(canvas)
        self.editor.words_changed.connect(self._typed)
        self.editor.ended.connect(self.close)
        self.editor.next_wanted.connect(self._next)
        self.editor.undo_wanted.connect(canvas.desk.session.undo)
        self.editor.redo_wanted.connect(canvas.desk.session.redo)

    def open(self, balloon_id: str) -> bool:
        """Begin to type; False when the balloon is not on the page in view."""
        self.close()
        balloon = self._find(balloon_id)
        if balloon is None:
            return False
        self.balloon = balloon_id
        self._canvas.desk.select((balloon_id,))
        self._canvas.reveal(balloon_id)
        self._canvas.stage.leave_words_out(balloon_id)
        self.follow()
        self.editor.show()
        self.editor.raise_()
        self.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.field.selectAll()
        self._canvas.update()
        return True

    def close(self) -> None:
        """Stop typing; what was typed is in the book already."""
        if not self.balloon:
            return
        self.balloon = ""
        had_focus = self.editor.field.hasFocus()
        self.editor.hide()
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.stage.leave_words_out("")
        self._canvas.desk.session.end_merge()
        self._canvas.update()

    def follow(self) -> None:
        """Show the balloon's present words at its present place, size and looks."""
        if not self.balloon:
            return
        balloon = self._find(self.balloon)
        target = next((target for target in self._canvas.targets if target.id == self.balloon), None)
        if balloon is None or target is None:
            self.close()
            return
        desk, canvas = self._canvas.desk, self._canvas
        words = reading(desk.book, desk.language, f"balloon:{balloon.id}", balloon.text).text
        self.editor.set_words(words)
        box = qt_rect(canvas.camera.rect_to_view(target.box))
        style = desk.book.style(balloon)
        frame = desk.frame()
        unit = desk.page.dpi / 300 if desk.page else 1.0
        size = (lettering_size(frame, self.balloon) if frame else 0.0) or style.size * unit
        self.editor.set_face(self._face(balloon, style), size * canvas.camera.scale)
        self.editor.field.language = desk.language
        sticks_out = self.editor.place(box, QRectF(canvas.rect()).adjusted(4, 4, -4, -4))
        self._dress(balloon, roomy=not sticks_out)

    def mark_overflow(self, too_long: Mapping[str, int]) -> None:
        """Show in the editor whether its words fit; ``too_long`` has the number of characters that are too many."""
        if self.balloon in too_long:
            words = too_many_words(too_long[self.balloon])
            self.editor.warn(warn_colour(self._canvas.palette()), words)
        else:
            self.editor.warn(None)

    def _dress(self, balloon: Balloon, *, roomy: bool) -> None:
        """Choose colours in which the words can be read: on the balloon's own fill, or on a ground of the editor's
        own."""
        desk = self._canvas.desk
        style = desk.book.style(balloon)
        fill = balloon.fill or style.fill
        drawn = balloon.body is Body.DRAWN and fill is not None
        ground = QColor(fill) if drawn and fill else self._canvas.palette().color(QPalette.ColorRole.Base)
        ink = readable_ink(QColor(style.colour), ground)
        beneath = None if drawn and roomy and contrast(ink, ground) >= 4.5 else ground
        language = next((x for x in desk.book.languages if x.tag == desk.language), None)
        right = language is not None and language.direction == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        hint = balloon.text if desk.language != desk.book.source_language else translate("Canvas", "Words")
        self.editor.dress(ink, beneath, direction=direction, hint=hint)

    def _face(self, balloon: Balloon, style: BalloonStyle) -> Face | None:
        desk = self._canvas.desk
        language = next((x for x in desk.book.languages if x.tag == desk.language), None)
        family = style.font
        if language is not None:
            own = language.overrides.get(balloon.id, Override()).font
            family = own or language.fonts.get(style.name) or language.fonts.get(EVERY_STYLE) or family
        catalogue = desk.press.catalogue
        try:
            chain = catalogue.chain(family, bold=style.bold, italic=style.italic, language=desk.language)
        except FontError:
            return None
        return chain[0]

    def _find(self, balloon_id: str) -> Balloon | None:
        page = self._canvas.desk.page
        return next((b for b in page.balloons if b.id == balloon_id), None) if page else None

    def _typed(self, words: str) -> None:
        if not self.balloon:
            return
        desk = self._canvas.desk
        key = f"balloon:{BalloonId(self.balloon)}"
        book = set_translation(desk.book, desk.language, key, words)
        desk.commit(book, translate("Canvas", "Type words"), merge=f"text:{self.balloon}:{desk.language}")

    def _next(self) -> None:
        following = select_next(self._canvas.desk, balloons_only=True)
        if following:
            self.open(following)


def lettering_size(frame: Frame, group_id: str) -> float:
    """Return the size, in page pixels, that a balloon's words are set in; 0 without words."""
    group = next((item for item in frame.items if isinstance(item, Group) and item.id == group_id), None)
    return max(_sizes(group.items), default=0.0) if group is not None else 0.0


def _sizes(items: tuple[Item, ...]) -> list[float]:
    return [item.size for item in items if isinstance(item, Glyphs)]
