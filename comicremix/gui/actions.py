"""Every command of the window: its words, keys and icon, in one table, of which menus,
palette and shortcut list are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from comicremix.gui.canvas.arranging import arrangements
from comicremix.gui.icons import icon

translate = QCoreApplication.translate
Handler = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Command:
    """``keys``: one or several shortcuts. A ``book`` command needs an open book, a ``toggle`` is on or off. ``teach``:
    one sentence for the tool tip; a ``tool-`` command with one stands in the row of tools."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    sign: str = ""
    book: bool = True
    toggle: bool = False
    teach: str = ""


LINE = Command("", "")
ONCE = ("compare",)
"""Commands that a key held down gives once."""


def commands() -> dict[str, tuple[Command, ...]]:
    """Return all commands by menu, in order; a Command without words is a separator."""
    return {
        translate("Actions", "&File"): _file(),
        translate("Actions", "&Edit"): _edit(),
        translate("Actions", "&Tools"): _tools(),
        translate("Actions", "&Balloon"): _balloon(),
        translate("Actions", "&Arrange"): _arrange(),
        translate("Actions", "&Page"): _page(),
        translate("Actions", "&View"): _view(),
        translate("Actions", "&Language"): _language(),
        translate("Actions", "Te&xts"): _texts(),
        translate("Actions", "&Help"): _help(),
    }


def _file() -> tuple[Command, ...]:
    return (
        Command("new", translate("Actions", "&New from pages…"), ("Ctrl+N",), "file-plus", book=False),
        Command("open", translate("Actions", "&Open…"), ("Ctrl+O",), "folder-open", book=False),
        Command("recent", translate("Actions", "Open &recent"), book=False),
        Command("sample", translate("Actions", "Open the sa&mple"), (), "book-open", book=False),
        LINE,
        Command("save", translate("Actions", "&Save"), ("Ctrl+S",), "save"),
        Command("import", translate("Actions", "&Import pages…"), ("Ctrl+I",), "image-plus"),
        Command("rights", translate("Actions", "&Authors and licences…"), (), "info"),
        Command("export", translate("Actions", "&Export…"), ("Ctrl+E",), "file-down"),
        LINE,
        Command("close", translate("Actions", "&Close book"), ("Ctrl+W",)),
        Command("quit", translate("Actions", "&Quit"), ("Ctrl+Q",), book=False),
    )


def _edit() -> tuple[Command, ...]:
    return (
        Command("undo", translate("Actions", "&Undo"), ("Ctrl+Z",), "undo-2"),
        Command("redo", translate("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
        LINE,
        Command("cut", translate("Actions", "Cu&t"), ("Ctrl+X",), "scissors"),
        Command("copy", translate("Actions", "&Copy"), ("Ctrl+C",), "copy"),
        Command("paste", translate("Actions", "&Paste"), ("Ctrl+V",), "clipboard"),
        Command("paste-in-place", translate("Actions", "Paste in p&lace"), ("Ctrl+Shift+V",)),
        Command("duplicate", translate("Actions", "Dupl&icate"), ("Ctrl+D",), "copy-plus"),
        Command("bring-back", translate("Actions", "Brin&g back onto the page"), ()),
        LINE,
        Command("find", translate("Actions", "Find in te&xts…"), ("Ctrl+F",), "search"),
        Command("replace", translate("Actions", "Replace in the &book…"), ("Ctrl+H",), "replace"),
        LINE,
        Command("select-all", translate("Actions", "Select &all on the page"), ("Ctrl+Shift+A",)),
        Command("words", translate("Actions", "Edit &words"), ("F2",), "type"),
        Command("note", translate("Actions", "Add &note"), ("N",), "sticky-note"),
        Command("note-mark", translate("Actions", "Insert &mark of a note"), ("F6",), "pin"),
        Command("styles", translate("Actions", "Balloon st&yles"), ("Ctrl+Shift+T",), "type"),
        Command("fonts-add", translate("Actions", "Add a &font…"), (), "plus"),
        Command("delete", translate("Actions", "&Delete selection"), (), "trash-2"),
        LINE,
        Command("tray", translate("Actions", "G&o to the tray"), ("Ctrl+T",), "inbox"),
        Command("tray-place", translate("Actions", "Plac&e the panels chosen in the tray")),
        Command("origin", translate("Actions", "&Show where it came from"), ("Ctrl+Shift+O",), "history"),
        Command("use", translate("Actions", "S&how where it is used"), ("Ctrl+Shift+G",)),
    )


def _tools() -> tuple[Command, ...]:
    return (
        Command(
            "tool-select",
            translate("Actions", "&Select and move"),
            ("V",),
            "mouse-pointer-2",
            teach=translate("Actions", "Click to select, drag to move; drag from empty ground to select several."),
        ),
        Command(
            "tool-balloon",
            translate("Actions", "Draw a &balloon"),
            ("B",),
            "message-circle-plus",
            teach=translate("Actions", "Drag where the words shall stand, then type them."),
        ),
        Command(
            "tool-reading",
            translate("Actions", "Set the reading &order"),
            ("R",),
            "list-ordered",
            teach=translate("Actions", "Click the panels one after the other, as they are to be read; Esc ends."),
        ),
        Command(
            "tool-knife",
            translate("Actions", "Cut with the &knife"),
            ("K",),
            "slice",
            teach=translate("Actions", "Drag a line over a panel to cut it in two."),
        ),
        Command(
            "tool-frame",
            translate("Actions", "Draw a &frame"),
            ("F",),
            "frame",
            teach=translate("Actions", "Drag a frame, then drop a panel into it."),
        ),
        Command(
            "tool-nodes",
            translate("Actions", "&Edit nodes"),
            ("A",),
            "spline",
            teach=translate("Actions", "Drag the nodes of a frame or a balloon; double-click an edge for a new one."),
        ),
        Command("slide", translate("Actions", "Sl&ide picture in its frame"), (), "move"),
    )


def _balloon() -> tuple[Command, ...]:
    return (
        Command("balloon-speech", translate("Actions", "New &speech balloon"), (), "message-circle"),
        Command("balloon-thought", translate("Actions", "New &thought"), (), "cloud"),
        Command("balloon-shout", translate("Actions", "New s&hout"), (), "megaphone"),
        Command("balloon-whisper", translate("Actions", "New &whisper"), (), "circle-dashed"),
        Command("balloon-caption", translate("Actions", "New &caption"), (), "square"),
        Command("balloon-sound-effect", translate("Actions", "New sound &effect"), ("S",), "wand-sparkles"),
        Command("balloon-sign", translate("Actions", "New s&ign"), (), "type"),
        LINE,
        Command("balloon-lift", translate("Actions", "&Lift off the drawing"), ("Ctrl+Shift+D",), "layers"),
        Command("balloon-redraw", translate("Actions", "&Redraw"), (), "pencil"),
        Command("balloon-fit", translate("Actions", "&Fit to its words"), ("Ctrl+Shift+F",), "minimize"),
        LINE,
        Command("tail-add", translate("Actions", "&Add tail"), ("T",), "plus"),
        Command("tails-remove", translate("Actions", "Re&move tails"), (), "minus"),
        Command("balloons-join", translate("Actions", "&Join balloons"), ("Ctrl+Alt+J",), "link"),
        Command("balloons-part", translate("Actions", "&Part balloons"), (), "unlink"),
    )


def _arrange() -> tuple[Command, ...]:
    of_selection = (LINE if x is None else Command(x.name, x.words, x.keys, x.sign) for x in arrangements())
    return (*of_selection, LINE, *_align())


def _page() -> tuple[Command, ...]:
    return (
        Command("page-add", translate("Actions", "&Add page"), ("Ctrl+Shift+N",), "plus"),
        Command("page-duplicate", translate("Actions", "&Duplicate page"), (), "copy"),
        Command("page-remove", translate("Actions", "&Remove page"), (), "trash-2"),
        LINE,
        Command("source", translate("Actions", "&Correct what was found…"), ("F4",), "wand-sparkles"),
        LINE,
        Command("page-up", translate("Actions", "Move page &up"), ("Ctrl+Shift+PgUp",), "arrow-up"),
        Command("page-down", translate("Actions", "&Move page down"), ("Ctrl+Shift+PgDown",), "arrow-down"),
        LINE,
        Command("layouts", translate("Actions", "&Layouts…"), ("Ctrl+Shift+Y",), "layout-template"),
        Command("page-setup", translate("Actions", "Page &setup…"), (), "proportions"),
        Command("note-setup", translate("Actions", "Se&tup of notes…"), (), "notebook-text"),
        Command("sources", translate("Actions", "S&ources of the notes…"), (), "book-open"),
        LINE,
        Command("previous", translate("Actions", "&Previous page"), ("PgUp",)),
        Command("next", translate("Actions", "&Next page"), ("PgDown",)),
    )


def _align() -> tuple[Command, ...]:
    return (
        Command("align-left", translate("Actions", "Align &left"), ("Alt+Shift+L",), "align-start-vertical"),
        Command("align-centre", translate("Actions", "Align &centre"), ("Alt+Shift+C",), "align-center-vertical"),
        Command("align-right", translate("Actions", "Align &right"), ("Alt+Shift+R",), "align-end-vertical"),
        Command("align-top", translate("Actions", "Align t&op"), ("Alt+Shift+T",), "align-start-horizontal"),
        Command("align-middle", translate("Actions", "Alig&n middle"), ("Alt+Shift+M",), "align-center-horizontal"),
        Command("align-bottom", translate("Actions", "Ali&gn bottom"), ("Alt+Shift+B",), "align-end-horizontal"),
        LINE,
        Command("distribute-x", translate("Actions", "Distribute &across"), (), "align-horizontal-space-around"),
        Command("distribute-y", translate("Actions", "&Distribute down"), (), "align-vertical-space-around"),
        LINE,
        Command("same-width", translate("Actions", "&Same width"), (), "unfold-horizontal"),
        Command("same-height", translate("Actions", "Same &height"), (), "unfold-vertical"),
        LINE,
        Command("equal-gutters", translate("Actions", "E&qual gutters"), ("Alt+Shift+G",), "grid-2x2"),
        Command("fit-margins", translate("Actions", "F&it to margins"), ("Alt+Shift+F",), "scan"),
    )


def _view() -> tuple[Command, ...]:
    return (
        Command("zoom-in", translate("Actions", "Zoom &in"), ("Ctrl++", "Ctrl+="), "zoom-in"),
        Command("zoom-out", translate("Actions", "Zoom &out"), ("Ctrl+-",), "zoom-out"),
        Command("fit", translate("Actions", "&Fit page"), ("Ctrl+0",), "maximize"),
        Command("fit-width", translate("Actions", "Fit &width"), ("Ctrl+Alt+W",)),
        Command("actual", translate("Actions", "&Actual size"), ("Ctrl+Alt+0",)),
        Command("full-screen", translate("Actions", "Full s&creen"), ("F11",), "", book=False, toggle=True),
        LINE,
        Command("rulers", translate("Actions", "R&ulers"), ("Ctrl+R",), toggle=True),
        Command("reading-path", translate("Actions", "Readin&g order"), ("Ctrl+Shift+R",), "", toggle=True),
        Command(
            "compare",
            translate("Actions", "S&how the source page"),
            ("C",),
            "eye",
            teach=translate("Actions", "As long as the key is held: where the selected panel comes from."),
        ),
        Command("layers", translate("Actions", "Lay&ers"), ("F7",), "layers", toggle=True),
        Command("history", translate("Actions", "Histor&y"), ("F8",), "history", toggle=True),
        LINE,
        Command("page-guides", translate("Actions", "Show &margins and bleed")),
        Command("facing", translate("Actions", "Facing &pages")),
        LINE,
        Command("desk-remix", translate("Actions", "Desk: &Remix"), ("Ctrl+1",), "panels-top-left"),
        Command("desk-translate", translate("Actions", "Desk: &Translate"), ("Ctrl+2",), "languages"),
        Command("desk-notes", translate("Actions", "Desk: &Notes"), ("Ctrl+3",), "notebook-text"),
        LINE,
        Command("look-system", translate("Actions", "Look: as the &system"), (), "sun-moon", book=False),
        Command("look-light", translate("Actions", "Look: &light"), (), "sun", book=False),
        Command("look-dark", translate("Actions", "Look: &dark"), (), "moon", book=False),
    )


def _language() -> tuple[Command, ...]:
    return (
        Command("edition-next", translate("Actions", "&Next edition"), ("Ctrl+L",)),
        Command("edition-source", translate("Actions", "&Source edition"), ("Ctrl+Shift+L",)),
        Command("edition-add", translate("Actions", "&Add an edition…"), (), "plus"),
        Command("edition-settings", translate("Actions", "&Lettering of this edition…"), (), "settings"),
        Command("edition-remove", translate("Actions", "&Remove this edition"), (), "trash-2"),
        LINE,
        Command("glossary", translate("Actions", "&Glossary…"), ("Ctrl+G",), "book-open"),
        Command("memory-files", translate("Actions", "Add files to the translation &memory…")),
        Command("memory-book", translate("Actions", "Add this &book to the translation memory")),
        Command("texts-export", translate("Actions", "E&xport texts…"), (), "file-down"),
        Command("texts-import", translate("Actions", "&Import texts…"), (), "file-plus"),
        Command("texts-album", translate("Actions", "&Take texts from a PDF of an edition…"), (), "book-open"),
        Command("texts-drawn", translate("Actions", "Make texts of the &words on the drawing"), (), "scan"),
        Command("texts-read", translate("Actions", "Rea&d the words of balloons in the drawing"), (), "scan"),
        Command("texts-read-here", translate("Actions", "Read those of this &page, or of the selection")),
        LINE,
        Command("window-en", "Window in &English", (), book=False),
        Command("window-fr", "Fenêtre en &français", (), book=False),
    )


def _texts() -> tuple[Command, ...]:
    return (
        Command("text-open", translate("Actions", "Next that needs &work"), ("F9",), "arrow-right"),
        Command("text-next", translate("Actions", "&Next text"), ("Alt+Down",), "chevron-down"),
        Command("text-previous", translate("Actions", "&Previous text"), ("Alt+Up",), "chevron-up"),
        LINE,
        Command("text-missing", translate("Actions", "Next &missing text"), ("Shift+F9",)),
        Command("text-stale", translate("Actions", "Next text whose s&ource has changed"), ("Ctrl+F9",)),
        Command("text-long", translate("Actions", "Next text that is too &long"), ("Ctrl+Shift+F9",)),
        LINE,
        Command("text-draft", translate("Actions", "Mark as &draft"), ("Alt+1",)),
        Command("text-translated", translate("Actions", "Mark as &translated"), ("Alt+2",)),
        Command("text-reviewed", translate("Actions", "Mark as &reviewed"), ("Alt+3",), "check"),
        Command("text-reviewed-next", translate("Actions", "Reviewed, and &go on"), ("Ctrl+Shift+Return",)),
        LINE,
        Command("text-smaller", translate("Actions", "&Smaller letters in this edition"), ("Alt+-",), "minimize"),
        Command(
            "text-grow", translate("Actions", "Larger &balloon in this edition"), ("Alt++", "Alt+="), "move-diagonal"
        ),
        Command("text-own-undo", translate("Actions", "Balloon &as in all editions"), ("Alt+0",), "undo-2"),
        LINE,
        Command("text-remark", translate("Actions", "Write a &comment"), ("Ctrl+M",), "message-square"),
    )


def _help() -> tuple[Command, ...]:
    return (
        Command("help", translate("Actions", "&Keys and mouse"), ("F1",), "keyboard", book=False),
        Command("shortcuts", translate("Actions", "&Change shortcuts…"), (), "pencil", book=False),
        Command("palette", translate("Actions", "&Find a command…"), ("Ctrl+K",), "search", book=False),
        Command("about", translate("Actions", "&About comicremix"), (), "info", book=False),
    )


def all_commands() -> tuple[Command, ...]:
    """Return every command once, without the separators."""
    return tuple(command for entries in commands().values() for command in entries if command.name)


def make_actions(
    window: QWidget, bar: QMenuBar, handlers: Mapping[str, Handler], recent: QMenu, keys: Mapping[str, tuple[str, ...]]
) -> dict[str, QAction]:
    """Fill ``bar`` and return the actions by name.

    Args:
        handlers: what each command does; every command has one.
        recent: the menu that stands for the command ``recent``.
        keys: shortcuts that the user has set, by command; the others have those of the table.
    """
    made: dict[str, QAction] = {}
    for title, entries in commands().items():
        menu = bar.addMenu(title)
        for command in entries:
            if not command.name:
                menu.addSeparator()
            elif command.name == "recent":
                recent.setTitle(command.words)
                made[command.name] = menu.addMenu(recent)
            else:
                made[command.name] = _action(window, command, handlers[command.name])
                set_keys(made[command.name], command, keys.get(command.name, command.keys))
                menu.addAction(made[command.name])
    return made


def _action(window: QWidget, command: Command, handler: Handler) -> QAction:
    action = QAction(command.words, window)
    action.setObjectName(command.name)
    action.setData(command.book)
    action.setCheckable(command.toggle)
    action.setAutoRepeat(command.name not in ONCE)
    if command.sign:
        action.setIcon(icon(command.sign))
        action.setIconVisibleInMenu(True)
    if command.name in ("quit", "about"):
        action.setMenuRole(QAction.MenuRole.QuitRole if command.name == "quit" else QAction.MenuRole.AboutRole)
    action.triggered.connect(lambda _checked=False: handler())
    window.addAction(action)
    return action


def set_keys(action: QAction, command: Command, keys: tuple[str, ...]) -> None:
    """Give an action its shortcuts, and a tool tip that teaches them."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = f"{plain_words(action)} ({shown})" if shown else plain_words(action)
    action.setToolTip(f"{tip}\n{command.teach}" if command.teach else tip)


def plain_words(action: QAction) -> str:
    """Return an action's words without the mark of its menu key."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
