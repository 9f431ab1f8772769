"""The words that events are told with: posts, meetings, agreements, plans, speech. Patterns only, each compiled once."""

from __future__ import annotations

import re

# Before the word of a post it is part of something else: คณะรัฐมนตรี, สำนักนายกรัฐมนตรี, สถานเอกอัครราชทูต, สำนักงานปลัด.
NO_POST = re.compile(r"(?:คณะ|สำนัก|สำนักงาน|สถาน|ประชุม|คณะทำงาน|วุฒิ)$")
# Between a name and its post, or between two posts of one person: blanks, a romanised form in brackets, a joining word.
POST_GAP = re.compile(
    r"[\s,]*(?:\([^()]{0,60}\))?[\s,]*(?:และ|ในฐานะ(?:เป็น)?|รักษาราชการแทน|รักษาการแทน|รักษาการ|ปฏิบัติหน้าที่|อดีต|ซึ่งเป็น|เป็น|ตำแหน่ง)?[\s/]*"
)
# Between the words of a post and its body: “ฝ่ายเศรษฐกิจ ประจำ”, “ใหญ่ ”; no verb and no other party.
POST_REACH = re.compile(r"(?:(?!หารือ|พบ|กับ|ต้อนรับ|ลงนาม|ให้|และ|นำ|ร่วม|ได้|เข้า|ณ |เยือน|กล่าว|เปิดเผย)[^\n]){0,34}")
# Between the body of a post and the next one that belongs to it: “กองแผนงาน กรมศุลกากร”, “กระทรวงการคลัง ประเทศญี่ปุ่น”.
BODY_REACH = re.compile(r"[\s,]{0,2}(?:ประจำ|แห่ง|ของ|ประเทศ)?\s?\(?")
# Behind a post: “ฯ”, a bracket, or the head of a name that follows it.
NAME_HEAD = re.compile(r"[\s”\"“,ฯ]*(?:\([^()]{0,60}\)\s?)?(?:คือ ?|ได้แก่ ?)?")

SPEECH = re.compile(r"กล่าว|เปิดเผย|เผย(?!แพร่)|ระบุ|แถลง|สรุป|ให้สัมภาษณ์|ชี้แจง|ย้ำ")
ENTRUSTS = re.compile(r"มอบหมาย|มอบให้|บัญชาให้")
LIST = re.compile(r"พร้อมด้วย|พร้อมคณะ|โดยมี|ประกอบด้วย|นำโดย|อาทิ|ได้แก่|รวมถึง|รวมทั้ง|พร้อมทั้ง")
PLAN = re.compile(
    r"กำลัง|เร่งรัด|ผลักดัน|หวัง|เสนอ|เตรียม|คาดว่า|คาดจะ|มีแผน|มีกำหนด|เห็นชอบ|อนุมัติ|เจรจา|จะ(?!ได้รับ)|ร่าง|เพื่อ(?:จัดทำ|ลงนาม)|สามารถ|ควร|ประสงค์|พร้อมที่|นำไปสู่|ยกร่าง|ในอนาคต|จัดทำ"
)

# How a meeting is told, the most telling kind first.
MEETING_KINDS = (
    ("call", r"เข้าพบ|เข้าเยี่ยมคารวะ|เยี่ยมคารวะ|เข้าคารวะ|เข้าเยี่ยมพบ|เข้าหารือ"),
    ("host", r"ให้การ(?:ต้อนรับ|รับรอง)|ต้อนรับ|ให้[^\n]{0,60}?เข้าพบ"),
    ("talk", r"(?:พบ|ประชุม|ร่วม|ประชุมร่วม)?หารือ|พบปะ|พูดคุย|สนทนา|เจรจา|ประชุมร่วม(?:กับ|กัน)|ประชุมทวิภาคี|พบกับ|ได้พบ|(?<=ร่วม)ประชุม(?=กับ)"),
    ("visit", r"เยี่ยมชม|ศึกษาดูงาน|ตรวจเยี่ยม|เยี่ยมเยียน|(?:เดินทาง)?(?:มา)?เยือน|ลงพื้นที่|ดูงาน"),
    ("session", r"(?<!ที่)(?<!ห้อง)(?<!ศูนย์)ประชุม(?!สัมมนา|เชิง|นานาชาติ|วิชาการ|สุดยอด)"),
)
MEETING = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in MEETING_KINDS))
