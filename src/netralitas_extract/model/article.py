"""What frames an article."""

from __future__ import annotations

from netralitas_extract.model.spans import Record, Span
from netralitas_extract.model.vocabulary import AnchorSource

__all__ = ["Article"]


class Article(Record, frozen=True):
    """What frames the article: its own account of where and when it appeared, and its parts.

    Attributes:
        headline: the headline, or null where the text has none.
        dateline: what stands before the dash of the first paragraph: place, outlet or both.
        body: from the first code point of the running text to its last, or null.
        outlet: name of the medium, as the article writes it in its text, or null.
        published: time of publication, ISO 8601, or null.
        anchor: what relative dates count from: `published`, as the caller's argument or the
            publication line gives it; or, with `published` null, the first full date of the body
            or a year that the text calls its own; null for nothing.
        author: name of the writer as the byline gives it, or null.
        editor: name of the editor as the byline gives it, or null.
        captions: the captions of pictures, in text order.
        boilerplate: the parts that are no article (share buttons, tags, comment forms, lines
            that point to other articles), in text order; nothing is extracted inside them.

    >>> from netralitas_extract import extract
    >>> text = "Lima ASN Diperiksa Bawaslu\\n\\nBIMA - Bawaslu memeriksa lima ASN kemarin."
    >>> article = extract(text, published="2024-09-23").article
    >>> article.headline.text, article.published, article.anchor
    ('Lima ASN Diperiksa Bawaslu', '2024-09-23', 'caller')
    """

    headline: Span | None
    dateline: Span | None
    body: Span | None
    outlet: str | None
    published: str | None
    anchor: AnchorSource | None
    author: str | None
    editor: str | None
    captions: list[Span]
    boilerplate: list[Span]
