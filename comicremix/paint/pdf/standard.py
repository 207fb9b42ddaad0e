"""What a PDF promises: PDF/A-2u for archives (ISO 19005-2), PDF/X-4 for printers (ISO 15930-7), PDF/UA-1 for screen
readers (ISO 14289-1). Adds output intent and metadata; that the pages keep the promise is the painters' work.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import uuid
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from comicremix.model.publishing import Standard
from comicremix.paint.profiles import Profile

_NEVER = 946_684_800
"""2000-01-01: the same book gives the same bytes, so the hour of the export cannot be in them."""
_SUBTYPE = {"PDF/A-2u": Name.GTS_PDFA1, "PDF/X-4": Name.GTS_PDFX}
_REGISTRY = "http://www.color.org"
_RDF_END = b"</rdf:RDF>"
_UA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def promise(pdf: pikepdf.Pdf, standard: Standard, profile: Profile, *, accessible: bool) -> None:
    """Write down what the described document promises.

    Args:
        profile: of the colours that the pages are painted in; embedded as the output intent.
        accessible: PDF/UA-1 is kept too.
    """
    parts = []
    if standard:
        _intend(pdf, standard, profile)
        parts.append(_dates(pdf))
    if standard == "PDF/A-2u":
        parts.append(_description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", part="2", conformance="U"))
    if standard == "PDF/X-4":
        pdf.trailer.Info.Trapped = Name("/False")
        parts += _exchange(pdf)
    if accessible:
        parts.append(_description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", part="1"))
        if standard == "PDF/A-2u":
            parts.append(_UA_SCHEMA)
    if parts:
        packet = pdf.Root.Metadata.read_bytes()
        packet = _single_end(packet, "".join(parts).encode())
        pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def stamp() -> dt.datetime:
    """Return the date that goes into files: SOURCE_DATE_EPOCH, as reproducible builds have it, or a fixed one."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(told) if re.fullmatch(r"\d{1,11}", told) else _NEVER
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def _single_end(packet: bytes, more: bytes) -> bytes:
    before, end, after = packet.rpartition(_RDF_END)
    return before + more + end + after


def _intend(pdf: pikepdf.Pdf, standard: Standard, profile: Profile) -> None:
    embedded = pdf.make_stream(
        zlib.compress(profile.data), Filter=Name.FlateDecode, N=profile.components
    )  # fmt: skip
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=_SUBTYPE[standard],
        OutputConditionIdentifier=String(profile.condition),
        OutputCondition=String(profile.description),
        Info=String(profile.description),
        DestOutputProfile=embedded,
    )
    if profile.condition != "Custom":
        intent.RegistryName = String(_REGISTRY)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _dates(pdf: pikepdf.Pdf) -> str:
    made = stamp()
    pdf.trailer.Info.CreationDate = pdf.trailer.Info.ModDate = String(made.strftime("D:%Y%m%d%H%M%SZ"))
    when = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    return _description("xmp", "http://ns.adobe.com/xap/1.0/", CreateDate=when, ModifyDate=when, MetadataDate=when)


def _exchange(pdf: pikepdf.Pdf) -> list[str]:
    name = uuid.UUID(bytes=bytes(pdf.trailer.ID[0]))
    media = {"DocumentID": f"uuid:{name}", "VersionID": "1", "RenditionClass": "default"}
    return [
        _description("pdfxid", "http://www.npes.org/pdfx/ns/id/", GTS_PDFXVersion="PDF/X-4"),
        _description("xmpMM", "http://ns.adobe.com/xap/1.0/mm/", **media),
        _description("pdf", "http://ns.adobe.com/pdf/1.3/", Trapped="False"),
    ]


def _description(prefix: str, namespace: str, **properties: str) -> str:
    inside = "".join(f"<{prefix}:{key}>{value}</{prefix}:{key}>" for key, value in properties.items())
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{namespace}">{inside}</rdf:Description>\n'
