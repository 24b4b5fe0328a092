"""What is counted: the words behind a figure, what those counted do, and the bound or the age that they must pass."""

import re

from gwr.reading.language.numerals import DIGITS, HAN
from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import alternatives, branches
from gwr.reading.language.verbs import ACTS, DIRECTION, GROWS_TO, PREDICATE, THEN_GROWS_TO, happens
from gwr.reading.meaning.clauses import CLAUSE, Mention, SoFar, once
from gwr.reading.meaning.lists import CONJOINS, JOINED, LIST, without_joint
from gwr.reading.meaning.phrases import INDICATOR, OPENER, REACHES, clean, not_beside, unchanged
from gwr.reading.numbers.amount import AFTER
from gwr.reading.numbers.roles import RANGES
from gwr.reading.numbers.unit import UNITS, unit_at

PEOPLE = Pattern(f"[\u4e00-\u9fff“”]{{0,8}}?(?:{alternatives('people')})")
THOSE = alternatives("nouns", kind="member")
# 新建9家|超9亿元的|企业, 抓好9个|5000万元以上|项目: of what class those are that a figure counts
BOUND = Pattern(
    f"超过?[{DIGITS}.]*[百千万亿]+(?:美?元)?的?(?=[一-鿿]{{2}})"
    f"|[{DIGITS}.]+[百千万亿]*[至到~～—－–-][{DIGITS}.]+[百千万亿]*美?元的?(?=[一-鿿]{{2}})"
    f"|[{DIGITS}.]+[百千万亿]*(?:美?元|亩|人|吨|平方米)及?以[上下]的?"
)
BOUNDS = (">", ">=", "<", "<=")
_AGES = Pattern("寿命|平均年龄")  # measured, and demanded of nobody
AGED = {"岁", "周岁"}  # 年满60周岁 describes who; an average of 80.04岁 is a level
STRUCTURE = {"大", "级", "方面", "个方面", "重", "层"}  # 三大行动, 以下六个方面: how many the text goes on to name
# 产量达1.2万台, 吞吐量突破300万人次: made or moved over the year; 保有量, 总量, 容量 are what there is at its end.
FLOW = Pattern(f"(?<![有存总数容储质含养])量(?:{alternatives('verbs', kind='reach')})*$", seeks=True)
_KIND = (  # letters of what kind those are: 9亿元以上|重大|项目; in 9亿元以上|资金支持|项目 the figure is the sum
    "(?:(?!用于|投入|情况|基础上|保证|廉租|保障|公租|安置|支持|扶持|奖励|补助|补贴|贷款|资金|税收|收入|产值|利润|实现|引进|培育|完成|达到|开展|给予|减免|融资|销售|带动|服务(?!业)"
    f"|投资(?!项目|企业|类)|建设(?!项目)|改造(?!项目)|{PREDICATE.pattern})[一-龥]){{0,8}}?"
)
_SITED = "电厂|开发区|聚集区|集中(?:发展)?区|商圈|港口|大港|机场|园(?![林区艺])|地块|村寨|泊位|航道|变电站|省份|国家(?!级)|增长点|联合体|车企"
# 主营业务收入超100亿元企业: a threshold
_MEMBERS = Pattern(
    f"(?:的[一-龥]{{0,6}}?|[一-龥]{{0,4}}业(?=企业)|的?{_KIND})(?:{THOSE}|{_SITED})(?<!农村)(?![园链带寨化]|级(?!市|集体|组织)|集[群聚中团]|基地)"
)
_MEMBERS_ARE_PEOPLE = Pattern("的[一-龥]{0,6}?(?:人口|家庭|农牧?民|居民|群众|职工|人员|老人)(?!服务|收入)")
# 20户以上|自然村, 9万人以上|城市: of how many each is made up
_SETTLED = Pattern(
    "的?(?:自然|行政|建制|少数民族|贫困|规模较?大的?|较大)*(?:村寨?|屯|村民小组|村组|村庄|集镇|城镇|城市|县城)(?![民委镇低困居家])"
)
_MADE_UP_OF = ("户", "人")
# 年出口超9万辆|的车企, 人口9万以上|的县: what so many are made, come or live in
_SITES = Pattern("的[\u4e00-\u9fff]{0,8}?(?:城市|机场|港口|大港|省份|国家|县城?|镇|车企|园区|景区|联合体)(?![级委])")
_MOVED = ("人", "人次", "辆", "台", "标箱", "标准箱", "只", "头")
_ABOVE_ALL = Pattern(
    "(?<=[\u4e00-\u9fff]{2})(?:特别是|尤其是|加上|(?:以?及|和|、)一[批些])"
)  # 省重点项目|特别是100个推进项目
_BRINGS = Pattern("(?<=[\u4e00-\u9fff]{2})(?:带动|拉动|撬动|惠及)(?!作用|能力|力)")  # 消费券|带动消费9亿元
_MEASURED = Pattern(
    f"[^，]*(?:{THOSE}|{alternatives('people')}|省辖市|地级市|设区市|地市|盟市|县市|旗县|省份|州市|区县|县区|[县市]（[市区县、旗]{{1,3}}）区?)(?<!农村)"
    f"[”》]?(?![链市村区园化家级组（]|集[群聚中团]|集体经济)"
)
# where they are counted next
_MEMBERS_NEXT = Pattern(
    f"的?(?:[一-龥]{{0,4}}?企业(?=研发机构)|(?:[一-龥]{{0,4}}产业化)?[一-龥]{{0,6}}(?:{THOSE})(?:集聚区|园|基地|集群)?(?![链带寨化]|级(?!市|集体|组织)))"
)
# 90名|0-6岁残疾儿童, 2万元|至9万元|项目: an end of a range
_FIRST_END = Pattern(rf"^[{DIGITS}.]+[百千]?[万亿]*[至到\-－—–~～]+(?=[{DIGITS}])")
_OTHER_END = Pattern(r"[至到—－–~～-]+[\d.]+(?:万亿|[百千]?[万亿千])?")
_NUMBER = Pattern(
    f"(?:[{DIGITS}][{DIGITS}.,]*+(?![GAD](?![a-zA-Z]))"
    f"|(?<!第)[{HAN}]+(?=[余多]?[万亿]*(?:{alternatives('counters')}|公[里斤顷]|[亩吨米元])))"
    "[余多]?[百千]?[万亿]*"
)
# 大学生|来东山创业, 使节|到我市考察
_COMES = Pattern(
    "来[^，、的]{2,4}?(?:(?:创新)?创业|就业|投资|落户|工作)|(?:(?<![达提得直感遇收回接])到|来|赴)(?:我?[省市区县州]|全[省市])[^，、的]{0,2}(?:考察|访问|参观|调研)"
)
_WON = ("被", "入选", "获评", "荣获", "列入", "跻身")  # 8县（区）|被列为试点: what befell those counted
# 产值过10亿元|的已有|5家
_OF_WHOM = Pattern(
    "的(?:已经|已|共|就|将|也|目前|总数|数量)*(?:达到?|有|超过?|增加到|发展到|增至|为|突破)*(?:了|约|近)?"
)
# 其中10亿元以上|20个: those of whom the bound before was said
_SO_MANY = Pattern(
    f"(?:约|近)?[{DIGITS}]+[余多]?(?:个|家|户|项|座|只|宗|件|条|处|名|人)(?:以上|左右|多)?(?=[，。；、,;（]|$)"
)
BEHIND = 40  # letters behind a figure that can say what it is of
_ENDS_MEMBER = Ending(THOSE)
TO_THOSE = ("对", "为", "向", "给")
_SIZES = {"人", "层", "间", "张", "头", "羽"}  # of which those have many: 对50人以上企业, but 对50家以上企业
_CLASSED = ("企业", "工业企业", "产业", "产业集群", "产业链", "园区", "集群")  # of so much: 9亿元企业2家
_CLASSING = ("以上", "以下", "以内")  # end the bound of a class
# 50头以上|肉牛养殖场28个: those of a class, and how many they are
_CLASS = Pattern(
    f"((?:[\u4e00-\u9fff]{{1,4}}的)?(?:(?![的、和及与或])[\u4e00-\u9fff“”]){{2,10}}?)"
    "(?:建成|新增|完成|开工|竣工|投产|落地|实施|新建|发展到|增加到|(?:总数|数量)?达到?|共?有|共计|(?:共|累计)(?:[\u4e00-\u9fff]{2})?|已达|为)?"
    "(?:超过?|突破|近|约|逾)?"
    f"[{DIGITS}][{DIGITS}.]*[余多]?万?(?!年|月|日)(?:{alternatives('counters')})(?![\u4e00-\u9fff])"
)
# 500头以上|养殖场粪污处理设施配套率95%
_CLASS_RATED = Pattern(
    f"((?:(?![的、和与及或])[\u4e00-\u9fff]){{0,8}}?(?:{THOSE}))(?:(?![的、和与及或])[\u4e00-\u9fff]){{0,12}}?(?:率|占比|比例)"
    f"(?:达到?|为|超过?)?[{DIGITS}][{DIGITS}.]*[%％]"
)
GOES_ON = Pattern("(?:并且?|同时)(?![购网轨联存列肩重排行举])(?=[\u4e00-\u9fff]{2})")  # 查办受贿案件3件|并移送起诉5人
# 在2.37%的较低水平
_FRAME = Pattern(
    "每[一-龥]{1,4}|[以之]外|之多|的?(?:较[高低]|新|[一-龥]{0,5})的?(?:水平|大关|台阶|关口|区间)上?|的?(?:速度|幅度)|之间|人民币"
)
# 130元、居全省第3位
_RANKED = Beginning(
    "、?(?:继续|稳|均)?(?:居|位居|位列|列|排|排名|排在|跃居|跃升至|高于|低于)(?:全|第|世|亚|东|西|中|各|[^，]{2,8}第)"
)
# 向2000亿元|迈进
STRIVES = Beginning("[迈奋挺]进|冲刺|进军|进发|靠[拢近]|看齐|冲击")
# 为天数达到340天|创造条件
LAYS = Beginning("(?:创造|提供|奠定|打下|夯实)(?:良好|坚实|有力|重要|了)*(?:条件|基础|保障|支撑)")
# 20亿元产值|、创历史新高
_RANKED_TOO = Pattern(
    "(?<=[\u4e00-\u9fff]{2})、(?:均|也|再)?(?:创(?:历史|近|[下了造]?新高)|居全|位居|位列|排名?全|排名?第|同比|增幅|增速|(?:数量|总数|总量|规模)居)"
)
_SUM = Pattern(  # what a work will cost: 总投资3亿元的水厂
    "(?:总|(?:计划|概算|规划|拟|预计|估算|合同|协议|匡算|设计|概算)总?)?(?:投资额?|造价|概算|投入)[达为]?"
)
_WORK = Pattern(
    "的([^，；。]{2,}?)(?=目前(?!期)|前期|主体(?:结构|工程|封顶)|封顶|即将|当[年日]|部分(?=[建竣投完])|进展|落地|落户|贯通|成功"
    "|(?:全[面线部]|顺利|稳步|扎实|有序|抓紧|加[快紧]|如期|基本|主体|正|已|将|均)+"
    "(?:[式进推建完开竣投施在抓办装调试报招勘设审编征选洽测谋论获按]|动工|复工(?!程)|签[订约署]|取得|上报|列入|纳入"
    f"|{PREDICATE.pattern})|(?:{PREDICATE.pattern})(?!工程|项目|中心|基地)"
    f"|，|、[^，、的]{{0,4}}$|(?:、|和|以?及)(?:总|计划|概算)?投资$|$)"
)
_WORKED_HOW = "(?:适老化|无障碍|智能化|标准化|规范化|信息化|数字化|节能|路灯|外立面|立面|电梯|强弱电|雨污分流|提升|提档升级|提质|综合|微)?"
WORK = Ending(
    f"(?:(?:示范|生产)?(?:基地|项目|工程|任务))?{_WORKED_HOW}(?:{alternatives('nouns', kind='work')})(?:工程|任务|项目)?"
)
_DONE = Ending(f"{alternatives('nouns', kind='work')}|项目|工程|{ACTS.pattern}")
_LISTED = Pattern(f"[、，（]|和|[与及]|的|[\u4e00-\u9fff][{DIGITS}]")
_AND_OF = Ending("(?<=[\u4e00-\u9fff]{2})[和与](?:全国|全?[省市区县州])")  # 30件省定民生实事|和市|八大工程
# 完成3所学校、2家医院|改造, 9条道路5万平方米|整治
_NEXT_COUNTED = Pattern(
    f"(?:、|和|及|与|以及)(?:中心城区|主城区|全[市省县区]|农村|城市|城区)?(?=[{DIGITS}])"
    f"|(?<=[\u4e00-\u9fff])(?=[{DIGITS}.]+[万亿]*(?:平方公?里?米|平方米|公里|米|亩|公顷)$)"
)
_MANNERS = frozenset(alternatives("fillers", kind="manner").split("|")) | {"集中"}
_CLASSES = ("甲等", "乙等", "丙等", "平等", "同等", "高等", "初等", "中等")
_WHOLLY = Ending(
    f"(?:按[^按，]{{2,8}}(?:计划|标准|规定|要求)|当年|年内|从中|全部|全都|均|都|稳定"
    f"|{alternatives('fillers', kind='adverb')}|{alternatives('fillers', kind='trail')})++"
)
_WHEN = Ending("年内|当年|同比|全年")
# 低于|4%|的控制目标: what had been aimed at, and what is set beside it
_AIM = Pattern("的?[^，、的]{0,8}(?:目标|预期|计划)(?![^，的]{0,4}的)|的(?:速度|要求|指标|任务|增幅)$")
_SPEED, _SET_BEFORE = ("速度", "增幅"), Pattern("计划|规定|预定|年初|确定")  # 超过重工业增长3%的速度 was nobody's aim
# 收入任务9亿元; not 改革任务9项, which are tasks
_TASK = Pattern(
    "(?:(?!完成|实施|落实|推进|分解|承担|争取|安排|开展|启动|超)[^，、]){0,16}?(?:收入|支出|税收|投资|引资|资金|出口|就业|全年的?|年度|年初|目标|计划)(?:目标)?任务数?"
    "[为是]?"
)
# 计划新增就业|6000人|，实际新增6830人
_MEANT = Pattern("(?:计划(?!总?投资|内|外|生育)|预算安排|任务数?[是为]?$)")
_IN_FACT = Pattern("，(?:实际|现已|目前已|已完成|执行数)")
_BEYOND = Pattern("(?:高于|低于|超过|超出|好于|优于|快于|(?:未|没有?)能?(?:达到|完成|实现))(?:[^，]{0,14}[^，年])?$")
# 汽车26万辆|（含散件）
_BRACKETED = Pattern("^（[^（）]*）")
# 在全国|31个|城市综合考核中排第8位: among whom, and that something has a rank
_CONTEST = Ending("(?:综合|年度|绩效)?(?:考核|监测|评价|评比|测评|考评|评估|排名|竞赛)")
_AMONG = Pattern("在[^，在]{0,10}$")
_RANKS = Pattern(
    "(?P<those>(?:大中|[^，中]){1,14})中，?(?:只|仅|均|都)?(?:按[^，]{2,6}排|的?排[名位在]?|名?列|位[居列]|居|由|从|提升|上升"
    "|前移|跃|选[定出择取]|确定|遴选|抽取|率先|脱颖)"
)
# 位居全国|35个|主要城市第五: the same without 在 and 中
_PLACED = Pattern("(?:位居|位列|名列|居|列|排名?|跃居)([^，居列排]{0,8})$")
_NTH_OF = Pattern("([^，、（中第]{1,14})第(?=[一二三四五六七八九十\\d])")
_NOT_YET = Ending("未能|仍未能|亟待|亟需|尚未|仍未|还未|没有|尚待|有待")  # 90个贫困村|亟待脱贫
# 烂尾项目|有序|重启: with how it was done begins what those do; 深入|企业 is itself what they do
_ONLY = {
    "深入": "深入(?=[推实开贯落学融研打治对梳排挖拓])",
    "均": "均(?<![平人户亩月日]均)(?<![^\\d]年均)",
    "基本": "基本(?!药物|养老|医疗|公共|生活|农田|民生|住房|制度|建设)",
    "快速": "快速(?!检[测验])",
    "高效": "高效(?!农业|节水|节能|利用)",
    "精准": "精准(?!职业|防控)",
}
_HOW = "|".join(_ONLY.get(word, word) for word in alternatives("fillers", kind="manner").split("|"))
_HOW += "|高(?:标准|质量)(?=完成|通过|推进|建成)"
_MANNER = Pattern(f"(?<!平)(?:{_HOW})(?:{_HOW})*(?=[\u4e00-\u9fff“]{{2}})(?![一两三年上]|通道|路|公交|公路|扶贫)")
# 贫困村|每村整合
_EACH = Pattern("(?<![的在])(?<!深入|走进|遍布|覆盖|惠及|服务|联系)每[个家户人村镇县乡校年月周日天]")
# 9家医院|与东山医院建立合作关系
_WITH = Pattern("与[^，、的]{2,16}?(?:建立|签[订署]|结成|结为|达成|开展)|对(?![内外])[^，的]{2,16}?(?:免费)?开放")
# 企业|开展技改, 行政村|退出贫困序列
_DOERS = Pattern(
    f"((?:(?![、和及与的])[\u4e00-\u9fff“”（）]){{0,10}}?(?:{THOSE}|{alternatives('people')}|学[校院]"
    "|村庄|街巷|市区|城区|片区|园区|开发区|高新区|经开区|高校|院校|中小学|幼儿园|网点|站点|门店|场所|团队|队伍|志愿者|代表"
    "|场景|应用|专家|同志|街镇|镇街|产品|领域|国家|以上市|地市|设区市"
    "|卫生[室院]|事项|部门|街道|社区|小区|县区|县市|乡镇|盟市|旗县|单位|[\u4e00-\u9fff]员|医师|业主|[选推]手|健儿|科学家|工作者|机关|院所))"
    f"(?=(?:{alternatives('fillers', kind='manner')})?(?:{branches('verbs', kind='does')}))"
)
_DOES = Pattern(branches("verbs", kind="does"))
# 9个镇|入选: counted things named by a single letter
_ALONE = frozenset("县区镇乡村市州旗")
# 44公里|长的景观带: by what is measured of it
_HALVED = frozenset(("天", "年", "小时", "个月", "个小时"))
_LONG = Pattern("^[长宽高深]的(?=[\u4e00-\u9fff]{2})")
# 110千伏|、220千伏|、500千伏变电站
_SAME_AGAIN = Pattern(f"^(?:、[{DIGITS}.]+[\u4e00-\u9fffA-Za-z]{{1,3}})+(?=、[{DIGITS}])")


def tail_of(mention: Mention, cut: bool) -> str:
    """The words behind the figure; cut at the first act or list mark where another figure follows."""
    tail = mention.behind
    if (
        not tail
        or GOES_ON.match(tail)
        or (tail[0] == "、" and "等" not in tail)
        or tail in RANGES
        or tail in LIST
        or _RANKED.match(tail)
        or STRIVES.match(tail)
        or LAYS.match(tail)
    ):
        return ""
    if (
        mention.figure.unit in UNITS
        or tail.startswith("大关" if mention.figure.unit else ("大关", "台阶", "大台阶", "新台阶"))
    ) and _FRAME.fullmatch(JOINED.split(tail)[0]):
        return ""
    tail = tail[1:] if tail[0] == "半" and mention.figure.unit in _HALVED else tail  # 每周五天|半工作制
    tail = _LONG.sub("", tail) if mention.figure.unit in UNITS else tail
    tail = _BRACKETED.sub("", tail) if tail[0] == "（" else tail
    if tail[0] == "民" and mention.figure.unit == "人":  # 六亿|人民
        tail = mention.figure.unit + tail
    tail = _ABOVE_ALL.split(tail.removeprefix("的"))[0]
    if tail.removeprefix("约").removesuffix("了") in DIRECTION:  # between the figures of 比1957年的312万吨增加了190万吨
        return ""
    tail = tail if ("（" in tail) == ("）" in tail) else re.split("[（）]", tail)[0]
    tail = _RANKED_TOO.split(tail)[0] if "、" in tail else tail
    tail = tail.partition("为了")[0] or tail if "为了" in tail else tail
    if cut:
        tail = own if "比" not in (own := tail.partition("分别")[0]) else tail
        tail = JOINED.split(tail)[0] if without_joint(tail) == tail or CONJOINS.search(tail) else ""
        acts = _does(tail) or _BRINGS.search(tail)
        begins = acts.end() if acts and tail[: acts.start()] in _MANNERS else acts.start() if acts else 0
        tail = tail[:begins] if begins else tail  # 9次|集中开工|项目8个
        tail = CONJOINS.cut(_AND_OF.cut(tail))
    tail = tail.lstrip(" \u3000等*").rstrip(" \u3000*")
    return (tail if tail.endswith(_CLASSES) else tail.removesuffix("等")).removesuffix("的")


def _does(words: str, begins: int = 0) -> re.Match[str] | None:
    """The first verb of what those counted do, or None; in “零就业”家庭 it is part of a name."""
    act = PREDICATE.search(words, begins)
    while act and "“" in words and words.count("“", 0, act.start()) > words.count("”", 0, act.start()):
        act = PREDICATE.search(words, act.end())
    return act


def work_of_all(mention: Mention) -> str:
    """What is done to each of a list, printed once at its end: 改造 of 完成3所学校、2家医院改造; "" where nothing is."""
    start = mention.figure.quote_end - mention.sentence.start
    clause = CLAUSE.match(mention.sentence.text, start, start + BEHIND)
    if not clause or not (work := WORK.search(clause[0])):
        return ""
    own, *others = _NEXT_COUNTED.split(_BRACKETED.sub("", clause[0][: work.start()]))
    alone = others and not any(map(_LISTED.search, (own, *others))) and not any(map(_DONE.search, (own, *others[:-1])))
    return work[0] if alone else ""


def next_clause(mention: Mention) -> str:
    """What the clause behind the figure's says, without its first number: 建成污水处理站 of 投资700万元，建成8座污水处理站."""
    text, start = mention.sentence.text, mention.figure.quote_end - mention.sentence.start
    clause = CLAUSE.match(text, start + 1, start + BEHIND) if text[start : start + 1] in ("，", ",") else None
    if not clause:
        return ""
    before, after = _parted_by_number(clause[0])
    if before.count("“") > before.count("”"):  # 实施“2019行动计划”
        return clean(clause[0])
    if not after:  # 完成十大类20项民生实事
        _, after = _parted_by_number(clause[0][len(before) + 1 :])
    return clean(before).removesuffix("等") + after


def next_thing(mention: Mention) -> str:
    """What the next figure of the clause counts by the words behind it: 项目 of 抓好6大类100个项目."""
    start = mention.figure.quote_end - mention.sentence.start
    clause = CLAUSE.match(mention.sentence.text, start, start + BEHIND)
    if not clause:
        return ""
    words = _FIRST_END.sub("", _SAME_AGAIN.sub("", clause[0], 1), 1).removeprefix("共")
    return parted(_parted_by_number(words)[1])[0]


def _parted_by_number(words: str) -> tuple[str, str]:
    """The words before the first number, and what stands behind it and its unit up to the next of a list."""
    before, *number = _NUMBER.split(words, maxsplit=1)
    if not number:
        return before, ""
    number[0] = number[0].lstrip()
    after = number[0][len(unit_at(number[0], 0)) :].lstrip()
    after = after.removeprefix(AFTER.at(after, 0)).removeprefix("的")
    return before, CONJOINS.cut(JOINED.split(_NUMBER.split(after)[0])[0])


@once
def behind(mention: Mention) -> str:
    """What the figure counts by the words behind it; "" where there are none, or but the verb of 从…到…."""
    tail = tail_of(mention, cut=not mention.last)
    if tail in ("", "级") and _says_class(mention, tail) and REACHES.cut(mention.in_front) != mention.in_front:
        return ""  # 产业规模达到千亿级
    if _says_class(mention, tail):  # 打造1000亿级园区: the number says of what class
        return mention.printed + tail
    if THEN_GROWS_TO.match(tail) or not REACHES.cut(tail):
        return ""
    if GROWS_TO.search(tail):  # 三大产业投资占比提高到
        tail = _whose(GROWS_TO.cut(tail))
        return tail if _MEASURED.fullmatch(tail) or (len(tail) > 1 and not clean(mention.in_front)) else ""
    if mention.last or mention.figure.unit in UNITS or mention.in_front[-1:] == "为":
        return tail
    measured = not_beside(unchanged(tail), ()) if mention.behind.endswith(tail) else REACHES.cut(OPENER.cut(tail))
    return _whose(measured) or tail


def _whose(named: str) -> str:
    """Those counted, without what the next figure measures of them: 支柱产业 of 6大支柱产业总产值增长8%."""
    whose, of, _ = named.partition("的")
    measured = INDICATOR.search(named)
    if measured and of and _MEASURED.fullmatch(whose):  # 村|的农民人均收入
        return whose
    those = _MEASURED.match(named, 0, measured.start()) if measured else None
    return those[0] if those else named


# 9个小区|改造|完成: the work that is done is no part of whose it is
_WORKED_ON = Pattern(
    f"([^的、和]*(?:项目|工程|地块|小区|{THOSE}|[县市区镇乡村路]))(改造|建设|整治|治理|修缮|维修|修复)"
)
_DONE_ON = Pattern("完成|竣工|启动|开工|完工|到位")
_ARRIVES = ("达到", "由")  # what goes on to the next figure


def parted(tail: str) -> tuple[str, str]:
    """部门负责人出庭应诉 -> (部门负责人, 出庭应诉): who is counted, and what they do."""
    if tail.startswith(("实现", "完成")):  # 2万人实现脱贫
        return tail, ""
    if tail.startswith(_WON) and not tail.startswith("被征"):  # 被征地农民: who is counted
        return "", tail
    if "每" in tail and (each := _EACH.search(tail, 2)):  # 贫困村|每村整合
        return tail[: each.start()], tail[each.start() :]
    if ("与" in tail or "对" in tail) and (joins := _WITH.search(tail, 1)):
        return tail[: joins.start()], tail[joins.start() :]
    if comes := _COMES.search(tail, 2):
        return tail[: comes.start()], tail[comes.start() :]
    modifies = tail.rfind("的")  # 不具备脱贫能力的贫困户实现: not the act before it
    act = PREDICATE.search(tail, modifies + 2) if modifies > 0 else None
    begins = 1 if tail[:1] in _ALONE and (PREDICATE.match(tail, 1) or _MANNER.match(tail, 1)) else 2
    act = act or _does(tail, begins)
    manner = _MANNER.search(tail, begins)
    if manner and tail[manner.end() :] in _ARRIVES:  # 收入全部达到20万元
        return tail[: manner.start()], ""
    if manner and (not act or manner.start() < act.start()):
        if waits := _NOT_YET.search(tail[: manner.start()]):  # 8项指标|未能如期完成
            return tail[: waits.start()], tail[waits.start() :]
        does = manner.start() if tail[manner.end() : manner.end() + 1] == "或" else manner.end()  # 全面或超额完成
        return _WHEN.cut(tail[: manner.start()]).removesuffix("进行"), tail[does:]
    if not act or tail[act.start() :] in _ARRIVES:  # goes on to the next figure
        return tail[: act.start()] if act else tail, ""
    if waits := _NOT_YET.search(tail[: act.start()]):
        return tail[: waits.start()], tail[waits.start() :]
    who, did = _WHOLLY.cut(tail[: act.start()]).removesuffix("进行"), tail[act.start() :].removesuffix("的基础上")
    if who in _MANNERS:  # 三批|集中开工
        return tail, ""
    worked = _WORKED_ON.fullmatch(who) if _DONE_ON.match(did) else None
    return (worked[1], worked[2] + did) if worked else (who, did)


def doers(tail: str) -> tuple[str, str]:
    """企业开展技改 -> (企业, 开展技改): who is counted, and what they do by a verb that else may be part of a name."""
    named = _DOERS.match(tail) if _DOES.search(tail, 1) else None
    if not named:
        return tail, ""
    who, act = named[1], tail[named.end() :]
    own = who.removesuffix("主体") if act.startswith("完工") else who  # 安置房|主体完工
    return own, who[len(own) :] + act


def people(thing: str) -> str:
    """Who must have an age: 15岁及以上人口|平均受教育年限."""
    named = PEOPLE.match(thing)
    return named[0] if named else thing


def aged(mention: Mention) -> bool:
    """Whether a figure is the age that somebody must have: 60周岁以上, not 人均预期寿命达79岁."""
    figure = mention.figure
    return (
        figure.unit in AGED
        and not figure.decimals
        and not _AGES.search(mention.in_front)
        and "年龄" not in mention.clause_before
    )


def is_bound(mention: Mention) -> bool:
    """Whether a figure is a bound, which those behind it must pass: 主营业务收入超100亿元的企业, 2万元至9万元项目."""
    return mention.figure.comparator in BOUNDS or mention.behind in RANGES or mention.since_last in RANGES


def bounds_those_of_whom(mention: Mention) -> bool:
    """Whether those whom a figure bounds are counted right behind it and not named: 产值过10亿元的|已有5家, 超10亿元|5家."""
    return bool(_OF_WHOM.fullmatch(mention.behind)) or counts_beyond(mention)


def counts_beyond(mention: Mention) -> bool:
    """Whether the figure right behind a bound counts those beyond it without naming them: 其中10亿元以上|20个."""
    if mention.behind or mention.last or mention.figure.comparator not in BOUNDS or mention.figure.unit not in UNITS:
        return False
    return bool(_SO_MANY.match(mention.sentence.text, mention.figure.quote_end - mention.sentence.start))


def _settled(mention: Mention) -> str:
    """The places of which a figure says how many live there: 自然村 of 20户以上自然村; or ""."""
    settled = None
    if mention.figure.unit in _MADE_UP_OF and mention.printed.endswith(_CLASSING):
        settled = _SETTLED.match(mention.behind)
    moved = mention.figure.unit in _MOVED or (not mention.figure.unit and mention.in_front.endswith("人口"))
    if not settled and moved and mention.figure.comparator in BOUNDS:
        settled = _SITES.match(mention.behind)
    return settled[0].removeprefix("的") if settled else ""


def member(mention: Mention) -> str:
    """Who must pass the bound that a figure is, as named behind it: 主营业务收入超100亿元|企业; "" where it is none."""
    words = mention.behind
    if settled := _settled(mention):
        return settled
    of_class = mention.figure.unit in UNITS or words[:1] == "的" or (words in LIST and not mention.figure.unit)
    if not is_bound(mention) or not of_class:  # 过百亿、上千亿的企业: of money though no 元 is printed
        return _class_of(mention)
    if words in RANGES:
        start = _behind_other_end(mention)
        words = mention.sentence.text[start : start + BEHIND]
    elif mention.behind_list is not mention.behind and words in LIST:  # the first of 过100亿元、50亿元的项目
        words = mention.behind_list
    named = (_MEMBERS if mention.last or ACTS.match(words) else _MEMBERS_NEXT).match(words)
    named = named or (_MEMBERS_ARE_PEOPLE.match(words) if mention.figure.unit in UNITS else None)
    return named[0].removeprefix("的") if named else _class_of(mention)


def _behind_other_end(mention: Mention) -> int:
    """Where in its sentence the words begin that stand behind the range of which a figure is the first end."""
    text, start = mention.sentence.text, mention.figure.quote_end - mention.sentence.start
    other = _OTHER_END.match(text, start, start + BEHIND)
    if not other:
        return len(text)
    return other.end() + len(mention.figure.unit) * text.startswith(mention.figure.unit, other.end())


@once
def _class_of(mention: Mention) -> str:
    """Whom a bound defines as a class that the next figure counts: 肉牛养殖场 of 50头以上肉牛养殖场28个; or ""."""
    begins = mention.behind in RANGES
    bounds = begins or mention.since_last in RANGES or mention.printed.endswith(_CLASSING)
    bounds = bounds or (mention.figure.unit.endswith("元") and mention.behind in _CLASSED)  # 9亿元|企业2家
    if mention.last or not bounds or UNITS.get(mention.figure.unit) == "share_pct":
        return ""
    text = mention.sentence.text
    start = _behind_other_end(mention) if begins else mention.figure.quote_end - mention.sentence.start
    named = _CLASS.match(text, start, start + BEHIND)
    if not named:
        rated = _CLASS_RATED.match(text, start, start + BEHIND)
        return rated[1] if rated else ""
    if INDICATOR.search(those := named[1]):
        return ""
    return those if _ENDS_MEMBER.search(those) or not (ACTS.search(those) or PREDICATE.search(those)) else ""


def defines_class(mention: Mention) -> bool:
    """Whether a figure is the bound of a class that the next figure counts, whatever it is counted in: 50头以上."""
    return bool(_class_of(mention))


def bounds_members(mention: Mention) -> bool:
    """Whether a figure is the bound that the members named behind it must pass."""
    return bool(member(mention))


def sizes_those(mention: Mention) -> bool:
    """Whether a figure says how large those are for whom something is done: 对50人以上|用工企业|开展培训."""
    sizes = mention.figure.unit in _SIZES and mention.in_front.endswith(TO_THOSE)
    return (sizes and not PEOPLE.match(mention.behind)) or bool(_settled(mention))


def bounds_those_who_act(mention: Mention) -> bool:
    """Whether a figure is the bound of those named behind it, who do something: 100万元以下小额工程|全部进场交易."""
    of_class = mention.figure.unit in UNITS or sizes_those(mention)
    if not (of_class and mention.printed.endswith(_CLASSING)) or happens(mention.in_front):
        return False
    who, act = parted(mention.behind)
    who, act = (who, act) if act else doers(mention.behind)
    return bool(act) and len(who) > 1 and who[0] not in "的、，" and not ACTS.match(who)


def bounds_what_is_measured(mention: Mention) -> bool:
    """Whether a figure bounds of what the words behind it tell a change: 500万元以上|固定资产投资|增长8%."""
    by_bound = mention.printed.endswith(_CLASSING) or mention.behind.startswith("口径")  # 500万元|口径固定资产投资
    if not by_bound or mention.last or clean(mention.since_last).strip("、和，"):
        return False
    return mention.figure.unit in UNITS and bool(INDICATOR.search(unchanged(mention.behind)))


def _says_class(mention: Mention, words: str) -> bool:
    """Whether a figure says of what class those are that the words behind it name: 10万吨|级泊位, 1000亿级|园区."""
    of_order = not mention.figure.unit and mention.printed.endswith("级")
    return of_order or words.startswith("级")


def _narrows(mention: Mention, words: str) -> bool:
    """Whether a figure says which of those are meant that the words behind it name: 65周岁以上老人."""
    if aged(mention):
        return len(words) > 1 and not ACTS.match(words)
    if _says_class(mention, words):
        return True
    return bounds_members(mention) or (words.startswith("的") and is_bound(mention))


def with_class(mention: Mention, so_far: SoFar) -> str:
    """The words between a figure and the one before it; where that bounds a class, with it: 产值30亿元以上企业|2家."""
    if (
        not mention.nth
        or not so_far
        or mention.since_last in RANGES
        or not _narrows(bound := so_far[-1].mention, mention.since_last)
    ):
        return mention.since_last
    begins = so_far[-2].mention if bound.since_last in RANGES and bound.nth and len(so_far) > 1 else bound
    printed = mention.sentence.text[begins.figure.quote_start - mention.sentence.start :]
    printed = printed[: bound.figure.quote_end - begins.figure.quote_start]
    ahead = JOINED.split(without_joint(begins.since_last))[-1]
    if mention.since_last.endswith("等") and _says_class(bound, mention.since_last) and not bound.nth:
        ahead = begins.since_last  # 竣工东山水厂、港口5万吨级码头、体育馆等9个项目
    if not ahead and is_bound(before := so_far[-min(mention.nth, len(so_far))].mention):
        ahead = before.since_last
    return ahead + printed + mention.since_last


def those_behind(mention: Mention) -> str:
    """The words behind a figure without what goes on to the next: who is counted, and what they do."""
    return tail_of(mention, cut=False).strip("、和及与")


@once
def is_aim(mention: Mention) -> bool:
    """Whether a figure is what had been aimed at, beside which a result is set: 失业率3.2%，低于4%的控制目标."""
    aim = _AIM.match(mention.behind)
    if not aim or (aim[0].endswith(_SPEED) and not _SET_BEFORE.search(mention.in_front)):
        return False
    return bool(_BEYOND.search(mention.in_front + mention.printed[:2]))


@once
def is_task(mention: Mention) -> bool:
    """Whether a figure is what had been set, and not done: 收入任务9亿元, of which 完成任务9亿元 tells nothing."""
    words = mention.since_last
    return "任务" in words and bool(_TASK.fullmatch(words.rpartition("（")[2]))


def is_planned(mention: Mention) -> bool:
    """Whether a figure is what had been planned, of which is told next what was done: 计划新增就业6000人|，实际新增6830人."""
    words = mention.in_front
    if mention.behind or not ("计划" in words or "任务" in words or "预算" in words):
        return False
    return bool(_MEANT.search(words) and _IN_FACT.match(mention.following))


def is_field(mention: Mention) -> bool:
    """Whether a figure counts those among whom something has its rank: 在全国31个|城市中排第8位."""
    return bool(field(mention))


@once
def field(mention: Mention) -> str:
    """Those among whom something has its rank: 全国城市 of 在全国31个城市中排第8位; "" where a figure counts none."""
    words, behind = mention.in_front, mention.behind
    ranks = _RANKS.match(behind) if "中" in behind and _AMONG.search(words) else None
    if ranks:
        return words.rpartition("在")[2] + _CONTEST.cut(ranks["those"])
    placed = _PLACED.search(words) if "第" in behind else None
    nth = _NTH_OF.match(behind) if placed else None
    return placed[1] + _CONTEST.cut(nth[1]) if placed and nth else ""


@once
def is_flow(mention: Mention) -> bool:
    """Whether a figure is of what was made or moved over the year, whatever it reached: no state at its end."""
    unit = mention.figure.unit
    moved = unit.endswith("次") and "能力" not in mention.in_front
    return moved or bool(FLOW.search(mention.in_front))


@once
def sum_of(mention: Mention) -> tuple[str, str]:
    """The work of which a figure is the sum, and the rest of what is said of it: 总投资3亿元的|水厂|正在报批."""
    if not mention.behind.startswith("的") or not _SUM.fullmatch(mention.in_front):
        return "", ""
    work = _WORK.match(mention.behind)
    return (work[1], mention.behind[work.end() :]) if work else ("", "")
