"""The kinds of cited works and what is asked for each, in CSL's names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

NAMES = ("author", "editor", "director")
DATES = ("issued", "accessed")
ADDRESSES = ("URL", "archive_location")
_WEB = ("URL", "accessed", "archive_location")

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {  # in the order of the form: most cited first
        "webpage": ("title", "author", "container-title", "issued", *_WEB),
        "article-journal": (
            "title", "author", "container-title", "volume", "issue", "page", "issued", "DOI", *_WEB,
        ),
        "article-newspaper": ("title", "author", "container-title", "page", "issued", *_WEB),
        "article-magazine": ("title", "author", "container-title", "volume", "issue", "page", "issued", *_WEB),
        "book": (
            "title", "author", "editor", "edition", "publisher", "publisher-place", "issued", "ISBN", "URL",
        ),
        "chapter": (
            "title", "author", "container-title", "editor", "page", "publisher", "publisher-place", "issued", "ISBN",
        ),
        "report": ("title", "author", "genre", "number", "publisher", "publisher-place", "issued", *_WEB),
        "thesis": ("title", "author", "genre", "publisher", "publisher-place", "issued", "URL"),
        "legislation": ("title", "authority", "container-title", "number", "section", "issued", *_WEB),
        "legal_case": ("title", "authority", "container-title", "number", "page", "issued", "URL"),
        "motion_picture": ("title", "director", "author", "publisher", "medium", "issued", *_WEB),
        "broadcast": ("title", "author", "container-title", "publisher", "issued", *_WEB),
        "post": ("title", "author", "container-title", "issued", *_WEB),
        "post-weblog": ("title", "author", "container-title", "issued", *_WEB),
        "paper-conference": (
            "title", "author", "container-title", "event-title", "page", "publisher", "issued", "DOI", "URL",
        ),
        "patent": ("title", "author", "number", "authority", "issued", "URL"),
        "dataset": ("title", "author", "version", "publisher", "issued", "DOI", *_WEB),
        "software": ("title", "author", "version", "publisher", "issued", *_WEB),
        "graphic": ("title", "author", "medium", "archive", "issued", "URL"),
        "interview": ("title", "author", "medium", "container-title", "issued", "URL"),
        "manuscript": ("title", "author", "genre", "archive", "issued"),
        "document": ("title", "author", "container-title", "publisher", "issued", *_WEB),
    }
)  # fmt: skip
DEFAULT = "webpage"


def kind_words(kind: str) -> str:
    """Return what the window calls a kind; CSL's own name for one that the form does not know."""
    return {
        "webpage": translate("SourceKinds", "Web page"),
        "article-journal": translate("SourceKinds", "Article in a journal"),
        "article-newspaper": translate("SourceKinds", "Article in a newspaper"),
        "article-magazine": translate("SourceKinds", "Article in a magazine"),
        "book": translate("SourceKinds", "Book"),
        "chapter": translate("SourceKinds", "Chapter of a book"),
        "report": translate("SourceKinds", "Report"),
        "thesis": translate("SourceKinds", "Thesis"),
        "legislation": translate("SourceKinds", "Law"),
        "legal_case": translate("SourceKinds", "Court ruling"),
        "motion_picture": translate("SourceKinds", "Video or film"),
        "broadcast": translate("SourceKinds", "Broadcast or podcast"),
        "post": translate("SourceKinds", "Social media post"),
        "post-weblog": translate("SourceKinds", "Blog post"),
        "paper-conference": translate("SourceKinds", "Conference paper"),
        "patent": translate("SourceKinds", "Patent"),
        "dataset": translate("SourceKinds", "Data set"),
        "software": translate("SourceKinds", "Software"),
        "graphic": translate("SourceKinds", "Picture"),
        "interview": translate("SourceKinds", "Interview"),
        "manuscript": translate("SourceKinds", "Manuscript"),
        "document": translate("SourceKinds", "Other document"),
    }.get(kind, kind)


def field_words(field: str, kind: str) -> str:
    """Return what the form calls a field; some have another word for some kinds."""
    return _special(kind).get(field) or {
        "title": translate("SourceFields", "Title"),
        "author": translate("SourceFields", "Author"),
        "editor": translate("SourceFields", "Editor"),
        "director": translate("SourceFields", "Director"),
        "container-title": translate("SourceFields", "Published in"),
        "volume": translate("SourceFields", "Volume"),
        "issue": translate("SourceFields", "Issue"),
        "page": translate("SourceFields", "Pages"),
        "edition": translate("SourceFields", "Edition"),
        "version": translate("SourceFields", "Version"),
        "publisher": translate("SourceFields", "Publisher"),
        "publisher-place": translate("SourceFields", "Place"),
        "event-title": translate("SourceFields", "Conference"),
        "genre": translate("SourceFields", "What it is"),
        "number": translate("SourceFields", "Number"),
        "section": translate("SourceFields", "Section"),
        "authority": translate("SourceFields", "Authority"),
        "medium": translate("SourceFields", "Medium"),
        "archive": translate("SourceFields", "Kept at"),
        "issued": translate("SourceFields", "Date"),
        "accessed": translate("SourceFields", "Looked at on"),
        "URL": translate("SourceFields", "Address"),
        "archive_location": translate("SourceFields", "Archived at"),
        "DOI": "DOI",
        "ISBN": "ISBN",
    }.get(field, field)


def _special(kind: str) -> Mapping[str, str]:
    website = translate("SourceFields", "Website")
    return {
        "webpage": {"container-title": website},
        "post": {
            "title": translate("SourceFields", "Words of the post"),
            "container-title": translate("SourceFields", "Network"),
        },
        "post-weblog": {"container-title": translate("SourceFields", "Blog")},
        "article-journal": {"container-title": translate("SourceFields", "Journal")},
        "article-newspaper": {"container-title": translate("SourceFields", "Newspaper")},
        "article-magazine": {"container-title": translate("SourceFields", "Magazine")},
        "chapter": {"container-title": translate("SourceFields", "Title of the book")},
        "legal_case": {"authority": translate("SourceFields", "Court")},
        "legislation": {"container-title": translate("SourceFields", "Collection of laws")},
        "thesis": {"publisher": translate("SourceFields", "University")},
        "report": {"publisher": translate("SourceFields", "Institution")},
        "motion_picture": {"publisher": translate("SourceFields", "Studio or channel")},
        "broadcast": {"container-title": translate("SourceFields", "Programme")},
    }.get(kind, {})
