"""What would settle whether a commitment was kept: which document, and what it would have to say."""

from collections.abc import Hashable

from gwr.promises.clauses import Clause, Look
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Rule, Table, Traits, where

NEXT, LATER = "下一年的报告", "期满后的报告"  # the report that would say it; of what a later year is to bring
ISSUED, SAID, THERE = "文件印发或公布了", "有文件或消息写明已", "有文件或消息写明已完成"
PAPER = Pattern(f"({alternatives('promise_verbs', kind='paper')})(?:工作)?$")  # 完成规划编制: a paper is there
DRAWN_UP = Pattern(alternatives("promise_words", kind="drawn up"))  # 编制规划: which is not yet to issue it
COMES_TO = Pattern(f"(?:{alternatives('promise_words', kind='comes to')})$")  # 加快项目落地: more than the verb


@where(testability="A")
def _is_rate(clause: Clause, testability: str) -> str | None:
    rate = any(fact.measure.startswith("change") for fact in clause.facts)
    return f"决算、统计公报或{NEXT}所写的同口径增减率" if rate else None


@where(testability="A", acts=True)
def _is_number(clause: Clause, testability: str) -> str | None:
    return f"{NEXT}或统计公报写明“{clause.whole}”了多少"


@where(testability="A")
def _is_bare_number(clause: Clause, testability: str) -> str | None:
    return f"{NEXT}或统计公报写明这个数是多少"


@where(testability="A elsewhere")
def _is_elsewhere(clause: Clause, testability: str) -> str | None:
    return "先要有下达的指标或项目清单，再有结果"


@where(testability="B", kind="begun")
def _has_begun(clause: Clause, testability: str) -> str | None:
    return f"{NEXT}写明“{clause.whole}”了多少；{clause.whole}不等于做完"


@where(testability="B", aim=True)
def _is_aimed_at(clause: Clause, testability: str) -> str | None:
    return "先要定下到哪一年、数哪些，再看写明的数"


@where(testability="B", acts=True)
def _has_no_end(clause: Clause, testability: str) -> str | None:
    comes_to = COMES_TO.search(clause.of)
    doing = clause.act.said if clause.act and clause.look.explores else clause.whole  # 探索建立 is not 建立
    return f"先要定下“{comes_to[0] if comes_to else doing}”做到哪一步算数，再看写明的数"


@where(testability="C", kind="paper")
def _is_paper(clause: Clause, testability: str) -> str | None:
    return _of_paper(clause.verb)


@where(testability="C", kind="finished")
def _is_paper_finished(clause: Clause, testability: str) -> str | None:
    paper = PAPER.search(clause.of)
    return _of_paper(paper[1]) if paper else None


def _of_paper(verb: str) -> str:
    drawn_up = DRAWN_UP.search(verb)
    return THERE + drawn_up[0] if drawn_up else ISSUED


@where(testability="C", acts=True)
def _is_mostly(clause: Clause, testability: str) -> str | None:
    return f"{SAID}基本{clause.whole}" if f"基本{clause.verb}" in clause.words else None


@where(testability="C", kind="meeting")
def _is_meeting(clause: Clause, testability: str) -> str | None:
    return "会开了"


@where(testability="C", kind="event")
def _is_event(clause: Clause, testability: str) -> str | None:
    return "活动办了"


@where(testability="C", kind="begun")
def _is_begun(clause: Clause, testability: str) -> str | None:
    return "开工或启动了"


@where(testability="C", acts=True)
def _is_seen(clause: Clause, testability: str) -> str | None:
    return SAID + clause.whole.removeprefix("全面")


def _traits(clause: Clause, testability: str) -> tuple[Hashable, ...]:
    return (testability, *clause.look)


RULES = Table(
    Rule("a rate", "推进改革，【收入增长6%】。", _is_rate),
    Rule("a number", "推进改革，【新建公园5座】。", _is_number),
    Rule("a number without a verb", "推进改革，【居民收入8万元】。", _is_bare_number),
    Rule("a threshold of another document", "推进改革，【完成市下达的节能目标】。", _is_elsewhere),
    Rule("a number of what begins", "推进改革，【启动改造老房5万平方米】。", _has_begun),
    Rule("a number aimed at", "【以达到10亿元产值为目标】，推进转型。", _is_aimed_at),
    Rule("a number of what goes on", "推进改革，【推进30个项目】。", _has_no_end),
    Rule("a paper", "推进改革，【制定扶持政策】。", _is_paper),
    Rule("a paper that is finished", "推进改革，【完成灌区规划编制】。", _is_paper_finished),
    Rule("a meeting", "推进改革，【召开工作会议】。", _is_meeting),
    Rule("an event", "推进改革，【举办采茶节】。", _is_event),
    Rule("a beginning", "推进改革，【启动医院迁建】。", _is_begun),
    Rule("an end that is mostly reached", "推进改革，【力争年内基本建成政务云平台】。", _is_mostly),
    Rule("an end that can be seen", "推进改革，【建成政务云平台】。", _is_seen),
    traits=Traits(_traits, ("testability", *Look._fields)),
)
