"""Translation memories, ours and other people's."""

from __future__ import annotations

from translate.storage.tmx import tmxfile

from comicremix.exchange.formats import read_other
from comicremix.exchange.tmx import write_tmx
from tests.unit.exchange.parcels import PARCEL


def test_translate_toolkit_reads_the_pairs():
    units = tmxfile.parsestring(write_tmx(PARCEL), sourcelanguage="en", targetlanguage="fr").units
    pairs = [(str(unit.source), str(unit.target)) for unit in units]
    assert ("Good morning", "Bonjour") in pairs
    assert ("Old", "Vieux") in pairs  # a stale one beside the words that it was made from
    assert len(pairs) == 7


def test_a_foreign_memory_with_a_document_type_is_read():
    data = b"""<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>
    <tu><tuv xml:lang="EN_us"><seg>A<hi>B</hi><ph>[^n-1]</ph></seg></tuv><tuv lang="fr"><seg>C</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu></body></tmx>"""
    (unit,) = read_other(data)
    assert unit.words == {"en-us": "AB[^n-1]", "fr": "C"}
