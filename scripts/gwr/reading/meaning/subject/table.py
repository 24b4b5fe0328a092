"""The rules of subjects in their order, and what is looked at before they are asked."""

from collections.abc import Hashable

from gwr.reading.language.numerals import HAN
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import AGED, is_bound
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES
from gwr.reading.meaning.lists import is_list
from gwr.reading.meaning.subject import (
    bounded,
    changes,
    continued,
    listed,
    owners,
    places,
    portions,
    shares,
    spending,
    things,
    unnamed,
)
from gwr.reading.rules import Rule, Table, Traits, When, needs

# What figures with rules of their own measure.
_AMOUNT = needs(measure=AMOUNTS)
_AMONG_OTHERS = needs(measure=AMOUNTS, alone=False)
_WITH_WORDS_BEHIND = needs(measure=AMOUNTS, behind=frozenset(("的", "…")))
_THAT_GOES_ON = needs(measure=AMOUNTS, follows=True)


def _traits(mention: Mention, measure: str, so_far: SoFar, said: str) -> tuple[Hashable, ...]:
    nth, total, behind = mention.nth, mention.total, mention.behind
    return (
        measure,
        "分别" in mention.in_front and is_list(mention),
        len(so_far) > 0,
        said != "",
        said in owners.OF_OTHERS,
        nth > 0,
        total == 1,
        nth + 1 == total,
        "的" if behind[:1] == "的" else behind and "…",
        mention.numeral.raw[0] in HAN,
        is_bound(mention),
        mention.figure.unit in AGED,
    )


TRAITS = Traits(
    _traits,
    (
        "measure",
        "in_turn",  # 分别 is said of several
        "follows",  # there is a figure before it in its sentence
        "named",  # words of its own name it
        "attribute",  # and these say only what is measured of something named before: 产值, 面积
        "inside",  # there is one before it in its clause
        "alone",  # it has its clause for itself
        "last",  # no other stands behind it in its clause
        "behind",  # the words behind it: none, some, or such as begin with 的
        "spoken",  # it is written in Chinese numerals
        "bound",  # those behind it must pass it
        "aged",  # it is in years of age
    ),
)


RULES = Table(
    When(
        needs(in_turn=True),
        (
            Rule(
                "counted beyond the bound whose turn it is",
                "产值过9亿元、过1亿元企业分别达【3家】、5家。",
                bounded.beyond_in_turn,
            ),
            Rule("the name whose turn it is", "公办学校、民办学校分别达到【25所】和23所。", listed.whose_turn),
            Rule(
                "the name before whose turn it is",
                "产量、产值迅猛增长，增速分别为8%、【9%】。",
                listed.whose_turn_before,
            ),
            Rule(
                "the level whose turn it is",
                "取消事项30项，下放权限42项，分别占总数的【51%】和67%。",
                listed.whose_level,
            ),
        ),
    ),
    Rule("the name whose turn it is in a row", "工业、农业占全市比重15%、【37%】。", listed.whose_in_row),
    Rule("a measure of those counted", "东山、西山4个基地占比【80%】。", continued.measure_of_those_counted),
    Rule("of a place by itself", "人口自然增长率，东山省由【9‰】降到8‰。", places.of_a_place_by_itself),
    Rule("what had been aimed at", "失业率3.2%，低于【4%】的控制目标。", changes.aimed_at),
    Rule("how far beyond what had been aimed at", "税收增长9%，高于8%的目标【1个百分点】。", changes.beyond_the_aim),
    Rule("how much more, or less", "新增就业98万人，比预期目标多【8万人】。", changes.more_than),
    Rule("the next of a ratio", "三次产业之比为5∶【45】∶50。", listed.next_of_ratio),
    Rule(
        "a ratio of what the clause before names",
        "服务业增长9%，产业结构进一步优化，调整为【5】∶45∶50。",
        unnamed.structure_named_before,
    ),
    Rule("of each place, behind a colon", "污水收集率：东山85%，西山【80%】。", places.of_each_place),
    Rule("where each of a list arrives", "水耗、电耗分别从3吨和5度，下降到【2吨】和4度。", listed.arrives_in_turn),
    Rule("where 从…到… arrives", "产值超5亿元的集群由2015年的6个增加到【15个】。", listed.arrives),
    When(
        _AMOUNT,
        (
            Rule("those among whom something ranks", "竞争力在全国【31个】城市中排第8位。", things.those_ranked),
            Rule("parts that the measure word names", "加快东山、西山【两区】城市化。", things.parts_of_a_whole),
            Rule(
                "counted beyond another bound",
                "产值超100亿元的企业20家，超300亿元的【5家】。",
                bounded.beyond_another_bound,
            ),
            Rule(
                "counted beyond a bound without a number",
                "纳税超千万元企业80家，其中超亿元【2家】。",
                bounded.beyond_a_bound_without_number,
            ),
            Rule(
                "an age: those who must have it", "【15岁】及以上人口平均受教育年限达9.5年。", bounded.those_of_an_age
            ),
            Rule("a bound: those who must pass it", "新增产值【30亿元】以上企业2家。", bounded.what_is_bounded),
            Rule("counted beyond a bound", "培育产值超10亿元企业2家、税收超2亿元企业【3家】。", bounded.beyond_a_bound),
            Rule("what a work will cost", "总投资【3亿元】的新华水厂正抓紧施工。", spending.sum_of_a_work),
            Rule(
                "invested in what the clause before builds",
                "加快国省道升级改造，完成投资【9亿元】。",
                spending.invested_in_last,
            ),
            Rule(
                "set aside for what the next clause does", "安排【9亿元】，支持企业技改。", spending.set_aside_for_next
            ),
            Rule(
                "invested in what the next clause makes",
                "投资【700万元】，建成污水处理站8座。",
                spending.invested_in_next,
            ),
            Rule(
                "invested in what the clause before carries out",
                "实施民生提升计划，投入资金【9亿元】。",
                spending.invested_in_plan,
            ),
        ),
    ),
    When(
        _WITH_WORDS_BEHIND,
        (
            Rule(
                "those beyond a bound behind it", "抓好【9个】投资5亿元以上项目。", bounded.those_beyond_the_next_bound
            ),
            Rule("an amount with which something is done", "政府投资【1亿元】购买2万个岗位。", spending.bought_with),
            Rule("an amount spent on what stands behind it", "投资【2亿元】继续治理入湖河道。", spending.spent_on),
            Rule("how many live there", "围绕打造【50万人口】边境中心城市，加快建设。", things.living_in_those_behind),
            Rule("the size of those behind it", "【200万标箱】规模的东山港加快建设。", things.size_of_those_behind),
            Rule("a measure of those behind it", "设立规模【50亿元】的担保基金。", things.measure_of_those_behind),
        ),
    ),
    When(
        _AMONG_OTHERS,
        (
            Rule("the other end of a range", "新建学校5所、医院1至【2所】、公园3座。", listed.other_end),
            Rule("a tier of what the next figure counts", "抓好【3个】省级、9个市级园区。", listed.rank_of_the_next),
            Rule("what the next figure counts too", "抓好【6大类】100个项目。", listed.thing_of_the_next),
            Rule("a head printed once for all", "建设东山【30兆瓦】、西山20兆瓦光伏电站。", listed.shares_its_head),
        ),
    ),
    When(
        _WITH_WORDS_BEHIND,
        (
            Rule(
                "an act behind the figure, on what was counted",
                "办好15件民生实事，其中【12件】提前完成。",
                things.act_behind,
            ),
            Rule("others of those counted, by what they do", "接入事项50项，【40项】实现预约。", things.more_of_those),
            Rule("the act before, on the next thing", "新建3座公园、【5所】学校。", things.act_on_the_next),
            Rule("those made to act", "帮扶【5万名】困难人员实现再就业。", things.made_to_act),
            Rule("those who act", "【13万】农民进城落户。", things.what_those_do),
            Rule("whom a work serves", "完成惠及【3万】群众的改水工程。", things.whom_a_work_serves),
            Rule("act and thing", "新开【5条】公交线路。", things.act_and_thing),
        ),
    ),
    When(
        _THAT_GOES_ON,
        (
            Rule("those of them that did it", "建设工厂9家，已投产的有【5家】。", things.those_that_do),
            Rule(
                "the sum of what was measured", "固定资产投资8亿元，五年累计完成投资【34亿元】。", continued.summed_up
            ),
            Rule(
                "of the same owner as the figure before",
                "东山园区入驻企业9家、实现交易额【2亿元】。",
                owners.of_the_same_owner,
            ),
            Rule(
                "another measure of the same firms",
                "东山企业营业收入增长9%，利润【2亿元】。",
                owners.of_the_same_firms,
            ),
            Rule("the total of what grew", "进出口增长42%，总额达到【9亿元】。", continued.total_of_what_grew),
            Rule("of the event that was held", "举办演唱会9场，接待观众【9万人次】。", owners.of_the_event),
            Rule("what visitors spend", "接待游客9万人次，总收入【3亿元】。", owners.of_visits),
            Rule("what of it is for that", "财政支出80亿元，用于教育【9亿元】。", continued.what_of_it_is_for),
            Rule("the total of what was counted", "高新技术企业净增112家，总数达【654家】。", continued.in_all),
            Rule("an attribute of what was counted", "开工项目20个，总投资【300亿元】。", continued.attribute),
            Rule(
                "the counterpart of what was measured",
                "一般公共预算收入8亿元、支出【9亿元】。",
                continued.counterpart_of_last,
            ),
            Rule("what was aimed at", "建成母婴室9间（年度任务【8间】）。", continued.aimed_at),
            Rule("so many of them in a place", "新建学校9所，其中中心城区【2所】。", places.of_a_place),
            Rule("a part of the sum", "财政支出80亿元，其中教育【9亿元】。", portions.part_of_the_sum),
            Rule(
                "the same measure of others", "园区营业收入36亿元、重点产业集群【16亿元】。", owners.the_same_of_another
            ),
            Rule("the rest of what was counted", "推进房屋改造8万平方米，还剩余【9万平方米】。", continued.the_rest),
            Rule("an act on what was counted", "新开公交线路5条，调整【12条】。", continued.act_on_counted),
            Rule("those of another rank", "市级农业示范企业20家，其中省级企业【9家】。", portions.of_another_rank),
            Rule("a part of those counted", "建成投产的项目90个，其中农业项目【50个】。", portions.part_of_those),
            Rule("another of the same name", "打造美丽乡村示范带9条、示范镇【8个】。", portions.another_of_the_name),
            Rule("the act before, on the next name", "新建公园3座、学校【5所】。", continued.next_name),
            Rule(
                "the act of the clause before, on another name",
                "建成基站2万个，充电站【848座】。",
                continued.name_in_next_clause,
            ),
        ),
    ),
    When(
        _AMOUNT,
        (
            Rule(
                "an act on the troubles that the clause before names",
                "开展食品安全隐患大起底，整改隐患【9处】。",
                continued.act_on_troubles,
            ),
            Rule("an act on what the clause before names", "居民住宅修缮，受理【22件】。", continued.act_on_named),
            Rule(
                "of the work that the clause before speaks of",
                "积极推进烟水配套工程，受益面积【2万亩】。",
                owners.of_the_work_before,
            ),
            Rule(
                "of the owner that is spoken of", "东山园区加快建设，设施完善，入驻企业【86家】。", owners.of_the_owner
            ),
            Rule(
                "of the only owner that the sentence names",
                "东山湿地公园完成修复，环境改善，越冬候鸟达到【9万只】。",
                owners.of_the_only_owner,
            ),
            Rule(
                "of the industry that is spoken of",
                "去年，光伏产业提质，入驻企业9家，产业规模【2亿元】。",
                owners.of_the_industry,
            ),
            Rule("of the road in the clause before", "高速公路建设提速，通车里程达到【9公里】。", owners.of_the_road),
            Rule(
                "of the industry that the sentence begins with",
                "大力发展草莓种植业，推动新车间投产，实现产值【9亿元】。",
                owners.of_what_is_fostered,
            ),
            Rule(
                "of what the clause before says how it fares",
                "粮食生产喜获丰收，产量达到【9吨】。",
                owners.of_what_fares,
            ),
            Rule("the same of another good", "粮食产量9万吨，棉花【8万吨】。", portions.of_another_good),
            Rule("the measure word is itself the noun", "要把握好以下【六个方面】。", things.measure_word_is_a_noun),
            Rule("the words in front of an amount", "改革深化，基本建设投资【12亿元】。", things.words_in_front),
        ),
    ),
    When(
        needs(measure=CHANGES),
        (
            Rule("the level whose growth it is", "接待2300万人次，收入198亿元，增长【8%】和9%。", listed.whose_growth),
            Rule("the speed that narrows", "出口下降0.6%，降幅收窄【5.3个百分点】。", changes.narrowing_speed),
            Rule("a rate, set beside others", "生产总值增长6.2%，高于全国【0.8个百分点】。", changes.beside_others),
            Rule(
                "a change, of the owner that is spoken of", "东山园区加快建设，客流量增长【86%】。", owners.of_the_owner
            ),
            Rule(
                "a change of another measure of the same firms",
                "规模以上工业增加值增长11%、营业收入增长【9%】。",
                owners.of_the_same_firms,
            ),
            Rule(
                "a change of an attribute of what was counted",
                "技术引进项目109项，金额增长【9%】。",
                changes.attribute_changes,
            ),
            Rule("the change of a place", "消费价格上涨2%，其中城市上涨【1%】。", places.of_a_place),
            Rule("the change of a part", "财政支出增长9%，其中教育增长【8%】。", portions.part_of_the_sum),
            Rule("the change of another good", "粮食产量增长9%，棉花增长【8%】。", portions.of_another_good),
            Rule("what it pulls", "工业增加值增长9%，拉动全市经济增长【3个百分点】。", changes.what_it_pulls),
            Rule("what is made more, or less", "企业降低成本【6%】。", changes.made_more_or_less),
            Rule(
                "a change: what stands before the verb",
                "改革深化，农业总产值仍然比上年增长【2.8%】。",
                changes.before_the_verb,
            ),
            Rule("what is added", "建成油库2座，增加【9万立方米】储气量。", changes.what_is_added),
            Rule("places in a ranking", "生产总值增长9%，比上年提升【6个】位次。", changes.places_risen),
            Rule("points: the rate before", "生产总值增长6.2%，提高【2个百分点】。", changes.points_of_rate),
            Rule(
                "a change in a unit of its own",
                "救灾支出8亿元，运去的粮食，增加了【70亿斤】。",
                changes.grew_in_clause_before,
            ),
            Rule(
                "a change of what the clause before names",
                "农民收入9万元，工业产值再创新高，增长【9%】。",
                unnamed.named_in_clause_before,
            ),
            Rule("a change: the level before it", "支出10亿元，占预算的50%，增长【5%】。", changes.level_before),
            Rule("what the clause before says grew", "助学经费有所增长，年均增长【8%】。", changes.said_to_grow),
        ),
    ),
    When(
        needs(measure="ratio"),
        (
            Rule(
                "a multiple, of the same owner as the figure before",
                "东山机场提质，旅客吞吐量9万人次、货邮吞吐量翻了【一番】。",
                owners.of_the_same_owner,
            ),
            Rule("what doubles", "生产总值比2010年翻【一番】。", changes.doubles),
            Rule("what is a multiple", "财政收入增长5%，经济总量是2012年的【2.5倍】。", changes.is_multiple),
            Rule("a multiple: the words in front", "改革深化，生产总值是2015年的【1.5倍】。", changes.multiple_alone),
        ),
    ),
    When(
        needs(measure="share_pct"),
        (
            Rule("a share of those behind it", "【60%】的企业完成改制。", shares.share_of_those_behind),
            Rule("a share of those in front", "财政支出【80%】以上用于民生。", shares.share_of_those_in_front),
            Rule("a share of a plan", "固定资产投资60亿元，为年度计划的【104%】。", shares.share_of_a_plan),
            Rule("a share of a whole that is not named", "改为股份制的只占【36.6%】。", shares.share_of_the_whole),
            Rule(
                "a share of those counted by what they do",
                "新建学校20所，【90%】以上由社会力量兴办。",
                shares.share_that_does,
            ),
            Rule("the rate that was aimed at", "失业率2%（年度目标【3%以下】）。", continued.aimed_at),
            Rule("a contribution", "服务业增长9%，对经济增长贡献率达【60%】。", shares.contributes),
            Rule("a share that was measured before", "支出8亿元，占财政支出的【70%】。", shares.share_of_last),
            Rule(
                "a share of those counted whole",
                "植棉县204个，占全国1027个县的【20%】。",
                shares.share_of_those_counted,
            ),
            Rule("a share of another whole", "茶叶出口占全国11%、全省【90%】。", shares.share_of_another_whole),
            Rule(
                "a share among all those counted",
                "办理议案3件、建议70件，办结率【100%】。",
                shares.share_of_all_counted,
            ),
            Rule("a share among those counted", "签约项目20个，覆盖率【87%】。", shares.share_of_counted),
            Rule(
                "a rate of what the clause before speaks of",
                "认真办理建议和提案，满意率达【98%】。",
                owners.of_what_fares,
            ),
            Rule("the rate of other people", "签约覆盖率30%、重点人群【60%】。", portions.of_other_people),
            Rule("the rate of a place", "污水处理率94%、县城达到【88%】。", places.of_a_place),
            Rule(
                "a rate of the owner that is spoken of",
                "东山医院提质，设施完善，服务改善，床位使用率达【98%】。",
                owners.of_the_owner,
            ),
            Rule(
                "a share of the only owner that the sentence names",
                "东山湿地公园完成修复，环境改善，水面占比达到【9%】。",
                owners.of_the_only_owner,
            ),
            Rule(
                "a share of those counted that is acted on",
                "各类开发区由470个减少到28个，撤销【94%】。",
                shares.share_acted_on,
            ),
            Rule("a share: the words in front", "改革深化，城乡垃圾处理率保持【100%】。", shares.words_in_front),
        ),
    ),
    Rule(
        "what is measured of those counted",
        "东山、西山两区产值占全市的比重，由【9%】提高到12%。",
        unnamed.measured_of_last,
    ),
    Rule(
        "what the clause before names, without a figure",
        "粮食产量9吨；工业产值再创新高，达到【8亿元】。",
        unnamed.named_in_clause_before,
    ),
    Rule(
        "what the clause before names and no more",
        "出口产品所占比重，由8%上升到9%；初级产品所占比重，由【7%】下降到6%。",
        unnamed.alone_in_clause_before,
    ),
    Rule("what the figure before is about", "改革深化，产量达到400斤和【500斤】。", unnamed.last_subject),
    Rule("what the clause before names", "金融平稳运行，储蓄存款，今年增加了【95亿元】。", unnamed.clause_before),
    Rule("what the sentence names first", "铁路货运量，按可比部分计算，增长了【5%】。", unnamed.first_clause),
    traits=TRAITS,
)
