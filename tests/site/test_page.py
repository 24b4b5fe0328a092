"""The book's extension, part by part: text with tags, links, the report's page, derived figures."""

import hashlib
import io
import re
import zipfile

import pytest

from gwr import closed
from gwr import html as markup
from gwr.project import Project
from gwr.site.output import downloads
from gwr.site.page import derived, links, outputs, report, table, words
from gwr.story import cells
from gwr.story.references import Reference
from gwr.tables.package import field
from gwr.tables.schema import TABLES
from support.small_site import DONE, KNOWN, REPORT, TAX, tables_of, without_tags

# Text with tags


def test_layers_nest_and_nothing_but_tags_is_added():
    layers = [markup.span(0, 5, "p")], [markup.span(1, 3, "b")], [markup.span(1, 3, "i", id="n1")]
    assert markup.wrap("一<二&三", *layers) == '<p>一<b><i id="n1">&lt;二</i></b>&amp;三</p>'


def test_what_would_cross_is_cut_its_id_on_the_first_piece_and_its_mark_on_the_last():
    outer, inner = [markup.span(0, 3, "b"), markup.span(3, 4, "b")], [markup.span(2, 5, "i", "！", id="n1", class_="x")]
    assert markup.wrap("一二三四五", outer, inner) == (
        '<b>一二<i id="n1" class="x">三</i></b><b><i class="x">四</i></b><i class="x">五！</i>'
    )


def test_attributes_are_escaped_and_may_be_left_out():
    assert (
        markup.element("a", "x", class_="n", data_kind='"<', title=None, open=True)
        == '<a class="n" data-kind="&quot;&lt;" open>x</a>'
    )


# The report's page


@pytest.mark.parametrize("text", [REPORT, REPORT.replace("\n", "\r\n"), "只有一行，没有数。", "\n\n  \n一、甲\n乙\n"])
def test_taking_the_tags_gives_back_the_report(text):
    assert without_tags(report.full_text(text, tables_of(text))) == text


def test_every_section_sentence_and_numeral_has_its_address_once():
    tables = tables_of(REPORT)
    ids = re.findall(r' id="([hsn]\d+)"', report.full_text(REPORT, tables))
    assert sorted(ids) == sorted(row["id"] for name in ("sections", "sentences", "numerals") for row in tables[name])


def test_every_quantity_stands_in_a_mark_with_its_words():
    tables = tables_of(REPORT)
    bare = re.sub(r'<span id="n[^>]*>(.*?)</span>', r"\1", report.full_text(REPORT, tables))
    marked = re.findall(r'<span class="quote" data-card="n\d+">(.*?)</span>', bare)
    assert len(tables["facts"]) > 5
    assert [fact["quote"] for fact in tables["facts"] if not any(fact["quote"] in mark for mark in marked)] == []


def test_a_heading_that_runs_into_its_paragraph_is_no_heading_line():
    html = report.full_text(REPORT, tables_of(REPORT))
    assert re.search(r'<h2 class="line"><span class="sentence"[^>]*><span[^>]*>一</span>、', html)
    assert "<h3" not in html


def test_the_outline_names_every_section_be_it_without_a_heading():
    sections = tables_of(REPORT)["sections"]
    named = re.findall(r'href="#(h\d+)">([^<]+)</a>', report.outline(sections))
    assert [id for id, _ in named] == [row["id"] for row in sections]
    assert named[0][1] == "开头" and named[1][1] == "一、2017年工作回顾"


def test_the_title_of_the_report_is_known():
    html = report.full_text(REPORT, tables_of(REPORT), REPORT.index("政 府"))
    assert [without_tags(line) for line in re.findall(r'<p class="line title">(.*?)</p>', html)] == [
        "政 府 工 作 报 告"
    ]


# Links


def test_a_number_becomes_a_link_that_says_its_kind():
    html = links.link(TAX, "75.82亿元")
    assert 'href="report.html#n000976"' in html and 'data-kind="结果"' in html and "报告写明做成的或发生的" in html


@pytest.mark.parametrize(
    "reference, words, said",
    [
        (TAX, "75.82亿元", True),
        (TAX, "75.8亿元", False),
        (DONE, "全面完成…目标任务", True),
        (DONE, "全面完成…任务目标", False),
        (DONE, DONE.text, True),
    ],
)
def test_a_link_says_what_its_key_stands_for(reference, words, said):
    assert links.says(reference, words) is said


@pytest.mark.parametrize(
    "said, parted",
    [
        ("航空服务业重点企业增长最快", "航空|服务业|重点|企业|增长|最快"),
        ("2018年2个目标，“家门口工程”", "2018年|2个|目标，“家门口|工程”"),
        ("a<b&c", "a&lt;b&amp;c"),
    ],
)
def test_a_headline_breaks_between_words_and_parts_no_figure_from_its_unit(said, parted):
    assert words.breakable(said).replace(words.BREAK, "|") == parted


# Derived figures


def test_each_input_of_a_formula_leads_to_where_it_stands():
    row = {"inputs": "aviation-tax aviation-growth", "expression": "75.82亿元 − 75.82亿元 ÷ (1 + 46.42%)"}
    html = derived.expression(row, KNOWN)
    assert without_tags(html) == row["expression"]
    assert re.findall(r'href="report.html#(\w+)"', html) == ["n000976", "n000976", "n000990"]


def test_inputs_of_the_same_words_are_told_apart_by_their_order():
    twins = {"a": TAX, "b": Reference("b", TAX.text, "另一个", "目标", "report", "n001111", "s001000")}
    html = derived.expression({"inputs": "a b", "expression": "75.82亿元 ÷ 75.82亿元"}, twins)
    assert re.findall(r"#(\w+)", html) == ["n000976", "n001111"]


def test_figures_in_a_description_are_links_but_no_part_of_a_longer_number_is():
    html = links.linked("税收75.82亿元，不是175.82亿元", [TAX])
    assert without_tags(html) == "税收75.82亿元，不是175.82亿元" and html.count("<a ") == 1


PARKS = Reference("parks", "四", "西部公园", "推进中", "report", "n002951", "s002945")


@pytest.mark.parametrize(
    "said, linked",
    [
        ("目标低于结果的四对。", 0),
        ("四项。", 0),
        ("四个公园。", 0),
        ("二十四。", 0),
        ("西部公园四，目标四。", 2),
        ("四", 1),
        ("（四 + 四）", 2),
    ],
)
def test_a_count_of_our_own_is_not_taken_for_a_figure_without_a_unit(said, linked):
    html = links.linked(said, [PARKS])
    assert without_tags(html) == said and html.count("<a ") == linked


# Tables on narrow screens, and for spreadsheets


@pytest.mark.parametrize(
    "cells, abreast",
    [
        (("三万", "四万"), [True, True]),
        (("三万", "四万", "五万"), [True, True, False]),
        (("三万", "四万", "五万", "六万"), [True, True, True, True]),
        (("三万", "一句很长很长很长的说明", "四万", "五万"), [False, False, True, True]),
        (("一句很长很长很长的说明", "三万"), [False, False]),
    ],
)
def test_on_a_phone_short_neighbours_stand_two_abreast_and_one_that_is_left_over_stands_alone(cells, abreast):
    row = table.Row(tuple(map(table.of_words, ("一个很长很长很长很长很长的名字", *cells))))
    html = table.table(("项", *(f"第{n}" for n, _ in enumerate(cells))), [row])
    classes = re.findall(r'<td data-head="[^"]*"(?: class="([^"]*)")?', html)
    assert ["half" in said.split() for said in classes] == abreast


def test_each_cell_of_a_table_knows_its_head():
    html = table.table(("项", "数"), [table.Row((table.of_words("甲"), table.Cell("1", "1", {"title": "x"})))])
    assert (
        '<th data-head="项" class="short" scope="row">甲</th><td data-head="数" class="short" title="x">1</td>' in html
    )


@pytest.mark.parametrize("words, wide", [("短", False), ("很长很长很长很长很长很长很长很长很长很长的一格", True)])
def test_a_table_too_wide_for_a_phone_is_known(words, wide):
    assert ("data-wide" in table.table(("项",), [table.Row((table.of_words(words),))])) is wide


@pytest.mark.parametrize(
    "cell, html",
    [
        (cells.words("a & <b>"), "a &amp; &lt;b&gt;"),
        (cells.Cell(({"key": "aviation-tax", "words": "75.82亿元"},)), 'href="report.html#n000976"'),
        (cells.Cell(({"kind": "目标"},)), '<span class="kind" data-kind="目标">目标</span>'),
        (cells.Cell(({"file": "facts.csv"},)), '<a href="../downloads/facts.csv" download>facts.csv</a>'),
        (
            cells.Cell(("2句",), (("甲",), ("乙",))),
            "<details><summary>2句</summary><ul><li>甲</li><li>乙</li></ul></details>",
        ),
    ],
)
def test_what_a_cell_hands_over_is_written_once(cell, html):
    node = outputs.tables([cells.Table("题", ("项",), ((cell,),))])
    assert html in outputs.write(node, KNOWN)


def test_a_link_and_a_row_have_the_ids_that_they_were_given():
    link = {"key": "aviation-tax", "words": "75.82亿元"}
    node = outputs.tables([cells.Table("题", ("项",), ((cells.Cell((link, "、", link)),),))])
    node["anchors"], node["rows"] = ["at-s1", ""], ["row-7"]
    assert re.findall(r' id="([^"]*)"', outputs.write(node, KNOWN)) == ["row-7", "at-s1"]


def test_a_claim_is_shown_with_its_evidence():
    node = outputs.claim_node(claim="最多", evidence=[{"key": "aviation-tax", "words": "75.82亿元"}, " ＞ 3亿元"])
    html = outputs.write(node, KNOWN)
    assert without_tags(html) == "核对 最多：75.82亿元 ＞ 3亿元　成立" and 'href="report.html#n000976"' in html


def test_a_key_that_no_table_has_is_shown_as_its_words(caplog):
    node = outputs.claim_node(claim="最多", evidence=[{"key": "lost", "words": "9亿元"}])
    assert "<a " not in outputs.write(node, KNOWN)
    assert 'no table has the key "lost"' in caplog.text


FIELDS = [
    {
        "name": "role",
        "title": "角色",
        "type": "string",
        "categories": [
            {"value": "quantity", "label": "数量"},
            {"value": "ordinal", "label": "序数"},
            {"value": "=", "label": "等于"},
        ],
    },
    {"name": "text", "title": "文字", "type": "string"},
    {"name": "value", "title": "数值", "type": "number"},
]


def test_a_spreadsheet_opens_with_its_mark_and_chinese_heads():
    assert (
        downloads.spreadsheet(FIELDS, [{"role": "ordinal", "text": "a,b", "value": "-3.50"}])
        == '\ufeff角色,文字,数值\r\n序数,"a,b",-3.50\r\n'
    )


def test_a_value_of_a_column_that_its_row_names_is_said_in_the_words_of_that_column():
    fields = [field(column) for column in TABLES["corrections"].columns if column.name in ("column", "was", "value")]
    rows = [
        {"column": "role", "was": "word", "value": "name"},
        {"column": "status", "was": "result", "value": "context"},
        {"column": "subject", "was": "name", "value": "税收"},
    ]
    _, role, status, subject = downloads.spreadsheet(fields, rows).splitlines()
    assert role == f"角色,{closed.ROLE['word'].zh},{closed.ROLE['name'].zh}"
    assert status == f"性质,{closed.STATUS['result'].zh},{closed.STATUS['context'].zh}"
    assert subject == "说的是什么,name,税收"


@pytest.mark.parametrize("value", ["=1+1", "+86", "-x", "@SUM(A1)", "\tx", "＝1"])
def test_no_text_can_run_as_a_formula(value):
    assert downloads.cell(FIELDS[1], value) == f"'{value}"


@pytest.mark.parametrize("value, said", [("quantity", "数量"), ("=", "等于"), ("unheard", "unheard")])
def test_closed_lists_are_said_in_words(value, said):
    assert downloads.cell(FIELDS[0], value) == said


def test_the_archive_is_the_same_whenever_it_is_made_and_its_checksums_hold():
    files = {"a.csv": "\ufeff甲\r\n".encode(), "b.csv": b"x"}
    made = downloads.archive(files)
    assert made == downloads.archive(files)
    with zipfile.ZipFile(io.BytesIO(made)) as found:
        sums = dict(line.split("  ")[::-1] for line in found.read(downloads.SUMS).decode("utf-8").splitlines())
        assert sums == {name: hashlib.sha256(found.read(name)).hexdigest() for name in files}
        assert found.namelist() == [*files, downloads.SUMS]


def test_the_archive_says_whose_numbers_it_holds_and_what_is_in_each_table(repo):
    resources = downloads.listing(Project.at(repo))
    said = downloads.readme(resources, "来源：某区", "https://example.org/")
    assert said.startswith("来源：某区\nhttps://example.org/\n")
    assert [each["file"] for each in resources if f"{each['file']}　{each['title']}" not in said] == []


def test_no_table_has_two_columns_of_one_name(repo):
    for resource in downloads.listing(Project.at(repo)):
        titles = [field["title"] for field in resource["schema"]["fields"]]
        assert len(set(titles)) == len(titles), (resource["name"], titles)


def figure_cell(words):
    return table.Cell(f'<a class="number">{words}</a>', words)


def test_a_column_of_short_numbers_is_known_and_what_says_nothing_does_not_count():
    rows = [
        table.Row((table.of_words("绿地"), figure_cell("3.9万平方米"), table.of_words("不是一类"), figure_cell("7%"))),
        table.Row(
            (
                table.of_words("床位"),
                figure_cell("300张"),
                table.of_words("很长的一句话，说明是什么"),
                table.of_words("—"),
            )
        ),
    ]
    html = table.table(("项", "目标", "说明", "占比"), rows)
    assert re.findall(r'<th scope="col"( class="[^"]*")?>', html) == [
        ' class="short"',
        ' class="amount short"',
        "",
        ' class="amount short"',
    ]
    assert re.findall(r'<td data-head="目标" class="amount short">', html) != []


def test_the_width_of_each_column_stands_before_its_rows_the_longest_takes_what_is_left():
    long, longer = "不到一行的名字而已共十二字", "两处都只写到万位，写得一样不等于面积相等。" * 2
    cells = (table.of_words(long), figure_cell("3.9万平方米"), table.of_words(longer))
    html = table.table(("项", "目标", "说明"), [table.Row(cells)])
    share, fixed, rest = re.findall(r"<col( style=[^>]*)?>", html.partition("<thead>")[0])
    assert re.fullmatch(r' style="width: \d+\.\d%"', share) and fixed == ' style="width: 7.0em"' and not rest


def test_columns_that_are_all_short_share_the_line():
    html = table.table(("项", "数"), [table.Row((table.of_words("绿地"), figure_cell("3.9万平方米")))])
    shares = [float(share) for share in re.findall(r"width: ([\d.]+)%", html)]
    assert len(shares) == 2 and shares[0] < shares[1] and abs(sum(shares) - 100) < 0.2


def test_what_opens_into_a_list_is_stacked_on_a_phone_and_stands_alone():
    opens = table.Cell("<details><summary>2句</summary></details>", "2句")
    html = table.table(("词", "次", "句"), [table.Row((table.of_words("全市"), table.of_words("10"), opens))])
    assert "data-wide" in html and '<td data-head="句"><details>' in html


def test_prose_in_a_table_goes_across_a_phone_and_names_do_not():
    prose, name = "两处都只写到万位，写得一样不等于面积相等。" * 3, "甲" * 60
    html = table.table(["项", "说明", "名"], [table.Row(tuple(map(table.of_words, ("甲", prose, name))))])
    assert '<td data-head="说明" class="long">' in html and '<td data-head="名">' in html
