"""A quotation as Web Annotation writes it: the words, and where they stand in the document as it was read."""

from __future__ import annotations

from kg import iri
from kg.assemble.lines import Lines, integer, literal
from kg.model import Quote


def quotation(out: Lines, identifier: str, quote: Quote, base: str) -> str:
    """Write a quotation into its document's graph and return its node."""
    node = iri.minted("quote", identifier, quote.start, quote.end, quote.prefix, quote.suffix, base=base)
    text, position = f"{node}#text", f"{node}#position"
    out.type(node, "oa:SpecificResource")
    out.resources(node, "oa:hasSource", [out.graph])
    out.resources(node, "oa:hasSelector", [text, position])
    out.type(text, "oa:TextQuoteSelector")
    for prop, words in (("oa:prefix", quote.prefix), ("oa:exact", quote.exact), ("oa:suffix", quote.suffix)):
        out.add(text, prop, literal(words))
    out.type(position, "oa:TextPositionSelector")
    out.add(position, "oa:start", integer(quote.start))
    out.add(position, "oa:end", integer(quote.end))
    return node
