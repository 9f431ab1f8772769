"""Which nodes of different documents are the same thing, and why.

A pure function of what the documents say and what people decided: every pair of nodes that shares a key is weighed by a
visible table of features (`things.FEATURES`, `tellings.FEATURES`), and a pair at or above `ENOUGH` is joined.
"""

from __future__ import annotations

from kg.identity.facts import same_facts
from kg.identity.groups import Decided, Join, remaining
from kg.identity.tellings import Told
from kg.identity.things import Seen, same_things

__all__ = ["Decided", "Join", "Seen", "Told", "remaining", "same_facts", "same_things"]
