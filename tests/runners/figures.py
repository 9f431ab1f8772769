"""A figure is shown as `value | unit | kind | modality`, with `period …`, `by …` and `about …` where there are such."""

from kg.relate import figures
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    shown = []
    for f in figures.relate(scene):
        value = f"{f.value}..{f.up_to}" if f.up_to is not None else str(f.value)
        parts = [value, f.unit, f.kind, f.modality]
        parts += [f"period {f.period}"] if f.period else []
        parts += [f"by {name_of(scene, f.said_by)}"] if f.said_by else []
        parts += ["about " + ", ".join(name_of(scene, key) for key in f.about)] if f.about else []
        shown.append(" | ".join(parts))
    return shown
