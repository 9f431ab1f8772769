"""Bodies of which form and place leave no doubt: Jaidee Institute, what a director directs, the short form of a name found."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.find import bodies
from kg.find.text import Text, free
from kg.model import ORGANIZATION, Mention, Span

BY = "formed"
# Forms of companies and kinds of bodies; not Bank, Group or Agency: Virtual Bank and Working Group are common words.
_PROPER = re.compile(
    r"[A-Z].*(?: Institute| Foundation| University| Association| Federation|Co\. ?,? ?Ltd\.?|Limited|Corporation|Inc\.)"
)
# What goes on in Latin letters is a longer name: Jaidee Foundation of …
_GOES_ON = re.compile(r" (?:[A-Z]|of\b|and\b|for\b)")
_DIRECTS = re.compile(r"(?:ผู้อำนวยการ|อธิบดี|เลขาธิการ|ประธาน|หัวหน้า|ผู้จัดการ|อธิการบดี|คณบดี|ผอ\.|ผู้ว่าการ|กรรมการผู้จัดการ(?:ใหญ่)?) ?\Z")
_ENDS = re.compile(r"\s|\(|\Z")
_SHORT = re.compile(r"[A-Z]{2,8}|[ก-ฮ.]{2,8}")


def formed(text: Text, names: Sequence[Mention]) -> list[Mention]:
    """The names, and those of the rules for bodies that stand in none of them and are sure."""
    taken, further = [name.span for name in names], list[Span]()
    for body in bodies.find(text):
        sure = SURE.get(body.by)
        if sure and free(taken, body.span) and free(further, body.span) and sure(text, body, taken):
            further = sorted([*further, body.span])
    return sorted([*names, *(Mention(s, text.page[s], ORGANIZATION, BY) for s in further)], key=lambda m: m.span)


def _of_a_form(text: Text, body: Mention, names: Sequence[Span]) -> bool:
    return bool(_PROPER.fullmatch(body.form)) and not _GOES_ON.match(text.page.text, body.span.end)


def _directed(text: Text, body: Mention, names: Sequence[Span]) -> bool:
    """อธิการบดี[วิทยาลัยช่างไม้] กล่าว; not the body that directs a meeting."""
    page, start = text.page.text, body.span.start
    ends = _ENDS.match(page, body.span.end) and "อำนวยการ" not in body.form
    return bool(ends and _DIRECTS.search(page, max(0, start - 20), start))


def _of_the_name_before(text: Text, body: Mention, names: Sequence[Span]) -> bool:
    """สมาคมช่างไม้ ([CAT]), where สมาคมช่างไม้ was found."""
    bracket = text.page.text.rfind("(", 0, body.span.start)
    return bool(_SHORT.fullmatch(body.form)) and any(name.end in (bracket, bracket - 1) for name in names)


SURE: dict[str, Callable[[Text, Mention, Sequence[Span]], bool]] = {
    "latin-company": _of_a_form,
    "head-of-a-body": _directed,
    "short-form-in-brackets": _of_the_name_before,
}
