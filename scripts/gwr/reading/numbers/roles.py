"""What each numeral candidate is: the rules that tell a quantity from an ordinal, a date, a name, a marker or a word.

A rule is a pattern in which N stands for the numeral and O for another one, with an example in which 【】 marks it. The
first rule that matches decides; the examples are run as tests.
"""

import re
from dataclasses import dataclass

from gwr.reading.language.numerals import ARABIC, CHINESE, DIGITS, HAN, ZERO
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives, lookup

SPOKEN_YEAR = f"[一二][九〇零{ZERO}][〇零{ZERO}一二三四五六七八九]{{2}}"
YEAR = "(?:(?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2})"
LINE = r"(?<![^\n\r\s*#>])"  # the numeral begins a line, or nothing but white space or Markdown stands before it
STOP = r"(?<![^\n\r\s。；：！？，、“*:;,])"  # a clause begins
PLAN = "(?:行动|规划|计划|攻坚|大变样|提升|倍增)"
# parts a number that was one: 6..8, 1_000, 75.⏎82
BREAK = "(?:[.．]{2,}|_|['’·・]| [.．·] ?|[.．·] |[.．](?:\r\n?|\n))"
NUMBERED = "(?:项目|工程|标段|地块|子项|课题)"  # that is numbered 2.2
_LATIN_UNITS = [unit for unit in lookup("units", "measure") if unit[0].isascii() and unit[0].isalpha()]
# in the patterns of roles a plain N or O stands for a numeral
_LATIN = "|".join(map(re.escape, _LATIN_UNITS)).replace("N", r"\x4e").replace("O", r"\x4f")
LATIN_UNIT = f"(?:{_LATIN})(?![A-Za-z])"
DAMAGED = "□■▯◻\ufffd"  # stands where a sign was lost; at the head of a line □ is a bullet
_DASHES = "-—－–─―~～至到"
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
    Rule("a figure that lost its digits", "unread", "数字残缺", r"N(?=[.．]?\$)|(?<=[\d.．]\$)N", "1$.$【2５】亿元"),
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
        r"(?<![.,，\d])\d(?= \d(?!\d))|(?<=(?<!\d)\d )\d(?!\d)",
        "增长【6】 8 %",
    ),
    Rule(
        "a figure with a letter in place of a digit",
        "unread",
        "数字残缺",
        r"(?<![A-Za-z])N(?=[.．]?[\x4flI]+[\d.．%％多余万亿年月日元项个家人户吨亩])"
        r"|(?<=\d[\x4flI])(?<![A-Za-z]\d[\x4flI])N|(?<=\d[\x4flI][.．])N",
        "投资【3】O亿元",
    ),
    Rule(
        "a figure that begins with a letter in place of a digit",
        "unread",
        "数字残缺",
        r"(?<=(?<![A-Za-z])[\x4flI][.．])N|(?<=(?<![A-Za-z])l)N|(?<=(?<![A-Za-z])I)N(?=[%％多余万亿])",
        "上升l.【7】个百分点",
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
    Rule(
        "a project's number",
        "marker",
        "",
        rf"{LINE}[{DIGITS}]{{1,2}}(?:\.[{DIGITS}]{{1,2}})+(?=[ \u3000]?(?:项目|工程|建设|[\u4e00-\u9fff]{{2,10}}[:：]))"
        rf"|{LINE}[{DIGITS}]{{1,2}}\.[{DIGITS}]{{1,2}}(?=[ \u3000]+(?![万亿千元])[\u4e00-\u9fff]{{2,16}}[\n\r])"
        rf"|{LINE}[{DIGITS}]{{1,2}}(?:\.[{DIGITS}]{{1,2}}){{2,}}(?=[ \u3000]?[\u4e00-\u9fff])"
        rf"|(?:{LINE}|(?<=[。；：（]))[{DIGITS}]+(?:\.[{DIGITS}]+)+(?=[）)]? ?{NUMBERED})"
        rf"|{LINE}[{DIGITS}]+(?=．[{DIGITS}]+ ?{NUMBERED})|(?<=[{DIGITS}]．)[{DIGITS}]+(?= ?{NUMBERED})",
        "【2.2】项目投资",
    ),
    Rule("a table's number", "marker", "", r"(?<=表)(?<!代表)N(?=[:：\u3000 ])", "表【3】：主要指标"),
    Rule(
        "a list's number",
        "marker",
        "",
        rf"{LINE}N(?=[、．.][^\d])|{LINE}[0-9]{{1,2}}(?=[:：][^\d])|(?<=[。；：])N(?=[、．.][^\d])"
        r"|(?<=[；：])(?<!\d：)[0-9]{1,2}(?=。[^\d])",
        "。【2】.加快",
    ),
    Rule(
        "a list's number and a count in one: 4. and 10, as nothing comes in tenths of a 个",
        "unread",
        "序号连写",
        r"(?:(?<=\n)|(?<=\n\*\*))[0-9]{1,2}\.[0-9]+(?=[个项家条件座名种类大](?!百分点|月))",
        "：\n【4.10】个园区",
    ),
    Rule(
        "第 or 前 before it",
        "ordinal",
        "",
        r"(?<=第)N|(?<=第 )N|(?<=第\d\d[、和])N(?=[\u4e00-\u9fff])|(?<=前)N(?=[位名](?!企)|[的，。、；])|(?<=[国省市区列排]后)N(?=[位名，。])",
        "第【3】次",
    ),
    Rule("a place among all", "ordinal", "", r"(?<=[排居列]全[国省市区])N(?=[，。、；])", "排全省【2】，"),
    Rule(
        "a place from or to which one moved",
        "ordinal",
        "",
        r"(?<=[名次][由从])N(?=位)|(?<=[移升居列][到至])N(?=位)",
        "位次由【21】位前移",
    ),
    Rule(
        "a version",
        "name",
        "编号",
        r"N(?=升级版|版本|版(?=[，。、；”]|规划|方案|政策|措施|[）)]))|[0-9]\.[0-9](?=版)",
        "【4.0】升级版",
    ),
    Rule(
        "letters before it",  # no sum, as in GDP15万元
        "name",
        "编号",
        r"(?<=[A-Za-zＡ-Ｚａ-ｚ])N(?![万亿]亿?[元吨度，。、；以])|(?<=[A-Za-z][-—－.])N",
        "PM【2.5】",
    ),
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
        rf"[{DIGITS}]+(?=[余多来]?年(?!均|产)|{RANGE}O年|个?多?世纪|周年|大庆|年代)",
        "改革开放【40】周年",
    ),
    Rule(
        "a month or a day",
        "date",
        "",
        rf"N(?=时(?:[至起前后）)、，]|[0-9])|月(?!均|产)|日(?![均产]|元(?!旦))|{RANGE}O[月日]|、O[月日]|号(?=召开|至))",
        "【1】月10日",
    ),
    Rule("months counted", "date", "", r"(?<=[续近前历用])N(?=个多?月)", "连续【15】个月"),
    Rule(
        "letters behind it",
        "name",
        "编号",
        rf"N(?=[A-Za-zＡ-ＺDGS])(?!{LATIN_UNIT})(?=[A-Za-zＡ-Ｚ](?<![kKmMtT])(?![A-Za-zµ])|D打|[GA]网|G|A级|Ａ级|S店)"
        r"|N(?=T(?:发动机|动力|车型)|g(?:网|基站|通信))|[248](?=K(?![VvWwMmGgBbPHT]))",
        "【5】G基站",
    ),
    Rule("a road's number behind a blank", "name", "编号", r"N(?= ?线(?![路缆上下索]))", "省道【304】线"),
    Rule(  # but 2×66万千瓦 says how much each has
        "a formula of numbers",
        "name",
        "提法",
        r"N(?=[+＋×xX][A-Za-z0-9])|(?<=[0-9A-Za-z][+＋×xX])N(?!万?(?:千瓦|兆瓦|MW|千?伏安|吨|立方米))",
        "“【1】+15”",
    ),
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
        r"N(?=(?:[至-]O)?(?:分钟|小时|公里)[\u4e00-\u9fff]{0,8}圈)",
        "【15】分钟生活圈",
    ),
    Rule("a degree of the globe", "name", "地名", "(?<=[北南]纬|[东西]经)N", "北纬【30】度公园"),
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
    Rule(
        "a figure that lost its digits",
        "unread",
        "数字残缺",
        rf"N(?=[万亿][{HAN}]于)|(?<![至由从])N(?=于[{HAN}万亿多余项种件个])|(?<=[一二两三四五六七八九]于)N|(?<=[万亿])N(?=于)",
        "六十六亿【七】于万元",
    ),
    Rule(
        "a numeral beside a damaged sign",
        "unread",
        "符号残缺",
        rf"N(?=[{DAMAGED}]|_X_)|(?<=[^\s{DAMAGED}][{DAMAGED}])N|(?<=[{DAMAGED}][.．])N|(?<=_X_)N",
        "新建【七】□学校",
    ),
    Rule("a numeral behind 廿 or 卅", "unread", "未收数字", r"(?<=[廿卅])N", "廿【三】家"),
    Rule("a list's number in brackets", "marker", "", r"(?<=（)N(?=）)|(?<=\()N(?=\))", "（【一】）加快"),
    Rule(
        "a list's number",
        "marker",
        "",
        rf"{LINE}N(?=[、．.]|，|[）)]|[ \u3000]*(?:[\n\u3000]|是))|(?<=（\*\*)N(?=）)|(?<=[。；：！？])N(?=、)|(?<=附件)N",
        "【二】、主要任务",
    ),
    Rule("a list's 一是, 二要", "marker", "", rf"{STOP}N(?=[是要靠](?![求点件])|不[怕会])", "；【二】是改革"),
    Rule(
        "a plan of so many years",
        "name",
        "计划名",
        rf"N(?=年{PLAN})(?<![一二][九〇零{ZERO}][{HAN}{ZERO}]{{2}})|N(?=个五年)",
        "【三】年行动计划",
    ),
    Rule(
        "第 or 前 before it or before the list that it is in",
        "ordinal",
        "",
        rf"(?<=第)N(?!季度)|(?<=前)N(?=[位名强列，。；、])|(?<=第[{HAN}][、和及])N|(?<=第[{HAN}]、[{HAN}][、和])N",
        "第【七】轮",
    ),
    Rule(
        "the sectors in order",
        "ordinal",
        "",
        r"[一二](?=、[二三](?:、三)?(?:次)?产)|(?<=二、)三(?=(?:次)?产)|(?<!一)二三(?=(?:次)?产)",
        "一、【二】、三次产业",
    ),
    Rule(
        "one of a list of grades",
        "ordinal",
        "",
        "[一二三四五](?=、[二三四五六](?:[类档批期线]|代线|板块))|(?<=[一二三四]、)[二三四五六](?=[类档批]|板块)",
        "全市【二】、三类",
    ),
    Rule(
        "a substance",
        "name",
        "名称",
        "(?<=碳)N|(?<=[甲乙丙丁戊己])[二三四](?=[醇酸胺烯腈酯醛酮氧])|[一二三四五](?=硫化|聚氰|氯|氢|甲|乙|氟|氮|元酸)",
        "乙【二】醇项目",
    ),
    Rule(
        "a figure with so many corners, not money",
        "name",
        "名称",
        f"N(?=角(?![钱，。；、{HAN}]))|(?<=[中金长珠小东南北西])三(?=角)",
        "闽东【三】角圈",
    ),
    Rule(
        "a place by its lane or ditch",
        "name",
        "地名",
        "N(?=道(?:[镇沟湾口岗坝街梁河江里岭山桥林店堡泉]|区(?![域间])))",
        "【三】道沟水厂",
    ),
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
        "[一二三四五六七八九十]+(?=届| ?中(?:[ 、和]*[一二三四五六七八] ?中)*[ 、]*(?:全会|精神)"
        "|次(?:、?[一二三四五六七八九十]+次)*(?:和[一二三四五六七八九十]+次)?全会|等[奖功])|"
        "[一二三四五六七八九十]{1,3}(?=期(?![间盼待望货]))",
        "【十八】届历次全会",
    ),
    Rule(
        "a session of a congress",
        "ordinal",
        "",
        r"(?<=[届会大])N(?=次[全代会])|(?<=[省市县区州委])N(?=次党(?:员?代表|代会))|(?<=\s)N(?=次(?:全体)?会议)|(?<=[届会大])N(?=次(?:人民|党员)?代表)",
        "十二届人大【一】次会议",
    ),
    Rule(
        "a year in words, a month, a quarter",
        "date",
        "",
        rf"{SPOKEN_YEAR}(?=年|[到至、和与]{SPOKEN_YEAR}两?年)|{SPOKEN_YEAR}两(?=年)|N(?=月(?!亮|饼|均)|季度|周年|世纪|年代)",
        "【二〇三五】年",
    ),
    Rule(
        "a day, months counted, one year",
        "date",
        "",
        r"(?<=月)N(?=[日号])|N(?=日(?:[）)、]|至)|[、至]O日|月?、O月|个多?月|[至到]O月)|(?<=每周)[一二三四五六](?![天日次节个一二两三四五六七八])|"
        r"(?<![的要键凡义])一(?=年(?![一如级]))",
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
        r"三(?=大(?:需求|攻坚战))|一(?=站式服务(?:中心|大厅))|N(?=年(?:一贯)?制(?![造定作]))|一(?=贯制)",
        "【三】大攻坚战",
    ),
    Rule(
        "years counted",
        "date",
        "",
        r"[两二三四五六七八九十百千]+(?=[余多来几]?年(?!级|均)|[、到至]O[余多来几]?年(?![级均前代])|华诞|载(?![客货重体人入物量]))",
        "近【两】年",
    ),
    Rule("parts of a hundred without a number", "word", "", r"[百千](?=分之[几数])", "增长【百】分之几"),
    Rule(
        "a street by its name",
        "name",
        "地名",
        r"[一二三四五六七八九十](?=(?![条个段座处项类级公线铁大小镇乡县市区])[\u4e00-\u9fff][路街巷桥](?![梁段灯线径由费桥区道网况]))|"
        r"(?<=[东西南北中前后经纬双横纵环])[一二三四五六七八九十](?=[路街巷道](?![条段])|大道|广场)",
        "新建北【二】路",
    ),
    Rule(
        "a lane by its name, where a measure word is part of it",
        "name",
        "地名",
        "[一二三四五六七八九十](?=[盏眼棵块间座条口根片扇][\u4e00-\u9fff](?<![街小背里陋老深窄支水公])(?:巷|胡同))",
        "拓宽【三】盏灯巷",
    ),
    Rule(
        "parts, decimals, multiples, tenths",
        "quantity",
        "",
        "[百千](?=分之)|(?<=万分之)N|N(?=分之|点[一二三四五六七八九零〇]+(?:[万亿元倍米吨所台件亩斤人户头度担]|个百分点|公[里斤顷])|倍(?!增|加)|番)|"
        "[一二三四五六七八九](?=成(?:[半一二三四五六七八九](?!般))?(?:[，。；、以左的多]))",
        "【三】分之二",
    ),
    Rule("zero growth, one percentage point", "quantity", "", r"零(?=增长)|一(?=个百分点)", "【零】增长"),
    Rule(
        "a round number behind a bound",
        "quantity",
        "",
        r"(?:(?<=[超破过逾])|(?<=[超破过]了))[百千十](?=[万亿][元美吨人平立公千斤个户名家台件头亩只株辆册套度次的、])|[百千](?=[万亿]美?元以[上下])",
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
        "a place's name with a hundred or a thousand",
        "name",
        "地名",
        r"[百千](?=(?![分万亿米瓦克伏兆强佳个家户人亩吨元名余多年百十处所条座企点校城乡县镇村])[\u4e00-\u9fff]{1,2}"
        "(?:[湖荒湾岭岛峡洞泉亭洲桥村镇山潭坡岩崖漈溪谷](?![水区])|县(?![城域级区])|景区|公园|古镇|广场|水库|大道))|千(?=佛[山岩洞崖])"
        "|[百千](?=(?![条个段座处里米年名家户件万亿分公])[\u4e00-\u9fff][路街巷](?![段口网径面长]))|百(?=里[荒峡漂画长])"
        "|[百千](?=[家户人][湖湾岭峪沟塘滩潭洼桥]|户苗寨|丈[漈崖岩瀑沟]|里杜鹃)|千(?=山(?:[、，。；和与公景风隧]|水库))",
        "【千】岛湖码头",
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
        r"[一二三四五六七八九十]*[二三四五六七八九十](?=里(?:[河店桥铺屯沟湾冲庄营堡塘墩香]|沙河|长街|画廊))|[二三四五六七](?=环(?![节境保卫]))",
        "【七】里河",
    ),
    Rule(
        "a circle of so many minutes, the twenty countries",
        "name",
        "提法",
        r"N(?=(?:分钟|小时)[\u4e00-\u9fff]{0,6}圈)|二十(?=国集团)",
        "【三】小时经济圈",
    ),
    Rule(  # not 一江三桥, nor 新建三桥
        "a bridge, a mine, a ring road by its number",
        "name",
        "名称",
        r"(?<=[\u4e00-\u9fff])(?<![个的了及和与有各是建座新成])(?<![一二三四五六七八九十两][\u4e00-\u9fff])"
        r"[一二三四五六七八九十](?=[桥绕矿幼](?:[、，。；和及与]|等|工程|项目|建设|大桥))"
        r"|(?<=[桥矿绕]、)[一二三四五六七八九十](?=[桥矿绕])",
        "长江【二】桥、江北矿区等项目",
    ),
    Rule(
        "a hospital or school by its number",
        "name",
        "机构",
        r"(?<=[市省区校附])[一二三四五六七八九十](?=[中院小](?![学心小型]))"
        r"|(?<=[县镇州、和与及，。；|\s])[一二三四五六七八九十](?=[中院小](?:[、，。；和及与|\s]|新[建校]))"
        r"|(?<=[建迁造])[一二三四五六七八九十](?=[中院小](?:[、，。；和及与|\s]|\d))",
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
        r"(?<![县镇村乡市省街区])[一二三四五](?=级(?:[甲乙医专综以公地响资水电泵]|和[一二三四五]级[公水电泵]))"
        r"|(?<=国家)[一二三](?=级)|[一二三](?=级、[一二三]级)|(?<=劣)[四五](?=类)"
        rf"|(?<![乡镇村])[一二三四五](?=级(?:{alternatives('named', kind='class')}))"
        "|(?<=晋级|晋升|评为|升为|升至|定为)[一二三四五](?=级[，。；、])",
        "【三】级医院",
    ),
    Rule(
        "what is done anew, by its name",
        "name",
        "提法",
        f"二(?=次(?:{alternatives('named', kind='anew')}))",
        "住宅小区【二】次供水",
    ),
    Rule(
        "those on all sides",
        "name",
        "固定提法",
        "八(?=方(?:支援|来客|宾客|游客|资源|朋友|风雨|辐射))|四(?=方责任)|三(?=方(?:协[商调议]|机制|评[估价]))",
        "落实【四】方责任",
    ),
    Rule(
        "a place by its name, where a measure word is part of it",
        "name",
        "地名",
        "[三四五六七八九](?=(?![个大强类级座小省条项区市州乡县镇村所家名位户处间只次件批人])[\u4e00-\u9fff][镇县](?![域级区长城域镇乡村市]))"
        "|[二三四五六七八九](?=(?:里[海坡亭岗洞山]|方[河井台坪]|间房|家渠|棵[树松柳槐榆杨柏](?=[村镇乡社街路大片站])"
        "|眼[井泉](?=[村镇乡社街路巷片])|台[河山区]|峰(?:山|公园)|江侗|门[峡湾]|盘[山水]|州[通开]|井[子镇]|景[镇港]"
        "|叠[泉水溪瀑]|孔[桥闸]|(?![座条个片处口段大级类项名多只些几对组期批])[\u4e00-\u9fff][山塔岭峰岩寺庙庵](?![吊楼区头])))"
        "|(?<![种栽植了有])三(?=棵树)|(?<=[、和及与])[三四五六七八九](?=[堡溪亭渡陵岩墩圩][、，和及与等])",
        "昂溪【三】间房",
    ),
)

# What says of a number without a known unit that it is a name; where nothing does, it counts what stands behind it.
HEADS = "储气库|平台|系统|热线|街区|创意园|文化园|产业园|中心|频道|机制|行动|电商|电视|生产线|路口"
EVENTS = "大会|博览会|节|赛|展览会|展示会|洽谈会|论坛|峰会|年会|活动|计划|规划|纲要|城市|榜"
UNITLESS_RULES = (
    Rule("a footnote's number that lost its brackets", "marker", "", "(?<=”)N|(?<=﹝)N(?=﹞)", "“三同”【10】工作"),
    Rule(
        "an annex's or a picture's number", "marker", "", r"(?:(?<=附件)|(?<=图片)|(?<=[\n* ][表图]))N", "附件【2】："
    ),
    Rule("a table that is referred to", "name", "编号", "(?<=表)N(?=[）)，。、 ])", "（见表【2】）"),
    Rule(
        "the year spoken of",
        "date",
        "",
        f"(?<=[回展]望){YEAR}|(?<=回[首顾]){YEAR}|{YEAR}(?=\\s+年)|"
        f"(?<=[（(]){YEAR}(?=[-—－~～–]{YEAR}[）)])|(?<=[（(]\\d{{4}}[-—－~～–]){YEAR}(?=[）)])|"
        f"(?<!造){YEAR}(?=[，。；、！]|的)",
        "回首【2018】，",
    ),
    Rule(
        "a date printed in one",
        "date",
        "",
        "(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]|(?<=月)N(?=\\s+日)|N(?= 月)|N(?=华诞)",
        "《日报》【20180110】第2版",
    ),
    Rule(
        "a number broken in two by a stop: its first part",
        "unread",
        "数字断裂",
        r"(?<!\d)\d{1,3}(?=。\d{1,2}(?:[%％]|[万亿]?[元吨人户亩平]|个百分点))|(?<![为达至到是])N(?=，\d(?:[%％]|[万亿]))",
        "净增【8】。9万人",
    ),
    Rule("a figure whose decimals are lost", "unread", "数字残缺", r"N(?=[.．][，。；、）)]|/\d\.)", "绿地【25】.，"),
    Rule("a year by its last two digits", "name", "年份名", "(?<=[’'‘′])[0-9]{2}(?![0-9])", "’【98】洪涝"),
    Rule(
        "a way of customs clearance",
        "name",
        "编号",
        "(?:9610|9710|9810|1210|1239|1039)(?=[、等”跨模])",
        "发展【9710】、",
    ),
    Rule("what a list of numbers in quotation marks is explained by", "name", "提法", "N(?=是?指)", "：【4】是指"),
    Rule("a number of harvests or titles in a row", "quantity", "", "N(?=连[冠丰增涨升降优胜霸])", "粮食【10】连丰"),
    Rule("the strongest, the best", "name", "提法", "N(?=[佳优杰快强](?![度化势力速]))", "【20】佳案例"),
    Rule("what a vaccine works against", "name", "型号", r"N(?=价[\u4e00-\u9fff]{0,6}疫苗)", "【13】价肺炎疫苗"),
    Rule(
        "one of a list of lines, berths or buses",
        "name",
        "编号",
        r"N(?=[#＃]|(?:[#＃]?[、和及与－—~～至-]{1,2}O){1,8}[#＃]?(?:号|国道|省道|县道|路公交|#|＃))|(?<=[#＃][、和-])N",
        "地铁【1】、2号线",
    ),
    Rule(
        "a model's number",
        "name",
        "型号",
        "|".join(f"(?<={maker})N" for maker in lookup("named", "meaning", kind="maker")),
        "新舟【700】投产",
    ),
    Rule(
        "the year of an event or a plan",
        "name",
        "年份名",
        rf"{YEAR}(?=[“·]|[\u4e00-\u9fff]{{0,3}}中国|世界|全国|全球|国际|最|"
        rf"[A-Z]{{2,}}|[\u4e00-\u9fff]{{2,8}}[—·]|[\u4e00-\u9fff]{{2,14}}?(?:{EVENTS}))|"
        rf"(?<=[制创]造){YEAR}",
        "举办【2024】中国马拉松赛",
    ),
    Rule(
        "a road's number behind its kind",
        "name",
        "编号",
        r"(?<=[国省县乡]道)N|(?<=道\d{3}[、和及])N|(?<=[国省]道新)N|(?<=/)N",
        "国道【322】绕城段",
    ),
    Rule(
        "a number one calls",
        "name",
        "电话",
        "(?:12[0-9]{3}|11[0249]|12[02]|95[0-9]{3})(?=[接警急联消涉便流有获宣、，“”]|报警|火警|救援|指挥|投诉|举报| ?[居养便]|等)",
        "【110】接报警情",
    ),
    Rule(
        "a number in a name, which ends with what it names",
        "name",
        "名称",
        rf"N(?=[\u4e00-\u9fff]{{0,10}}?(?:{HEADS})|[中小]学)",
        "建成【791】艺术街区",
    ),
)


# What says of a spoken numeral that no measure word follows what it is; where nothing does, it cannot be read.
PLACES = (
    "新区|大道|高速|高铁|铁路|公路|机场|水库|灌区|公园|广场|商圈|片区|新城|流域|景区|走廊|港区|"
    "[区县市州盟旗镇乡村屯庄寨堡江河湖海湾港岛屿口桥路街巷渠闸峡潭池塘泉浦坝山岭峰岗坪坡塬洲寺宫庙祠陵墓坊园城站店沟溪亭涧岩崖滩谷殿弯渡]|纪念馆"
)
FIRMS = (
    "集团|公司|药业|医药|制药|电子|重工|汽车|电器|新材|股份|食品|光缆|生物|科技|机电|化工|能源|酒业|银行|模块|项目|工厂|"
    "奶粉|基地|牌|堡茶|特酒|汉子"
)
WEAK = {"名词解释", "数字并举", "缩略"}  # reasons that a list or a range outweighs
SPOKEN_RULES = (
    Rule("in the word for retail", "word", "", "(?<=[批社消])零", "批【零】住餐"),
    Rule("great and small, of no number", "word", "", "百千(?=[亿万市企])", "【百千】亿级集群"),
    Rule("a day of the week", "date", "", "(?<=周)[一二三四五六](?=调研|接访|[“、，晚上下夜])", "周【五】调研日"),
    Rule("so many, which are named behind it", "quantity", "", "(?<=有)N(?=[:：])", "主要任务有【三】："),
    Rule("zero reached", "quantity", "", "(?<=[为是])零(?=[，。；、）]|$)", "事故率为【零】。"),
    Rule("no longer zero, from zero", "word", "", "(?<=[破归清消从])零|零(?=的|起步)", "外贸破【零】企业"),
    Rule(
        "nothing of something, as is set up for an aim", "name", "提法", r"零(?=“?[\u4e00-\u9fff]{2})", "群众【零】跑腿"
    ),
    Rule("a number of harvests or titles in a row", "quantity", "", "N(?=连[冠丰增涨升降优胜霸])", "粮食【十】连丰"),
    Rule("a standard of exhaust", "name", "编号", "(?<=[^中我全各两外]国)[三四五六](?![个大])", "供应国【六】汽油"),
    Rule(
        "a place or a firm by its name", "name", "名称", f"(?:{alternatives('named', kind='numeral')})", "【五】常大米"
    ),
    Rule("what a vaccine works against", "name", "型号", r"N(?=价[\u4e00-\u9fffA-Z]{0,6}疫苗)", "【九】价疫苗"),
    Rule(
        "a class by its number, of stars, of generations",
        "name",
        "等级",
        r"[一二三四五六七八九]{1,2}(?=[、和及至]?O?(?:[星钻椰A]级|级(?![联书])|代(?![表价替理办])|阶))",
        "【三】星级市场",
    ),
    Rule("the strongest, the best", "name", "提法", "N(?=[强佳优杰](?![度化势力于质]))", "全球【五】强企业"),
    Rule(
        "games and festivals by their number",
        "name",
        "会议",
        "N(?=(?:[青农残民冬城学]?运|青|残)(?:会|筹|赛|健))",
        "省【九】运会",
    ),
    Rule("so many in one", "name", "提法", r"N(?=[\u4e00-\u9fff]{1,2}合[一二]|融合)|(?<=合)[一二]", "【三】证合一"),
    Rule(
        "by the direction, the line or the bearing",
        "name",
        "编号",
        "(?<=[东西南北])N(?=[绕环干跑])|(?<=[经纬射横纵遥神])N",
        "南【二】绕城",
    ),
    Rule(
        "a school, hospital or works by its number",
        "name",
        "机构",
        "[一二三四五六七八九十]+(?=水厂|污|热(?![爱情点线量水])|热?电厂|中(?![央国部心型低后期间])|小(?:[等、，学])|院(?!士)|跑道"
        "|附[医院中]|医院|技校|桥|通道|干[渠沟水]|支渠|胶厂|矿|烧|车间|站|号|工厂|冶|硅钢|冷轧|热轧|炼[钢铁]|高炉|师)",
        "长江【二】桥",
    ),
    Rule(
        "one of a list of lines or streets",
        "name",
        "编号",
        "N(?=(?:[、和及]O){1,3}(?:号|环|线|路|期|院|中|水厂))",
        "地铁【二】、三号线",
    ),
    Rule(
        "a term that is explained behind it",
        "name",
        "名词解释",
        r"N(?=[\u4e00-\u9fff、+＋“”]{1,16}(?:[:：]|\*\*))",
        "1.【三】权：指",
    ),
    Rule(
        "a set phrase with two numerals",
        "name",
        "数字并举",
        rf"N(?=[\u4e00-\u9fff]{{1,3}}[一二三四五六七八九两百千][\u4e00-\u9fff])"
        rf"|(?<=[{HAN}][\u4e00-\u9fff])N|(?<=[{HAN}][\u4e00-\u9fff]{{2}})N|(?<=[{HAN}][\u4e00-\u9fff]{{3}})N",
        "一停【二】拆三修复",
    ),
    Rule("an abbreviation: two of a kind", "name", "缩略", r"两(?=[\u4e00-\u9fff])", "【两】违整治"),
    Rule(
        "a place, which ends with what it names",
        "name",
        "地名",
        rf"[二三四五六七八九十]+(?=[\u4e00-\u9fff]{{0,3}}?(?:{PLACES}))"
        rf"|N(?=[\u4e00-\u9fff]{{0,2}}[至—－-][\u4e00-\u9fff]{{2,4}}(?:[、高公铁段线和]))",
        "【五】象新区",
    ),
    Rule(
        "a firm, which ends with what it does",
        "name",
        "名称",
        rf"[二三四五六七八九]+(?=[\u4e00-\u9fff]{{0,4}}?(?:{FIRMS}))",
        "【三】祥新材",
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
_SPOKEN = _compiled(SPOKEN_RULES, CHINESE)


# Most numbers: a letter before and a unit behind of which no rule knows anything. To look for one would be in vain.
_PLAIN_BEHIND, _KNOWN_BEFORE = frozenset("%％万亿家项元人户套条件所座台"), frozenset("第前")
_OF_TIME = frozenset("世月多")  # behind 个: centuries, months


def ruled(text: str, start: int, end: int) -> Rule | None:
    """The rule that matches the candidate at the offsets, or None."""
    spoken = text[start] in HAN
    if not spoken and _is_plain(text[start - 1 : start], text[end : end + 2]):
        return None
    match = (_CHINESE if spoken else _ARABIC).match(text, start)
    if not match or match.end() == start or not match.lastindex:
        return None
    return (CHINESE_RULES if spoken else ARABIC_RULES)[match.lastindex - 2]


def _is_plain(before: str, behind: str) -> bool:
    counts = behind[:1] in _PLAIN_BEHIND or (behind[:1] == "个" and behind[1:] not in _OF_TIME)
    return counts and "\u4e00" <= before <= "\u9fff" and before not in _KNOWN_BEFORE


def named(text: str, start: int) -> Rule | None:
    """The rule that says of a number without a known unit what it is, or None."""
    pattern, rules = (_SPOKEN, SPOKEN_RULES) if text[start] in HAN else (_UNITLESS, UNITLESS_RULES)
    match = pattern.match(text, start)
    return rules[match.lastindex - 2] if match and match.end() > start and match.lastindex else None


def marked(text: str, start: int) -> str:
    """marker or ordinal, as which a numeral inside of a fixed word can stand after all: （一）, 第一产业; or ""."""
    match = _MARKS.match(text, start)
    return MARK_RULES[match.lastindex - 2].role if match and match.end() > start and match.lastindex else ""
