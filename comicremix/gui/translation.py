"""The window's own language: Qt Linguist files by locale. Not to be confused with the languages of a book."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from comicremix.resources import translations_folder

KNOWN = ("en", "fr")
"""Languages in which the window is complete."""


def install_translators(app: QCoreApplication, wanted: str = "") -> str:
    """Let the window speak ``wanted`` (BCP 47; empty: the system's language) and return
    what it speaks, one of ``KNOWN``."""
    locale = QLocale(wanted) if wanted else QLocale.system()
    tag = next((lang.split("-")[0] for lang in locale.uiLanguages() if lang.split("-")[0] in KNOWN), "en")
    if wanted:
        QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("comicremix", str(translations_folder()))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{tag}", folder):
            app.installTranslator(translator)
    return tag
