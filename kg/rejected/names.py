"""Names: what has the form of one and was weighed and left alone, and what may mean several things of the register."""

from __future__ import annotations

from collections.abc import Iterator

from kg.find import FINDERS, known
from kg.find.crf import trust, weights
from kg.find.names import left_alone
from kg.model import PERSON, Span
from kg.rejected.seen import Seen

NAME = "Names"
HAVE_THE_FORM = {
    "title-and-name": "a person's name behind a title",
    "title-and-given": "a given name behind a title",
    "romanised": "a romanised name in brackets",
    "latin-title": "a name in Latin letters behind a title",
    "post-and-given": "a given name behind a post",
    "head-of-a-body": "a body's name behind its head",
    "company": "a company's name",
    "latin-company": "a company's name in Latin letters",
    "latin-head": "an office's name in Latin letters",
    "short-form-in-brackets": "a short name in brackets behind the full one",
    "quoted-programme": "a programme's name in quotation marks",
    "latin-programme": "a programme's name in Latin letters",
    "numbered-programme": "a programme's name with a number",
    "described-programme": "a programme's name behind โครงการ, นโยบาย or such a word",
    "cue-and-register": "a territory's name behind a word such as จังหวัด",
    "cue-and-fold": "a Japanese territory's name in another spelling",
    "title-and-register": "a territory's name behind a post",
    "cue-and-unknown": "a territory's name behind จังหวัด, เมือง or รัฐ",
}


def unlikely(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“นางแบบญี่ปุ่น” has the form of a name behind a title; the words speak against it. Each form once, where it first stands."""
    told = {form for entity in seen.scene.entities.values() for form in entity.names}
    for span, reason in (*_taken_for_one(seen), *_of_the_register(seen), *_of_a_form(seen)):
        form = seen.scene.page[span]
        if form not in told and not seen.named(span):
            told.add(form)
            yield NAME, reason, span


def _taken_for_one(seen: Seen) -> Iterator[tuple[Span, str]]:
    """“ธนาคารต่าง ๆ”: what the layer took for a name, and what its edges say against it."""
    yield from ((name.span, reason) for name, reason in left_alone(seen.text, weights(), trust()))


def _of_the_register(seen: Seen) -> Iterator[tuple[Span, str]]:
    """Forms of things that the document names nowhere else."""
    levels = trust()
    for hit in seen.text.hits:
        keys = [thing.key for thing in hit.things]
        if any(key in seen.scene.entities for key in keys):
            continue
        if len(keys) > 1:
            reason = f"It may be {seen.called(keys)}, or no name at all."
        elif levels.get(hit.form.replace(" ", "").lower()) in ("low", "mid"):
            reason = f"It would be {seen.called(keys)}, but such words often are no name of it."
        else:
            reason = f"It would be {seen.called(keys)}, but the words around it speak more against a name."
        yield hit.span, reason


def _of_a_form(seen: Seen) -> Iterator[tuple[Span, str]]:
    for finder in FINDERS:
        if finder is known.find:
            continue
        for mention in finder(seen.text):
            if mention.known in seen.scene.entities:
                continue
            form = HAVE_THE_FORM[mention.by]
            yield mention.span, f"It has the form of {form}, but the words speak more against a name than for one."


def several(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“ฮิโรชิมะ” may be the prefecture or its city: it is a thing of this document alone, joined with neither."""
    for entity in seen.scene.entities.values():
        if entity.key in seen.register or entity.kind == PERSON or not entity.mentions:
            continue
        keys = sorted({key for form in entity.names for key in seen.register.lookup(form, entity.kind)})
        if len(keys) > 1:
            reason = f"It may be {seen.called(keys)}; nothing says which, so it stands for itself, without their codes."
            yield "Links", reason, entity.mentions[0].span
