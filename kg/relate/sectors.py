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
from kg.vocab import SECTORS

# sector: (strong cues, weak cues)
LEXICON = {
    "agriculture": (
        "การเกษตร|สินค้าเกษตร|เกษตรกร|เกษตรอัจฉริยะ|เกษตรแม่นยำ|เกษตรกรรม|ผลิตผลเกษตร|ผลผลิตเกษตร|เกษตรแปรรูป|เกษตรและอาหาร|ภาคเกษตร|เกษตรอินทรีย์"
        "|ปศุสัตว์|เพาะปลูก|พืชสวน|ผลไม้สด|มะม่วง|กล้วยหอม|ทุเรียน|สหกรณ์การเกษตร|ด้านเกษตร|อุตสาหกรรมเกษตร|Smart Farm|Agriculture|agriculture|agri",
        "เกษตร|พืช|ยางพารา|ข้าว",
    ),
    "food": (
        "อุตสาหกรรมอาหาร|แปรรูปอาหาร|อาหารแปรรูป|อาหารแห่งอนาคต|อาหารอนาคต|ความมั่นคงทางอาหาร|ความมั่นคงด้านอาหาร|ความปลอดภัยอาหาร|สินค้าอาหาร"
        "|เกษตรและอาหาร|อาหารและเครื่องดื่ม|อาหารเพื่อสุขภาพ|อาหารทะเล|ผลิตอาหาร|ส่งออกอาหาร|อาหารสัตว์|Food Valley|Future Food|Food Innovation",
        "อาหาร",
    ),
    "fisheries": ("ประมง|สัตว์น้ำ|ปลาทูน่า|กุ้ง", ""),
    "forestry": ("ป่าไม้|อุตสาหกรรมไม้|ไม้แปรรูป", ""),
    "textiles": ("สิ่งทอ|เสื้อผ้า|เครื่องนุ่งห่ม|ผ้าไหม|ผ้าทอ|เส้นใย", "แฟชั่น"),
    "crafts": ("หัตถกรรม|งานฝีมือ|ศิลปหัตถกรรม|เครื่องปั้นดินเผา|เซรามิก|หัตถศิลป์|ผ้าไหม", ""),
    "chemicals": ("ปิโตรเคมี|เคมีภัณฑ์|อุตสาหกรรมเคมี|เคมีชีวภาพ", "เคมี"),
    "plastics": ("พลาสติกชีวภาพ|อุตสาหกรรมพลาสติก|ผลิตภัณฑ์พลาสติก|เม็ดพลาสติก|ผลิตภัณฑ์ยาง|ถุงมือยาง|อุตสาหกรรมยาง", "พลาสติก"),
    "medical": (
        "การแพทย์|ทางการแพทย์|เครื่องมือแพทย์|อุปกรณ์การแพทย์|สาธารณสุข|เวชภัณฑ์|วัคซีน|ผู้สูงอายุ|สังคมสูงวัย|สังคมผู้สูงวัย|บริบาล|เภสัช|ระบบสุขภาพ|สุขภาวะ|ดูแลสุขภาพ"
        "|โรงพยาบาล|โรคติดต่อ|โรคอุบัติใหม่|โรคมะเร็ง|Medical|Healthcare|Wellness|เวลเนส",
        "แพทย์|ยา|สุขภาพ",
    ),
    "biotech": ("เทคโนโลยีชีวภาพ|อุตสาหกรรมชีวภาพ|ไบโอเทค|Biotech|จุลินทรีย์|ชีววิทยา", "ชีวภาพ"),
    "automotive": (
        "ยานยนต์|รถยนต์|ชิ้นส่วนยานยนต์|ชิ้นส่วนรถยนต์|รถจักรยานยนต์|รถกระบะ|รถบรรทุก|Automotive|automotive|Next-Generation Automotive",
        "",
    ),
    "ev": (
        "ยานยนต์ไฟฟ้า|รถยนต์ไฟฟ้า|รถไฟฟ้า EV|รถ EV|สถานีชาร์จ|สถานีอัดประจุ|รถอีวี|ยานยนต์ EV|xEV|BEV|HEV|ยานยนต์สมัยใหม่|ยานยนต์พลังงานไฟฟ้า|รถโดยสารไฟฟ้า"
        "|(EV)|Electric Vehicle|ยานยนต์แห่งอนาคต|รถจักรยานยนต์ไฟฟ้า|อีวี|EV",
        "",
    ),
    "battery": ("แบตเตอรี่|แบตเตอรี", ""),
    "electronics": (
        "อิเล็กทรอนิกส์|เซมิคอนดักเตอร์|Semiconductor|semiconductor|แผงวงจร|เครื่องใช้ไฟฟ้า|PCB|สารกึ่งตัวนำ|ฮาร์ดดิสก์|อิเล็กโทรนิกส์|วงจรรวม",
        "",
    ),
    "machinery": (
        "หุ่นยนต์|ระบบอัตโนมัติ|เครื่องจักรกล|เครื่องจักร|ออโตเมชั่น|Automation|Robot|robot|โรบอต|เทคโนโลยีอัตโนมัติ|แม่พิมพ์|Smart Factory|IoT ในโรงงาน",
        "",
    ),
    "aerospace": ("อากาศยาน|อุตสาหกรรมการบิน|การบินและ|ซ่อมบำรุงอากาศยาน|เมืองการบิน|Aerospace|ชิ้นส่วนอากาศยาน", "การบิน"),
    "rail": (
        "รถไฟความเร็วสูง|ระบบราง|รถไฟฟ้าสาย|โครงการรถไฟ|ทางราง|รถไฟทางคู่|การรถไฟ|รถไฟฟ้าขนส่งมวลชน|รถไฟ|ชินคันเซ็น|ชิงกันเซ็น",
        "",
    ),
    "shipbuilding": ("ต่อเรือ|อู่เรือ|อุตสาหกรรมเรือ|เรือไฟฟ้า", ""),
    "metals": ("อุตสาหกรรมเหล็ก|เหล็กกล้า|อะลูมิเนียม|โลหะ|เหล็ก|สังกะสี|ทองแดง", ""),
    "renewables": (
        "พลังงานสะอาด|พลังงานทดแทน|พลังงานหมุนเวียน|พลังงานทางเลือก|พลังงานแสงอาทิตย์|โซลาร์|โซลาเซลล์|โซลาร์เซลล์|ชีวมวล|เชื้อเพลิงชีวภาพ|พลังงานลม|พลังงานสีเขียว"
        "|ไบโอดีเซล|เอทานอล|ก๊าซชีวภาพ|Clean Energy|clean energy|Renewable|renewable|พลังงานที่สะอาด|SAF",
        "",
    ),
    "hydrogen": ("ไฮโดรเจน|แอมโมเนีย|Hydrogen|hydrogen", ""),
    "energy": (
        "ก๊าซธรรมชาติ|LNG|โรงไฟฟ้า|ความมั่นคงทางพลังงาน|ความมั่นคงด้านพลังงาน|การเปลี่ยนผ่านพลังงาน|เปลี่ยนผ่านด้านพลังงาน|เปลี่ยนผ่านทางพลังงาน|ประสิทธิภาพพลังงาน"
        "|ประสิทธิภาพการใช้พลังงาน|อนุรักษ์พลังงาน|ปิโตรเลียม|นิวเคลียร์|ระบบส่งไฟฟ้า|สมาร์ทกริด|Smart Grid|โครงข่ายไฟฟ้า",
        "พลังงาน",
    ),
    "environment": (
        "กำจัดขยะ|จัดการขยะ|ขยะทะเล|ขยะพลาสติก|ขยะอิเล็กทรอนิกส์|ขยะ|บำบัดน้ำเสีย|น้ำเสีย|รีไซเคิล|กากอุตสาหกรรม|ของเสีย|มลพิษ|ดักจับคาร์บอน|กักเก็บคาร์บอน|CCUS|CCS"
        "|จัดการน้ำ|ทรัพยากรน้ำ|PM 2.5|PM2.5|การจัดการซาก|Recycl|recycl|ซากรถ|บริหารจัดการน้ำ|คาร์บอนเครดิต",
        "สิ่งแวดล้อม|สภาพภูมิอากาศ|น้ำ",
    ),
    "digital": (
        "ดิจิทัล|ปัญญาประดิษฐ์|ไซเบอร์|ดาต้าเซ็นเตอร์|ศูนย์ข้อมูล|Data Center|data center|คลาวด์|Cloud|5G|ซอฟต์แวร์|โทรคมนาคม|เทคโนโลยีสารสนเทศ|บล็อกเชน|ICT|Big Data"
        "|Digital|(AI)|AI|IoT|ไอที|ดิจิตอล|เมตาเวิร์ส",
        "",
    ),
    "smart-city": ("เมืองอัจฉริยะ|Smart City|smart city|สมาร์ทซิตี้|Smart Cities|เมืองยั่งยืน", ""),
    "logistics": ("โลจิสติกส์|ขนส่งสินค้า|ท่าเรือ|คลังสินค้า|ระบบโลจิสติกส์|ห่วงโซ่ความเย็น|Cold Chain|cold chain|Logistics|logistics|ทางอากาศ|ขนส่งทางน้ำ", "ขนส่ง|การขนส่ง"),
    "construction": (
        "ก่อสร้าง|โครงสร้างพื้นฐาน|ทางหลวง|ทางด่วน|มอเตอร์เวย์|สะพาน|อสังหาริมทรัพย์|วัสดุก่อสร้าง|การจราจร|อาคารเขียว|การเคหะ|ที่อยู่อาศัย|คมนาคมขนส่ง",
        "คมนาคม",
    ),
    "tourism": (
        "นักท่องเที่ยว|การท่องเที่ยว|อุตสาหกรรมท่องเที่ยว|ธุรกิจโรงแรม|โรงแรมและ|การกีฬา|ด้านกีฬา|ท่องเที่ยวเชิง|กอล์ฟ",
        "ท่องเที่ยว|กีฬา",
    ),
    "creative": (
        "ภาพยนตร์|เศรษฐกิจสร้างสรรค์|คอนเทนต์|อนิเมะ|แอนิเมชัน|อุตสาหกรรมสร้างสรรค์|ซีรีส์|ละครไทย|ดนตรี|เกมส์|การ์ตูน",
        "สร้างสรรค์|บันเทิง",
    ),
    "finance": (
        "ธุรกิจธนาคาร|ตลาดทุน|ตลาดหลักทรัพย์|ฟินเทค|Fintech|FinTech|ธุรกิจการเงิน|ประกันภัย|ภาคการเงิน|ทางการเงินในอาเซียน",
        "การเงิน",
    ),
    "education": (
        "ฝึกอบรม|พัฒนาทักษะ|โคเซ็น|KOSEN|หลักสูตร|อาชีวศึกษา|อาชีวะ|พัฒนาบุคลากร|พัฒนากำลังคน|พัฒนาฝีมือแรงงาน|ทุนการศึกษา|พัฒนาทรัพยากรมนุษย์"
        "|ฝึกงาน|ฝึกปฏิบัติงาน|ผลิตวิศวกร|ผลิตบุคลากร|Upskill|Reskill|reskill|upskill|ยกระดับทักษะ|ทักษะแรงงาน|การเรียนการสอน",
        "บุคลากร|ทรัพยากรมนุษย์|การศึกษา",
    ),
    "defence": ("กลาโหม|ยุทโธปกรณ์|ป้องกันประเทศ|กองทัพ|การทหาร|ด้านทหาร|ความมั่นคงทางทะเล", ""),
    "disaster": ("ภัยพิบัติ|แผ่นดินไหว|สาธารณภัย|อุทกภัย|บรรเทาภัย|น้ำท่วม", ""),
    "hemp": ("กัญชง|กัญชา|เฮมพ์", ""),
    "retail": ("ค้าปลีก|ห้างสรรพสินค้า|ร้านสะดวกซื้อ", ""),
    "space": ("อวกาศ|ดาวเทียม", ""),
}

# Longer words that hold a cue but mean something else.
MASKS = (
    "เกษตรและสหกรณ์|กระทรวงเกษตร|ก.เกษตร|รมว.เกษตร|รมช.เกษตร|ปลัดเกษตร|เกษตรฯ|มหาวิทยาลัยเกษตรศาสตร์|ยาวนาน|ยาง|ยาก|ยานยนต์|ยาน|ยาม|ยาว|พัฒนายา|น้ำมัน|น้ำใจ|น้ำหนัก|ผู้นำ"
    "|ทางการแพทย์ฉุกเฉิน|การท่องเที่ยวและกีฬา|กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม|กระทรวงดิจิทัลฯ|กระทรวงสาธารณสุข|กระทรวงพลังงาน|กระทรวงคมนาคม|กระทรวงแรงงาน|กระทรวงกลาโหม"
    "|รัฐมนตรีว่าการกระทรวงสาธารณสุข|กระทรวงการท่องเที่ยว|กระทรวงศึกษาธิการ|กระทรวงการคลัง|Bio-Circular-Green|ผ่านระบบอิเล็กทรอนิกส์|จดหมายอิเล็กทรอนิกส์|ไปรษณีย์อิเล็กทรอนิกส์"
    "|ทางอิเล็กทรอนิกส์|ห้องรับรอง|สนามกอล์ฟ|การรถไฟแห่งประเทศไทย|รถไฟฟ้า|สถานีรถไฟ|สนามบิน|โรงแรม|ศาสตราจารย์|ถนนราชดำเนิน|ถนนพระรามที่|ถ. |ระบบการประชุมทางไกล"
    "|การบินไทย|สายการบิน|ธนาคารแห่งประเทศไทย|ท่าอากาศยาน|แม่เหล็ก|พาณิชย์อิเล็กทรอนิกส์|สื่ออิเล็กทรอนิกส์|ลายมือชื่ออิเล็กทรอนิกส์|ราชการทหาร|อาวุธนิวเคลียร์"
    "|โครงสร้างพื้นฐานด้าน|โครงสร้างพื้นฐานทาง|โครงสร้างพื้นฐานเพื่อ|โครงสร้างพื้นฐานเกี่ยว|โครงสร้างพื้นฐานของ|ป่าไม้และประมง|ป่าไม้ และประมง|ป่าไม้ ประมง|เกษตรป่าไม้|สถาบันการศึกษา"
    "|เทคโนโลยีและนวัตกรรม|เสถียรภาพและความมั่นคง|สันติภาพและความมั่นคง|ความมั่นคงของมนุษย์|ความมั่นคงของภูมิภาค"
)

_LEAD = re.compile(r"(?:อุตสาหกรรม|ด้าน|สาขา|ภาค|ธุรกิจ|การค้า|กลุ่ม|ความร่วมมือ|ทาง)(?:การ)?$")
# Sentences that only describe a place.
_PROFILE = re.compile(r"มีชื่อเสียง|ขึ้นชื่อ|เป็นที่รู้จัก|ตั้งอยู่|มีประชากร|อดีต")


@cache
def _cues() -> tuple[AhoCorasick, list[tuple[tuple[str, ...], bool]]]:
    """The automaton over all cues and masks, and what each pattern means: its sectors, and whether it is strong."""
    strong: dict[str, list[str]] = {mask: [] for mask in MASKS.split("|")}
    weak: dict[str, list[str]] = {}
    for sector, (sure, unsure) in LEXICON.items():
        for cue in filter(None, sure.split("|")):
            strong.setdefault(cue, []).append(sector)
        for cue in filter(None, unsure.split("|")):
            weak.setdefault(cue, []).append(sector)
    meaning = {**{c: (tuple(s), False) for c, s in weak.items()}, **{c: (tuple(s), True) for c, s in strong.items()}}
    return AhoCorasick(list(meaning), matchkind=MatchKind.LeftmostLongest), list(meaning.values())


def _found(text: str) -> list[tuple[int, int, str]]:
    """(start, end, sector) of every cue that counts."""
    automaton, meaning = _cues()
    found = []
    for pattern, start, end in automaton.find_matches_as_indexes(text):
        sectors, strong = meaning[pattern]
        if not sectors or _inside_a_latin_word(text, start, end):
            continue
        if strong or _LEAD.search(text[max(start - 20, 0) : start]):
            found += [(start, end, sector) for sector in sectors]
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
    ('ev', 'energy')
    """
    named = {sector for _, _, sector in _found(text)}
    return tuple(s for s in SECTORS if s in named)


def sectors(scene: Scene) -> tuple[str, ...]:
    """The sectors of a release, in the order of the vocabulary."""
    page = scene.page
    masks = [n.span for n in scene.names if n.kind in (ORGANIZATION, PERSON)]
    text = page.text
    for span in masks:
        text = text[: span.start] + "_" * (span.end - span.start) + text[span.end :]
    told: Counter[str] = Counter()
    described: Counter[str] = Counter()
    for start, _, sector in _found(text):
        (described if _PROFILE.search(page[page.sentence(start)]) else told)[sector] += 1
    counted = told or described
    return tuple(s for s in SECTORS if counted[s] >= 1)
