"""The words for posts, longest first, each with its code of `vocab.ROLES`."""

from __future__ import annotations

import re

from kg.thai.beginnings import CAPITALS, Sought

WORDS: tuple[tuple[str, str], ...] = (
    ("deputy-prime-minister", r"รองนายกรัฐมนตรี|รองนายกฯ|Deputy Prime Minister"),
    (
        "diplomat",
        r"อุปทูต(?:รักษาการ)?|รองหัวหน้าคณะผู้แทน|อัครราช[ทฑ]ูต(?:ที่ปรึกษา|พาณิชย์)?|(?:รอง)?กงสุล(?:ใหญ่)?"
        r"|(?:ผู้ช่วย)?ทูต(?:พาณิชย์|เกษตร|แรงงาน|อุตสาหกรรม|ทหาร)|เลขานุการ(?:เอก|โท|ตรี)"
        r"|Minister[- ]Counsell?or|Counsell?or|Consul[- ]General|(?:First|Second|Third) Secretary|Chargé d'[Aa]ffaires",
    ),
    ("secretary-general", r"เลขาธิการนายกรัฐมนตรี|(?:หัวหน้า)?เลขาธิการคณะรัฐมนตรี|เลขาธิการ|Secretary[- ]General"),
    ("deputy-secretary-general", r"รองเลขาธิการนายกรัฐมนตรี|รองเลขาธิการ|Deputy Secretary[- ]General"),
    ("prime-minister", r"นายกรัฐมนตรี|นายกฯ|Prime Minister"),
    (
        "deputy-minister",
        r"รัฐมนตรีช่วย ?ว่าการ|รัฐมนตรีช่วย|รมช\.?|รองรัฐมนตรี(?:ว่าการ)?|(?:Parliamentary "
        "|State )?Vice[- ]Minister",
    ),
    (
        "assistant",
        r"ผู้ช่วยรัฐมนตรี(?:ประจำ|ว่าการ)?|ผู้ช่วยปลัด|ผู้ช่วยเลขาธิการ|ผู้ช่วยอธิบดี|ผู้ช่วยผู้อำนวยการ"
        "|ผู้ช่วยผู้ว่าการ|ผู้ช่วยกรรมการผู้จัดการ(?:ใหญ่)?",
    ),
    (
        "secretary",
        r"ผู้ช่วยเลขานุการ(?:รัฐมนตรี(?:ว่าการ)?|รมว\.?)?|เลขานุการ ?(?:รัฐมนตรี(?:ช่วย)?(?:ว่าการ)?|รมว\.?"
        r"|รมช\.?)?",
    ),
    (
        "adviser",
        r"(?:ประธาน(?:คณะ)?|คณะ)?ที่ปรึกษา(?:พิเศษ|อาวุโส|กิตติมศักดิ์)? ?(?:รัฐมนตรี(?:ช่วย)?(?:ว่าการ)?|รมว\.?|รมช\.?"
        r"|นายกรัฐมนตรี|ประธาน|ปลัด)?|(?:Special |Senior )?Advis[eo]r",
    ),
    ("minister", r"รัฐมนตรี(?:ว่าการ|ประจำ)?|รมว\.?|เจ้ากระทรวง|Minister"),
    ("deputy-permanent-secretary", r"รองปลัด"),
    ("permanent-secretary", r"ปลัด|Permanent Secretary"),
    ("inspector-general", r"(?:หัวหน้า)?ผู้ตรวจราชการ|Inspector[- ]General"),
    ("deputy-director-general", r"รองอธิบดี|Deputy Director[- ]General"),
    ("director-general", r"อธิบดี|Director[- ]General"),
    ("deputy-governor", r"รองผู้ว่าราชการ|รองผู้ว่าการ|รองผู้ว่าฯ|Vice[- ]Governor|Deputy Governor"),
    ("governor", r"ผู้ว่าราชการ|ผู้ว่าการ|ผู้ว่าฯ|Governor"),
    ("deputy-mayor", r"รองนายกเทศมนตรี|Vice[- ]Mayor|Deputy Mayor"),
    ("mayor", r"นายกเทศมนตรี|นายกเมือง(?=พัทยา)|Mayor"),
    (
        "ambassador",
        r"เอกอัครราช[ทฑ]ูต(?:วิสามัญ(?:และ)?ผู้มีอำนาจเต็ม)?|เอกอัครราชทูตฯ|ออท\."
        "|Ambassador(?: Extraordinary and Plenipotentiary)?",
    ),
    (
        "president",
        r"ประธานาธิบดี|ประธานคณะกรรมการ(?=บริหาร| ?บริษัท| ?ธนาคาร)(?:บริหาร)?|กรรมการจัดการ|กรรมการผู้จัดการใหญ่"
        r"|กรรมการผู้จัดการ|ประธานเจ้าหน้าที่(?:ฝ่าย)?บริหาร|ประธานกรรมการ(?:บริหาร|ผู้จัดการ)?|ประธานบริหาร|อธิการบดี"
        r"|ประธาน(?:กิตติมศักดิ์|ใหญ่)?|นายก(?=สมาคม|สภา)"
        r"|ผู้ก่อตั้งและประธาน|(?:Representative Director (?:and|&) )?President|Chief Executive Officer|CEO|Chairman"
        r"|Chairperson|Managing Director",
    ),
    (
        "vice-president",
        r"รองประธานาธิบดี|รองอธิการบดี|รองประธาน(?:เจ้าหน้าที่(?:ฝ่าย)?บริหาร|กรรมการ(?:บริหาร)?|บริหาร|อาวุโส)*"
        r"|รองกรรมการผู้จัดการ(?:ใหญ่)?|รองนายก(?=สมาคม)"
        r"|(?:Senior |Executive )*Vice[- ](?:President|Chairman|Chairperson)|Deputy Managing Director",
    ),
    ("representative", r"(?:หัวหน้า)?ผู้แทน(?:ถาวร|พิเศษ|การค้า)?|(?:Chief |Resident )?Representative"),
    ("deputy-director", r"รองผู้อำนวยการ(?:ใหญ่)?|(?:Principal )?Deputy Director"),
    ("director", r"ผู้อำนวยการ(?:ใหญ่|บริหาร|อาวุโส)?|หัวหน้า|ผอ\.?|(?:Executive |Senior )?Director"),
    ("spokesperson", r"(?:รอง)?โฆษก(?:ประจำ)?|Spokes(?:person|man|woman)"),
    ("legislator", r"สมาชิกสภาผู้แทนราษฎร|สมาชิกวุฒิสภา|ส\.ส\.|ส\.ว\.|Member of Parliament"),
    ("manager", r"ผู้จัดการ(?:ทั่วไป|ใหญ่|อาวุโส)?|(?:General |Senior )?Manager"),
    ("expert", r"ผู้เชี่ยวชาญ(?:เฉพาะ)?|ผู้ทรงคุณวุฒิ"),
    ("assistant_", r"ผู้ช่วย"),
    ("other", r"บรรณาธิการ(?:บริหาร)?|Co-Founder|ผู้ก่อตั้ง|Executive Officer"),
    ("member", r"(?:คณะ)?กรรมการ(?:บริหาร|อิสระ)?|อนุกรรมการ|คณะทำงาน(?:ที่ปรึกษา)?(?:รัฐมนตรี(?:ว่าการ)?)?"),
)

# Each post is a group of its own, so that the regular expression says which one matched; longer words first, so that
# รองปลัด is not read as ปลัด, nor เลขานุการรัฐมนตรี as เลขานุการ.
HEAD = Sought(
    "|".join(f"(?P<{role.replace('-', '_')}>{words})" for role, words in WORDS),
    (
        "รอง", "รัฐมนตรี", "รมช", "รมว", "เลขา", "หัวหน้า", "นายก", "ผู้ช่วย", "ผู้ตรวจ", "ผู้ว่า", "ผู้แทน",
        "ผู้อำนวยการ", "ผู้จัดการ", "ผู้เชี่ยวชาญ", "ผู้ทรง", "ผู้ก่อตั้ง", "ผอ", "ที่ปรึกษา", "อัครราช", "อุปทูต",
        "อธิ", "อนุกรรมการ", "ออท.", "กรรมการ", "กงสุล", "โฆษก", "ปลัด", "ประธาน", "ส.ส.", "ส.ว.", "สมาชิก",
        "คณะกรรมการ", "คณะที่ปรึกษา", "คณะทำงาน", "เจ้ากระทรวง", "เอกอัครราช", "ทูต", "บรรณาธิการ",
        *CAPITALS,
    ),
)  # fmt: skip


def role_of(match: re.Match[str]) -> str:
    """The code of the post that `HEAD` matched."""
    return (match.lastgroup or "").rstrip("_").replace("_", "-")
