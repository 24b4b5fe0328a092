"""What each numeral candidate is: the rules that tell a quantity from an ordinal, a date, a name, a marker or a word.

A rule is a pattern in which N stands for the numeral and O for another one, with an example in which 【】 marks it. The first rule that
matches decides; the examples are run as tests. Words that hold a numeral (进一步, 三农) are rows of a table.
"""

import re
from dataclasses import dataclass

from gwr.reading.language.numerals import DIGITS, HAN
from gwr.reading.language.tables import lookup

ARABIC = rf"(?:[{DIGITS}]+(?:[.,，][{DIGITS}]+)*)"
CHINESE = rf"(?:[{HAN}]+)"
YEAR = "(?:(?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2})"
LINE = r"(?<![^\n\r\s*#>])"  # the numeral begins a line, or nothing but white space or Markdown stands before it
STOP = r"(?<![^\n\r\s。；：！？，、“*:;,])"  # a clause begins
PLAN = "(?:行动|规划|计划|攻坚|大变样|提升|倍增)"
BREAK = "(?:[.．]{2,}|_|['’·・。]| [.．·] ?|[.．·] |[.．](?:\r\n?|\n))"  # parts a number that was one: 6..8, 1_000, 75.⏎82
_DASHES = "-—－–~～至到"
RANGE = f"[{_DASHES}]{{1,2}}"
RANGES = {one + other for one in _DASHES for other in ("", *_DASHES)}  # all that RANGE is


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the language, the role it gives and, for a name, what it is recognised by."""

    role: str
    reason: str
    pattern: str
    example: str


ARABIC_RULES = (
    Rule("unread", "数字残缺", r"N(?=\$)|(?<=\$)N|(?<=\$\d\.\$)N", "1$.$【2５】亿元"),
    Rule("marker", "", r"(?<=［)N(?=］)|(?<=\[)N(?=\])|(?<=\[\^)N(?=\])|(?<=\*\*)N(?=\*\*)", "五百强［【3】］"),
    Rule("unread", "数字断裂", rf"N(?={BREAK}(?!{YEAR}年)[{DIGITS}]|[.．][%％])", "增长【6】..8%"),
    Rule("unread", "数字断裂", r"(?<![.,，\d])\d(?= (?:\. )?\d(?!\d))|(?<=(?<!\d)\d )\d(?!\d)", "增长【6】 . 8 %"),
    Rule("unread", "数字断裂", r"(?<=[\u4e00-\u9fff][%％])N", "增长%【6】"),
    Rule("unread", "正负矛盾", r"(?<=[降少低跌落][-－−])N", "下降-【3】%"),
    Rule("unread", "文末残缺", r"(?<=[\u4e00-\u9fff])N(?=[.．]?\s*\Z)", "同比增长【46】"),
    Rule("name", "文号", r"(?<=〔)N(?=〕)|(?<=〕)N(?=号)", "〔【2018】〕1号"),
    Rule("marker", "", r"(?<=[\n。；：！？\s]（)N(?=）)", "。（【1】）加快"),
    Rule("name", "编号", r"(?<=（)N(?=）)", "文件（【11】）"),
    Rule("marker", "", rf"{LINE}N(?=[、．.][^\d])|(?<=[。；：])N(?=[、．.][^\d])", "。【2】.加快"),
    Rule("ordinal", "", r"(?<=第)N|(?<=第 )N|(?<=前)N(?=[位名](?!企))", "第【3】次"),
    Rule("ordinal", "", r"(?<=[排居列]全[国省市区])N(?=[，。、；])", "排全省【2】，"),
    Rule("ordinal", "", r"(?<=[名次][由从])N(?=位)|(?<=[移升居列][到至])N(?=位)", "位次由【21】位前移"),
    Rule("name", "编号", r"N(?=升级版)", "【4.0】升级版"),
    Rule("name", "编号", r"(?<=[A-Za-zＡ-Ｚａ-ｚ])N|(?<=[A-Za-z][-—－.])N", "PM【2.5】"),
    Rule("date", "", rf"{YEAR}(?=[./-][0-9]{{1,2}}[./-][0-9])|{YEAR}\.[0-9]{{1,2}}\.[0-9]{{1,2}}", "【2018】-01-10"),
    Rule("date", "", r"(?<=\d{4}[-/])[0-9]{1,2}(?=[-/])|(?<=\d{4}[-/]\d\d[-/])[0-9]{1,2}", "2018-【01】-10"),
    Rule("date", "", rf"{YEAR}(?= ?年|[、和]{YEAR}两?年|两年|{RANGE}{YEAR}年|{RANGE}今后|、{YEAR}年|和{YEAR}年|学年)", "【2018】年"),
    Rule("name", "计划名", rf"N(?=年{PLAN})", "【3】年行动计划"),
    Rule("date", "", rf"[{DIGITS}]+(?=[余多来]?年(?!均|产)|{RANGE}O年|个?多?世纪|周年|年代)", "改革开放【40】周年"),
    Rule("date", "", rf"N(?=月(?!均|产)|日(?![均产])|{RANGE}O[月日]|、O[月日]|号(?=召开|至))", "【1】月10日"),
    Rule("date", "", r"(?<=[续近前历用])N(?=个多?月)", "连续【15】个月"),
    Rule("name", "编号", r"N(?=[A-Za-zＡ-Ｚ](?<![kKmMtT])(?![A-Za-zµ])|D打|K[,，、]|[GA]网|G|A级|Ａ级|S店)", "【5】G基站"),
    Rule("name", "编号", r"N(?= ?线(?![路缆上下索]))", "省道【304】线"),
    Rule("name", "提法", r"N(?=[+＋×xX][A-Za-z0-9])|(?<=[0-9A-Za-z][+＋×xX])N", "“【1】+15”"),
    Rule("name", "地址", r"N(?=弄|号(?![线文])|号楼|室|路公交)", "人民路【445】弄"),
    Rule("name", "编号", r"N(?=号线|号文|号令|国道|省道|路公交|国集团|强(?![度化势力])|后(?=[、，青群]))", "世界【500】强"),
    Rule("name", "提法", r"N(?=(?:分钟|小时)[\u4e00-\u9fff]{0,6}圈)", "【15】分钟生活圈"),
    Rule("name", "提法", r"24(?=小时(?![以之]?内|[前后，。、]))", "【24】小时便利店"),
    Rule("name", "电话", r"N(?=[\u4e00-\u9fff]{0,4}热线|平台|系统)", "【12345】市民服务热线"),
)

CHINESE_RULES = (
    Rule("unread", "数字残缺", "N(?=于[百万亿])", "六十六亿【七】于万元"),
    Rule("unread", "未收数字", r"(?<=[廿卅])N", "廿【三】家"),
    Rule("marker", "", r"(?<=（)N(?=）)|(?<=\()N(?=\))", "（【一】）加快"),
    Rule("marker", "", rf"{LINE}N(?=[、．.]|，)|(?<=[。；：！？])N(?=、)", "【二】、主要任务"),
    Rule("marker", "", rf"{STOP}N(?=[是要](?![求点件]))", "；【二】是改革"),
    Rule("name", "计划名", rf"N(?=年{PLAN})(?<![一二][九〇零][{HAN}]{{2}})|N(?=个五年)", "【三】年行动计划"),
    Rule("ordinal", "", r"(?<=第)N(?!季度)|(?<=前)N(?=[位名强列，。])", "第【七】轮"),
    Rule("name", "提法", r"(?:十[一二三四五六七八九]?五|[二三四五六七八九]五)(?=”|规划|时期|期间|计划)", "“【十三五】”规划"),
    Rule("name", "会议", r"(?:十[一二三四五六七八九]|二十)(?=大(?![力量批型小]))|(?<=党的)[七八九十](?=大)", "【十九】大精神"),
    Rule("word", "", r"(?<=[新上下每这那首同])一(?=届|轮|代|批|期|次)|(?<=几)N|(?<=数)[十百千](?![一二三四五六七八九])|N(?=几)", "新【一】轮"),
    Rule("ordinal", "", r"[一二三四五六七八九十]+(?=届|中(?:全会|、|和[一二三四五六七八]中)|次(?:、[一二三四五六七八九十]+次)*(?:和[一二三四五六七八九十]+次)?全会|等[奖功])|[一二三四五六七八九十](?=期(?![间盼待望货]))", "【十八】届历次全会"),
    Rule("ordinal", "", r"(?<=[届会大])N(?=次[全代会])|(?<=\s)N(?=次(?:全体)?会议)|(?<=[届会大])N(?=次(?:人民|党员)?代表)", "十二届人大【一】次会议"),
    Rule("date", "", r"[一二][九〇零][〇零一二三四五六七八九]{2}(?=年)|N(?=月(?!亮|饼|均)|季度|周年|世纪|年代)", "【二〇三五】年"),
    Rule("date", "", r"(?<=月)N(?=[日号])|N(?=个多?月|[至到]O月)|(?<![的要键凡义])一(?=年(?![一如级]))", "过去【一】年"),
    Rule("date", "", r"一(?=年(?:来|以来|内|里|间|前|后|多))|(?<=新的)一(?=年)|(?<=过去的)一(?=年)", "【一】年来"),
    Rule("name", "固定提法", r"三(?=大(?:需求|攻坚战))|一(?=站式服务(?:中心|大厅))|N(?=年制(?![造定作]))", "【三】大攻坚战"),
    Rule("date", "", r"[两二三四五六七八九十百千]+(?=[余多来几]?年(?!级|均))", "近【两】年"),
    Rule("word", "", r"[百千](?=分之[几数])", "增长【百】分之几"),
    Rule("quantity", "", r"[百千](?=分之)|(?<=万分之)N|N(?=分之|点[一二三四五六七八九零〇]+(?:[万亿元倍米吨所台件亩斤人户头度担]|个百分点|公[里斤顷])|倍(?!增|加)|番)|[一二三四五六七八九](?=成(?:[半一二三四五六七八九])?(?:[，。；、以左的多]))", "【三】分之二"),
    Rule("quantity", "", r"零(?=增长)|一(?=个百分点)", "【零】增长"),
    Rule("quantity", "", r"(?<=[超破过])[百千十](?=[万亿][元美吨人平立公千斤个的、])|[百千](?=[万亿]美?元以[上下])", "超【百】亿元"),
    Rule("quantity", "", r"一(?=[万亿](?:[余多](?!年)|[元美吨人亩斤公平立千个户头担匹]))", "【一】亿多亩"),
    Rule("word", "", rf"[十百千](?=[万亿](?![{HAN}]))|(?<=[每上近成])[十百千](?![{HAN}])", "【千】亿级"),
    Rule("quantity", "", r"(?<=[东西南北中]部)N(?=[\u4e00-\u9fff])", "西部【四】公园"),
    Rule("name", "地名", r"(?<=[\u4e00-\u9fff])(?<![个的了及和与有各是])[二三四五六七八九十](?=[村弄坊](?![庄民级委镇]))", "天山【五】村"),
    Rule("name", "地名", r"[二三四五六七八九十](?=里[河店桥铺屯沟湾冲庄营堡塘])|[二三四五六七](?=环(?![节境保卫]))", "【七】里河"),
    Rule("name", "提法", r"N(?=(?:分钟|小时)[\u4e00-\u9fff]{0,6}圈)|二十(?=国集团)", "【三】小时经济圈"),
    Rule("name", "机构", r"(?<=[市省区校附])[一二三四五六七八九十](?=[中院小](?![学心小型]))", "市【三】中"),
    Rule("name", "提法", r"十(?=大(?![力量批型小]))|N(?=号|线(?!路))", "【十】大新闻人物"),
    Rule("name", "等级", r"(?<![县镇村乡市省街区])[一二三四五](?=级(?:[甲乙医专综以公地响资水电泵]|和[一二三四五]级[公水电泵]))", "【三】级医院"),
)

_QUOTED = re.compile(r"“[^“”\n]{1,24}”|《[^《》\n]{1,60}》|https?://[\w./?=&%#~:+-]+")
_QUOTED_BY = {"“": "引号内", "《": "书名号内", "h": "网址"}


def _compiled(rules, numeral):
    """One pattern for all rules: the numeral is read once, as group 1, to which they refer back; behind rule i stands group i + 2.

    It is empty: a group around the rule would keep the search from passing over a rule that begins with another letter.
    """
    patterns = (rule.pattern.replace("N", r"\1").replace("O", numeral) for rule in rules)
    return re.compile(f"(?=({numeral}))(?:{'|'.join(f'(?:{pattern})()' for pattern in patterns)})")


MARK_RULES = tuple(rule for rule in CHINESE_RULES if rule.role in ("marker", "ordinal"))
_MARKS = _compiled(MARK_RULES, CHINESE)
_ARABIC = _compiled(ARABIC_RULES, ARABIC)
_CHINESE = _compiled(CHINESE_RULES, CHINESE)


# Most numbers: a character before and a unit behind of which no rule knows anything. A search for a rule would be in vain.
_PLAIN_LETTERS, _KNOWN_BEFORE = frozenset("%％万亿家项元人户套条公"), frozenset("第前$")


def ruled(text, start, end):
    """The rule that matches the candidate at the offsets, or None."""
    chinese = text[start] in HAN
    if not chinese and text[end : end + 1] in _PLAIN_LETTERS and "\u4e00" <= text[start - 1 : start] <= "\u9fff" and text[start - 1] not in _KNOWN_BEFORE:
        return None
    match = (_CHINESE if chinese else _ARABIC).match(text, start)
    return (CHINESE_RULES if chinese else ARABIC_RULES)[match.lastindex - 2] if match and match.end() > start else None


def marked(text, start):
    """marker or ordinal, as which a numeral inside of a fixed word can stand after all: （一）, 第一产业; or ""."""
    match = _MARKS.match(text, start)
    return MARK_RULES[match.lastindex - 2].role if match and match.end() > start else ""


def quoted_spans(text):
    """start, end and what by, of each short quotation, book title and web address, in order."""
    return [(m.start(), m.end(), _QUOTED_BY[m[0][0]]) for m in _QUOTED.finditer(text)]


_RUN = re.compile(f"[{HAN}]+")


def _indexed(words):
    """A numeral with the letter behind it -> (word, where the numeral stands in it), the longest word first.

    A word that ends with the numeral stands under the numeral alone, and with each letter that another word has behind it.
    """
    index = {}
    for word in words:
        for run in _RUN.finditer(word):
            index.setdefault(word[run.start() : run.end() + 1], []).append((word, run.start()))
    for key in index:
        index[key] = sorted(index[key] + (index.get(key[:-1], []) if key[-1] not in HAN else []), key=lambda found: -len(found[0]))
    return index


WORD_ROLES = lookup("numeral_words", "role")
_WORDS = _indexed(WORD_ROLES)


def fixed_word(text, start, end):
    """The longest word of the table that covers the candidate, or ""."""
    for word, at in _WORDS.get(text[start : end + 1]) or _WORDS.get(text[start:end], ()):
        if start >= at and text.startswith(word, start - at):
            return word
    return ""
