"""Roles: each rule is tried on its own example, each word of the table on itself."""

import pytest

from gwr.reading import read_report
from gwr.reading.language.tables import table
from gwr.reading.numbers import account, cells
from gwr.reading.numbers.roles import ARABIC_RULES, CHINESE_RULES, SPOKEN_RULES, UNITLESS_RULES, Rule

BY_WHAT_STANDS_AROUND = [
    rule
    for rule in (*vars(account).values(), *vars(cells).values(), *account.QUOTED.values())
    if isinstance(rule, Rule) and rule.example
]


def role_at(text, at):
    return next(numeral for numeral in read_report(text).numerals if numeral.start == at).role


@pytest.mark.parametrize(
    "rule", ARABIC_RULES + CHINESE_RULES + UNITLESS_RULES + SPOKEN_RULES, ids=lambda rule: rule.example
)
def test_a_rule_gives_its_role_to_its_example(rule):
    at = rule.example.index("【")
    assert role_at(rule.example.replace("【", "").replace("】", ""), at) == rule.role


@pytest.mark.parametrize("rule", BY_WHAT_STANDS_AROUND, ids=lambda rule: rule.example)
def test_a_rule_without_a_pattern_decides_on_its_example(rule):
    at, text = rule.example.index("【"), rule.example.replace("【", "").replace("】", "")
    entries = account.settled(text, account.judged(text, cells.read_cells(text)))
    assert [decided for start, _, decided, _ in entries if start == at] == [rule]


def test_the_rules_of_a_table_differ_in_name():
    for rules in (ARABIC_RULES, CHINESE_RULES, UNITLESS_RULES, SPOKEN_RULES):
        assert len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize("word, role", [(row["word"], row["role"]) for row in table("numeral_words")])
def test_a_fixed_word_has_the_role_of_its_row(word, role):
    roles = {numeral.role for numeral in read_report(f"坚持{word}").numerals}
    assert roles <= {role, "part", "ordinal"} and roles


@pytest.mark.parametrize(
    "said, role",
    [
        ("“一照多址”改革", "name"),
        ("《规划（2017-2035年）》", "name"),
        ("进一步", "word"),
        ("新建三家医院", "quantity"),
        ("增长46.42%", "quantity"),
        ("购置五台设备", "quantity"),
        ("新增四处景点", "quantity"),
        ("四处奔走", "word"),
        ("修复渠道三公里", "quantity"),
        ("地铁3号线", "name"),
        ("5.6.7%", "unread"),
        ("1.5亿元", "quantity"),
        ("第二批试点", "ordinal"),
        ("十六届人大一次会议", "ordinal"),
        ("近两年来", "date"),
        ("三年行动计划", "name"),
        ("二十大报告", "name"),
        ("四化同步", "name"),
        ("近百分之三十", "quantity"),
        ("一九六四年计划规定数", "date"),
        ("这一年制造的汽车", "date"),
        ("九年制义务教育", "name"),
        ("第四季度", "date"),
        ("四平市", "name"),
        ("动态为零，", "quantity"),
        ("零跑腿办理", "name"),
        ("零", "unread"),
        ("”零", "unread"),
        ("用了五、六年", "date"),
        ("三至五家企业", "quantity"),
        ("二十国集团", "name"),
        ("乙二醇项目", "name"),
        ("长江二桥", "name"),
        ("品种55的", "unread"),
        ("推进一、二板块建设", "ordinal"),
        ("建成五所镇卫生院", "quantity"),
        ("培训六名县干部", "quantity"),
        ("启用五峰镇客运站", "name"),
        ("推进百镇千村工程", "word"),
        ("新建百所村小学", "word"),
        ("启用百丈镇客运站", "name"),
    ],
)
def test_the_first_numeral_has_the_role(said, role):
    assert read_report(said).numerals[0].role == role


def test_every_later_candidate_of_a_figure_is_a_part():
    roles = [(n.raw, n.role) for n in read_report("增长百分之八点五，产量三万二千吨，收入1 029元").numerals]
    assert roles == [
        ("百", "quantity"),
        ("八", "part"),
        ("五", "part"),
        ("三", "quantity"),
        ("二千", "part"),
        ("1", "quantity"),
        ("029", "part"),
    ]


def test_a_figure_that_the_source_lost_is_unread_and_says_why():
    unread = [n for n in read_report("完成税收７１$1.$2５亿元。").numerals if n.role == "unread"]
    assert [n.raw for n in unread] == ["７１", "1", "2５"] and all(n.reason for n in unread)


@pytest.mark.parametrize(
    "said, reason",
    [
        ("支持九江、三亚协作", "地名"),
        ("拓宽三盏灯巷", "地名"),
        ("改造四川北路", "地名"),
        ("二氧化碳减排", "名称"),
        ("落实三农政策", "固定提法"),
        ("普及九年义务教育", "固定提法"),
        ("县一中新建实验楼", "机构"),
    ],
)
def test_a_name_says_by_what_it_is_known(said, reason):
    assert {(n.role, n.reason) for n in read_report(said).numerals} == {("name", reason)}
