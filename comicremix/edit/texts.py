"""Edits of words: source texts, translations, languages."""

from __future__ import annotations

from comicremix.edit.balloons import set_text
from comicremix.edit.change import change_language, change_panel, changed, with_key
from comicremix.edit.notes import set_note_body
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId
from comicremix.model.language import Direction, Language, Override, State, TextKey, Translation
from comicremix.model.texts import texts


def set_source_text(book: Book, key: TextKey, text: str) -> Book:
    """Set the source words at any key of ``model.texts``. Raises KeyError for a key that the book does not have."""
    kind, _, name = key.partition(":")
    if kind == "balloon":
        return set_text(book, BalloonId(name), text)
    if kind == "alt":
        return change_panel(book, PanelId(name), lambda p: changed(p, alt=text))
    if kind == "note":
        return set_note_body(book, NoteId(name), text)
    if key == "book:title":
        return changed(book, title=text)
    if key == "book:credits":
        return changed(book, credits=text)
    raise KeyError(key)


def source_text(book: Book, key: TextKey) -> str:
    """Return the source words at ``key``. Raises KeyError for a key that the book does not have."""
    kind, _, name = key.partition(":")
    if kind == "balloon":
        return book.balloon(BalloonId(name)).text
    return next((entry.source for entry in texts(book) if entry.key == key), None) or _missing(key)


def set_translation(book: Book, language: str, key: TextKey, text: str, state: State = State.TRANSLATED) -> Book:
    """Set the words at ``key`` in ``language``, made from the present source words; empty words remove them, unless a
    comment stands there. In the source language this sets the source text."""
    if language == book.source_language:
        return set_source_text(book, key, text)
    source = source_text(book, key)

    def translated(entry: Language) -> Language:
        old = entry.translations.get(key)
        if old is not None and (old.text, old.source) == (text, source) and old.state is state:
            return entry
        comment = old.comment if old else ""
        new = Translation(text, source, state if text else State.MISSING, comment) if text or comment else None
        return changed(entry, translations=with_key(entry.translations, key, new))

    return change_language(book, language, translated)


def mark_reviewed(book: Book, language: str, key: TextKey, *, reviewer: str, on: str) -> Book:
    """Mark a translation as reviewed by ``reviewer`` on the ISO date ``on``; it counts for the present source words."""
    old = book.language(language).translations[key]
    new = changed(old, state=State.REVIEWED, source=source_text(book, key), reviewer=reviewer, reviewed_on=on)
    return change_language(book, language, lambda x: changed(x, translations=with_key(x.translations, key, new)))


def mark_draft(book: Book, language: str, key: TextKey) -> Book:
    old = book.language(language).translations[key]
    new = changed(old, state=State.DRAFT, reviewer="", reviewed_on="")
    return change_language(book, language, lambda x: changed(x, translations=with_key(x.translations, key, new)))


def confirm_translation(book: Book, language: str, key: TextKey) -> Book:
    """Say that a draft or stale translation holds for the present source words."""
    text = book.language(language).translations[key].text
    return set_translation(book, language, key, text)


def set_comment(book: Book, language: str, key: TextKey, comment: str) -> Book:
    old = book.language(language).translations.get(key) or Translation("", source_text(book, key), State.MISSING)
    new = changed(old, comment=comment)
    kept = new if new.text or new.comment else None
    return change_language(book, language, lambda x: changed(x, translations=with_key(x.translations, key, kept)))


def add_language(book: Book, tag: str, direction: Direction = "ltr") -> Book:
    """Add a language; one that is there stays as it is."""
    if any(language.tag == tag for language in book.languages):
        return book
    return changed(book, languages=(*book.languages, Language(tag, direction)))


def remove_language(book: Book, tag: str) -> Book:
    """Remove a language with its translations. Raises KeyError for the source language or one that is not there."""
    if tag == book.source_language:
        raise KeyError(tag)
    gone = book.language(tag)
    return changed(book, languages=tuple(language for language in book.languages if language is not gone))


def set_override(book: Book, language: str, balloon_id: BalloonId, override: Override | None) -> Book:
    """Set what ``language`` changes at a balloon; None or an empty override: nothing."""
    kept = None if override == Override() else override
    return change_language(book, language, lambda x: changed(x, overrides=with_key(x.overrides, balloon_id, kept)))


def _missing(key: TextKey) -> str:
    raise KeyError(key)
