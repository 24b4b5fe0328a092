"""A report's outline and sentences."""

import itertools
import time

import pytest

from gwr.reading.outline.sections import read_sections
from gwr.reading.outline.sentences import read_sentences
from gwr.reading.pipeline import read_report
from support import contract
from support.bad_reports import CLEAN

GREETING = "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n"


DATED = f"政府工作报告\n——2021年2月3日在某某市第三届人民代表大会第四次会议上\n{GREETING}"


def outline(text):
    return [(section.level, section.division, section.number, section.title) for section in read_sections(text)]


def sentences(text):
    return [sentence.text for sentence in read_sentences(text, read_sections(text))]


def test_the_outline_of_a_report():
    assert outline(CLEAN) == [
        (1, "opening", "", ""),
        (1, "review", "一、", "2020年工作回顾"),
        (2, "review", "（一）", "经济稳步增长"),
        (2, "review", "（二）", "民生持续改善"),
        (2, "problems", "", ""),
        (1, "outlook", "二、", "2021年主要任务"),
        (2, "outlook", "（一）", "加快产业升级"),
        (2, "outlook", "（二）", "办好民生实事"),
        (1, "closing", "", ""),
    ]


def test_a_section_ends_where_the_next_of_its_level_or_a_higher_one_starts():
    sections = read_sections(CLEAN)
    for section, after in itertools.pairwise(sections):
        following = next(
            (other.start for other in sections if other.start > section.start and other.level <= section.level),
            len(CLEAN),
        )
        assert section.end == following and section.start < after.start


def test_a_section_has_its_place_as_id_and_the_section_around_it_as_parent():
    sections = {section.id: section for section in read_sections(CLEAN)}
    assert all(identity == f"h{section.start:06}" for identity, section in sections.items())
    for section in sections.values():
        around = sections.get(section.parent_id)
        assert around is None if section.level == 1 else around.start < section.start and section.end <= around.end


def test_a_title_that_runs_into_its_paragraph_ends_at_the_full_stop():
    text = GREETING + "一、今年主要任务\n（一）将改革推向深入，不断优化环境。坚持改革。"
    assert read_sections(text)[-1].title == "将改革推向深入，不断优化环境"
    assert sentences(text)[-2:] == ["（一）将改革推向深入，不断优化环境。", "坚持改革。"]


@pytest.mark.parametrize(
    "lines, numbers",
    [
        ("第一部分 过去五年工作回顾\n一、去年\n第二部分 今后五年任务\n", ["第一部分", "一、", "第二部分"]),
        ("## 一、去年工作回顾\n### （一）经济\n## 二、今年工作安排\n", ["一、", "（一）", "二、"]),
        (
            "**一、去年工作回顾**\n**（一）经济**\n1、工业增长加快。工业好。\n**二、今年工作安排**\n",
            ["一、", "（一）", "1、", "二、"],
        ),
        (
            "一、去年工作回顾\n第一，工业增长加快。工业好。\n第二，农业稳定。农业好。\n二、今年工作安排\n",
            ["一、", "第一，", "第二，", "二、"],
        ),
        (
            "**去年工作回顾**\n**一是工业增长。**好。\n**二是农业稳定。**好。\n**今年工作安排**\n",
            ["", "一是", "二是", ""],
        ),
        ("去年工作回顾\n工业增长加快。\n今年工作安排\n农业要稳定。\n", ["", ""]),
        ("（一）去年工作回顾\n**一、工业**\n（二）今年工作安排\n", ["（一）", "一、", "（二）"]),
    ],
)
def test_headings_are_numbered_in_every_way_or_not_at_all(lines, numbers):
    assert [section.number for section in read_sections(GREETING + lines)[1:]] == numbers


def test_levels_follow_the_order_in_which_a_report_uses_its_numbers():
    text = GREETING + "（一）去年工作回顾\n一、工业\n二、农业\n（二）今年工作安排\n"
    assert [level for level, *_ in outline(text)[1:]] == [1, 2, 2, 1]


def test_a_numbered_sentence_of_a_list_is_no_heading():
    text = (
        GREETING
        + "我的报告分三个部分：\n一、关于去年的工作；\n二、关于今年的工作；\n三、关于政府建设。\n各项工作如下。\n"
    )
    assert [number for _, _, number, _ in outline(text)] == ["", ""]


def test_the_headings_of_a_contents_page_are_told_once():
    text = GREETING + "一、去年工作回顾\n二、今年工作安排\n一、去年工作回顾\n去年好。\n二、今年工作安排\n今年更好。\n"
    assert [number for *_, number, _ in outline(text)][1:] == ["一、", "二、"]


def test_headings_of_the_same_words_keep_their_own_ids_and_gaps_are_no_fault():
    text = GREETING + "一、去年工作回顾\n（一）工业\n好。\n（三）工业\n好。\n"
    sections = read_sections(text)
    assert [section.number for section in sections] == ["", "一、", "（一）", "（三）"]
    assert len({section.id for section in sections}) == 4


@pytest.mark.parametrize(
    "title, division",
    [
        ("2020年工作回顾", "review"),
        ("过去五年的工作", "review"),
        ("目标任务完成情况", "review"),
        ("2021年主要任务", "outlook"),
        ("今后五年总体要求", "outlook"),
        ("2021年的政府工作", "outlook"),
        ("2020年的政府工作", "review"),
        ("存在的困难和问题", "problems"),
        ("2020年主要工作", "review"),
        ("2021年主要工作", "outlook"),
        ("四年来的主要工作", "review"),
        ("2020年重点工作和“十三五”发展成就", "review"),
        ("上次大会确定任务和“十三五”规划完成情况", "review"),
        ("“十三五”发展成就和“十四五”目标任务", "review"),
        ("2020年各项目标任务全面完成", "review"),
        ("真抓实干，圆满完成了上届政府的任务", "review"),
        ("圆满完成上届大会确定的任务", "review"),
        ("确保各项目标任务全面完成", "outlook"),
        ("全面完成今年各项目标任务", "outlook"),
        ("2021年工作打算", "outlook"),
        ("2021年工作计划", "outlook"),
        ("2020年的政府工作和2021年的奋斗目标", "review"),
        ("“十四五”——迎难而上的五年", "outlook"),
        ("“十三五”——成果丰硕的五年", "review"),
        ("“十四五”规划实现良好开局", "review"),
        ("确保“十四五”规划实现良好开局", "outlook"),
        ("2021——抢先起步的一年", "outlook"),
    ],
)
def test_a_heading_says_which_division_it_is(title, division):
    text = f"政府工作报告\n——2021年2月3日在某某市第三届人民代表大会第四次会议上\n{GREETING}一、{title}\n各项工作。\n"
    assert read_sections(text)[1].division == division


def test_after_the_look_back_comes_the_outlook_if_its_title_only_sounds_so():
    text = GREETING + "一、去年工作回顾\n好。\n二、抓住机遇，加快发展\n好。\n三、深化改革\n好。\n"
    assert [division for _, division, *_ in outline(text)][1:] == ["review", "outlook", "outlook"]


def test_a_text_that_plans_nothing_has_no_outlook():
    text = "一、综合\n全年收入3亿元。还存在一些困难和问题。\n二、农业\n产粮2万吨。\n三、工业\n发电8万千瓦时。\n"
    assert "outlook" not in {division for _, division, *_ in outline(text)}


def test_after_its_look_back_a_report_that_only_tells_goes_on_to_tell():
    text = (
        "云岭县人民法院工作报告\n一、2023年工作回顾\n审结案件37件。存在一些问题和不足。\n二、加强队伍建设\n培训8人。\n"
    )
    assert [division for _, division, *_ in outline(text)][-1] == "review"
    assert outline(text.replace("人民法院", "人民政府"))[-1][1] == "outlook"
    assert outline(text.replace("人民法院", "人民政府").replace("加强", ""))[-1][1] == "review"


def test_of_two_headings_of_work_the_first_looks_back():
    text = GREETING + "一、主要工作及成效\n建成公园6座。\n二、下半年工作打算\n建设公园2座。\n"
    assert [division for _, division, *_ in outline(text)][1:] == ["review", "outlook"]


def test_a_first_heading_of_the_situation_and_the_tasks_tells_how_things_stand_until_the_text_turns():
    text = (
        DATED
        + "一、当前形势和基本任务\n全年收入3亿元。\n今年工作的总体要求是：稳中求进，收入达到4亿元。\n二、加强农业\n产粮5万吨。\n"
    )
    assert [fact.status for fact in read_report(text).facts] == ["result", "target", "target"]
    after = DATED + "一、2020年回顾\n收入3亿元。\n二、当前形势和基本任务\n收入4亿元。\n"
    assert [fact.status for fact in read_report(after).facts] == ["result", "target"]


def test_a_paragraph_among_the_tasks_that_tells_of_last_year_plans_nothing():
    text = DATED + "一、2020年回顾\n好。\n二、2021年任务\n收入增长8%。\n三、加强自身建设\n"
    told = "过去的一年，我们努力建设服务型政府，取得了较好成效。办理建议379件，办复率达100%。\n"
    facts = read_report(text + told + "办理提案9件。\n").facts
    assert [(fact.status, fact.period) for fact in facts[1:]] == [("result", "2020")] * 2 + [("target", "2021")]
    planned = "过去的一年，我们取得了较好成效，今年要办理建议380件。\n"
    assert read_report(text + planned).facts[-1].status == "target"


@pytest.mark.parametrize("title", ["主要工作", "主要工作及成效", "主要工作开展情况", "主要做法和成效"])
def test_work_looks_back_where_nothing_is_planned(title):
    told = outline(f"某县教育工作报告\n——2018年1月10日\n一、{title}\n新建学校3所。\n二、几点体会\n作风要实。\n")
    assert [division for _, division, *_ in told] == ["opening", "review", "review"]


@pytest.mark.parametrize("greeting", ["", GREETING])
def test_headings_without_a_number_divide_a_report_with_or_without_a_greeting(greeting):
    told = outline(
        f"某县工作报告\n——2018年1月10日在会议上\n{greeting}2017年工作回顾\n引进项目3个。\n2018年工作部署\n引进项目5个。\n"
    )
    assert [division for _, division, *_ in told] == ["opening", "review", "outlook"]


def test_the_year_of_a_bulletin_is_that_of_its_title():
    assert [fact.period for fact in read_report("云岭县2023年统计公报\n一、农业\n产粮2万吨。\n").facts] == ["2023"]


def test_what_a_heading_plans_is_of_its_year_whatever_the_title_says():
    text = "2022年东山镇政府工作报告\n一、过去一年工作回顾\n新建水渠2公里。\n二、2023年工作安排\n新建水渠3公里。\n"
    assert [fact.period for fact in read_report(text).facts] == ["2022", "2023"]


def test_after_the_problems_comes_the_outlook_where_the_text_plans():
    text = "一、综合\n全年收入3亿元。还存在困难和问题。\n二、农业\n今后要产粮2万吨。\n"
    assert outline(text)[-1] == (1, "outlook", "二、", "农业")


def test_headings_in_a_row_look_where_the_text_under_the_last_looks():
    text = "一、综合\n全年收入3亿元。还存在困难和问题。\n二、启程\n三、农业\n今后要产粮2万吨。\n"
    assert [division for _, division, *_ in outline(text)][-2:] == ["outlook", "outlook"]


def test_a_paragraph_on_a_plan_that_is_over_does_not_turn_to_the_outlook():
    text = DATED + "一、“十三五”成就和2021年任务\n“十三五”时期是极好的五年。\n今年是关键的一年。\n"
    sections = read_sections(text)
    assert [text[section.start :][:4] for section in sections if section.division == "outlook"] == ["今年是关"]


def test_among_the_tasks_a_heading_on_a_plan_that_is_over_looks_back_until_the_next():
    text = (
        DATED
        + "一、2020年回顾\n好。\n二、“十四五”时期任务\n（一）“十三五”的成就\n新建桥梁3座。\n（二）今后目标\n新建桥梁4座。\n"
    )
    assert [division for level, division, *_ in outline(text) if level == 2] == ["review", "outlook"]
    said = [(fact.status, fact.period) for fact in read_report(text).facts]
    assert said == [("result", "2016-2020"), ("target", "2021-2025")]


def test_a_paragraph_on_a_plan_turns_by_the_plan_whose_time_it_tells_of():
    text = DATED + "一、“十三五”回顾和“十四五”展望\n各位代表，“十三五”时期是极好的五年。\n"
    text += "“十三五”圆满收官。“十四五”时期是关键的五年。\n"
    sections = read_sections(text)
    assert [text[section.start :][:9] for section in sections if section.division == "outlook"] == ["“十三五”圆满收官"]


def test_a_line_of_its_own_below_a_heading_goes_on_from_it():
    text = (
        DATED + "回顾2020年工作\n我们锚定目标攻坚克难\n新建桥梁3座。\n做好2021年工作\n我们要奋勇向前\n新建桥梁4座。\n"
    )
    assert [division for _, division, *_ in outline(text)][1:] == ["review", "review", "outlook", "outlook"]


def test_a_year_on_a_line_of_its_own_is_no_heading():
    text = GREETING + "过去五年的工作\n1993\n年以来，建成学校7所。\n"
    assert [title for *_, title in outline(text)] == ["", "过去五年的工作"]


def test_a_heading_of_the_tasks_ends_the_problems():
    problems = "一、2020年工作回顾\n好。\n我们也清醒地看到，还存在不少问题。\n"
    assert outline(DATED + problems + "**2021年工作任务**\n建设医院2所。\n")[-1][1] == "outlook"
    assert outline(DATED + problems + "（一）贯彻决策部署\n建设医院2所。\n")[-1][1] == "problems"


def test_a_plan_is_about_what_is_to_come_but_for_its_look_back():
    text = (
        "# 东山县国民经济和社会发展第十三个五年规划纲要\n第一章 起点\n“十二五”时期，建成学校7所。\n"
        "第二章 产业\n建设园区3个。\n第三章 民生\n第一节 教育取得显著成就\n新增学位20个。\n第二节 医疗\n新增床位9张。\n"
    )
    assert [fact.status for fact in read_report(text).facts] == ["result", "target", "result", "target"]


def test_the_years_of_a_plan_are_those_of_its_title():
    text = "云岭县国民经济和社会发展第十三个五年规划纲要\n" * 2
    text += "我们齐心协力。\n" * 60 + "第一章 起点\n“十二五”时期，建成学校7所。\n第二章 产业\n建设园区3个。\n"
    assert [fact.period for fact in read_report(text).facts] == ["2011-2015", "2016-2020"]


def test_a_heading_of_both_turns_where_its_text_turns():
    text = GREETING + "一、2020年工作回顾和2021年工作要求\n去年完成投资5亿元。\n今年是关键的一年。\n"
    assert [division for _, division, *_ in outline(text)] == ["opening", "review", "outlook"]


def test_thanks_after_the_problems_go_on_with_the_review():
    text = (
        GREETING + "一、去年工作回顾\n好。\n我们也清醒地看到，还存在不少困难。\n向大家表示衷心的感谢！\n二、今年安排\n"
    )
    assert [division for _, division, *_ in outline(text)] == ["opening", "review", "problems", "review", "outlook"]


def test_difficulties_that_were_overcome_are_no_problems_section():
    text = GREETING + "一、去年工作回顾\n面对困难和挑战，我们完成投资5亿元。\n"
    assert "problems" not in {division for _, division, *_ in outline(text)}


def test_annexes_follow_the_closing():
    text = CLEAN + "\n名词解释\n1.某某工程：指一项工程。\n"
    assert outline(text)[-2:] == [(1, "closing", "", ""), (1, "closing", "", "名词解释")]


def test_promises_annexed_to_a_report_are_about_what_is_to_come():
    text = CLEAN + "\n附件\n**2021年十件民生实事**\n一、新建学校8所。\n"
    assert outline(text)[-2][:2] == (2, "outlook")


def test_a_report_without_headings_is_one_section_after_the_opening():
    assert outline(GREETING + "去年完成投资5亿元。\n") == [(1, "opening", "", ""), (1, "review", "", "")]


def test_page_headers_and_comments_stand_in_the_opening():
    text = "---\nsource: https://example.org\ntitle: 政府工作报告\n---\n<!-- 图片 -->\n" + CLEAN
    assert outline(text) == outline(CLEAN)


def test_a_text_whose_line_breaks_were_lost_keeps_its_divisions():
    filler = "我们推动各项工作取得新的进展。" * 200
    text = (
        GREETING.replace("\n", "")
        + "一、去年工作回顾。"
        + filler
        + "我们也清醒地看到，还存在不少困难。二、今年主要任务。"
        + filler
    )
    assert [division for _, division, *_ in outline(text)] == ["opening", "review", "problems", "outlook"]


def test_of_a_text_whose_line_breaks_were_lost_a_bold_heading_stands_in_its_own_section():
    filler = "我们推动各项工作取得新的进展。" * 300
    text = GREETING.replace("\n", "") + "**一、去年工作回顾。**" + filler + "**二、今年主要任务。**" + "好。"
    sections = read_sections(text)
    opens = {sentence.text: sentence.section_id for sentence in read_sentences(text, sections)}
    assert [opens["**一、去年工作回顾。**"], opens["**二、今年主要任务。**"]] == [
        section.id for section in sections[1:]
    ]


def test_what_stands_before_the_first_heading_is_the_opening():
    text = "网站首页 现在，我代表市人民政府作工作报告。\n**过去一年的工作**\n" + "好。\n" * 60
    assert outline(text)[0] == (1, "opening", "", "") and read_sections(text)[0].start == 0


@pytest.mark.parametrize(
    "text, parts",
    [
        ("增长5%。增长6%！", ["增长5%。", "增长6%！"]),
        ("他说：“好。”大家赞成。", ["他说：“好。”", "大家赞成。"]),
        ("一；二；三。", ["一；二；三。"]),
        ("好……”再说", ["好……”", "再说"]),
        ("一…二", ["一…二"]),
        ("真的？！是。", ["真的？！", "是。"]),
        ("增长5%。［3］下降。", ["增长5%。［3］", "下降。"]),
        ("  标题 \n正文\r\n又\r再\u2028三", ["标题", "正文", "又", "再\u2028三"]),
        ("**要点。**正文。**又一点。**正文", ["**要点。**", "正文。", "**又一点。**", "正文"]),
        ("。。", ["。。"]),
        ("……", ["……"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_where_a_sentence_ends(text, parts):
    assert sentences(text) == parts


def test_paragraphs_count_the_lines_that_have_text():
    text = "一。二。\n\n三\r\n四\r五"
    assert [sentence.paragraph for sentence in read_sentences(text, read_sections(text))] == [1, 1, 2, 3, 4]


def test_white_space_behind_a_last_title_is_no_sentence():
    text = "各位代表：\n\n一、2017年工作回顾\n\n增长5%。\n超过22万平方米　　"
    assert read_sentences(text, read_sections(text))[-1].text == "超过22万平方米"


def test_a_sentence_belongs_to_the_innermost_section():
    sections = read_sections(CLEAN)
    by_id = {section.id: section for section in sections}
    for sentence in read_sentences(CLEAN, sections):
        own = by_id[sentence.section_id]
        inside = [section for section in sections if section.start <= sentence.start < section.end]
        assert own == max(inside, key=lambda section: section.level) and sentence.end <= own.end


@pytest.mark.parametrize(
    "text",
    [
        "（" * 50_000,
        "一、" * 50_000,
        "（一）" * 50_000,
        "\n（一）甲" * 20_000,
        "。**" * 50_000,
        "…" * 100_000,
        "# " * 50_000,
        "**" * 50_000,
        "各位代表，我们清醒地看到困难" * 10_000,
        "第一届人民代表大会" * 10_000,
        "市" * 100_000,
        "各位代表\n" * 20_000,
        "附件\n" * 20_000,
        "2018年" * 20_000,
        "增长" * 50_000,
    ],
    ids=lambda text: text[:8],
)
def test_nothing_makes_it_slow(text):
    contract.assert_quick(lambda: read_sentences(text, read_sections(text)))


def test_the_time_grows_with_the_text_and_not_with_its_square():
    def seconds(text):
        began = time.process_time()
        read_sentences(text, read_sections(text))
        return time.process_time() - began

    assert min(seconds(CLEAN * 1000) for _ in range(2)) < 300 * min(seconds(CLEAN * 10) for _ in range(9))
