"""Starts the window: application, look, language, last hook, then the event loop."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer
from PySide6.QtWidgets import QApplication

from comicremix import SWITCH_SECONDS
from comicremix.gui.clipboard import settle
from comicremix.gui.excepthook import LastHook
from comicremix.gui.fonts import lend_fonts
from comicremix.gui.icons import program_icon
from comicremix.gui.interrupts import Interrupts
from comicremix.gui.message_bar import Message
from comicremix.gui.settings import Settings, state_folder
from comicremix.gui.theme import apply_theme
from comicremix.gui.translation import install_translators
from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate


def run(book: Path | None) -> int:
    """Open the window, with ``book`` if one is named, and return the exit code when it is closed."""
    app = make_application()
    settings = Settings()
    install_translators(app, settings.language)
    dress(app, settings)
    hook = LastHook(state_folder())
    report = hook.left_behind()
    hook.install()
    window = MainWindow(settings)
    app.aboutToQuit.connect(settle)
    hook.tell_with(window.crashed)
    window.fit_screen()
    window.show()
    QTimer.singleShot(0, window, lend_fonts)
    if report:
        tell_last_crash(window, hook)
    if book is not None:
        QTimer.singleShot(0, window, lambda: window.open_path(book))
    interrupts = Interrupts(lambda number: end_at_once(app, window, number))
    code = app.exec()
    interrupts.close()
    hook.tell_with(None)
    return code


def end_at_once(app: QApplication, window: MainWindow, number: int) -> None:
    """End without questions; unsaved work is offered at the next start."""
    if window.opened is not None:
        window.opened.saver.autosave_now()
    window.runner.cancel_all()
    window.runner.wait()
    app.exit(128 + number)


def make_application() -> QApplication:
    """Return the application with its names set; settings and caches lie under them."""
    QCoreApplication.setApplicationName("comicremix")
    QCoreApplication.setOrganizationName("comicremix")
    sys.setswitchinterval(SWITCH_SECONDS)
    QLoggingCategory.setFilterRules("qt.text.font.db=false")  # a script that no font here can shape
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationDisplayName("comicremix")
    app.setDesktopFileName("comicremix")
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Set style, icon and colours; follow the desktop's light and dark."""
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon())
    apply_theme(app, settings.look)
    app.styleHints().colorSchemeChanged.connect(lambda _: apply_theme(app, settings.look))


def tell_last_crash(window: MainWindow, hook: LastHook) -> None:
    """Say that the last run ended badly, and where its log lies."""
    words = translate("Main", "The program met an error last time. What it wrote down may help to mend it.")
    window.say(Message(words, "info", str(hook.log.with_suffix(".old.log")), key="crash", stays=True))
