"""How sure the text is of a figure: reported, expected or planned, by the words that say so before it in its sentence."""

from __future__ import annotations

import re

from kg.relate.figures.place import Place

# Words that look forward, words that mean to do, what will come of itself, what somebody will do, and words behind which
# the text tells again what is.
_SURE = re.compile(
    r"(?P<expected>(?<!เกิน)(?<!ตลาด)(?<!กว่าที่)(?<!ตามที่)(?<!ความ)คาด(?:ว่า|การณ์|หวัง)*|มุ่งหวัง|มั่นใจว่า"
    r"|เชื่อว่า|เชื่อมั่น(?:ว่า|เพิ่ม)|ประเมินว่า|มองว่า"
    r"|มีแนวโน้ม(?=[^0-9 ]{0,20}จะ|(?:ขยายตัว|เติบโต|เพิ่ม|ลด|หดตัว)[^0-9 ]{0,15}$)|(?<!คาด)(?<!ความ)หวัง(?!ดี)|ประมาณการ"
    r"|มีโอกาส(?=[^0-9 ]{0,20}(?:ขยาย|ลงทุน|แตะ|ถึง))|เป็นไปได้(?:ที่|ว่า)|สนใจ(?:ที่)?จะ|รวมรายได้จากการทำงานตลอด)"
    r"|(?P<planned>(?:มี|วาง|ตาม)แผน|มีกำหนด|กำหนดจัด|เร่งเจรจา|ตัดสิน(?:ใจ)?(?:เข้ามา)?ลงทุน|ประกาศ(?:จะ|เข้ามา|การ)*ลงทุน|มอบนโยบายให้|พร้อมรับ(?!มือ|ชม|ฟัง)|ยินดี(?:ที่จะ)?รับ(?!ฟัง|เกียรติ|ทราบ)|ให้ครอบคลุม|พรุ่งนี้|ควร(?:เน้น|มี|ลงทุน)|เพื่อ(?:สร้าง|เพิ่ม|ลด)[^0-9\n]{0,30}ให้(?:มากขึ้น|ได้|เพิ่มขึ้น)|เป้าหมาย(?=วงเงิน)|ภายใน(?:กรอบ)?วงเงิน|แผนที่จะ|(?:ตั้ง|วาง)(?:ค่า)?เป้า(?:หมาย)?|มีเป้าหมาย|ตั้งงบประมาณ|ของบ(?:ประมาณ|เพิ่ม)|เร่งผลิต|ดัน(?:การ)?จ้างงาน"
    r"|(?<!กลุ่ม)(?<!กรรม)(?<!พื้นที่)(?<!เกิน)เป้าหมาย(?=ที่|ใน|ไว้|จะ|ให้|ส่ง|การ|จัดส่ง|แรงงาน|ดึง|เพิ่ม|ลด|สร้าง|ขยาย|[^0-9]{0,12}$)"
    r"|พร้อม(?:ขยายการ|ที่จะ|จะ)?ลงทุน|กรอบ(?:งบประมาณ|วงเงิน)|ก่อหนี้ผูกพัน|ให้ได้(?=(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|ถึง|ร้อยละ| )*$)"
    r"|รับสมัคร|ตำแหน่งว่าง|ตำแหน่งงาน(?:ว่าง|ต่างประเทศ)|เตรียม(?:จัด)?ส่ง(?!ออก)|(?:เตรียม|รวบรวม)ตำแหน่งงาน|ตำแหน่งงานทั่วประเทศ|เบี้ยเลี้ยง|ค่าตอบแทน(?=[^0-9ก-๙]{0,4}$|[^0-9ก-๙]{0,3}[0-9])|เงินเดือนเริ่มต้น"
    r"|(?:(?<!ได้รับ)อนุมัติ|เห็นชอบ|จัดสรร)(?=[^0-9]{0,60}(?:งบ(?!ริษัท|าง|น)|กรอบวงเงิน|เงินอุดหนุน)))"
    r"|(?P<will_come>จะ(?:สามารถ|เป็นปัจจัย|เหลือ|เพิ่มรายได้|เพิ่มยอด|เพิ่มมูลค่า|เพิ่มขึ้น|ลดลง|สูงขึ้น|เติบโต|ขยายตัว|สร้าง|ช่วย|ทำให้|ส่งออก|เกิด|ส่งผล|มีมูลค่า|อยู่ที่))"
    r"|(?P<will_do>(?<!ใกล้)จะ(?:มี|จ้าง|ได้รับ|ได้ค่า|ลงทุน|ให้|จัด|ดำเนิน|นำ|สนับสนุน|เพิ่ม|ขยาย|พบ|เข้าร่วม|รวบรวม|ใช้|ส่งแรงงาน|เดินทาง|ลงนาม|รับรอง))"
    r"|(?P<reported>ทั้งนี้|จากข้อมูล|ปัจจุบัน|ขณะนี้|ตอนนี้|ที่ผ่านมา|(?<!ให้)(?<!จะ)มีการ|แล้ว|พบว่า|ได้มี|โดยมี(?!เป้า|แผน|อัตรา)|(?:พร้อม|ได้)มอบ(?!นโยบาย)|ปรากฏว่า|ซึ่ง(?:มี|เป็น|ประกอบ)"
    r"|โดยตลอด ?[0-9]|ออกบัตร|เพราะ|ก่อนเกิดโควิด|ยังส่งเสริม|ที่(?:ประเทศ)?ไทย(?:ได้)?ทำ(?:ไว้)?กับ|ที่ไทยทํากับ"
    r"|สามารถ(?:จัด)?ส่ง(?=[^0-9]{0,60}ได้(?:กว่า|ถึง|แล้ว|รวม| )*$)|หากรวม[^0-9]{0,40}จะมี"
    r"|(?<!จะ)ได้(?:เข้าร่วม|ส่งออก|นำเข้า|ลงทุน|ดำเนิน|มอบ|จัดส่ง))"
)
# “25 ล้านคนตามเป้าหมาย”: said behind the number.
_PLANNED_BEHIND = re.compile(r" ?(?:ตาม|จาก)?เป้าหมาย(?!ที่ผ่านมา)")
_ANNIVERSARY_AHEAD = re.compile(r"จะ(?:เป็นปีที่|เป็นปีแห่งการ|มีการ)?(?:ครบ|เฉลิม|ฉลอง)|กำหนดครบ")
# “จะเติบโตต่อเนื่องจาก 11 ล้านคน”: where a forecast begins is known.
_COMES_FROM = re.compile(
    r"(?:จาก|กว่า)ปี(?:ก่อน(?:หน้า)?| ?25[0-9]{2}) ?ที่(?:ขยาย|มี|อยู่|หด|เติบโต)[^0-9]{0,25}$"
    r"|(?:ขึ้น|ลง|ฟื้นตัว|ต่อเนื่อง|เติบโต)จาก(?:ระดับ|ร้อยละ|เดิม| )*$"
)
# “เพิ่มมูลค่าจาก 1.8 แสนล้านบาท เป็น 3.6 แสนล้านบาท”: so is where a target begins, and how many members a body has.
_FROM, _TO = (
    re.compile("จาก(?:เดิม|ปีละ|ระดับ|ร้อยละ| )*$"),
    re.compile("(?:[^0-9]{0,14}ปี ?25[0-9]{2})?[^0-9]{0,20}เป็น[^0-9]{0,12}[0-9]"),
)
# “ร้อยละ 72 เป็นการจำหน่ายในประเทศ”: what something is made up of is so now, whatever was expected before.
_COMPOSED = re.compile(" ?เป็นการ(?:จำหน่าย|ส่งออก|นำเข้า|ผลิต)")
_MEMBERS, _WILL_BE_THERE = re.compile("สมาชิก"), re.compile("จะมี|จะเข้าร่วม")
_AIMED_AT = re.compile("เป้า(?:หมาย)?ที่(?:ตั้ง|กำหนด|วาง)ไว้(?:ที่|ร้อยละ| )*$")


def modality(place: Place) -> str:
    """expected, planned or reported, by the words before the number in its sentence; empty where none says so.

    The last word wins, but จะ only repeats what “คาดว่า” or “ตั้งเป้า” said before it: “คาดว่าปีนี้จะมีผู้ชม 500 คน” is
    expected, “จะมีผู้ชม 500 คน” planned. “เกินคาด” and “ตามที่ตลาดคาด” look forward to nothing.
    """
    if place.noun == "ปี":
        return "expected" if place.near(_ANNIVERSARY_AHEAD, 60) else "reported"
    if _COMES_FROM.search(place.before) or (_FROM.search(place.before) and _TO.match(place.after)):
        return "reported"
    if place.noun == "ประเทศ" and place.near(_MEMBERS, 25) and not place.near(_WILL_BE_THERE, 70):
        return "reported"
    if _COMPOSED.match(place.after) and not place.near(_WILL_BE_THERE, 30):
        return "reported"
    if _PLANNED_BEHIND.match(place.after) or _AIMED_AT.search(place.before):
        return "planned"
    return modality_of(place.told)


def modality_of(words: str) -> str:
    """How sure some words leave what comes behind them."""
    sure, said = "", False
    for cue in _SURE.finditer(words):
        name = cue.lastgroup or ""
        if name in ("expected", "planned", "reported"):
            sure, said = name, name != "reported"
        elif not said:
            sure = "expected" if name == "will_come" else "planned"
    return sure
