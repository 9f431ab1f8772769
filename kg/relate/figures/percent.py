"""Percentages: a share of something, or how much something rose or fell; none where nothing is sure."""

from __future__ import annotations

import re

from kg.relate.figures.place import Place, last_of

GROWTH = re.compile(
    r"(?P<up>เพิ่มขึ้น|เพิ่มสูงขึ้น|สูงขึ้น|มากขึ้น(?=(?:ถึง|กว่า|ร้อยละ| )*$)|ขยายตัว"
    r"|ขยาย(?= ?$)|เติบโต|โตขึ้น|โต(?=ถึง|กว่า|ร้อยละ| |$)|บวก(?!สาม|หนึ่ง)|พุ่ง"
    r"|เพิ่ม(?!เติม|ขีด|ศักย|ประสิทธิ|โอกาส|มูลค่า)|ฟื้นตัว|ขึ้น(?=ค่า|เงินเดือน))"
    r"|(?P<down>ลดลง|หดตัว|ติดลบ|ลด(?!หย่อน)|ลง(?=(?:ถึง|กว่า|ร้อยละ|ได้| )*$)|ชะลอตัว|ปรับฐาน)"
    r"|(?P<share>คิดเป็น|สัดส่วน|อัตราส่วน|แบ่งเป็น)"
    r"|(?P<above>(?:สูง|มาก)กว่า(?=ปี|ช่วง|เดือน|ไตรมาส))"
)
# “เพิ่มขึ้น 20 ราย คิดเป็นร้อยละ 8”: the share of a rise is growth; and “(+12%)”.
_RISEN_BY = re.compile(
    r"(?:เพิ่มขึ้น|ลดลง) ?[0-9,.]+ ?[ก-๙]{2,12} (?:หรือ)?คิดเป็น(?:สัดส่วน)?$|(?:เพิ่มขึ้น|ลดลง)จาก[^\n]{5,80} หรือ(?:คิดเป็น)? ?$"
)
# “เพิ่มขึ้นเป็นร้อยละ 61”: where a share has come to.
_RISEN_TO = re.compile(
    r"(?:เพิ่มขึ้น|เพิ่ม|สูงขึ้น|ลดลง|ลด)(?:มา)?(?:เป็น|อยู่ที่)(?:[^0-9\n]{0,12}| ?[0-9,.]+ ?[^0-9\n]{1,16} (?:หรือ|คิดเป็น)(?:ร้อยละ)? ?)$"
    r"|เหลือ(?:เพียง|อยู่(?:ที่)?|ประมาณ)?(?:อัตรา)? ?$"
    r"|ซึ่ง(?:มี|อยู่)(?:เพียง|ที่|แค่)[^0-9]{0,8}$"
    r"|(?:เพิ่ม(?:มาก|สูง)?ขึ้น|ลดลง)จาก(?:ระดับ|เดิม| )*$|(?:เพิ่ม(?!ขึ้น)|ลด(?!ลง))[^0-9\n]{0,40}จาก(?:ร้อยละ)? ?$"
)
# But where it is the economy that grows, it is a rate of growth that has risen.
_ECONOMY = re.compile(r"(?:เศรษฐกิจ|GDP|จีดีพี)[^\n]{0,60}(?:เติบโต|ขยายตัว|การเติบโต)|(?:เติบโต|ขยายตัว)[^\n]{0,30}(?:GDP|จีดีพี)")
# “อัตราการขยายตัวเฉลี่ยของการลงทุนในช่วงปี 2558-2562 ถึงร้อยละ 7.9”: a rate of change is named, however far before.
_RATE = re.compile(
    r"อัตรา(?:การ)?(?P<up>ขยายตัว|เติบโต|เพิ่มขึ้น)|อัตรา(?:การ)?(?P<down>หดตัว|ลดลง)"
    r"|(?P<share>คิดเป็น|สัดส่วน)|(?P<other>[0-9]%|ร้อยละ [0-9])"
)
# “เพิ่มขึ้นเมื่อเทียบกับเดือนก่อนหน้าหลังขจัดผลทางฤดูกาลที่ร้อยละ 5”: with what it is compared stands between.
_COMPARED = re.compile(
    r"(?:เพิ่มขึ้น|ขยายตัว|(?P<down>ลดลง|หดตัว))(?:เมื่อเทียบกับ|เมื่อเทียบ|จาก)(?:ช่วง|เดือน|ปี|ไตรมาส)(?:(?!ขยายตัว|เติบโต|เพิ่มขึ้น|ลดลง|หดตัว)[^0-9]){0,60}$"
)
# “ขยายตัวสูงสุด 3 อันดับ ได้แก่ เหมืองแร่ ร้อยละ 12 ไฟฟ้า ร้อยละ 8”: the list is one of rises.
_MOST_RISEN = re.compile(r"(?:เพิ่มขึ้น|ขยายตัว|เติบโต)(?:สูง|มาก)(?:ที่)?สุด(?:(?!สัดส่วน|คิดเป็น)[^\n]){0,130}$")
# “GDP ปีหน้าจะอยู่ที่ร้อยละ 3”: what is said of the product of a country is its growth.
_PRODUCT = re.compile(
    r"(?:GDP|จีดีพี)(?![^0-9]*(?:สัดส่วน|คิดเป็น|ต่อ|ของ))[^0-9]{0,20}(?:ปี ?25[0-9]{2}[^0-9]{0,12})?(?:อยู่ที่|ที่ระดับ)[^0-9]{0,10}$"
    r"|ส่งออก(?:(?!สัดส่วน|คิดเป็น)[^\n]){0,40}(?:ตั้ง)?เป้า(?:หมาย)?(?:ไว้)?(?:ที่)? ?(?:ร้อยละ )?$"
)
# “ลดต้นทุนการผลิต … ให้ได้อย่างน้อยร้อยละ 40”: what is to be made so is said far before.
_AT_LEAST = re.compile("ให้ได้(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|ถึง| )*(?:ร้อยละ)? ?$")
# “ขยายตัวร้อยละ 23 โดยร้อยละ 99 ส่งออกไป…”: behind โดย the sentence begins anew.
_ANEW, _DOES = re.compile("(?:โดย|ซึ่ง) ?(?:ร้อยละ)? ?$"), re.compile(" ?(?:เป็นการ)?(?:ส่งออก|นำเข้า|จำหน่าย|ขาย|ผลิต|มาจาก)")
_SIGNED = re.compile(r"\(?[+-]$")


# A percentage is taken for a share where nothing says what it is, but not where the sentence speaks of changes and no part is
# named, nor where it is everything (“ปลอดเชื้อ 100%”).
_PART = re.compile(
    r"คิดเป็น|สัดส่วน|ส่วนแบ่ง|ถือหุ้น|ครอบคลุม|ดอกเบี้ย|ชดเชย|ภาษี|ครองตลาด|แบ่งเป็น|ประกอบด้วย|มาร์เก็ตแชร์|เป็นของ|ได้แก่|รองลงมา|เหลือ"
    r"|หรือ(?:ประมาณ|กว่า|ราว| )*$|ซึ่ง(?:มี|อยู่)(?:เพียง|ที่|แค่)"
)
_OF = re.compile(" ?(?:ของ(?!ทำ|ใช้|ฝาก|เล่น|ขวัญ|ที่ระลึก)|จากมูลค่า|จากจำนวน)")
# What may be everything: a holding, an exemption.
_WHOLE = re.compile(r"คิดเป็น|สัดส่วน|ส่วนแบ่ง|ถือหุ้น|เป็นของ|ภาษี|ชดเชย|วงเงิน")
_IS = re.compile(" ?เป็นการ(?=ส่งออก|จำหน่าย|นำเข้า|ขาย|ลงทุน|ผลิต)")
# What shares are told of that no word calls one: investors, firms, trade, tourists, work, what is built, and emissions; or the
# percentage stands right behind a quantity, “14 ราย (ร้อยละ 27)”, or in a row of them.
_TOLD_OF = re.compile(
    r"ลงทุน|ผู้ประกอบการ|บริษัท|ธุรกิจ|เอกชน|ส่งออก|นำเข้า|นักท่องเที่ยว|ชาวต่างชาติ|ค้นหาเที่ยวบิน|แรงงาน|พนักงาน|คืบหน้า|ก้าวหน้า|ก่อสร้าง"
    r"|ก๊าซ|คาร์บอน|ยานยนต์|ลูกค้า|ธุรกรรม|[0-9] ?(?:ราย|คน|บริษัท|โครงการ|ล้านบาท|บาท|ดอลลาร์[^0-9 ]{0,8}|%) ?(?:และ)?\(?(?:ร้อยละ)? ?$"
)
_CHANGE = re.compile(r"เพิ่ม(?!เติม|ขีด|ศักย|ประสิทธิ|โอกาส|มูลค่า)|ขยายตัว|เติบโต|ลดลง|หดตัว|ติดลบ|สูงขึ้น|ดัชนี")

# “อัตราดอกเบี้ยนโยบายของไทย … ปี 2564 อยู่ที่ 0.75%”: a long sentence names the rate far before.
FAR_RATE = 220
_BANK_RATE = re.compile("ดอกเบี้ยนโยบาย(?:(?!ขยายตัว|เติบโต|สัดส่วน|คิดเป็น|ส่งออก|GDP|จีดีพี|ลงทุน|เงินเฟ้อ)[^\n]){0,220}$")
# “เป็นมหาอำนาจ 1 ใน 5 ของโลก” is a rank, “คิดเป็น 1 ใน 5” a share.
_ONE_OF = re.compile("[1-9] ใน")
_A_PART = re.compile("(?:คิดเป็น|ประมาณ|ราว|กว่า|เกือบ|หรือ|ถึง|สัดส่วน|จำนวน|เหลือ|เพียง|รวม)(?:ประมาณ|กว่า)? ?$|(?:^|[(“,]) ?$")


def no_percentage(text: str, place: Place) -> bool:
    """“ปี 2566 ถึง 42%” is read from its year on; “1 ใน 5 ของโลก” is a rank; a central bank's rate is none of co-operation."""
    start = place.number.span.start
    if _BANK_RATE.search(text[max(start - FAR_RATE, 0) : start]) or 1990 <= place.number.value <= 2700:
        return True
    return bool(_ONE_OF.match(text, start) and not _A_PART.search(place.before))


def percentage(place: Place) -> tuple[str, int]:
    """The kind of a percentage, if any is sure, and its sign: “ลดลงร้อยละ 3” is growth of -3, “ร้อยละ 40 ของการลงทุน” a share."""
    if _SIGNED.search(place.before):
        return "growth", -1 if place.before.endswith("-") else 1
    if _ANEW.search(place.before) and _DOES.match(place.after):
        return "share", 1
    if _RISEN_TO.search(place.before):
        return "growth" if _ECONOMY.search(place.told) else "share", 1
    if compared := _COMPARED.search(place.told):
        return "growth", -1 if compared["down"] else 1
    cue = place.last(GROWTH, 45)
    if not cue and _AT_LEAST.search(place.before) and place.last(GROWTH, 110) == "down":
        cue = "down"
    if cue in ("", "share") and (risen := _RISEN_BY.search(place.before)):
        cue = "down" if "ลด" in risen[0] else "up"
    if not cue and _MOST_RISEN.search(place.before):
        return "growth", 1
    if not cue and _PRODUCT.search(place.before):
        return "growth", 1
    if not cue and (rate := last_of(_RATE, place.told)) in ("up", "down"):
        cue = rate
    part = bool(_OF.match(place.after))
    if part or cue == "share" or (not cue and _told_of_parts(place)):
        return "share", 1
    if not cue:
        return "", 1
    return "growth", -1 if cue == "down" else 1


def _told_of_parts(place: Place) -> bool:
    """Whether a percentage that no word calls a share is one: of everything only where something is held or exempted."""
    if place.number.value >= 100:
        return bool(_WHOLE.search(place.told))
    if _PART.search(place.told) or _IS.match(place.after):
        return True
    return bool(_TOLD_OF.search(place.told)) and not _CHANGE.search(place.told)
