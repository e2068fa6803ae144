"""What one article concerns: whether an election, and whom the rules bind in it."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.recognizers.conduct.bound import (
    SHORT_TEXT,
    UNBOUND,
    Actor,
    Binding,
    BoundGroups,
)
from netralitas_extract.recognizers.conduct.topic import Topic
from netralitas_extract.text import Text

__all__ = ["Concern"]


class Concern:
    """What is asked of an article by all who look for conduct in it, each found out once.

    Attributes:
        is_short: whether the text is a headline, a post or a paragraph.
    """

    __slots__ = ("_actors", "_binding", "_election", "_groups", "_text", "_topic", "is_short")

    def __init__(
        self, text: Text, actors: Sequence[Actor], topic: Topic, groups: BoundGroups
    ) -> None:
        self._text = text
        self._actors = actors
        self._topic = topic
        self._groups = groups
        self._election: bool | None = None
        self._binding: Binding | None = None
        self.is_short = len(text.low) < SHORT_TEXT

    @property
    def election(self) -> bool:
        """Whether the article is about an election or about neutrality."""
        if self._election is None:
            self._election = self._topic.is_election(self._text, self._actors)
        return self._election

    @property
    def binding(self) -> Binding:
        """Which words stand with a group that the rules bind."""
        if self._binding is None:
            self._binding = self._groups.of(self._text, self._actors)
        return self._binding

    def tells_of_rules(self) -> bool:
        """Whether a short text says of a bound group what it must not do or is reported of."""
        return (
            self.is_short
            and any(group not in UNBOUND for _, _, group in self._actors)
            and self._groups.speaks_of_rules(self._text.low)
        )
