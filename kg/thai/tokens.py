"""Words of a cleaned text, cut so that names begin and end at their edges.

The words are those of newmm (nlpo3's, with pythainlp's list of Thai words), but without the compounds that swallow the
head of a name: of ปลัดกระทรวง the ministry may go on (ปลัด|กระทรวง), of ผู้ว่าราชการจังหวัด the province. Titles are cut
from the names behind them, ฯ from what stands before it, and an abbreviation keeps its dot: รมว.|อก.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import nlpo3

from kg.thai.beginnings import Beginnings, matches

# A word of the list that holds one of these inside is left out, so that the head of a name stands alone.
HEADS = (
    "กระทรวง", "จังหวัด", "สำนักงาน", "คณะกรรมการ", "บริษัท", "ธนาคาร", "สถาบัน", "มหาวิทยาลัย", "สมาคม", "องค์การ", "โครงการ",
    "นโยบาย", "แห่งประเทศไทย", "แห่งชาติ", "กรุงเทพ", "ทำเนียบ", "บรรลุเป้าหมาย", "ฯ", " ",
)  # fmt: skip
# … or that begins with one of these, and what is an ordinary word all the same.
BEGINNINGS = ("กรม", "ศูนย์", "กอง", "สำนัก", "คณะ", "สภา", "ศาล")
ORDINARY = frozenset(
    {
        "กรมธรรม์", "ศูนย์กลาง", "ศูนย์การค้า", "ศูนย์รวม", "กองทุน", "กองทัพ", "สภาพ", "สภาวะ", "สภาพแวดล้อม", "สภาพอากาศ", "สภาพคล่อง",
        "คณะรัฐมนตรี", "คณะทำงาน", "คณะผู้แทน", "สำนักงาน", "สำนักข่าว", "ศาลา", "คณะบดี",
    }
)  # fmt: skip
# Words that glue a preposition or a kind of people to the name of a country behind them.
GLUED = frozenset(
    {"ในประเทศ", "ระหว่างประเทศ", "กลางกรุง", "คนไทย", "ชาวไทย", "คนญี่ปุ่น", "เสรีไทย", "หัวหน้าศูนย์", "ตั้งโต๊ะ", "มีแผน", "คว้ารางวัล"}
)
# Words of releases that the list lacks.
FURTHER = ("ดีพร้อม", "บีโอไอ", "เจโทร", "ไจก้า", "โคเซ็น", "เอกอัครราชทูต", "อัครราชทูต", "สถานเอกอัครราชทูต", "เอสเอ็มอี", "เผย", "รองปลัด")

TITLES = (
    r"นางสาว|นาย(?!ก(?:รัฐ|เทศ|สมาคม|สภา|องค์|เมือง|ฯ|$)|[ะ-ฺ็-๎]|หน้า|ทุน|จ้าง|แบบ|$)"
    r"|นาง(?![ะ-ฺ็-๎]|แบบ|งาม|รำ|เอก|นวล)"
    r"|พลตำรวจ(?:เอก|โท|ตรี)|พลอากาศ(?:เอก|โท|ตรี)|พลเรือ(?:เอก|โท|ตรี)|พล(?:เอก|โท|ตรี)|พัน(?:ตำรวจ|จ่า)?(?:เอก|โท|ตรี)"
    r"|ร้อย(?:ตำรวจ)?(?:เอก(?!ราช)|โท|ตรี)|เรือ(?:เอก|โท|ตรี)|หม่อม(?:หลวง|ราชวงศ์)|ศาสตราจารย์|ดร(?=$)"
)

_RUN = re.compile(
    r"(?P<short>(?<![ก-๙])[ก-ฮ]{1,4}\.)|(?P<thai>[ก-ฮะ-ฺเ-ๆ็-๎]{1,300})|(?P<mark>ฯ(?:ลฯ|พณฯ)?)"
    r"|[A-Za-zÀ-ɏ]+|[0-9]+(?:[.,][0-9]+)*|[^\s]"
)
# A title opens a stretch of letters, or stands behind one of these words in it.
_TITLE = re.compile(rf"(?:^|(?<=และ)|(?<=กล่าว)|(?<=กับ)|(?<=โดย)|(?<=ด้าน)|(?<=ให้)|(?<=พบ)|(?<=ของ))(?:{TITLES})+")

_TITLES_BEGIN = Beginnings(("นาย", "นาง", "พล", "พัน", "ร้อย", "เรือ", "หม่อม", "ศาสตราจารย์", "ดร"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words from left to right, without the blanks between them; word `i` stands at `starts[i]:ends[i]`."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokens(text: str) -> Tokens:
    """The words of a cleaned text.

    >>> tokens("นายสมชาย ปลัดกระทรวงฯ (รมว.อก.)").words
    ['นาย', 'สม', 'ชาย', 'ปลัด', 'กระทรวง', 'ฯ', '(', 'รมว.', 'อก.', ')']
    """
    pieces = list(_pieces(text))
    cut = _cut(list(dict.fromkeys([piece for _, piece, thai in pieces if thai])))
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, piece, thai in pieces:
        for word in cut[piece] if thai else (piece,):
            words.append(word)
            starts.append(start)
            start += len(word)
            ends.append(start)
    return Tokens(words, starts, ends)


def _cut(pieces: list[str]) -> dict[str, list[str]]:
    """The words of stretches of Thai letters, each stretch cut once however often it stands in the text."""
    words: list[list[str]] = [[]]
    for word in nlpo3.segment("\n".join(pieces), _words(), safe=False):
        if word[0] == "\n":
            words.append([])
            word = word[1:]
        if word:
            words[-1].append(word)
    return dict(zip(pieces, words, strict=True)) if pieces else {}


def _pieces(text: str) -> Iterator[tuple[int, str, bool]]:
    """Stretches of the text, and whether they are Thai letters still to be cut."""
    titles, next_one = [*_TITLES_BEGIN.places(text), len(text)], 0
    for run in _RUN.finditer(text):
        start, piece = run.start(), run[0]
        if run.lastgroup != "thai":
            yield start, piece, False
            continue
        at, first, end = 0, next_one, run.end()
        while titles[next_one] < end:
            next_one += 1
        for title in matches(_TITLE, piece, [place - start for place in titles[first:next_one]]):
            if title.start() > at:
                yield start + at, piece[at : title.start()], True
            yield start + title.start(), title[0], False
            at = title.end()
        if at < len(piece):
            yield start + at, piece[at:], True


@cache
def _words() -> str:
    """The name under which nlpo3 knows our list of words; the list is written to a file once, as nlpo3 wants it."""
    name = "otagai"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.txt"
        path.write_text("\n".join(_kept(_thai_words())), encoding="utf-8")
        nlpo3.load_dict(str(path), name)
    return name


def _thai_words() -> list[str]:
    """pythainlp's list, read from its file: importing the package would look for a folder to download into."""
    package = find_spec("pythainlp")
    if package is None or package.origin is None:
        raise RuntimeError(
            "pythainlp is not installed: its list of Thai words is needed to cut text; run pip install pythainlp."
        )
    return (Path(package.origin).parent / "corpus" / "words_th.txt").read_text(encoding="utf-8").split("\n")


def _kept(words: list[str]) -> list[str]:
    def swallows(word: str) -> bool:
        if word in GLUED:
            return True
        if word in ORDINARY or word in HEADS:
            return False
        inside = any(head in word for head in HEADS)
        return inside or any(word.startswith(head) and word != head for head in BEGINNINGS)

    return sorted({word for word in words if word and not swallows(word)} | set(FURTHER))
