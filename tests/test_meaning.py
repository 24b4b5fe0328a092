"""Measure, direction, basis, status, period: one sentence of a report, and what its figure means there."""

import pytest

from gwr.reading import read_report

REVIEW = "某市人民政府工作报告\n\n——2018年1月10日在某市第一届人民代表大会第一次会议上\n\n各位代表：\n\n现在，我代表市人民政府作工作报告。\n\n一、2017年工作回顾\n\n"
OUTLOOK = REVIEW + "各项工作取得进展。\n\n二、2018年主要任务\n\n"
LATE = REVIEW.replace("2018年1月10日", "2018年11月30日").replace("2017年工作回顾", "经济形势的回顾")
LATE_OUTLOOK = LATE + "各项工作取得进展。\n\n二、今后的主要任务\n\n"
FIVE_YEARS = REVIEW.replace("2017年工作回顾", "过去五年工作回顾")


def facts(sentence, before=REVIEW):
    report = read_report(before + sentence)
    return [fact for fact in report.facts if fact.start >= len(before)]


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
    ("新设企业是上个五年的2.1倍。", "ratio", "", ""),
    ("新增违法建筑实现零增长。", "change_pct", "", "yoy"),
    ("工业企业降低成本6%。", "change_pct", "down", "yoy"),
    ("压减规划面积达45.8%。", "change_pct", "down", "yoy"),
    ("减少的税收占5%。", "share_pct", "", ""),
    ("物价上涨幅度控制在3%以内。", "change_pct", "up", "yoy"),
    ("人口自然增长率为8.09‰。", "share_pct", "", ""),
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
    ("千万元以上技改项目20个。", "context"),
    ("产值过10亿元的特色产业加快发展。", "context"),
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
    (OUTLOOK, "到2020年，生产总值达到5万亿元，森林覆盖率达到60%。", "2020"),
    (OUTLOOK, "到2020年，生产总值年均增长6%。", "2018"),
    (LATE, "今年轻纺工业的总产值比去年增长12%。", "2018"),
    (LATE, "油料增长17%。", "2018"),
    (LATE, "近三年新建房屋9亿平方米。", "2016-2018"),
    (LATE_OUTLOOK, "工业总产值比今年增长8%。", "2019"),
    (OUTLOOK, "今后三年安排投资300亿元。", "2018-2020"),
    (OUTLOOK.replace("2018年主要任务", "跨世纪五年的目标任务"), "生产总值增长10%。", "2018-2022"),
    (OUTLOOK.replace("2018年主要任务", "今后五年目标\n\n（一）2018年重点工作"), "生产总值增长10%。", "2018"),
    (FIVE_YEARS, "利用外资累计达到45亿美元。", "2013-2017"),
    (FIVE_YEARS, "粮食产量年均稳定在310万吨。", "2013-2017"),
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


@pytest.mark.parametrize("said, subjects", [
    ("钢产量前三年共增加了一百五十万吨，而1956年就增加了一百六十一万吨。", ["钢产量", "钢产量"]),
    ("工业总产值达到一百亿元，较2016年这些企业的总产值增加了百分之三。", ["工业总产值", "工业总产值"]),
    ("农业总产值仍然比上年增长2.8%。", ["农业总产值"]),
    ("储蓄存款，今年1到10月增加了95亿元。", ["储蓄存款"]),
    ("生产总值由2012年的4500.2亿元增加到2016年的5857.8亿元。", ["生产总值", "生产总值"]),
    ("生产总值由1万亿元到突破2万亿元。", ["生产总值", "生产总值"]),
    ("财政赤字从2015年的170亿元、2016年的127亿元。", ["财政赤字", "财政赤字"]),
    ("新建3-5个便民市场。", ["新建便民市场", "新建便民市场"]),
    ("煤炭产量突破10亿吨大关。", ["煤炭产量"]),
    ("失业率处于3.5%的较低水平。", ["失业率"]),
    ("改为股份制的只占36.6%。", ["改为股份制的占比"]),
    ("传统产业占比下降4个百分点。", ["传统产业占比"]),
    ("油料在连续三年大增产的基础上，又增长17%。", ["油料"]),
    ("生猪存栏头数，可以达到150万头。", ["生猪存栏头数"]),
    ("粮食总产量，在过去四年中共增加了19亿斤。", ["粮食总产量"]),
    ("产量达到50万吨，比2010年的31万吨增加了19万吨。", ["产量", "产量", "产量"]),
    ("救灾支出8亿元，运去的粮食，增加了70亿斤。", ["救灾支出", "运去的粮食"]),
    ("国家计划要求今年的生产总值增长5%。", ["生产总值"]),
    ("要实现生产总值比2010年翻一番。", ["生产总值"]),
    ("生产总值到2016年达到38亿元。", ["生产总值"]),
    ("一、二、三产增加值分别增长4%、3.7%、2.6%。", ["一产增加值", "二产增加值", "三产增加值"]),
    ("存款余额达到25亿元和23亿元。", ["存款余额", "存款余额"]),
    ("新开工公租房130套，建成90套。", ["新开工公租房", "建成公租房"]),
    ("实施项目52个，造林5万亩。", ["实施项目", "造林"]),
    ("老旧小区加装电梯，受理22件，完成7台。", ["老旧小区加装电梯受理", "老旧小区加装电梯完成"]),
    ("进出口总额16亿元，其中出口15亿元。", ["进出口总额", "出口"]),
    ("新增龙头企业3家，市级以上龙头企业达到37家。", ["新增龙头企业", "市级以上龙头企业"]),
    ("粮食总产量36亿斤，完成年度计划的102%，增长9%。", ["粮食总产量", "粮食总产量完成年度计划", "粮食总产量"]),
    ("铁路货运量，按可比部分计算，只比2016年增长了5%。", ["铁路货运量"]),
    ("对外援助支出3亿元。", ["对外援助支出"]),
    ("基本建设投资12亿元。", ["基本建设投资"]),
    ("（四）新增绿地30万平方米。", ["新增绿地"]),
])
def test_what_a_figure_is_about(said, subjects):
    assert [fact.subject for fact in facts(said)] == subjects


def test_a_bound_is_of_those_that_are_counted_behind_it():
    assert facts("超过100亿元的企业20家，超过300亿元的5家。")[-1].subject == "超过300亿元的企业"
