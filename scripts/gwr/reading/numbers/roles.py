"""What each numeral candidate is: the rules that tell a quantity from an ordinal, a date, a name, a marker or a word.

A rule is a pattern in which N stands for the numeral and O for another one, with an example in which 【】 marks it. The
first rule that matches decides; the examples are run as tests.
"""

from dataclasses import dataclass

from gwr.reading.language.numerals import ARABIC, CHINESE, DIGITS, HAN, ZERO
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import lookup

YEAR = "(?:(?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2})"
LINE = r"(?<![^\n\r\s*#>])"  # the numeral begins a line, or nothing but white space or Markdown stands before it
STOP = r"(?<![^\n\r\s。；：！？，、“*:;,])"  # a clause begins
PLAN = "(?:行动|规划|计划|攻坚|大变样|提升|倍增)"
# parts a number that was one: 6..8, 1_000, 75.⏎82
BREAK = "(?:[.．]{2,}|_|['’·・]| [.．·] ?|[.．·] |[.．](?:\r\n?|\n))"
_LATIN_UNITS = [unit for unit in lookup("units", "measure") if unit[0].isascii() and unit[0].isalpha()]
LATIN_UNIT = f"(?:{'|'.join(_LATIN_UNITS)})(?![A-Za-z])"
DAMAGED = "□■▯◻\ufffd"  # stands where a sign was lost; at the head of a line □ is a bullet
_DASHES = "-—－–~～至到"
RANGE = f"[{_DASHES}]{{1,2}}"
RANGES = {one + other for one in _DASHES for other in ("", *_DASHES)}  # all that RANGE is


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the language, the role it gives and, for a name or what is unread, why."""

    name: str  # in a few words, what it knows: "a list's number"
    role: str
    reason: str
    pattern: str  # empty where something else than a pattern tells
    example: str  # 【】 around the numeral


ARABIC_RULES = (
    Rule("a figure that lost its digits", "unread", "数字残缺", r"N(?=\$)|(?<=\$)N|(?<=\$\d\.\$)N", "1$.$【2５】亿元"),
    Rule(
        "a figure beside a damaged sign",
        "unread",
        "符号残缺",
        rf"N(?=[.．]?(?:[{DAMAGED}]|_X_))|(?<=[^\s{DAMAGED}][{DAMAGED}])N|(?<=[{DAMAGED}][.．])N|(?<=_X_)N",
        "增长【7】□。",
    ),
    Rule(
        "a footnote's number, or one in bold type",
        "marker",
        "",
        r"(?<=［)N(?=］)|(?<=\[)N(?=\])|(?<=\[\^)N(?=\])|(?<=\*\*)N(?=\*\*)",
        "五百强［【3】］",
    ),
    Rule(
        "a number broken in two: its first part",
        "unread",
        "数字断裂",
        rf"N(?={BREAK}(?!{YEAR}年)[{DIGITS}]|[.．][%％])",
        "增长【6】..8%",
    ),
    Rule(
        "a number broken in two by a full stop, which else ends a sentence",
        "unread",
        "数字断裂",
        rf"N(?=。[{DIGITS}]+(?:[%％‰]|[万亿]?元))(?<!\.[{DIGITS}])(?<!\.[{DIGITS}]{{2}})",
        "增长【6】。8%",
    ),
    Rule(
        "a number broken in two: digits parted by blanks",
        "unread",
        "数字断裂",
        r"(?<![.,，\d])\d(?= (?:\. )?\d(?!\d))|(?<=(?<!\d)\d )\d(?!\d)",
        "增长【6】 . 8 %",
    ),
    Rule("a number behind its percent sign", "unread", "数字断裂", r"(?<=[\u4e00-\u9fff][%％])N", "增长%【6】"),
    Rule("a fall below zero", "unread", "正负矛盾", r"(?<=[降少低跌落][-－−])N", "下降-【3】%"),
    Rule(
        "a number with which the text breaks off",
        "unread",
        "文末残缺",
        r"(?<=[\u4e00-\u9fff])N(?=[.．]?\s*\Z)",
        "同比增长【46】",
    ),
    Rule("a document's number", "name", "文号", r"(?<=〔)N(?=〕)|(?<=〕)N(?=号)", "〔【2018】〕1号"),
    Rule(
        "a list's number in brackets behind a stop", "marker", "", r"(?<=[\n。；：！？\s]（)N(?=）)", "。（【1】）加快"
    ),
    Rule("a number in brackets", "name", "编号", r"(?<=（)N(?=）)", "文件（【11】）"),
    Rule("a project's number", "marker", "", rf"{LINE}[{DIGITS}]+(?:\.[{DIGITS}]+)+(?= ?项目)", "【2.2】项目投资"),
    Rule("a list's number", "marker", "", rf"{LINE}N(?=[、．.][^\d])|(?<=[。；：])N(?=[、．.][^\d])", "。【2】.加快"),
    Rule("第 or 前 before it", "ordinal", "", r"(?<=第)N|(?<=第 )N|(?<=前)N(?=[位名](?!企)|[的，。、；])", "第【3】次"),
    Rule("a place among all", "ordinal", "", r"(?<=[排居列]全[国省市区])N(?=[，。、；])", "排全省【2】，"),
    Rule(
        "a place from or to which one moved",
        "ordinal",
        "",
        r"(?<=[名次][由从])N(?=位)|(?<=[移升居列][到至])N(?=位)",
        "位次由【21】位前移",
    ),
    Rule("a version", "name", "编号", r"N(?=升级版)", "【4.0】升级版"),
    Rule("letters before it", "name", "编号", r"(?<=[A-Za-zＡ-Ｚａ-ｚ])N|(?<=[A-Za-z][-—－.])N", "PM【2.5】"),
    Rule(
        "a full date's year",
        "date",
        "",
        rf"{YEAR}(?=[./-][0-9]{{1,2}}[./-][0-9])|{YEAR}\.[0-9]{{1,2}}\.[0-9]{{1,2}}",
        "【2018】-01-10",
    ),
    Rule(
        "a full date's month or day",
        "date",
        "",
        r"(?<=\d{4}[-/])[0-9]{1,2}(?=[-/])|(?<=\d{4}[-/]\d\d[-/])[0-9]{1,2}",
        "2018-【01】-10",
    ),
    Rule(
        "a year",
        "date",
        "",
        rf"{YEAR}(?= ?年|[、和]{YEAR}两?年|两年|{RANGE}{YEAR}年|{RANGE}今后|、{YEAR}年|和{YEAR}年|学年)",
        "【2018】年",
    ),
    Rule("a plan of so many years", "name", "计划名", rf"N(?=年{PLAN})", "【3】年行动计划"),
    Rule(
        "years counted, decades, centuries",
        "date",
        "",
        rf"[{DIGITS}]+(?=[余多来]?年(?!均|产)|{RANGE}O年|个?多?世纪|周年|年代)",
        "改革开放【40】周年",
    ),
    Rule(
        "a month or a day",
        "date",
        "",
        rf"N(?=月(?!均|产)|日(?![均产])|{RANGE}O[月日]|、O[月日]|号(?=召开|至))",
        "【1】月10日",
    ),
    Rule("months counted", "date", "", r"(?<=[续近前历用])N(?=个多?月)", "连续【15】个月"),
    Rule(
        "letters behind it",
        "name",
        "编号",
        rf"N(?!{LATIN_UNIT})(?=[A-Za-zＡ-Ｚ](?<![kKmMtT])(?![A-Za-zµ])|D打|K[,，、]|[GA]网|G|A级|Ａ级|S店)",
        "【5】G基站",
    ),
    Rule("a road's number behind a blank", "name", "编号", r"N(?= ?线(?![路缆上下索]))", "省道【304】线"),
    Rule("a formula of numbers", "name", "提法", r"N(?=[+＋×xX][A-Za-z0-9])|(?<=[0-9A-Za-z][+＋×xX])N", "“【1】+15”"),
    Rule("an address, a bus line", "name", "地址", r"N(?=弄|号(?![线文])|号楼|室|路公交)", "人民路【445】弄"),
    Rule(
        "a line's, road's or document's number, the strongest 500",
        "name",
        "编号",
        r"N(?=号线|号文|号令|国道|省道|路公交|国集团|强(?![度化势力])|后(?=[、，青群]))",
        "世界【500】强",
    ),
    Rule(
        "a circle of so many minutes",
        "name",
        "提法",
        r"N(?=(?:分钟|小时|公里)[\u4e00-\u9fff]{0,6}圈)",
        "【15】分钟生活圈",
    ),
    Rule("open day and night", "name", "提法", r"24(?=小时(?![以之]?内|[前后，。、]))", "【24】小时便利店"),
    Rule(
        "a telephone number or a platform",
        "name",
        "电话",
        r"N(?=[\u4e00-\u9fff]{0,4}热线|平台|系统)",
        "【12345】市民服务热线",
    ),
)

CHINESE_RULES = (
    Rule("a figure that lost its digits", "unread", "数字残缺", "N(?=于[百万亿])", "六十六亿【七】于万元"),
    Rule(
        "a numeral beside a damaged sign",
        "unread",
        "符号残缺",
        rf"N(?=[{DAMAGED}]|_X_)|(?<=[^\s{DAMAGED}][{DAMAGED}])N|(?<=[{DAMAGED}][.．])N|(?<=_X_)N",
        "新建【七】□学校",
    ),
    Rule("a numeral behind 廿 or 卅", "unread", "未收数字", r"(?<=[廿卅])N", "廿【三】家"),
    Rule("a list's number in brackets", "marker", "", r"(?<=（)N(?=）)|(?<=\()N(?=\))", "（【一】）加快"),
    Rule("a list's number", "marker", "", rf"{LINE}N(?=[、．.]|，)|(?<=[。；：！？])N(?=、)", "【二】、主要任务"),
    Rule("a list's 一是, 二要", "marker", "", rf"{STOP}N(?=[是要](?![求点件]))", "；【二】是改革"),
    Rule(
        "a plan of so many years",
        "name",
        "计划名",
        rf"N(?=年{PLAN})(?<![一二][九〇零{ZERO}][{HAN}{ZERO}]{{2}})|N(?=个五年)",
        "【三】年行动计划",
    ),
    Rule("第 or 前 before it", "ordinal", "", r"(?<=第)N(?!季度)|(?<=前)N(?=[位名强列，。])", "第【七】轮"),
    Rule(
        "a five-year plan",
        "name",
        "提法",
        r"(?:十[一二三四五六七八九]?五|[二三四五六七八九]五)(?=”|规划|时期|期间|计划)",
        "“【十三五】”规划",
    ),
    Rule(
        "a party congress",
        "name",
        "会议",
        r"(?:十[一二三四五六七八九]|二十)(?=大(?![力量批型小]))|(?<=党的)[七八九十](?=大)",
        "【十九】大精神",
    ),
    Rule(
        "the new one, every one, some",
        "word",
        "",
        r"(?<=[新上下每这那首同])一(?=届|轮|代|批|期|次)|(?<=几)N|(?<=数)[十百千](?![一二三四五六七八九])|[百千](?=几)",
        "新【一】轮",
    ),
    Rule(
        "a session, a term, a prize's class",
        "ordinal",
        "",
        "[一二三四五六七八九十]+(?=届|中(?:全会|、|和[一二三四五六七八]中)|次(?:、[一二三四五六七八九十]+次)*(?:和[一二三四五六七八九十]+次)?全会|等[奖功])|"
        "[一二三四五六七八九十](?=期(?![间盼待望货]))",
        "【十八】届历次全会",
    ),
    Rule(
        "a session of a congress",
        "ordinal",
        "",
        r"(?<=[届会大])N(?=次[全代会])|(?<=\s)N(?=次(?:全体)?会议)|(?<=[届会大])N(?=次(?:人民|党员)?代表)",
        "十二届人大【一】次会议",
    ),
    Rule(
        "a year in words, a month, a quarter",
        "date",
        "",
        rf"[一二][九〇零{ZERO}][〇零{ZERO}一二三四五六七八九]{{2}}(?=年)|N(?=月(?!亮|饼|均)|季度|周年|世纪|年代)",
        "【二〇三五】年",
    ),
    Rule(
        "a day, months counted, one year",
        "date",
        "",
        r"(?<=月)N(?=[日号])|N(?=个多?月|[至到]O月)|(?<![的要键凡义])一(?=年(?![一如级]))",
        "过去【一】年",
    ),
    Rule(
        "the one year spoken of",
        "date",
        "",
        r"一(?=年(?:来|以来|内|里|间|前|后|多))|(?<=新的)一(?=年)|(?<=过去的)一(?=年)",
        "【一】年来",
    ),
    Rule(
        "a set phrase of three or one",
        "name",
        "固定提法",
        r"三(?=大(?:需求|攻坚战))|一(?=站式服务(?:中心|大厅))|N(?=年制(?![造定作]))",
        "【三】大攻坚战",
    ),
    Rule("years counted", "date", "", r"[两二三四五六七八九十百千]+(?=[余多来几]?年(?!级|均))", "近【两】年"),
    Rule("parts of a hundred without a number", "word", "", r"[百千](?=分之[几数])", "增长【百】分之几"),
    Rule(
        "a street by its name",
        "name",
        "地名",
        r"[一二三四五六七八九十](?=(?![条个段座处项类级公线铁大小镇乡县市区])[\u4e00-\u9fff][路街巷桥](?![梁段灯线径由费桥区道网况]))|"
        r"(?<=[东西南北中经纬双横纵环])[一二三四五六七八九十](?=[路街巷道](?![条段]))",
        "新建北【二】路",
    ),
    Rule(
        "parts, decimals, multiples, tenths",
        "quantity",
        "",
        "[百千](?=分之)|(?<=万分之)N|N(?=分之|点[一二三四五六七八九零〇]+(?:[万亿元倍米吨所台件亩斤人户头度担]|个百分点|公[里斤顷])|倍(?!增|加)|番)|"
        "[一二三四五六七八九](?=成(?:[半一二三四五六七八九])?(?:[，。；、以左的多]))",
        "【三】分之二",
    ),
    Rule("zero growth, one percentage point", "quantity", "", r"零(?=增长)|一(?=个百分点)", "【零】增长"),
    Rule(
        "a round number behind a bound",
        "quantity",
        "",
        r"(?<=[超破过])[百千十](?=[万亿][元美吨人平立公千斤个的、])|[百千](?=[万亿]美?元以[上下])",
        "超【百】亿元",
    ),
    Rule(
        "one 万 or 亿 of a unit",
        "quantity",
        "",
        r"一(?=[万亿](?:[余多](?!年)|[元美吨人亩斤公平立千个户头担匹]))",
        "【一】亿多亩",
    ),
    Rule(
        "a round number without more",
        "word",
        "",
        rf"[十百千](?=[万亿](?![{HAN}{DIGITS}]))|(?<=[每上近成])[十百千](?![{HAN}])",
        "【千】亿级",
    ),
    Rule(
        "a count behind a part of the country",
        "quantity",
        "",
        r"(?<=[东西南北中]部)N(?=[\u4e00-\u9fff])",
        "西部【四】公园",
    ),
    Rule(
        "a village or an estate",
        "name",
        "地名",
        r"(?<=[\u4e00-\u9fff])(?<![个的了及和与有各是])[二三四五六七八九十](?=[村弄坊](?![庄民级委镇]))",
        "天山【五】村",
    ),
    Rule(
        "a place's name with a number, a ring road",
        "name",
        "地名",
        r"[二三四五六七八九十](?=里[河店桥铺屯沟湾冲庄营堡塘])|[二三四五六七](?=环(?![节境保卫]))",
        "【七】里河",
    ),
    Rule(
        "a circle of so many minutes, the twenty countries",
        "name",
        "提法",
        r"N(?=(?:分钟|小时)[\u4e00-\u9fff]{0,6}圈)|二十(?=国集团)",
        "【三】小时经济圈",
    ),
    Rule(
        "a hospital or school by its number",
        "name",
        "机构",
        r"(?<=[市省区校附])[一二三四五六七八九十](?=[中院小](?![学心小型]))",
        "市【三】中",
    ),
    Rule(
        "the ten greatest, a number's or line's name",
        "name",
        "提法",
        r"十(?=大(?![力量批型小]))|N(?=号|线(?!路))",
        "【十】大新闻人物",
    ),
    Rule(
        "a class of hospitals, sites, water",
        "name",
        "等级",
        r"(?<![县镇村乡市省街区])[一二三四五](?=级(?:[甲乙医专综以公地响资水电泵]|和[一二三四五]级[公水电泵]))",
        "【三】级医院",
    ),
)

# What says of a number without a known unit that it is a name; where nothing does, it counts what stands behind it.
HEADS = "储气库|平台|系统|热线|街区|创意园|文化园|产业园|中心|频道|机制|行动|电商|电视|生产线|路口"
EVENTS = "大会|博览会|节|赛|展览会|展示会|洽谈会|论坛|峰会|年会|活动|计划|规划|纲要|城市"
UNITLESS_RULES = (
    Rule("a footnote's number that lost its brackets", "marker", "", "(?<=”)N", "“三同”【10】工作"),
    Rule(
        "the year of an event or a plan",
        "name",
        "年份名",
        rf"{YEAR}(?=[“·]|[\u4e00-\u9fff]{{0,3}}中国|世界|全国|全球|国际|最|"
        rf"[\u4e00-\u9fff]{{2,8}}[—·]|[\u4e00-\u9fff]{{2,14}}?(?:{EVENTS}))|"
        rf"(?<=[制创]造){YEAR}",
        "举办【2024】中国马拉松赛",
    ),
    Rule(
        "a road's number behind its kind",
        "name",
        "编号",
        "(?<=[国省县乡]道)N|(?<=[国省]道新)N|(?<=/)N",
        "国道【322】绕城段",
    ),
    Rule(
        "a number one calls", "name", "电话", "(?:110|119|120|122|12[0-9]{3})(?=[接警急联消涉便流])", "【110】接报警情"
    ),
    Rule(
        "a number in a name, which ends with what it names",
        "name",
        "名称",
        rf"N(?=[\u4e00-\u9fff]{{0,10}}?(?:{HEADS}))",
        "建成【791】艺术街区",
    ),
)


def _compiled(rules: tuple[Rule, ...], numeral: str) -> Pattern:
    """One pattern for all rules: the numeral is read once, as group 1, to which they refer back.

    Behind rule i stands group i + 2. It is empty: a group around the rule would keep the search from passing over a
    rule that begins with another letter.
    """
    patterns = (rule.pattern.replace("N", r"\1").replace("O", numeral) for rule in rules)
    return Pattern(f"(?=({numeral}))(?:{'|'.join(f'(?:{pattern})()' for pattern in patterns)})")


MARK_RULES = tuple(rule for rule in CHINESE_RULES if rule.role in ("marker", "ordinal"))
_MARKS = _compiled(MARK_RULES, CHINESE)
_ARABIC = _compiled(ARABIC_RULES, ARABIC)
_CHINESE = _compiled(CHINESE_RULES, CHINESE)
_UNITLESS = _compiled(UNITLESS_RULES, ARABIC)


# Most numbers: a letter before and a unit behind of which no rule knows anything. To look for one would be in vain.
_PLAIN_BEHIND, _KNOWN_BEFORE = frozenset("%％万亿家项元人户套条"), frozenset("第前")


def ruled(text: str, start: int, end: int) -> Rule | None:
    """The rule that matches the candidate at the offsets, or None."""
    spoken = text[start] in HAN
    if not spoken and text[end : end + 1] in _PLAIN_BEHIND and _is_plain(text[start - 1 : start]):
        return None
    match = (_CHINESE if spoken else _ARABIC).match(text, start)
    if not match or match.end() == start or not match.lastindex:
        return None
    return (CHINESE_RULES if spoken else ARABIC_RULES)[match.lastindex - 2]


def _is_plain(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff" and letter not in _KNOWN_BEFORE


def named(text: str, start: int) -> Rule | None:
    """The rule that says of a number without a known unit that it is no quantity, or None."""
    match = _UNITLESS.match(text, start)
    return UNITLESS_RULES[match.lastindex - 2] if match and match.end() > start and match.lastindex else None


def marked(text: str, start: int) -> str:
    """marker or ordinal, as which a numeral inside of a fixed word can stand after all: （一）, 第一产业; or ""."""
    match = _MARKS.match(text, start)
    return MARK_RULES[match.lastindex - 2].role if match and match.end() > start and match.lastindex else ""
