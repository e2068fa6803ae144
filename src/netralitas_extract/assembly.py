"""Makes the typed result out of the findings: spans of the input, zones, sorted lists."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from netralitas_extract.findings import Findings
from netralitas_extract.lexicon.schema import ConductEntry, PledgeEntry
from netralitas_extract.model import (
    SCHEMA,
    Article,
    Conduct,
    Date,
    Election,
    Extraction,
    Institution,
    Law,
    Pledge,
    Region,
    Sanction,
    Statement,
    Warning,
    Zone,
)
from netralitas_extract.spans import SpanMaker

__all__ = ["assemble"]


def assemble(findings: Findings, id: str | None, families: Collection[str]) -> Extraction:
    """The extraction with the lists named in ``families``; the others are empty."""
    make = SpanMaker(findings.text, findings.frame)
    who = findings.who
    return Extraction(
        SCHEMA,
        id,
        _article(findings, make),
        who.officials(make) if "officials" in families else [],
        who.people(make) if "people" in families else [],
        _regions(findings, make) if "regions" in families else [],
        _dates(findings, make) if "dates" in families else [],
        _conduct(findings, make) if "conduct" in families else [],
        who.spoken_quotes(make) if "quotes" in families else [],
        _laws(findings, make) if "laws" in families else [],
        _elections(findings, make) if "elections" in families else [],
        _institutions(findings, make) if "institutions" in families else [],
        _sanctions(findings, make) if "sanctions" in families else [],
        _pledges(findings, make) if "pledges" in families else [],
        _statements(findings, make) if "statements" in families else [],
        _warnings(findings, make),
    )


def _article(findings: Findings, make: SpanMaker) -> Article:
    frame = findings.frame
    anchor = findings.dates.anchor
    return Article(
        make.optional(frame.headline),
        make.optional(frame.dateline),
        make.optional(frame.body),
        make.words(frame.outlet),
        findings.dates.published,
        anchor.source,
        make.words(frame.author),
        make.words(frame.editor),
        [make.span(bounds) for bounds in frame.captions],
        [make.span(bounds) for bounds in frame.boilerplate],
    )


def _regions(findings: Findings, make: SpanMaker) -> list[Region]:
    gazetteer = findings.gazetteer
    found: list[Region] = []
    for region in findings.territory.regions:
        start, end, text, zone = make.mention(region.start, region.end)
        code = region.code
        known = gazetteer.by_code(code) if code is not None else None
        if known is not None and known.level == region.level:
            name, parents = known.official_name, list(known.parents)
        else:
            # A village, or a place that the text leaves open: its own words are its name.
            name = " ".join(text.split())
            parents = [*known.parents, known.code] if known is not None else []
        found.append(
            Region(
                start,
                end,
                text,
                region.rule,
                zone,
                region.level,
                code,
                name,
                parents,
                region.source,
                list(region.candidates),
                region.fuzzy,
            )
        )
    return found


def _dates(findings: Findings, make: SpanMaker) -> list[Date]:
    return [date.placed(*make.mention(date.start, date.end)) for date in findings.dates.dates]


def _conduct(findings: Findings, make: SpanMaker) -> list[Conduct]:
    found: list[Conduct] = []
    for item, asserted, actors in zip(
        findings.conduct, findings.asserted, findings.actors, strict=True
    ):
        entry = item.pattern.entry
        assert isinstance(entry, ConductEntry)
        cue = asserted.cue
        start, end, text, zone = make.mention(item.start, item.end)
        found.append(
            Conduct(
                start,
                end,
                text,
                entry.id,
                zone,
                entry.category,
                asserted.assertion,
                asserted.basis,
                list(actors),
                None if cue is None else make.span((cue.start, cue.end)),
                list(entry.provisions),
            )
        )
    return found


def _laws(findings: Findings, make: SpanMaker) -> list[Law]:
    found: list[Law] = []
    for law in findings.laws:
        assert law.kind is not None
        start, end, text, zone = make.mention(law.start, law.end)
        first = law.articles[0] if law.articles else None
        found.append(
            Law(
                start,
                end,
                text,
                law.rule,
                zone,
                law.kind,
                law.number,
                law.year,
                first.article if first else None,
                first.paragraph if first else None,
                first.letter if first else None,
                law.title,
                list(law.articles),
            )
        )
    return found


def _elections(findings: Findings, make: SpanMaker) -> list[Election]:
    return [
        Election(*_placed(make, e.start, e.end, e.rule), e.kind, e.year, e.region)
        for e in findings.elections
    ]


def _institutions(findings: Findings, make: SpanMaker) -> list[Institution]:
    return [
        Institution(
            *_placed(make, body.start, body.end, body.rule),
            body.kind,
            body.name,
            body.region,
            body.region_source,
        )
        for body in findings.institutions
    ]


def _sanctions(findings: Findings, make: SpanMaker) -> list[Sanction]:
    return [
        Sanction(*_placed(make, s.start, s.end, s.rule), s.category, s.stage, s.conduct)
        for s in findings.sanctions
    ]


def _pledges(findings: Findings, make: SpanMaker) -> list[Pledge]:
    found: list[Pledge] = []
    for pledge, event in zip(findings.pledges, findings.ceremonies, strict=True):
        entry = pledge.pattern.entry
        assert isinstance(entry, PledgeEntry)
        found.append(Pledge(*_placed(make, pledge.start, pledge.end, entry.id), entry.kind, event))
    return found


def _statements(findings: Findings, make: SpanMaker) -> list[Statement]:
    found: list[Statement] = []
    for statement in findings.statements:
        start, end, _ = make.place(statement.start, statement.end)
        if (start, end) != (statement.start, statement.end):
            statement = msgspec.structs.replace(statement, start=start, end=end)
        found.append(statement)
    return found


def _placed(make: SpanMaker, start: int, end: int, rule: str) -> tuple[int, int, str, str, Zone]:
    begin, stop, text, zone = make.mention(start, end)
    return begin, stop, text, rule, zone


def _warnings(findings: Findings, make: SpanMaker) -> list[Warning]:
    found = [
        Warning(warning.code, warning.message, *make.place(warning.start, warning.end)[:2])
        for warning in findings.dates.warnings
    ]
    for index in findings.territory.undecided:
        region = findings.territory.regions[index]
        start, end, text = make.place(region.start, region.end)
        others = ", ".join(region.candidates)
        told = f"{text!r} is read as {region.code}, but the text leaves {others} open"
        if region.code is None:
            told = f"{text!r} could be {others}: the text does not say which"
        found.append(Warning("ambiguous_region", told, start, end))
    found.extend(findings.who.warnings(make))
    return sorted(found, key=lambda warning: (warning.start, warning.end, warning.code))
