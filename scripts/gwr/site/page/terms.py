"""The directive `gwr-terms`: each term with what it means and what bears that, then those that nothing explains."""

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import element, inner, text
from gwr.site.page.links import link
from gwr.site.page.words import clause_at
from gwr.story.references import UNEXPLAINED

PLAIN = "这些名词报告用了，没有讲是什么意思；可以指给读者看的文件，我们也没有找到。宁可空着，不替它讲。"


class TermsDirective(Directive):
    """```{gwr-terms}```: every term of the edition, in the order of the report."""

    def run(self):
        site = self.state.document.settings.env.app.gwr
        html = glossary(site.tables["terms"], site.references, site.sentences)
        return [nodes.raw("", html, format="html")]


def glossary(rows, references, sentences: dict[str, str]) -> str:
    """All terms as HTML; rows of tables, sentences {id: text}."""
    explained = [
        element(
            "div",
            _head(row, references),
            element("p", text(row["explanation"])),
            element("dl", _bearing(row, references), _places(row, references, sentences)),
            class_="item",
            id=row["key"],
        )
        for row in rows
        if row["explanation"]
    ]
    plain = [
        element(
            "div",
            _head(row, references),
            element("dl", _places(row, references, sentences)),
            class_="item",
            id=row["key"],
        )
        for row in rows
        if not row["explanation"]
    ]
    return _index(rows) + _part("有依据的解释", "", explained) + _part(UNEXPLAINED, element("p", PLAIN), plain)


def _index(rows) -> str:
    """Each term, leading to its place."""
    links = (element("a", text(row["term"]), href=f"#{row['key']}") for row in rows)
    return element("nav", "　".join(links), class_="index", aria_label="本页目录")


def _head(row, references):
    first = row["sentence_ids"].split()[0]
    return element("h3", link(references[first], row["term"]))


def _bearing(row, references):
    quoted = [element("dd", link(references[key], references[key].text)) for key in row["passages"].split()]
    document = (
        element("dd", element("a", text(row["title"]), href=row["address"]), f"：“{text(inner(row['quotation']))}”")
        if row["title"]
        else ""
    )
    return element("dt", "依据") + "".join(quoted) + document


def _places(row, references, sentences):
    """The first clause that the term stands in, how often it stands in the report, the others folded."""
    first, *others = (link(references[id], clause(row["term"], sentences[id])) for id in row["sentence_ids"].split())
    within = f"，在{len(others) + 1}句里" if 0 < len(others) < int(row["times"]) - 1 else ""
    count = f"共{row['times']}次{within}" if row["times"] != "1" else ""
    if others:
        folded = element("details", element("summary", f"{count}，看其余"), *(element("p", link) for link in others))
        return element("dt", closed.PASSAGE.zh) + element("dd", first, folded)
    return element("dt", closed.PASSAGE.zh) + element("dd", first, f"（{count}）" if count else "")


def clause(term: str, sentence: str) -> str:
    """The clause of a sentence that a term stands in first: whole, so that no number is cut."""
    at = sentence.index(term)
    return "".join(clause_at(sentence, at, at + len(term))).strip()


def _part(title, introduction, items):
    return element("h2", title) + introduction + element("div", *items, class_="items terms") if items else ""
