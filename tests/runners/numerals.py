"""A number is shown as `words | value | unit`, a range as `words | lower..upper | unit`."""

from kg.thai import numerals
from kg.thai.clean import clean
from tests.cases import Case


def run(case: Case) -> list[str]:
    text = clean(case.text).text
    return [
        f"{text[n.span.start : n.span.end]} | {n.value}{f'..{n.up_to}' if n.up_to is not None else ''} | {n.unit or '-'}"
        for n in numerals.find(text)
    ]
