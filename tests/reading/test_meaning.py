"""Measure, direction, basis, status, period: one sentence of a report, and what its figure means there."""

import pytest
from support.sentences import AHEAD, BOTH, FIVE_YEARS, LATE, LATE_OUTLOOK, OUTLOOK, PLAN_BEGINS, REVIEW, facts


@pytest.mark.parametrize("said, measure, direction, basis", [
    ("税收同比增长46.42%。", "change_pct", "up", "yoy"),
    ("事故总数同比下降18%。", "change_pct", "down", "yoy"),
    ("养老经费年均增长105%。", "change_pct", "up", "avg"),
    ("居民消费价格涨幅控制在3%以内。", "change_pct", "up", "yoy"),
    ("落地率同比提高5.04个百分点。", "change_pp", "up", "yoy"),
    ("比重提高到69%。", "share_pct", "", ""),
    ("城镇登记失业率2.35%。", "share_pct", "", ""),
    ("三分之二的企业完成改制。", "share_pct", "", ""),
    ("出口增长-3%。", "change_pct", "down", "yoy"),
    ("产业结构为15.6∶42.6∶41.8。", "share_pct", "", ""),
    ("人口减少1386万人。", "change_abs", "down", "yoy"),
    ("增加就业岗位3万个。", "count", "", ""),
    ("引进企业325家。", "count", "", ""),
    ("注册资金346.7亿元。", "level", "", ""),
    ("惠及12万群众。", "count", "", ""),
    ("32万农村贫困人口脱贫。", "count", "", ""),
    ("养老保险参保人数达304.1万。", "count", "", ""),
    ("实施4万亿投资计划。", "level", "", ""),
    ("新设企业是上个五年的2.1倍。", "ratio", "", ""),
    ("整治提升12条道路。", "count", "", ""),
    ("年均增长保持在6.5%以上。", "change_pct", "up", "avg"),
    ("增速为8%。", "change_pct", "up", "yoy"),
    ("出台稳增长措施39条、稳增长45条。", "count", "", ""),
    ("新增违法建筑实现零增长。", "change_pct", "", "yoy"),
    ("人口自然增长率控制在6‰以内。", "share_pct", "", ""),
    ("力争80%的医院达标。", "share_pct", "", ""),
    ("工业企业降低成本6%。", "change_pct", "down", "yoy"),
    ("压减规划面积达45.8%。", "change_pct", "down", "yoy"),
    ("减少的税收占5%。", "share_pct", "", ""),
    ("物价上涨幅度控制在3%以内。", "change_pct", "up", "yoy"),
    ("人口自然增长率为8.09‰。", "share_pct", "", ""),
    ("人口自然增长率控制在8‰以内。", "share_pct", "", ""),
    ("零售价格上涨幅度控制在3%以内。", "change_pct", "up", "yoy"),
])
def test_what_a_figure_measures(said, measure, direction, basis):
    fact = facts(said)[0]
    assert (fact.measure, fact.direction, fact.basis) == (measure, direction, basis)


@pytest.mark.parametrize("said, status", [
    ("引进重点企业325家。", "result"),
    ("扎实推进8.6万平方米房屋改造。", "ongoing"),
    ("启动57.8万平方米节能改造。", "ongoing"),
    ("推进改造，完成38万平方米整治。", "result"),
    ("累计达到3888家。", "stock"),
    ("区内拥有28家众创空间。", "stock"),
    ("家庭医生工作室46个。", "stock"),
    ("走访企业达1120家。", "result"),
    ("128家重点企业完成税收75.82亿元。", "context"),
    ("坚定推进两大战略。", "context"),
    ("这四项原则不能分开。", "context"),
    ("重点抓好以下十项工作。", "context"),
    ("为年满60周岁的老人购买保险。", "context"),
    ("企业从120家增加到180家。", "context"),
    ("财政赤字从2015年的170亿元、2016年的127亿元，预计降低到27亿元。", "context"),
    ("产量为502万吨，比一九五七年增加190万吨。", "result"),
    ("比一九五七年的312万吨增加190万吨。", "context"),
    ("超过100亿元的企业20家。", "context"),
    ("国家级高新技术企业增加到3万家。", "stock"),
    ("年底里程将达到128.4公里。", "target"),
    ("力争全市工业总产值增长6%。", "target"),
    ("将2.8万亿元资金纳入直达范围。", "result"),
    ("争取上级资金65.14亿元。", "result"),
    ("汽车产量达到263万辆。", "result"),
    ("汽车保有量达到263万辆。", "stock"),
    ("入园游客突破870万人次。", "result"),
    ("旅客吞吐能力达到1200万人次。", "stock"),
    ("新登记企业5.6万户。", "result"),
    ("千万元以上技改项目20个。", "context"),
    ("产值过10亿元的特色产业加快发展。", "context"),
    ("打造森林乡村23个。", "result"),
    ("创建示范村镇13个。", "result"),
    ("5万贫困人口全部脱贫、2个贫困县摘帽。", "result"),
    ("新登记市场主体12万户。", "result"),
])
def test_how_a_figure_of_the_review_stands(said, status):
    assert facts(said)[0].status == status


@pytest.mark.parametrize("said, statuses", [
    ("经批准的专利奖60项，发明奖15项，星火奖3项。", ["result"] * 3),
    ("新增企业20家，市级以上企业达到371家。", ["result", "stock"]),
    ("新增就业5万人，从业人员80万人。", ["result", "stock"]),
])
def test_what_one_act_made_goes_on_until_a_state_is_reached(said, statuses):
    assert [fact.status for fact in facts(said)] == statuses


def test_what_stands_in_the_outlook_is_a_target_whatever_its_verb():
    assert [fact.status for fact in facts("完成7家中心建设，新增床位300张，力争增长6.5%。", OUTLOOK)] == ["target"] * 3


@pytest.mark.parametrize("said, status", [
    ("二〇一六年的产量达到四千三百万吨。", "result"),
    ("高等学校已有四十二所，今后一般不再新建。", "stock"),
    ("去年开工的10个项目年内竣工。", "target"),
    ("比二〇一六年增长百分之八。", "target"),
    ("抓好2018年度高标准农田建设3万亩。", "target"),
    ("抓好2018年度高标准农田3万亩建设。", "target"),
    ("2017年度重点项目完成投资225亿元。", "target"),
])
def test_what_the_tasks_look_back_on_is_no_target(said, status):
    assert facts(said, OUTLOOK)[0].status == status


def test_a_promise_goes_on_through_its_sentence():
    assert [fact.status for fact in facts("争取全市工业总产值增长6%，农业总产值增长5%。")] == ["target", "target"]


@pytest.mark.parametrize("before, said, period", [
    (REVIEW, "完成投资117.69亿元。", "2017"),
    (OUTLOOK, "增长6.5%。", "2018"),
    (REVIEW, "养老经费近两年年均增长105%。", "2016-2017"),
    (FIVE_YEARS, "新设企业5.2万家。", "2013-2017"),
    (FIVE_YEARS, "比重提高到69%。", "2017"),
    (FIVE_YEARS, "生产总值从五年前的2万亿元跃升到3万亿元。", "2012"),
    (OUTLOOK, "到2020年完成改造13.8万平方米。", "2020"),
    (REVIEW, "坚定推进两大战略。", ""),
    (REVIEW, "一九五六年，手工业总产值达到一百一十七亿元。", "1956"),
    (REVIEW, "拖拉机十二万台，比一九五七年增长四倍。", "2017"),
    (REVIEW, "商品率由上年的54.6%上升到58.2%。", "2016"),
    (REVIEW, "截至今年1月，撤并公司7万个。", "2018"),
    (REVIEW, "这两年中，财政收入增长44.4%。", "2016-2017"),
    (FIVE_YEARS, "去年港口吞吐量完成6943万吨，旅客吞吐量突破100万人次。", "2017"),
    (FIVE_YEARS, "储蓄余额由2012年的10亿元增加到去年的12亿元。", "2012"),
    (FIVE_YEARS, "2013年至2015年，道路投入66亿元。", "2013-2015"),
    (FIVE_YEARS, "固定资产投资累计超过4500亿元。", "2013-2017"),
    (REVIEW, "两年完成改造13万平方米。", "2016-2017"),
    (REVIEW, "市场主体四年净增长31.9%。", "2014-2017"),
    (REVIEW, "增加值增长8.8%，高于上年0.5个百分点。", "2017"),
    (FIVE_YEARS, "新增治理面积1500平方公里。", "2013-2017"),
    (FIVE_YEARS, "刚刚过去的2017年，我们完成改造3万平方米。", "2017"),
    (FIVE_YEARS, "2017年，我们攻坚克难。完成改造3万平方米。", "2013-2017"),
    (BOTH, "2017年，我们攻坚克难。完成改造3万平方米。", "2017"),
    (BOTH, "2017年是关键之年。五年来，市场稳定。完成改造3万平方米。", "2013-2017"),
    (OUTLOOK, "到2020年，生产总值达到5万亿元，森林覆盖率达到60%。", "2020"),
    (OUTLOOK, "到2020年，生产总值年均增长6%。", "2018"),
    (OUTLOOK, "今后五年，生产总值年均增长6%。", "2018-2022"),
    (OUTLOOK, "今年是“十三五”时期的关键一年，生产总值增长6%。", "2018"),
    (AHEAD, "生产总值达到5万亿元。", "2018-2022"),
    (AHEAD, "2018年，我们要攻坚克难。\n\n生产总值增长6%。", "2018"),
    (FIVE_YEARS, "全年完成投资7亿元。", "2017"),
    (LATE, "今年轻纺工业的总产值比去年增长12%。", "2018"),
    (LATE, "油料增长17%。", "2018"),
    (LATE, "近三年新建房屋9亿平方米。", "2016-2018"),
    (OUTLOOK, "今后五年，生产总值年均增长7%。", "2018-2022"),
    (OUTLOOK, "到“十三五”末，增加值达到9000亿元，里程突破5500公里。", "2020"),
    (REVIEW, "“十二五”期间，生产总值年均增长14.9%。", "2011-2015"),
    (FIVE_YEARS, "去年经济总量是2012年的2.5倍。", "2017"),
    (FIVE_YEARS, "五年获科学技术奖150项。", "2013-2017"),
    (OUTLOOK, "推进去年启动的15个项目。", "2018"),
    (REVIEW, "生产总值两年平均增长4.8%。", "2016-2017"),
    (REVIEW, "零售总额恢复到2016年同期的105.6%。", "2017"),
    (FIVE_YEARS, "旅客吞吐量达到162万人次。", "2017"),
    (LATE_OUTLOOK, "工业总产值比今年增长8%。", "2019"),
    (OUTLOOK, "今后三年安排投资300亿元。", "2018-2020"),
    (OUTLOOK.replace("2018年主要任务", "跨世纪五年的目标任务"), "生产总值增长10%。", "2018-2022"),
    (OUTLOOK.replace("2018年主要任务", "今后五年目标\n\n（一）2018年重点工作"), "生产总值增长10%。", "2018"),
    (FIVE_YEARS, "利用外资累计达到45亿美元。", "2013-2017"),
    (FIVE_YEARS, "粮食产量年均稳定在310万吨。", "2013-2017"),
    (OUTLOOK, "抓好2019年度高标准农田3万亩建设。", "2019"),
    (PLAN_BEGINS, "“十四五”期间，力争生产总值年均增长7%以上。", "2021-2025"),  # named in a look back, but none of its years is over
    (OUTLOOK, "2020年至2016年新建学校5所。", "2016-2020"),  # printed backwards, it is still the stretch between the two
])
def test_which_years_a_figure_is_about(before, said, period):
    assert facts(said, before)[0].period == period


@pytest.mark.parametrize("before, said, periods", [
    (OUTLOOK, "到2020年各区的经济实力明显增强，森林覆盖率达到60%。", ["2020"]),
    (OUTLOOK, "今后五年生产总值年均增长8%，失业率控制在5%以内。", ["2018-2022"] * 2),
    (REVIEW, "钢产量950万吨，比2012年增长78%；煤炭2亿吨，增长61%；原油3亿吨，同比增长2%。", ["2017", "2013-2017"] * 2 + ["2017"] * 2),
    (REVIEW, "2016年比2012年，棉布供应增加了两倍，食盐增加了九成。", ["2013-2016"] * 2),
    (REVIEW, "2016年同2012年相比，猪肉等食品，都增长三成；日用品增长五成。", ["2013-2016"] * 2),
    (REVIEW, "化肥供应2012年只有194万吨，2016年为640万吨，增长2.3倍。", ["2012", "2016", "2013-2016"]),
    (REVIEW, "2015年税收100亿元，出口50亿元；现在有企业20家。", ["2015", "2015", "2017"]),
    (FIVE_YEARS, "民生支出累计达到1600亿元，占财政支出的80%。", ["2013-2017"] * 2),
    (FIVE_YEARS, "生产总值300亿元，是2012年的3倍，税收达到20亿元。", ["2017"] * 3),
    (REVIEW, "2016年税收100亿元，占本年收入的20%。", ["2016", "2016"]),
    (FIVE_YEARS, "累计进出口总额104亿美元，其中出口72.8亿美元。", ["2013-2017"] * 2),
])
def test_years_that_a_sentence_names_are_of_its_later_clauses_too(before, said, periods):
    assert [fact.period for fact in facts(said, before)] == periods


def test_each_end_of_a_span_has_its_year():
    said = "2012年到2017年，生产总值由1亿元增加到3亿元。"
    assert [fact.period for fact in facts(said, FIVE_YEARS)] == ["2012", "2017"]


def test_a_level_that_measures_what_was_counted_is_of_the_same_years():
    assert {fact.period for fact in facts("实施项目202项，总投资额2672亿元，新办企业3家、完成投资2亿元。", FIVE_YEARS)} == {"2013-2017"}


def test_a_bound_behind_the_last_of_a_list_is_said_of_each():
    assert [fact.comparator for fact in facts("城乡居民收入分别增长8%、10%左右，比重15%、37%、48%以上。")] == ["~"] * 2 + [">="] * 3
    assert [fact.comparator for fact in facts("新建小学3所、中学5所以上。")] == ["=", ">="]


def test_a_bound_is_of_those_that_are_counted_behind_it():
    assert facts("超过100亿元的企业20家，超过300亿元的5家。")[-1].subject == "超过300亿元的企业"


def test_the_members_of_a_ratio_are_of_one_year():
    assert [fact.period for fact in facts("产业结构由2012年的3.1∶45.2∶51.7调整为2.4∶41.3∶56.3。")] == ["2012"] * 3 + ["2017"] * 3


def test_what_is_said_behind_among_them_is_of_the_same_years():
    assert [fact.period for fact in facts("五年累计进出口总额104亿美元，其中出口72亿美元。", FIVE_YEARS)] == ["2013-2017"] * 2


def test_what_is_striven_for_behind_a_growth_is_one():
    assert [(fact.measure, fact.direction) for fact in facts("收入增长7%，力争达到8%。", OUTLOOK)] == [("change_pct", "up")] * 2


def test_the_same_growth_said_again_as_a_rate_is_one():
    assert [(fact.measure, fact.direction, fact.unit) for fact in facts("产量300万吨，比上一年增产二十万吨，即百分之七点八。")][1:] == [
        ("change_abs", "up", "万吨"), ("change_pct", "up", "%")]


def test_a_mean_of_the_year_is_no_average_of_years():
    assert facts("年均浓度比2012年下降42%。")[0].basis == "cum"


def test_points_of_which_the_last_alone_are_said_in_full():
    assert [(fact.unit, fact.measure, fact.direction) for fact in facts("两项比重较上年提高3.4个、2.5个百分点。")[-2:]] == [("个百分点", "change_pp", "up")] * 2


def test_both_ends_of_a_range_of_points_go_one_way():
    assert [fact.direction for fact in facts("失业率下降3到5个百分点。")] == ["down", "down"]
    assert facts("收入10万元以上的村占比达到80%。")[-1].subject == "收入10万元以上的村占比"
