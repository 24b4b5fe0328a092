"""The directive `gwr-numbers`: every quantity of the report, to be filtered, sorted, drawn and taken along.

Without scripts all stand in a table, in the report's order.
"""

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import element, on_one_line, text
from gwr.site.output.cards import bounds, period
from gwr.site.page import table as tables
from gwr.site.page.filters import Choice, chooser
from gwr.site.page.links import kind
from gwr.site.page.sections import path_of
from gwr.site.page.words import clause_at
from gwr.tables.schema import TABLES

TITLES = {column.name: column.title for name in ("facts", "labels") for column in TABLES[name].columns}
HEADS = ("写作", "名称", "性质", "时期", closed.PASSAGE.zh)
NO_UNIT = "没有单位"
FIRST_ORDER, BY_SIZE = "按原文先后", "按大小"


class Quantity(NamedTuple):
    """A quantity of the report; theme is empty where the edition has none for it."""

    fact: dict[str, str]
    name: str
    theme: str
    sentence: dict[str, str]
    chapter: str  # the id of its section

    @property
    def kind(self) -> str:
        return closed.STATUS[self.fact["status"]].zh

    @property
    def measured(self) -> str:
        """How it measures, and of a change, against what."""
        return " ".join(filter(None, (self.fact["measure"], self.fact["basis"])))

    @property
    def axis(self) -> str:
        """What it may stand on one axis with: the same unit, measured in the same way."""
        return f"{self.measured} {self.fact['base_unit']}"

    @property
    def worth(self) -> Decimal:
        """In its base unit, a fall below zero."""
        return Decimal(self.fact["signed"] or self.fact["base_value"])


class NumbersDirective(Directive):
    """```{gwr-numbers}```: every quantity of the report."""

    def run(self):
        site = self.state.document.settings.env.app.gwr
        return [nodes.raw("", board(site.tables, site.years_unsaid), format="html", needs="board numbers")]


def quantities(site_tables) -> list[Quantity]:
    """The report's quantities in its order; those without a value stand in the account of all numerals alone."""
    labels = {row["fact_id"]: row for row in site_tables["labels"] if row["fact_id"]}
    sentences = {row["id"]: row for row in site_tables["sentences"]}
    return [
        Quantity(
            fact,
            labels.get(fact["id"], {}).get("label") or fact["subject"],
            labels.get(fact["id"], {}).get("theme", ""),
            sentences[fact["sentence_id"]],
            fact["section_id"],
        )
        for fact in site_tables["facts"]
        if fact["base_value"]
    ]


def board(site_tables, years_unsaid: frozenset[str] = frozenset()) -> str:
    """The filters, a mark for each quantity, and the table; nothing where the report has none.

    years_unsaid are the ids of the figures whose years their sentences do not say.
    """
    found = quantities(site_tables)
    if not found:
        return ""
    paths = {row["id"]: path_of(row, site_tables["sections"]) for row in site_tables["sections"]}
    ranked = sorted(found, key=lambda each: (each.axis, -each.worth))
    places = {each.fact["id"]: place for place, each in enumerate(ranked)}
    rows = [_row(each, places[each.fact["id"]], paths, each.fact["id"] not in years_unsaid) for each in found]
    return element(
        "div",
        _filters(found, paths),
        element("p", class_="axis-says", role="status"),
        element("ol", *map(_dot, found), class_="dots", aria_label="图上的各个数"),
        tables.table(HEADS, rows),
        class_="board numbers",
    )


def _filters(found, paths):
    def choices(values, names):
        counted = Counter(values)
        return [Choice(value, names(value)) for value in counted], counted

    def ordered(values):
        counted = Counter(values)
        return [Choice(value, value) for value, _ in counted.most_common()], counted

    fields = {
        ("chapter", TITLES["section_id"]): choices((each.chapter for each in found), paths.get),
        ("theme", TITLES["theme"]): choices((each.theme for each in found if each.theme), str),
        ("kind", "性质"): choices((each.kind for each in found), str),
        ("unit", TITLES["base_unit"]): ordered(each.fact["base_unit"] or NO_UNIT for each in found),
        ("measure", TITLES["measure"]): choices((each.measured for each in found), _measured),
    }
    order = element(
        "label",
        element("span", "排列"),
        element(
            "select",
            element("option", FIRST_ORDER, value=""),
            element("option", BY_SIZE, value="size"),
            name="sort",
            data_sort=True,
        ),
    )
    take = (
        element("button", "复制这些数的地址", type="button", data_take="address"),
        element("button", "下载这些数（CSV）", type="button", data_take="csv"),
    )
    kept = {key: field for key, field in fields.items() if len(field[0]) > 1}
    return chooser(kept, len(found), order, element("p", *take, class_="take"))


def _measured(value):
    measure, *basis = value.split()
    return "，".join([closed.MEASURE[measure].zh, *(closed.BASIS[each].zh for each in basis)])


def _row(each, place, paths, year_said):
    fact, sentence = each.fact, each.sentence
    when = period(fact, sentence["text"], year_said)
    offset = int(sentence["start"])
    stands = int(fact["quote_start"]) - offset, int(fact["quote_end"]) - offset
    before, printed, after = map(on_one_line, clause_at(sentence["text"], *stands))
    said = text(before) + element("mark", text(printed)) + text(after)
    number = element("a", text(printed), class_="number", href=f"report.html#{fact['id']}", data_kind=each.kind)
    cells = (
        tables.Cell(number, printed),
        tables.of_words(each.name),
        tables.Cell(kind(each.kind), each.kind),
        _when(when) if fact["period"] else tables.of_words("—"),
        tables.Cell(
            element("a", said, class_="passage", href=f"report.html#{fact['sentence_id']}"), before + printed + after
        ),
    )
    return tables.Row(
        cells,
        {
            "id": f"row-{fact['id']}",
            "data_chapter": each.chapter,
            "data_theme": each.theme,
            "data_kind": each.kind,
            "data_unit": fact["base_unit"] or NO_UNIT,
            "data_base_unit": fact["base_unit"],
            "data_measure": each.measured,
            "data_axis": each.axis,
            "data_rank": str(place),
            "data_worth": str(each.worth),
            "data_bounds": bounds(fact),
            "data_limit": "" if fact["comparator"] == "=" else closed.limit(fact["comparator"], fact["quote"]).zh,
            "data_section": paths[each.chapter],
            "data_period": str(when) if fact["period"] else "",
        },
    )


def _when(when):
    """A cell of a figure's years, in brackets where its sentence does not say them, and what else it leaves out."""
    years = f"（{when.years}）" if when.instead else when.years
    beside = " " + element("span", when.beside, class_="unsaid") if when.beside else ""
    return tables.Cell(element("span", years, beside), years + when.beside)


def _dot(each):
    said = f"{each.name}，{on_one_line(each.fact['quote'])}，{each.kind}"
    link = element(
        "a", class_="number kind", href=f"report.html#{each.fact['id']}", data_kind=each.kind, aria_label=said
    )
    return element("li", link, data_of=f"row-{each.fact['id']}")
