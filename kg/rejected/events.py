"""Events: candidates that the measured choice found unlikely, with what spoke most against them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.model import ORGANIZATION, Investment, Posting, Span
from kg.rejected.seen import Seen
from kg.relate import agreements as papers
from kg.relate import gatherings as occasions
from kg.relate import meetings as talks
from kg.relate import telling

MOST = 3  # reasons that one sentence names

# (feature, whether it is there, what that means): told where its weight makes the event less likely.
Reasons = Sequence[tuple[str, bool, str]]
_AGREEMENT: Reasons = (
    ("bodies", False, "no two bodies or places are named as its parties"),
    ("status=planned", True, "it is only planned or proposed"),
    ("form=signing", True, "a signing is told, but not of what"),
    ("several", True, "several papers are spoken of together"),
    ("of-a-session", True, "the words belong to a meeting or committee"),
    ("sides=abroad", True, "none of its parties is Thai"),
    ("by=and", True, "its parties only stand beside each other"),
    ("by=with", True, "only one party stands behind กับ"),
    ("signing", False, "nothing is said of signing it"),
    ("about", False, "what it is about does not follow its name"),
    ("candidates=3", True, "other papers are told of beside it"),
)
_MEETING: Reasons = (
    ("together=1", True, "only one who takes part is named"),
    ("both-sides", False, "nobody is named on one side of the verb"),
    ("sides=abroad", True, "nobody of the Thai side is named"),
    ("sides=both", False, "only one side is named"),
    ("kind=session", True, "it is a session rather than a meeting of named partners"),
    ("kind=visit", True, "it is a visit to a place"),
    ("word=เจรจา", True, "เจรจา speaks of negotiations rather than of one occasion"),
    ("word=ลงพื้นที่", True, "ลงพื้นที่ is a visit to a place"),
    ("outcome", True, "the words speak of a result, not of the occasion"),
    ("planned", True, "it is only planned or wished for"),
    ("said", True, "it stands in what somebody says"),
    ("later", True, "another meeting is told of first"),
    ("with", False, "no partner follows behind กับ"),
)
_GATHERING: Reasons = (
    ("by=latin", True, "it is a name in Latin letters without a word such as งาน or สัมมนา"),
    ("length=0", True, "the words are too short to be a name of its own"),
    ("programme", True, "it is the name of a programme"),
    ("is-a-name", True, "it is the name of something else"),
    ("has-organizers", False, "nobody is named who organises it"),
    ("has-places", False, "no place is named"),
    ("has-date", False, "no date is named"),
    ("quoted", False, "no name of its own stands in quotation marks"),
    ("before=ผ่าน", True, "it is a means (ผ่าน …)"),
    ("before=ภายใต้", True, "it is a frame for something else (ภายใต้ …)"),
    ("before=สนับสนุน", True, "it is only supported"),
)


def agreements(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“ผลักดันให้มีบันทึกความเข้าใจ” names no party: no agreement."""
    for candidate in papers.candidates(seen.with_posts):
        at = candidate.tellings[0].at
        if reason := _unlikely("agreements", candidate.features, papers.THRESHOLD):
            yield "Agreements", reason, at
        elif len(candidate.parties) < 2 and candidate.kind != "treaty":
            yield "Agreements", "It reads as an agreement, but the text does not name two parties.", at


def meetings(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“ลงพื้นที่จังหวัดลำพูน” is a visit, not a meeting."""
    for candidate in talks.candidates(seen.with_posts):
        if reason := _unlikely("meetings", candidate.features, talks.THRESHOLD):
            yield "Meetings", reason, candidate.tellings[0].at


def gatherings(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“การสัมมนา” in passing is no gathering with a name of its own."""
    for candidate in occasions.candidates(seen.with_posts):
        if reason := _unlikely("gatherings", candidate.features, occasions.THRESHOLD):
            yield "Gatherings", reason, candidate.tellings[0].occasion.span


# Name of the weights -> (one event of the family, what may speak against it).
_CHOICES: dict[str, tuple[str, Reasons]] = {
    "agreements": ("an agreement", _AGREEMENT),
    "gatherings": ("a gathering", _GATHERING),
    "meetings": ("a meeting", _MEETING),
}


def _unlikely(family: str, features: Iterable[str], asked: float) -> str:
    """Why a candidate was not chosen, or nothing where it was."""
    likely = telling.chance(family, features)
    if likely >= asked:
        return ""
    what, reasons = _CHOICES[family]
    against = _against(family, features, reasons)
    because = f": {'; '.join(against)}" if against else ""
    return f"This is {what} with a chance of {likely:.0%} only ({asked:.0%} is asked){because}."


def _against(family: str, features: Iterable[str], reasons: Reasons) -> list[str]:
    """What spoke against a candidate, the strongest first."""
    weights, here = telling.weights(family), frozenset(features)
    said = []
    for feature, present, words in reasons:
        weight = weights.get(feature, 0.0)
        if (feature in here) == present and (weight < 0) == present and weight:
            said.append((-abs(weight), words))
    return [words for _, words in sorted(said)[:MOST]]


_STATIONED = re.compile(r"(?:มา|ไป)(?:ประจำ|ปฏิบัติงาน|ปฏิบัติหน้าที่)|ส่ง(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ|บุคลากร)")
_INVESTING = re.compile(r"(?<!นัก)(?<!ผู้)ลงทุน|(?:ตั้ง|สร้าง|ขยาย|ย้าย)(?:โรงงาน|ฐานการผลิต|ฐานผลิต)")


def postings(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“จะส่งเจ้าหน้าที่มาประจำ”: by whom, and where?"""
    for found in _STATIONED.finditer(seen.scene.text, seen.scene.page.body):
        if not seen.proves(Span(*found.span()), Posting):
            reason = "Somebody seems to be stationed, but not both are named: who sends, and the body that receives."
            yield "Postings", reason, Span(*found.span())


def investments(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“เชิญชวนบริษัท ก มาลงทุน”: a firm beside a word of investing, which does not invest. Each sentence once."""
    scene, told = seen.scene, set()
    for found in _INVESTING.finditer(scene.text, scene.page.body):
        sentence = scene.page.sentence(found.start())
        firm = next((n for n in scene.within(sentence) if n.kind == ORGANIZATION and "บริษัท" in _before(seen, n.span)), None)
        if firm and sentence not in told and not seen.proves(Span(*found.span()), Investment):
            told.add(sentence)
            name = scene.page[firm.span]
            reason = f"{name} stands beside a word of investing, but not as who invests, or with neither place nor sum."
            yield "Investments", reason, Span(*found.span())


def _before(seen: Seen, span: Span) -> str:
    """A name with the word just before it."""
    return seen.scene.text[max(0, span.start - len("บริษัท ")) : span.end]
