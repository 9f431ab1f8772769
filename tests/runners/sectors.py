"""Sectors are shown by their codes."""

from kg.relate import sectors
from tests.cases import Case


def run(case: Case) -> list[str]:
    return list(sectors.sectors(case.scene()))
