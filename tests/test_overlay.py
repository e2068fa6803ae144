"""A user's pattern folder: what is read of it, what it changes, and who is told of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract import Extractor, provisions
from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon import load
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.load import load_sources
from netralitas_extract.lexicon.source_faults import missing_groups
from netralitas_extract.pattern_check import check_patterns
from tests.command_line import netralitas
from tests.overlay_folders import PLEDGE, error_of, overlay

CONDUCT = """
[[conduct]]
id = "photo_gesture.sepuluh_jari"
category = "photo_gesture"
pattern = '''salam sepuluh jari'''
examples = ["ASN salam sepuluh jari"]
"""


# --- taking out -------------------------------------------------------------------------------


@pytest.mark.parametrize("family", ["conduct", "cue", "office", "institution", "date", "line"])
def test_an_id_is_enough_to_take_any_entry_out(tmp_path: Path, family: str) -> None:
    shipped = next(iter(load_sources().entries[family]))
    content = f'[[{family}]]\nid = "{shipped}"\ndisabled = true\n'
    sources = load_sources(overlay(tmp_path, content))
    assert shipped not in sources.entries[family]
    assert (family, shipped) not in sources.places


def test_taking_out_what_is_not_there_names_the_nearest_ids(tmp_path: Path) -> None:
    content = '[[pledge]]\n\nid = "pledge.ikrarr"\ndisabled = true\n'
    error = error_of(overlay(tmp_path, content))
    assert (error.file, error.line) == (str(tmp_path / "own.toml"), 3)
    assert "no shipped [[pledge]] has the id 'pledge.ikrarr'" in error.message
    assert "pledge.ikrar" in str(error.mend).removeprefix("Did you mean ").split("?")[0].split()


def test_taking_out_an_id_of_another_family_names_that_family(tmp_path: Path) -> None:
    content = '[[conduct]]\nid = "pledge.ikrar"\ndisabled = true\n'
    assert error_of(overlay(tmp_path, content)).mend == "Take it out of [[pledge]]."


def test_taking_out_a_word_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    content = '[words]\nx_own = ["a"]\nvenue_heads = [\n  "lopo",\n  "-hotell",\n]\n'
    error = error_of(overlay(tmp_path, content))
    assert error.line == 5
    assert "'venue_heads' has no 'hotell'" in error.message
    assert error.mend is not None
    assert "hotel" in error.mend


def test_taking_a_word_out_of_a_list_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    error = error_of(overlay(tmp_path, '[words]\nvenue_head = ["-hotel"]\n'))
    assert error.line == 2
    assert "no word list 'venue_head'" in error.message
    assert error.mend is not None
    assert "venue_heads" in error.mend


def test_entries_behind_one_that_is_taken_out_keep_their_lines(tmp_path: Path) -> None:
    content = '[[pledge]]\nid = "pledge.ikrar"\ndisabled = true\n' + PLEDGE
    sources = load_sources(overlay(tmp_path, content))
    assert sources.places["pledge", "pledge.sumpah"].line == 6
    wrong = content.replace('kind = "ikrar"', 'kind = "janji"')
    assert error_of(overlay(tmp_path / "b", wrong)).line == 6


# --- what is told of a fault ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        (CONDUCT.replace('"photo_gesture"\n', '"photos"\n'), 3, "Did you mean photo_gesture"),
        (CONDUCT.replace('"photo_gesture"\n', '"photos"\n'), 3, "neutrality, partisan_support"),
        (CONDUCT + 'needs = ["electoin"]\n', 3, "Did you mean election? Write one of election"),
        (CONDUCT + 'polarity = "x"\n', 3, "Write one of breach, duty."),
        (CONDUCT + 'exmaples = ["x"]\n', 3, "Did you mean examples"),
        (CONDUCT + 'colour = "x"\n', 3, "The fields are id, pattern, anchors"),
        (CONDUCT + 'anchors = "salam"\n', 3, '`anchors`: Expected `array`, got `str`. Write ["'),
        (CONDUCT + 'near = ["venue_head"]\n', 3, "Did you mean venue_heads"),
        (
            CONDUCT.replace('category = "photo_gesture"\n', ""),
            3,
            "required field `category`. Give category one of neutrality",
        ),
        (PLEDGE.replace("sumpah netral'", "{kandidate}'"), 3, "Did you mean candidate"),
        (PLEDGE.replace("sumpah netral'", "sumpah (netral'"), 3, "at character 8: '(netral'"),
        (PLEDGE.replace("sumpah netral'", "sumpah {candidate} x**'"), 3, "at character 22"),
        (PLEDGE.replace("sumpah netral'", "sumpah [a-'"), 3, "at character"),
        ("[macros]\n\nown = '''a {candidat}'''\n", 3, "the macro 'own': unknown macro"),
        ("[macros]\n\nown = '''a (b'''\n", 3, "the macro 'own': it is no regular expression"),
        ("[macros]\nsiding = '''.*'''\n", 2, "replaces the shipped macro of that name, and"),
        ('[words]\nsidee = ["a"]\n[[word]]\nx = 1\n', 3, "Did you mean words"),
        ('[words]\n\ncandidate = ["a"]\n', 3, "a shipped macro has that name"),
        (
            '[[date]]\nid = "x.y"\nreading = "day_month"\npattern = "hari santai"\n',
            2,
            "no group named 'day'. Write (?P<day>...) around it.",
        ),
        ('[[office]]\nid = "x.y"\noffice = "camat"\npattern = "camat"\ntail=["x"]', 2, "word list"),
    ],
)
def test_a_fault_has_file_line_and_mend(tmp_path: Path, content: str, line: int, told: str) -> None:
    error = error_of(overlay(tmp_path, content))
    assert error.file == str(tmp_path / "own.toml")
    assert told in str(error)
    assert error.line == line


def test_no_shipped_pattern_lacks_a_group_that_it_needs() -> None:
    for patterns in load_lexicon().patterns.values():
        for pattern in patterns:
            assert missing_groups(pattern.entry, pattern.compile().groupindex) == []


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_line_is_that_of_the_entry_and_not_of_a_mention_of_its_id(
    tmp_path: Path, quote: str
) -> None:
    content = (
        "# 'pledge.b' and \"pledge.b\" are told of here\n"
        f"[[pledge]]\nid = {quote}pledge.a{quote}\nkind = 'ikrar'\npattern = 'sumpah a'\n"
        "note = '''\n[[pledge]]\nid = 'pledge.b'\n'''\n"
        f"[[ pledge ]] # the second\n  id={quote}pledge.b{quote}\nkind = 'janji'\npattern = 'b b'\n"
    )
    error = error_of(overlay(tmp_path, content))
    assert error.line == 11
    assert "pledge.b" in error.message


def test_an_id_that_comes_twice_is_told_with_both_places(tmp_path: Path) -> None:
    overlay(tmp_path, PLEDGE, "a.toml")
    error = error_of(overlay(tmp_path, "\n\n" + PLEDGE, "b.toml"))
    assert (error.file, error.line) == (str(tmp_path / "b.toml"), 5)
    assert f"the first stands in {tmp_path / 'a.toml'}, line 3" in error.message


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("[macros]\nown = 'a'\n", "[macros]\n\nown = 'b'\n", "the macro 'own'"),
        ("[words]\nown = ['a']\n", "[words]\n\nown = ['b']\n", "the word list 'own'"),
        ("[macros]\nown = 'a'\n", "[words]\n\nown = ['b']\n", "the macro in"),
    ],
)
def test_a_macro_or_word_list_whose_name_comes_twice_is_told_with_both_places(
    tmp_path: Path, first: str, second: str, told: str
) -> None:
    overlay(tmp_path, first, "a.toml")
    error = error_of(overlay(tmp_path, second, "b.toml"))
    assert (error.file, error.line) == (str(tmp_path / "b.toml"), 3)
    assert told in error.message
    assert f"in {tmp_path / 'a.toml'}, line 2" in error.message
    assert error.mend == "Keep one, or give them names of their own."


def test_no_two_shipped_files_share_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.toml").write_text("[words]\nown = ['a']\n")
    (tmp_path / "b.toml").write_text("[words]\nown = ['b']\n")
    monkeypatch.setattr(load, "shipped_folder", lambda: tmp_path)
    with pytest.raises(PatternError, match="the word list 'own' has the name of the word list in"):
        load_sources()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path, line_end: str) -> None:
    content = b"\xef\xbb\xbf" + PLEDGE.replace("\n", line_end).encode()
    (tmp_path / "own.toml").write_bytes(content)
    assert load_sources(tmp_path).places["pledge", "pledge.sumpah"].line == 3


def test_a_wrong_word_in_a_table_of_provisions_names_the_right_ones(tmp_path: Path) -> None:
    content = '[[instrument]]\nid = "uu1-2030"\nkind = "undang"\ntitle = "x"\n'
    overlay(tmp_path, content, "provisions.toml")
    with pytest.raises(PatternError, match=r"toml:2: .*Write one of uu, perppu"):
        provisions(tmp_path)


def test_an_unknown_provision_names_the_nearest(tmp_path: Path) -> None:
    known = next(iter(provisions()))
    content = f'{CONDUCT}provisions = ["{known}x"]\n'
    [problem] = check_patterns(overlay(tmp_path, content)).problems
    assert problem.startswith(f"{tmp_path / 'own.toml'}:3: ")
    assert f"no provisions.toml has '{known}x'. Did you mean {known}" in problem


# --- files that are not read ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("OWN.TOML", "Rename it to OWN.toml."),
        ("mine/own.toml", "Move it to"),
        ("a/b/own.Toml", "Move it to"),
        ("morphology.toml", "Write the forms"),
        ("regions/aliases.csv", "Take the folder out."),
    ],
)
def test_a_file_that_would_not_be_read_is_an_error(tmp_path: Path, name: str, mend: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(PatternError) as raised:
        Extractor(patterns=tmp_path)
    assert mend in str(raised.value.mend)
    assert str(raised.value.file).startswith(str(tmp_path / name.split("/")[0]))


def test_other_files_in_the_folder_do_no_harm(tmp_path: Path) -> None:
    overlay(tmp_path, "", "provisions.toml")
    for name in ("README.md", "own.toml.bak", ".git/config.toml", "notes/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert load_lexicon(overlay(tmp_path, PLEDGE)).patterns["pledge"]


# --- what is changed of the shipped patterns --------------------------------------------------


def test_a_macro_that_breaks_shipped_patterns_is_to_blame_not_they(tmp_path: Path) -> None:
    content = f"[macros]\n\ncandidate_word = '''tukang sayur'''\n{PLEDGE}"
    report = check_patterns(overlay(tmp_path, content))
    [problem] = report.problems
    assert problem.startswith(
        f"{tmp_path / 'own.toml'}:3: the macro {{candidate_word}} replaces the shipped macro of "
        "that name, and shipped patterns fail with it: [[conduct]] "
    )
    assert "Give it a name of its own." in problem
    assert report.notes == []


def test_a_word_list_that_breaks_shipped_patterns_is_to_blame(tmp_path: Path) -> None:
    sources = load_sources()
    used = next(n for n in sources.words if any(f"{{{n}}}" in m for m in sources.macros.values()))
    taken = ", ".join(f'"-{word}"' for word in sources.words[used])
    report = check_patterns(overlay(tmp_path, f'[words]\n{used} = [{taken}, "tukang sayur"]\n'))
    assert report.problems
    place = f"{tmp_path / 'own.toml'}:2: the word list '{used}' adds 'tukang sayur' to"
    assert all(problem.startswith(place) for problem in report.problems), report.problems


def test_a_change_that_breaks_nothing_is_noted(tmp_path: Path) -> None:
    same = load_sources().macros["team"]
    folder = overlay(tmp_path, f"[macros]\nteam = '''{same}'''\n[words]\nvenue_heads = ['lopo']\n")
    report = check_patterns(folder)
    assert report.problems == []
    own = tmp_path / "own.toml"
    assert [note.split(";")[0] for note in report.notes] == [
        f"{own}:2: note: the macro {{team}} replaces the shipped macro of that name",
        f"{own}:4: note: the word list 'venue_heads' adds 'lopo' to the shipped word list of that "
        "name",
    ]
    done = netralitas("patterns", "check", "--patterns", folder)
    assert done.returncode == 0
    assert b"note: the macro {team}" in done.stdout


# --- patterns that can never match ------------------------------------------------------------


NEVER_MET = {
    "salam Komando": "'Komando' never matches",
    "salam (?:komando|Ganjil)": "write ganjil",
    "salam [A-Z]+": "'[A-Z]' never matches",
    "salam caf\u00e9": "write cafe",
    "salam \u2013 dua": "write -",
    "salam {Calon}": "small letters, figures and _",
    "salam {calon-bupati}": "small letters, figures and _",
    "salam <Foto>": "write foto",
}


def of_patterns(patterns: list[str]) -> str:
    """A pattern file with an entry for each pattern."""
    return "".join(
        PLEDGE.replace("sumpah netral'", f"{pattern}'").replace(".sumpah", f".sumpah{number}")
        for number, pattern in enumerate(patterns)
    )


def test_a_pattern_that_no_text_can_match_is_a_problem(tmp_path: Path) -> None:
    problems = check_patterns(overlay(tmp_path, of_patterns([*NEVER_MET]))).problems
    for number, (pattern, told) in enumerate(NEVER_MET.items()):
        place = f"own.toml:{6 * number + 3}: [[pledge]] pledge.sumpah{number}: "
        assert any(place in problem and told in problem for problem in problems), pattern


def test_capitals_that_are_no_text_are_none(tmp_path: Path) -> None:
    patterns = [
        r"sumpah \S+\W",
        r"sumpah (?P<A>x)(?P=A)?",
        r"sumpah \p{Lu}?[^A-Z]",
        "sumpah x{2,3}",
    ]
    problems = check_patterns(overlay(tmp_path, of_patterns(patterns))).problems
    assert not [problem for problem in problems if "never matches" in problem]


def test_capitals_in_macros_and_in_words_that_a_pattern_uses_are_problems(tmp_path: Path) -> None:
    content = (
        "[macros]\nown = 'Netral'\n[words]\nsalutes = ['Salam', 'hormat']\nunused = ['Salam']\n"
        + PLEDGE.replace("sumpah netral'", "(?:sumpah|{salutes}) (?:netral|{own})'")
    )
    problems = check_patterns(overlay(tmp_path, content)).problems
    own = tmp_path / "own.toml"
    assert len(problems) == 2
    assert problems[0].startswith(f"{own}:2: the macro 'own': 'Netral' never matches; ")
    assert problems[1].startswith(f"{own}:4: the word list 'salutes': 'Salam' never matches; ")


# --- the same id in two families --------------------------------------------------------------


def test_explain_shows_an_id_in_all_its_families(tmp_path: Path) -> None:
    content = (
        PLEDGE + '[[marker]]\nid = "pledge.sumpah"\nkind = "pledge"\npattern = "sumpah setia"\n'
    )
    folder = overlay(tmp_path, content)
    done = netralitas("patterns", "explain", "pledge.sumpah", "--patterns", folder)
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "sumpah netral" in told
    assert "sumpah setia" in told
    assert [line.split()[1] for line in told.splitlines() if line.startswith("  family")] == [
        "marker",
        "pledge",
    ]


# --- expressions where words alone are usual ----------------------------------------------------

_TAIL = "(?= [a-z]+ netral)"


@pytest.mark.parametrize(
    ("family", "fields"),
    [
        ("marker", 'kind = "commitment"'),
        ("cue", 'assertion = "required"\nact = "appeal"'),
        ("actor", 'group = "asn"'),
    ],
)
def test_an_expression_may_stand_where_lists_of_words_are_usual(
    tmp_path: Path, family: str, fields: str
) -> None:
    pattern = "krama (?:dinas|balai)" + _TAIL
    content = (
        f"[[{family}]]\nid = \"own.krama\"\n{fields}\npattern = '''{pattern}'''\n"
        'examples = ["krama dinas bersikap netral"]\n'
    )
    extractor = Extractor(patterns=overlay(tmp_path, content))
    told = extractor.extract("Jelang Pilkada 2024 krama dinas bersikap netral, kata Camat Budi.")
    assert [mention.text for mention in told.conduct] == ["bersikap netral"]
    found = {
        "marker": told.conduct[0].basis == "pledge",
        "cue": told.conduct[0].cue is not None and told.conduct[0].cue.text == "krama dinas",
        "actor": told.conduct[0].actors == ["asn"],
    }
    assert found[family]
