"""A date is shown as `words | value`."""

from kg.thai import dates
from kg.thai.clean import clean
from tests.cases import Case


def run(case: Case) -> list[str]:
    text = clean(case.text).text
    return [f"{text[d.span.start : d.span.end]} | {d.value}" for d in dates.find(text, case.date)]
