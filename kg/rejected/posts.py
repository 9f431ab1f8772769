"""Posts: somebody's post without the body in which it is held, and a post whose holder nobody names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import PERSON, Post, Span
from kg.rejected.seen import Seen
from kg.relate import telling
from kg.relate.roles import HEAD, role_of

POSTS = "Posts"
# Who is called so is mostly nobody in particular: ผู้แทน, ผู้เชี่ยวชาญ, สมาชิก.
_NOBODY = ("representative", "expert", "member", "other")
_OF_A_STATE = ("prime-minister", "deputy-prime-minister", "ambassador", "diplomat")
_TO_POST = re.compile(r" ?(?:\([^()\n]{1,60}\))?[ ,]{0,2}(?:ซึ่งเป็น|เป็น|ในฐานะ|ตำแหน่ง|อดีต)?")


def without_a_body(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“นายสมชาย ใจดี ผู้อำนวยการ กล่าวว่า”: director of what? Each person once."""
    scene = seen.scene
    holders = {fact.person for fact in scene.facts if isinstance(fact, Post)}
    for name in scene.names:
        if name.kind != PERSON or name.key in holders:
            continue
        gap = _TO_POST.match(scene.text, name.span.end)
        if gap and (head := HEAD.match(scene.text, gap.end())):
            holders.add(name.key)
            reason = f"{scene.page[name.span]} has a post ({head[0]}), but no body is named in which it is held."
            yield POSTS, reason, Span(name.span.start, head.end())


def without_a_holder(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“อธิบดีกรมศุลกากรให้การต้อนรับ”: nobody says who that is. Each post of a body once."""
    scene, told = seen.with_posts, set()
    for actors in telling.actors(scene, [s for s in scene.page.sentences if s.start >= scene.page.body]).values():
        for actor in actors:
            words, head = scene.page[actor.span], HEAD.match(scene.text, actor.span.start)
            if actor.part != "office" or actor.key not in scene.entities or head is None or words in told:
                continue
            role, state = role_of(head), scene.entities[actor.key].level == "country"
            if role not in _NOBODY and (not state or role in _OF_A_STATE):
                told.add(words)
                yield POSTS, f"The post is named ({words}), but nobody who holds it.", actor.span
