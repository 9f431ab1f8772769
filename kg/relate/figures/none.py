"""Numbers with a unit, or something counted, that are no quantity of co-operation: one row each, with its reason.

The rows are asked in their order before anything else is; `kg explain --rejected` gives the reason of the one that fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.relate.figures.place import Place, Sort


@dataclass(frozen=True, slots=True)
class No:
    """Why a number of some sorts is no figure: by the words right before it (within its sentence), or behind it.

    Where `below` is given, only smaller numbers are meant; where `nouns` are, only counts of these.
    """

    reason: str
    sorts: tuple[Sort, ...]
    before: str = ""
    after: str = ""
    below: int = 0
    nouns: tuple[str, ...] = ()

    def fits(self, place: Place) -> bool:
        if place.sort not in self.sorts or (self.below and place.number.value >= self.below):
            return False
        if self.nouns and place.noun not in self.nouns:
            return False
        if self.before and re.search(f"(?:{self.before})$", _YEAR.sub("", place.told)):
            return True
        return bool(self.after and re.match(self.after, place.after))


# Years, and the number in the name of an illness, are not what stands between a word and its number.
_YEAR = re.compile(r"(?:25|20)[0-9]{2}(?![0-9,.])|(?<=โควิด)[ -]?19|(?<=COVID)[ -]?19")
# Up to so many characters that are no digits: the number belongs to the word before them.
_NEAR, _FAR = "[^0-9]{0,25}", "[^0-9]{0,60}"
_ABOUT = "(?:ประมาณ|ราว|เฉลี่ย|ไม่เกิน|ไม่ต่ำกว่า|ไม่น้อยกว่า|สูงสุด|กว่า|ถึง|จำนวน| )*"
_RATE_OF = "(?:(?!สัดส่วน|คิดเป็น|ขยายตัว|เติบโต|วงเงิน|มูลค่า|ส่งออก|GDP|จีดีพี|ลงทุน)(?:[^0-9\n]|(?<=-)[0-9]))"
_THINGS = "(?:ตัว|กิโลกรัม|กิโล|กก\\.|ลิตร|ตัน|ชิ้น|ลูก|หัว|หน่วย|ไร่|เครื่อง|คัน|ใบ|เม็ด|กล่อง|ถุง|โดส|ห้อง|คืน|เที่ยว|แปลง|ผล)"

NO_FIGURE: tuple[No, ...] = (
    No(
        "It is inflation, unemployment or a price index: a statistic of the economy at large.",
        ("percent",),
        f"(?:เงินเฟ้อ|ว่างงาน|ดัชนีราคาผู้บริโภค|หนี้ครัวเรือน|ดัชนีความเชื่อมั่น|อัตรา(?:การ)?เข้าพัก|อัตรา(?:การ)?ใช้กำลังการผลิต){_FAR}"
        "|ภาษีมูลค่าเพิ่ม(?:(?!ขยายตัว|เพิ่มขึ้น|เติบโต|ลดลง|หดตัว)[^0-9]){0,40}",
    ),
    No(
        "It is the rate of interest of a central bank or of the market, not that of a loan.",
        ("percent",),
        f"ดอกเบี้ย(?:นโยบาย|อ้างอิง|ตลาด|เงินฝาก|ของธนาคารกลาง| ?(?:Prime Rate|MRR|MLR|MOR)){_RATE_OF}{{0,200}}"
        f"(?:[0-9.]+ ?%(?! ?ต่อ){_RATE_OF}{{0,60}}){{0,4}}",
    ),
    No(
        "It says what a thing is made of, can do, saves or yields: no share of a quantity.",
        ("percent",),
        f"(?:ความชื้น|ความเข้มข้น|แอลกอฮอล์|ส่วน(?:ผสม|ประกอบ(?:มาก|ไม่|น้อย))|ผสม|บริสุทธิ์|สายเลือด|เลือด|โปรตีน|การกรอง|กรอง(?:ฝุ่น|เชื้อ)|ความหวาน|ไขมัน"
        f"|ยับยั้ง|THC|CBD|ผลตอบแทน|ความแม่นยำ|แม่นยำ|ประสิทธิภาพ|ความสำเร็จ|เต็ม|ส่วนลด|ลดราคา|ปราศจาก|ปลอด|สวมหน้ากาก|ป้องกัน(?:การ)?(?:ป่วย|เสียชีวิต|ติดเชื้อ)){_NEAR}|(?:ประหยัด|ลดการสูญเสีย|ลดการป่วย|ลดการเสียชีวิต|มีความเป็น){_FAR}"
        "|(?:สูง|มาก|ต่ำ|น้อย|ถูก|แพง|เร็ว|ดี)กว่า(?!ปี|ช่วง|เดือน|ไตรมาส|ร้อยละ|ระดับ|เดิม)[^0-9 ]{4,45} ?(?:ถึง|ประมาณ|กว่า)?",
    ),
    No(
        "It is a mark of an examination or a survey's score.",
        ("percent",),
        f"(?:คะแนน|สอบผ่าน|เกณฑ์(?:การ)?(?:ผ่าน|ทดสอบ)|ข้อสอบ){_NEAR}",
    ),
    No(
        "People who fell ill, were tested, vaccinated, hurt or killed are not counted.",
        ("count",),
        f"(?:ติดเชื้อ|ผู้ป่วย|ป่วยสะสม|เสียชีวิต|บาดเจ็บ|หายป่วย|หายกลับ|หายแล้ว|รักษาหาย|รักษาตัว|รับการรักษา|รักษาแล้ว"
        f"|เข็ม(?:ที่)? ?[0-9]?|ฉีด|คลัสเตอร์|กักตัว|กักกัน|ผู้สัมผัส|คัดกรอง"
        f"|วัคซีน|สวมหน้ากาก|ตรวจ(?:ไป)?(?: ?ATK|แล้ว|หา|เชื้อ|พบ|เกือบ)|มาตรวจ|รับการตรวจ|สอบสวนโรค|รายต่อ"
        f"|พบเชื้อ|ผลข้างเคียง|ลดการป่วย|ลดการเข้า รพ|ตั้งครรภ์|แม่เลี้ยงเดี่ยว){_FAR}|ฉีดวัคซีน[^\n]{{0,60}}",
        "[^0-9\n]{0,12}(?:ติดเชื้อ|เสียชีวิต|บาดเจ็บ|ป่วย)",
    ),
    No(
        "It is told in false news.",
        ("money", "percent", "count"),
        "อันดับ [0-9]+ [^0-9\n]{0,60}(?:สินเชื่อ|กู้|ยืม)[^0-9\n]{0,40}"
        "|ข่าวปลอม(?:ที่|เรื่อง| )[^\n]{0,150}(?:อันดับ|เรื่อง|กู้|แจก|ยืม)[^\n]{0,60}",
    ),
    No(
        "It is how old a population is.",
        ("percent",),
        f"(?:ผู้สูงอายุ|สูงวัย|อายุ 60 ปี(?:ขึ้นไป)?){_FAR}",
        "[^0-9\n]{0,25}สังคม(?:ผู้)?สูง(?:อายุ|วัย)",
    ),
    No(
        "It is a share of those who fell ill or were vaccinated.",
        ("percent",),
        r"(?:โอมิครอน|BA\.[0-9]|ไข้เลือดออก)[^\n]{0,100}เพิ่มขึ้น[^\n]{0,60}|BA\.[0-9](?:/BA\.[0-9])?[^0-9\n]{0,30}|"
        f"(?:ติดเชื้อ|ผู้ป่วย|ผู้เสียชีวิต|ครองเตียง|สายพันธุ์|โอมิครอน|เสียชีวิต|ตรวจ ?ATK|เข็ม(?:ที่|แรก|สอง|สาม)? ?[0-9]?){_FAR}",
    ),
    No(
        "It is a case of an illness.",
        ("count",),
        r"(?:ติดเชื้อ|ผู้ป่วย|กักตัว|กักกัน|ตรวจหาเชื้อ|เสียชีวิต)(?:(?!ฝึก|แรงงาน|ลงทุน)[^\n]){0,130}",
        nouns=("ราย",),
    ),
    No(
        "It is the change of a price.",
        ("percent",),
        r"ราคา(?:เฉลี่ย)?(?:มีแนวโน้ม|จะ|ได้)?(?:ปรับ(?:ตัว)?)?(?:เพิ่มขึ้น|สูงขึ้น|ลดลง)จากเดือนก่อน[^0-9\n]{0,10}"
        r"|(?:บาท|เซนต์|ดอลลาร์)(?:/|ต่อ)[^0-9\n]{0,25}(?:เพิ่มขึ้น|ลดลง)จากเดือนก่อน[^0-9\n]{0,10}",
    ),
    No(
        "Offenders, suspects and their victims are not counted.",
        ("count",),
        "(?:ผู้ต้องหา|จับกุม|ดำเนินคดี|หลอกลวง|ถูกหลอก|ผู้เสียหาย|ผู้กระทำผิด|คดี|หลบหนี)[^0-9]{0,40}",
    ),
    No(
        "It is what swindlers take.",
        ("money",),
        f"(?:หลอกลวง|หลงเชื่อ|ถูกหลอก|นายหน้า|แอบอ้าง|ฉ้อโกง|มิจฉาชีพ|เรียกเก็บค่า){_FAR}",
    ),
    No(
        "It is how many a place or a service can take, or takes within an hour or a day: a capacity.",
        ("count",),
        f"(?:ประชุม|ห้อง)ขนาด(?:ใหญ่|กลาง|เล็ก)? ?|(?:รองรับ(?!แล้ว)|ความจุ|จุได้|บรรจุ(?!งาน|ตำแหน่ง)|ที่นั่ง)[^0-9]{{0,45}}"
        f"|(?:วัน|ชั่วโมง|รอบ|นาที|วินาที)ละ{_ABOUT}",
        " ?(?:ต่อ|/) ?(?:วัน|ชั่วโมง|ชม|รอบ|นาที|ครั้ง|แสน|คัน|ห้อง|ทีม)",
        nouns=("คน", "ท่าน", "ราย", "ครัวเรือน", "ครอบครัว"),
    ),
    No(
        "It is a population, or a part of it by age or birth.",
        ("count",),
        f"(?:ประชากร|เกิดใหม่|เจริญพันธุ์|การเกิด|(?<!ดูแล)ผู้สูงอายุ|ผู้สูงวัย|วัยทำงาน|วัยแรงงาน|วัยเด็ก|เด็กไทย|จำนวนบุตร|คนจน|คนยากจน|ผู้สูบ|ผู้ดื่ม|คร่าชีวิต){_FAR}",
    ),
    No(
        "It is how many each of them is to have.",
        ("count",),
        "(?:ทุก|แต่ละ)(?:ครอบครัว|ครัวเรือน|หมู่บ้าน|ตำบล|คน)[^0-9\n]{0,25}",
        nouns=("คน", "ราย"),
    ),
    No("It is told of those who have just been named.", ("count",), "ทั้ง ?", below=10, nouns=("คน", "ท่าน")),
    No("People without work are a statistic of the economy at large.", ("count",), f"ว่างงาน{_NEAR}"),
    No(
        "It is a fine.",
        ("money",),
        f"(?:ค่าปรับ|โทษปรับ|ปรับ(?:เป็นเงิน|ขั้นต่ำ|สูงสุด|ไม่เกิน|ตั้งแต่|ไม่น้อยกว่า)|ระวางโทษ){_NEAR}(?:[0-9,.]+ ?(?:-|ถึง) ?)?",
    ),
    No(
        "It is the price of one thing, a fee or a rate of exchange.",
        ("money",),
        f"{_THINGS}ละ{_ABOUT}|(?:หลายราคา|สั่งซื้อ|ค่าธรรมเนียม|ค่าสมัคร|ค่าบริการ|เงินส่วนลด|ค่าตั๋ว|ค่าเข้าชม|ค่าโดยสาร|ค่าวีซ่า|จับจ่ายใช้สอยเฉลี่ย|ค่าใช้จ่าย(?:เฉลี่ย)?ต่อ(?:คน|หัว|ทริป|วัน)){_NEAR}"
        f"|ราคา(?:อยู่)?(?:ที่|เฉลี่ย|จำหน่าย|ขาย|ซื้อ|ตั๋ว|ค่าตั๋ว|บัตร| )*(?:ใบ|ท่าน|คน|ชุด|ละ|ประมาณ|เริ่มต้น(?:ที่)?"
        "|เพียง|เฉลี่ย|ไม่เกิน|ตั้งแต่|ต่ำกว่า|สูงกว่า| )*",
        r"ถ้วนหน้า| ?[^ ]{0,12}?(?:/|ต่อ) ?(?:ลิตร|กก|กิโล|ก\.|ตัน|ดอลลาร์|เหรียญ|บาร์|หน่วย|ไร่|เที่ยว|วัน|ชั่วโมง|ตัว|ลูก|ชิ้น|kg|คืน|ใบ"
        "|กระสอบ|มื้อ|สิทธิ|หัว|ทริป|คนต่อ|โดส|คัน|คน(?! ?ไทย))",
        below=1_000_000,
    ),
    No(
        "It is a condition that somebody has to meet, no quantity that is there.",
        ("money", "percent", "count"),
        "(?:คุณสมบัติ(?!พิเศษ)|หลักเกณฑ์|เงื่อนไข|(?<!จำเป็น)(?:จะต้อง|ต้องมี|ต้องเป็น)|ขั้นต่ำ|กรณี(?:ที่|กู้|ยืม)|จำกัดจำนวน)[^\n]{0,110}"
        "(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ตั้งแต่|อย่างน้อย|มากกว่า|เกินกว่า|ขั้นต่ำ)(?:ร้อยละ|คนละ|เป็นเงิน| )*",
        " ?(?:ขึ้นไป|ต่อ(?:ราย|โครงการ|คำขอ|งาน|กิจการ)(?!ได้))",
    ),
    No(
        "The years are a term of office, a lease or a plan.",
        ("years",),
        "วาระ(?:การ)?(?:ดำรงตำแหน่ง|คราวละ|ครั้งละ|ละ)[^0-9]{0,30}",
    ),
)


def no_figure(place: Place) -> str:
    """The reason why a number is none of the quantities that are looked for, or nothing.

    >>> from kg.thai.numerals import find
    >>> (number,) = find("ห้องนี้รองรับได้ 300")
    >>> no_figure(Place(number, "ห้องนี้รองรับได้ ", "ห้องนี้รองรับได้ ", "", "คน"))
    'It is how many a place or a service can take, or takes within an hour or a day: a capacity.'
    """
    return next((no.reason for no in NO_FIGURE if no.fits(place)), "")
