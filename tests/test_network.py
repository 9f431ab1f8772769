"""The partnership network: read from a store, measured by hand and by igraph, written and read back."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import igraph
import networkx as nx
import pyoxigraph as ox
import pytest

from kg import data, iri, network
from kg.network import analysis
from kg.network.facts import Choice, Fact, Facts, Thing
from kg.store import Store, StoreError, writing
from kg.vocab import ID

# The network computed by hand is a path, b – x – a – y – c:
#
#     a and x have two agreements (2019, 2021) and one meeting (2020); a and y plan one (undated);
#     b and x met (2021); c and y have a posting since 2022.
THINGS = {
    "a": Thing("a", "body", "TH", (("en", "Alpha"),), parent="m"),
    "b": Thing("b", "province", "TH"),
    "c": Thing("c", "body", "TH"),
    "m": Thing("m", "body", "TH"),
    "x": Thing("x", "prefecture", "JP"),
    "y": Thing("y", "body", "JP"),
    "p": Thing("p", "person"),
    "q": Thing("q", "person"),
}


def fact(name: str, family: str, pair: tuple[str, str], year: str = "", **more: object) -> Fact:
    days = {"earliest": f"{year}-01-01", "latest": f"{year}-12-31"} if year else {}
    return Fact(name, family, pairs=(pair,), **days, **more)  # type: ignore[arg-type]


FACTS = Facts(
    THINGS,
    (
        fact("f1", "agreements", ("a", "x"), "2019", kind="mou", status="signed", sectors=("food",)),
        fact("f2", "agreements", ("a", "x"), "2021", kind="moc", status="in-force"),
        fact("f3", "meetings", ("a", "x"), "2020"),
        fact("f4", "planned", ("a", "y"), kind="mou", status="planned"),
        fact("f5", "meetings", ("b", "x"), "2021", parts=(("participant", "p"), ("participant", "q"))),
        fact("f6", "postings", ("c", "y"), "2022"),
    ),
    posts=(Fact("g1", "posts", (("member", "p"), ("organization", "b")), kind="governor"),),
)


@pytest.fixture(scope="module")
def graph() -> nx.Graph:
    return network.bipartite(FACTS)


# ---------------------------------------------------------------------- by hand


def test_an_edge_holds_the_facts_of_each_family_and_their_first_and_last_day(graph: nx.Graph) -> None:
    edge = graph.edges["a", "x"]
    assert (edge["weight"], edge["agreements"], edge["meetings"], edge["planned"]) == (3, 2, 1, 0)
    assert edge["facts"] == ["f1", "f2", "f3"]
    assert edge["meetings_facts"] == ["f3"]
    assert (edge["earliest"], edge["latest"]) == ("2019-01-01", "2021-12-31")
    assert (graph.edges["a", "y"]["earliest"], graph.edges["a", "y"]["weight"]) == ("", 1)
    assert {n: d["bipartite"] for n, d in graph.nodes(data=True)} == {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1}


def test_measures_are_those_computed_by_hand(graph: nx.Graph) -> None:
    assert analysis.strength(graph) == {"a": 4, "b": 1, "c": 1, "x": 4, "y": 2}
    assert analysis.strength(graph, "agreements") == {"a": 2, "b": 0, "c": 0, "x": 2, "y": 0}
    # Of the six pairs of others, x lies between b and a, y, c; a between b and y, c and between x and y, c.
    assert analysis.betweenness(graph) == pytest.approx({"a": 4 / 6, "b": 0, "c": 0, "x": 3 / 6, "y": 3 / 6})
    # x gives three quarters of its weight to a and one to b: (3/4)² + (1/4)².
    assert analysis.constraint(graph) == pytest.approx({"a": 0.625, "b": 1, "c": 1, "x": 0.625, "y": 0.5})
    assert set(analysis.core(graph).values()) == {1}


def test_constraint_counts_partners_who_know_each_other() -> None:
    triangle = nx.complete_graph(["a", "b", "c"])
    nx.set_edge_attributes(triangle, 1, "weight")
    # Half of a's weight lies on b directly and a quarter by way of c: (1/2 + 1/4)², twice.
    assert analysis.constraint(triangle) == pytest.approx(dict.fromkeys("abc", 1.125))


def test_communities_are_the_two_ends_of_the_path_and_every_seed_finds_them(graph: nx.Graph) -> None:
    found = analysis.communities(graph)
    assert found.of == {"a": 0, "b": 0, "x": 0, "c": 1, "y": 1}
    assert found.stability == 1
    # Of the weight 6, 4 lies within the first (ends 9 of 12) and 1 within the second (ends 3 of 12).
    assert found.modularity == pytest.approx(4 / 6 - (9 / 12) ** 2 + 1 / 6 - (3 / 12) ** 2)


def test_who_met_and_has_no_agreement_is_the_white_space(graph: nx.Graph) -> None:
    assert network.white_space(graph) == [("b", "x")]


def test_projections_count_shared_partners(graph: nx.Graph) -> None:
    japanese = network.projection(graph, "JP")
    assert [(a, b, d["weight"], d["shared"]) for a, b, d in japanese.edges(data=True)] == [("x", "y", 1, ["a"])]
    assert sorted(network.projection(graph, "TH").edges) == [("a", "b"), ("a", "c")]


def test_the_local_part_has_a_prefecture_city_or_province_in_every_pair(graph: nx.Graph) -> None:
    assert sorted(map(sorted, network.local(graph).edges)) == [["a", "x"], ["b", "x"]]
    assert sorted(network.bipartite(network.chosen(FACTS, Choice(local=True))).edges) == sorted(network.local(graph).edges)


def test_the_multigraph_has_an_edge_for_each_fact() -> None:
    many = network.multigraph(FACTS)
    assert many.number_of_edges("a", "x") == 3
    assert many.edges["a", "x", "f1"]["kind"] == "mou"
    assert many.size(weight="weight") == 6


def test_people_are_joined_to_their_posts_and_to_whom_they_met() -> None:
    people = network.people(FACTS)
    assert {tuple(sorted(edge)) for edge in people.edges} == {("b", "p"), ("p", "q")}
    assert people.edges["b", "p"]["posts"] == 1


def test_a_year_holds_what_its_days_touch_and_nothing_undated() -> None:
    years = network.yearly(FACTS)
    assert list(years) == ["2019", "2020", "2021", "2022"]
    assert sorted(years["2021"].edges) == [("a", "x"), ("b", "x")]
    assert not any(year.has_edge("a", "y") for year in years.values())


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (Choice(families=("meetings",)), ["f3", "f5"]),
        (Choice(kinds=("mou",)), ["f1", "f4"]),
        (Choice(statuses=("in-force",)), ["f2"]),
        (Choice(sectors=("food",)), ["f1"]),
        (Choice(since="2021"), ["f2", "f5", "f6"]),
        (Choice(until="2020-06"), ["f1", "f3"]),
    ],
)
def test_choices_leave_the_facts_that_fit(choice: Choice, left: list[str]) -> None:
    assert [f.iri for f in network.chosen(FACTS, choice).facts] == left


def test_a_department_counts_as_its_ministry_where_that_is_asked_for() -> None:
    rolled = network.bipartite(network.chosen(FACTS, Choice(rollup=True)))
    assert rolled.edges["m", "x"]["weight"] == 3
    assert "a" not in rolled


# ---------------------------------------------------------------------- against igraph


@pytest.mark.parametrize("seed", range(5))
def test_igraph_measures_the_same(seed: int) -> None:
    """Random bipartite networks and their projections, weighted."""
    chance = random.Random(seed)
    graph = nx.Graph()
    for _ in range(60):
        graph.add_edge(f"t{chance.randrange(14)}", f"j{chance.randrange(12)}", weight=chance.randrange(1, 6))
    for node in graph:
        graph.nodes[node]["side"] = "TH" if node[0] == "t" else "JP"
    for one in (graph, network.projection(graph)):
        other = igraph.Graph.TupleList([(a, b, w) for a, b, w in one.edges(data="weight")], weights=True)
        names, n = other.vs["name"], other.vcount()
        tied = [node for node in one if one.degree(node)]
        pairs = (n - 1) * (n - 2) / 2
        between = dict(zip(names, (value / pairs for value in other.betweenness()), strict=True))
        assert analysis.betweenness(one.subgraph(tied)) == pytest.approx(between)
        constraint = dict(zip(names, other.constraint(weights="weight"), strict=True))
        assert {k: v for k, v in analysis.constraint(one).items() if k in tied} == pytest.approx(constraint)
        assert {k: v for k, v in analysis.core(one).items() if k in tied} == dict(zip(names, other.coreness(), strict=True))
        found = analysis.communities(one.subgraph(tied))
        membership = [found.of[name] for name in names]
        assert found.modularity == pytest.approx(other.modularity(membership, weights="weight"))


# ---------------------------------------------------------------------- from a store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The example of four documents that the ontology brings."""
    folder = tmp_path_factory.mktemp("network") / "kg.db"
    text = (data.ontology() / "examples" / "network.trig").read_bytes()
    with writing(folder) as draft:
        draft.load("".join(f"{quad} .\n" for quad in ox.parse(text, format=ox.RdfFormat.TRIG)))
    return Store.open(folder)


def test_a_store_gives_the_network_of_representatives(store: Store) -> None:
    graph = network.graph(store)

    def edge(one: str, other: str) -> dict[str, object]:
        return graph.edges[f"{ID}{one}", f"{ID}{other}"]

    # Told twice and once as a plan that came true: one signed agreement. Pakorn's ministry met Tokushima through its people.
    assert edge("body/diprom", "place/JP-36")["agreements"] == 1
    assert edge("body/moi", "place/JP-36")["meetings"] == 1
    # Planned in two documents: one plan; a posting beside it.
    nagasaki = edge("body/diprom", "place/JP-42")
    assert (nagasaki["planned"], nagasaki["postings"], nagasaki["weight"]) == (1, 1, 2)
    # A company's two spellings are one; a plan to invest joins it to the province, an investment in the country to nobody.
    assert edge("place/TH-50", "body/e2-sakura")["investments"] == 1
    assert not any(data["kind"] == "country" for _, data in graph.nodes(data=True))


def test_someone_who_left_does_not_bring_the_old_body_to_the_table(store: Store) -> None:
    graph = network.graph(store)
    assert not graph.has_edge(f"{ID}body/moi", f"{ID}body/e2-sakura")
    assert graph.has_edge(f"{ID}body/diprom", f"{ID}body/e2-sakura")


def test_a_prime_minister_does_not_bring_the_ministry_that_he_also_heads(tmp_path: Path) -> None:
    """One person is prime minister and minister, another only minister; both meet a Japanese body."""
    turtle = """
        place:TH a otagai:Country . place:JP a otagai:Country .
        body:bank a org:Organization ; otagai:country place:JP .
        body:one a org:Organization ; otagai:country place:TH .
        body:two a org:Organization ; otagai:country place:TH .
        post:a org:member person:both ; org:organization place:TH ; org:role role:prime-minister .
        post:b org:member person:both ; org:organization body:one ; org:role role:minister .
        post:c org:member person:only ; org:organization body:two ; org:role role:minister .
        meeting:m a otagai:Meeting ; otagai:participant person:both , person:only , body:bank .
    """
    prefixes = {"otagai": iri.term("otagai:"), "org": iri.term("org:")} | {
        kind: iri.of(f"{kind}/") for kind in ("place", "body", "post", "person", "role", "meeting")
    }
    head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in prefixes.items())
    posts = "".join(f"post:{name} a org:Membership .\n" for name in "abc")
    graph = f"<{iri.of('document/d')}>"
    with writing(tmp_path / "kg.db") as draft:
        triples = ox.parse((head + posts + turtle).encode(), format=ox.RdfFormat.TURTLE)
        draft.load("".join(f"{q.subject} {q.predicate} {q.object} {graph} .\n" for q in triples))
    pairs = network.graph(Store.open(tmp_path / "kg.db")).edges
    assert [{end.rpartition("/")[2] for end in pair} for pair in pairs] == [{"two", "bank"}]


def test_a_sector_of_the_release_chooses_a_fact_that_has_none_of_its_own(samples: Store) -> None:
    every, food = network.graph(samples), network.graph(samples, Choice(sectors=("food",)))
    assert 0 < food.size(weight="weight") < every.size(weight="weight")
    assert food.has_edge(f"{ID}body/diprom", f"{ID}place/JP-36")


def test_the_table_is_sorted_by_a_measure_and_told_in_words(store: Store) -> None:
    rows = network.table(store, "degree")
    assert rows[0]["label_th"] == "กรมส่งเสริมอุตสาหกรรม"
    head, cells = network.measures(store, "constraint")
    assert [float(row[head.index("constraint")]) for row in cells] == sorted(float(r["constraint"]) for r in rows)
    assert network.told(network.summary(store))[0].startswith(f"{len(rows)} partners")
    assert len(list(csv.reader(io.StringIO(network.written(rows, "csv"))))) == len(rows) + 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda s: network.table(s, "fame"), "There is no measure"),
        (lambda s: network.graph(s, Choice(families=("marriages",))), "There is no kind"),
        (lambda s: network.graph(s, Choice(statuses=("dreamt",))), "There is no status"),
        (lambda s: network.graph(s, Choice(sectors=("magic",))), "There is no sector"),
        (lambda s: network.graph(s, Choice(since="soon")), "no date"),
        (lambda s: network.written([], "xls"), "There is no format"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(store: Store, call: object, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        call(store)  # type: ignore[operator]


def test_files_are_read_back_by_networkx_and_igraph_and_are_the_same_every_time(store: Store, tmp_path: Path) -> None:
    graph = network.graph(store)
    written = {}
    for ending, write in network.FILES.items():
        path = tmp_path / f"network{ending}"
        for _ in range(2):
            with path.open("wb") as file:
                write(store, file)
            assert written.setdefault(ending, path.read_bytes()) == path.read_bytes()
    for read in (nx.read_graphml(tmp_path / "network.graphml"), nx.read_gexf(tmp_path / "network.gexf")):
        assert set(read) == set(graph)
        assert {frozenset(e): read.edges[e]["weight"] for e in read.edges} == {
            frozenset(e): graph.edges[e]["weight"] for e in graph.edges
        }
    other = igraph.Graph.Read_GraphML(str(tmp_path / "network.graphml"))
    assert (other.vcount(), other.ecount()) == (graph.number_of_nodes(), graph.number_of_edges())
    with (tmp_path / "network.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["Source"], row["Target"]): int(row["weight"]) for row in rows} == {
        tuple(sorted(e)): graph.edges[e]["weight"] for e in graph.edges
    }


def test_a_network_without_partners_is_empty_and_no_error() -> None:
    graph = network.bipartite(Facts({}, ()))
    assert analysis.per_node(graph) == []
    assert network.white_space(graph) == []
    assert network.yearly(Facts({}, ())) == {}
