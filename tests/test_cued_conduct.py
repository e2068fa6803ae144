"""Behind a cue, verbs that no pattern lists tell of conduct; what stands elsewhere does not."""

from __future__ import annotations

import pytest

from netralitas_extract import extract


def told(text: str) -> list[tuple[str, str, str]]:
    return [(c.text, c.category, c.assertion) for c in extract(text).conduct]


LEAD = "Bupati meminta ASN menjaga netralitas dan tidak terlibat politik praktis jelang Pilkada."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "ASN dilarang menyemangati barisan relawan.",
            ("menyemangati barisan relawan", "campaigning", "prohibited"),
        ),
        (
            "Camat itu diduga memboncengi anggaran.",
            ("memboncengi anggaran", "state_resources", "alleged"),
        ),
        (
            "Kepala desa itu diduga menyodorkan uang kepada pemilih.",
            ("menyodorkan uang kepada pemilih", "money_politics", "alleged"),
        ),
        # In an article on conduct what is forbidden needs nobody who is named beside it.
        (
            "Jangan pula mengelus-elus kubu mana pun.",
            ("mengelus-elus kubu mana pun", "partisan_support", "prohibited"),
        ),
    ],
)
def test_any_verb_behind_a_cue_tells_of_conduct_by_its_object(
    words: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(f"{LEAD} {words}")


@pytest.mark.parametrize(
    "words",
    [
        # What partisans must not do is their affair.
        "Relawan dilarang memboncengi anggaran.",
        # A new matter begins between the cue and the object.
        "ASN dilarang bolos, sebab DPRD membahas anggaran.",
        # What a body of state will not do is none of theirs.
        "KPU tidak akan memperpanjang masa kampanye.",
        # Theft, trade and the plain things of an office are no affair of an election.
        "Kepala desa itu diduga menilap uang kas.",
        "Guru itu diduga menggelapkan beras.",
        "ASN itu diduga mencuri topi.",
        "Warga dilarang menjual beras, kata camat.",
        "ASN dilarang merokok dan mengubah video rapat.",
        "ASN dilarang memarkir motor di panggung.",
        # No cue.
        "ASN menata anggaran.",
        # The name of a party, not a deed.
        "Jangan Partai Maju Jaya yang disalahkan.",
    ],
)
def test_objects_elsewhere_are_no_conduct(words: str) -> None:
    assert told(f"{LEAD} {words}") == told(LEAD)


def test_where_a_pattern_knows_the_words_they_are_told_once() -> None:
    text = f"{LEAD} ASN dilarang berfoto dengan calon bupati."
    assert [deed for deed in told(text) if "foto" in deed[0]] == [
        ("berfoto dengan calon bupati", "photo_gesture", "prohibited")
    ]
