"""Cases are plain Thai files, one folder per stage: `tests/cases/STAGE/*.txt`.

    name:   appointment with a start date
    why:    2566 is a Buddhist year
    date:   2024-05-01                    (optional: the release's own date)
    text:   นาย{สมชาย ใจดี|Person} ดำรงตำแหน่งปลัด{กระทรวงแรงงาน|Organization} ตั้งแต่ 1 ตุลาคม 2566
            lines that begin with a blank go on with the text
    expect: สมชาย ใจดี | permanent-secretary | กระทรวงแรงงาน | 2023-10-01
    expect: (one line a result, in any order; a case without one expects nothing at all)

Cases stand one after another with an empty line between. Stages behind linking are given their names: `{form|kind}`,
or `{form|kind|key}` where the key matters (`{ญี่ปุ่น|Place|place/JP}`); one form is one thing unless keys say otherwise.
`tests/runners/STAGE.py` holds `run(case) -> list[str]`, which writes what the stage found in the form of `expect`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kg.model import PLACE, Document, Entity, Mention, Span
from kg.relate.scene import Named, Scene
from kg.thai.page import Page

HERE = Path(__file__).parent / "cases"
_FIELD = re.compile(r"^(name|why|date|text|expect):\s?(.*)$")
_NAME = re.compile(r"\{([^{}|]+)\|([^{}|]+)(?:\|([^{}|]+))?\}")


@dataclass(frozen=True)
class Case:
    stage: str
    file: str
    name: str
    why: str
    text: str
    date: str
    expect: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.stage}/{self.file}: {self.name}"

    @property
    def document(self) -> Document:
        return Document("case", _NAME.sub(r"\1", self.text), self.date)

    def scene(self) -> Scene:
        """The scene that the braces of the text describe."""
        page = Page.of(self.document)
        if page.text != self.document.text:
            raise ValueError(f"{self}: write the text of a case with braces as the cleaner leaves it.")
        named, entities, shift = [], {}, 0
        for found in _NAME.finditer(self.text):
            form, kind, key = found[1], found[2], found[3] or f"{found[2].lower()}:{found[1]}"
            start = found.start() - shift
            span = Span(start, start + len(form))
            shift += len(found[0]) - len(form)
            named.append(Named(span, key, kind))
            code = key.removeprefix("place/") if key.startswith("place/") else ""
            level = ("country" if len(code) == 2 else "prefecture" if code.startswith("JP") else "province") if code else ""
            old = entities.get(key) or Entity(key, kind, (), (), level or ("city" if kind == PLACE else ""), code)
            names = tuple(dict.fromkeys((*old.names, form)))
            mentions = (*old.mentions, Mention(span, form, kind, "case"))
            entities[key] = Entity(key, kind, names, mentions, old.level, old.code)
        return Scene(page, entities, tuple(sorted(named)))


def name_of(scene: Scene, key: str) -> str:
    """How a runner shows a thing: the ISO code of a country, else its first form."""
    entity = scene.entities.get(key)
    return key.removeprefix("place/") if entity is None or entity.level == "country" else entity.names[0]


def load(stage: str) -> list[Case]:
    return [case for path in sorted((HERE / stage).glob("*.txt")) for case in _read(stage, path)]


def _read(stage: str, path: Path) -> list[Case]:
    cases = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        fields: dict[str, list[str]] = {}
        last = ""
        for line in block.splitlines():
            if found := _FIELD.match(line):
                last = found[1]
                fields.setdefault(last, []).append(found[2].strip())
            elif line.startswith((" ", "\t")) and last:
                fields[last][-1] += "\n" + line.strip()
            elif not line.startswith("#"):
                raise ValueError(f"{path}: a line must begin with a field or a blank: {line!r}")
        if not fields:
            continue
        one = {k: "\n".join(v) for k, v in fields.items() if k != "expect"}
        expect = tuple(e for e in fields.get("expect", []) if e)
        cases.append(Case(stage, path.name, one["name"], one["why"], one["text"], one.get("date", ""), expect))
    return cases
