"""The industries that a release ties to the co-operation, by a lexicon with masks, strong and weak cues.

A strong cue counts wherever it stands; a weak one only right behind a word that makes an industry of it (“ด้านพลังงาน”,
“อุตสาหกรรมท่องเที่ยว”). Words inside names and inside the masks count for nothing, and what only describes a place
counts only where nothing else is said.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.model import ORGANIZATION, PERSON
from kg.relate.scene import Scene
from kg.relate.sector_words import CUES
from kg.vocab import SECTORS

# An electric vehicle is a vehicle.
_IMPLIED = {"ev": "automotive"}
_LEAD = re.compile(r"(?:อุตสาหกรรม|ด้าน|สาขา|ภาค|ธุรกิจ|การค้า|กลุ่ม|ความร่วมมือ)(?:การ)?$")
# Sentences that only describe a place.
_PROFILE = re.compile(r"มีชื่อเสียง|ขึ้นชื่อ|เป็นที่รู้จัก|ตั้งอยู่|ประชากร|อุตสาหกรรมหลัก|เขตอุตสาหกรรม|แหล่งผลิต|สินค้าขึ้นชื่อ")

# In a long text, a word that stands once, as no industry and with nothing of working together around it, is said in passing.
LONG, AROUND = 4000, 300
_AN_INDUSTRY = re.compile(r"(?:อุตสาหกรรม|ด้าน|สาขา|ภาค|ธุรกิจ|การค้า|กลุ่ม|ความร่วมมือ|โครงการ|พัฒนา|เทคโนโลยี|ลงทุน)[^\n ]{0,12}$")
_TOGETHER = re.compile(r"ร่วมมือ|ลงทุน|MOU|ลงนาม|หารือ|ร่วมกัน|ได้(?:รับ)?ประโยชน์")


@cache
def _cues() -> tuple[AhoCorasick, list[tuple[tuple[str, ...], bool]]]:
    """The automaton over all cues and masks, and what each pattern means: its sectors, and whether it is strong."""
    return AhoCorasick(list(CUES), matchkind=MatchKind.LeftmostLongest), list(CUES.values())


def _found(text: str) -> list[tuple[int, int, str]]:
    """(start, end, sector) of every cue that counts."""
    automaton, meaning = _cues()
    found = []
    for pattern, start, end in automaton.find_matches_as_indexes(text):
        sectors, strong = meaning[pattern]
        if not sectors or _inside_a_latin_word(text, start, end):
            continue
        if strong or _LEAD.search(text[max(start - 20, 0) : start]):
            found += [(start, end, s) for sector in sectors for s in (sector, _IMPLIED.get(sector, "")) if s]
    return found


def _inside_a_latin_word(text: str, start: int, end: int) -> bool:
    """The AI of OTAGAI: a cue in Latin letters is a word of its own, or the beginning of one if it is long."""
    before, last, after = text[max(start - 1, 0) : start], text[end - 1], text[end : end + 1]
    if text[start].isascii() and text[start].isalnum() and before.isascii() and before.isalnum():
        return True
    return last.isascii() and last.isalnum() and after.isascii() and after.isalnum() and end - start < 5


def sectors_of(text: str) -> tuple[str, ...]:
    """The sectors that a few words name, in the order of the vocabulary.

    >>> sectors_of("ความร่วมมือด้านพลังงานและอุตสาหกรรมยานยนต์ไฟฟ้า")
    ('automotive', 'ev', 'energy')
    """
    named = {sector for _, _, sector in _found(text)}
    return tuple(s for s in SECTORS if s in named)


def sectors(scene: Scene) -> tuple[str, ...]:
    """The sectors of a release, in the order of the vocabulary."""
    page = scene.page
    text = _without_names(scene)
    told: Counter[str] = Counter()
    described: Counter[str] = Counter()
    passing: Counter[str] = Counter()
    for start, end, sector in _found(text):
        if _PROFILE.search(page[page.sentence(start)]):
            described[sector] += 1
            continue
        told[sector] += 1
        passing[sector] += len(text) > LONG and _in_passing(text, start, end)
    counted = told or described
    return tuple(s for s in SECTORS if s in counted and not told[s] == passing[s] == 1)


def _in_passing(text: str, start: int, end: int) -> bool:
    """Whether a word names no industry, and nothing of working together stands around it.

    >>> _in_passing("เพื่อลดฝุ่น PM 2.5", 12, 18), _in_passing("อุตสาหกรรมเกษตร", 11, 16), _in_passing("ร่วมมือลดฝุ่น PM 2.5", 14, 20)
    (True, False, False)
    """
    if _AN_INDUSTRY.search(text[max(start - 30, 0) : start]):
        return False
    return not _TOGETHER.search(text, max(start - AROUND, 0), end + AROUND)


def _without_names(scene: Scene) -> str:
    """The text with bodies and persons blanked: a ministry of agriculture is no agriculture."""
    pieces, at = [], 0
    for name in scene.names:
        if name.kind in (ORGANIZATION, PERSON):
            pieces += [scene.text[at : name.span.start], "_" * (name.span.end - name.span.start)]
            at = name.span.end
    return "".join([*pieces, scene.text[at:]])
