"""An edition as a whole: other documents' figures, the source, and keys that never mean two things."""

from pathlib import Path

import pytest

from gwr.edition.build import editorial_tables
from gwr.edition.comparisons import COLUMNS as COMPARISONS
from gwr.edition.derived import COLUMNS as DERIVED
from gwr.edition.documents import COLUMNS, read_documents
from gwr.edition.labels import LABELS
from gwr.reading import read_report
from gwr.records import ReportError
from gwr.tables.store import load
from support.edition_cases import NAMED, REPORT, TEXT, anchor, write
from support.repository import DATA

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PLAN = "计划报告,https://example.org/plan,增速7%左右,据网页摘录,"
ROW = f"o-tax-growth,税收增速,2017,target,7%左右,7,%,~,change_pct,tax-growth,{PLAN}"


def documents(folder, *rows):
    write(folder, "other-documents", ",".join(COLUMNS), *rows)
    return read_documents(folder, NAMED)


def test_a_figure_of_another_document_keeps_its_words_and_its_source(tmp_path):
    (row,) = documents(tmp_path, ROW)
    assert (row.text, row.label, row.comparator) == ("7%左右", "税收增速（2017年目标）", "~")
    assert (row.address, row.quotation, row.access) == ("https://example.org/plan", "增速7%左右", "据网页摘录")


def test_an_amount_is_folded_into_its_base_unit_and_a_word_has_no_value(tmp_path):
    area, met = documents(
        tmp_path,
        f"o-area,面积,2017,expected,52.03万平方米,52.03,万平方米,=,level,,{PLAN}",
        f"o-people,人口,2017,expected,达标,,,,,,{PLAN}",
    )
    assert (area.base_value, area.base_unit) == (520300, "平方米")
    assert met.value is None and met.base_value is None


@pytest.mark.parametrize(
    "row, what",
    [
        (ROW.replace("o-tax", "tax"), "a key that begins o-"),
        (ROW.replace("target", "goal"), "a key that begins o-, and a kind"),
        (ROW.replace("https://example.org/plan", ""), "shows where it comes from"),
        (ROW.replace("据网页摘录", ""), "shows where it comes from"),
        (ROW.replace(",tax-growth,", ",taxes,"), 'no figure has this key: "taxes"'),
        (ROW.replace(",7,%", ",seven,%"), 'not a number: "seven"'),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        documents(tmp_path, row)


def test_a_report_without_an_edition_has_empty_tables(tmp_path):
    tables = editorial_tables(tmp_path / "none", TEXT, REPORT.facts, REPORT.sentences)
    assert list(tables) == [
        "labels",
        "comparisons",
        "derived",
        "documents",
        "sources",
        "charts",
        "chart_readings",
        "chart_rows",
        "reviewed",
        "unused",
        "unsaid",
        "wordings",
        "terms",
    ] and not any(tables.values())


def test_a_derived_key_that_a_target_makes_already_is_refused(tmp_path):
    text = TEXT.split("着力")[0]
    report = read_report(text)
    write(
        tmp_path,
        "labels",
        ",".join(LABELS),
        *(
            f"{key},某数,民生,{anchor(words, text)}"
            for key, words in [
                ("beds", "308张"),
                ("target-beds", "300张"),
                ("target-tax-growth", "6.5%"),
                ("tax-growth", "46.42%"),
            ]
        ),
    )
    write(
        tmp_path,
        "comparisons",
        ",".join(COMPARISONS),
        "target-beds,beds,same,,同。",
        "target-tax-growth,tax-growth,basis differs,,异。",
    )
    write(tmp_path, "derived", ",".join(DERIVED), "d-beds-ratio,某数,a / b,target-beds beds,%,2,ratio,yes,说明")
    with pytest.raises(ReportError, match='made for a target\'s distance already: "d-beds-ratio"'):
        editorial_tables(tmp_path, text, report.facts, report.sentences)


@pytest.mark.parametrize(
    "edition", sorted(path for path in SEEDS.iterdir() if (path / "labels.csv").exists()), ids=lambda path: path.name
)
def test_no_judgement_or_caution_types_a_figure_that_could_be_read_from_the_report(edition):
    """What is typed by hand cannot follow when a figure of the report is changed; years and texts of documents stay."""
    for name in ("comparisons", "derived"):
        cells = (
            (edition / f"{name}.csv")
            .read_text(encoding="utf-8")
            .replace("2017", "")
            .replace("2018", "")
            .replace("2020", "")
        )
        prose = [line.rsplit(",", 1)[1] for line in cells.splitlines()[1:]]
        assert prose and not [line for line in prose if any(character.isdigit() for character in line)]


def test_the_name_of_every_target_says_that_it_is_one():
    """完成监控联网 alone reads as done."""
    targets = {fact["id"] for fact in load("facts", DATA).to_dict("records") if fact["status"] == "target"}
    for label in load("labels", DATA).to_dict("records"):
        if label["fact_id"]:
            ends = label["label"].split("（")[0].endswith("目标")
            assert ends == (label["fact_id"] in targets), label["label"]
