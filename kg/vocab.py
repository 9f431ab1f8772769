"""IRIs and codes: the words of `ontology/` as plain strings, without any RDF library.

Every term of ours that the program writes stands here; a test holds this page against `ontology/*.ttl` in both directions.
"""

from __future__ import annotations

OTAGAI = "https://w3id.org/otagai/ontology#"
ID = "https://w3id.org/otagai/id/"

PREFIXES = {
    "otagai": OTAGAI,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}

# The KIND of id:KIND/NAME, in the order of the contract.
NODE_KINDS = (
    "document", "place", "body", "person", "programme", "role", "sector", "agreement-kind", "agreement-status",
    "gathering-kind", "investment-status", "figure-kind", "modality", "post", "agreement", "meeting", "gathering",
    "posting", "investment", "figure", "quote", "rule", "graph",
)  # fmt: skip

ROLES = (
    "prime-minister", "deputy-prime-minister", "minister", "deputy-minister", "permanent-secretary",
    "deputy-permanent-secretary", "director-general", "deputy-director-general", "secretary-general",
    "deputy-secretary-general", "governor", "deputy-governor", "mayor", "deputy-mayor", "ambassador", "diplomat",
    "president", "vice-president", "director", "deputy-director", "adviser", "secretary", "assistant", "spokesperson",
    "inspector-general", "representative", "legislator", "manager", "member", "expert", "other",
)  # fmt: skip

SECTORS = (
    "agriculture", "food", "fisheries", "forestry", "textiles", "crafts", "chemicals", "plastics", "medical", "biotech",
    "automotive", "ev", "battery", "electronics", "machinery", "aerospace", "rail", "shipbuilding", "metals",
    "renewables", "hydrogen", "energy", "environment", "digital", "smart-city", "logistics", "construction", "tourism",
    "creative", "finance", "education", "defence", "disaster", "hemp", "retail", "space",
)  # fmt: skip

AGREEMENT_KINDS = ("mou", "moc", "loi", "framework", "treaty", "joint-statement", "contract", "agreement")
AGREEMENT_STATUSES = ("signed", "planned", "in-force")
GATHERING_KINDS = (
    "forum", "seminar", "exhibition", "business-matching", "training", "ceremony", "roadshow", "festival", "conference",
    "other",
)  # fmt: skip
INVESTMENT_STATUSES = ("made", "planned")
FIGURE_KINDS = (
    "economic-value", "investment", "trade", "share", "growth", "budget", "participants", "companies", "partners",
    "projects", "people", "relations", "other",
)  # fmt: skip
MODALITIES = ("reported", "expected", "planned")

# Scheme name (the KIND of its concepts) -> codes.
SCHEMES = {
    "role": ROLES,
    "sector": SECTORS,
    "agreement-kind": AGREEMENT_KINDS,
    "agreement-status": AGREEMENT_STATUSES,
    "gathering-kind": GATHERING_KINDS,
    "investment-status": INVESTMENT_STATUSES,
    "figure-kind": FIGURE_KINDS,
    "modality": MODALITIES,
}

REGISTER_GRAPH, SCHEMES_GRAPH, IDENTITY_GRAPH, DERIVED_GRAPH, CURATION_GRAPH = GRAPHS = (
    "graph/register",
    "graph/schemes",
    "graph/identity",
    "graph/derived",
    "graph/curation",
)

# Our classes, properties and derived edges: the names behind `OTAGAI`.
CLASSES = (
    "Territory", "Country", "Prefecture", "Province", "City", "Programme", "Cooperation", "Agreement", "Meeting",
    "Gathering", "Posting", "Investment", "Figure",
)  # fmt: skip
PROPERTIES = (
    "party", "signatory", "participant", "organizer", "person", "from", "to", "investor", "saidBy", "country", "place",
    "sector", "kind", "status", "date", "start", "end", "period", "earliest", "latest", "edition", "title", "former",
    "amount", "upTo", "modality", "confidence", "decidedSame", "decidedDifferent",
)  # fmt: skip
EDGES = (
    "hasAgreementWith", "hasMouWith", "hasMocWith", "hasLoiWith", "hasFrameworkWith", "hasTreatyWith",
    "hasJointStatementWith", "hasContractWith", "plansAgreementWith", "metWith", "hostsPostingFrom", "investsIn",
    "plansToInvestIn",
)  # fmt: skip
