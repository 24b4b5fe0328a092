"""What a chart gives away can be checked against the report: its words at their places, the checksum, the same rows
as the chart.
"""

import csv
import hashlib
import io
import json

from gwr import closed
from gwr.project import Project
from gwr.site.output import chart_files
from gwr.site.output.render import stored
from gwr.site.page.picture import told


def charts(repo):
    return {figure["layout"]["meta"]["chart"]: figure for figure in stored(Project.at(repo))}


def test_every_file_stands_at_its_address_and_tells_what_its_chart_draws(site, repo, contents):
    for chart, figure in charts(repo).items():
        given = json.loads((site / f"charts/{chart}.json").read_text(encoding="utf-8"))
        table = list(csv.reader(io.StringIO((site / f"charts/{chart}.csv").read_bytes().decode("utf-8-sig"))))
        assert given["source"] == contents.source and len(given["rows"]) == len(told(figure)) == len(table) - 1
        assert table[0] == list(given["columns"].values()) and len(set(table[0])) == len(table[0])
        assert [row[table[0].index("写作")].lstrip("'") for row in table[1:]] == [
            row["quote"].lstrip("'") for row in given["rows"]
        ]
        assert (site / f"charts/{chart}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        assert (site / f"charts/{chart}.svg").is_file() and (site / f"charts/{chart}.png").is_file()


def test_rows_slice_the_report_to_their_words(site, repo, contents):
    sliced = 0
    for chart in charts(repo):
        for row in json.loads((site / f"charts/{chart}.json").read_text(encoding="utf-8"))["rows"]:
            assert row["report_sha256"] == hashlib.sha256(contents.text.encode("utf-8")).hexdigest()
            if row["start"] is not None:
                assert (
                    contents.text[int(row["start"]) : int(row["end"])] == row["quote"]
                    and row["quote"] in row["sentence"]
                )
                sliced += 1
            else:
                assert row["kind"] in ("推算", "其他文件") and (row["formula"] or row["document"])
    assert sliced > len(contents.tables["facts"])


def test_what_was_counted_and_every_reading_are_in_the_rows(site, repo):
    for chart, figure in charts(repo).items():
        rows = json.loads((site / f"charts/{chart}.json").read_text(encoding="utf-8"))["rows"]
        for (_, mark), row in zip(told(figure), rows, strict=True):
            assert {name: row[name] for name in mark.get("counted", {})} == mark.get("counted", {})
    rows = json.loads((site / "charts/industry-tax.json").read_text(encoding="utf-8"))["rows"]
    assert {"75.82亿元", "46.42%"} < {row["quote"] for row in rows}


def test_numbers_are_numbers_comparators_are_words_and_addresses_are_whole_where_the_sites_own_is_known(repo, contents):
    figure = charts(repo)["whole-report"]
    drawn = chart_files.rows(figure, contents, "https://example.org/book/")
    rows = json.loads(chart_files.document(figure, drawn, contents))["rows"]
    assert {type(row["value"]) for row in rows} <= {int, float} and {type(row["start"]) for row in rows} == {int}
    signs = {row["comparator"] for row in rows}
    assert "超过" in signs and None in signs and signs.isdisjoint(closed.COMPARATOR)
    assert all(row["address"].startswith("https://example.org/book/notebooks/report.html#n") for row in rows)


def test_a_cell_of_the_spreadsheet_cannot_run():
    row = dict.fromkeys(chart_files.COLUMNS, "") | {"item": "=1+1", "value": "-2.5", "comparator": "超过"}
    _, line = chart_files.spreadsheet([row]).splitlines()
    assert "'=1+1" in line and ",-2.5," in line and ",超过," in line


def test_every_kind_of_figure_has_its_row(repo, contents):
    for chart, figure in charts(repo).items():
        for row in chart_files.rows(figure, contents):
            assert (
                list(row)[: len(chart_files.COLUMNS)] == list(chart_files.COLUMNS)
                and row["chart"] == chart
                and row["quote"]
                and row["address"].startswith("notebooks/")
            )
