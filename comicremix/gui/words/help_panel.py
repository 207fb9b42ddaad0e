"""What helps with the text in hand: what is wrong with it, terms of the glossary, spelling, similar sentences."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comicremix.app.memory import Similar
from comicremix.app.spelling import misspelt, package_for
from comicremix.app.word_checks import WordChecks
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.fields import icon_button
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.names import Places, local_name
from comicremix.gui.sentences import said
from comicremix.gui.words.dictionaries import Dictionaries, dictionaries
from comicremix.gui.words.help_rows import Row, Section
from comicremix.gui.words.known import KnownWords, entry_at
from comicremix.gui.words.memory import MemoryShelf
from comicremix.gui.words.source_terms import term_words
from comicremix.model.language import State, TextKey
from comicremix.model.scripts import direction_of, primary
from comicremix.model.spelled import NOT_SPELLED
from comicremix.model.term_search import TermUse
from comicremix.model.text_checks import TextFault, mended
from comicremix.model.texts import TextEntry, reading

translate = QCoreApplication.translate
PAUSE_MS = 200
"""How long nobody types before the words are looked at anew."""
ASK_MS = 80
"""Between two questions to a dictionary, each of which takes up to a tenth of a second."""
LONE = "\u2068\u2069"
"""Around words that keep their direction."""
MOST_SUGGESTIONS = 3


class WordsHelp(QWidget):
    """Compact, to stand beneath an editor. ``insert`` gives words that the user wants in the text."""

    insert = Signal(str)
    instead = Signal(str)
    """Words that the user wants in the place of all that stands there."""
    glossary_wanted = Signal(str)
    """Open the glossary, to add this term if it says one."""

    def __init__(
        self, desk: Desk, shelf: MemoryShelf | None = None, known: Dictionaries | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self.shelf = shelf or MemoryShelf(desk, parent=self)
        self._dictionaries = known or dictionaries()
        self._known = KnownWords(desk)
        self._key: TextKey = ""
        self._language = ""
        self._editor: TextEditor | None = None
        self._similar_to: tuple[str, ...] = ()
        opener = icon_button(
            "pencil", translate("WordsHelp", "Edit the glossary"), lambda: self.glossary_wanted.emit("")
        )
        words = translate("WordsHelp", "Add a term: what is selected in the source words, or another")
        adder = icon_button("plus", words, self._add_term)
        self.faults = Section(translate("WordsHelp", "To look at"))
        self.terms = Section(translate("WordsHelp", "Glossary"), adder, opener, stays=True)
        self.spelling = Section(translate("WordsHelp", "Spelling"))
        self.memory = Section(translate("WordsHelp", "Similar sentences"), wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for section in (self.faults, self.spelling, self.terms, self.memory):
            section.chosen.connect(self.instead if section is self.memory else self.insert)
            column.addWidget(section)
        self.faults.asked.connect(lambda asked: self.mend(*asked))
        self.spelling.asked.connect(self.know)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._asking = QTimer(self, singleShot=True, interval=ASK_MS)
        self._asking.timeout.connect(self._ask_dictionary)
        desk.book_changed.connect(self._pause.start)
        self._dictionaries.ready.connect(self._dictionary_ready)
        self.shelf.ready.connect(self._memory_ready)

    def show_text(self, key: TextKey, language: str) -> None:
        """Help with the text at a key in a language; without a key, with none."""
        if (key, language) != (self._key, self._language):
            self._key, self._language = key, language
            self.look()

    def follow(self, editor: TextEditor) -> None:
        """Help with the text that an editor shows, in the edition in view, and write there."""
        self._editor = editor
        editor.text_shown.connect(self._turned)
        self._desk.language_changed.connect(self._turned)
        self.insert.connect(editor.insert_words)
        self.instead.connect(self._write_instead)
        self._turned()

    @Slot()
    def _turned(self) -> None:
        if self._editor is not None:
            self.show_text(self._editor.key, self._desk.language)

    @Slot(str)
    def _write_instead(self, words: str) -> None:
        if self._editor is not None and not self._editor.field.isReadOnly():
            self._editor.field.selectAll()
            self._editor.insert_words(words)

    def _add_term(self) -> None:
        source = self._editor.source if self._editor is not None else None
        selected = source.selectedText() if source is not None else ""
        self.glossary_wanted.emit(" ".join(selected.split()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look at the words now, if anybody sees what comes of it."""
        self._pause.stop()
        if not self.isVisible():
            return
        book, tag = self._desk.book, self._language
        there = any(language.tag == tag for language in book.languages)
        entry = entry_at(book, self._key) if self._key and there else None
        self.terms.setVisible(entry is not None and tag != book.source_language)
        if entry is None:
            for section in (self.faults, self.spelling, self.terms, self.memory):
                section.show_rows(())
            self.terms.hide()
            return
        text = reading(book, tag, entry.key, entry.source).text
        checks = WordChecks(book, tag)
        self.faults.show_rows(tuple(self._fault_rows(checks.text_faults(entry), text)))
        self.spelling.show_rows(tuple(self._spelling_rows(text)))
        self.terms.show_rows(tuple(self._term_row(use, text) for use in checks.term_uses(entry)))
        self.terms.setVisible(tag != book.source_language)
        self._look_for_similar(entry)

    # -- rows

    def _fault_rows(self, faults: tuple[TextFault, ...], text: str) -> Iterator[Row]:
        """Faults of one kind that one click mends share a row."""
        kinds: dict[str, list[TextFault]] = {}
        for fault in faults:
            kinds.setdefault(fault.code if fault.put is not None else f"{fault.code} {fault.message}", []).append(fault)
        for same in kinds.values():
            words = said(same[0].message)
            words = words[:1].upper() + words[1:]
            many = dict.fromkeys(said(each.message) for each in same)
            if len(many) > 1:
                words = translate("WordsHelp", "{0} (and {1} more)").format(words, len(same) - 1)
            spoken = translate("WordsHelp", "to look at:")
            if same[0].put is None:
                yield Row("!", "warning", words, spoken=spoken)
            else:
                mend = translate("WordsHelp", "Mend")
                yield Row("!", "warning", words, spoken=spoken, button=mend, asks=(text, tuple(same)))

    def _term_row(self, use: TermUse, text: str) -> Row:
        term = use.term
        signs = {"used": ("✓", "success"), "missed": ("○", "warning"), "forbidden": ("✕", "danger")}
        spoken = {
            "used": translate("WordsHelp", "used:"),
            "missed": translate("WordsHelp", "not used yet:"),
            "forbidden": translate("WordsHelp", "a forbidden word stands there:"),
        }
        sign, tone = signs[use.verdict] if text or use.verdict == "used" else ("→", "muted")
        about = term.note
        if use.verdict == "forbidden":
            start, end = use.spans[0]
            about = translate("WordsHelp", "not “{0}”").format(text[start:end])
        words = term.term
        if term.translation:  # each in its own direction
            words = f"{LONE[0]}{term.term}{LONE[1]} → {LONE[0]}{term.translation}{LONE[1]}"
        return Row(sign, tone, words, about, term.translation, term_words(term), spoken[use.verdict])

    def _spelling_rows(self, text: str) -> Iterator[Row]:
        tag = self._language
        speller = self._dictionaries.speller(tag)
        if speller is None:
            if self._dictionaries.is_missing(tag) and primary(tag) not in NOT_SPELLED:
                yield Row("i", "muted", _no_dictionary(tag))
            return
        for each in dict.fromkeys(x.word for x in misspelt(text, tag, speller, self._known.sets(tag))):
            meant = speller.suggested(each)
            if meant is None:
                self._asking.start()
            about = translate("WordsHelp", "perhaps: {0}").format(", ".join(meant[:MOST_SUGGESTIONS])) if meant else ""
            yield Row(
                "~", "danger", each, about, button=translate("WordsHelp", "It is right"), asks=each,
                direction=direction_of(tag), spoken=translate("WordsHelp", "unknown word:"),
            )  # fmt: skip

    @Slot()
    def _ask_dictionary(self) -> None:
        """Ask what one of the unknown words may mean, then let keys be seen before the next one."""
        speller = self._dictionaries.speller(self._language)
        words = [str(row.asks) for row in self.spelling.rows if row.asks is not None]
        unasked = [word for word in words if speller is not None and speller.suggested(word) is None]
        if speller is not None and unasked:
            speller.suggest(unasked[0])
            self.look()

    def _look_for_similar(self, entry: TextEntry) -> None:
        """Similar source words: they stay while the translation is typed."""
        now = (entry.key, entry.source, self._language)
        if now != self._similar_to:
            self._similar_to = now
            places = Places(self._desk.book)
            found = self.shelf.similar(entry.key, entry.source, self._language)
            self.memory.show_rows(tuple(self._similar_row(each, places) for each in found))

    def _similar_row(self, found: Similar, places: Places) -> Row:
        segment = found.segment
        where = segment.origin or places.of_text(segment.key)
        tone = "success" if found.percent == 100 else "accent" if found.percent > 84 else "muted"
        about = where if found.percent == 100 else f"{where}: {segment.source}"
        tip = translate("WordsHelp", "Write it in the place of what stands there")
        return Row(
            f"{found.percent} %", tone, segment.text, " ".join(about.split()), segment.text, tip,
            direction=direction_of(self._language),
        )  # fmt: skip

    # -- what is done

    def mend(self, text: str, faults: tuple[TextFault, ...]) -> None:
        """Put faults right of a text that is as it was when they were found."""
        book, tag = self._desk.book, self._language
        entry = entry_at(book, self._key)
        found = reading(book, tag, entry.key, entry.source) if entry is not None else None
        if found is not None and found.text == text:
            state = State.DRAFT if found.state is State.DRAFT else State.TRANSLATED
            changed = set_translation(book, tag, self._key, mended(text, faults), state)
            self._desk.commit(changed, translate("WordsHelp", "Mend words"))
            self.look()

    def know(self, word: str) -> None:
        """Take a word for right in this language of the book."""
        self._known.add(self._language, word, translate("Spelling", "Add “{0}” to the known words").format(word))
        self.look()

    @Slot(str)
    def _dictionary_ready(self, language: str) -> None:
        if language == self._language:
            self.look()

    @Slot()
    def _memory_ready(self) -> None:
        self._similar_to = ()
        self.look()


def _no_dictionary(tag: str) -> str:
    package = package_for(tag)
    name = local_name(tag)
    if package:
        words = translate("WordsHelp", "No dictionary for {0} on this machine. On Debian and Ubuntu: apt install {1}")
        return words.format(name, package)
    return translate("WordsHelp", "No dictionary for {0} on this machine.").format(name)
