"""PO files: ours come back, and those that other tools and hands worked on are read right."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.language import State, Translation, words_hash
from comicremix.model.texts import TextEntry, is_stale
from comicremix.store.po import normalised, read_po, write_po
from tests.strategies import WORDS

ENTRIES = (
    TextEntry("balloon:b-1", "Good morning", "Page 1, panel 1, speech"),
    TextEntry("balloon:b-2", "Good morning", "Page 1, panel 2, shout"),
    TextEntry("note:n-1", "See *there*.\nAnd there.", "Note 1"),
)

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def po(body: str) -> bytes:
    return (HEADER + textwrap.dedent(body)).encode()


def written(**translations: Translation) -> str:
    keyed = {key.replace("_", ":b-"): translation for key, translation in translations.items()}
    return write_po("fr", keyed, ENTRIES)


def entry(text: str, key: str) -> str:
    """Return the entry of ``key`` with its comments."""
    return next(block for block in text.split("\n\n") if f'msgctxt "{key}"' in block).rstrip("\n")


def test_a_file_looks_as_designed() -> None:
    text = written(balloon_1=Translation("Bonjour", "Good morning", comment="friendly"))
    assert text.startswith('#\nmsgid ""\nmsgstr ""\n"Language: fr\\n"\n')
    assert entry(text, "balloon:b-1").splitlines() == [
        "# friendly",
        "#. Page 1, panel 1, speech",
        'msgctxt "balloon:b-1"',
        'msgid "Good morning"',
        'msgstr "Bonjour"',
    ]
    assert entry(text, "balloon:b-2").endswith('msgid "Good morning"\nmsgstr ""')
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_a_region_is_written_as_gettext_writes_it() -> None:
    assert '"Language: pt_BR\\n"' in write_po("pt-BR", {}, ENTRIES)


@pytest.mark.parametrize(
    ("translation", "lines"),
    [
        (Translation("X", "Good morning", State.DRAFT), ["#, fuzzy"]),
        (Translation("X", "Good morning", State.TRANSLATED), []),
        (
            Translation("X", "Good morning", State.REVIEWED, "", "Zoë Li", "2026-11-24"),
            [f"# reviewed: Zoë Li 2026-11-24 {words_hash('X')}"],
        ),
        (Translation("X", "Good morning", State.REVIEWED), [f"# reviewed: - - {words_hash('X')}"]),
        (Translation("X", "Older", State.TRANSLATED), ["#, fuzzy", '#| msgid "Older"']),
        (Translation("X", "Older", State.DRAFT), ["# state: draft", "#, fuzzy", '#| msgid "Older"']),
        (
            Translation("X", "Older", State.REVIEWED, "", "Zoë", ""),
            [f"# reviewed: Zoë - {words_hash('X')}", "#, fuzzy", '#| msgid "Older"'],
        ),
    ],
)
def test_each_state_has_its_marks_and_comes_back(translation: Translation, lines: list[str]) -> None:
    text = written(balloon_1=translation)
    marks = [line for line in entry(text, "balloon:b-1").splitlines() if line[:2] in {"# ", "#,", "#|"}]
    assert marks == lines
    assert read_po(text.encode()).translations == {"balloon:b-1": translation}


def test_other_words_end_the_review() -> None:
    text = written(balloon_1=Translation("Bonjour", "Good morning", State.REVIEWED, "", "Zoë", "2026-11-24"))
    found = read_po(text.replace('"Bonjour"', '"Salut"').encode()).translations["balloon:b-1"]
    assert found == Translation("Salut", "Good morning", State.TRANSLATED)


def test_words_without_a_living_text_are_obsolete_and_come_back() -> None:
    gone = {
        "balloon:b-z": Translation("Deux\nlignes", "Old", State.DRAFT, "why"),
        "balloon:b-a": Translation("Un", "", State.REVIEWED, "", "Zoë", "2026-11-24"),
    }
    text = write_po("fr", gone, ENTRIES)
    assert text.index('#~ msgctxt "balloon:b-a"') < text.index('#~ msgctxt "balloon:b-z"')
    assert read_po(text.encode()).translations == gone


def test_source_words_that_another_program_changed_make_it_stale() -> None:
    text = written(balloon_1=Translation("Bonjour", "Good morning"))
    found = read_po(text.encode()).translations["balloon:b-1"]
    assert is_stale(found, "Good evening")


def test_what_msgmerge_leaves_is_read_right() -> None:
    found = read_po(
        po("""
        # reviewed: Zoë 2026-11-24 9172e8eec99f
        #. Page 1, panel 1, speech
        #, fuzzy, no-wrap
        #| msgctxt "balloon:b-1"
        #| msgid ""
        #| "Good "
        #| "morning"
        msgctxt "balloon:b-1"
        msgid "Good evening"
        msgstr ""
        "Bon"
        "jour"

        #~| msgid "older"
        #~ msgctxt "balloon:b-9"
        #~ msgid "Gone"
        #~ msgstr "Parti"
        """)
    )
    assert found.faults == ()
    assert found.translations == {
        "balloon:b-1": Translation("Bonjour", "Good morning", State.REVIEWED, "", "Zoë", "2026-11-24"),
        "balloon:b-9": Translation("Parti", "Gone"),
    }


def test_a_fuzzy_mark_that_an_editor_took_off_counts() -> None:
    found = read_po(po('#| msgid "Older"\nmsgctxt "a"\nmsgid "New"\nmsgstr "Neu"\n')).translations["a"]
    assert found == Translation("Neu", "New", State.TRANSLATED)


def test_what_is_not_ours_survives() -> None:
    text = po("""
        #. Page 9, speech
        #. a second line
        #: art.svg:12
        #, fuzzy, max-length:20
        msgctxt "balloon:b-1"
        msgid "Good morning"
        msgstr "Bonjour"

        msgid "no key"
        msgstr "sans"

        msgctxt "many"
        msgid "one"
        msgid_plural "more"
        msgstr[0] "un"
        msgstr[1] "plus"

        #~ msgctxt "balloon:b-1"
        #~ msgid "Old"
        #~ msgstr "Vieux"
        """)
    text = b"# Copyright\n#\n# Somebody\n" + text.replace(b"charset=UTF-8\\n", b'charset=UTF-8\\n"\n"X-Tool: 3\\n')
    found = read_po(text)
    assert found.faults == ()
    again = write_po("fr", found.translations, ENTRIES, found.rest)
    assert again.startswith("# Copyright\n#\n# Somebody\nmsgid")
    assert '"X-Tool: 3\\n"' in again
    kept = entry(again, "balloon:b-1")
    assert kept.startswith("#. Page 1, panel 1, speech\n#. a second line\n#: art.svg:12\n#, fuzzy, max-length:20\n")
    for part in ('msgid "no key"\nmsgstr "sans"', 'msgstr[1] "plus"', '#~ msgstr "Vieux"'):
        assert part in again
    once_more = read_po(again.encode())
    assert write_po("fr", once_more.translations, ENTRIES, once_more.rest) == again


@pytest.mark.parametrize(
    ("broken", "line", "what"),
    [
        ('msgctxt "x"\nmsgid "X"\nmsgstr "Y\n', 7, "quotation mark"),
        ('msgctxt "x"\nmsgid "X"\nmsgstr "Y"Z"\n', 7, "quotation mark"),
        ('msgctxt "x"\nmsgid "X"\nmsgstr Y\n', 7, "quotation mark"),
        ('msgctxt "x"\nmsgstr "Y"\n', 6, "not whole"),
        ('msgctxt "x"\nmsgid "X"\nnonsense\n', 7, "not whole"),
        (
            "<<<<<<< HEAD\n"
            'msgctxt "x"\nmsgid "X"\nmsgstr "1"\n=======\nmsgctxt "x"\nmsgid "X"\n\nmsgstr "2"\n>>>>>>> b\n',
            5,
            "merge",
        ),
        ('msgctxt "x"\nmsgid "X"\nmsgstr "caf\udce9"\n', 7, "Windows-1252"),
        ('msgctxt "last"\nmsgid "L"\nmsgstr "Z"\n', None, "second time"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_broken_entry_is_refused_alone(broken: str, line: int | None, what: str, gap: str) -> None:
    first, last = 'msgctxt "first"\nmsgid "F"\nmsgstr "A"\n', 'msgctxt "last"\nmsgid "L"\nmsgstr "Z"\n'
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    text = header + broken + gap + first + gap + last
    found = read_po(text.encode("utf-8", "surrogateescape"))
    assert found.translations["first"].text == "A"
    assert found.translations["last"].text == "Z"
    assert "x" not in found.translations
    (fault,) = found.faults
    assert what in fault.what
    assert fault.remedy
    assert str(fault).startswith(f"line {line or fault.line}: ")


def test_a_fault_names_its_line() -> None:
    text = po('msgctxt "a"\nmsgid "A"\nmsgstr "1"\n\nmsgctxt "b"\nmsgid "B"\nmsgstr "2\n')
    (fault,) = read_po(text).faults
    assert text.decode().split("\n")[fault.line - 1] == 'msgstr "2'


def test_the_second_of_two_entries_is_told_with_its_line() -> None:
    text = po('msgctxt "a"\nmsgid "A"\nmsgstr "1"\n\n# note\nmsgctxt "a"\nmsgid "A"\nmsgstr "2"\n')
    found = read_po(text)
    assert found.translations["a"].text == "1"
    (fault,) = found.faults
    assert "“a” stands here a second time" in fault.what
    assert text.decode().split("\n")[fault.line - 1] in {"# note", 'msgctxt "a"'}


def test_an_honest_old_encoding_is_read() -> None:
    text = HEADER.replace("UTF-8", "ISO-8859-1") + 'msgctxt "a"\nmsgid "A"\nmsgstr "café"\n'
    found = read_po(text.encode("iso-8859-1"))
    assert (found.faults, found.translations["a"].text) == ((), "café")
    assert "charset=UTF-8" in write_po("fr", found.translations, ENTRIES, found.rest)


@pytest.mark.parametrize("data", [b"", b"\n", b"#\n", b"\xef\xbb\xbf" + po('msgctxt "a"\nmsgid "A"\nmsgstr "1"\n')])
def test_empty_files_and_byte_order_marks_are_no_faults(data: bytes) -> None:
    assert read_po(data).faults == ()


def test_windows_line_ends_are_read() -> None:
    found = read_po(po('msgctxt "a"\nmsgid "A"\nmsgstr "1"\n').replace(b"\n", b"\r\n"))
    assert found.translations == {"a": Translation("1", "A")}


def test_a_file_that_is_no_po_file_gives_faults_only() -> None:
    found = read_po(b"\x89PNG\r\n\x1a\n\0\0\0 something\n\nsomething else")
    assert found.translations == {}
    assert found.faults


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    for text in (data, HEADER.encode() + b'msgctxt "a"\nmsgid "A"\nmsgstr "' + data + b'"\n'):
        found = read_po(text)
        again = write_po("fr", found.translations, ENTRIES, found.rest)
        read_po(again.encode("utf-8", "replace"))


@given(
    st.dictionaries(
        st.sampled_from(["balloon:b-1", "note:n-1", "balloon:b-gone"]),
        st.builds(Translation, WORDS, WORDS, st.sampled_from(State), WORDS, WORDS, WORDS),
    )
)
def test_any_words_come_back_and_writing_twice_is_writing_once(translations: dict[str, Translation]) -> None:
    text = write_po("fr", translations, ENTRIES)
    found = read_po(text.encode())
    sources = {entry.key: entry.source for entry in ENTRIES}
    assert found.faults == ()
    expected = {key: normalised(value, sources.get(key)) for key, value in translations.items()}
    assert found.translations == {key: value for key, value in expected.items() if value}
    assert write_po("fr", found.translations, ENTRIES, found.rest) == text


def test_words_in_the_drawing_have_a_stand_in_that_no_tool_takes_for_the_header() -> None:
    entries = (TextEntry("balloon:b-1", "", "Page 1, speech"), TextEntry("balloon:b-2", "", "Page 1, speech"))
    said = {"balloon:b-1": Translation("Bonjour", "", State.DRAFT)}
    text = write_po("fr", said, entries)
    assert 'msgid "[words in the drawing, balloon:b-1]"' in text
    assert text.count('msgid ""\n') == 1
    found = read_po(text.encode())
    assert found.faults == ()
    assert found.translations == said
    assert write_po("fr", found.translations, entries) == text
