"""The ontology, held against the code, against its own shapes, and asked over a small store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kg import data, vocab

HERE = data.ontology()
LANGUAGES = ["en", "ja", "th"]
VALID = sorted((HERE / "examples/valid").glob("*.ttl"))
INVALID = sorted((HERE / "examples/invalid").glob("*.ttl"))
QUESTIONS = {
    "partners": ["place", "partner"],
    "posts": ["person", "organization", "role"],
    "meetings": ["who", "whom"],
    "postings": ["host", "sender"],
    "planned": ["party", "partner"],
    "claims": ["about", "speaker"],
}
RULES = ["agreements", "investments", "meetings", "planned-agreements", "postings"]


def turtle(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(HERE / name)


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    return turtle("cooperation.ttl")


@pytest.fixture(scope="module")
def schemes() -> rdflib.Graph:
    return turtle("schemes.ttl")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return turtle("shapes.ttl")


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The small store of `examples/network.trig` with the concept schemes, asked over the union of its graphs."""
    found = ox.Store()
    found.load(path=HERE / "examples/network.trig", format=ox.RdfFormat.TRIG)
    graph = ox.NamedNode(vocab.ID + vocab.SCHEMES_GRAPH)
    found.load(path=HERE / "schemes.ttl", format=ox.RdfFormat.TURTLE, to_graph=graph)
    return found


def short(term: object) -> str:
    """`body/diprom` for an IRI of ours, the words of a literal, nothing for nothing."""
    value = getattr(term, "value", "")
    return value.removeprefix(vocab.ID).removeprefix(vocab.OTAGAI)


def ask(store: ox.Store, name: str, **parameters: str) -> list[dict[str, str]]:
    values = {ox.Variable(k): ox.NamedNode(vocab.ID + v) for k, v in parameters.items()}
    text = (HERE / "questions" / f"{name}.rq").read_text(encoding="utf-8")
    found = store.query(text, use_default_graph_as_union=True, substitutions=values or None)
    columns = [v.value for v in found.variables]
    return [dict(zip(columns, map(short, row), strict=True)) for row in found]


def columns(rows: list[dict[str, str]], *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def derive(store: ox.Store, name: str) -> list[str]:
    text = (HERE / "rules" / f"{name}.rq").read_text(encoding="utf-8")
    triples = store.query(text, use_default_graph_as_union=True)
    return sorted({" ".join(map(short, triple)) for triple in triples})


# ---------------------------------------------------------------- terms and code


def test_every_name_of_the_code_is_a_term_and_every_term_a_name_of_the_code(terms: rdflib.Graph) -> None:
    written = {str(s).removeprefix(vocab.OTAGAI) for s in terms.subjects() if str(s).startswith(vocab.OTAGAI)}
    names = [*vocab.CLASSES, *vocab.PROPERTIES, *vocab.EDGES]
    assert sorted(names) == sorted(written)
    assert len(names) == len(set(names))


def test_classes_are_classes_and_the_rest_are_properties(terms: rdflib.Graph) -> None:
    assert {vocab.OTAGAI + c for c in vocab.CLASSES} == {str(c) for c in terms.subjects(RDF.type, OWL.Class)}
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = {str(p) for kind in kinds for p in terms.subjects(RDF.type, kind)}
    assert {vocab.OTAGAI + p for p in (*vocab.PROPERTIES, *vocab.EDGES)} == properties


@pytest.mark.parametrize("name", [*vocab.CLASSES, *vocab.PROPERTIES, *vocab.EDGES])
def test_a_term_has_one_label_and_one_definition_in_each_language(terms: rdflib.Graph, name: str) -> None:
    for said in (RDFS.label, SKOS.definition):
        found = list(terms.objects(rdflib.URIRef(vocab.OTAGAI + name), said))
        assert sorted(str(getattr(f, "language", "")) for f in found) == LANGUAGES
        assert all(str(f).strip() == str(f) != "" for f in found)


def test_every_term_that_another_file_of_the_ontology_uses_is_defined() -> None:
    names = {*vocab.CLASSES, *vocab.PROPERTIES, *vocab.EDGES}
    for path in sorted(p for p in HERE.rglob("*") if p.suffix in (".rq", ".ttl", ".trig")):
        used = set(re.findall(r"\botagai:(\w+)", path.read_text(encoding="utf-8")))
        assert used <= names, path.name


def test_a_kind_of_agreement_has_an_edge_of_its_own_but_the_general_one(terms: rdflib.Graph) -> None:
    kinds = {k.title().replace("-", "") for k in vocab.AGREEMENT_KINDS if k != "agreement"}
    general = rdflib.URIRef(vocab.OTAGAI + "hasAgreementWith")
    edges = {str(e).removeprefix(vocab.OTAGAI) for e in terms.subjects(RDFS.subPropertyOf, general)}
    assert edges == {f"has{kind}With" for kind in kinds}


# ---------------------------------------------------------------- schemes


def test_schemes_hold_the_codes_of_the_code_and_no_others(schemes: rdflib.Graph) -> None:
    written: dict[str, set[str]] = {kind: set() for kind in vocab.SCHEMES}
    for concept in schemes.subjects(RDF.type, SKOS.Concept):
        kind, code = str(concept).removeprefix(vocab.ID).split("/")
        assert [str(n) for n in schemes.objects(concept, SKOS.notation)] == [code]
        assert [str(s) for s in schemes.objects(concept, SKOS.inScheme)] == [vocab.ID + kind]
        written[kind].add(code)
    assert written == {kind: set(codes) for kind, codes in vocab.SCHEMES.items()}
    assert {str(s) for s in schemes.subjects(RDF.type, SKOS.ConceptScheme)} == {vocab.ID + k for k in vocab.SCHEMES}


def test_a_concept_has_one_preferred_label_in_each_language_that_no_other_of_its_scheme_has(schemes: rdflib.Graph) -> None:
    seen = set()
    for node in sorted({*schemes.subjects(RDF.type, SKOS.Concept), *schemes.subjects(RDF.type, SKOS.ConceptScheme)}):
        labels = list(schemes.objects(node, SKOS.prefLabel))
        assert sorted(str(getattr(label, "language", "")) for label in labels) == LANGUAGES, node
        assert not set(labels) & set(schemes.objects(node, SKOS.altLabel)), node
        for label in labels:
            key = (schemes.value(node, SKOS.inScheme), label)
            assert key not in seen, key
            seen.add(key)


def test_a_word_expresses_one_concept_of_a_scheme_only(schemes: rdflib.Graph) -> None:
    words: dict[tuple[object, str], list[str]] = {}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for concept, word in schemes.subject_objects(predicate):
            if getattr(word, "language", "") == "th":
                words.setdefault((schemes.value(concept, SKOS.inScheme), str(word)), []).append(str(concept))
    assert {key: found for key, found in words.items() if len(found) > 1} == {}


# ---------------------------------------------------------------- shapes


def violations(path: Path, shapes: rdflib.Graph) -> list[str]:
    _, report, _ = pyshacl.validate(rdflib.Graph().parse(path), shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    return [str(report.value(result, SH.resultMessage)) for result in report.objects(None, SH.result)]


def test_examples_are_all_there() -> None:
    """A forgotten pattern would test nothing at all."""
    assert len(VALID) >= 10
    assert len(INVALID) >= 43


@pytest.mark.parametrize("path", VALID, ids=lambda p: p.stem)
def test_a_valid_example_conforms(path: Path, shapes: rdflib.Graph) -> None:
    assert violations(path, shapes) == []


@pytest.mark.parametrize("path", INVALID, ids=lambda p: p.stem)
def test_an_invalid_example_breaks_one_shape_and_is_told_so_in_a_sentence(path: Path, shapes: rdflib.Graph) -> None:
    found = violations(path, shapes)
    assert len(found) == 1
    assert found[0].endswith(".")


def test_every_shape_says_what_is_wanted(shapes: rdflib.Graph) -> None:
    """Shapes that only serve others (by sh:node, in alternatives) are told of by those."""
    for shape in shapes.objects(None, SH.property):
        owner = next(shapes.subjects(SH.property, shape))
        targeted = any((owner, t, None) in shapes for t in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf))
        assert not targeted or shapes.value(shape, SH.message), list(shapes.predicate_objects(shape))


def test_shapes_know_the_codes_of_small_schemes(shapes: rdflib.Graph) -> None:
    for kind in ("agreement-kind", "agreement-status", "investment-status", "modality"):
        pattern = f"/{kind}/({'|'.join(vocab.SCHEMES[kind])})$"
        assert pattern in {str(p) for p in shapes.objects(None, SH.pattern)}


DATES = {
    "2024": True,
    "2024-02-29": True,
    "2019-05": True,
    "2023-01-11/2023-01-15": True,
    "2022-01/2022-03": True,
    "24": False,
    "2024-00": False,
    "2024-04-31": False,
    "2024-5": False,
    "2024-05-20/": False,
    "2024-05-20T09:00": False,
    "2024?": False,
    "2024-05-20/2024-05-21/2024-05-22": False,
}


@pytest.mark.parametrize(("text", "valid"), DATES.items())
def test_dates_are_edtf_level_0(shapes: rdflib.Graph, text: str, valid: bool) -> None:
    [pattern] = shapes.objects(rdflib.URIRef("https://w3id.org/otagai/shapes#EdtfShape"), SH.pattern)
    assert bool(re.search(str(pattern), text)) is valid


def test_one_preferred_label_a_language_over_all_graphs(store: ox.Store) -> None:
    check = (HERE / "checks/one-preferred-label.rq").read_text(encoding="utf-8")
    assert list(store.query(check, use_default_graph_as_union=True)) == []
    other = ox.Store()
    other.extend(store)
    diprom, label = ox.NamedNode(vocab.ID + "body/diprom"), ox.NamedNode(str(SKOS.prefLabel))
    for form, language in (("ดีพร้อม", "th"), ("DIPROM", "en")):
        other.add(ox.Quad(diprom, label, ox.Literal(form, language=language), ox.NamedNode(vocab.ID + "graph/other")))
    [row] = other.query(check, use_default_graph_as_union=True)
    assert [short(x) for x in row] == ["body/diprom", "th", "กรมส่งเสริมอุตสาหกรรม", "ดีพร้อม"]


# ---------------------------------------------------------------- rules


def both(*pairs: str) -> list[str]:
    """`a edge b` and `b edge a`."""
    split = [pair.split() for pair in pairs]
    return sorted([f"{a} {edge} {b}" for a, edge, b in split] + [f"{b} {edge} {a}" for a, edge, b in split])


def test_rules_are_all_there_and_say_what_they_make() -> None:
    files = sorted((HERE / "rules").glob("*.rq"))
    assert [f.stem for f in files] == RULES
    assert all(f.read_text(encoding="utf-8").startswith("# ") for f in files)


def test_rules_make_every_edge_of_the_ontology() -> None:
    text = "".join(f.read_text(encoding="utf-8") for f in (HERE / "rules").glob("*.rq"))
    assert {name for name in vocab.EDGES if f"otagai:{name}" in text} == set(vocab.EDGES)


def test_every_two_parties_of_one_signed_agreement_are_joined_whoever_tells_of_them(store: ox.Store) -> None:
    """Chiang Mai is named as a party by another release than Tokushima."""
    pairs = [("body/diprom", "place/JP-36"), ("body/diprom", "place/TH-50"), ("place/JP-36", "place/TH-50")]
    edges = [f"{a} {edge} {b}" for a, b in pairs for edge in ("hasAgreementWith", "hasMouWith")]
    assert derive(store, "agreements") == both(*edges)


def test_a_plan_that_a_later_release_tells_as_signed_is_no_plan(store: ox.Store) -> None:
    assert derive(store, "planned-agreements") == both("body/diprom plansAgreementWith place/JP-42")


def test_bodies_met_through_people_who_held_posts_there_at_the_time(store: ox.Store) -> None:
    """The retired permanent secretary does not bring his ministry along, and nobody meets a body through one person alone."""
    assert derive(store, "meetings") == both("body/moi metWith place/JP-36", "body/diprom metWith body/e2-sakura")


def test_the_host_of_a_posting_points_to_its_sender(store: ox.Store) -> None:
    assert derive(store, "postings") == ["body/diprom hostsPostingFrom place/JP-42"]


def test_made_and_planned_investments_are_different_edges_of_one_investor(store: ox.Store) -> None:
    assert derive(store, "investments") == ["body/e2-sakura investsIn place/TH", "body/e2-sakura plansToInvestIn place/TH-50"]


@pytest.mark.parametrize("name", RULES)
def test_rules_and_concepts_follow_a_base_of_the_users_own(store: ox.Store, name: str) -> None:
    """The program writes the base into both; nothing else may hold it."""
    base = "https://example.org/id/"
    moved = ox.Store()
    moved.load("".join(f"{quad} .\n" for quad in store).replace(vocab.ID, base).encode(), format=ox.RdfFormat.N_QUADS)
    text = (HERE / "rules" / f"{name}.rq").read_text(encoding="utf-8").replace(vocab.ID, base)
    found = sorted({" ".join(map(short, t)).replace(base, "") for t in moved.query(text, use_default_graph_as_union=True)})
    assert found == derive(store, name)


# ---------------------------------------------------------------- questions


def parameters(name: str) -> Iterator[str]:
    """The parameters that the comments of a question name."""
    text = (HERE / "questions" / f"{name}.rq").read_text(encoding="utf-8")
    assert re.match(r"# \S.*[?.]\n", text), "a question begins with its description"
    for line in text.splitlines():
        if line.startswith("# param "):
            found = re.fullmatch(r"# param (\w+): .+ \(default .+\)", line)
            assert found, line
            yield found[1]


def test_there_are_six_questions() -> None:
    assert {path.stem for path in (HERE / "questions").glob("*.rq")} == set(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_parameter_of_a_question_is_a_column_that_chooses_rows(store: ox.Store, name: str) -> None:
    """Binding a parameter gives exactly the rows that have its value, in the same order; a stranger gives none."""
    rows = ask(store, name)
    assert rows
    assert list(parameters(name)) == QUESTIONS[name]
    for parameter in QUESTIONS[name]:
        for value in sorted({row[parameter] for row in rows}):
            assert ask(store, name, **{parameter: value}) == [row for row in rows if row[parameter] == value]
        assert ask(store, name, **{parameter: "body/stranger"}) == []
    assert all(row["sentence"] and row["document"].startswith("document/") for row in rows)


@pytest.mark.parametrize("name", QUESTIONS)
def test_two_parameters_of_a_question_hold_together(store: ox.Store, name: str) -> None:
    rows = ask(store, name)
    both_bound = {parameter: rows[0][parameter] for parameter in QUESTIONS[name]}
    assert rows[0] in ask(store, name, **both_bound)


@pytest.mark.parametrize("name", QUESTIONS)
def test_answers_come_in_one_order_whatever_the_store_was_fed_first(store: ox.Store, name: str) -> None:
    backwards = ox.Store()
    for quad in sorted(store, key=str, reverse=True):
        backwards.add(quad)
    assert ask(backwards, name) == ask(store, name)


def test_partners_since_when(store: ox.Store) -> None:
    """The agreement is told twice, once to the day and once to the month: the day is shown."""
    rows = ask(store, "partners", place="place/JP-36")
    assert columns(rows, "placeName", "partnerName", "kind", "since") == [
        ("จังหวัดโทคุชิมะ", "กรมส่งเสริมอุตสาหกรรม", "mou", "2024-05-20"),
        ("จังหวัดโทคุชิมะ", "จังหวัดเชียงใหม่", "mou", "2024-05-20"),
    ]


def test_a_post_is_one_row_however_often_it_is_told(store: ox.Store) -> None:
    [row] = ask(store, "posts", organization="body/moi")
    shown = ("personName", "roleName", "since", "until", "former", "firstTold", "lastTold")
    assert columns([row], *shown) == [
        ("ปกรณ์ ใจงาม", "ปลัดกระทรวง", "2023-10-01", "2024-09-30", "true", "2024-05-21", "2024-05-21"),
    ]


def test_meetings_tell_where_and_when(store: ox.Store) -> None:
    rows = ask(store, "meetings", who="person/e1-aoki")
    assert columns(rows, "whomName", "where", "when") == [("ปกรณ์ ใจงาม", "จังหวัดเชียงใหม่", "2024-05")]


def test_a_thing_without_a_preferred_name_is_called_by_another(store: ox.Store) -> None:
    rows = ask(store, "meetings", who="body/e2-sakura")
    assert {row["whoName"] for row in rows} == {"Sakura Part"}


def test_postings_name_the_person(store: ox.Store) -> None:
    shown = ("hostName", "senderName", "personName", "since")
    assert columns(ask(store, "postings"), *shown) == [("กรมส่งเสริมอุตสาหกรรม", "Nagasaki", "โมริ ฮานะ", "2025-04")]


def test_planned_leaves_out_what_was_signed_and_keeps_the_first_telling(store: ox.Store) -> None:
    rows = ask(store, "planned", partner="body/diprom")
    assert columns(rows, "partyName", "kind", "planned", "told", "signedSince", "document") == [
        ("Nagasaki", "moc", "2024", "2024-05-21", "", "document/e1"),
    ]


def test_planned_tells_a_later_signing_of_the_same_two(store: ox.Store) -> None:
    other = ox.Store()
    other.extend(store)
    other.load(
        b"""@prefix otagai: <https://w3id.org/otagai/ontology#> . @prefix id: <https://w3id.org/otagai/id/> .
        <urn:later> { <urn:a> a otagai:Agreement ; otagai:status <https://w3id.org/otagai/id/agreement-status/signed> ;
            otagai:party <https://w3id.org/otagai/id/body/diprom> , <https://w3id.org/otagai/id/place/JP-42> ;
            otagai:earliest "2025-08-01"^^<http://www.w3.org/2001/XMLSchema#date> . }""",
        format=ox.RdfFormat.TRIG,
    )
    assert {row["signedSince"] for row in ask(other, "planned")} == {"2025-08-01"}


def test_claims_tell_who_says_so_and_how_sure_it_is(store: ox.Store) -> None:
    """A figure about an agreement is about its parties; where nobody is quoted, the document speaks."""
    shown = ("claim", "about", "speaker", "certainty")
    claim = "expected economic value: 500,000,000 THB"
    assert sorted(columns(ask(store, "claims"), *shown)) == [
        (claim, "body/diprom", "person/e1-pakorn", "expected"),
        (claim, "place/JP-36", "person/e1-pakorn", "expected"),
        ("reported companies: 12", "document/e2", "document/e2", "reported"),
    ]
