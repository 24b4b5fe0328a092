"""Figures: what was printed, and what it means as value, unit, comparator and interval."""

from decimal import Decimal

import pytest

from gwr.reading import read_report


def fact(text, index=0):
    return read_report(text).facts[index]


@pytest.mark.parametrize(
    "said, value, unit, base, base_unit",
    [
        ("税收75.82亿元", "75.82", "亿元", "7582000000", "元"),
        ("岗位3万个", "3", "万个", "30000", "个"),
        ("查处隐患5.94万余起", "5.94", "万起", "59400", "起"),
        ("整治2500多家店面", "2500", "家", "2500", "家"),
        ("外资8亿美元", "8", "亿美元", "800000000", "美元"),
        ("养护85条（段）道路", "85", "条（段）", "85", "条（段）"),
        ("用电468.6亿千瓦时", "468.6", "亿千瓦时", "46860000000", "千瓦时"),
        ("浓度39微克/立方米", "39", "微克/立方米", "39", "微克/立方米"),
        ("提高5.04个百分点", "5.04", "个百分点", "5.04", "个百分点"),
        ("合格率93.5％", "93.5", "％", "93.5", "%"),
        ("收入27，203，319元", "27203319", "元", "27203319", "元"),
        ("引进五百亿项目", "500", "亿", "50000000000", ""),
        ("惠及12万群众", "12", "万", "120000", ""),
        ("增长百分之八点五", "8.5", "%", "8.5", "%"),
        ("死亡率千分之六", "6", "‰", "6", "‰"),
        ("收入万分之五", "5", "‱", "5", "‱"),
        ("增长百分之8.5", "8.5", "%", "8.5", "%"),
        ("受教育年限达11.01年", "11.01", "年", "11.01", "年"),
        ("占三成以上", "30", "%", "30", "%"),
        ("翻了近一番", "2", "倍", "2", "倍"),
        ("比2010年翻两番", "4", "倍", "4", "倍"),
        ("增长一点八倍", "1.8", "倍", "1.8", "倍"),
        ("产量三万二千吨", "32000", "吨", "32000", "吨"),
        ("新建西部四公园", "4", "", "4", ""),
        ("产值１．２万亿元", "1.2", "万亿元", "1200000000000", "元"),
        ("产值1.2 万 亿 元", "1.2", "万亿元", "1200000000000", "元"),
        ("涉及一亿二千万户", "120000000", "户", "120000000", "户"),
        ("推广五亿二千多万件", "520000000", "件", "520000000", "件"),
        ("平均一点二所", "1.2", "所", "1.2", "所"),
        ("千万美元以上项目", "1000", "万美元", "10000000", "美元"),
        ("债务六亿五千万元", "650000000", "元", "650000000", "元"),
        ("粮食一万六千五百八十亿斤", "16580", "亿斤", "1658000000000", "斤"),
        ("货运十亿零七千万吨", "1070000000", "吨", "1070000000", "吨"),
        ("投资1亿5千万元", "1.5", "亿元", "150000000", "元"),
        ("就业3万5000人", "3.5", "万人", "35000", "人"),
        ("装机三百万千瓦", "300", "万千瓦", "3000000", "千瓦"),
        ("惠及一亿二千万农户", "120000000", "", "120000000", ""),
        ("利润总额-5.2亿元", "-5.2", "亿元", "-520000000", "元"),
        ("招收一万五千人", "15000", "人", "15000", "人"),
        ("组件产能达到4.4GW", "4.4", "GW", "4.4", "GW"),
        ("采购350kg种子", "350", "kg", "350", "kg"),
        ("桥面净宽12.5m", "12.5", "m", "12.5", "m"),
        ("浓度降至30mg/m³", "30", "mg/m³", "30", "mg/m³"),
        ("合同价￥1,200", "1200", "元", "1200", "元"),
        ("投入补贴¥3.5万", "3.5", "万元", "35000", "元"),
        ("完成投入12个亿。", "12", "亿", "1200000000", ""),
        ("安排资金4亿3千6百万元", "4.36", "亿元", "436000000", "元"),
        ("安排资金2亿零700万元", "2.07", "亿元", "207000000", "元"),
        ("补植1千零60亩", "1.06", "千亩", "1060", "亩"),
        ("水价2元7角4分", "2.74", "元", "2.74", "元"),
        ("贷款二十亿4000万元", "20.4", "亿元", "2040000000", "元"),
        ("占全省1/4", "0.25", "", "0.25", ""),
        ("死亡率降至13.46/10万", "13.46", "/10万", "13.46", "/10万"),
        ("增长8成", "80", "%", "80", "%"),
        ("超百亿元企业", "100", "亿元", "10000000000", "元"),
    ],
)
def test_value_unit_and_base(said, value, unit, base, base_unit):
    read = next(one for one in read_report(said).facts)
    assert (read.value, read.unit, read.base_value, read.base_unit) == (Decimal(value), unit, Decimal(base), base_unit)


@pytest.mark.parametrize(
    "said, comparator, quote, low, high",
    [
        ("税收75.82亿元", "=", "75.82亿元", "7581500000", "7582500000"),
        ("企业128家", "=", "128家", "128", "128"),
        ("拆除超过22万平方米", ">", "超过22万平方米", "220000", None),
        ("解决率达90%以上", ">=", "90%以上", "90", None),
        ("规模近2000亿元", "<~", "近2000亿元", None, "200000000000"),
        ("救助约53万人次", "~", "约53万人次", None, None),
        ("培训400余名社工", ">~", "400余名", "400", None),
        ("失业率控制在4.3%以内", "<=", "4.3%以内", None, "4.3"),
        ("增长6.5%左右", "~", "6.5%左右", None, None),
        ("推广五亿二千多万件", ">~", "五亿二千多万件", "520000000", None),
        ("投资不低于90亿元", ">=", "不低于90亿元", "9000000000", None),
        ("节约100万元", "=", "100万元", "995000", "1005000"),
        ("走访四五十家企业", "~", "四五十家", "40", "50"),
        ("补贴三四万元", "~", "三四万元", "30000", "40000"),
        ("走访三五家企业", "~", "三五家", "3", "5"),
        ("走访十七八户", "~", "十七八户", "17", "18"),
        ("十几万人次", ">~", "十几万人次", "100000", None),
        ("占三成，", "=", "三成", "25", "35"),
    ],
)
def test_comparator_quote_and_interval(said, comparator, quote, low, high):
    read = fact(said)
    assert (read.comparator, read.quote) == (comparator, quote)
    assert (read.low, read.high) == tuple(number and Decimal(number) for number in (low, high))


def test_a_unit_written_once_belongs_to_both_ends_of_a_range():
    low, high = read_report("新建3至5家医院").facts
    assert (low.unit, low.low, low.high, low.group_part) == ("家", 3, 5, 1)
    assert (high.unit, high.low, high.high, high.group_part) == ("家", 3, 5, 2) and high.group == low.id


def test_printed_decimals_are_kept():
    assert fact("税收47.10亿元").decimals == 2 and str(fact("税收47.10亿元").value) == "47.10"


def test_the_second_end_of_a_spoken_range_of_percentages():
    assert [(fact.value, fact.unit, fact.low, fact.high) for fact in read_report("节约用油百分之五到十，").facts] == [
        (5, "%", 5, 10),
        (10, "%", 5, 10),
    ]


def test_a_number_of_thirty_digits_is_rounded_nowhere():
    (fact,) = read_report("税收12345678901234567890123456789万元。").facts
    assert (fact.base_value, fact.low, fact.high) == (
        Decimal("123456789012345678901234567890000"),
        Decimal("123456789012345678901234567885000"),
        Decimal("123456789012345678901234567895000"),
    )


def test_a_hedge_needs_no_unit_behind_a_multiplier():
    assert [(fact.quote, fact.comparator) for fact in read_report("9亿多劳动力，478.8万来沪人员。").facts] == [
        ("9亿多", ">~"),
        ("478.8万", "="),
    ]


def test_a_mark_that_is_passed_is_no_unit():
    assert [(fact.quote, fact.unit) for fact in read_report("粉丝突破100万大关。").facts] == [("突破100万", "万")]


@pytest.mark.parametrize(
    "said, low, high",
    [
        ("增产五亿二千万斤。", 515_000_000, 525_000_000),  # as 5.2亿斤
        ("收入1亿5千万元。", 145_000_000, 155_000_000),
        ("职工三十一万五千人。", 314_500, 315_500),
        ("职工三万二千五百二十一人。", 32_521, 32_521),
        ("工资一千零八十元。", Decimal("1079.5"), Decimal("1080.5")),
    ],
)
def test_a_spoken_number_is_as_exact_as_its_last_part(said, low, high):
    (fact,) = read_report(said).facts
    assert (fact.low, fact.high) == (low, high)


def test_a_spoken_range_of_percentages_does_not_go_on_in_arabic_digits():
    facts = read_report("增长百分之3至24小时便利店。").facts
    assert [fact.quote for fact in facts] == ["百分之3"]


def test_ten_thousandths_at_the_end_of_a_text_say_nothing_of_its_first_number():
    facts = read_report("5家医院。发生率万分之").facts
    assert [(fact.quote, fact.base_unit) for fact in facts] == [("5家", "家")]
