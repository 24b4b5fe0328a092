"""Tables that a notebook shows: every figure a link to where it stands, the kind of statement said in words."""

from gwr import closed
from gwr.html import on_one_line
from gwr.story.cells import BREAK, NOTHING, Cell, Table, Tables, figure, kind, passage, shown, words
from gwr.story.charts.kinds.words import as_said


def rows_table(figures, name, head, caption):
    """The edition's rows of a table: a line for each name, a column for each series, as they first stand there.

    A row is a figure or words of the report; several of one line and column stand in one cell, the later below.
    """
    rows = figures.rows(name)
    series, names = (tuple(dict.fromkeys(getattr(row, part) for row in rows)) for part in ("series", "name"))
    cells = {}
    for row in rows:
        cells.setdefault((row.name, row.series), []).append(figure(row.figure))
    lines = tuple((words(line), *(_stacked(cells.get((line, column), ())) for column in series)) for line in names)
    return Table(caption, (head, *series), lines)


def _stacked(pieces):
    return Cell(tuple(part for piece in pieces for part in (BREAK, piece))[1:]) if pieces else words(NOTHING)


def cards(figures, name, caption):
    """The edition's rows of a table as cards: each figure by itself, as printed, with its name and its kind.

    For figures that share no measure and are not to be compared.
    """
    lines = tuple((words(row.name), _on_card(row.figure), kind(row.figure)) for row in figures.rows(name))
    return Table(caption, ("项目", "报告所写", "性质"), lines, form="cards")


def _on_card(one):
    """A figure by itself; a fall with the word for it, which a label below it would say too late."""
    fallen = as_said(one).removesuffix(one.text)
    return Cell((fallen, figure(one))) if fallen else shown(one)


def worded_tables(figures, name):
    """The edition's rows by series, a folded table each: what is counted, the report's own word for it, the figure."""
    rows = figures.rows(name)
    by_series = {series: [row for row in rows if row.series == series] for series in (row.series for row in rows)}
    return Tables(
        tuple(
            Table(
                f"{series}，{len(ours)}个",
                ("项目", "写的是", closed.PASSAGE.zh),
                tuple((words(row.figure.label), words(row.name), shown(row.figure)) for row in ours),
            )
            for series, ours in by_series.items()
        )
    )


def comparison_table(figures, comparisons, *degrees):
    """The targets of these degrees of comparability, the nearest reported figure, and the reason."""
    chosen = comparisons[comparisons["comparability"].isin(degrees)]
    none = (chosen["result"] == "").all()
    heads = ("项目", closed.TARGET.zh, *(() if none else ("回顾所报", "性质")), "说明")
    rows = tuple(
        (
            words(figures[row.target].label),
            shown(figures[row.target]),
            *(() if none else _reported(figures, row.result)),
            words(row.why),
        )
        for row in chosen.itertuples()
    )
    return Table("；".join(closed.COMPARABILITY[degree].zh for degree in degrees), heads, rows)


def _reported(figures, key):
    return (shown(figures[key]), kind(figures[key])) if key else (words(NOTHING), words(NOTHING))


def folded(*tables):
    """Tables that are long: each opens under its caption."""
    return Tables(tables)


def documents_table(figures, caption):
    """What other documents expected, beside what they had aimed at and the report's own figure where it has one."""
    documents = figures.table("documents")
    aims = {row.indicator: figures[row.key] for row in documents.itertuples() if row.kind == "target"}
    lines = (
        (row.indicator, aims.get(row.indicator), figures[row.key], figures.get(row.beside))
        for row in documents.itertuples()
        if row.kind == "expected"
    )
    heads = ("指标", closed.TARGET.zh, closed.DOCUMENT["expected"].zh, "政府工作报告")
    return Table(caption, heads, tuple((words(name), *map(shown, others)) for name, *others in lines), closed.OTHER.zh)


def words_table(table, sentences, most=10):
    """The most distinctive words of each side, a table each: their counts, and the sentences that use them."""
    texts = dict(zip(sentences["id"], sentences["text"]))
    heads = ("词", *(side.zh for side in closed.SIDE.values()), "对数似然值", "句子")
    return Tables(
        tuple(
            Table(
                f"{side.zh}更常用的词",
                heads,
                tuple(_word(row, texts) for row in table[table["side"] == name].head(most).itertuples()),
            )
            for name, side in closed.SIDE.items()
        ),
        folded=False,
    )


def _word(row, texts):
    ids = row.sentence_ids.split()
    opened = tuple((passage(id, around(row.word, texts[id])),) for id in ids)
    return (*map(words, (row.word, row.review, row.outlook, row.log_likelihood)), Cell((f"{len(ids)}句",), opened))


def around(word, sentence, most=12):
    """A word with a little of its sentence on either side, … where it is cut; the beginning where it is printed in
    other letters (⼯作).
    """
    sentence = on_one_line(sentence)
    at = max(sentence.find(word), 0)
    start, end = max(0, at - most), min(len(sentence), at + len(word) + most)
    return "…" * (start > 0) + sentence[start:end] + "…" * (end < len(sentence))
