"""The stages: what happens to an article between its text and the findings.

:mod:`.order` is the one place that knows their order. Three of its steps consist of stages that
need one another: :mod:`.places` settles titles, regions, bodies and people, :mod:`.deeds` tells
what was done and said of it, :mod:`.told` joins all that to statements.
"""

from __future__ import annotations

from netralitas_extract.stages.order import Stages

__all__ = ["Stages"]
