"""The closed lists: every word that a column may hold, with its Chinese, its English, and what it means, declared once.

Tables hold the value, pages and charts show the Chinese; nothing else has a list of its own.
"""

from typing import NamedTuple

MINUSES = ("-", "－", "−", "—", "负")  # with which a figure is printed that is below zero, or a fall by itself


class Words(NamedTuple):
    """What a value of a closed list is called; hint says what it means, glyph is its sign wherever it is drawn."""

    zh: str
    en: str
    hint: str = ""
    glyph: str = ""

    @property
    def said(self) -> str:
        """The Chinese with what it means: 结果：报告写明做成的或发生的."""
        return f"{self.zh}：{self.hint}" if self.hint else self.zh


RESULT = Words("结果", "reported", "报告写明做成的或发生的", "■")
ONGOING = Words("推进中", "under way", "正在做，报告没有说已做完", "☒")
STOCK = Words("现有或累计", "held or so far", "现有的数或累计的数；报告没有写日期的，不知道是哪一天的", "◆")
TARGET = Words("目标", "target", "计划或承诺要做的", "□")
CONTEXT = Words("其他", "other", "不属于以上几种", "✕")
STATUS = {"result": RESULT, "ongoing": ONGOING, "stock": STOCK, "target": TARGET, "context": CONTEXT}

OVER = ("result", "stock", "ongoing")  # what is no plan
AHEAD = ("target",)

DERIVED = Words("推算", "derived", "本站算出，报告没有写这个数", "○")
OTHER = Words("其他文件", "other document", "不出自这份报告", "⬢")
PASSAGE = Words("原文", "passage", "报告的话", "❙")
TERM = Words("名词", "term")  # what it means is its own explanation
# Kinds of statement: what a link leads to.
KIND = {**STATUS, "derived": DERIVED, "other": OTHER, "passage": PASSAGE, "term": TERM}

DIVISION = {
    "opening": Words("开头", "opening"),
    "review": Words("回顾", "review"),
    "problems": Words("问题", "problems"),
    "outlook": Words("展望", "outlook"),
    "closing": Words("结尾", "closing"),
}
SIDE = {side: DIVISION[side] for side in ("review", "outlook")}  # whose words are told from each other

ROLE = {
    "quantity": Words("数量", "quantity"),
    "name": Words("名称的一部分", "part of a name", "名称、编号或固定提法里的数字"),
    "word": Words("不作数字用的字", "word", "如“一批”“进一步”"),
    "marker": Words("标题与条目的序号", "marker", "如“一、”“（一）”"),
    "ordinal": Words("序数", "ordinal", "如“第二批”的“二”"),
    "date": Words("日期与年份", "date", "年、月、日，如“近两年”"),
    "part": Words("同一个数的后半", "part of a quantity", "如“三分之二”的“二”"),
    "unread": Words("没能读出", "unread"),
}

COMPARATOR = {
    "=": Words("等于", "equal to"),
    ">": Words("超过", "more than", "比这个数大", "▶"),
    ">=": Words("不少于", "at least", "就是这个数，或者更大", "≥"),
    "<": Words("不到", "less than", "比这个数小", "◀"),
    "<=": Words("不超过", "at most", "就是这个数，或者更小", "≤"),
    "~": Words("约", "about", "在这个数上下", "≈"),
    "<~": Words("近", "nearly", "略小于这个数", "近"),
    ">~": Words("余", "a little over", "略大于这个数", "余"),
}
ORDER = Words("量级", "of that order", "只说在这个量级，不是准数", "级")


def limit(comparator: str, printed: str) -> Words:
    """What limits a figure as it is printed: 100亿级 is as open as 约100亿, and says only of what order it is."""
    return ORDER if comparator == "~" and printed.endswith(ORDER.glyph) else COMPARATOR[comparator]


MEASURE = {
    "level": Words("金额、面积等", "level", "量得的数，长度、重量等也在内"),
    "count": Words("个数", "count", "数得的数"),
    "change_pct": Words("增减率", "change in percent"),
    "change_pp": Words("增减百分点", "change in percentage points"),
    "change_abs": Words("增减量", "absolute change"),
    "share_pct": Words("占比或比率", "share"),
    "ratio": Words("倍数", "ratio"),
}
DIRECTION = {"up": Words("增", "up"), "down": Words("减", "down")}
FALL = "下降"  # what is said before the amount of a fall
BASIS = {
    "yoy": Words("比上年", "on the year before"),
    "avg": Words("年均", "yearly average"),
    "cum": Words("整个时期累计", "over the whole period"),
}
GROUP = {
    "range": Words("区间", "range"),
    "ratio": Words("比例", "proportion"),
    "from_to": Words("从…到…", "from … to …"),
    "list": Words("并列", "list"),
}

COMPARABILITY = {
    "same": Words("同一指标", "same measure"),
    "same batch": Words("视为同一批，接着做", "same batch, carried on"),
    "scope differs": Words("范围不同", "scope differs"),
    "basis differs": Words("口径不同", "basis differs"),
    "nothing to compare": Words("回顾里没有可比的数", "nothing to compare"),
}
BESIDE = {"lower": Words("低", "lower"), "higher": Words("高", "higher"), "equal": Words("相等", "equal")}
DOCUMENT = {
    "target": TARGET,
    "expected": Words("预计完成情况", "expected outcome", "当时的估计"),
    "result": Words("结果", "outcome"),
}
USABLE = {
    "yes": Words("可以引用", "may be quoted"),
    "no": Words("只用来说明为什么不能这样算", "shown only to say why not"),
}

WORK = {  # how far a work on a place is, by the word that the report uses
    "done": Words("完成", "said to be finished", "写的是做成"),
    "to be done": Words("要完成", "to be finished", "任务里写的，要做成"),
    "ongoing": Words("推进", "going on", "写的是正在做、要接着做"),
    "begun": Words("启动", "begun", "写的是刚开头"),
    "to be begun": Words("要启动", "to be begun", "任务里写的，要开头"),
    "planned": Words("列入计划", "planned", "写的是定方案、编规划，或者纳入计划、活动"),
    "studied": Words("研究", "studied", "写的是研究"),
    "other": Words("其他写法", "said in other words", "没有这几种词，或看不出做到哪一步"),
}

CHART = {  # kinds of charts
    "ranked": Words("由大到小的横条", "ranked bars"),
    "part of": Words("整体和它的部分", "a whole and its parts"),
    "pairs": Words("目标与做到的成对", "targets beside results"),
    "one axis": Words("一条轴上的几个数", "a few figures on one axis"),
    "intervals": Words("几处算式，连同写出的位数容许的区间", "sums with what their printed digits allow"),
    "by theme": Words("按主题，报了的数和目标各一个记号", "what was done and what was set, by theme"),
    "dots": Words("每个数一个记号", "a mark for every figure"),
    "diverging": Words("左右相对的横条", "bars to either side"),
    "roles": Words("数字各算作什么", "what numerals stand for"),
}

LEVEL = {  # of a place
    "national": Words("国家级", "national"),
    "province": Words("省级", "province", "省、自治区、特别行政区"),
    "city": Words("市级", "city", "直辖市和地级的市、自治州、地区、盟；不知道级别的市也算在内"),
    "county": Words("县级", "county", "县、旗、区和县级市"),
    "township": Words("乡级", "township", "乡、镇、街道"),
}
RANK = {  # of a place whose level is city
    "直辖市": Words("直辖市", "directly under the central government"),
    "副省级": Words("副省级", "sub-provincial"),
    "地级": Words("地级", "prefecture-level"),
}

VERB_CLASS = {
    "end": Words("终点", "end", "做完时看得出有还是没有，如“建成”“新增”“召开”"),
    "start": Words("启动", "start", "看得出开始了没有"),
    "process": Words("过程", "process", "一直在做，没有终点，如“推进”“落实”"),
    "carry on": Words("持续", "carry on", "接着做原来做的事"),
    "explore": Words("探索", "explore", "先试一试、研究研究"),
    "direction": Words("方向", "direction", "多一点或少一点，如“优化”“提升”"),
}
TESTABILITY = {
    "A": Words("数值＋终点", "a number and an end", "写了多少，也写了做成", "A"),
    "A elsewhere": Words(
        "多少看别的文件", "a threshold of another document", "写了做成或控制在多少以内，多少要看别的文件", "A外"
    ),
    "B": Words("数值＋过程", "a number without an end", "写了多少，没有写做成", "B"),
    "C": Words(
        "无数值＋终点或启动",
        "an end or a beginning without a number",
        "没有写多少，写了做成（建成、建立、构建、召开等）、启动，或研究制定、编制文件",
        "C",
    ),
    "D": Words("无数值＋过程", "neither a number nor an end", "多少、做完，都没有写", "D"),
    "E": Words("表态", "a stance", "只写努力、大力、支持、鼓励，或者积极引导等", "E"),
}
BY_WHEN = {
    "written": Words("句内写明", "written in the clause"),
    "frame": Words("年份写在前文", "inherited", "由前面管着它的话定下"),
    "none": Words("未写", "not said"),
}
REVIEWED = {  # what puts a passage of the review beside a promise
    "figure": Words("编者配的数", "figures", "编者把上年的数配给这个目标，能不能比见 comparisons 表"),
    "passage": Words("编者配的话", "passages", "编者把回顾里的一句配给它"),
    "place": Words("同一地方", "place", "两处写到编者列出的同一个地方，说的也是同一件事"),
    "words": Words("用词相同", "words", "规则按用词找的，未经人核对"),
}
OUTCOME = {
    "unchecked": Words("尚未核对", "not yet checked", "还没有通读过能说明结果的文件"),
    "done": Words("文件写明做到", "said to be done"),
    "in part": Words("文件写明做到一部分", "said to be done in part"),
    "not done": Words("文件写明没有做到", "said not to be done"),
    "not told": Words("文件没有写到", "not told", "通读过的文件没有提到"),
}

GOLD = {
    "developed": Words("规则对照它写成、改进", "the rules were developed against it"),
    "blind": Words("只用来量", "blind", "没有一条规则看着它改过"),
}
BY_GOLD = {  # of a cell put right by hand, what the annotation says of the rules' reading
    "misread": Words("规则读错", "misread", "人工标注不认规则的读法"),
    "either": Words("两读皆可", "either will do", "人工标注也认规则的读法，为读者改得更明白"),
}
SCORE = {  # of a reading; the scores of a column of facts are called as the column
    "recall": Words("读到的数量", "quantities found"),
    "precision": Words("读出而不误认的", "quantities not mistaken"),
    "role": Words("数字的角色", "role of the numeral"),
    "of": Words("所属的数量", "quantity that it belongs to"),
    "subject_f1": Words("名称与标注相合", "overlap of the subject", "两个名称共有的字所占的比例"),
    "subject_ok": Words("名称可用", "subject that will do"),
}
PROMISE_GOLD = {  # annotations of promises
    "chosen": Words("有意选的40条", "chosen", "规则对照它写成"),
    "drawn": Words("随机抽的60条", "drawn", "写规则以前编码，没有一条规则看着它改过"),
    "elsewhere": Words(
        "另外十二份报告的60个分句", "other reports", "随机抽，编码以后才看规则怎样说，没有一条规则看着它改过"
    ),
    "agreement": Words("同一人两次编码", "two codings", "两次编码相合的比例，同一个人相隔不久，只是上限"),
}

FILE = {  # what became of a file of a folder of reports
    "read": Words("读出", "read"),
    "duplicate": Words("重复", "duplicate", "文字与另一个文件相同，各表里只有那一个的行"),
    "refused": Words("不读", "refused", "不是一份报告的文字"),
    "failed": Words("出错", "failed", "读它时程序出错"),
}
