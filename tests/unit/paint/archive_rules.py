"""Requirements of PDF/A-2u, PDF/X-4 and PDF/UA-1 as far as a program can see them, each by its clause.

No independent validator comes with the tests, so these are read out of the standards and checked through pikepdf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Name

Rule = Callable[[pikepdf.Pdf], bool]


def objects(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    return (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary | pikepdf.Stream))


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [item for item in objects(pdf) if item.get("/Type") == Name.Font]


def annotations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [item for page in pdf.pages for item in page.obj.get("/Annots", [])]


def images(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [item for item in objects(pdf) if item.get("/Subtype") == Name.Image]


def packet(pdf: pikepdf.Pdf) -> str:
    return pdf.Root.Metadata.read_bytes().decode()


def intent(pdf: pikepdf.Pdf) -> pikepdf.Object:
    (only,) = pdf.Root.OutputIntents
    return only


def operators(pdf: pikepdf.Pdf) -> set[str]:
    return {str(step.operator) for page in pdf.pages for step in pikepdf.parse_content_stream(page)}


def _embedded(pdf: pikepdf.Pdf) -> bool:
    described = [font.FontDescriptor for font in fonts(pdf) if "/FontDescriptor" in font]
    single = [font for font in fonts(pdf) if font.Subtype not in ("/Type0", "/CIDFontType2", "/CIDFontType0")]
    return not single and all("/FontFile2" in item or "/FontFile3" in item for item in described)


def _named_in_words(pdf: pikepdf.Pdf) -> bool:
    return all("/ToUnicode" in font for font in fonts(pdf) if font.Subtype == "/Type0")


def _info_agrees(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata() as xmp:
        pairs = (("Title", "dc:title"), ("Creator", "xmp:CreatorTool"), ("Producer", "pdf:Producer"))
        return all(str(pdf.trailer.Info.get(f"/{key}")) == str(xmp.get(name)) for key, name in pairs)


def _no_device_inks(pdf: pikepdf.Pdf) -> bool:
    return "k" not in operators(pdf) and all(image.get("/ColorSpace") != Name.DeviceCMYK for image in images(pdf))


def _no_device_light(pdf: pikepdf.Pdf) -> bool:
    light = {"rg", "RG"} & operators(pdf)
    return not light and all(image.get("/ColorSpace") != Name.DeviceRGB for image in images(pdf))


def _all_content_is_marked(pdf: pikepdf.Pdf) -> bool:
    painting = {"f", "S", "B", "Do", "TJ", "Tj", "sh", "f*", "B*"}
    for page in pdf.pages:
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            name = str(step.operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            if name in painting and depth == 0:
                return False
    return True


def _in_parent_tree(pdf: pikepdf.Pdf) -> bool:
    numbers = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        used = {
            int(step.operands[1].MCID) for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
        }  # fmt: skip
        if used != set(range(len(numbers[int(page.obj.StructParents)]))):
            return False
    return all(str(numbers[int(item.StructParent)].S) == "/Link" for item in annotations(pdf))


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [item for item in objects(pdf) if item.get("/S") == Name(f"/{kind}") and "/P" in item]


ARCHIVE: dict[str, Rule] = {
    "6.1.2 header": lambda pdf: pdf.pdf_version in ("1.4", "1.5", "1.6", "1.7"),
    "6.1.3 ID, not encrypted": lambda pdf: "/ID" in pdf.trailer and "/Encrypt" not in pdf.trailer,
    "6.1.7 no external streams": lambda pdf: (
        not any("/F" in item for item in objects(pdf) if isinstance(item, pikepdf.Stream))
    ),
    "6.1.7 no LZW": lambda pdf: not any(item.get("/Filter") == Name.LZWDecode for item in objects(pdf)),
    "6.2.3 one output intent with a profile": lambda pdf: (
        intent(pdf).S == "/GTS_PDFA1" and intent(pdf).DestOutputProfile.read_bytes()[36:40] == b"acsp"
    ),
    "6.2.4.3 no device inks under an RGB intent": _no_device_inks,
    "6.2.8 no interpolation": lambda pdf: not any(image.get("/Interpolate") for image in images(pdf)),
    "6.2.11.4 fonts embedded": _embedded,
    "6.2.11.7 words for glyphs (level U)": _named_in_words,
    "6.3.1 annotations printed": lambda pdf: all(item.F == 4 for item in annotations(pdf)),
    "6.5.1 only links": lambda pdf: all(item.A.S in ("/GoTo", "/URI") for item in annotations(pdf)),
    "6.6.2 metadata unfiltered": lambda pdf: "/Filter" not in pdf.Root.Metadata.stream_dict,
    "6.6.3 information agrees": _info_agrees,
    "6.6.4 identification": lambda pdf: (
        "<pdfaid:part>2</pdfaid:part>" in packet(pdf) and "<pdfaid:conformance>U<" in packet(pdf)
    ),
}
EXCHANGE: dict[str, Rule] = {
    "6.1 version": lambda pdf: pdf.pdf_version == "1.6",
    "6.2 profile of the press": lambda pdf: (
        intent(pdf).S == "/GTS_PDFX" and intent(pdf).DestOutputProfile.read_bytes()[16:20] == b"CMYK"
    ),
    "6.2.4 no device light under a CMYK intent": _no_device_light,
    "6.3 identification": lambda pdf: "<pdfxid:GTS_PDFXVersion>PDF/X-4<" in packet(pdf),
    "6.3 title, dates, document": lambda pdf: all(
        word in packet(pdf)
        for word in ("dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmpMM:DocumentID", "xmpMM:RenditionClass")
    ),
    "6.4 trapping told": lambda pdf: pdf.trailer.Info.Trapped == Name("/False"),
    "6.5 trim in bleed in media": lambda pdf: all(
        box[0] >= around[0] and box[1] >= around[1] and box[2] <= around[2] and box[3] <= around[3]
        for page in pdf.pages
        for box, around in ((page.trimbox, page.obj.BleedBox), (page.obj.BleedBox, page.mediabox))
    ),
    "6.6 nothing to click": lambda pdf: not annotations(pdf) and "/AcroForm" not in pdf.Root,
    "6.7 fonts embedded": _embedded,
}
ACCESS: dict[str, Rule] = {
    "5 identification": lambda pdf: "<pdfuaid:part>1<" in packet(pdf),
    "7.1 marked": lambda pdf: bool(pdf.Root.MarkInfo.Marked),
    "7.1 all content marked": _all_content_is_marked,
    "7.1 title shown": lambda pdf: bool(pdf.Root.ViewerPreferences.DisplayDocTitle) and "dc:title" in packet(pdf),
    "7.2 language": lambda pdf: bool(str(pdf.Root.Lang)),
    "7.3 figures have words": lambda pdf: all(str(item.Alt) for item in elements(pdf, "Figure")),
    "7.9 notes have ids": lambda pdf: (
        len({str(note.ID) for note in elements(pdf, "Note")}) == len(elements(pdf, "Note"))
    ),
    "7.18.3 tab order": lambda pdf: all(page.obj.Tabs == "/S" for page in pdf.pages),
    "7.18.5 links in the tree, with words": lambda pdf: all("/Contents" in item for item in annotations(pdf)),
    "7.18.5 links have words of their own": lambda pdf: all(str(item.Alt) for item in elements(pdf, "Link")),
    "14.7.4.4 of ISO 32000: parent tree": _in_parent_tree,
}


def broken(path: Path, rules: dict[str, Rule]) -> list[str]:
    """Return the clauses that a file does not keep."""
    with pikepdf.open(path) as pdf:
        return [clause for clause, kept in rules.items() if not kept(pdf)]
