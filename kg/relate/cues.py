"""The words that events are told with: posts, meetings, agreements, plans, speech. Patterns only, each compiled once."""

from __future__ import annotations

import re

# Before the word of a post it is part of something else: คณะรัฐมนตรี, สำนักนายกรัฐมนตรี, สถานเอกอัครราชทูต, สำนักงานปลัด.
NO_POST = re.compile(r"(?:คณะ|สำนัก|สำนักงาน|สถาน|ประชุม|คณะทำงาน)$")
# Between a name and its post, or between two posts of one person: blanks, a romanised form in brackets, a joining word.
POST_GAP = re.compile(
    r"[\s,]*(?:\([^()]{0,60}\))?[\s,]*(?:และ|ในฐานะ(?:เป็น)?|รักษาราชการแทน|รักษาการแทน|รักษาการ|ปฏิบัติหน้าที่|อดีต"
    r"|ซึ่งเป็น|เป็น|ตำแหน่ง)?[\s/]*"
)
# Between the words of a post and its body: “ฝ่ายเศรษฐกิจ ประจำ”, “ใหญ่ ”; no verb and no other party.
POST_REACH = re.compile(r"(?:(?!หารือ|พบ|กับ|ต้อนรับ|ลงนาม|ให้|และ|นำ|ร่วม|ได้|เข้า|ณ |เยือน|กล่าว|เปิดเผย)[^\n]){0,34}")
# Between the body of a post and the next one that belongs to it: “กองแผนงาน กรมศุลกากร”, “กระทรวงการคลัง ประเทศญี่ปุ่น”.
BODY_REACH = re.compile(r"[\s,]{0,2}(?:ประจำ|แห่ง|ของ)?\s?\(?")
# Behind a post: “ฯ”, a bracket, or the head of a name that follows it.
NAME_HEAD = re.compile(r"[\s”\"“,ฯ]*(?:\([^()]{0,60}\)\s?)?(?:คือ ?|ได้แก่ ?)?")

SPEECH = re.compile(r"กล่าว|เปิดเผย|เผย(?!แพร่)|ระบุ|แถลง|ให้สัมภาษณ์")
ENTRUSTS = re.compile(r"มอบหมาย|มอบให้|บัญชาให้")
LIST = re.compile(r"พร้อมด้วย|พร้อมคณะ|โดยมี|ประกอบด้วย|นำโดย|อาทิ|ได้แก่|รวมถึง|รวมทั้ง|พร้อมทั้ง")
PLAN = re.compile(
    r"กำลัง|เร่งรัด|ผลักดัน|หวัง|เสนอ|เตรียม|คาดว่า|มีแผน|มีกำหนด|เห็นชอบ|อนุมัติ|เจรจา|จะ(?!ได้รับ)|ร่าง"
    r"|เพื่อ(?:จัดทำ|ลงนาม)|สามารถ|ควร|ประสงค์|พร้อมที่|นำไปสู่|ยกร่าง|ในอนาคต|จัดทำ"
)

# How a meeting is told, the most telling kind first.
MEETING_KINDS = (
    ("call", r"เข้าพบ|เข้าเยี่ยมคารวะ|เยี่ยมคารวะ|เข้าคารวะ|เข้าเยี่ยมพบ|เข้าหารือ"),
    ("host", r"ให้การ(?:ต้อนรับ|รับรอง)|(?<!กล่าว)ต้อนรับ|ให้[^\n]{0,60}?เข้าพบ"),
    (
        "talk",
        r"(?:พบ|ประชุม|ร่วม|ประชุมร่วม)?หารือ|พบปะ|พูดคุย|สนทนา|เจรจา|ประชุมร่วม(?:กับ|กัน)|ประชุมทวิภาคี|พบกับ|ได้พบ"
        r"|(?<=ร่วม)ประชุม(?=กับ)",
    ),
    ("visit", r"เยี่ยมชม|ศึกษาดูงาน|ตรวจเยี่ยม|เยี่ยมเยียน|(?:เดินทาง)?(?:มา)?เยือน|ลงพื้นที่|ดูงาน"),
    ("session", r"(?<!ที่)(?<!ห้อง)(?<!ศูนย์)(?<!ปาฐกถาในการ)ประชุม(?!สัมมนา|เชิง|นานาชาติ|วิชาการ|สุดยอด)"),
)
MEETING = re.compile(
    r"(?=เข|เย|เจ|เด|ให|ต้|ต[รอ]|พ[บู]|ป[ร]|ร่|ห[า]|ส[น]|ศึ|มา|ลง|ดู|ได|ปร)(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in MEETING_KINDS)
    + ")"
)

# The forms of agreements with their kinds; the Thai noun decides before any abbreviation beside it.
FORMS = (
    ("moc", r"บันทึก(?:ความ)?ข้อตกลง(?:ว่าด้วย)?(?:ความ|การ)?ร่วมมือ|บันทึก(?:แสดง)?ความร่วมมือ|Memorand(?:um"
        r"|a) of Co-?operation|\bMOCs?\b"),
    ("loi", r"(?:หนังสือ|บันทึก)?(?:แสดง)?เจตจำนง(?=[^ก-๙]|ว่า|ความ|ใน|เพื่อ|ร่วม|ระหว่าง|ด้าน|ที่)"
        r"|Letters? of Inten(?:t|tion)|Statement of Intent|\bLOI\b"),
    ("mou", r"บันทึกความเข้าใจ|Memorand(?:um|a) of Understanding|\bM[Oo]Us?\b|เอ็มโอยู"),
    ("joint-statement", r"แถลงการณ์ร่วม|ถ้อยแถลงร่วม|ปฏิญญา(?!เขต)|Joint (?:Statement|Declaration|Communiqu[eé])"),
    ("contract", r"สัญญา(?=เงินกู้|จ้าง|ซื้อ|ร่วมทุน|เช่า|ความร่วมมือ|การกู้|ว่าจ้าง|ดำเนิน|บริการ|จัดซื้อ)"
        r"|ข้อตกลงเงินกู้|Loan Agreement"),
    ("treaty", r"สนธิสัญญา|อนุสัญญา|พิธีสาร(?!เอกสาร)"),
    ("agreement", r"บันทึกข้อตกลง|บันทึกการ(?:หารือ|สนทนา)|Record of Discussions?|(?<!เห็น)(?:ความ|ข้อ)ตกลง(?!กัน|ใจ"
        r"|ร่วมกัน)|หนังสือแลกเปลี่ยน|Exchange of Notes|\bM(?:RA|INI-FTA)\b|Mini-FTA|มินิเอฟทีเอ"),
    ("framework", r"กรอบ(?:ความร่วมมือ|การทำงาน)|Framework (?:Document|Agreement)|Cooperation Framework"
        r"|แผน(?:ยุทธศาสตร์|ปฏิบัติการ)ร่วม"),
    ("signing", r"(?:ร่วม)?ลงนาม(?:ใน)?(?:ความร่วมมือ)?"),
)  # fmt: skip
# Treaties known beforehand, each one event for a document: (short name, the forms of its name).
TREATIES = (
    ("JTEPA", r"JTEPA|เจเทปา|หุ้นส่วน(?:ทาง)?เศรษฐกิจ(?:ที่ใกล้ชิด)? ?(?:ระหว่าง)?ไทย ?(?:-|กับ|และ) ?ญี่ปุ่น"
        r"|Japan ?- ?Thailand Economic Partnership(?: Agreement)?"),
    ("AJCEP", r"AJCEP|หุ้นส่วน(?:ทาง)?เศรษฐกิจ(?:ที่ครอบคลุม)? ?อาเซียน ?- ?ญี่ปุ่น"),
    ("RCEP", r"RCEP|อาร์เซ็?ป|หุ้นส่วน(?:ทาง)?เศรษฐกิจ(?:ที่ครอบคลุม)?(?:ใน)?ระดับภูมิภาค"
        r"|Regional Comprehensive Economic Partnership(?: Agreement)?"),
    ("CPTPP", r"CPTPP|หุ้นส่วน(?:ทาง)?เศรษฐกิจภาคพื้น(?:เอเชีย-)?แปซิฟิก"
        r"|ความครอบคลุมและความก้าวหน้าสำหรับหุ้นส่วนทางเศรษฐกิจภาคพื้นแปซิฟิก"),
    ("IPEF", r"IPEF|กรอบ(?:ความร่วมมือ)?(?:ทาง)?เศรษฐกิจอินโด ?- ?แปซิฟิก|Indo-Pacific Economic Framework(?: for Prosperity)?"),
    ("ความตกลงปารีส", r"ความตกลงปารีส|ข้อตกลงปารีส|Paris Agreement"),
    ("UNFCCC", r"UNFCCC|อนุสัญญาสหประชาชาติว่าด้วยการเปลี่ยนแปลงสภาพ(?:ภูมิ)?อากาศ"),
    ("CMIM", r"CMIM|มาตรการริเริ่มเชียงใหม่"),
    ("ATIGA", r"ATIGA|ความตกลงการค้าสินค้าอาเซียน(?! ?[-–])"),
    ("AITIGA", r"AITIGA|ความตกลงการค้าสินค้าอาเซียน ?[-–] ?อินเดีย"),
    ("AANZFTA", r"AANZFTA"),
    ("ACFTA", r"ACFTA|เขตการค้าเสรีอาเซียน ?- ?จีน"),
    ("AFTA", r"\bAFTA\b|เขตการค้าเสรีอาเซียน(?! ?[-บแก])"),
    ("CMLVT", r"พิธีสารเกียวโต|Kyoto Protocol"),
    ("UNCLOS", r"UNCLOS|อนุสัญญาสหประชาชาติว่าด้วยกฎหมายทะเล"),
    ("UPOV", r"UPOV"),
)  # fmt: skip
FTA = r"(?:ความตกลง(?:การค้าเสรี|เขตการค้าเสรี)|เขตการค้าเสรี|การค้าเสรี|\bFTA\b|เอฟทีเอ)"
# The two letters with which a form may begin, looked at first: eight times faster.
AGREEMENT = re.compile(
    r"(?=บัน|หน|เจ|เอ|เข|กา|แ[สถผ]|ถ้|ปฏ|ส[ันั]|ข้|ควา|อน|อา|พิ|กร|[A-Z]|ร่ว|ลง|หุ|มา|มิ)(?:"
    + "|".join(f"(?P<t{i}>{words})" for i, (_, words) in enumerate(TREATIES))
    + f"|(?P<fta>{FTA})|"
    + "|".join(f"(?P<{kind.replace('-', '_')}>{words})" for kind, words in FORMS)
    + ")"
)
SIGNING = re.compile(
    r"ลงนาม|แลกเปลี่ยนกรอบ|เซ็น(?:สัญญา)?|แลกเปลี่ยนบันทึก|ทำบันทึก|จัดทำบันทึก|signed|sign(?:ing)?\b"
    r"|ร่วมรับรอง|รับรอง(?:ร่าง)?(?:แถลงการณ์|ถ้อยแถลง|ปฏิญญา)|MOU Signing",
    re.IGNORECASE,
)
SIGNED = re.compile(r"ได้(?:มีการ)?(?:พิธี)?\s?ลงนาม|ลงนามแล้ว|ซึ่ง(?:ได้)?ลงนาม|สักขีพยาน|พิธีลงนาม")
IN_FORCE = re.compile(
    r"ภายใต้|(?<!ติด)ตาม(?!ลำดับ)|ใช้ประโยชน์จาก|สิทธิ|มีผล(?:ใช้)?บังคับ|ต่อยอด|ขับเคลื่อน"
    r"|บังคับใช้|จาก"
)
JOIN = re.compile(
    r"[\s)”\"]*(?:กับ|และ|ร่วมกับ|หรือ|รวมถึง|,|/|-|and)[\s(“\"]*(?:ทาง)?(?:รัฐบาล)?(?:ท้องถิ่น)?\s?(?:แห่ง)?(?:ราชอาณาจักร|สาธารณรัฐ"
    r"|รัฐ)?[\s“\"]*(?:นาย|นาง|นางสาว|Mr\.|Ms\.)?\s?",
    re.IGNORECASE,
)
BELONGS = re.compile(r"[\s()”\"]*(?:ของ|แห่ง|ประเทศ|ประจำ|โดย|ฝ่าย)?[\s(]*(?:ประเทศ|รัฐ)?[\s]?", re.IGNORECASE)
BETWEEN = re.compile(r"ระหว่าง(?!วันที่|การ|เดินทาง|เยือน|กัน|ปี|ประเทศ(?:ทั้ง|สอง)|[\s]?[0-9])|\bbetween (?:the )?")
SEVERAL = re.compile(r"(?:จำนวน|ทั้ง|กว่า)?\s?[0-9]+\s?(?:ฉบับ|โครงการ|เรื่อง|ราย|แห่ง)|ต่าง ?ๆ|หลาย|ฉบับอื่น")
ANAPHOR = re.compile(
    r"[^\n]{0,16}?(?:ดังกล่าว|ฉบับนี้|ฉบับข้างต้น|ครั้งนี้|ข้างต้น)"
    r"|[^\n]{0,3}?(?<!ปี)(?<!วัน)(?<!เดือน)นี้|\s?ฯ"
)
