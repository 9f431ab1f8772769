"""What the relaters of events share: who stands in a text and in which part, several tellings of one event, its date.

An event is told once or several times. A *telling* is one stretch of text that may tell of an event; tellings that
share their people and do not contradict each other are merged into a *candidate*; a measured choice says which
candidates are events at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.model import ORGANIZATION, PERSON, PROGRAMME, Entity, Post, Span
from kg.relate.cues import BODY_REACH, NAME_HEAD, NO_POST, POST_GAP, POST_REACH
from kg.relate.roles import HEAD, role_of
from kg.relate.scene import Named, Scene
from kg.thai.names import TITLES

_TITLES = re.compile("(?:(?:" + "|".join(re.escape(t) for t in sorted(TITLES, key=len, reverse=True)) + ") ?)+$")
WEIGHTS = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """Somebody in the text. `part` says in which part:

    * `person`: a named person, or a post whose holder the document names (“เอกอัครราชทูตญี่ปุ่นฯ”);
    * `office`: the body of a post whose holder is not named (“รัฐมนตรีว่าการกระทรวง ก หารือกับ …”);
    * `body`, `territory`, `country`: named for itself;
    * `post`: only inside the post of a named person, and so nobody of its own.
    """

    span: Span
    key: str
    part: str


def actors(scene: Scene, spans: Iterable[Span]) -> dict[Span, tuple[Actor, ...]]:
    """Who stands in each of some stretches of the text, from left to right.

    In “นายสมชาย ใจดี อธิบดีกรมศุลกากร หารือกับผู้ว่าฯ ชิบะ” there are a person, the body of his post, and the governor, who is a
    person if the document names one, else the office of Chiba.
    """
    holders = _holders(scene)
    return {span: tuple(_actors_of(scene, span, holders)) for span in spans}


def _holders(scene: Scene) -> dict[tuple[str, str], str]:
    """(role, body) → the one person who holds it here; (role, "") → the one who holds such a post at all."""
    found: dict[tuple[str, str], set[str]] = {}
    for post in scene.facts:
        if isinstance(post, Post) and not post.former:
            found.setdefault((post.role, post.organization), set()).add(post.person)
            found.setdefault((post.role, ""), set()).add(post.person)
    return {key: min(people) for key, people in found.items() if len(people) == 1}


def _actors_of(scene: Scene, span: Span, holders: dict[tuple[str, str], str]) -> Iterable[Actor]:
    """Walk over names and words of posts: a post belongs to the name just before it, or just behind it, else to nobody here."""
    text = scene.text
    names = [n for n in scene.within(span) if n.kind != PROGRAMME]
    heads = [
        (Span(*m.span()), role_of(m))
        for m in HEAD.finditer(text, span.start, span.end)
        if m[0] != "ออท." and not NO_POST.search(text, max(0, m.start() - 8), m.start())  # ออท. speaks more than it takes part
    ]
    heads = [h for h in heads if not any(n.span.overlaps(h[0]) for n in names)]
    steps: list[tuple[Span, Named | str]] = sorted([*((n.span, n) for n in names), *heads], key=lambda s: s[0])
    attached = -1  # where the last person with all of his posts ends
    open_post: tuple[Span, str] | None = None  # a post without a name before it
    bodies: list[Named] = []  # the bodies of that post
    body_end = -1  # where the last words or the last body of a post end
    body_is_head = False
    out: list[Actor] = []

    def close(person: str = "") -> None:
        """A post ended; without a name beside it, it stands for its holder, or for its body."""
        nonlocal open_post, bodies
        if open_post is not None:
            head, role = open_post
            end = bodies[-1].span.end if bodies else head.end
            holder = person or next((holders[role, b.key] for b in bodies if (role, b.key) in holders), "")
            if not bodies and not person:
                # A bare นายกรัฐมนตรี is the Thai one; other bare posts are those of the only holder named.
                holder = holders.get((role, "place/TH" if role == "prime-minister" else ""), "")
            if holder:
                out.append(Actor(Span(head.start, end), holder, "person"))
                out.extend(Actor(b.span, b.key, "post") for b in bodies)
            elif bodies:
                out.append(Actor(Span(head.start, bodies[0].span.end), bodies[0].key, "office"))
                out.extend(Actor(b.span, b.key, "post") for b in bodies[1:])
        open_post, bodies = None, []

    for where, what in steps:
        if isinstance(what, str):
            body_is_head = True
            if attached >= 0 and _only(POST_GAP, text, attached, where.start):
                attached = body_end = where.end
            elif open_post is not None and not bodies and _only(POST_GAP, text, _end(open_post[0], bodies), where.start):
                body_end = where.end
            else:
                close()
                open_post, body_end, attached = (where, what), where.end, -1
            continue
        named = what
        if named.kind == PERSON:
            if open_post is not None and _only(NAME_HEAD, text, _end(open_post[0], bodies), _titled(text, where.start)):
                out.extend(Actor(b.span, b.key, "post") for b in bodies)
                open_post, bodies = None, []
            else:
                close()
            out.append(Actor(where, named.key, "person"))
            attached, body_end = where.end, -1
            continue
        reach = POST_REACH if body_is_head else BODY_REACH
        reached = body_end >= 0 and where.start - body_end <= 40 and _only(reach, text, body_end, where.start)
        aside = text[max(where.start - 1, 0)] == "(" and body_end >= 0 and where.start - body_end <= 3
        if reached or aside:
            body_end, body_is_head = where.end + (1 if aside else 0), False
            if open_post is not None:
                bodies.append(named)
            else:
                attached = body_end
                out.append(Actor(where, named.key, "post"))
            continue
        close()
        body_end = -1
        out.append(Actor(where, named.key, _part(scene, named)))
    close()
    return sorted(out)


def _end(head: Span, bodies: Sequence[Named]) -> int:
    return bodies[-1].span.end if bodies else head.end


def _only(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether nothing but what a pattern allows stands between two places."""
    return start <= end and end - start <= 90 and pattern.fullmatch(text, start, end) is not None


def _titled(text: str, start: int) -> int:
    """Where the personal titles before a name begin."""
    found = _TITLES.search(text, max(0, start - 40), start)
    return found.start() if found else start


def _part(scene: Scene, named: Named) -> str:
    if named.kind == ORGANIZATION:
        return "body"
    return "country" if scene.entities[named.key].level == "country" else "territory"


def stands_for(scene: Scene, person: str) -> list[str]:
    """The bodies and territories in which a person holds a post now, countries last."""
    held = [post.organization for post in scene.posts_of(person) if not post.former]
    level = {key: scene.entities[key].level for key in held if key in scene.entities}
    return sorted(dict.fromkeys(held), key=lambda key: level.get(key) == "country")


def foreigners(scene: Scene) -> frozenset[str]:
    """Who surely is not of the Thai side: bodies and places of other countries, people of theirs or in Latin letters."""
    abroad = {key for key, entity in scene.entities.items() if _is_foreign(entity)}
    posts = [f for f in scene.facts if isinstance(f, Post)]
    return frozenset(abroad | {p.person for p in posts if p.organization in abroad and p.role != "ambassador"} | _envoys(posts))


def _is_foreign(entity: Entity) -> bool:
    if entity.kind == PERSON:
        return any(name.isascii() for name in entity.names)
    return (entity.country or entity.code[:2]) not in ("", "TH")


def _envoys(posts: Iterable[Post]) -> set[str]:
    """Ambassadors hold their post at the country that sends them."""
    return {p.person for p in posts if p.role in ("ambassador", "diplomat") and p.organization != "place/TH"}


# ---------------------------------------------------------------- dates


def agree(one: str, other: str) -> bool:
    """Whether two dates may be the same: one is unknown, or one is a part of the other (2024-05 and 2024-05-07).

    >>> agree("2024-05", "2024-05-07"), agree("2024-05-01/2024-05-03", "2024-05-02"), agree("2024-05-01", "2024-05-02")
    (True, True, False)
    """
    if not one or not other or one.startswith(other) or other.startswith(one):
        return True
    for a, b in ((one, other), (other, one)):
        first, slash, last = a.partition("/")
        if slash and "/" not in b and first <= b <= last:
            return True
    return False


# ---------------------------------------------------------------- choice


@cache
def weights(name: str) -> dict[str, float]:
    """The measured weight of each feature of a choice, from `weights/NAME.tsv`."""
    path = WEIGHTS / f"{name}.tsv"
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {feature: float(weight) for feature, weight in rows}


def chance(name: str, features: Iterable[str]) -> float:
    """How likely a candidate is an event: a logistic regression over the features that one can see."""
    known = weights(name)
    total = known.get("", 0.0) + sum(known.get(f, 0.0) for f in sorted(set(features)))
    return 1 / (1 + math.exp(-total))
