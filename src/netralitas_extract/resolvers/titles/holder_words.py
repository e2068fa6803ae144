"""The words that join titles to the names of those who hold them."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["HolderWords"]


class HolderWords:
    """The words between and around titles and names, read once from a lexicon.

    Attributes:
        army_units: names of commands of the army.
        attributing: words before the name of who says something.
        between: matches what may stand between a title and the name behind it.
        initials: what these words end in where initials stand for the name.
        told_of: finds what joins a name to a title that is told of its bearer, before an offset.
        links: words that join a name to the title behind it; ``candidate_links`` do so where the
            title is what somebody is a candidate for.
        fillers: words that may stand with these; ``candidacy``: likewise, for candidates.
        compounds: words between two titles of one person.
        pronouns, somebody: words for one who is named elsewhere.
        bodies: endings of titles that the name of a body follows.
        kin: words for relatives and other people of a holder's; ``kin_filler`` stand before them,
            ``demonstratives`` behind the name.
        chosen: verbs of those who give others their titles; ``chosen_as`` stand before the title,
            ``chosen_filler`` before the verb.
        numbered: matches a candidate's number on the ballot behind a title.
        replacing: verbs of who takes the place of another holder.
        held_by_pronoun: words before a title that a pronoun behind it is for; ``may_be_held``
            where one post is meant and it does not stand behind ``held_in_thought``.
        pronoun_behind: matches such a pronoun at the end of a title.
        named_by_place: matches a body that its place is always said of.
        region_around: matches the region around the seat of an office, behind that.
        behind_region: how the words begin behind a region that ends before them.
        clause_openings: words that open a clause before the main one of a sentence.
        posts_spoken_of: words before a title that is spoken of as a post.
        called_as: what stands before a title that somebody has or gets.
        called_next: the same behind the name, a comma before it or none.
        others_named: what stands between a title and names of others, behind its comma.
        suffers: how a headline goes on behind whom something happens to.
        is_subject: matches, behind a title, how a clause goes on whose subject it is.
        subject: how an article goes on behind the name that it begins with.
        aged: finds, right before a title, the age of who is named before that.
        one_of: what stands between a name and the title of one of several, with the comma;
            ``goes_on`` how the sentence goes on behind such a title.
        wished: words before the name of one whom others want to get a title behind it; ``put_up``
            those who name him for it, ``wishes`` words between the two; ``becoming``, with
            the blank before it, stands before a title that is wished for, ``as_holder`` before
            one of either kind.
    """

    __slots__ = (
        "aged",
        "army_units",
        "as_holder",
        "attributing",
        "becoming",
        "behind_region",
        "between",
        "bodies",
        "called_as",
        "called_next",
        "candidacy",
        "candidate_links",
        "chosen",
        "chosen_as",
        "chosen_filler",
        "clause_openings",
        "compounds",
        "demonstratives",
        "fillers",
        "goes_on",
        "held_by_pronoun",
        "held_in_thought",
        "initials",
        "is_subject",
        "kin",
        "kin_filler",
        "links",
        "may_be_held",
        "named_by_place",
        "numbered",
        "one_of",
        "others_named",
        "posts_spoken_of",
        "pronoun_behind",
        "pronouns",
        "put_up",
        "region_around",
        "replacing",
        "somebody",
        "subject",
        "suffers",
        "told_of",
        "wished",
        "wishes",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        years = "|".join(re.escape(word) for word in lexicon.words["behind_age"])
        self.aged = re.compile(rf" \(\d\d(?: (?:{years}))?\),? $").search
        self.army_units = lexicon.word_set("army_unit")
        self.attributing = lexicon.word_set("tag_root") | lexicon.word_set("title_source")
        self.between = lexicon.expression("{title_to_name}").match
        self.told_of = lexicon.expression(" {told_of_title} $").search
        # Of ``re``, as no macro in it needs more: it is tried in half the time.
        self.pronoun_behind = re.compile(lexicon.expression("{holder_pronoun}").pattern).match
        self.named_by_place = lexicon.expression("{body_named_by_place}").fullmatch
        self.held_by_pronoun = lexicon.word_set("held_by_pronoun")
        self.may_be_held = lexicon.word_set("may_be_held_by_pronoun")
        self.held_in_thought = tuple(f" {words} " for words in lexicon.words["held_in_thought"])
        around = "|".join(re.escape(word) for word in lexicon.words["region_around_seat"])
        self.region_around = re.compile(rf",? (?:{around}) ").match
        self.behind_region = lexicon.words["behind_whole_region"]
        self.posts_spoken_of = lexicon.word_set("post_spoken_of")
        self.clause_openings = lexicon.word_set("clause_opening")
        self.initials = lexicon.words["before_initials"]
        self.links = lexicon.word_set("name_to_title")
        self.candidate_links = lexicon.word_set("name_to_candidate")
        self.fillers = lexicon.word_set("name_to_title_filler")
        self.candidacy = lexicon.word_set("name_to_candidacy")
        self.compounds = lexicon.word_set("title_to_title")
        self.pronouns = lexicon.word_set("name_to_title_pronoun")
        self.somebody = lexicon.word_set("name_to_title_somebody")
        self.bodies = lexicon.words["body_with_name"]
        self.kin = lexicon.word_set("title_kin")
        self.kin_filler = lexicon.word_set("kin_filler")
        self.demonstratives = tuple(f" {word}" for word in lexicon.words["demonstrative"])
        self.chosen = lexicon.word_set("title_chosen")
        self.chosen_as = tuple(f" {word} " for word in lexicon.words["chosen_as"])
        self.chosen_filler = lexicon.word_set("chosen_filler")
        self.numbered = lexicon.expression(",? ?{ballot_number}").match
        self.replacing = lexicon.word_set("replacing_holder")
        called_as = (*lexicon.words["chosen_as"], *lexicon.words["called_as"])
        self.called_as = tuple(f" {word} " for word in called_as)
        self.called_next = (*self.called_as, *(f",{word}" for word in self.called_as))
        self.others_named = tuple(f", {words} " for words in lexicon.words["others_named"])
        self.suffers = lexicon.words["headline_suffers"]
        self.one_of = tuple(f", {words} " for words in lexicon.words["one_of_several"])
        times = "|".join(map(re.escape, lexicon.words["behind_apposed_title"]))
        self.goes_on = re.compile(rf"[,.)]| (?:{times})\b(?! (?:ini|itu)\b)").match
        predicates = "|".join(lexicon.words["title_predicate"])
        self.is_subject = re.compile(rf" (?:(?:me|ber|di|ter)[a-z]{{3,}}|(?:{predicates})\b)").match
        self.becoming = tuple(f" {word}" for word in lexicon.words["becoming_holder"])
        self.as_holder = (*self.becoming, *(f" {word}" for word in lexicon.words["as_holder"]))
        self.put_up = lexicon.word_set("puts_up_for_office")
        self.wished = lexicon.word_set("wished_for_office") | self.put_up
        self.wishes = lexicon.word_set("wish_for_office")
        self.subject = lexicon.word_set("headline_subject")
