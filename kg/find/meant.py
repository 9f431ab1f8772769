"""Which thing of the register a name that was found means: by its form, and where that does not say, by the words beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.find import places
from kg.find.text import Text
from kg.model import ORGANIZATION, PLACE, PROGRAMME, Mention, Span
from kg.register import Register

# รมว.คลัง is the minister of กระทรวงการคลัง.
_MINISTER = re.compile(r"(?:รมว|รมช)\. ?\Z|(?:รัฐมนตรี(?:ช่วย)?ว่าการ|ปลัด)\Z")
_WHOLE = ("กระทรวง", "กระทรวงการ")
_OF_THAILAND = re.compile(r"(?: ?(?:แห่ง|ของ)?(?:ราชอาณาจักร|ประเทศ)?ไทย| of (?:the Kingdom of )?Thailand)\Z")
_JOINED = re.compile(
    r"(?: ?\([A-Za-z ,]+\) ?)(?:แห่ง|ของ)(?:ประเทศ)?"
    r"| (?=ประเทศ|สาธารณรัฐ|ราชอาณาจักร|สหพันธรัฐ|สหราชอาณาจักร)(?:ประเทศ)?|(?:แห่ง|ของ)?(?:ประเทศ)?"
)
# กระทรวงการคลังประเทศญี่ปุ่น is กระทรวงการคลังญี่ปุ่น.
_OF_A_COUNTRY = re.compile(" ?ประเทศ(?!ไทย)")
# “ข้อมูลกรมการจัดหางาน ประเทศญี่ปุ่นต้องการแรงงาน”: there the country is the subject of what follows.
_GOES_ON = re.compile("[ก-๎]")
# “แนวคิด BCG Model” is the BCG Model.
_HEAD = re.compile(r"(?:นโยบาย|โครงการ|แนวคิด|กรอบ(?:ความร่วมมือ)?|ยุทธศาสตร์|โมเดล|แพลตฟอร์ม|ข้อริเริ่ม|มาตรการ|แผน|พื้นที่) ?")
# บริษัท Jaidee is Jaidee.
_COMPANY = re.compile(
    r"\A(?:กลุ่ม)?(?:บริษัท|บจก\.|บมจ\.) ?|,? ?(?:Co\. ?, ?Ltd\.?|Corporation|Inc\.)\Z|(?: ?จำกัด)?(?: ?\(มหาชน\))?\Z"
)
_ACTS = re.compile(
    r"กระทรวง|(?:กห|กต|พณ|อก|คค|กษ|สธ|ศธ|รง|มท|ยธ|วธ|พน|กค)\.\Z|สำนักนายกรัฐมนตรี|กรม|ทำเนียบ|อย\.|กองทัพ|สำนักงานอัยการ|สำนักงานตำรวจ|สำนักงานคณะกรรมการอาหารและยา"
)


def meant(mention: Mention, text: Text, register: Register) -> Mention:
    """The mention with the key of the one thing that it can mean, if there is one."""
    if mention.kind == PLACE:
        return replace(mention, known=places.key(text, mention.span))
    keys = register.lookup(mention.form, mention.kind)
    if mention.kind == ORGANIZATION:
        if len(keys) == 1 and register[keys[0]].country == "TH" and (abroad := _abroad(mention, text)):
            end, country = abroad
            form = text.page[Span(mention.span.start, end)]
            keys = register.lookup(mention.form + country, ORGANIZATION) or register.lookup(form, ORGANIZATION)
            mention = replace(mention, span=Span(mention.span.start, end), form=form)
        elif not keys:
            keys = (
                _short_ministry(mention, text, register)
                or _headed(mention, text, register)
                or _thai(mention, register)
                or register.lookup(_OF_A_COUNTRY.sub("", mention.form), ORGANIZATION)
                or register.lookup(_COMPANY.sub("", mention.form), ORGANIZATION)
            )
    elif mention.kind == PROGRAMME and not keys:
        keys = register.lookup(_HEAD.sub("", mention.form), PROGRAMME)
        if not keys and (keys := register.lookup(mention.form, ORGANIZATION)):
            mention = replace(mention, kind=ORGANIZATION)
    return replace(mention, known=keys[0]) if len(keys) == 1 else mention


def _short_ministry(mention: Mention, text: Text, register: Register) -> tuple[str, ...]:
    start = mention.span.start
    if not _MINISTER.search(text.page.text, max(0, start - 20), start):
        return ()
    return tuple(dict.fromkeys(key for head in _WHOLE for key in register.lookup(head + mention.form, ORGANIZATION)))


# The title before a name, and what of the name went to the title.
_HEADS_OF = (("เลขาธิการ", "สำนักงาน"), ("ผู้ว่าการ", "การ"))


def _headed(mention: Mention, text: Text, register: Register) -> tuple[str, ...]:
    """เลขาธิการ[คณะกรรมการช่างไม้] heads สำนักงานคณะกรรมการช่างไม้, ผู้ว่า[การ|รถไฟแห่งประเทศไทย] การรถไฟแห่งประเทศไทย."""
    page, start = text.page.text, mention.span.start
    lost = next((lost for title, lost in _HEADS_OF if page.endswith(title, 0, start)), "")
    return register.lookup(lost + mention.form, ORGANIZATION) if lost else ()


def _thai(mention: Mention, register: Register) -> tuple[str, ...]:
    """กระทรวงยุติธรรมแห่งราชอาณาจักรไทย, Ministry of Justice of the Kingdom of Thailand."""
    bare = _OF_THAILAND.sub("", mention.form)
    keys = register.lookup(bare, ORGANIZATION) if bare != mention.form else ()
    return tuple(key for key in keys if register[key].country == "TH")


def _abroad(mention: Mention, text: Text) -> tuple[int, str] | None:
    """กระทรวงการต่างประเทศ|สิงคโปร์ is not the Thai ministry of that name: where the country ends, and its name."""
    if not _ACTS.match(mention.form):
        return None
    joined = _JOINED.match(text.page.text, mention.span.end)
    if joined is None:
        return None
    country = text.hit_at.get(joined.end()) or text.hit_at.get(joined.end() - len("ประเทศ"))
    if (
        country is None
        or country.things[0].level != "country"
        or any(known.country == "TH" or known.key == "place/TH" for known in country.things)
    ):
        return None
    if joined[0].startswith(" ") and _GOES_ON.match(text.page.text, country.span.end):
        return None
    return country.span.end, country.form.removeprefix("ประเทศ")
