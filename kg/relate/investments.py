"""Investments: a named firm puts money or a plant somewhere.

Read act by act: an act of investing (ลงทุน, สร้างโรงงาน, ย้ายฐานการผลิต), the firm that stands before it as its subject, and
behind it where, how much and when. What a country's firms invested together is a figure, and an invitation to invest
(เชิญชวน … มาลงทุน) is no investment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.model import ORGANIZATION, PLACE, Investment, Quote, Span
from kg.relate.scene import Named, Scene
from kg.thai import numerals
from kg.thai.beginnings import Sought

_FACTORY = r"(?:โรงงาน|ฐานการผลิต|ฐานผลิต|สายการผลิต|กำลังการผลิต|อาคารโรงงาน|นิคมอุตสาหกรรม)"
_ACT = Sought(
    r"(?<!นัก)(?<!ผู้)(?:(?:มี|ขยาย|เพิ่ม|แผน|มูลค่า|ทำ|ฐาน|จำนวน|เม็ดเงิน|เงิน)การลงทุน|(?<!การ)ลงทุน)"
    rf"|(?:จัดตั้ง|ก่อสร้าง|ตั้ง|สร้าง|เปิด|ขยาย|ย้าย|เพิ่ม)(?:การก่อสร้าง)?(?:สัดส่วน)?{_FACTORY}"
    r"|(?:เริ่ม|ขยาย|แผน)การผลิต|ขยายโครงการ|จัดตั้งบริษัท(?=ใน)|ฐานการลงทุน",
    ("ลงทุน", "มีการ", "ขยาย", "เพิ่ม", "แผนการ", "มูลค่าการ", "ทำการ", "ฐานการ", "จำนวนการ", "เม็ดเงินการ", "เงินการ", "จัดตั้ง",
     "ก่อสร้าง", "ตั้ง", "สร้าง", "เปิด", "ย้าย", "เริ่มการ"),
)  # fmt: skip
# What makes of ลงทุน a subject of talk instead of something done.
_TALK_BEFORE = re.compile(
    r"(?:หาก|ส่งเสริม|สนับสนุน|ชักชวน|เชิญชวน|เชิญ|ดึงดูด|การค้า ?(?:และ)? ?|ด้าน|โอกาส|"
    r"แหล่งเงิน|กระตุ้น|ผลักดัน|เร่ง|ให้|เพื่อ|น่า)"
    r"(?:ให้|การ|มา|เข้ามา|เกิด|มีการ)*$"
)
_TALK_BEHIND = re.compile(r"^ ?(?:ขั้นต่ำ|ภาค|จากต่าง|ระหว่าง|และการ|โดยตรง|ของ(?:ภาค|นัก|ญี่ปุ่น|ไทย))")
_INVITED = re.compile(
    r"ตัวกลาง|มั่นใจในการ|\d ?(?:บริษัท) (?:เงิน)?$|เชิญชวน|เชิญ|ขอบคุณ|"
    r"(?:ส่งเสริม)ให้|หวังว่า"
)

_PLANNED = re.compile(r"แผน|จะ|พร้อม|ต้องการ|สนใจ|พิจารณา|เตรียม|ประสงค์|ตั้งเป้า|กำลัง|เลือก|ตัดสินใจ")
_MADE = re.compile(r"แล้ว|ตั้งแต่|ยาวนาน|ปัจจุบัน|ได้(?:มีการ|เข้ามา|เข้าไป|ร่วม|ขยาย|สร้าง|ย้าย|ตั้ง|จัดตั้ง|เปิด|อนุมัติ)?$|อนุมัติ")

# Who never is an investor here: offices that speak about other people's investments.
_OFFICE = re.compile(
    r"^(?:กระทรวง|กรม|สำนัก|กอง|คณะ|สภา|สมาคม|สมาพันธ์|หอการค้า|องค์การ|องค์กร|สถาบัน|สถาน|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล|รัฐบาล|ศูนย์|การนิคม|นิคม|เขต|"
    r"สหภาพ|ทีม|การค้า|ธนาคารเพื่อ|ธนาคารแห่ง|ธนาคารโลก|เมือง|จังหวัด|อาเซียน|ทำเนียบ|กองทุน|หน่วย|กลุ่มประเทศ|โต๊ะ|ฝ่าย|"
    r"(?:BOI|JETRO|JICA|JBIC|NEDO|METI|MOFA|MLIT|MAFF|JCC|JCCB|EEC|EECO|ERIA|ASEAN|APEC|OECD|SMRJ|AOTS|DIPROM|Keidanren|WTO|ADB|IMF|UN\w*)\b)",
    re.IGNORECASE,
)
_OFFICE_SHORT = re.compile(r"^(?:[ก-ฮ]{1,5}\.){1,3}$|บีโอไอ|เจโทร|ไจก้า|อีอีซี|ดีพร้อม|เคดันเรน")
_NOT_SUBJECT = re.compile(r"(?:ยี่ห้อ|กับ|ให้|แก่|จาก|แม่ของ|ใน|ภายใต้|แห่ง)(?:ทาง)?(?:กลุ่ม)?(?:บริษัท)? ?$")
_AND = re.compile(r"^[^\n]{0,40}?(?: |^)และ ?(?:ทาง)?(?:กลุ่ม)?(?:บริษัท)? ?$|^ ?(?:และ|,) ?(?:กลุ่ม)?(?:บริษัท)? ?$")
_ANAPHOR = re.compile(r"บริษัท(?:ฯ|(?=(?:ยัง|มี|ได้|จะ)))")
_WHERE = re.compile(r"(?:ใน|ที่|มายัง|กับ|ใช้|และ| )(?:ประเทศ)?$")

_CHOSEN = re.compile(r"(?:เลือก|ใน|มา|มายัง)(?:ประเทศ)?$")
_CUT = re.compile(r"จากฐาน|จากเดิม|รวมถึง|เมื่อเทียบ|เมื่อเปรียบ")
_GOES_ON = re.compile(r"(?:ที่|ซึ่ง|และ|ได้|โดย)(?!ผ่านมา|ประชุม)")
# “บริษัทต่างชาติหลายรายเข้ามาลงทุนในไทย เช่น …”: talk of firms that invest, and the word behind which they are named.
_FIRMS = re.compile(r"บริษัท|ผู้ผลิต|กลุ่มทุน|ผู้ประกอบการ|(?:ผู้|นัก)ลงทุน|ราย")
_INVEST = r"(?<!การ)(?<!เงิน)ลงทุน"
_LISTED = re.compile(
    rf"(?P<act>ขยายการลงทุน|{_INVEST})(?:(?!เช่น|ได้แก่|อาทิ|{_INVEST})[^\n]){{0,90}}(?:เช่น|ได้แก่|อาทิ) ?(?:กลุ่ม)?(?:บริษัท)? ?"
)
_SUM_OF = re.compile(r" ?(?:มูลค่า|กว่า|ประมาณ| )*\d[\d.,]* ?(?:หมื่น|แสน|พัน)?ล้าน(?:บาท|เหรียญ|เยน|ดอลลาร์)[ก-๙]{0,10}")
_NEXT = re.compile(
    rf"(?:{_SUM_OF.pattern})?(?: ?\([^()\n]{{1,30}}\)){{0,2}}(?: (?:จาก|ผู้ผลิต)[^\n,]{{1,30}})? ?(?:,|และ)? ?(?:กลุ่ม)?(?:บริษัท)? ?"
)
_APPROVED = re.compile(r"อนุมัติ(?:ให้|คำขอ|รับ|โครงการ|การ)*ส่งเสริม(?:การลงทุน)?(?:ให้แก่|ให้กับ|แก่|ให้|ของ)? ?")
# “… รวม 4 โครงการ ได้แก่ 1) บริษัท ก”, “… ในกิจการข้อมูลจากบริษัท ก”: what may stand just before the firm that got it.
_RECEIVES = re.compile(r"(?:ของ|แก่|ให้|จาก|คือ|ได้แก่|[0-9][.)]) ?(?:กลุ่ม)?(?:บริษัท)? ?$")
_NEXT_RECEIVES = re.compile(r"(?:และ|รวมถึง|[0-9][.)]|,) ?(?:กลุ่ม)?(?:บริษัท)? ?$")

FURTHEST_SUBJECT = 160
FURTHEST_PLACE = 90


@dataclass(frozen=True, slots=True)
class _Telling:
    """One telling: where it stands, by whom, and the words that prove it."""

    investors: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    amount: tuple[Decimal, str] | None
    date: str
    quote: Quote
    rule: str


def relate(scene: Scene) -> Iterator[Investment]:
    """“บริษัท ก มีแผนที่จะลงทุนในไทย 3 พันล้านบาท” → ก, in TH, planned, 3,000,000,000 THB."""
    tellings = [telling for teller in TELLERS for telling in teller(scene)]
    yield from _merged(sorted(tellings, key=lambda t: t.quote))


def _acts(scene: Scene) -> Iterator[_Telling]:
    """A firm and what it does: “บริษัท ก ได้สร้างโรงงานในไทย”."""
    text = scene.text
    for found in _ACT.finditer(text, scene.page.body):
        at, line = found.start(), _line(text, found.start())
        before = text[max(line.start, at - 40) : at]
        if "ลงทุน" in found[0] and (_TALK_BEFORE.search(before) or _TALK_BEHIND.search(text[found.end() : found.end() + 12])):
            continue
        subject, behind = _subject(scene, line, at), _behind(scene, found.end(), line.end)
        if not subject or _is_asked(scene, line, subject, at) or _is_of_a_country(scene, at):
            continue
        told = text[subject[-1].span.end : at]
        places = _places(scene, behind) or _places_before(scene, Span(max(line.start, at - 70), at))
        amount = _money(text[behind.start : behind.end])
        if not (places or amount):
            continue
        start = subject[0].span.start if at - subject[0].span.start < 120 else at
        status, date = _status(told[-45:] + found[0], text[behind.start : behind.end]), _date(scene, behind)
        quote = scene.page.quote(Span(start, found.end()))
        for investors in _apart(subject, told + found[0] + text[behind.start : behind.end]):
            yield _Telling(investors, places, status, amount, date, quote, "investments/act")


def _lists(scene: Scene) -> Iterator[_Telling]:
    """Firms named behind talk of those who invest: “บริษัทต่างชาติหลายรายเข้ามาลงทุนในไทย เช่น บริษัท ก 5 หมื่นล้านบาท และบริษัท ข”."""
    text = scene.text
    for found in _LISTED.finditer(text, scene.page.body):
        line, end = _line(text, found.start()), found.end()
        before = text[max(line.start, found.start() - 30) : found.start()]
        if _TALK_BEFORE.search(before) or not _FIRMS.search(text, max(line.start, found.start() - 80), end):
            continue
        places = _places(scene, Span(found.end("act"), end))
        for firm in (n for n in scene.within(Span(end, line.end)) if _is_firm(scene, n)):
            if not _NEXT.fullmatch(text, end, firm.span.start):
                break
            end = firm.span.end
            sum_behind = _SUM_OF.match(text, end)
            amount = _money(text[end : sum_behind.end()]) if sum_behind else None
            quote = scene.page.quote(Span(firm.span.start, sum_behind.end() if sum_behind else end))
            yield _Telling((firm.key,), places, _status(before + found["act"], ""), amount, "", quote, "investments/list")


def _approvals(scene: Scene) -> Iterator[_Telling]:
    """What the board of investment approved: “อนุมัติส่งเสริมการลงทุนของบริษัท ก มูลค่า 8,000 ล้านบาท และบริษัท ข …”."""
    text = scene.text
    for found in _APPROVED.finditer(text, scene.page.body):
        end = max(found.end(), scene.page.sentence(found.start()).end)
        firms = [n for n in scene.within(Span(found.end(), end)) if _is_firm(scene, n)]
        where = _places(scene, Span(found.end(), firms[0].span.start)) if firms else ()
        for firm, stop in zip(firms, [*(n.span.start for n in firms[1:]), end], strict=False):
            first = firm is firms[0]
            lead = text[max(found.end(), firm.span.start - 24) : firm.span.start]
            near = firm.span.start - found.end() <= (150 if _RECEIVES.search(lead) else 25)
            if not (near if first else _NEXT_RECEIVES.search(lead)):
                break
            rest = Span(firm.span.end, min(stop, firm.span.end + 400))
            amount, places = _money(text[rest.start : rest.end]), _places(scene, rest) or where
            quote = scene.page.quote(Span(found.start() if first else firm.span.start, firm.span.end))
            yield _Telling((firm.key,), places, "made", amount, "", quote, "investments/approval")


TELLERS = (_acts, _lists, _approvals)


def _line(text: str, at: int) -> Span:
    """The paragraph; a line that opens with a relative word goes on with the one above it."""
    start = text.rfind("\n", 0, at) + 1
    while start and _GOES_ON.match(text, start):
        start = text.rfind("\n", 0, start - 1) + 1
    end = text.find("\n", at)
    return Span(start, end if end >= 0 else len(text))


def _is_firm(scene: Scene, named: Named) -> bool:
    names = scene.entities[named.key].names
    return named.kind == ORGANIZATION and not any(_OFFICE.search(name) or _OFFICE_SHORT.search(name) for name in names)


def _subject(scene: Scene, line: Span, at: int) -> list[Named]:
    """The firm that acts: the nearest one before that is no object, with those that stand beside it over และ.

    Where a firm is only described further (“บริษัท ก … เป็นบริษัทแม่ของ ข มีแผน…”) it is still ก that acts; and “บริษัทฯ”
    is the firm named last.
    """
    text = scene.text
    firms = [n for n in scene.within(Span(line.start, at)) if _is_firm(scene, n)]
    subjects = [n for n in firms if not _NOT_SUBJECT.search(text[max(0, n.span.start - 25) : n.span.start])]
    anaphor = next((a for a in _ANAPHOR.finditer(text, max(line.start, at - 80), at)), None)
    if not subjects:
        earlier = [n for n in scene.within(Span(0, line.start)) if _is_firm(scene, n)] if anaphor else []
        return [min(earlier, key=lambda n: (-_times(scene, n), -n.span.start))] if earlier else []
    last = subjects[-1]
    if at - last.span.end > FURTHEST_SUBJECT and not anaphor and last.span.start > line.start + 15:
        return []
    group = [last]
    for n in reversed(firms[: firms.index(last)]):
        if not _AND.search(text[n.span.end : group[0].span.start]):
            break
        group.insert(0, n)
    return group


def _times(scene: Scene, named: Named) -> int:
    return len(scene.entities[named.key].mentions)


def _is_asked(scene: Scene, line: Span, subject: Sequence[Named], at: int) -> bool:
    """Somebody wants the firm to invest: “เชิญชวนบริษัท ก มาลงทุน”, “ขอให้บริษัท ก ขยายการลงทุน”."""
    text, start = scene.text, max(subject[-1].span.end, at - 60)
    for anaphor in _ANAPHOR.finditer(text, start, at):
        start = anaphor.end()
    first = subject[0].span.start
    return bool(_INVITED.search(text, start, at) or _INVITED.search(text, max(line.start, first - 20), first))


def _is_of_a_country(scene: Scene, at: int) -> bool:
    """“ญี่ปุ่นลงทุนในไทย”, “นักลงทุนญี่ปุ่นได้ลงทุน”: what a country's firms did together is a figure."""
    near = [n for n in scene.within(Span(max(0, at - 30), at)) if n.kind == PLACE]
    if not near or scene.text[: near[-1].span.start].endswith(("ของ", "จาก", "ใน", "ของประเทศ", "จากประเทศ")):
        return False
    return bool(re.fullmatch(r" ?(?:ได้|มี|มา|เข้ามา|จะ|การ|ที่|มีการ)*", scene.text[near[-1].span.end : at]))


def _apart(subject: Sequence[Named], words: str) -> list[tuple[str, ...]]:
    """Firms told of together invest each for itself, unless they do it jointly."""
    keys = tuple(dict.fromkeys(n.key for n in subject))
    return [keys] if "ร่วมลงทุน" in words or "ร่วมทุน" in words else [(key,) for key in keys]


def _behind(scene: Scene, start: int, end: int) -> Span:
    """What is said of the act: up to the end of its sentence, the next firm, or where it came from."""
    stop = max(start, min(end, scene.page.sentence(start).end, start + 160))
    if cut := _CUT.search(scene.text, start, stop):
        stop = cut.start()
    firm = next((n for n in scene.within(Span(start, stop)) if _is_firm(scene, n)), None)
    return Span(start, firm.span.start if firm else stop)


def _places(scene: Scene, behind: Span) -> tuple[str, ...]:
    near = [n for n in scene.within(behind) if n.kind == PLACE and n.span.start - behind.start <= FURTHEST_PLACE]
    return tuple(dict.fromkeys(n.key for n in near if _WHERE.search(scene.text[n.span.start - 12 : n.span.start])))


def _places_before(scene: Scene, before: Span) -> tuple[str, ...]:
    """“เลือกประเทศไทยเป็นฐานการลงทุน”: the place may stand before the act."""
    for n in reversed(scene.within(before)):
        if n.kind == PLACE and _CHOSEN.search(scene.text[max(0, n.span.start - 16) : n.span.start]):
            return (n.key,)
    return ()


def _date(scene: Scene, behind: Span) -> str:
    """A year or month that stands close behind; days are those of the talks."""
    near = (d for d in scene.page.dates_in(behind) if d.span.start - behind.start <= 70)
    return next((d.value for d in near if len(d.value) <= 7), "")


def _status(before: str, behind: str) -> str:
    planned, made = list(_PLANNED.finditer(before)), list(_MADE.finditer(before))
    if planned and not (made and made[-1].start() > planned[-1].start()):
        return "planned"
    return "made"


def _money(text: str) -> tuple[Decimal, str] | None:
    """The first sum of money with its ISO currency."""
    return next(((n.value, n.unit) for n in numerals.find(text) if len(n.unit) == 3 and n.unit.isupper()), None)


def _merged(tellings: Sequence[_Telling]) -> Iterator[Investment]:
    """One investment however often it is told: same firms, same status, no two different amounts or dates."""
    groups: list[list[_Telling]] = []
    for t in tellings:
        for group in groups:
            g = group[0]
            if set(g.investors) & set(t.investors) and g.status == t.status and _agree(group, t):
                group.append(t)
                break
        else:
            groups.append([t])
    for group in groups:
        amount = next((t.amount for t in group if t.amount), None)
        yield Investment(
            quotes=tuple(dict.fromkeys(t.quote for t in group)),
            rule=group[0].rule,
            investors=tuple(dict.fromkeys(k for t in group for k in t.investors)),
            status=group[0].status,
            places=tuple(dict.fromkeys(k for t in group for k in t.places)),
            amount=amount[0] if amount else None,
            currency=amount[1] if amount else "",
            date=next((t.date for t in group if t.date), ""),
        )


def _agree(group: Sequence[_Telling], telling: _Telling) -> bool:
    return all(
        (not a.amount or not telling.amount or a.amount == telling.amount)
        and (not a.date or not telling.date or a.date == telling.date)
        and not (a.amount and telling.date and not a.date and not telling.amount)
        and not (telling.amount and a.date and not telling.date and not a.amount)
        for a in group
    )
