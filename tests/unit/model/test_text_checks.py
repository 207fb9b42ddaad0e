"""What is found wrong with texts, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.text_checks import check_text, mended
from comicremix.model.text_rules import NARROW, end_marks

N = NARROW


def codes(text: str, language: str = "fr", source: str | None = None, source_language: str = "en") -> list[str]:
    return [fault.code for fault in check_text(text, language, source, source_language)]


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        (f"Ça va{N}?", "fr", "How are you?"),
        ("「元気？」", "ja", "“How are you?”"),
        ("元気です", "ja", "I am fine."),
        ("元気です。", "ja", "I am fine."),
        ("كيف حالك؟", "ar", "How are you?"),
        ("Τι κάνεις;", "el", "How are you?"),
        ("¿Qué tal?", "es", "How are you?"),
        ("Warum nicht?!", "de", "Why not!?"),
        ("„Ja“, sagte er.", "de", "“Yes,” he said."),
        ("»Ja«, sagte er.", "de", "“Yes,” he said."),
        ("Moi...", "it", "I…"),
        ("Zwei Hunde", "de", "2 dogs"),
        ("1.000,50 Euro", "de", "1,000.50 euros"),
        ("١٢ كلبا", "ar", "12 dogs"),
        ("2024年11月、2時間", "ja", "Two hours in November 2024"),
        ("60 Ko*", "fr", "60 Ko*"),
        ("CRAC", "fr", "CRUNCH!"),
        ("“Et puis", "fr", "“And then"),
        ("Nous nous aimons.", "fr", "We love each other."),
        ("Non non.", "it", "No no."),
        ("Paris Match", "fr", "Paris Match"),
        ("*So* **what**\\*[^n-1]", "de", "*So* what\\*[^n-1]"),
        ("a) One :-)", "de", "a) One :-)"),
        (f"Voir https://example.org/a:b?c=d{N}!", "fr", "See https://example.org/a:b?c=d!"),
        ("Il est 12:30.", "fr", "It is 12:30."),
        ("", "fr", "How are you?"),
    ],
)
def test_what_is_right_is_left_alone(text: str, language: str, source: str) -> None:
    assert codes(text, language, source) == []


@pytest.mark.parametrize(
    ("text", "language", "source", "code"),
    [
        ("Ça va.", "fr", "How are you?", "end-mark-differs"),
        ("元気です。", "ja", "How are you?", "end-mark-differs"),
        ("En 2009.", "fr", "In 2008.", "numbers-differ"),
        ("Il y a longtemps.", "fr", "In 2008.", "numbers-differ"),
        ("3 chiens", "fr", "2 dogs", "numbers-differ"),
        ("Oui.", "fr", "Yes.[^n-1]", "note-mark-lost"),
        ("Oui.[^n-1][^n-1]", "fr", "Yes.[^n-1]", "note-mark-twice"),
        ("Oui !", "fr", "Yes!", "french-spacing"),
        ("Oui!", "fr", "Yes!", "french-spacing"),
        ("(Oui.", "fr", "(Yes.)", "unbalanced"),
        ("「はい", "ja", "“Yes”", "unbalanced"),
        ("„Ja.", "de", "“Yes.”", "unbalanced"),
        ('Say "yes.', "it", "Say yes.", "unbalanced"),
        ("Qué tal?", "es", "How are you?", "unbalanced"),
        ("Oui,  non.", "fr", "Yes, no.", "spaces"),
        (" Oui.", "fr", "Yes.", "spaces"),
        ("Le le chien.", "fr", "The dog.", "doubled-word"),
        ("*Oui.", "fr", "*Yes.*", "markup-open"),
        ("The dog is here.", "fr", "The dog is here.", "same-as-source"),
        ("Seite", "de", "page {page}", "placeholder"),
    ],
)
def test_what_is_wrong_is_told(text: str, language: str, source: str, code: str) -> None:
    assert code in codes(text, language, source)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Oui !", f"Oui{N}!"),
        ("*Oui*!", f"*Oui*{N}!"),
        ("Oui?!", f"Oui{N}?!"),
        ("« Oui: non »", f"«{N}Oui{N}: non{N}»"),
        ("«*Oui*»", f"«{N}*Oui*{N}»"),
        ("!", "!"),
        ("…?", "…?"),
        ("Oui\u00a0!", "Oui\u00a0!"),
        ("Oui,  non. ", "Oui, non."),
        ("Le le chien", "le chien"),
    ],
)
def test_one_click_mends(text: str, after: str) -> None:
    assert mended(text, check_text(text, "fr")) == after


def test_a_star_in_the_source_words_may_stand_for_itself() -> None:
    assert codes("That makes 60 Ko*", "en") == []
    assert codes("That *makes 60 Ko", "en") == ["markup-open"]


def test_quebec_sets_marks_close() -> None:
    assert codes("Oui!", "fr-CA") == []
    assert codes("Oui:", "fr-CA") == ["french-spacing"]


def test_a_lost_mark_comes_back_at_the_end() -> None:
    assert mended("Oui", check_text("Oui", "de", "Yes[^n-1]", "en")) == "Oui[^n-1]"


@pytest.mark.parametrize(
    ("words", "language", "kinds"),
    [
        ("Ah ?!»", "fr", "!?"),
        ("so...", "en", "…"),
        ("a;", "el", "?"),
        ("a;", "en", ""),
        ("⁉", "ja", "!?"),
        ("", "en", ""),
    ],
)
def test_end_marks(words: str, language: str, kinds: str) -> None:
    assert "".join(sorted(end_marks(words, language))) == kinds


LETTERS = st.text(alphabet="ab *[]^n-1(){|}!?;:«»“”.\u00a0 2\n\"'é…", max_size=24)


@given(LETTERS, LETTERS, st.sampled_from(["fr", "de", "ja", "ar", "es"]))
def test_mending_is_finished_after_one_go_and_spans_lie_inside(text: str, source: str, language: str) -> None:
    faults = check_text(text, language, source, "en")
    assert all(0 <= fault.start <= fault.end <= len(text) for fault in faults)
    spaced = [fault for fault in faults if fault.code == "french-spacing"]
    again = check_text(mended(text, spaced), language)
    assert not [fault for fault in again if fault.code == "french-spacing"]


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_checked(text: str, source: str) -> None:
    faults = check_text(text, "fr", source, "en")
    assert all(0 <= fault.start <= fault.end <= len(text) for fault in faults)
