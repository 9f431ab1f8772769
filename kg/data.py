"""Where the ontology and the register lie: inside the wheel, or in the checkout of an editable install."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE / "_data" if (_HERE / "_data").is_dir() else _HERE.parent


def ontology() -> Path:
    """The folder with the ontology, the shapes, the rules and the named questions."""
    return _ROOT / "ontology"


def seeds() -> Path:
    """The folder with the register and the sample documents."""
    return _ROOT / "seeds"
