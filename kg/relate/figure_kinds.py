"""What a number is a number of: which quantities count as figures, of which kind, and how sure the text is of them.

Everything is decided by Thai cue words beside the number. `before` and `after` are the words around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.thai.numerals import Number


@dataclass(frozen=True, slots=True)
class Place:
    """A number with the words around it: `before` within its line, `told` within its sentence, `after`.

    `noun` is what it counts (ราย, บริษัท, ปี …).
    """

    number: Number
    before: str
    told: str
    after: str
    noun: str

    def near(self, cues: re.Pattern[str], reach: int) -> bool:
        """Whether a cue stands within some characters before the number."""
        return bool(cues.search(self.before[-reach:]))

    def last(self, cues: re.Pattern[str], reach: int = 90) -> str:
        """The name of the group of the last cue before the number."""
        return _last(cues, self.before[-reach:])


def _last(cues: re.Pattern[str], words: str) -> str:
    name = ""
    for m in cues.finditer(words):
        name = m.lastgroup or ""
    return name.replace("_", "-")


# What may stand between a number and what it counts, and the counting words that can make a figure.
NOUN = re.compile(
    r"[ \n]?(?P<noun>ราย(?!การ|ได้|งาน|ชื่อ|วิชา|ละเอียด|เดือน|ปี|ไตรมาส)|คน|ท่าน|อัตรา|ตำแหน่ง|บริษัท|กิจการ|สถานประกอบการ|โรงงาน"
    r"|ผู้ประกอบการ|ธุรกิจ|องค์กร|แห่ง(?!ชาติ)|ประเทศ|โครงการ|กิจกรรม|ฉบับ|คู่|หน่วยงาน|ครัวเรือน|ครอบครัว|โรงเรียน|สถาบัน|มหาวิทยาลัย|ปี)"
)

_ORDINAL = re.compile(r"(?:อันดับ|ลำดับ|ครั้งที่|รุ่น|ข้อ|ระยะ|ชั้น|ไตรมาส|ที่|ฉบับที่|เลขที่|มาตรา|เฟส|ช่วง|ตอน|หมู่|ห้อง|ปี|No\.?|Top|TOP)(?:ที่)? ?$")

_RANK = re.compile(r"(?:อันดับ|ลำดับ)(?:ที่)? ?$")

# Years of relations.
_JUBILEE = re.compile(r"ครบรอบ|วาระ|ฉลอง|ครบ ?$")
_RELATIONS = re.compile(r"ความสัมพันธ์|มิตรภาพ|หุ้นส่วน|ทางการทูต|สัมพันธไมตรี|ร่วมมือ|ประวัติศาสตร์ร่วม|แน่นแฟ้น")
_LASTING = re.compile(r"(?:นาน|ตลอด|ตลอดเวลา|ครบ|เวลา|ทูต|พันธ์|มา|ภาพ)(?:มากกว่า|ถึง|กว่า|เกือบ|ร่วม)? ?$")
_RELATIONS_BEHIND = re.compile(r"^ ?(?:ของ|แห่ง|การ|ที่|ใน)*(?:การ)?(?:สถาปนา|ความสัมพันธ์|สัมพันธ์|มิตรภาพ)")
_TERM = re.compile(r"(?:ฝึก|งาน|เมื่อ|สัญญา|ภายใน|ทุก|อายุ|ระยะ|แผน|ช่วง|รอบ|เวลาไม่เกิน|ไม่เกิน|หลักสูตร)(?:เวลา|ครบ)? ?$")


def relations(place: Place) -> bool:
    """“ครบรอบ 50 ปี”, “ความสัมพันธ์ทางการทูตที่มีมายาวนานกว่า 135 ปี”; not “ภายใน 5 ปี”, “อายุ 40 ปี”."""
    if re.search(r"(?:ครบรอบ|วาระ)[^0-9]{0,60}$", place.before[-75:]):
        return True
    if _TERM.search(place.before) or place.after.startswith(("ข้างหน้า", "หน้า")):
        return False
    if _RELATIONS_BEHIND.search(place.after):
        return True
    return place.near(_RELATIONS, 70) and bool(_LASTING.search(place.before))


# Percentages.
GROWTH = re.compile(
    r"(?P<up>เพิ่มขึ้น|เพิ่มสูงขึ้น|สูงขึ้น|ขยายตัว|เติบโต|โตขึ้น|โต|บวก|พุ่ง|เพิ่ม|ฟื้นตัว|ขึ้น(?=ค่า|เงินเดือน))"
    r"|(?P<down>ลดลง|หดตัว|ติดลบ|ลด|ชะลอตัว|ปรับฐาน)"
    r"|(?P<share>คิดเป็น|สัดส่วน|อัตราส่วน)"
    r"|(?P<above>(?:สูง|มาก)กว่า(?=ปี|ช่วง|เดือน|ไตรมาส))"
)
# “เพิ่มขึ้น 20 ราย คิดเป็นร้อยละ 8”: the share of a rise is growth; and “(+12%)”.
_RISEN_BY = re.compile(r"(?:เพิ่มขึ้น|ลดลง) ?[0-9,.]+ ?[ก-๙]{2,12} (?:หรือ)?คิดเป็น(?:สัดส่วน)?$")
# “เพิ่มขึ้นเป็นร้อยละ 61”: where a share has come to.
_RISEN_TO = re.compile(r"(?:เพิ่มขึ้น|สูงขึ้น|ลดลง)(?:มา)?(?:อยู่)?(?:เป็น|ที่)[^0-9\n]{0,12}$")
_SIGNED = re.compile(r"\(?[+-]$")


def percentage(place: Place) -> tuple[str, int]:
    """The kind of a percentage, and its sign: “ลดลงร้อยละ 3” is growth of -3, “ร้อยละ 40 ของการลงทุน” a share."""
    if _SIGNED.search(place.before):
        return "growth", -1 if place.before.endswith("-") else 1
    if _RISEN_TO.search(place.before):
        return "share", 1
    cue = place.last(GROWTH, 45)
    if cue == "share" and (risen := _RISEN_BY.search(place.before)):
        cue = "down" if "ลด" in risen[0] else "up"
    if re.match(r" ?(?:ของ|จากมูลค่า|จากจำนวน)", place.after) or cue in ("", "share"):
        return "share", 1
    return "growth", -1 if cue == "down" else 1


# Money: the last cue before the number says what it is for.
_MONEY = re.compile(
    r"(?P<investment>ลงทุน|ส่งเสริม)"
    r"|(?P<trade>ส่งออก|นำเข้า|การค้า|ดุลการค้า|ค้าขาย)"
    r"|(?P<budget>งบประมาณ|เงินกู้|สินเชื่อ|ค่าใช้จ่าย|กองทุน|ช่วยเหลือ|วงเงิน|อุดหนุน|เงินสนับสนุน|สนับสนุนเงิน|สนับสนุนทางการเงิน|ทุนสนับสนุน|ต้นทุน|บริจาคเงิน|มอบเงิน|เงินบริจาค)"
    r"|(?P<economic_value>ทางเศรษฐกิจ|มูลค่าเศรษฐกิจ|จับคู่ธุรกิจ|มูลค่าเพิ่ม(?!ขึ้น)|ซื้อขาย|ยอดขาย|สร้างรายได้|สร้างมูลค่า|สร้างเงิน|โกยเงิน|เงินหมุนเวียน|เกิดมูลค่า)"
    r"|(?P<other>ความเสียหาย|กำไร|ค่าจ้าง|ค่าตอบแทน|ประกอบอาชีพ|เงินเดือน|เบี้ยเลี้ยง|รางวัล|เงินสด|ราคา|รายได้|GDP|จีดีพี|ผลิตภัณฑ์มวลรวม|ตลาด)"
)


def money(place: Place) -> str:
    return place.last(_MONEY) or place.last(_MONEY, 160)


_PRICE = re.compile(r"[^ ]{0,12}?(?:/|ต่อ) ?(?:ลิตร|กก|กิโล|ก\.|ตัน|ดอลลาร์|เหรียญ|บาร์|หน่วย|ไร่|เที่ยว|วัน|ชั่วโมง|ตัว|ลูก|ชิ้น|kg)")


_APIECE = re.compile(r"(?:ตัว|กิโลกรัม|กิโล|กก\.|ลิตร|ตัน|ชิ้น|ลูก|หัว|หน่วย|ไร่|เครื่อง|คัน)ละ(?:ประมาณ|ราว|เฉลี่ย)? ?$")


def price(place: Place) -> bool:
    """“31.10 บาท/ลิตร”, “20 บาทตลอดสาย”: what one of a thing costs is no figure of ours."""
    number = place.number
    cheap = number.value < 100 and not number.scaled
    return cheap or bool(_PRICE.match(place.after) or _APIECE.search(place.before))


def bare_money(place: Place) -> bool:
    """“มูลค่ากว่า 6.6 แสนล้าน”: millions of nothing are baht."""
    return place.number.scaled and place.number.value >= 1_000_000 and not re.match("[ก-๙]", place.after.removeprefix("ใน"))


_EQUAL_TO = re.compile(r"(?:หรือ|คิดเป็น|เท่ากับ|\()(?:ประมาณ|มูลค่า|คิดเป็น|ราว|เป็น|กว่า| )*$")


def equal_to(place: Place) -> bool:
    """“1.28 % หรือคิดเป็นมูลค่าประมาณ 2 แสนล้านบาท”: the same quantity said again."""
    return (
        bool(place.number.unit)
        and bool(re.search(r"[0-9][^0-9]{0,45}$", place.before))
        and bool(_EQUAL_TO.search(place.before))
    )


# Counts.
_ATTEND = re.compile(
    r"เข้าร่วม|ร่วมงาน|เข้าชม|เยี่ยมชม|ออกบูธ|ร่วมเดินทาง|หารือ(?:ร่วม)?(?:กับ)?(?=ภาคเอกชน|บริษัท|ผู้|นัก|องค์กร)|หารือกับ|พบปะ|คณะ(?=นัก|ผู้|เอกชน|บริษัท)|เข้ารับฟัง|ร่วมประชุม|เข้าพบ|ลงทะเบียน|จัดแสดง|มาเยือน"
)
_ATTEND_BEHIND = re.compile(r"^.{0,25}?(?:เข้าร่วม|ร่วมงาน|เข้าชม|เยี่ยมชม|ร่วมเดินทาง|ร่วมประชุม|ร่วมเข้า|เดินทางมาเยือน)")
_FIRM = re.compile(r"บริษัท|นักลงทุน|ผู้ประกอบการ|ผู้ผลิต|โรงงาน|กิจการ|ลงทุน|ธุรกิจ|เอกชน|วิสาหกิจ|SME|Startup|สตาร์ท")
_PERSON = re.compile(
    r"คน|ผู้ฝึก|นักท่องเที่ยว|ผู้เดินทาง|เดินทางเข้า|ผู้โดยสาร|ชาวต่างชาติ|แรงงาน|นักศึกษา|นักเรียน|เกษตรกร|จ้างงาน|บุคลากร|ประชาชน|เยาวชน|ผู้เชี่ยวชาญ|สมาชิกแฟน|พนักงาน|ผู้ป่วย|มนตรี"
)
_PARTNER = re.compile(r"MOU|MoU|MOC|ลงนาม|รัฐบาล|หน่วยงาน|พันธมิตร|ความร่วมมือ|ท้องถิ่น|เครือข่าย")
_MATCHED = re.compile(r"จับคู่|เจรจา|ธุรกิจ|ซื้อขาย|สัญญา|MOU|(?i:matching)")
_POPULATION = re.compile(r"ประชากร")
_CASES = re.compile(r"ติดเชื้อ|ผู้ป่วย|เสียชีวิต|หายป่วย|หายกลับ|หายแล้ว|ป่วยสะสม|รักษาตัว|เข็ม|ฉีด|คลัสเตอร์|กักตัว|คัดกรอง")
_PAPER = re.compile(r"ลงนาม|MOU|MoU|MOC|LOI|FTA|ความตกลง|บันทึก|เจตจำนง|กรอบ|ร่างเอกสาร|เอกสารผลลัพธ์")
_MEMBER = re.compile(r"สมาชิก|ผู้นำ|ผู้แทน|เข้าร่วม|(?<!นายก)รัฐมนตรี|ความร่วมมือ")


def counted(place: Place) -> str:
    """The kind of a count by the word behind it, or nothing where such counts are none of ours."""
    if place.near(_CASES, 60):
        return ""
    attend = place.near(_ATTEND, 60) or bool(_ATTEND_BEHIND.match(place.after))
    match place.noun:
        case "คน" | "ท่าน" | "อัตรา" | "ตำแหน่ง" | "ครัวเรือน" | "ครอบครัว":
            if place.near(_POPULATION, 30) or place.number.value < 2:
                return ""
            return "participants" if attend else "people"
        case "ราย":
            if attend:
                return "participants"
            return "people" if place.near(_PERSON, 40) and not place.near(_FIRM, 40) else "companies"
        case "บริษัท" | "กิจการ" | "สถานประกอบการ" | "โรงงาน" | "ผู้ประกอบการ" | "องค์กร":
            return "participants" if attend else "companies"
        case "แห่ง":
            if place.near(_PARTNER, 60):
                return "partners"
            return ("participants" if attend else "companies") if place.near(_FIRM, 60) else ""
        case "โรงเรียน" | "สถาบัน" | "มหาวิทยาลัย":
            return "participants" if attend else ""
        case "โครงการ":
            return "projects"
        case "ฉบับ":
            return "partners" if place.near(_PAPER, 90) else ""
        case "คู่":
            return "partners" if place.near(_MATCHED, 90) else ""
        case "หน่วยงาน":
            return "partners"
        case "ประเทศ":
            if place.number.value <= 2 or not place.near(_MEMBER, 40):
                return ""
            return "participants" if attend else "partners"
        case _:
            return ""


# How sure: a forecast, a plan, or a fact.
_SURE = re.compile(
    r"(?P<expected>คาด(?:ว่า|การณ์|หวัง)*(?:ว่า)?(?:จะ)?(?:มี|ได้รับ)?|มุ่งหวัง|มั่นใจว่า|มีแนวโน้ม|หวัง(?:ว่า|ให้)|ประมาณการ"
    r"|จะ(?:สามารถ|เติบโต|ขยายตัว|สร้าง|ช่วย|ทำให้|ส่งออก|เกิด))"
    r"|(?P<planned>(?:มี|วาง|ตาม)แผน|แผนที่จะ|ตั้งเป้า(?:หมาย)?|มีเป้าหมาย|เป้าหมาย(?=ที่|ใน|ไว้|จะ|ส่ง|การ)|พร้อมลงทุน|กรอบ(?:งบประมาณ|วงเงิน)|ก่อหนี้ผูกพัน|รับสมัคร|เบี้ยเลี้ยง|ค่าตอบแทน|ตั้งงบประมาณ"
    r"|จะ(?:มี|จ้าง|ได้รับ|ได้ค่า|ลงทุน|ให้|จัด|ดำเนิน|นำ|สนับสนุน|เพิ่ม|ขยาย|พบ|เข้าร่วม))"
    r"|(?P<reported>ทั้งนี้|ปัจจุบัน|ขณะนี้|ที่ผ่านมา|มีการ|แล้ว|พบว่า|ได้มี|โดยมี|ปรากฏว่า|รองลงมา|(?<!จะ)ได้(?:เข้าร่วม|ส่งออก|นำเข้า|ลงทุน))"
)
_ANNIVERSARY_AHEAD = re.compile(r"จะ(?:มีการ)?(?:ครบ|เฉลิม|ฉลอง)|กำหนดครบ")


# “จะเติบโตต่อเนื่องจาก 11 ล้านคน”: where a forecast begins is known.
_COMES_FROM = re.compile(r"(?:ขึ้น|ลง|ฟื้นตัว|ต่อเนื่อง|เติบโต)จาก(?:ระดับ|ร้อยละ|เดิม| )*$")
# “คาดในช่วงสองปีจะมีสัดส่วน …”: what is foreseen is no plan.
_FORECAST = re.compile(r"คาด(?:ว่า|การณ์|ใน|ปี|$)[^0-9]*จะ(?:มี|เพิ่ม|ขยาย)")


def modality(place: Place) -> str:
    """expected, planned or reported, by the last word that says so before the number; empty where none does.

    A word further away than usual counts if it stands in the same sentence with no other number between.
    """
    if place.noun == "ปี":
        return "expected" if place.near(_ANNIVERSARY_AHEAD, 60) else "reported"
    if _COMES_FROM.search(place.before):
        return "reported"
    sure = place.last(_SURE) or _last(_SURE, re.split("[0-9]", place.told)[-1])
    return "expected" if sure == "planned" and _FORECAST.search(place.told[-90:]) else sure


def ordinal(place: Place) -> bool:
    """“ครั้งที่ 5”, “อันดับ 1 ใน 5”: a small bare number behind such a word counts nothing."""
    number = place.number
    if _RANK.search(place.before[-14:]) and not number.scaled:
        return True
    return not number.unit and not number.scaled and number.value < 100 and bool(_ORDINAL.search(place.before[-14:]))
