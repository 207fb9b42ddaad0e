"""Works of many kinds, and a style that is unlike our own: with initials, title case, labels, and a title that stands
in for authors."""

from __future__ import annotations

from pathlib import Path

from comicremix.exchange.references import read_works
from comicremix.model.note import SourceReference

LISTS = Path(__file__).parents[1] / "exchange/works"
WORKS = [
    SourceReference(str(item["id"]), item)
    for path in sorted(LISTS.iterdir())
    for item in read_works(path.read_bytes(), path.name).items
]
ONE_DATE = [work for work in WORKS if len(work.csl.get("issued", {}).get("date-parts", [])) < 2]
AUTHOR_DATE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>unlike ours</title><id>unlike-ours</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<locale xml:lang="de"><terms><term name="retrieved">gesehen</term></terms></locale>
<macro name="title"><group delimiter=" "><text variable="title" text-case="title" font-style="italic"/>
<text variable="number" prefix="(" suffix=")"/></group></macro>
<macro name="edition"><group delimiter=" "><number variable="edition" form="ordinal"/>
<label variable="edition" form="short"/></group></macro>
<macro name="author"><names variable="author"><name and="symbol" initialize-with=". " name-as-sort-order="all"
 et-al-min="4" et-al-use-first="2"/><substitute><names variable="editor"/><text macro="title"/></substitute></names>
</macro>
<citation><layout><text macro="author"/></layout></citation>
<bibliography><layout suffix="."><group delimiter=". "><text macro="author"/>
<date variable="issued" form="text" prefix="(" suffix=")"/><text macro="title"/><text macro="edition"/>
<text variable="container-title" font-style="italic"/><text variable="page"/>
<group delimiter=" "><text term="retrieved" text-case="capitalize-first"/><date variable="accessed" form="numeric"/>
</group></group></layout></bibliography></style>"""
NOTES = AUTHOR_DATE.replace('class="in-text"', 'class="note"').replace(
    '<layout><text macro="author"/></layout>',
    '<layout><group delimiter=", "><text macro="author"/><text variable="title" quotes="true"/>'
    '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout>',
)
