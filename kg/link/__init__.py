"""Which names of one document are the same thing, and whether the register knows it.

Every rule of `RULES` joins forms of one kind and says why; a rule joins only where exactly one partner fits. What the
register knows takes its key, what it does not is numbered `e1`, `e2` … in the order of first mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.entities import Linked, entities
from kg.link.forms import Groups, gather
from kg.link.rules import RULES
from kg.model import Mention
from kg.register import Register
from kg.thai.page import Page

__all__ = ["RULES", "Linked", "link"]


def link(page: Page, mentions: Sequence[Mention], register: Register) -> Linked:
    """Group the mentions of a document into entities."""
    forms = gather(mentions, register)
    groups = Groups(forms)
    for rule in RULES:
        for one, other, reason in rule(page, forms, groups):
            groups.join(one, other, reason)
    return entities(page, forms, groups, register)
