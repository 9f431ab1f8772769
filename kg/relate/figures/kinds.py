"""What a number is a number of: which quantities count as figures, and of which kind.

Everything is decided by Thai cue words beside the number. `before` and `after` are the words around it.
"""

from __future__ import annotations

import re

from kg.relate.figures.place import Place, last_of

_ORDINAL = re.compile(r"(?:อันดับ|ลำดับ|ครั้งที่|รุ่น|ข้อ|ระยะ|ชั้น|ไตรมาส|ที่|ฉบับที่|เลขที่|มาตรา|เฟส|ช่วง|ตอน|หมู่|ห้อง|ปี|No\.?|Top|TOP)(?:ที่)? ?$")

# “งาน OTAGAI FAIR 2023 คน…”: the year in a Latin name.
_OF_A_NAME = re.compile("[A-Za-z] ?$")
_RANK = re.compile(r"(?:อันดับ|ลำดับ)(?:ที่)? ?$")

# Years of relations.
_JUBILEE = re.compile(r"(?:ครบรอบ|วาระ)[^0-9]{0,60}$")
_RELATIONS = re.compile(r"ความสัมพันธ์|มิตรภาพ|หุ้นส่วน|ทางการทูต|สัมพันธไมตรี|ร่วมมือ|ประวัติศาสตร์ร่วม|แน่นแฟ้น")
_LASTING = re.compile(r"(?:นาน|ตลอด|ตลอดเวลา|ครบ|เวลา|ทูต|พันธ์|มา|ภาพ)(?:มากกว่า|ถึง|กว่า|เกือบ|ร่วม)? ?$")
_RELATIONS_BEHIND = re.compile(r"^ ?(?:ของ|แห่ง|การ|ที่|ใน)*(?:การ)?(?:สถาปนา|ความสัมพันธ์|สัมพันธ์|มิตรภาพ)")
_TERM = re.compile(
    r"(?:(?:ฝึก|ทำงาน)[^0-9]{2,30}(?=ครบ)|ฝึก|งาน|เมื่อ|สัญญา|ภายใน|ทุก|อายุ|ระยะ|แผน|ช่วง|รอบ|เวลาไม่เกิน|ไม่เกิน|หลักสูตร)(?:เวลา|ครบ)? ?$"
)


def relations(place: Place) -> bool:
    """“ครบรอบ 50 ปี”, “ความสัมพันธ์ทางการทูตที่มีมายาวนานกว่า 135 ปี”; not “ภายใน 5 ปี”, “อายุ 40 ปี”."""
    if _JUBILEE.search(place.before[-75:]):
        return True
    if _TERM.search(place.before) or place.after.startswith(("ข้างหน้า", "หน้า")):
        return False
    if _RELATIONS_BEHIND.search(place.after):
        return True
    return place.near(_RELATIONS, 70) and bool(_LASTING.search(place.before))


# Money: the last cue before the number says what it is for.
_MONEY = re.compile(
    r"(?P<investment>ลงทุน|ขอบีโอไอ|ขอ BOI"
    r"|(?:ขอรับ(?:การ)?|ให้(?:การ)?|บัตร|ได้รับ(?:การ)?|ยอด(?:การ)?)ส่งเสริม)"
    r"|(?P<trade>ส่งออก[^0-9\n]{0,18}สร้าง(?:ราย|เงิน)|ส่งออก"
    r"|นำเข้า|การค้า|ดุลการค้า|ค้าขาย|คู่ค้า(?!อาหาร)|การใช้สิทธิ|two-way trade|bilateral trade)"
    r"|(?P<budget>(?<!ปี)งบประมาณ|ก่อหนี้|เงินกู้|กู้เงิน|ยื่นกู้|ขอกู้|สินเชื่อ|(?<!หลังหัก)(?<!ไม่หัก)ค่าใช้จ่าย|กองทุน|ช่วยเหลือ|วงเงิน|อุดหนุน|เงินสนับสนุน|สนับสนุนเงิน|สนับสนุนทางการเงิน|ทุนสนับสนุน|ต้นทุน|บริจาคเงิน|มอบเงิน|เงินบริจาค)"
    r"|(?P<economic_value>(?<!กิจกรรม)ทางเศรษฐกิจ|กระตุ้น(?:เศรษฐกิจ|การท่องเที่ยว)(?=[^0-9 ]{0,12}(?:ได้|รวม|มาก|ถึง|กว่า|มูลค่า))"
    r"|มูลค่าเศรษฐกิจ|เศรษฐกิจหมุนเวียน(?=(?:รวม|ได้|กว่า|ถึง|มากกว่า|ไม่ต่ำกว่า|ไม่น้อยกว่า|ประมาณ|ราว|จำนวน|มูลค่า| )*$)"
    r"|(?:(?<=มูลค่าการ)|(?<=มูลค่า))เจรจา(?:ทาง|ธุรกิจ|การค้า)*|(?:เป้าหมาย|เป้า|แผน)(?:ใน|ที่จะ|การ|ว่าจะ|จะ)*เพิ่มรายได้(?=จาก|ให้|แก่|ชุมชน|เกษตร)"
    r"|กระตุ้น[^0-9\n]{0,20}(?:GDP|จีดีพี)|จับคู่ธุรกิจ|(?:สร้าง)?มูลค่าเพิ่มให้(?:กับ|แก่)?(?:ผลิตภัณฑ์มวลรวม(?:ในประเทศ)?|GDP|จีดีพี)"
    r"(?:(?: |ของประเทศ)*\(GDP\))?|มูลค่าเพิ่ม(?!ขึ้น)|ซื้อขาย|ยอดขาย|(?:มูลค่า(?:การ)?|ยอด(?:การ)?)สั่งซื้อ"
    r"|สร้างรายได้|สร้างมูลค่า|สร้างเงิน|โกยเงิน|เงินหมุนเวียน|เงินสะพัด|เกิดมูลค่า)"
    r"|(?P<other>(?:เสียหาย|สูญเสีย)(?:ทางเศรษฐกิจ)?|EBITDA|กำไร|ค่าจ้าง|ค่าตอบแทน|ประกอบอาชีพ|เงินเดือน|เบี้ยเลี้ยง|รางวัล|เงินสด|ส่งเงินกลับ|ธุรกรรม|สินทรัพย์|หลักทรัพย์|รายได้|รายรับ|GDP|จีดีพี|ผลิตภัณฑ์มวลรวม)"
)


def money(place: Place) -> str:
    """The kind of a sum: by the last word for one before it; in headlines that begin with the sum, by the first behind it."""
    if kind := place.last(_MONEY) or place.last(_MONEY, 160):
        return kind
    behind = _MONEY.search(place.after[:40]) if len(place.before) < 20 else None
    return (behind.lastgroup or "").replace("_", "-") if behind else ""


def cheap(place: Place) -> bool:
    """“รถไฟฟ้า 20 บาทตลอดสาย”: sums below a hundred are fares and prices."""
    return place.number.value < 100 and not place.number.scaled


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
    r"เข้าร่วม|ชมงาน|ร่วมงาน|เข้าชม|เยี่ยมชม|ออกบูธ|ร่วมเดินทาง|หารือ(?:ร่วม)?(?:กับ)?(?=ภาคเอกชน|บริษัท|ผู้|นัก|องค์กร)|หารือกับ|พบปะ(?!ให้กำลังใจ)|คณะ(?=นัก|ผู้|เอกชน|บริษัท)|เข้ารับฟัง|ร่วมประชุม|เข้าพบ|แสดงสินค้า|ร่วมเทศกาล|ร่วมกิจกรรม|ร่วม(?:การ)?แข่งขัน|ร่วมออก(?:งาน|บูธ)|จัดแสดง"
    r"|(?:ปาฐกถา|บรรยาย(?:พิเศษ)?|สุนทรพจน์)(?:พิเศษ)?(?:ให้|แก่|ต่อ)|ร่วมแสดง|ร่วมรับสมัคร|ร่วมเจรจา|เข้าแข่งขัน|เข้าประกวด|เข้ารอบ|ร่วมออกงาน"
)
# Business people who come to see a country take part in something; tourists who do are tourists.
_VISIT, _TOURIST = re.compile("มาเยือน"), re.compile("นักท่องเที่ยว")
# “ภายในงานจะรวบรวมผลงานจากบริษัทต่าง ๆ 700 บริษัท”: firms inside a fair take part in it, however far behind.
_INSIDE_A_FAIR = re.compile(r"(?:ภายใน(?:งาน|เทศกาล|นิทรรศการ)(?!วิจัย)|บูธ)(?:(?!ลงทุน|กิจการ|ปัจจุบัน|ทั่วประเทศ)[^0-9\n]){0,140}$")
_ATTEND_BEHIND = re.compile(r"^.{0,25}?(?:เข้าร่วม|ร่วมงาน|เข้าชม|เยี่ยมชม|ร่วมเดินทาง|ร่วมประชุม|ร่วมเข้า)")
# Whom “ราย” counts: the last of these words before it.
_WHO = re.compile(
    r"(?P<companies>บริษัท|นักลงทุน|ผู้ประกอบการ|ผู้ผลิต|โรงงาน|กิจการ|ลงทุน|ธุรกิจ|เอกชน|วิสาหกิจ|(?i:SME|startup)|สตาร์ท|ค่ายรถ|ผู้ส่งออก|ผู้นำเข้า|แบรนด์|(?<!กับ)สหกรณ์|ร้าน|ธนาคาร|นิติบุคคล|คู่ค้า|ผู้ซื้อ|ผู้ขาย)"
    r"|(?P<people>(?<!แรง)(?<!ใน)คน(?!ต่างด้าว|ต่างชาติ)|ผู้ฝึก|นักท่องเที่ยว|ผู้เดินทาง|เดินทางเข้า|ผู้โดยสาร|แรงงาน|(?i:visa)|วีซ่า|นักศึกษา|นักเรียน|เกษตรกร|จ้างงาน|บุคลากร|ประชาชน|เยาวชน"
    r"|ผู้เชี่ยวชาญ|สมาชิก|พนักงาน|มนตรี|อาสา|ลูกจ้าง|ลูกค้า(?!ประกันการส่งออก|ธุรกิจ|องค์กร)|ผู้ประกันตน|ผู้สมัคร|ผู้รับ|ผู้มีรายได้|ผู้บริโภค|ผู้ใช้|ครูฝึก|ข้าราชการ|เด็ก|นาย(?!หน้า|จ้าง)(?=[ก-๙])|นาง(?=[ก-๙]))"
)
_EMPLOYER = re.compile("นายจ้าง")
_FIRM = re.compile(r"บริษัท|นักลงทุน|ผู้ประกอบการ|ผู้ผลิต|โรงงาน|กิจการ|ลงทุน|ธุรกิจ|เอกชน|วิสาหกิจ|SME|Startup|สตาร์ท")
# “สำนักงานในต่างประเทศ 16 แห่ง”: offices, branches and hospitals are no firms.
_OFFICE = re.compile(
    r"(?:สำนักงาน|(?<!บริษัท)(?<!เป็น)สาขา|ศูนย์|โรงพยาบาล|รพ\.|สถานพยาบาล|(?<!จังห)วัด|สถานี|จุดบริการ|หน่วยบริการ|ด่าน|ท่าเรือ|สนามบิน|ท่าอากาศยาน|เขต(?:ส่งเสริม|พัฒนา|เศรษฐกิจ)|แหล่งท่องเที่ยว|นิคม(?:อุตสาหกรรม)?)"
    r"(?:(?!บริษัท|โรงงาน|ผู้ประกอบการ|สถานประกอบการ|(?<!เศรษฐ)กิจการ|MOU|ลงนาม)[^0-9\n]){0,40}$"
)
_PARTNER = re.compile(r"MOU|MoU|MOC|ลงนาม|รัฐบาล|พันธมิตร|ความร่วมมือ|ท้องถิ่น|เครือข่าย(?!ประกันสังคม)")
_TOGETHER = re.compile(r"MOU|MoU|MOC|ลงนาม|พันธมิตร|ร่วมมือ|ร่วมกับ|ระหว่าง|เครือข่าย|ภาคี|สมาชิก|ร่วมกัน|บูรณาการ")
_MATCHED = re.compile(r"จับคู่|เจรจา|ธุรกิจ|ซื้อขาย|สัญญา|MOU|(?i:matching)")
_PAPER = re.compile(r"ลงนาม|MOU|MoU|MOC|LOI|FTA|ความตกลง|บันทึก|เจตจำนง|กรอบ|ร่างเอกสาร|เอกสารผลลัพธ์")
_MEMBER = re.compile(r"สมาชิก|ผู้นำ(?!เข้า)|ภาคี|(?<!นายก)รัฐมนตรี|ความร่วมมือ")


def counted(place: Place) -> str:
    """The kind of a count by the word behind it, or nothing where such counts are none of ours."""
    if place.number.value == 2 and place.noun not in ("ฉบับ", "โครงการ") and place.before.endswith(("ทั้ง", "ทั้ง ")):
        return ""  # “ทั้ง 2 หน่วยงาน”: those that were named before
    visit = bool(_VISIT.search(place.before[-60:] + place.after[:20])) and not place.near(_TOURIST, 90)
    attend = visit or place.near(_ATTEND, 60) or bool(_ATTEND_BEHIND.match(place.after))
    inside = attend or bool(_INSIDE_A_FAIR.search(place.told))
    match place.noun:
        case "อัตรา" | "ตำแหน่ง":
            return "" if place.number.value % 1 or place.after.startswith("แรก") else "people"
        case "คน" | "ท่าน" | "ครัวเรือน" | "ครอบครัว":
            if not 2 <= place.number.value < 100_000_000 or place.number.value % 1 or re.match("-? ?ครั้ง", place.after):
                return ""
            return "participants" if attend else "people"
        case "ราย":
            if attend:
                return "participants"
            return "" if place.number.value % 1 else last_of(_WHO, place.told) or place.last(_WHO, 160)
        case "บริษัท" | "กิจการ" | "สถานประกอบการ" | "โรงงาน" | "ผู้ประกอบการ":
            return "participants" if inside else "companies"
        case "องค์กร":
            if place.after.startswith("ระหว่างประเทศ") or place.before.rstrip().endswith("ทั้ง"):
                return ""
            return "participants" if attend else "partners"
        case "แห่ง":
            if _OFFICE.search(place.before):
                return ""
            if place.near(_PARTNER, 60):
                return "partners"
            return (
                ("participants" if inside else "companies")
                if place.near(_FIRM, 60) or (inside and place.near(_EMPLOYER, 60))
                else ""
            )
        case "โรงเรียน" | "สถาบัน" | "มหาวิทยาลัย":
            return "participants" if attend else ""
        case "โครงการ":
            return "projects"
        case "ฉบับ":
            return "partners" if place.near(_PAPER, 90) else ""
        case "คู่":
            return "partners" if place.near(_MATCHED, 90) else ""
        case "หน่วยงาน":
            if place.after.startswith(("ในสังกัด", "ภายใต้", "ใต้สังกัด", "จัดอันดับ")):
                return ""
            return "participants" if attend else "partners" if place.near(_TOGETHER, 60) else ""
        case "ประเทศ":
            return "partners" if place.number.value > 2 and _MEMBER.search(re.split("[0-9]", place.before[-40:])[-1]) else ""
        case _:
            return ""


def ordinal(place: Place) -> bool:
    """“ครั้งที่ 5”, “อันดับ 1 ใน 5”: a small bare number behind such a word counts nothing."""
    number = place.number
    if _RANK.search(place.before[-14:]) and not number.scaled:
        return True
    if not number.unit and _OF_A_NAME.search(place.before) and 1990 <= number.value <= 2100:
        return True
    return not number.unit and not number.scaled and number.value < 100 and bool(_ORDINAL.search(place.before[-14:]))
