"""Terms: an explanation stands only beside what bears it; all others are said to be unexplained."""

import csv
import re
from pathlib import Path

import pytest

from gwr.edition.labels import LABELS, read_labels
from gwr.edition.terms import COLUMNS, read_terms
from gwr.records import ReportError
from gwr.site.page.terms import clause, glossary
from gwr.story.references import Reference, references
from support.edition_cases import REPORT, TEXT, anchor, write

REPO = Path(__file__).resolve().parents[2]
SENTENCES = {sentence.id: sentence.text for sentence in REPORT.sentences}
KNOWN = {id: Reference(id, text, "原句", "原文", "report", id, id) for id, text in SENTENCES.items()}
COMFORT = f"comfort,让老年人安享晚年,原文,{anchor('努力让老年人安享晚年')}"
BEDS = f"beds,养老床位,民生,{anchor('308张')}"
FIRST, THIRD = "6.42%。全年,新增养老床位,308张。↵↵二", "力强化保障，做到,新增养老床位,300张。↵"
DOCUMENT = "统计局,https://example.org/beds,指养老机构的床位"
BY_REPORT = f"t-beds,让老年人安享晚年的床位。,comfort,,,,{anchor('全年新增养老床位')}"
BY_DOCUMENT = f"t-beds,养老机构的床位。,,{DOCUMENT},{anchor('全年新增养老床位')}"
UNEXPLAINED = f"t-tax,,,,,,{anchor('完成税收')}"


def terms(folder, *rows):
    write(folder, "labels", ",".join(LABELS), COMFORT, BEDS)
    write(folder, "terms", ",".join(COLUMNS), *rows)
    labels = read_labels(folder, TEXT, REPORT.facts, REPORT.sentences)
    return read_terms(folder, TEXT, REPORT.sentences, labels)


def test_a_passage_of_the_report_bears_an_explanation(tmp_path):
    (term,) = terms(tmp_path, BY_REPORT)
    assert (term.term, term.passages, TEXT[term.start : term.end]) == ("全年新增养老床位", "comfort", term.term)


def test_another_document_bears_an_explanation(tmp_path):
    (term,) = terms(tmp_path, BY_DOCUMENT)
    assert (term.title, term.address, term.quotation) == ("统计局", "https://example.org/beds", "指养老机构的床位")


def test_what_nothing_bears_stays_without_an_explanation(tmp_path):
    (term,) = terms(tmp_path, UNEXPLAINED)
    assert (term.explanation, term.passages, term.title) == ("", "", "")


def test_every_place_of_a_term_is_counted_and_each_sentence_named_once(tmp_path):
    (term,) = terms(tmp_path, f"t-beds,,,,,,{FIRST}")
    assert term.times == 3 and len(term.sentence_ids.split()) == 3
    assert all("新增养老床位" in SENTENCES[id] for id in term.sentence_ids.split())


@pytest.mark.parametrize(
    "row, what",
    [
        (
            BY_REPORT.replace(",comfort,", ",,"),
            'terms.csv:2: an explanation and what bears it stand together: "t-beds"',
        ),
        (BY_REPORT.replace("让老年人安享晚年的床位。", ""), "an explanation and what bears it stand together"),
        (BY_REPORT.replace(",comfort,", ",solace,"), 'terms.csv:2: no passage has this key: "solace"'),
        (BY_REPORT.replace(",comfort,", ",beds,"), 'no passage has this key: "beds"'),
        (BY_DOCUMENT.replace("https://example.org/beds", ""), "a document shows where it can be read"),
        (BY_DOCUMENT.replace("https://example.org/beds", "ftp://x"), "no address of a web page"),
        (BY_DOCUMENT.replace("指养老机构的床位", ""), "a document shows where it can be read and what it says"),
        (BY_DOCUMENT.replace("养老机构的床位。", "养老机构的床位。很多。"), "an explanation is one sentence"),
        (BY_DOCUMENT.replace("养老机构的床位。", "养老机构的床位"), "an explanation is one sentence"),
        (UNEXPLAINED.replace("t-tax", "tax"), 'not a key of a term: "tax"'),
        (UNEXPLAINED.replace("完成税收", "完成税务"), "these words do not stand in the report"),
        (f"t-beds,,,,,,{THIRD}", 'this term stands in the report before that: "新增养老床位"'),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        terms(tmp_path, row)


def test_a_term_stands_in_one_row(tmp_path):
    with pytest.raises(ReportError, match="terms.csv:3: this printed stands in line 2 already"):
        terms(tmp_path, UNEXPLAINED, UNEXPLAINED.replace("t-tax", "t-levy"))


# the page


@pytest.mark.parametrize(
    "sentence, whole",
    [
        ("完成税收75.82亿元，同比增长46.42%。", "同比增长46.42%"),
        ("一、同比增长；推进。", "一、同比增长"),
        ("同比增长", "同比增长"),
    ],
)
def test_a_clause_is_shown_whole(sentence, whole):
    assert clause("同比增长", sentence) == whole


def test_the_page_tells_the_explained_from_the_unexplained(tmp_path):
    rows = [
        {name: str(getattr(term, name)) for name in term.__slots__}
        for term in terms(tmp_path, BY_DOCUMENT, UNEXPLAINED)
    ]
    explained, plain = glossary(rows, KNOWN, SENTENCES).split("报告未解释")
    assert (
        'id="t-beds"' in explained
        and "养老机构的床位。" in explained
        and 'href="https://example.org/beds"' in explained
    )
    assert 'id="t-tax"' in plain and "依据" not in plain


def test_a_quotation_keeps_its_own_marks_apart(tmp_path):
    (term,) = terms(tmp_path, BY_DOCUMENT.replace("指养老机构的床位", "“床位”指养老机构的床位"))
    assert "：“‘床位’指养老机构的床位”" in glossary(
        [{name: str(getattr(term, name)) for name in term.__slots__}], KNOWN, SENTENCES
    )


def test_every_term_has_its_place_on_the_built_page(site):
    page = (site / "notebooks" / "terms.html").read_text(encoding="utf-8")
    known = [one for one in references(REPO / "data").values() if one.kind == "名词"]
    assert len(known) > 20 and [one.key for one in known if f'id="{one.key}"' not in page] == []


def test_a_term_in_prose_is_a_link_that_tells_its_meaning(site):
    page = (site / "index.html").read_text(encoding="utf-8") + (site / "notebooks" / "index.html").read_text(
        encoding="utf-8"
    )
    links = re.findall(r'<a class="gloss" href="terms\.html#(t-[a-z-]+)"[^>]* title="([^"]+)"', page)
    meanings = {one.key: one.label for one in references(REPO / "data").values()}
    assert links and [key for key, title in links if meanings[key] != title] == []


# the editions that are there


@pytest.mark.parametrize("path", sorted((REPO / "seeds").glob("*/terms.csv")), ids=lambda path: path.parent.name)
def test_no_explanation_types_a_figure(path):
    """What is typed by hand cannot follow when a figure of the report is changed."""
    with path.open(encoding="utf-8", newline="") as file:
        said = [row["explanation"] for row in csv.DictReader(file)]
    assert any(said) and not [one for one in said if re.search(r"\d", one)]
