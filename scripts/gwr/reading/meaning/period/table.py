"""The rules of periods in their order, and what is looked at before they are asked."""

from collections.abc import Hashable

from gwr.reading.language.years import Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import is_mean
from gwr.reading.meaning.period import clause, continued, mean, sentence, several, unsaid
from gwr.reading.meaning.period.clause import clause_names
from gwr.reading.meaning.period.continued import can_go_on
from gwr.reading.meaning.period.sentence import names_time, sentence_names
from gwr.reading.rules import Rule, Table, Traits, When, needs


def _traits(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> tuple[Hashable, ...]:
    may_name = names_time(mention.sentence.text)
    return (
        measure,
        status,
        measure.startswith("change"),
        len(so_far) > 0,
        mention.nth > 0,
        mention.section.division == "outlook",
        years.first != years.last,
        may_name and clause_names(mention),
        can_go_on(mention, measure, so_far),
        may_name and sentence_names(mention),
        is_mean(mention, measure),
    )


TRAITS = Traits(
    _traits,
    (
        "measure",
        "status",
        "changes",  # it is a change
        "follows",  # there is a figure before it in its sentence
        "inside",  # there is one before it in its clause
        "outlook",  # it stands among the tasks
        "several",  # its part is about several years
        "clause_names",  # its clause, or how the one before ends, names a year
        "can_go_on",  # its years can be those of a figure before it
        "sentence_names",  # its sentence names a year before it
        "mean",  # it is a mean of several years
    ),
)
RULES = Table(
    Rule("an age or a number of things listed is of no year", "实施【两大】战略。", unsaid.of_no_year),
    Rule(
        "the next member of a ratio",
        "产业结构由2012年的3.1∶【45.2】∶51.7调整为2.4∶41.3∶56.3。",
        continued.next_of_ratio,
    ),
    Rule(
        "the next of those that set out together",
        "水耗、电耗分别从2012年的3吨和【5度】下降到2吨和4度。",
        continued.sets_out_with,
    ),
    Rule(
        "where it sets out from the year that it is set beside",
        "2016年同2012年相比，税收由【3亿元】增加到9亿元。",
        sentence.sets_out_beside,
    ),
    When(
        needs(clause_names=True),
        (
            Rule("the year whose turn it is", "2015年、2016年分别新建学校【5所】、6所。", clause.whose_turn),
            Rule(
                "the years between two that are named",
                "道路2013年至2015年投入【66亿元】。",
                clause.between_years,
                "five years",
            ),
            Rule("the years of a plan that the clause names", "我市在“十二五”期间新建学校【9所】。", clause.in_plan),
            Rule("so many recent years", "近两年投入【3亿元】。", clause.in_recent_years),
            Rule("so many years in a row", "粮食产量连续5年超过【9万吨】。", clause.years_in_a_row),
            Rule("within so many years", "两年完成改造【13万平方米】。", clause.within_years),
            Rule("a growth since a year", "生产总值比2012年增长【42%】。", clause.since_year),
            Rule("since a year that the clause names", "2015年以来改造管网【86公里】。", clause.since_then),
            Rule("the year that the clause names", "学校在2015年有学生【5万人】。", clause.in_year),
        ),
    ),
    When(
        needs(can_go_on=True),
        (
            Rule(
                "a growth since the same year",
                "钢产量950万吨，比2012年增长78%；煤炭2亿吨，增长【61%】。",
                continued.since_the_same_year,
            ),
            Rule(
                "a multiple is of the year of what is multiplied",
                "税收在2015年达到100亿元，是合并前的【2倍】。",
                continued.of_what_is_multiplied,
            ),
            Rule(
                "a part of what was counted or measured",
                "累计进出口总额90亿美元，其中出口【60亿美元】。",
                continued.part_of_it,
                "five years",
            ),
            Rule("a share of the level before", "税收在2016年达到100亿元，占收入的【20%】。", continued.share_of_it),
            Rule(
                "a growth set beside a year that the sentence names",
                "2016年同2012年相比，日用品增长【50%】。",
                sentence.set_beside,
            ),
            Rule(
                "a growth of the level whose turn it is",
                "2015年、2016年收入分别为8亿元、9亿元，分别增长【7%】、9%。",
                continued.of_level_in_turn,
            ),
            Rule(
                "a growth between two levels",
                "化肥供应2012年为194万吨，2016年为640万吨，增长【2.3倍】。",
                continued.between_levels,
            ),
            Rule(
                "a growth of the level before", "出口年均增长9%，2016年达到8亿元，增长【7%】。", continued.of_its_level
            ),
        ),
    ),
    When(
        needs(sentence_names=True),
        (
            Rule(
                "the years between two with which the sentence opens",
                "2012年至2015年，新建学校6所，改造学校【3所】。",
                sentence.opened_between,
            ),
            Rule("since the year that leads", "2015年以来，我们攻坚克难，改造管网【86公里】。", sentence.opened_since),
            Rule(
                "the year with which the sentence opens",
                "到“十三五”末，税收达到【100亿元】。",
                sentence.opens,
                "outlook",
            ),
            Rule("the year of what a colon lists", "主要产品2016年的产量：电力【9亿度】。", sentence.above_a_list),
            Rule(
                "the years to come that the sentence names",
                "加快建设学校、医院、道路、桥梁、公园、体育馆、图书馆，今后三年投资【300亿元】。",
                sentence.to_come,
                "outlook",
            ),
            Rule("this year", "改革深化，今年1月撤并公司【7个】。", sentence.this_year),
            Rule("last year", "去年港口吞吐量完成7000万吨，新开航线【3条】。", sentence.last_year, "five years"),
            Rule(
                "the year that leads the sentence",
                "到2020年各区实力明显增强，森林覆盖率达到【60%】。",
                sentence.led,
                "outlook",
            ),
        ),
    ),
    When(
        needs(mean=True),
        (
            Rule("a mean between two years", "从2012年到2016年，产量年均增长【3%】。", mean.between_years),
            Rule(
                "a mean since what a level is set beside", "收入7亿元，是2012年的2倍，年均增长【8%】。", mean.since_year
            ),
            Rule("a mean until a year ahead", "到2022年，税收达到8亿元，年均增长【8%】。", mean.until_year, "outlook"),
            Rule("a mean over so many years", "投资三年超万亿元、年均增长【8%】。", mean.within_years),
            Rule("a mean of the years of a heading", "税收年均增长【8%】。", mean.of_part),
        ),
    ),
    When(
        needs(several=True),
        (
            Rule(
                "a level that measures what was counted",
                "引进项目70个，总投资【90亿元】。",
                several.measures_the_counted,
                "five years",
            ),
            Rule("where a change arrives", "收入由10亿元增加到【24亿元】。", several.arrives, "five years"),
            Rule("a state or a share", "拥有企业【5200家】。", several.of_a_state, "five years"),
            Rule(
                "what is to be reached", "生产总值达到【9万亿元】。", several.is_to_be_reached, "five years ahead alone"
            ),
            Rule("a growth on the year before", "税收同比增长【8%】。", several.grew_on_the_year, "five years"),
            Rule("a level that no act made", "生产总值【300亿元】。", several.no_act_made, "five years"),
            Rule(
                "where a change of the years sets out",
                "生产总值从【4万亿元】跃升到6万亿元。",
                several.set_out_before,
                "five years",
            ),
        ),
    ),
    Rule("the years of its part of the report", "完成投资【70亿元】。", unsaid.of_its_part),
    traits=TRAITS,
)
