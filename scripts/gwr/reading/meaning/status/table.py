"""The rules of status in their order, and what is looked at before they are asked."""

from collections.abc import Hashable

from gwr.reading.language.numerals import HAN
from gwr.reading.language.years import Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import AGED, defines_class, is_bound, sizes_those
from gwr.reading.meaning.status import acts, ahead, continued, describes, states
from gwr.reading.meaning.status.ahead import speaks_of_aims
from gwr.reading.rules import Rule, Table, Traits, When, needs


def _traits(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> tuple[Hashable, ...]:
    return (
        measure,
        len(so_far) > 0,
        mention.nth > 0,
        mention.nth + 1 == mention.total,
        mention.behind[:1] not in ("", "（"),
        mention.numeral.raw[0] in HAN,
        mention.section.division == "outlook",
        mention.section.division == "closing",
        years is not None and years.last < years.now,
        (is_bound(mention) and (measure == "level" or sizes_those(mention)))
        or defines_class(mention)
        or mention.behind.startswith("口径"),
        mention.figure.unit in AGED,
        speaks_of_aims(mention.sentence.text),
    )


TRAITS = Traits(
    _traits,
    (
        "measure",
        "follows",  # there is a figure before it in its sentence
        "inside",  # there is one before it in its clause
        "last",  # no other stands behind it in its clause
        "with_words",  # words stand behind it
        "spoken",  # it is written in Chinese numerals
        "outlook",  # it stands among the tasks
        "annex",  # it stands behind them: where the report takes its leave, or in a glossary
        "ended",  # the years that its part is about are over
        "bound",  # those behind it must pass it
        "aged",  # it is in years of age
        "aims",  # its sentence speaks of this year or of an aim
    ),
)
RULES = Table(
    Rule("an age", "为年满【60周岁】老人购买保险。", describes.age),
    When(
        needs(spoken=True),
        (
            Rule("how many the text goes on to name", "实施【两大】战略。", describes.names_the_next),
            Rule("how many is known or told next", "这【四项】原则不能分开。", describes.pointed_at),
            Rule("how many are listed before it", "严守水、土、气【三条】红线。", describes.counts_what_is_listed),
        ),
    ),
    Rule("those of whom something is one", "东山公司成为全国【9个】核心育种场之一。", describes.one_of_whom),
    Rule("leads to a list that is told next", "当前存在【5个】突出问题。", describes.leads_to_a_list),
    Rule("of how many parts a document is", "《纲要》共分【9篇】。", describes.makes_up_a_document),
    Rule("a selection for which something was chosen", "两个单位入选全国【100家】示范单位。", describes.of_a_selection),
    Rule("the whole that a share is of", "取消878项，占原有【1392项】的63%。", describes.whole_of_a_share),
    Rule("those among whom something ranks", "竞争力在全国【31个】城市中排第8位。", describes.ranked_among),
    Rule("what had been aimed at", "失业率3.2%，低于【4%】的控制目标。", describes.what_was_aimed_at),
    Rule("what had been set as a task", "收入任务【9亿元】，完成10亿元。", describes.was_set_as_task),
    Rule("what had been planned", "年初计划改造小区【20个】，实际改造26个。", describes.what_was_planned),
    Rule("where a change sets out", "企业从【120家】增加到180家。", describes.sets_out),
    When(
        needs(bound=True),
        (
            Rule(
                "a bound that members must pass", "产值过【10亿元】的特色产业加快发展。", describes.bounds_the_members
            ),
            Rule(
                "a bound of those that are counted next",
                "产值超100亿元的企业20家，超【300亿元】的5家。",
                describes.bounds_those_counted_next,
            ),
        ),
    ),
    Rule("who acts", "【70家】外资企业完成税收75亿元。", describes.who_acts),
    Rule(
        "the next member of a ratio that describes",
        "产业结构由12∶45∶【43】跃迁为10∶44∶46。",
        describes.goes_on_in_a_ratio,
    ),
    Rule("stands among the tasks", "完成【7家】中心建设。", ahead.task, "outlook"),
    Rule("of a year to come", "到二〇三五年，新建学校【5所】。", ahead.of_a_year_to_come),
    Rule("in the years to come", "争取资金，编制未来三年【9亿元】的投资规划。", ahead.in_years_to_come),
    Rule("listed as an aim", "综合各方面因素，建议2018年的主要预期目标为：生产总值增长【8%】。", ahead.listed_as_aim),
    Rule("demanded of this year", "控制人口增长。今年要求全省出生率控制在【9‰】以内。", ahead.demanded),
    Rule("until the end of this year", "今年年底前，【30个】村完成改造。", ahead.until_the_end_of_this_year),
    Rule("explained behind the report", "粤黔行动：每年引进企业【100家】。", describes.explained, "glossary"),
    Rule("promised in the review", "力争全市粮食产量增长【6%】。", ahead.promised),
    Rule("the planned sum of a work under way", "总投资【3亿元】的水厂，目前正在报批。", acts.sum_of_a_work),
    Rule(
        "the planned sum of the work before it",
        "水厂扩建工程有序推进，总投资【2亿元】。",
        acts.sum_of_the_work_before,
    ),
    When(
        needs(follows=True),
        (
            Rule(
                "goes on from what is promised", "争取全市粮食产量增长6%，水果产量增长【4%】。", ahead.goes_on_promising
            ),
            Rule("a multiple", "产量累计达到300万吨，是上年的【2倍】。", continued.multiplies),
            Rule("counted with what the same act made", "经批准的专利奖60项，发明奖【15项】。", continued.of_one_act),
        ),
    ),
    Rule("held or summed up", "累计达到【700家】。", states.held_or_summed_up),
    Rule("there at the year's end", "年末茶园面积【32万亩】。", states.at_the_end),
    Rule("under way and not done", "积极推进【9万平方米】房屋改造。", acts.under_way),
    When(
        needs(measure="count"),
        (
            Rule("a number of things that was reached", "国家级高新技术企业增加到【3万家】。", states.reached),
            Rule("goes on from a state", "示范企业增加到60家，【2家】获奖。", continued.goes_on_from_a_state),
            Rule("a number of things that there are", "养老院【46个】。", states.there),
        ),
    ),
    Rule("listed with a state", "高新技术企业增至3家、示范企业【75家】。", continued.listed_with_a_state),
    Rule("a level grown to", "总里程突破【128公里】。", states.grew_to),
    Rule("was done", "引进大型企业【30家】。", acts.was_done),
    traits=TRAITS,
)
