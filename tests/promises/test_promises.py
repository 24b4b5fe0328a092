"""What a report's outlook commits to: where it stands, what it says, and that any text at all can be read."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwr.promises import Judged, read_promises, read_reviews
from gwr.promises.review import NOTHING
from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.tables.edition import Place
from gwr.tables.store import load
from support.contract import PIECES
from support.patience import tried
from support.promises import PAST, UNDER, promises, report_of, reviews
from support.repository import DATA, SEEDS


def only(said, **more):
    (promise,) = promises(said, **more)
    return promise


def misplaced(rows, report):
    """The clauses that are not what the text has where they say that they stand."""
    return [row.clause for row in rows if report.text[row.start : row.end] != row.clause]


@pytest.mark.parametrize(
    "said, clauses",
    [
        ("深化改革，建成公园5座，新开公交线路3条。", ["深化改革", "建成公园5座", "新开公交线路3条"]),
        ("按照上级部署，通过更新改造，推进项目建设。", ["推进项目建设"]),
        ("坚持稳中求进，推进“不忘初心，牢记使命”教育。", ["推进“不忘初心，牢记使命”教育"]),
        ("一是推进改革；二是开展巡查。", ["推进改革", "开展巡查"]),
        ("建成10个管理中心并完善运行机制。", ["建成10个管理中心", "完善运行机制"]),
        ("支持本地巩固并提升中心地位。", ["支持本地巩固并提升中心地位"]),
        ("完善租购并举的住房制度。", ["完善租购并举的住房制度"]),
        ("对接园区定位，主动对接新建楼宇招商。", ["主动对接新建楼宇招商"]),
        ("把安全时时放在心上。", []),
        ("我市外债余额已达到4亿美元，扩大了交往，两市关系得到了发展。", []),
        ("增进了解，对已出台的措施要坚持完善。", ["增进了解", "对已出台的措施要坚持完善"]),
        ("人民生活更有品质。", []),
    ],
)
def test_a_promise_is_a_clause_with_an_act(said, clauses):
    assert [promise.clause for promise in promises(said)] == clauses


@pytest.mark.parametrize(
    "said, column, value",
    [
        ("继续推进改革。", "verb", "继续推进"),
        ("将社区范围向小区延伸。", "what", "社区范围"),
        ("把推动绿色发展摆在突出位置。", "what", "推动绿色发展"),
        ("鼓励并规范共享单车发展。", "what", "共享单车发展"),
        ("鼓励并规范共享单车发展。", "verb", "鼓励并规范"),
        ("新建重建10个健身点。", "what", "健身点"),
        ("扩展到相关企业。", "what", "相关企业"),
        ("启动剩余5万平方米。", "what", "剩余5万平方米"),
        ("居民和农民收入分别再增长6%和9%。", "what", "居民和农民收入"),
        ("每村至少培育1个产业。", "what", "每村"),
        ("居民收入年均增长8%。", "what", "居民收入"),
        ("做到职责分别。", "what", "职责分别"),
        ("新建医院5所、学校15所。", "what", "医院、学校"),
        ("城市建成区绿化覆盖率达到40%。", "what", "城市建成区绿化覆盖率"),
        ("规模以上工业增加值增长5%。", "what", "规模以上工业增加值"),
        ("未来五年新建公园50座。", "by_when", 2022),
        ("未来五年新建公园50座。", "by_when_basis", "written"),
        ("到“十三五”末建成水库2座。", "by_when", 2020),
        ("到“十三五”末建成水库2座。", "by_when_basis", "written"),
        ("未来五年新建公园50座。", "would_settle", "期满后的报告或统计公报写明“新建”了多少"),
        ("到2021年新建公园50座。", "would_settle", "期满后的报告或统计公报写明“新建”了多少"),
        ("新建公园50座。", "would_settle", "下一年的报告或统计公报写明“新建”了多少"),
        ("以制度创新促进新经济发展。", "what", "新经济发展"),
        ("优化审批流程、减少审批环节。", "what", "审批流程、审批环节"),
        ("主动对接新建楼宇招商。", "verb", "主动对接"),
        ("将新建学校5所。", "what", "学校"),
        ("为5000户老人安装探测器。", "what", "老人；探测器"),
        ("向3万名残疾人继续发放补贴。", "what", "残疾人；补贴"),
        ("对300个村屯进行综合整治。", "what", "对村屯进行综合整治"),
        ("在5家医院推进改革。", "what", "在医院推进改革"),
        ("把热线打造成居民满意的总客服。", "verb", "打造"),
        ("新建公园5座、步道3公里。", "how_much", "5座；3公里"),
        ("新建公园5座、步道3公里。", "items", 2),
        ("改造东村、西村等3个小区。", "items", 1),
        ("完成东村、西村3个小区改造。", "items", 1),
        ("以实现10亿元税收为目标。", "by_when", None),
        ("以实现300亿级税收为目标。", "what", "税收"),
        ("以实现300亿级税收为目标。", "how_much", "300亿级"),
        ("力争2020年完成改造。", "by_when", 2020),
        ("举办2019年马拉松赛。", "by_when", 2018),
        ("落实《总体规划（2017-2035年）》。", "by_when", 2018),
        ("由各街道建立巡查队伍。", "who", "各街道"),
        ("继续开展区领导联系企业服务。", "who", "区领导"),
        ("完善各街镇公共服务设施。", "who", ""),
        ("深化领导干部经济责任审计。", "who", ""),
        ("引进产值高、税收多、潜力大的企业。", "items", 1),
        ("听取新的意见、长远的建议。", "items", 2),
        ("引导企业参与城市更新。", "items", 1),
        ("推进医院与社区联动改革。", "items", 1),
        ("推进医院与社区改革。", "items", 2),
        ("构建和谐关系。", "items", 1),
        ("接受人大及其常委会的监督。", "items", 1),
        ("编制灌区规划。", "would_settle", "有文件或消息写明已完成编制"),
        ("成立灌区委员会。", "would_settle", "有文件或消息写明已成立"),
        ("年内基本建成政务云平台。", "would_settle", "有文件或消息写明已基本建成"),
        ("制定扶持政策。", "would_settle", "文件印发或公布了"),
        ("对东村地块开展更新研究。", "what", "东村地块；更新研究"),
        ("为打造园区提供经验。", "what", "经验"),
        ("帮助农户解决难题。", "what", "农户；难题"),
        ("启动改造老房5万平方米。", "would_settle", "下一年的报告写明“启动”了多少；启动不等于做完"),
        ("实施绿化30万平方米。", "testability", "B"),
        ("实施改造30项。", "testability", "A"),
        ("深化制度改革。", "testability", "D"),
        ("构建和谐医患关系。", "testability", "D"),
        ("构建信息系统。", "testability", "C"),
    ],
)
def test_what_a_promise_says(said, column, value):
    assert getattr(only(said), column) == value


def test_the_rest_is_of_what_was_said_before_but_not_of_the_places_named_there():
    assert promises("改造甲小区、乙小区等8万平方米老房，启动剩余5万平方米。")[-1].what == "剩余老房"


def test_a_year_is_inherited_from_the_sentence_that_frames_the_tasks():
    promise = only("建成公园5座。")
    assert (promise.by_when, promise.by_when_basis) == (2018, "frame") and promise.by_when_from


def test_an_outcome_is_not_checked_until_somebody_has():
    assert only("建成公园5座。").outcome == "unchecked"


def passages(said, judged=NOTHING):
    return [(each.clause, each.basis) for each in reviews(said, judged)]


def test_what_the_review_said_is_whole_clauses_with_the_figures_that_are_said_of_them():
    assert passages("支持旧楼加装扶手。") == [("引导小区加装扶手，完成2处", "words")]
    assert passages("改造老旧管网10公里。") == [("改造老旧管网5公里", "words")]


def test_of_a_list_that_the_review_tells_one_by_one_none_is_told_alone():
    past = PAST.replace("巡查老旧管网。", "茶叶加工业完成税收3亿元；竹木加工业完成税收2亿元，增长4%。")
    said = past + "二、2018年主要任务\n\n（一）改革\n\n推进改革，提升茶叶加工业、竹木加工业水平。"
    assert [each.clause for each in read_reviews(read_report(said))] == [
        "茶叶加工业完成税收3亿元；竹木加工业完成税收2亿元，增长4%"
    ]


def test_a_name_that_stands_without_its_marks_elsewhere_is_no_name():
    past = "推出“一窗通”平台。一窗通企业增加。"
    said = PAST.replace("推出“一窗通”平台。", past) + "二、2018年主要任务\n\n（一）改革\n\n推进改革，设立“一窗通”基金。"
    assert not any("一窗通" in each.clause for each in read_reviews(read_report(said)))


def test_the_figure_that_people_compare_goes_before_words():
    report = report_of("推进改革，建设口袋公园步道9公里。")
    target = next(fact for fact in report.facts if fact.quote == "9公里")
    result = next(fact for fact in report.facts if fact.quote == "5公里")
    pair = SimpleNamespace(target_id=target.id, again_id="", result_id=result.id)
    found = read_reviews(report, Judged([pair]))
    assert [(each.clause, each.basis) for each in found] == [("改造老旧管网5公里", "figure")]


@pytest.mark.parametrize(
    "said, found",
    [
        ("建设社区综合中心2座。", True),  # the place as a whole
        ("开展社区综合中心合唱表演。", False),  # something else there
    ],
)
def test_a_place_is_put_beside_itself_where_the_same_is_said_of_it(said, found):
    report = report_of(said)
    review, ahead = (each for each in report.sentences if "社区综合" in each.text)
    places = [
        SimpleNamespace(name="社区综合", clause=each.text.rstrip("。"), sentence_id=each.id, start=at, end=at + 4)
        for each in (review, ahead)
        for at in [report.text.index("社区综合", each.start)]
    ]
    assert [each.basis for each in read_reviews(report, Judged(places=places))] == ["place"] * found


def test_a_review_promises_nothing():
    assert read_promises(read_report("政府工作报告\n\n一、2017年工作回顾\n\n推进改革，建成公园5座。")) == ()


# The report


@pytest.fixture(scope="module")
def report():
    return read_report(read_file(SEEDS / "changning-2018.txt").text, "changning-2018")


def test_every_promise_stands_in_the_text_and_in_its_sentence(report):
    sentences = {sentence.id: sentence for sentence in report.sentences}
    found = read_promises(report)
    assert found and not misplaced(found, report)
    for promise in found:
        sentence = sentences[promise.sentence_id]
        assert sentence.start <= promise.start < promise.end <= sentence.end


def test_every_target_of_the_report_is_promised_somewhere():
    facts, told = load("facts", DATA), load("promises", DATA)
    promised = {id for ids in told["fact_ids"] for id in ids.split()}
    assert set(facts[facts["status"] == "target"]["id"]) <= promised


def test_what_the_review_said_is_said_in_the_review(report):
    sentences, sections = load("sentences", DATA), load("sections", DATA)
    division = dict(zip(sections["id"], sections["division"]))
    of = {row.id: division[row.section_id] for row in sentences.itertuples()}
    told = load("promise_reviews", DATA)
    assert {of[id] for id in told["sentence_id"]} == {"review"}
    assert not misplaced(told.itertuples(), report)


def test_every_figure_that_people_compare_is_beside_its_promise():
    facts, told, promised = load("facts", DATA), load("promise_reviews", DATA), load("promises", DATA)
    start = dict(zip(facts["id"], facts["start"]))
    by_fact = {fact: row.id for row in promised.itertuples() for fact in row.fact_ids.split()}
    for pair in load("comparisons", DATA).itertuples():
        if pair.result_id:
            passages = told[told["promise_id"] == by_fact[pair.target_id]]
            assert any(row.start <= start[pair.result_id] < row.end for row in passages.itertuples()), pair.target


# Any text


TEXT = st.lists(
    st.sampled_from([*PIECES, "推进", "不断", "2018年", "以", "“", "为目标", "等", "、", "将"]), max_size=60
).map("".join)


@pytest.mark.patient
@tried(300)
@given(TEXT)
def test_any_text_can_be_asked_for_its_promises(text):
    report = read_report(UNDER[""] + text)
    assert not misplaced(read_promises(report), report)


def test_a_clause_of_adverbs_alone_is_no_promise():
    assert promises(f"{'不断' * 100}。{'2018年' * 1000}。") == []


def test_most_of_what_other_reports_look_ahead_to_is_promised(shared):
    """Promises are many in every report with tasks, and nearly all of them inherit a year."""
    for path in sorted((shared / "corpus").glob("city-*.txt")):
        report = read_report(read_file(path).text, path.stem)
        found = read_promises(report)
        assert len(found) > 50 and not misplaced(found, report), path.name


WRAPPED = """二、2018年主要任务

今年要重点做好以下工作：

（一）深化改⾰

加快发展连锁物流配送和农产品批发市场，切实抓好
万村千乡市场⼯程建设，推进农⼼、康达等企业的矿泉
⽔项⽬，城镇新增就业4.9万⼈，农村劳动⼒转移就业
20万⼈。开⼯建设和⻰边境经济合作区，扶持吉林烟草
⼯业公司发展，完成250户⽔毁房屋重建。
"""


def test_lines_that_only_end_to_be_short_cut_no_promise_and_radicals_hide_no_verb():
    report = read_report(WRAPPED)
    found = read_promises(report)
    assert [(each.verb, each.what) for each in found] == [
        ("加快发展", "连锁物流配送和农产品批发市场"), ("切实抓好", "万村千乡市场工程建设"),
        ("推进", "农心、康达等企业的矿泉水项目"), ("新增", "城镇新增就业"), ("", "农村劳动力转移就业"),
        ("开工建设", "和龙边境经济合作区"), ("扶持", "吉林烟草工业公司发展"), ("完成", "水毁房屋重建"),
    ]  # fmt: skip
    assert not misplaced(found, report) and [each.id for each in found] == [f"p{each.start:06}" for each in found]
    assert found[1].clause == "切实抓好\n万村千乡市场⼯程建设" and found[3].how_much == "4.9万⼈"


def test_what_people_set_beside_a_promise_is_found_in_a_wrapped_text():
    review = (
        "一、2017年⼯作回顾\n\n改造⽔毁房屋100户，建成口袋公园3座，举办采茶⽐赛和\n茶叶展销会，接待游客5万⼈次。\n\n"
    )
    report = read_report(review + WRAPPED)
    target, result = (next(fact for fact in report.facts if fact.raw == raw) for raw in ("250", "100"))
    pair = SimpleNamespace(target_id=target.id, again_id="", result_id=result.id)
    start = report.text.index("采茶⽐赛和\n茶叶展销会")
    place = Place("采茶⽐赛", "活动", "", start, start + 4, "举办采茶⽐赛和\n茶叶展销会", "", "review", "", "done")
    found = read_reviews(report, Judged([pair], [place]))
    assert [each.clause for each in found] == ["改造⽔毁房屋100户"]
    assert not misplaced(found, report)


@pytest.mark.parametrize(
    "said, whats",
    [
        ("出口总额14亿美元，增长16%。", ["出口总额", "出口总额"]),
        ("10月底前完成园区道路硬化。", ["园区道路硬化"]),
        ("9月1日前建成实验小学。", ["实验小学"]),
        ("健全完善联检系统。", ["联检系统"]),
        ("回访率和服务率均达到100%。", ["回访率和服务率"]),
        ("零就业家庭动态为零。", ["零就业家庭动态"]),
        ("人口自然增长率控制在3.5‰以内。", ["人口自然增长率"]),
        ("为振兴发展注入强劲动力。", ["振兴发展；强劲动力"]),
        ("地区生产总值同比增长6%。", ["地区生产总值"]),
    ],
)
def test_what_is_promised_is_named_whole_and_without_what_says_how_much_or_when(said, whats):
    assert [each.what for each in promises(said)] == whats


@pytest.mark.parametrize(
    "said",
    [
        "在加强监管的同时，", "与沿海发达地区相比，", "为了夯实基础，", "在经济比较发达的地区，", "重点抓好以下几个方面：",
        "在改善外部环境方面，", "从解决突出问题入手，",
    ],
)  # fmt: skip
def test_what_only_frames_an_act_is_no_promise(said):
    assert [each.clause for each in promises(f"{said}建成公园5座。")] == ["建成公园5座"]


def test_what_tells_of_the_past_is_no_promise():
    assert promises("去年，控制投资过度增长的工作初见成效，投资比上年增长7%。") == []


@pytest.mark.parametrize(
    "said, what, verb, testability",
    [
        ("新区实验中学建成投用。", "新区实验中学", "建成投用", "C"),
        ("确保城际铁路年内正式开工建设。", "城际铁路", "开工建设", "C"),
        ("力争松桥大桥竣工通车。", "松桥大桥", "竣工通车", "C"),
        ("要求松桥铁路全线通车。", "松桥铁路", "通车", "C"),
    ],
)
def test_what_is_to_become_of_a_work_is_promised_too(said, what, verb, testability):
    promise = only(said)
    assert (promise.what, promise.verb, promise.testability) == (what, verb, testability)


@pytest.mark.parametrize(
    "said", ["随着城际铁路开工。", "松桥大桥已建成通车。", "依托新产线全面投产。", "松桥大桥如期竣工。"]
)
def test_what_has_become_of_a_work_is_not(said):
    assert promises(said) == []


def test_to_control_has_an_end_only_with_a_number():
    without, with_number = only("严格控制人口增长。"), only("城镇登记失业率控制在4%以内。")
    assert (without.verb_class, without.testability, without.would_settle) == ("process", "D", "")
    assert (with_number.verb_class, with_number.testability) == ("end", "A")
