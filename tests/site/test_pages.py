"""The built site as files: what stands on its pages without any script."""

import json
import re
from html import unescape

from gwr import closed
from gwr.project import Project
from gwr.site.build import environment
from gwr.site.check import CHECKS, read_built
from support.pages import html_of

CHART = re.compile(r'<figure class="chart" id="([^"]*)".*?</figure>', re.S)


def charts(site):
    return [
        found
        for path in sorted((site / "notebooks").glob("*.html"))
        for found in CHART.finditer(path.read_text(encoding="utf-8"))
    ]


def test_the_first_page_explains_the_kinds_of_figures_in_the_words_of_the_closed_list(site):
    said = re.sub(r"<[^>]*>", "", html_of(site, "index"))
    kinds = [words for name, words in closed.KIND.items() if name not in ("passage", "term")]
    assert [words.zh for words in kinds if words.said not in said] == []


def test_the_built_pages_have_no_fault(site):
    built = read_built(Project.at(site.parents[1]), site)
    assert [str(fault) for check in CHECKS for fault in check(built)] == []


def test_the_report_stands_on_its_page_character_for_character(site, contents):
    written = re.search(r'<div class="report" id="report-text">(.*?)</div>', html_of(site, "report"), re.S)[1]
    assert unescape(re.sub(r"<[^>]*>", "", written)) == contents.text


def test_every_sentence_section_and_numeral_can_be_linked_to(site, contents):
    ids = set(re.findall(r' id="([^"]*)"', html_of(site, "report")))
    assert [
        row["id"]
        for name in ("sections", "sentences", "numerals")
        for row in contents.tables[name]
        if row["id"] not in ids
    ] == []


def test_every_derived_figure_and_other_document_can_be_linked_to(site, contents):
    ids = set(re.findall(r' id="([^"]*)"', html_of(site, "derived")))
    assert [
        row["key"] for name in ("derived", "documents") for row in contents.tables[name] if row["key"] not in ids
    ] == []


def test_every_chart_stands_without_scripts_as_a_picture_and_as_a_table_with_links(site):
    assert charts(site)
    for found in charts(site):
        rows = re.findall(
            r"<tr data-mark.*?</tr>",
            re.search(r'<details name="[^"]*" class="data".*?</details>', found[0], re.S)[0],
            re.S,
        )
        assert rows and all("href=" in row and 'class="kind"' in row for row in rows), found[1]
        readings = found[0].count('<div class="reading"')
        assert found[0].count('<div class="drawing" aria-hidden="true"><svg') == readings >= 1, found[1]


def test_every_mark_of_a_chart_is_a_link_over_its_picture_and_in_its_table(site):
    for found in charts(site):
        mark = r'<a class="(?:number|passage)[^"]*" href="([^"]*)" data-mark="(\d+)" data-kind="\w*" aria-label="[^"]'
        over = re.findall(mark, found[0])
        rows = re.findall(r'<tr data-mark="([\d ]+)">.*?href="([^"]*)"', found[0], re.S)
        told = [(address, number) for numbers, address in rows for number in numbers.split()]
        assert sorted(over) == sorted(told) != [], found[1]


def test_every_chart_names_its_sources_and_says_what_it_shows(site):
    for found in charts(site):
        said = re.sub(r"<[^>]*>", "", re.search(r'<p class="alt">(.*?)</p>', found[0], re.S)[1])
        assert re.search(r'class="source">.*?href="', found[0], re.S) and len(said) > 8, found[1]


def test_no_page_loads_a_library_to_draw(site):
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert ("charts.js" in text) == bool(CHART.search(text)) and "plotly" not in text, path.name


def index(site):
    """What the search page looks through, and how it may be asked for."""
    written = (site / "_static" / "search-index.js").read_text(encoding="utf-8")
    return json.loads(written.removeprefix("const gwrIndex = ").removesuffix(";\n"))


def test_all_that_is_ours_can_be_found(site, contents):
    known = index(site)
    found = {
        (each["page"].rpartition("/")[2], each.get("anchor", ""))
        for group in ("sentences", "ours")
        for each in known[group]
    }
    assert [row["id"] for row in contents.tables["promises"] if ("promises.html", row["id"]) not in found] == []
    assert [row["id"] for row in contents.tables["sentences"] if ("report.html", row["id"]) not in found] == []
    assert [
        key
        for key, reference in contents.references.items()
        if (f"{reference.page}.html", reference.anchor) not in found
    ] == []
    assert {chart[1] for chart in charts(site)} <= {anchor for _, anchor in found}


def test_whatever_is_found_has_its_place(site):
    ids = {
        path.relative_to(site).as_posix(): set(re.findall(r' id="([^"]*)"', path.read_text(encoding="utf-8")))
        for path in site.rglob("*.html")
    }
    known = index(site)
    every = [*known["sentences"], *known["ours"]]
    places = {
        (each["page"], anchor)
        for each in every
        for anchor in (each["anchor"], *(figure[2] for figure in each.get("figures", ()) if figure[2]))
    }
    assert sorted(place for place in places if place[1] not in ids[place[0]]) == []


def test_pages_are_chinese_and_small(site):
    for path in sorted((site / "notebooks").glob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert '<html lang="zh-CN"' in text and len(text.encode()) < 400_000, path.name
        assert re.findall(r">\s*(?:Show code|Click to|Search|Next|Previous|Toggle)[^<]*<", text) == [], path.name


def test_nothing_needs_settings_that_were_not_given(site):
    if not {"SITE_URL", "CONTACT"} & environment(site).keys():
        assert [
            path.name
            for path in site.rglob("*.html")
            if re.search(r"canonical|og:url|mailto:|源代码", path.read_text(encoding="utf-8"))
        ] == []


def test_every_page_says_what_it_is_where_its_address_is_passed_on(site):
    for path in sorted((site / "notebooks").glob("*.html")):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        if 'http-equiv="refresh"' in head:
            continue
        told = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', head))
        assert told["og:title"] and told["og:description"] == told["description"] != "", path.name
        assert "&lt;" not in told["description"] and "href" not in told["description"], path.name
        picture = told.get("og:image")
        assert not picture or (path.parent / picture).is_file() or picture.startswith("http"), path.name


def test_every_page_says_of_which_day_it_is_and_how_to_cite_it(site):
    page = html_of(site, "elderly")
    foot = re.sub("<[^>]*>", "", page.partition("<footer>")[2])
    assert re.search(r"数据整理于\d{4}-\d\d-\d\d，更正到\d{4}-\d\d-\d\d为止", foot)
    assert re.search(r"GB/T 7714：数读长宁\. 养老 · 数读长宁\[EB/OL\]\. \(\d{4}-\d\d-\d\d\)\[引用日期\]\. ", foot)
    assert "《数读长宁》“养老”" in foot and "长宁区政府工作报告（2018年1月10日）" in foot


def test_the_page_of_derived_figures_begins_with_an_index_of_them_all(site, contents):
    page = html_of(site, "derived")
    index = re.search(r'<nav class="index".*?</nav>', page, re.S)[0]
    keys = [row["key"] for name in ("derived", "documents") for row in contents.tables[name]]
    assert sorted(re.findall(r'href="#([^"]+)"', index)) == sorted(keys)


def test_a_quotation_within_quotation_marks_has_its_own_as_single_ones(site):
    quoted = [
        words
        for page in site.glob("notebooks/*.html")
        for words in re.findall("“<a [^>]*>([^<]*)</a>”", page.read_text(encoding="utf-8"))
    ]
    assert any("‘" in words for words in quoted) and not [words for words in quoted if "“" in words]
