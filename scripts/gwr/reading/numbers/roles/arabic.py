"""What a number in Arabic digits is that is no quantity, whatever stands behind it."""

from gwr.reading.language.numerals import DIGITS
from gwr.reading.language.tables import alternatives
from gwr.reading.numbers.roles.rule import BREAK, DAMAGED, LATIN_UNIT, LINE, NUMBERED, PLAN, RANGE, YEAR, Rule

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
        r"(?<=[［【])N(?=[］】])|(?<=\[)N(?=\])|(?<=\[[ ^])N(?= ?\])|(?<=\*\*)N(?=\*\*)"
        r"|(?<=[〔﹝])[0-9]{1,2}(?=[〕﹞](?!第?\d+号))",
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
    Rule(
        "a document's or a standard's number",
        "name",
        "文号",
        rf"(?<=〔)N(?=〕)|(?<=〕)N(?=号)|(?<=\d[-—－]){YEAR}(?=》|标准|规[范程]|[（(《])",
        "〔【2018】〕1号",
    ),
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
    Rule(
        "a time of day behind a date",
        "date",
        "",
        r"(?<=[日\d] )(?<=\d\d日 |[-/.]\d\d )N(?=[:：][0-5]\d(?!\d))|(?<=[日\d] [012]\d[:：])N(?!\d)"
        r"|(?<= [012]\d[:：][0-5]\d[:：])N(?!\d)",
        "2018-02-09 【09】:12",
    ),
    Rule(
        "a map's scale",
        "name",
        "编号",
        r"(?<![\d.])1(?=[:：∶][125]0{2,6}|[:：∶]\d{1,2}万(?![元人吨]))"
        r"|(?<=(?<!\d)1[:：∶])N(?=万?(?:基础|区域|水文|矿产|环境)*(?:地质|矿[调产]|地形|测[绘图]|比例尺|地理))",
        "【1】:50000地质调查",
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
        r"N(?=升级版|版本|版(?=[，。、；”]|规划|方案|政策|措施|[）)]))|[0-9]\.[0-9](?=版)"
        rf"|[1-9]\.0(?={alternatives('named', kind='version')})"
        r"|(?<=工业|政府|计划|平台|大脑|政策|方案|行动|机制|模式|服务|版本|智造)[1-9]\.0(?![\d%％‰万亿倍个])"
        r"|[1-9]\.0(?=[、和][1-9]\.0(?:升级)?版)",
        "【4.0】升级版",
    ),
    Rule(
        "letters before it",  # no sum, as in GDP15万元
        "name",
        "编号",
        r"(?<=[A-Za-zＡ-Ｚａ-ｚ])N(?![万亿]亿?[元吨度，。、；以])|(?<=[A-Za-z][-—－._])N",
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
        rf"{YEAR}(?= ?年|[、和]{YEAR}两?年|两年|(?:{RANGE}|/){YEAR}学?年|{RANGE}今后|、{YEAR}年|和{YEAR}年|学年)",
        "【2018】年",
    ),
    Rule(
        "the year in an event's name",
        "name",
        "年份名",
        f"{YEAR}(?=国[际家土内]|[省市县区]长)",
        "举办【2023】国际数据大会",
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
    Rule("months or quarters counted", "date", "", r"(?<=[续近前历用])N(?=个多?月|个?季度)", "连续【15】个月"),
    Rule(
        "letters behind it",
        "name",
        "编号",
        rf"N(?=[A-Za-zＡ-ＺDGS])(?!{LATIN_UNIT})(?=[A-Za-zＡ-Ｚ](?<![kKmMtT])(?![A-Za-zµ])|D打|[GA]网|G|A级|Ａ级|S店)"
        r"|N(?=T(?:发动机|动力|车型)|g(?:网|基站|通信))|[248](?=K(?![VvWwMmGgBbPHT]))",
        "【5】G基站",
    ),
    Rule(
        "of which make a screen is",
        "name",
        "编号",
        r"[0-9.]+(?=代(?:线|半导体|液晶|面板|玻璃|生产线|TFT|AM|OLED|LCD|高世代|柔性|薄膜|显示))|2\.5(?=产业)",
        "建成【8.5】代线",
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
        r"N(?=[\u4e00-\u9fff]{0,4}热线|平台|系统)|12355(?=青少年)",
        "【12345】市民服务热线",
    ),
)
