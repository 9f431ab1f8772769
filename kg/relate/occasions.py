"""Where a text names a gathering: the event noun, the name that it opens, and what kind of gathering that is.

An occasion is one place of the text; `kg.relate.gatherings` decides which of them are one gathering, and whether it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Span
from kg.thai.beginnings import CAPITALS, Sought


def _any(words: str) -> str:
    """One of some words; each may say what must follow it."""
    return "(?:" + "|".join(words.split()) + ")"


# What a conference is of: talks between two sides, cabinets and committees are no gatherings.
_OF = _any(
    "สุดยอด ผู้นำ สมัชชา นานาชาติ วิชาการ รัฐมนตรี(?!ว่า) เจ้าหน้าที่อาวุโส ใหญ่ เอเปค เอเปก อาเซียน สหประชาชาติ เวที "
    "เครือข่าย ประจำปี สัมมนา เชิงปฏิบัติการ เสวนา ว่าด้วย เศรษฐกิจโลก ทบทวน ภาคีอนุสัญญา รัฐภาคี โต๊ะกลม ร่วมระดับ "
    "ระดับ(?=รัฐมนตรี|ผู้นำ|เจ้าหน้าที่|สูง|ภูมิภาค|โลก|ชาติ|นานาชาติ) เพื่อ(?=เปิดตัว|ประชาสัมพันธ์|รับฟัง)"
)
_NUMBERED = r"(?!เตรียม|คณะกรรมการ|คณะอนุกรรมการ|คณะรัฐมนตรี|หารือ|ร่วม|คณะทำงาน)(?=[ก-๙ -]{4,70}(?:ครั้งที่|สมัยที่|ประจำปี))"
_CONFERENCE = rf"ประชุม(?:{_OF}|{_NUMBERED}|(?: ?[\"“]?)(?=[A-Z]))"
_LATIN_NOUN = _any(
    "Forum [Ee]xpo EXPO Exposition Fair FAIR Seminar SEMINAR Conference Summit SUMMIT Symposium Workshop Exhibition "
    r"Festival Road\s?show Webinar Congress Matching Reception Hackathon Dialogue Bazaar Carnival"
)
_SUMMIT = _any(r"เอเปค เอเปก APEC G7 G20 จี\s7 จี\s20")
# The words that may open a name, each with what must follow; prefixes (งาน, การ, พระราช) are sought backwards from here.
_THAI_NOUNS = (
    _CONFERENCE,
    r"สัมมนา|เสวนา|บรรยาย(?:พิเศษ|ทางวิชาการ)|เวิร์[คก]ช็อป",
    r"นิทรรศการ|มหกรรม|งานแสดง(?:สินค้า|เทคโนโลยี|ชิ้นส่วน|สิน)|เอ็กซ์โป",
    r"เทศกาล|ฉลอง|พิธี(?!การ|สาร|กร|ลงนาม|แลกเปลี่ยน)",
    r"อบรม|หลักสูตร(?=[ \"“”]|อบรม|การ)",
    r"จับคู่ ?(?:ทาง)?(?:เจรจา)?(?:ทาง)?(?:ธุรกิจ|การค้า)|เชื่อมโยงธุรกิจ|เจรจา(?:ธุรกิจ|การค้า)",
    r"โร้?ดโชว์|ชักจูง(?:การ|นัก)ลงทุน",
    r"งานเลี้ยง(?:อาหารค่ำ|รับรอง)?|งานวัน(?!นี้)|งานรำลึก|งานพบปะ|งานนัดพบ",
    r"แข่งขัน(?=กีฬา|ฟุตบอล|หุ่นยนต์|ทักษะ|กอล์ฟ|วิ่ง|เขียน| ?[\"“A-Z])|ประกวด",
    r"กิจกรรม(?=รับมอบ|เปิดตัว|ส่งมอบ)|เวที(?=หารือ|เสวนา|การประชุม|ประชุม|ระดับ| ?[A-Z])",
)
# Nouns that open a name only with a prefix: การประกวด is a gathering, ประกวด a verb.
_NEEDS_PREFIX = re.compile(r"ฉลอง|ชักจูง|อบรม(?!เชิง)|แข่งขัน|ประกวด|บรรยาย|เจรจา")
# “องค์การนิทรรศการ”, “ให้บริการหลักสูตร”: before these nouns การ belongs to another word.
_NO_ACTION = re.compile(r"นิทรรศการ|หลักสูตร|เทศกาล|มหกรรม")
_ACTION = re.compile(r"การ|งาน|กิจกรรม|โครงการ")
_NAMED = r"(?:งาน|กิจกรรม|เวที)(?= ?[\"“”‘]| ?[A-Z])"
_TRIGGER = Sought(
    rf"(?P<thai>{'|'.join(_THAI_NOUNS)})|(?P<named>{_NAMED})|(?P<latin>{_LATIN_NOUN}(?![A-Za-z]))"
    rf"|(?P<host>เจ้าภาพ(?:จัด)?(?={_SUMMIT}))|(?P<summit>{_SUMMIT}(?= 20\d\d))",
    (
        "ประชุม", "สัมมนา", "เสวนา", "บรรยาย", "เวิร์", "นิทรรศการ", "มหกรรม", "งาน", "เอ็กซ์โป", "เทศกาล", "ฉลอง", "พิธี", "อบรม",
        "หลักสูตร", "จับคู่", "เชื่อมโยงธุรกิจ", "เจรจา", "โร", "ชักจูง", "แข่งขัน", "ประกวด", "กิจกรรม", "เวที", "เจ้าภาพ",
        "เอเป", "จี", "e", *CAPITALS,
    ),
)  # fmt: skip
_SUMMIT_NAME = re.compile(rf"{_SUMMIT}(?: 20\d\d)?")

_PREFIX = re.compile(r"(?:โครงการ|กิจกรรม|งาน|ออกบูธ)*(?:การ)?(?:พระราช|รัฐ|เฉลิม|เวิลด์|ฝึก|เจรจา)*\Z")
# Words that only end like one: a meeting room is no meeting, แรงงาน and หน่วยงาน are no งาน.
_NO_NOUN = re.compile(r"(?:ห้อง|หอ|อาคาร|สำนักงานจัด|ศูนย์|หัวข้อหลัก|ผู้(?:เข้า)?ร่วม(?:งาน)?|ถี่ในการจัด)(?:การ)?$")
_NO_NAMED = re.compile(r"(?:ธีม|จัดหา|โรง|หน่วย|ดำเนิน|โครง|แรง|ทำ|ดู|สำนัก|พนัก|พลัง|ผล|ราย)$")
_CAPITALS = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9][A-Za-z0-9&’'./+-]*")
_LATIN_RUN = re.compile(r"[A-Za-z0-9&’'.+:–-]+(?: [A-Za-z0-9&’'.+:–-]+)* ?\Z")
_LATIN_TAIL = re.compile(r"(?: (?:[A-Z0-9][A-Za-z0-9&’'./+-]*|of|the|and|on|in|for|to|with|a|-|:|,|&)(?![A-Za-z]))*")

# Where a name ends: a place, a time, a clause.
_IN = _any("วัน พื้นที่ เวลา ระหว่าง ช่วง เดือน ปี ห้วง ครั้งนี้ ประเทศ รูปแบบ โอกาส หัวข้อ ลักษณะ")
_AT = _any("จะ จัด มี ผ่าน ได้ กำลัง เกี่ยว ประเทศ กรุง จังหวัด นคร เมือง โรงแรม ห้อง ศูนย์ กระทรวง")
_AND = _any("ผล ดู ได้ ยัง จะ มี เข้า ร่วม การ งาน กิจ นาย หารือ พบ เยี่ยม กล่าว เป็น พิธี ขอ เพื่อ")
_FOR = _any("เป็น ให้ ส่งเสริม สร้าง แลก เชื่อม กระตุ้น เสริม หา นำ ดึง ช่วย ลง")
_CLAUSE = _any(
    r"ณ(?=\s) ระหว่างวัน ระหว่างเดือน เมื่อ ซึ่ง โดย พร้อม(?!รับ|ใช้) (?<!ผู้)ว่า(?!ด้วย|การ|ที่|จ้าง|ง) จำนวน ให้(?:กับ|แก่) (?<!ราย)ได้ จะ "
    r"ถึง(?=\s?\d) ปีละ ครั้ง(?=ต่อ) "
    r"มี(?!นา|ชัย|โน|เนีย|เอะ) เป็น ตลอด ร่วมกับ ผ่าน ตาม(?!ราย) สำหรับ ภายใต้ ทั้ง นอกจาก รวม อาทิ เช่น ดังกล่าว ต่าง(?!ประเทศ|ชาติ) "
    r"(?<!ว่า)ด้วย(?!การ) อย่าง(?!ยั่งยืน) ขึ้น เข้าร่วม เสร็จ แล้ว นี้ อีก หรือ(?=\s) กล่าว เวลา วันที่ วันนี้ เดินทาง "
    r"ของ(?=ไทย|ญี่ปุ่น|ประเทศ|กระทรวง|กรม|ทั้ง) จาก มาแล้ว ต่อ(?=ไป|มา|จาก|กรณี) จน(?=ถึง|กระทั่ง|กว่า) ไม่ ยัง ถือ คือ หลัง ก่อน ใช้ นั้น [\n;]"
)
_END = re.compile(rf" ?(?:ใน{_IN}|ที่(?!ยว|ยง|สุด){_AT}|และ(?={_AND})|เพื่อ(?={_FOR})|{_CLAUSE})")
# A blank inside a name: something goes on that belongs to it.
_MORE = _any(
    r"ครั้งที่ สมัย ประจำ ปี \( [\"“”‘’] [A-Z0-9–:-] เรื่อง หัวข้อ ระดับ ด้าน และ ไทย ญี่ปุ่น อาเซียน กับ ว่าด้วย รุ่น ฉลอง ครบรอบ ใน "
    r"(?:of|off|in|on|for|the|and|to|by|with|at|x|&)\s"
)
_GOES_ON = re.compile(rf" (?={_MORE})")

LONGEST = 230
# “จัดการประชุมนานาชาติ … ผ่านงาน “OTAGAI Forum””: the one with the name is meant.
_BY_WAY_OF = re.compile(r"[^\n“\"]{0,40}(?:ผ่าน|ภายใต้)(?:ชื่อ)?งาน ?[“\"]")
# “การประชุมช่างไม้สำหรับเยาวชน (Youth Carpenters Conference)”: the bracket says that all of it is the name.
_NAMED_ON = re.compile(r"สำหรับ[ก-๎ ]{2,45}\([A-Z][^()\n]{8,}\)")
# “งานแสดงสินค้าต่าง ๆ” are many.
_MANY = re.compile(r" ?(?:ต่าง ?ๆ|หลาย|อื่น ?ๆ|ทั้งหลาย|ที่มีศักยภาพ|ที่สำคัญ|ที่เกี่ยวข้อง|ครั้งต่อ ?ๆ)")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A gathering named at a place of the text; `by` is the sort of noun that found it."""

    span: Span
    name: str
    by: str
    quoted: bool = False


def find(text: str, start: int) -> Iterator[Occasion]:
    """The occasions of a text from left to right, none inside another."""
    reached = start
    for found in _TRIGGER.finditer(text, start):
        by = found.lastgroup or ""
        opens = _opens(text, found, by, reached)
        if opens is None:
            continue
        first, last = opens
        end = last if by in ("host", "summit") else _end(text, first, last)
        name, quoted = _name(text[first:end])
        if len(name) >= 4 and not _MANY.match(text, end) and not _BY_WAY_OF.match(text, end):
            reached = end
            yield Occasion(Span(first, end), name, "summit" if by == "host" else by, quoted)


def _opens(text: str, found: re.Match[str], by: str, reached: int) -> tuple[int, int] | None:
    """Where the noun with its prefixes begins and ends, if it opens a name at all."""
    at, end = found.span()
    if at < reached:
        return None
    if by == "latin":
        run = _LATIN_RUN.search(text, max(reached, at - 110), at)
        words = _CAPITALS.search(text, run.start() if run else at, at) if run else None
        tail = _LATIN_TAIL.match(text, end)
        return (words.start() if words else at), (tail.end() if tail else end)
    if by in ("host", "summit"):
        name = _SUMMIT_NAME.match(text, end if by == "host" else at)
        return name.span() if name else None
    if by == "named":
        return None if _NO_NAMED.search(text, max(0, at - 6), at) else (at, end)
    prefix = _PREFIX.search(text, max(reached, at - 40), at)
    first = prefix.start() if prefix else at
    if _NO_ACTION.match(text, at) and text.endswith("การ", first, at) and not text.endswith("โครงการ", first, at):
        first = at
    if _NO_NOUN.search(text, max(0, first - 16), first):
        return None
    if _NEEDS_PREFIX.match(text, at) and not _ACTION.match(text, first):
        return None
    return first, end


def _end(text: str, start: int, at: int) -> int:
    """Go on to the right until a clause, a place or a time begins; brackets and quotation marks are taken whole."""
    last = min(len(text), start + LONGEST)
    while at < last:
        c = text[at]
        if c == '"' and text.count('"', text.rfind("\n", 0, at) + 1, at) % 2:
            break  # it closes what was quoted before
        if c in '(“"‘':
            close = {"(": ")", "“": "”", '"': '"', "‘": "’"}[c]
            shut = min(
                (
                    p
                    for p in (text.find(close, at + 1, at + 160), text.find("”" if c == '"' else close, at + 1, at + 160))
                    if p >= 0
                ),
                default=-1,
            )
            if shut < 0 or "\n" in text[at:shut]:
                break
            at = shut + 1
            if c != "(":
                if text.startswith((" ครั้งที่", " ประจำปี", " ปี 2"), at):
                    at += 1
                    continue
                break
            continue
        if c == " " and not (_GOES_ON.match(text, at) or text[at - 1] in "-–:"):
            break
        if c == "”" or (_END.match(text, at) and not _NAMED_ON.match(text, at)):
            break
        at += 1
    return len(text[:at].rstrip(" ,-–:")) if at > start else at


_LEAD = re.compile(r"^(?:การ(?=งาน))?(?:ร่วม)?(?:งาน|กิจกรรม|เวที)(?= ?[\"“”‘]| ?[A-Z])")
_TRAILING = re.compile(
    r"(?:[ ,:–-]| ปี|เรื่อง|ครั้ง|ที่|หัวข้อ|ด้าน|กับ|และ|ใน|ณ|ของ| (?:in|for|the|on|and)| \d\)"
    r"| ?\((?:ประเทศ)?(?:จีน|ญี่ปุ่น|ไทย|เยอรมนี|ออสเตรเลีย|สหรัฐฯ?|ฝรั่งเศส|อังกฤษ|สิงคโปร์|เวียดนาม|อินเดีย|เกาหลี(?:ใต้)?|ฮ่องกง|ไต้หวัน)\))+$"
)


def _name(words: str) -> tuple[str, bool]:
    """“งาน Metalex 2020” is Metalex 2020; “งาน “แสงสองแผ่นดิน”” is แสงสองแผ่นดิน; others keep their noun."""
    bare = _LEAD.sub("", words).strip()
    quoted = bool(re.search(r"[\"“”]", words))
    inner = re.fullmatch(r"[\"“”‘]([^\"“”’]{4,})[\"“”’]", bare)
    name = inner[1] if inner else bare.replace("\n", " ")
    if name.count(")") > name.count("("):
        name = name.rstrip(" )")
    return _TRAILING.sub("", name).strip(" ,"), quoted


# Kind by the words of the name; the first that fits.
_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("ceremony", r"^(?:งาน|พระราช|รัฐ)?พิธี|งานวันชาติ"),
        ("business-matching", r"จับคู่|เจรจาธุรกิจ|เจรจาการค้า|matching|เชื่อมโยงธุรกิจ(?!.*forum)"),
        ("roadshow", r"โรดโชว์|โร้ดโชว์|road ?show|ชักจูง"),
        ("seminar", r"สัมมนา|เสวนา|seminar|webinar|symposium|บรรยาย|ประชุมเชิงปฏิบัติการ|ประชุมวิชาการ"),
        ("training", r"อบรม|หลักสูตร|training|workshop|เวิร์[คก]ช็อป"),
        ("conference", r"conference|summit|สุดยอด"),
        ("forum", r"forum|เวที|ฟอรั่ม|dialogue"),
        ("festival", r"เทศกาล|festival|ฉลอง|carnival"),
        ("exhibition", r"นิทรรศการ|แสดงสินค้า|งานแสดง|มหกรรม|expo|เอ็กซ์โป|exhibition|fair|thaifex|metalex|subcon"),
        ("conference", r"ประชุม|congress|^(?:เอเปค|apec|g7|g20|จี 7)[ 0-9]*$"),
        ("other", r""),
    )
)


def kind_of(name: str) -> str:
    """The kind that a name itself tells.

    >>> kind_of("การประชุมสุดยอดอาเซียน-ญี่ปุ่น"), kind_of("งานเลี้ยงอาหารค่ำ"), kind_of("OTAGAI Forum")
    ('conference', 'other', 'forum')
    """
    return next(kind for kind, pattern in _KINDS if pattern.search(name))
