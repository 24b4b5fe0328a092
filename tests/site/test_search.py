"""What the search page looks through: entries made of sentences, charts, names, rows."""

from docutils import nodes
from docutils.utils import new_document

from gwr.html import nested
from gwr.site.output import lexicon, search
from gwr.site.page.outputs import tables, tables_node
from gwr.site.site import Site
from gwr.story.cells import Cell, Table, words
from gwr.story.references import Reference

SECTIONS = [
    {"id": "h000000", "number": "一、", "title": "回顾", "division": "review", "parent_id": "", "level": "1"},
    {"id": "h000010", "number": "（一）", "title": "经济", "division": "review", "parent_id": "h000000", "level": "2"},
]
SENTENCES = [
    {
        "id": "s000020",
        "section_id": "h000010",
        "start": "20",
        "end": "40",
        "text": "𠮷祥路完成税收超过1.5亿元，列第三。",
    }
]
NUMERALS = [
    {"id": "n000029", "start": "29", "end": "32", "sentence_id": "s000020", "role": "quantity"},
    {"id": "n000037", "start": "37", "end": "38", "sentence_id": "s000020", "role": "ordinal"},
]
FACTS = [
    {
        "id": "n000029",
        "quote_start": "27",
        "quote_end": "34",
        "quote": "超过1.5亿元",
        "status": "result",
        "base_value": "150000000",
        "base_unit": "元",
        "sentence_id": "s000020",
    }
]
LABELS = [
    {"key": "tax", "fact_id": "n000029", "sentence_id": "s000020"},
    {"key": "rank", "fact_id": "", "sentence_id": "s000020"},
]
DERIVED = [
    {
        "key": "d-half",
        "expression": "超过1.5亿元 ÷ 2",
        "caution": "是下限。",
        "base_value": "75000000",
        "base_unit": "元",
    }
]
DOCUMENTS = [
    {
        "key": "o-tax",
        "title": "另一份报告",
        "quotation": "税收1.4亿元",
        "note": "",
        "base_value": "140000000",
        "base_unit": "元",
    }
]
TERMS = [
    {"key": "t-tax", "term": "落地率", "explanation": "在本地缴税的比例。", "quotation": "本地缴税的比例"},
    {"key": "t-two", "term": "两网", "explanation": "", "quotation": ""},
]
PLACES = [
    {"name": "东街", "kind": "路", "start": "20", "clause": "东街拓宽", "division": "review"},
    {"name": "东街", "kind": "路", "start": "90", "clause": "东街绿化", "division": "outlook"},
    {"name": "西河", "kind": "河", "start": "40", "clause": "西河治理", "division": "outlook"},
]
PROMISES = [
    {"id": "p000022", "start": "22", "clause": "路完成税收超过1.5亿元", "fact_ids": "n000029", "testability": "A"},
    {"id": "p000050", "start": "50", "clause": "深化改革", "fact_ids": "", "testability": "D"},
]
UNSAID = [{"words": "人口数 常住人口", "beside": "tax"}, {"words": "房价", "beside": ""}]
KNOWN = {
    each.key: each
    for each in (
        Reference("tax", "超过1.5亿元", "税收", "结果", "report", "n000029", "s000020"),
        Reference("rank", "列第三", "名次", "原文", "report", "s000020", "s000020"),
        Reference("d-half", "超过7500万元", "税收的一半", "推算", "derived", "d-half", ""),
        Reference("o-tax", "1.4亿元", "税收", "其他文件", "derived", "o-tax", ""),
    )
}
SITE = Site(
    "",
    {
        "sections": SECTIONS,
        "sentences": SENTENCES,
        "numerals": NUMERALS,
        "facts": FACTS,
        "labels": LABELS,
        "derived": DERIVED,
        "documents": DOCUMENTS,
        "terms": TERMS,
        "places": PLACES,
        "promises": PROMISES,
        "unsaid": UNSAID,
    },
    KNOWN,
    {},
)


def cut(entry):
    """The words of each figure of an entry, counted as scripts count."""
    units = entry["text"].encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end, *_ in entry["figures"]]


def test_a_sentence_has_its_path_its_address_and_every_numeral():
    [entry] = search.sentences(SITE.tables, "a/report.html")
    assert entry["text"] == SENTENCES[0]["text"] and entry["place"] == "一、回顾 › （一）经济"
    assert (entry["page"], entry["anchor"]) == ("a/report.html", "s000020")
    assert cut(entry) == ["超过1.5亿元", "三"]
    assert [figure[2:] for figure in entry["figures"]] == [
        ["n000029", "结果", "150000000", "元"],
        ["n000037", "", "", ""],
    ]


def test_what_has_a_name_leads_to_its_place_and_says_its_kind():
    found = list(search.named(SITE, {"report": "report.html", "derived": "derived.html", "terms": "terms.html"}))
    terms = [each for each in found if each["group"] == "名词"]
    found = [each for each in found if each not in terms]
    assert [(each["text"], each["page"], each["anchor"]) for each in terms] == [
        ("落地率　在本地缴税的比例。", "terms.html", "t-tax"),
        ("本地缴税的比例", "terms.html", "t-tax"),
        ("两网　报告未解释", "terms.html", "t-two"),
    ]
    assert [(each["group"], each["text"], each["anchor"], each["kind"]) for each in found] == [
        ("数", "税收　超过1.5亿元", "n000029", "结果"),
        ("数", "名次　“列第三”", "s000020", "原文"),
        ("推算", "税收的一半　超过7500万元", "d-half", "推算"),
        ("推算", "超过1.5亿元 ÷ 2", "d-half", "推算"),
        ("推算", "是下限。", "d-half", "推算"),
        ("其他文件", "税收　1.4亿元", "o-tax", "其他文件"),
        ("其他文件", "税收1.4亿元", "o-tax", "其他文件"),
    ]
    assert found[3]["head"] == "税收的一半　超过7500万元" and found[-1]["place"] == "另一份报告"
    assert cut(found[2]) == ["超过7500万元"] and found[2]["figures"][0][4:] == ["75000000", "元"]


def test_a_chart_is_found_by_its_headline_and_by_each_of_its_marks():
    layout = {
        "title": {"text": "税收&lt;最多", "subtitle": {"text": "长宁"}},
        "meta": {"chart": "c", "marks": [{"key": "tax", "label": "航空<税收"}, {"key": "gone", "label": "无"}]},
    }
    found = list(search.chart(layout, "经济", "economy.html", SITE))
    assert [each["text"] for each in found] == ["税收<最多", "长宁", "航空<税收　超过1.5亿元", "无"]
    assert {(each["page"], each["anchor"]) for each in found} == {("economy.html", "c")}
    assert [each.get("kind") for each in found] == [None, None, "结果", None]
    assert "head" not in found[0] and all(each["head"] == "税收<最多" for each in found[1:])


TABLE = Table(
    "目标",
    ("项目", "目标", "句子"),
    ((words("床位"), Cell(({"key": "x", "words": "300张"},)), Cell(("1句",), (("别处",),))),),
)


def test_a_row_has_an_address_and_tells_each_cell_by_its_head():
    page = nodes.document("", "")
    section = nodes.section(
        "",
        nodes.title("", "目标"),
        tables([TABLE]),
        tables([TABLE]),
    )
    page += section
    found = list(search.rows_of(page, "目标", "targets.html"))
    assert [(each["text"], each["anchor"]) for each in found] == [
        ("床位　目标 300张", "row-1"),
        ("床位　目标 300张", "row-2"),
    ]
    assert [node["rows"] for node in page.findall(tables_node)] == [["row-1"], ["row-2"]]


def test_a_place_is_found_by_its_name_and_by_what_is_said_of_it():
    found = list(search.located(SITE, "附近", "places.html"))
    assert [(each.get("head"), each["text"], each["anchor"], each["place"], each.get("side")) for each in found] == [
        (None, "东街", "p000020", "附近 › 路", None),
        ("东街", "东街拓宽", "p000020", "附近 › 路", "回顾"),
        ("东街", "东街绿化", "p000020", "附近 › 路", "展望，要做的"),
        (None, "西河", "p000040", "附近 › 河", None),
        ("西河", "西河治理", "p000040", "附近 › 河", "展望，要做的"),
    ]


def test_a_promise_is_found_by_its_clause_and_its_figures_lead_to_it():
    counted, vague = search.promised(SITE, "承诺", "promises.html")
    assert (counted["anchor"], cut(counted), counted["figures"][0][2:]) == (
        "p000022",
        ["超过1.5亿元"],
        ["", "结果", "150000000", "元"],
    )
    assert vague["text"] == "深化改革" and "figures" not in vague


def test_what_the_report_does_not_say_has_beside_it_what_it_does():
    assert search.unsaid(SITE, "report.html") == [
        {"words": ["人口数", "常住人口"], "beside": [["税收", "超过1.5亿元", "report.html#n000029"]]},
        {"words": ["房价"], "beside": []},
    ]


def test_what_readers_call_otherwise_has_the_reports_words_for_it():
    tables = {"wordings": [{"words": "灰尘 粉尘", "report": "降尘"}, {"words": "哪天", "report": "1月10日 开会"}]}
    assert search.wordings(tables) == {"灰尘": ["降尘"], "粉尘": ["降尘"], "哪天": ["1月10日", "开会"]}


def test_words_that_only_ask_are_none_of_the_sites_own():
    assert lexicon.words(["税收是多少", "为什么税收"], lambda text: text.replace("税收", " 税收 ").split()) == ["税收"]


def test_a_character_is_found_by_each_of_its_readings_and_in_its_traditional_form():
    found = lexicon.readings("长绿区")
    assert found["chang"] == found["zhang"] == ["长"] and found["lv"] == ["绿"] and "区" in found["qu"]
    assert {"長": "长", "綠": "绿", "區": "区"}.items() <= lexicon.traditional("长绿区").items()
    assert "務" not in lexicon.traditional("长绿区")


def test_a_part_of_a_page_says_first_what_its_first_paragraph_says():
    title, part, bare = nodes.section(ids=["lifts-page"]), nodes.section(ids=["lifts"]), nodes.section(ids=["tables"])
    title += [nodes.title("", "住"), nodes.paragraph("", "修了多少？"), part, bare]
    part += [nodes.title("", "加装电梯"), nodes.paragraph("", "完成7台。"), nodes.paragraph("", "没有写小区。")]
    bare += nodes.title("", "表")
    document = new_document("housing")
    document += title
    assert list(search.sections_of(document)) == [("lifts", "加装电梯", "完成7台。")]


def test_what_a_quotation_quotes_in_turn_has_the_other_marks():
    assert nested("180项“实现“0次上门”或“1次上门””，就是“少跑”") == "180项“实现‘0次上门’或‘1次上门’”，就是“少跑”"
    assert nested("没有”的“一") == "没有”的“一"
