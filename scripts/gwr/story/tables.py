"""Tables that a notebook shows: every figure a link to where it stands, the kind of statement said in words."""

from gwr import closed
from gwr.story.cells import NOTHING, Cell, Table, kind, passage, shown, words
from gwr.story.charts.look import han
from gwr.story.charts.stories import named


def figures_table(caption, heads, lines):
    """A table with a line for each (name, figure, figure …)."""
    return Table(caption, tuple(heads), tuple((words(name), *map(shown, figures)) for name, *figures in lines))


def industry_table(figures):
    """What the report prints of each list, and beside it what is worked out from that; the joint figures last.

    No joint growth: a firm may stand in several lists, and what a growth implies for the year before need not be so.
    """
    parts = ("firms", "tax", "tax-growth", "d-tax-per-firm")
    lines = [(name, *(figures[_of(tax.key, part)] for part in parts)) for name, tax in named("industry-tax", figures).items()]
    joint = (f"{han(len(lines))}份名单合计（推算，可能重复）",
             figures["d-industry-firms"], figures["d-industry-tax"], None, figures["d-industry-tax-per-firm"])
    return figures_table("各份重点企业名单：前三列是报告所写，最后一列和合计是推算",
                         ("名单", "企业", "税收", "同比增长", "推算户均税收"), [*lines, joint])


def _of(tax, part):
    """The key of another figure of the same list: aviation-firms of aviation-tax, d-aviation-tax-per-firm."""
    stem = tax.removesuffix("-tax")
    return f"d-{stem}-{part.removeprefix('d-')}" if part.startswith("d-") else f"{stem}-{part}"


def economy_table(figures):
    """Totals with their growth as printed."""
    lines = [(name, figure, figures[f"{figure.key}-growth"]) for name, figure in named("economy-table", figures).items()]
    return figures_table("报告所写的总量和增速", ("指标", "总量", "增长"), lines)


def comparison_table(figures, comparisons, *degrees):
    """The targets of these degrees of comparability, the nearest reported figure, and the reason."""
    chosen = comparisons[comparisons["comparability"].isin(degrees)]
    none = (chosen["result"] == "").all()
    heads = ("项目", closed.TARGET.zh, *(() if none else ("回顾所报", "性质")), "说明")
    rows = tuple((words(figures[row.target].label), shown(figures[row.target]),
                  *(() if none else _reported(figures, row.result)), words(row.why)) for row in chosen.itertuples())
    return Table("；".join(closed.COMPARABILITY[degree].zh for degree in degrees), heads, rows)


def _reported(figures, key):
    return (shown(figures[key]), kind(figures[key])) if key else (words(NOTHING), words(NOTHING))


def plan_table(figures, documents):
    """The plan report's targets beside its expected outcomes, and the work report's figure where it has one."""
    stems = [key.removesuffix("-target") for key in documents["key"] if key.endswith("-target")]
    beside = dict(zip(documents["key"], documents["beside"]))
    names = dict(zip(documents["key"], documents["indicator"]))
    rows = tuple((words(names[f"{stem}-target"]), shown(figures[f"{stem}-target"]), shown(figures[f"{stem}-expected"]),
                  shown(figures.get(beside[f"{stem}-expected"]))) for stem in stems)
    return Table("计划报告所列，据网页摘录；最后一列是政府工作报告所写",
                 ("指标", closed.TARGET.zh, closed.DOCUMENT["expected"].zh, "政府工作报告"), rows, closed.OTHER.zh)


def words_table(table, sentences, most=10):
    """The most distinctive words of both sides, with their counts and the sentences that use them."""
    texts = dict(zip(sentences["id"], sentences["text"]))
    rows = tuple(_word(row, texts) for side in closed.SIDE for row in table[table["side"] == side].head(most).itertuples())
    return Table("最能区分回顾和展望的词", ("词", "更常见于", *(side.zh for side in closed.SIDE.values()), "对数似然值", "句子"), rows)


def _word(row, texts):
    ids = row.sentence_ids.split()
    opened = tuple((passage(id, around(row.word, texts[id])),) for id in ids)
    side = closed.SIDE[row.side].zh
    return (*map(words, (row.word, side, row.review, row.outlook, row.log_likelihood)), Cell((f"{len(ids)}句",), opened))


def around(word, sentence, most=12):
    """A word with a little of its sentence on either side, … where it is cut."""
    at = sentence.index(word)
    start, end = max(0, at - most), min(len(sentence), at + len(word) + most)
    return "…" * (start > 0) + sentence[start:end] + "…" * (end < len(sentence))
