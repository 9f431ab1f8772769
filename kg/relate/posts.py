"""Who held which post: a person, a word for the post, and the body in which it is held.

    นายสมชาย ใจดี (Mr. Somchai Jaidee) รองปลัดกระทรวงแรงงาน รักษาราชการแทนอธิบดีกรมการจัดหางาน
    └ person      └ skipped           └ head └ body       └ link          └ head └ body

A post stands behind its person; one before the person counts only where none follows. Persons that stand side by side
share the post behind the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import ORGANIZATION, PERSON, PLACE, Post, Span
from kg.relate.roles import HEAD, role_of
from kg.relate.scene import Named, Scene
from kg.thai.dates import Dated
from kg.thai.names import TITLES

_TITLE = r"(?:" + "|".join(re.escape(t) for t in sorted(TITLES, key=len, reverse=True)) + r"|ท่าน|คณะ)"
_TITLES = rf"(?:{_TITLE}[ .]*)*"

# Between a person and the post behind: a romanised name or a place in the row of a photograph in brackets, a comma.
_TO_POST = re.compile(
    r"(?:[ \"']*\((?:[^()\n]*[A-Za-z][^()\n]*|(?:คน)?ที่ ?\d[^()\n]*|(?:จาก)?ซ้าย[^()\n]*|(?:จาก)?ขวา[^()\n]*"
    r")\))?[ ,\"'-]{0,3}(?:ซึ่ง|ผู้(?=ดำรง)|ได้)?(?:ดำรงตำแหน่ง|ตำแหน่ง|เป็น(?=รัฐมนตรี)|ใน(?:ฐานะ"
    r"|ตำแหน่ง))? ?\(?(?P<former>อดีต)?[ \"]*"
)
# Between two posts of one person.
_LINK = re.compile(
    r"[ )\"]*(?:\([^()\n]{1,60}\))?[ ,/\n]{0,2}(?:และ(?:เป็น)?|and|พร้อมทั้ง)? ?"
    r"(?:รักษา(?:การ)?(?:ราชการ)?(?:แทน|ในตำแหน่ง)?|ปฏิบัติหน้าที่(?:แทน)?|ปฏิบัติราชการแทน|ทำหน้าที่|ใน(?:ฐานะ"
    r"))? ?(?P<former>อดีต)? ?"
)
# Between the word for the post and its body: what narrows the post down.
_TO_BODY = re.compile(
    r"[ ,\n]*(?:(?:อาวุโส|บริหาร|ใหญ่|พิเศษ|คนที่ \d|คน(?:ใหม่|ต่อไป|ปัจจุบัน|ก่อน|แรก)|สูงสุด"
    r"|(?:ประจำ)?ภูมิภาค[^ \n]{3,30}|กิตติมศักดิ์)[ ,]*)*"
    r"(?:\(?(?:ฝ่าย|ด้าน|สาย|ภาค|แผนก|กลุ่มงาน|ประจำภูมิภาค|for )(?:(?!พร้อม(?:ด้วย|คณะ)|กล่าว)[^()\n]){1,50}?\)?)??"
    r"[ ,\n]*(?:\([^()\n]{1,40}\))?[ ,\n]*(?:ประจำ|แห่ง|ของ|จาก|of(?: the)?|for(?: the)?|,|บริษัท"
    r"|จังหวัด|เมือง|สำนักงาน|กรม)*[ ,\"]*"
)
_ANOTHER = re.compile(rf"[ ,\n]*(?:และ|พร้อมด้วย|พร้อม|ร่วมกับ|,)?[ ,\n]*(?:\d{{1,2}}[.)] ?)?{_TITLES}")
_BEFORE_PERSON = re.compile(rf"(?: ?\([^()\n]{{1,40}}\))?[ ,\n]*(?:คือ|โดย|\()?[ \"]*{_TITLES}[\"]?")
_STATE_BEHIND = re.compile(r" ?(?:ของ|แห่ง)")

# Where the state itself is the body in which the post is held, and where Thailand is meant if none is named.
_OF_STATE = {"prime-minister", "deputy-prime-minister", "ambassador", "diplomat"}
_THAI_IF_BARE = re.compile(r"(?:รอง)?นายก|(?:รอง)?เลขาธิการนายกรัฐมนตรี|อัครราช[ทฑ]ูตที่ปรึกษา|ที่ปรึกษา(?:พิเศษ)?นายก")
_STATE_HEAD = re.compile(r"นายกรัฐมนตรี|ประธานาธิบดี")
_ABROAD = re.compile(r"[^\n]{0,45}?(?:ณ|ประจำ) ?(?:กรุง|นคร|เมือง)(?!เทพ)")
_HOST = re.compile(r" ?ประจำ(?:ราชอาณาจักร|ประเทศ)?ไทย")
_DIVISION = re.compile(r" ?\(?ฝ่าย[^ \n()]{3,25}\)?")
# How far behind the word for a post its body may stand.
LONGEST_GAP = 70


@dataclass(frozen=True, slots=True)
class Held:
    """One post read from the text: its role, the body, and where it stands."""

    role: str
    body: str
    span: Span
    former: bool = False
    start: str = ""
    end: str = ""
    assumed: bool = False


def relate(scene: Scene) -> Iterator[Post]:
    """The posts of all persons of a document, each once, with every place that says so."""
    dates = scene.page.dates
    people = [n for n in scene.names if n.kind == PERSON]
    bearers = [(person, list(behind(scene, person, dates)), "posts/behind") for person in people]
    taken = [h.span for _, held, _ in bearers for h in held]
    found: dict[tuple[str, str, str], list[tuple[Held, Span, str]]] = {}
    for person, held, rule in _shared(scene, bearers):
        if not held and (one := before(scene, person, taken)):
            held, rule = [one], "posts/before"
        for h in held:
            span = Span(min(person.span.start, h.span.start), max(person.span.end, h.span.end))
            found.setdefault((person.key, h.role, h.body), []).append((h, span, rule))
    for (who, role, body), tellings in found.items():
        stated = any(not h.assumed for h, _, _ in tellings)
        if not stated and (_is_foreign(scene, who) or any((w, r) == (who, role) and b != body for w, r, b in found)):
            continue
        first = tellings[0][0]
        yield Post(
            quotes=tuple(dict.fromkeys(scene.page.quote(span) for _, span, _ in tellings)),
            rule=tellings[0][2],
            person=who,
            role=role,
            organization=body,
            title=scene.text[first.span.start : first.span.end].replace("\n", " "),
            former=all(h.former for h, _, _ in tellings),
            start=next((h.start for h, _, _ in tellings if h.start), ""),
            end=next((h.end for h, _, _ in tellings if h.end), ""),
        )


def _is_foreign(scene: Scene, person: str) -> bool:
    """Whether a name is also given in Latin letters, as Thai releases do for visitors; Thailand is then no safe guess."""
    return any(re.search("[A-Za-z]{3}", name) for name in scene.entities[person].names)


def behind(scene: Scene, person: Named, dates: tuple[Dated, ...]) -> Iterator[Held]:
    """The chain of posts right behind a person: รองปลัดกระทรวง ก รักษาราชการแทนอธิบดีกรม ข."""
    at, link, last = _skip_own_names(scene, person), _TO_POST, ""
    waiting: list[Held] = []
    while True:
        gap = link.match(scene.text, at)
        if gap is None or not (head := HEAD.match(scene.text, gap.end())):
            return
        held = _post(scene, head, bool(gap["former"]))
        if link is _LINK and (head["representative"] or not gap[0].strip()):
            return
        if held is None:
            if last and "รักษา" in gap[0]:
                # “ผู้ตรวจราชการกรม ก รักษาราชการในตำแหน่งที่ปรึกษา”: the acting post is in the same body.
                yield Held(role_of(head), last, Span(head.start(), head.end()), bool(gap["former"]))
                return
            # “ประธานและกรรมการบริษัท ก”: two posts in one body.
            waiting.append(Held(role_of(head), "", Span(head.start(), head.end()), bool(gap["former"])))
            at, link = head.end(), _LINK
            continue
        for other in waiting:
            yield replace(other, body=held.body)
        waiting, last = [], held.body
        yield _with_time(scene, held, dates)
        at, link = held.span.end, _LINK


def before(scene: Scene, person: Named, taken: Sequence[Span]) -> Held | None:
    """A post in front of its person, no other's: ปลัดกระทรวงอุตสาหกรรม ณัฐพล; รัฐมนตรีว่าการกระทรวง ก (นายสมชาย ใจดี)."""
    line = max(scene.text.rfind("\n", 0, person.span.start) + 1, person.span.start - 160)
    for head in reversed(list(HEAD.finditer(scene.text, line, person.span.start))):
        if _inside_a_name(scene, head.start()) or any(t.start <= head.start() < t.end for t in taken):
            continue
        held = _of_state(scene, head, person) or _post(scene, head, scene.text[: head.start()].endswith("อดีต"))
        if held and _BEFORE_PERSON.fullmatch(scene.text, held.span.end, person.span.start):
            return held
        if held and held.span.end <= person.span.start:
            return None
    return None


def _of_state(scene: Scene, head: re.Match[str], person: Named) -> Held | None:
    """A head of state or government with the country behind the name: ประธานาธิบดี ก ของเวียดนาม."""
    behind_name = _STATE_BEHIND.match(scene.text, person.span.end)
    if not behind_name or not _STATE_HEAD.fullmatch(head[0]):
        return None
    names = scene.within(Span(behind_name.end(), behind_name.end() + 40))
    if names and names[0].span.start == behind_name.end() and scene.entities[names[0].key].level == "country":
        return Held(role_of(head), names[0].key, Span(head.start(), head.end()))
    return None


def _skip_own_names(scene: Scene, person: Named) -> int:
    """Behind a person's other names: “โอกะ เคนจิ (Mr. OKA Kenji)”."""
    at = person.span.end
    for other in scene.within(Span(at, min(at + 60, len(scene.text)))):
        if other.key == person.key and re.fullmatch(rf"[ \n]*\({_TITLES}", scene.text[at : other.span.start]):
            close = scene.text.find(")", other.span.end, other.span.end + 40)
            return close + 1 if close > 0 else other.span.end
    return at


def _post(scene: Scene, head: re.Match[str], former: bool) -> Held | None:
    """The post that a word begins, with its body; none where no body is in reach."""
    role, body = role_of(head), _body(scene, head)
    if body is None:
        if role in ("ambassador", "diplomat") and (city := _ABROAD.match(scene.text, head.end())):
            return Held(role, "place/TH", Span(head.start(), city.end()), former)
        if _THAI_IF_BARE.match(head[0]) and not re.match(r"แห่ง|เทศมนตรี|สมาคม", scene.text[head.end() :][:12]):
            division = _DIVISION.match(scene.text, head.end())
            return Held(role, "place/TH", Span(head.start(), division.end() if division else head.end()), former, assumed=True)
        return None
    key = _sender(scene, head, body) if role in _OF_STATE else body.key
    host = _HOST.match(scene.text, body.span.end)
    return Held(role, key, Span(head.start(), host.end() if host else body.span.end), former) if key else None


def _body(scene: Scene, head: re.Match[str]) -> Named | None:
    """The first body or place behind the word for a post, with nothing between but what narrows the post down."""
    at = head.end()
    names = scene.within(Span(at, min(at + LONGEST_GAP + 150, len(scene.text))))
    if not names or names[0].kind not in (ORGANIZATION, PLACE) or names[0].span.start - at > LONGEST_GAP:
        return None
    gap = _TO_BODY.fullmatch(scene.text, at, names[0].span.start)
    return names[0] if gap and not HEAD.search(gap[0]) else None


def _sender(scene: Scene, head: re.Match[str], body: Named) -> str:
    """The country for which an envoy or head of government stands.

    The embassy's in “อัครราชทูต สถานเอกอัครราชทูตญี่ปุ่น”, Thailand in “ประจำกรุงโตเกียว”, since Thai releases name the
    state of others.
    """
    entity = scene.entities[body.key]
    abroad = entity.level and not (entity.code.startswith("TH") or body.key == "place/TH")
    stationed = re.search(r"ประจำ|ณ", scene.text[head.end() : body.span.start])
    if entity.level == "country" and not stationed:
        return body.key
    if entity.kind == ORGANIZATION and entity.country:
        return f"place/{entity.country}"
    return "place/TH" if abroad else ""


def _with_time(scene: Scene, held: Held, dates: tuple[Dated, ...]) -> Held:
    """The same post with the date from which or until which the text says that it is held."""
    for dated in dates:
        gap = scene.text[held.span.end : dated.span.start]
        if 0 < len(gap) < 30 and re.search(r"(?:ตั้งแต่|มีผล)(?:วันที่|ปี|เดือน)? ?$", gap):
            start, _, end = dated.value.partition("/")
            return replace(held, span=Span(held.span.start, dated.span.end), start=start, end=end)
    return held


def _shared(scene: Scene, bearers: list[tuple[Named, list[Held], str]]) -> list[tuple[Named, list[Held], str]]:
    """Hand the post behind the last of several adjacent persons back to those before it."""
    result = list(bearers)
    for i in range(len(result) - 2, -1, -1):
        (person, held, _), (following, given, rule) = result[i], result[i + 1]
        between = scene.text[_skip_own_names(scene, person) : following.span.start]
        if not held and given and rule != "posts/before" and person.key != following.key and _ANOTHER.fullmatch(between):
            result[i] = (person, given, "posts/shared")
    return result


def _inside_a_name(scene: Scene, at: int) -> bool:
    return any(n.span.start <= at < n.span.end for n in scene.within(Span(max(at - 120, 0), min(at + 120, len(scene.text)))))
