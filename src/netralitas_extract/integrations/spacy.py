"""A spaCy component: ``nlp.add_pipe("netralitas")`` puts what an article says on its ``Doc``.

The extraction reads ``doc.text``, so any tokenizer will do; a blank pipeline needs no download.
What it gives:

``doc.spans["netralitas"]``
    A span for each mention (they may overlap), with the tokens that it touches. ``span.label_`` is
    the list that it comes from (``REGION``, ``CONDUCT`` …), ``span.id_`` what it is (an office, a
    category, a level …), ``span.kb_id_`` whom or what it stands for (a region's code, a person's
    id, a date's value).
``doc._.netralitas``
    The whole :class:`.model.Extraction`; null for a ``Doc`` that the component has not seen. It is
    kept in ``doc.user_data`` as JSON, so it goes into ``DocBin(store_user_data=True)`` and back.
``doc._.netralitas_published``
    When the article appeared, as ``extract`` takes it; to be set before the component runs.

>>> import spacy
>>> nlp = spacy.blank("id")
>>> component = nlp.add_pipe("netralitas")
>>> doc = nlp("Pj Bupati Bima melarang ASN berfoto dengan calon bupati.")
>>> [(span.text, span.label_, span.id_) for span in doc.spans["netralitas"]][-1]
('berfoto dengan calon bupati', 'CONDUCT', 'photo_gesture')
>>> doc._.netralitas.officials[0].jurisdiction
'52.06'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from netralitas_extract.model import Extraction
from netralitas_extract.pipeline import Extractor

__all__ = ["LABELS", "NetralitasComponent", "make_component"]

LABELS: tuple[str, ...] = (
    "OFFICIAL",
    "PERSON",
    "REGION",
    "DATE",
    "CONDUCT",
    "QUOTE",
    "LAW",
    "ELECTION",
    "INSTITUTION",
    "SANCTION",
    "PLEDGE",
)
"""The labels of the spans."""

_KEY = "netralitas"
_PUBLISHED = "netralitas_published"


class _Labelled(NamedTuple):
    """A mention as spaCy has it: offsets in the text, a label, what it is, what it stands for."""

    start: int
    end: int
    label: str
    id: str = ""
    kb_id: str = ""


class NetralitasComponent:
    """The component of a pipeline; made by ``nlp.add_pipe("netralitas", config={…})``.

    Args:
        patterns: a folder of pattern files that is laid over the shipped ones, or null.
        families: the lists of the result that are wanted, or null for all.
        spans_key: where in ``doc.spans`` the mentions go.

    Raises:
        PatternError: a file in ``patterns`` cannot be used.
        InputError: ``families`` names a list that the result does not have.
    """

    def __init__(
        self,
        patterns: str | None = None,
        families: Iterable[str] | None = None,
        spans_key: str = _KEY,
    ) -> None:
        self._config = (patterns, None if families is None else tuple(families), spans_key)
        self._extractor = Extractor(patterns, self._config[1])
        self._spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """``doc`` with what its text gives.

        Raises :class:`InputError` where ``doc._.netralitas_published`` is no ISO 8601 date or time.
        """
        result = self._extractor.extract(doc.text, published=doc._.get(_PUBLISHED))
        doc.user_data[_KEY] = result.to_json()
        doc.spans[self._spans_key] = [_span(doc, mention) for mention in _mentions(result)]
        return doc

    def __reduce__(self) -> tuple[Any, ...]:
        # Compiled patterns cannot be sent to the workers of nlp.pipe(n_process=2); read again, they
        # are the same.
        return NetralitasComponent, self._config


def make_component(
    nlp: Language,
    name: str,
    patterns: str | None,
    families: list[str] | None,
    spans_key: str,
) -> NetralitasComponent:
    """The factory that spaCy calls; see :class:`NetralitasComponent`."""
    return NetralitasComponent(patterns, families, spans_key)


def _mentions(result: Extraction) -> Iterator[_Labelled]:
    """The mentions of all lists by their places; people by each of their mentions."""
    found = [
        *(
            _Labelled(m.start, m.end, "OFFICIAL", m.office, m.jurisdiction or "")
            for m in result.officials
        ),
        *(
            _Labelled(span.start, span.end, "PERSON", "", person.id)
            for person in result.people
            for span in person.mentions
        ),
        *(_Labelled(m.start, m.end, "REGION", m.level, m.code or "") for m in result.regions),
        *(_Labelled(m.start, m.end, "DATE", m.role, m.value or "") for m in result.dates),
        *(_Labelled(m.start, m.end, "CONDUCT", m.category) for m in result.conduct),
        *(_Labelled(m.start, m.end, "QUOTE", "", m.speaker_id or "") for m in result.quotes),
        *(_Labelled(m.start, m.end, "LAW", m.kind) for m in result.laws),
        *(_Labelled(m.start, m.end, "ELECTION", m.kind, m.region or "") for m in result.elections),
        *(
            _Labelled(m.start, m.end, "INSTITUTION", m.kind, m.region or "")
            for m in result.institutions
        ),
        *(_Labelled(m.start, m.end, "SANCTION", m.category) for m in result.sanctions),
        *(_Labelled(m.start, m.end, "PLEDGE", m.kind) for m in result.pledges),
    ]
    return iter(sorted(found))


def _span(doc: Doc, mention: _Labelled) -> Span:
    """The tokens that a mention touches: "netralitas," is one token of some tokenizers."""
    span = doc.char_span(
        mention.start,
        mention.end,
        label=mention.label,
        kb_id=mention.kb_id,
        span_id=mention.id,
        alignment_mode="expand",
    )
    assert span is not None, "every character of a Doc belongs to a token"
    return span


@lru_cache(maxsize=128)
def _decoded(written: str) -> Extraction:
    return Extraction.from_json(written)


def _extraction(doc: Doc) -> Extraction | None:
    written = doc.user_data.get(_KEY)
    return None if written is None else _decoded(written)


def _register() -> None:
    """Makes the factory and the attributes of ``Doc`` known to spaCy; once per process."""
    Language.factory(
        _KEY,
        default_config={"patterns": None, "families": None, "spans_key": _KEY},
        assigns=["doc._.netralitas", "doc.spans"],
        func=make_component,
    )
    Doc.set_extension(_KEY, getter=_extraction, force=True)
    Doc.set_extension(_PUBLISHED, default=None, force=True)


_register()
