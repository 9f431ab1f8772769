"""How nodes are named: `base + KIND/NAME`, readable where the thing is known, a short hash where it is not.

>>> of("place/JP-30")
'https://w3id.org/otagai/id/place/JP-30'
>>> document("ข่าว 1")
'https://w3id.org/otagai/id/document/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%201'
>>> minted("person", "news-1", "สมชาย") == minted("person", "news-2", "สมชาย")
False
"""

from __future__ import annotations

import hashlib
import json
from functools import cache, lru_cache
from urllib.parse import quote

from kg.vocab import ID, NODE_KINDS, PREFIXES

_JSON = json.JSONEncoder(ensure_ascii=False, default=str)


@lru_cache(maxsize=1 << 12)
def of(key: str, base: str = ID) -> str:
    """The IRI of a key such as `place/JP-30` or `role/governor`."""
    return base + quote(key, safe="/-._~")


def document(identifier: str, base: str = ID) -> str:
    """The IRI of a document, which is also the name of its graph."""
    return f"{base}document/{quote(identifier, safe='')}"


def minted(kind: str, *content: object, base: str = ID) -> str:
    """The IRI of what no register knows: a hash over its content, of which the document's identifier is the first part."""
    written = _JSON.encode(content).encode("utf-8", "surrogatepass")
    return f"{base}{kind}/{hashlib.sha256(written).hexdigest()[:16]}"


@cache
def term(curie: str) -> str:
    """A term of a vocabulary written short: `skos:prefLabel`."""
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def prefixes(base: str = ID) -> dict[str, str]:
    """Every prefix that an export declares: the vocabularies, and one for each kind of node."""
    return PREFIXES | {kind: f"{base}{kind}/" for kind in NODE_KINDS}
