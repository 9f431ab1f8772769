"""Make the third-party parts of the page again: outlines of prefectures and provinces, and the Thai typeface. Needs npm.

    python -m bench.assets

The outlines (CC BY 4.0) are simplified, keyed by ISO 3166-2 code and given a centre; the typeface (OFL) is taken as it is, in
the two weights and the two scripts that the page uses.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from kg import data

ASSETS = Path(__file__).parent.parent / "kg" / "view" / "assets"
MAPS = {"japan": ("@svg-maps/japan@2.0.0", "prefectures.tsv"), "thailand": ("@svg-maps/thailand@2.0.0", "provinces.tsv")}
FONT = "@fontsource/sarabun@5.3.0"
FONT_FILES = ("thai-400", "thai-600", "latin-400", "latin-600")
TOLERANCE = 0.001  # share of the drawing's height: what is smaller is not seen at the size of a page
SMALLEST = 0.004  # islands whose box is smaller are left out, unless a territory has no larger part
WATER = ("lakesongkha",)  # drawn, but no territory

Point = tuple[float, float]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for country, (package, table) in MAPS.items():
            source = unpacked(package, Path(folder) / country)
            written = json.dumps(outlines(source / f"{country}.svg", table), ensure_ascii=False, separators=(",", ":"))
            (ASSETS / f"map-{country}.json").write_text(written + "\n", encoding="utf-8")
            shutil.copyfile(source / "LICENSE.md", ASSETS / f"map-{country}.LICENSE.md")
        source = unpacked(FONT, Path(folder) / "font")
        for name in FONT_FILES:
            shutil.copyfile(source / "files" / f"sarabun-{name}-normal.woff2", ASSETS / f"sarabun-{name}.woff2")
        shutil.copyfile(source / "LICENSE", ASSETS / "sarabun.LICENSE")


def unpacked(package: str, folder: Path) -> Path:
    folder.mkdir()
    packed = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def outlines(drawing: Path, table: str) -> dict[str, object]:
    """ISO code -> path, with the size of the drawing."""
    with (data.seeds() / "register" / table).open(encoding="utf-8", newline="") as file:
        codes = {letters(row["en"]): row["key"] for row in csv.DictReader(file, delimiter="\t")}
    root = ElementTree.parse(drawing).getroot()
    width, height = (float(n) for n in root.attrib["viewBox"].split()[2:])
    paths, centres = {}, {}
    for node in root.iter("{http://www.w3.org/2000/svg}path"):
        name = letters(node.attrib["aria-label"])
        if name in WATER:
            continue
        if (code := codes.get(name)) is None:
            raise SystemExit(f"{drawing.name} names {node.attrib['aria-label']!r}, which {table} does not.")
        lines = kept([simple(ring, height * TOLERANCE) for ring in rings(node.attrib["d"])], height * SMALLEST)
        paths[code] = "".join(written(line) for line in lines)
        centres[code] = centre(max(lines, key=size))
    if missing := sorted(set(codes.values()) - set(paths)):
        raise SystemExit(f"{drawing.name} has no outline of {', '.join(missing)}.")
    return {"width": width, "height": height, "centres": dict(sorted(centres.items())), "paths": dict(sorted(paths.items()))}


def letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def rings(path: str) -> list[list[Point]]:
    """The closed lines of a path that knows moves and straight lines, relative or absolute."""
    found: list[list[Point]] = []
    x = y = 0.0
    for command, numbers in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        values = [float(n) for n in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", numbers)]
        if command in "zZ":
            x, y = found[-1][0]
            continue
        if command not in "mMlLhHvV":
            raise SystemExit(f"The drawing has a command {command!r} that is not known here.")
        width = 1 if command in "hHvV" else 2
        for i in range(0, len(values), width):
            step = values[i : i + width]
            dx, dy = {"h": (step[0], 0.0), "v": (0.0, step[0])}.get(command.lower(), (step[0], step[-1]))
            if command.isupper():
                dx, dy = dx - x * (command not in "V"), dy - y * (command not in "H")
            x, y = x + dx, y + dy
            if command in "mM" and i == 0:
                found.append([])
            found[-1].append((x, y))
    return found


def simple(points: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker's line: points that lie closer than the tolerance to the straight line are left out."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def away(p: Point) -> float:
        if not length:
            return float(((p[0] - ax) ** 2 + (p[1] - ay) ** 2) ** 0.5)
        return abs((bx - ax) * (ay - p[1]) - (ax - p[0]) * (by - ay)) / length

    far = max(range(1, len(points) - 1), key=lambda i: away(points[i]))
    if away(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return simple(points[: far + 1], tolerance)[:-1] + simple(points[far:], tolerance)


def size(line: list[Point]) -> float:
    xs, ys = zip(*line, strict=True)
    return float(max(max(xs) - min(xs), max(ys) - min(ys)))


def kept(lines: list[list[Point]], smallest: float) -> list[list[Point]]:
    large = [line for line in lines if size(line) >= smallest and len(line) > 2]
    return large or [max(lines, key=size)]


def centre(line: list[Point]) -> Point:
    """The centre of gravity of the area that a line encloses."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(line, [*line[1:], line[0]], strict=True):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return (round(x / (3 * area), 1), round(y / (3 * area), 1)) if area else line[0]


def written(line: list[Point]) -> str:
    """A closed line with steps of one decimal; each is taken from what was written, so that rounding does not add up."""
    startx, starty = x, y = round(line[0][0], 1), round(line[0][1], 1)
    steps = []
    for px, py in line[1:]:
        dx, dy = round(px - x, 1), round(py - y, 1)
        x, y = x + dx, y + dy
        steps.append(f"{dx:g},{dy:g}")
    return f"M{startx:g},{starty:g}l{' '.join(steps)}z"


if __name__ == "__main__":
    main()
