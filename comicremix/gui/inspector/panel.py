"""The side panel of the Remix desk: what is selected on the page, and only that."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from comicremix.gui.canvas.commands import delete_selection, select_next
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.page_form import PageForm
from comicremix.gui.layouts.setup_dialog import ask_page_setup
from comicremix.gui.names import Places
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.gui.styles.samples import Samples
from comicremix.model.page import Balloon, Page, Panel

if TYPE_CHECKING:
    from comicremix.gui.inspector.balloon_form import BalloonForm
    from comicremix.gui.inspector.panel_form import PanelForm
    from comicremix.gui.inspector.several_form import SeveralForm
    from comicremix.gui.layouts.gallery import LayoutsPanel
    from comicremix.gui.styles.panel import StylesPanel

translate = QCoreApplication.translate


class Inspector(QStackedWidget):
    """Shows one form at a time: of a panel, a balloon, several things, or the page. Layouts give way when something on
    the page is picked."""

    note_wanted = Signal(str)
    """The id of a note that was inserted into a balloon's words, or whose mark in them was clicked."""
    add_font_wanted = Signal()
    origin_wanted = Signal(str)
    """Show where this panel came from."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings | None = None,
        parent: QWidget | None = None,
        *,
        pixmaps: BackgroundPixmaps | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self._desk = desk
        self._settings, self._samples = settings or Settings(), Samples()
        self._shows_styles = self._shows_layouts = False
        self._seen: tuple[str, ...] = ()
        """The selection when the panel was filled last."""
        self._guest: QWidget | None = None
        self._pixmaps = pixmaps
        self.page_form = PageForm(desk)
        self.page_form.layouts_wanted.connect(self.show_layouts)
        self.page_form.setup_wanted.connect(lambda: ask_page_setup(desk, self._settings, self))
        self.addWidget(self.page_form)
        WhileSeen(self, desk, self.refresh)

    @cached_property
    def panel_form(self) -> PanelForm:
        """The form of a panel, made when it is first wanted, like the others: opening a book need not wait for it."""
        from comicremix.gui.inspector.panel_form import PanelForm

        made = PanelForm(self._desk, self._settings)
        self.addWidget(made)
        made.origin_wanted.connect(self.origin_wanted)
        return made

    @cached_property
    def balloon_form(self) -> BalloonForm:
        from comicremix.gui.inspector.balloon_form import BalloonForm

        made = BalloonForm(self._desk, self._settings, self._samples)
        self.addWidget(made)
        made.style_wanted.connect(self.show_styles)
        made.add_font_wanted.connect(self.add_font_wanted)
        made.note_added.connect(self.note_wanted)
        made.editor.note_wanted.connect(self.note_wanted)
        made.editor.next_wanted.connect(self._next)
        return made

    @cached_property
    def several_form(self) -> SeveralForm:
        from comicremix.gui.inspector.lettering_rows import LetteringRows
        from comicremix.gui.inspector.several_form import SeveralForm

        made = SeveralForm(lambda: delete_selection(self._desk), LetteringRows(self._desk, self._samples))
        self.addWidget(made)
        made.lettering.style_wanted.connect(self.show_styles)
        return made

    @cached_property
    def styles(self) -> StylesPanel:
        """The style editor, made when it is first wanted."""
        from comicremix.gui.styles.panel import StylesPanel

        made = StylesPanel(self._desk, self._settings, self._samples)
        self.addWidget(made)
        made.closed.connect(self.leave_styles)
        made.add_font_wanted.connect(self.add_font_wanted)
        return made

    @cached_property
    def layouts(self) -> LayoutsPanel:
        """The gallery of layouts, made when it is first wanted."""
        from comicremix.gui.layouts.gallery import LayoutsPanel

        made = LayoutsPanel(self._desk, self._settings, self._pixmaps)
        self.addWidget(made)
        made.closed.connect(self.leave_layouts)
        return made

    def show_guest(self, form: QWidget | None) -> None:
        """Show the form of another room in the place of the selection's; None: the selection again."""
        self._guest = form
        if form is not None:
            self.addWidget(form)
            self._shows_layouts = self._shows_styles = False
        self.refresh()

    def show_layouts(self) -> None:
        """Show the gallery of layouts until ``leave_layouts``."""
        self._shows_layouts, self._shows_styles = True, False
        self.setCurrentWidget(self.layouts)
        self.layouts.refresh()
        self.layouts.list.setFocus()

    def leave_layouts(self) -> None:
        """Show the present selection again."""
        self._shows_layouts = False
        self.refresh()

    def show_styles(self, name: str = "") -> None:
        """Show the book's styles, and in the form the one of this name, else that of the selection,
        until ``leave_styles``."""
        self._shows_styles, self._shows_layouts = True, False
        self.styles.show_style(name or self.styles.style_of_selection or self.styles.style_name)
        self.setCurrentWidget(self.styles)
        self.styles.list.setFocus()

    def leave_styles(self) -> None:
        """Show the present selection again."""
        self._shows_styles = False
        self.refresh()

    def refresh(self) -> None:
        """Show the present selection, or the styles or layouts while they are in view."""
        if self._guest is not None:
            self.setCurrentWidget(self._guest)
            return
        if self._shows_styles:
            self.styles.refresh()
            return
        picked = bool(self._desk.selection) and self._desk.selection != self._seen
        self._seen = self._desk.selection
        self._shows_layouts = self._shows_layouts and not picked
        if self._shows_layouts:
            self.layouts.refresh()
            return
        page = self._desk.page
        chosen = _chosen(page, self._desk.selection) if page is not None else ()
        if page is None or not chosen:
            self.page_form.refresh()
            self.setCurrentWidget(self.page_form)
        elif len(chosen) > 1:
            self.several_form.show_items(chosen)
            self.setCurrentWidget(self.several_form)
        else:
            self._show_one(page, chosen[0])

    def focus_words(self) -> None:
        """Put the cursor into the words of the selected balloon; nothing when none is selected."""
        if "balloon_form" in self.__dict__ and self.currentWidget() is self.balloon_form:
            self.balloon_form.editor.field.setFocus()

    def _next(self) -> None:
        if select_next(self._desk, balloons_only=True):
            self.focus_words()

    def _show_one(self, page: Page, item: Panel | Balloon) -> None:
        places = Places(self._desk.book)
        if isinstance(item, Panel):
            self.panel_form.show_panel(page, item, places)
            self.setCurrentWidget(self.panel_form)
        else:
            self.balloon_form.show_balloon(page, item, places)
            self.setCurrentWidget(self.balloon_form)


def _chosen(page: Page, selection: tuple[str, ...]) -> tuple[Panel | Balloon, ...]:
    items: tuple[Panel | Balloon, ...] = (*page.panels, *page.balloons)
    return tuple(item for item in items if item.id in selection)
