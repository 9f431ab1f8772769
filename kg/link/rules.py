"""The rules of linking: each yields (form, form, reason) for two forms of one document that mean the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, permutations

from kg.link.forms import Form, Groups
from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME
from kg.thai.consonants import alike, consonants
from kg.thai.japanese import fold
from kg.thai.names import TITLES, normal
from kg.thai.page import Page
from kg.thai.romaji import key_of_latin, key_of_thai

Join = tuple[int, int, str]


def register_names(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """Two names of one row of the register: ดีพร้อม, กรมส่งเสริมอุตสาหกรรม."""
    first: dict[str, int] = {}
    for form in forms:
        if form.known:
            yield first.setdefault(form.known, form.number), form.number, "both are names of one thing in the register"


_TITLES = "(?:(?:" + "|".join(re.escape(t) for t in sorted(TITLES, key=len, reverse=True)) + ")[ .]*)*"
_OPEN = re.compile(
    rf"(?: ?ประเทศ[ก-๎]+)?[\"' ]*[(\[] *(?:หรือ|ชื่อย่อ|เรียกว่า|[Tt]he )? *{_TITLES}[\"']*"
    r"|,? *(?:หรือ|:|/|หรือชื่อย่อ|เรียกย่อว่า) *[\"'(]*"
)
_LATIN = re.compile(r"[A-Za-z]")
# Letters of the longest head that says no more than what sort of body it is: สำนักงานคณะกรรมการ and others.
SORT = 8
_LONG_LATIN = re.compile(r"\s*\((?P<form>[A-Za-z][A-Za-z ,&'/-]{6,120}) ?[:;,–-] ?")


def alias_beside(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A name and its other name right behind it: “… (JETRO)”, “… หรือ ดีพร้อม”, “(… : JTECS)”."""
    ordered = sorted(((m, f) for f in forms for m in f.mentions), key=lambda p: (p[1].kind, p[0].span))
    for (left, one), (right, other) in pairwise(ordered):
        between = page.text[left.span.end : right.span.start]
        if one.kind == other.kind and (latin := _LONG_LATIN.fullmatch(between)) and _initials(latin["form"], other.text):
            yield one.number, other.number, "one is named in brackets behind the other, with its Latin form"
        elif one.kind == other.kind and len(between) < 24 and _OPEN.fullmatch(between):
            slash = between.strip() in ("/", ":")
            if slash and not (_LATIN.search(one.text) and _LATIN.search(other.text) and _initials(one.text, other.text)):
                continue
            if "หรือ" in between and "(" not in between and (one.kind == PLACE or _of_one_sort(one.text, other.text)):
                continue
            if other.known and any(f.known == other.known and one.text.endswith(" " + f.text) for f in forms):
                continue  # “ศูนย์ช่างไม้ กรมป่าไม้ (กปม.)”: the bracket is the department's
            yield one.number, other.number, "one stands behind the other as its other name"


def _of_one_sort(one: str, other: str) -> bool:
    """“ตลาดหลักทรัพย์ไม้ หรือตลาดหลักทรัพย์เหล็ก” are two; “สำนักงานช่างไม้ หรือสำนักงาน ชม.” is one."""
    return one[:SORT] == other[:SORT] and "." not in other and not _LATIN.search(other)


def part_of_a_persons_name(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A given or family name alone, where one person of the document has it: ณัฐพล for ณัฐพล รังสิตพล.

    Of several it is the one who alone was named before it.
    """
    people = [f for f in forms if f.kind == PERSON]
    whole = [f for f in people if len(f.text.split()) > 1]
    for form in people:
        if len(form.text.split()) > 1:
            continue
        for part in (0, -1):
            fitting = [f for f in whole if _same_name(f.text.split()[part], form.text.rstrip("ฯ"))]
            owners = {groups.of(f.number) for f in fitting}
            if len(owners) == 1:
                yield owners.pop(), form.number, "the only person here with that name"
                break
            first = min(m.span for m in form.mentions)
            before = {groups.of(f.number) for f in fitting if min(m.span for m in f.mentions) < first}
            if len(before) == 1:
                yield before.pop(), form.number, "the person of that name who was named before it"
                break


def persons_spelt_otherwise(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """One Japanese name in two spellings or in the other order: โกโตดะ มาซาซูมิ, มาสะซูมิ โกโตดะ."""
    first: dict[tuple[str, ...], int] = {}
    for form in forms:
        words = form.text.split()
        if form.kind == PERSON and len(words) == 2:
            folded = tuple(sorted(fold(w) if not _LATIN.search(w) else w.lower() for w in words))
            if all(len(w) > 2 for w in folded):
                yield first.setdefault(folded, form.number), form.number, "one name, spelt in two ways"
            latin = _LATIN.search(form.text)
            if key := key_of_latin(form.text) if latin else key_of_thai(form.text):
                yield first.setdefault((key,), form.number), form.number, "one Japanese name in Thai and in Latin letters"


# Names of fewer consonants may be alike by chance.
SURE = 4


def persons_in_both_letters(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A name that a release prints in Thai and, in its English half, in Latin letters: ปิยบุตร ชลวิจารณ์, Piyabutr Cholvijarn."""
    people = [(f, words[0], words[-1]) for f in forms if f.kind == PERSON and len(words := f.text.split()) > 1]
    thai = [person for person in people if not _LATIN.search(person[0].text)]
    for latin, given, family in people:
        if not _LATIN.search(latin.text) or len(consonants(given) + consonants(family)) < SURE:
            continue
        fitting = {groups.of(f.number) for f, first, last in thai if alike(first, given) and alike(last, family)}
        joined = any(groups.of(f.number) == groups.of(latin.number) for f, _, _ in thai)
        if len(fitting) == 1 and not joined:
            yield fitting.pop(), latin.number, "one name in Thai and in Latin letters, by its consonants"


def places_spelt_otherwise(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """One Japanese place in two spellings: โทคุชิมะ, โตกุชิมา."""
    first: dict[str, int] = {}
    for form in forms:
        if form.kind == PLACE and not _LATIN.search(form.text):
            key = fold(normal(form.text, PLACE))
            if len(key) > 3:
                yield first.setdefault(key, form.number), form.number, "one place, spelt in two ways"


_COUNTRY = r"(?:แห่ง|ของ)?(?:ประเทศ|ราชอาณาจักร)?(?:ญี่ปุ่น|ไทย)$"
_AFFIXES = {
    ORGANIZATION: re.compile(
        r"^(?:สำนักงาน(?=คณะกรรมการ)|บริษัท|บจก\.|บมจ\.|(?:สมาคม|ศูนย์|ธนาคาร|สำนักงาน|สถาบัน|ศูนย์วิจัย|สถาบันวิจัย|องค์กร|องค์การ|กระทรวง|หน่วยงาน|สำนักข่าว|หนังสือพิมพ์|ห้าง|แบรนด์)(?=[a-z])|กลุ่ม(?!งาน|บริษัท))"
        rf"|{_COUNTRY}|จำกัดมหาชน$|จำกัด$|องค์การมหาชน$|co\.?ltd\.?$|corp(?:oration|\.)?$|ltd\.?$|inc\.?$|limited$|group$"
    ),
    PROGRAMME: re.compile(
        r"^(?:นโยบาย|โครงการ|กรอบ|ยุทธศาสตร์|แนวคิด|โมเดล|เศรษฐกิจ(?=[a-z]|บีซีจี)|มาตรการ|พื้นที่|แพลตฟอร์ม|ข้อริเริ่ม|แผน(?=[a-z])|ระบบ(?=[a-z]))"
        rf"|{_COUNTRY}|model$|economy$"
    ),
}


def _core(key: str, kind: str) -> str:
    """A name without what its other forms leave out: company form, head before an abbreviation, country.

    >>> _core("กระทรวงเศรษฐกิจการค้าและอุตสาหกรรมญี่ปุ่น", ORGANIZATION), _core("ธนาคารjbic", ORGANIZATION)
    ('กระทรวงเศรษฐกิจการค้าและอุตสาหกรรม', 'jbic')
    """
    while (bare := _AFFIXES[kind].sub("", key)) != key and len(bare) >= 3:
        key = bare
    return key


def with_and_without(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """One name with and without its company form, country or head: บริษัท โซนี่ จำกัด, โซนี่; นโยบาย BCG, BCG."""
    first: dict[tuple[str, str], int] = {}
    for form in forms:
        if form.kind in _AFFIXES:
            yield (
                first.setdefault((form.kind, _core(form.key, form.kind)), form.number),
                form.number,
                "one name, with and without its head or country",
            )


def misspelt(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """One name with a letter too few, too many or wrong: กระทรวงแรงงาน, กระทรวงแรงาน. Numbers are no misspelling."""
    long = [f for f in forms if f.kind in (ORGANIZATION, PERSON) and len(f.key) >= 10 and not _LATIN.search(f.key)]
    for one, other in combinations(long, 2):
        if one.kind == other.kind and not (one.known and other.known) and _one_letter_apart(one.key, other.key):
            yield one.number, other.number, "one name, misspelt once"


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out or changed makes the names the same."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    changed = short[at : at + (len(long) == len(short))] + long[at : at + 1]
    return short[at + (len(long) == len(short)) :] == long[at + 1 :] and not any(letter.isdigit() for letter in changed)


def ministry_without_its_head(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """What a minister's short title leaves of the ministry: รมว.พาณิชย์ for the minister of กระทรวงพาณิชย์."""
    whole = {f.key: f.number for f in forms if f.kind == ORGANIZATION}
    for form in forms:
        for head in ("กระทรวง", "กระทรวงการ"):
            if form.kind == ORGANIZATION and (ministry := whole.get(head + form.key)) is not None:
                yield ministry, form.number, "the ministry, named without its head"


def without_its_parent(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A division with and without the body it is of: กองช่างไม้ กรมป่าไม้, กองช่างไม้."""
    known = {form.key for form in forms if form.known}
    for one, other in permutations([form for form in forms if form.kind == ORGANIZATION and len(form.key) >= 8], 2):
        if other.text.startswith(one.text + " ") and other.key[len(one.key) :] in known:
            yield one.number, other.number, "one name, with and without the body it is of"


# Letters of a name that say more than its head; a word in Latin letters says it sooner.
ENOUGH, ENOUGH_LATIN = 12, 5
_WHOLE = re.compile(r"จำกัด|Group|Ltd|Inc")


def beginning_of_a_name(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A name told short, where one longer name of the document begins so: ศูนย์ช่างไม้, ศูนย์ช่างไม้และเครื่องเรือน.

    Not where a place goes on behind it, nor where it is whole: สมาคมช่างไม้ and สมาคมช่างไม้ระยอง are two, and so are
    บริษัท ใจดี จำกัด and บริษัท ใจดี มอเตอร์ จำกัด.
    """
    places = tuple(form.key for form in forms if form.kind == PLACE)
    cores = [(form, _core(form.key, form.kind)) for form in forms if form.kind in _AFFIXES]
    for form, core in cores:
        whole = groups.known(form.number) or _WHOLE.search(form.text)
        if whole or len(core) < (ENOUGH_LATIN if core.isascii() else ENOUGH):
            continue
        longer = [f for f, c in cores if f.kind == form.kind and c.startswith(core) and c != core]
        if len({groups.of(f.number) for f in longer}) == 1 and not longer[0].key.endswith(places or ("\n",)):
            yield longer[0].number, form.number, "the only longer name here that begins so"


def cut_short(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A name that ฯ cuts short, where one name of the document begins so: การนิคมฯ, บริษัท ฮิโรเสะฯ, [ธนาคารกรุงศรี]ฯ.

    Of several, กระทรวงฯ is the one that the document names most, twice as often as the next.
    """
    for form in forms:
        if form.kind != PERSON and len(form.key) >= 5 and _cut(page, form):
            times: Counter[int] = Counter()
            for other in forms:
                if other.kind == form.kind and other.key.startswith(form.key) and other.key != form.key:
                    times[groups.of(other.number)] += len(other.mentions)
            (first, most), (_, next_most) = (*times.most_common(2), (-1, 0), (-1, 0))[:2]
            if most >= 2 * next_most and most:
                yield first, form.number, "the longer name here that begins so"


def _cut(page: Page, form: Form) -> bool:
    return all(m.form.endswith("ฯ") or page.text.startswith("ฯ", m.span.end) for m in form.mentions)


def initials(page: Page, forms: Sequence[Form], groups: Groups) -> Iterator[Join]:
    """A Latin name and its initials: Japan International Cooperation Agency, JICA."""
    short = [f for f in forms if f.text.isupper() and f.text.isascii() and 2 < len(f.text) < 8]
    for form in forms:
        if form.kind != PERSON and " " in form.text and form.text.isascii():
            fitting = [s for s in short if s.kind == form.kind and _initials(form.text, s.text)]
            if len(fitting) == 1:
                yield form.number, fitting[0].number, "one is made of the other's initials"


def _initials(one: str, other: str) -> bool:
    long, brief = (one, other) if len(one) > len(other) else (other, one)
    words = [w for w in re.split(r"[\s\-/&]+", long) if w[:1].isupper()]
    return "".join(w[0] for w in words) == brief.replace(".", "") or long.startswith(brief + " ")


def _same_name(one: str, other: str) -> bool:
    return one == other or (len(other) > 4 and not _LATIN.search(one + other) and fold(one) == fold(other))


Rule = Callable[[Page, Sequence[Form], Groups], Iterable[Join]]
RULES: tuple[Rule, ...] = (
    register_names,
    alias_beside,
    persons_spelt_otherwise,
    persons_in_both_letters,
    misspelt,
    part_of_a_persons_name,
    places_spelt_otherwise,
    with_and_without,
    ministry_without_its_head,
    without_its_parent,
    beginning_of_a_name,
    cut_short,
    initials,
)
