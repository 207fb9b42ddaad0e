"""Joins the editor in place with the book: which balloon, which words, what they look like, when they are committed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette

from comicremix.edit.drawn_words import set_as_drawn
from comicremix.edit.styles import EVERY_STYLE
from comicremix.edit.texts import set_translation
from comicremix.errors import FontError
from comicremix.geometry import IDENTITY, Affine
from comicremix.gui.canvas.commands import select_next
from comicremix.gui.canvas.overlay import warn_colour
from comicremix.gui.canvas.targets import Target
from comicremix.gui.states import too_many_words
from comicremix.lettering.faces import Face
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override
from comicremix.model.page import Balloon, Body
from comicremix.model.style import STYLE_DPI, BalloonStyle
from comicremix.model.texts import reading

if TYPE_CHECKING:
    from comicremix.gui.canvas.in_place import Sight, WordsEditor
    from comicremix.gui.canvas.view import PageCanvas

translate = QCoreApplication.translate


class TypingDesk:
    """One balloon's words at a time."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self.balloon = ""
        """The id of the balloon whose words are typed; empty when none are."""

    @cached_property
    def editor(self) -> WordsEditor:
        """The editor, made when the first words are typed: the lettering engine comes with it."""
        from comicremix.gui.canvas.in_place import WordsEditor
        from comicremix.gui.canvas.typed_marks import TypedMarks

        editor, session = WordsEditor(self._canvas), self._canvas.desk.session
        TypedMarks(self._canvas, editor)
        editor.words_changed.connect(self._typed)
        editor.composed.connect(self._composed)
        editor.field.caret_moved.connect(self._keep_caret_in_sight)
        editor.field.ended.connect(self.close)
        editor.field.next_wanted.connect(self._next)
        editor.field.undo_wanted.connect(session.undo)
        editor.field.redo_wanted.connect(session.redo)
        return editor

    def open(self, balloon_id: str) -> bool:
        """Begin to type; False when the balloon is not on the page in view."""
        self.close()
        balloon = self._find(balloon_id)
        if balloon is None:
            return False
        self.balloon = balloon_id
        self._canvas.desk.select((balloon_id,))
        self._canvas.reveal(balloon_id)
        self.follow()
        self.editor.begin()
        self._canvas.update()
        return True

    def close(self) -> None:
        """Stop typing; what was typed is in the book already."""
        if not self.balloon:
            return
        self.balloon = ""
        had_focus = self.editor.field.hasFocus()
        composing = bool(self.editor.field.preedit)
        self.editor.end()
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.stage.leave_words_out("")
        self._canvas.desk.session.end_merge()
        if composing:
            self._canvas.desk.session.preview(None)
        self._canvas.update()

    def follow(self) -> None:
        """Show the balloon's present words at their present place, and the caret between them."""
        if not self.balloon:
            return
        balloon = self._find(self.balloon)
        target = next((target for target in self._canvas.targets if target.id == self.balloon), None)
        if balloon is None or target is None:
            self.close()
            return
        canvas = self._canvas
        sight = self._sight(balloon, target)
        canvas.stage.leave_words_out("" if sight.words else self.balloon)
        self._dress(balloon)
        self.editor.show_sight(sight, QRectF(canvas.rect()).adjusted(4, 4, -4, -4))

    @property
    def caret(self) -> tuple[str, int] | None:
        """The balloon whose words are typed, and where the cursor stands among the characters that are written; None
        while none are."""
        return (self.balloon, self.editor.field.written) if self.balloon else None

    def mark_overflow(self, too_long: Mapping[str, int]) -> None:
        """Show in the editor whether its words fit; ``too_long`` has the number of characters that are too many."""
        if not self.balloon:
            return
        if self.balloon in too_long:
            words = too_many_words(too_long[self.balloon])
            self.editor.warn(warn_colour(self._canvas.palette()), words)
        else:
            self.editor.warn(None)

    def _keep_caret_in_sight(self) -> None:
        """Let the page follow the caret through a balloon that is larger than the window."""
        editor = self.editor
        line, words = editor.field.caret_line(), editor.words()
        if line is None or editor.magnified or editor.isHidden() or editor.field.chosen == (0, len(words)) != (0, 0):
            return
        middle = (line[0] + line[1]) / 2 + QPointF(editor.pos())
        self._canvas.navigator.keep_in_sight((middle.x(), middle.y()))

    def _sight(self, balloon: Balloon, target: Target) -> Sight:
        from comicremix.gui.canvas.in_place import Sight, readable_ink

        desk, camera = self._canvas.desk, self._canvas.camera
        page = desk.page
        style = desk.book.style(balloon)
        words = reading(desk.book, desk.language, f"balloon:{balloon.id}", balloon.text).text
        found = desk.press.galley(desk.book, page.id, desk.language, balloon.id) if page and words else None
        galley, turn = found or (None, IDENTITY)
        unit = page.dpi / STYLE_DPI if page else 1.0
        fill = balloon.fill or style.fill
        filled = balloon.body is Body.DRAWN and fill is not None
        ground = QColor(fill) if filled and fill else self._canvas.palette().color(QPalette.ColorRole.Base)
        return Sight(
            words,
            galley,
            turn,
            Affine(camera.scale, 0.0, 0.0, camera.scale, camera.x, camera.y),
            target.outline,
            galley.size if galley else style.size * unit,
            self._canvas.stage.drawing(balloon.id),
            readable_ink(QColor(style.colour), ground),
            ground,
        )

    def _dress(self, balloon: Balloon) -> None:
        desk = self._canvas.desk
        language = next((x for x in desk.book.languages if x.tag == desk.language), None)
        right = language is not None and language.direction == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        hint = balloon.text if desk.language != desk.book.source_language else translate("Canvas", "Words")
        self.editor.field.language = desk.language
        self.editor.dress(self._face(balloon, desk.book.style(balloon)), direction=direction, hint=hint)

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
        book = self._with_words(words)
        desk.commit(book, translate("Canvas", "Type words"), merge=f"text:{self.balloon}:{desk.language}")

    def _composed(self, words: str) -> None:
        """Letter what an input method shows; it is no edit yet."""
        if self.balloon:
            session = self._canvas.desk.session
            session.preview(self._with_words(words) if self.editor.field.preedit else None)

    def _with_words(self, words: str) -> Book:
        desk, balloon = self._canvas.desk, BalloonId(self.balloon)
        book = set_translation(desk.session.committed, desk.language, f"balloon:{balloon}", words)
        return set_as_drawn(book, (balloon,), wanted=False) if desk.language == book.source_language else book

    def _next(self) -> None:
        following = select_next(self._canvas.desk, balloons_only=True)
        if following:
            self.open(following)
