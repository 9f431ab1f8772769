"""What follows from the documents and from what people decided: sameness, who is withheld, derived edges, the rules used."""

from __future__ import annotations

from pathlib import Path

from kg import decisions, derive, join
from kg.assemble import background
from kg.assemble.lines import Lines
from kg.decisions import WITHHOLD, Decision
from kg.identity import Decided, remaining
from kg.store import Draft, Store, writing
from kg.vocab import CURATION_GRAPH, DERIVED_GRAPH, IDENTITY_GRAPH, SCHEMES_GRAPH
from kg.withhold import withdraw


def settle(draft: Draft) -> None:
    """Bring everything up to date that is a function of documents, register and decisions.

    Who is withheld is weighed like everybody else first, so that all their nodes are found, and then taken out.
    """
    draft.restore()
    rows = decisions.read(draft.root)
    found = join.sameness(draft, rows)
    names = {name for row in rows if row.what == WITHHOLD for name in row.one.names}
    gone = withdraw(draft, found.withheld, names)
    joins = remaining(found.joins, gone)
    draft.replace(draft.iri(CURATION_GRAPH), _curation(draft, found.decided, gone))
    draft.replace(draft.iri(IDENTITY_GRAPH), background.sameness(joins, draft.base))
    draft.keep_reasons((j.node, j.representative, j.reason) for j in joins)
    rules = sorted(rule for (rule,) in draft.rows("SELECT DISTINCT ?rule { ?fact prov:wasAttributedTo ?rule }"))
    draft.replace(draft.iri(SCHEMES_GRAPH), background.schemes(rules, draft.base))
    draft.clear(draft.iri(DERIVED_GRAPH))
    draft.load(derive.derived(draft))
    decisions.keep(draft.root, draft.generation)


def _curation(draft: Draft, decided: Decided, gone: set[str]) -> str:
    """What people decided of nodes that can be seen."""
    out = Lines(draft.iri(CURATION_GRAPH))
    for name, pairs in (("otagai:decidedSame", decided.same), ("otagai:decidedDifferent", decided.different)):
        for one, other in pairs:
            if not {one, other} & gone:
                out.resources(one, name, [other])
    return str(out)


def decide(root: Path, row: Decision) -> None:
    """Add a row to the decisions of a store, and let it count."""
    Store.open(root)
    with writing(root) as draft:
        before = decisions.read(root)
        decisions.written(root, decisions.added(before, row))
        try:
            settle(draft)
        except BaseException:
            decisions.written(root, before)
            raise


def renew(root: Path) -> None:
    """Let decisions count that were copied into the folder or edited by hand."""
    with writing(root) as draft:
        settle(draft)
