"""Is a clause a commitment? An act of the government, of what is to come.

What opens with no act is none, maxims (坚持…, 践行…) and circumstances (按照…, 通过…) too, so no rule names them; but a
circumstance with a number in it (围绕12条产业链) would pass for a number promised.
"""

from collections.abc import Hashable

from gwr.promises.acts import by_kind, led_up, read_act, verbs_from
from gwr.promises.clauses import Clause
from gwr.reading.language.patterns import Letters, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Rule, Table, Traits, where

CIRCUMSTANCES = by_kind("circumstance opens")
OUTCOMES = by_kind("outcome")
FRAME_ENDS = by_kind("circumstance ends")
FRAMES = Pattern("(?:[要须就但而]|我们|必须)*[在与同从]")
_ANNOUNCED = alternatives("promise_words", kind="announced")
ANNOUNCED = Pattern(f"(?:{_ANNOUNCED}).*(?:工作|任务|目标|要求|方面|问题)|几个?方面$")
OPENINGS = frozenset("去前这几近一过")  # the first letters of the next
LOOKS_BACK = Pattern("(?:去年|前几年|这几年|几年来|近年来|一年来|过去)[^。]{0,12}?，(?!.*(?:今年|明年|将))")
_TAKEN = alternatives("promise_words", kind="taken")
_OF = alternatives("promise_words", kind="taken of")
TAKEN = Pattern(f"[以把将].+(?:{_TAKEN}).*(?:{_OF})$")
TAKES = Letters(TAKEN.pattern, at_end=False)
ALREADY = Pattern("已经?$")  # 外债余额已【达到】400亿美元
PERFECTIVE = Pattern("了(?!解|结|然|望)")  # 取得【了】成绩; 增进了解 is to come
WITHOUT_ACT = Pattern("仍在继续|得到了")  # 两市关系【得到了】发展: tells how it stands, and has no act
DONE = frozenset({"result", "stock"})  # statuses of what is not to come
IS = Pattern("^[^是]+(?<![要还也于但凡总])是(?!否)")


@where(titles=True)
def _is_title(clause: Clause) -> bool | None:
    return False


def _is_announcement(clause: Clause) -> bool | None:
    return False if ANNOUNCED.search(clause.words) else None


@where(done=True)
def _is_done(clause: Clause) -> bool | None:
    if not clause.act:
        return False if WITHOUT_ACT.search(clause.words) else None
    behind = clause.act.more + clause.act.of
    at = clause.act.start
    already = at and ALREADY.search(clause.words[:at]) and not behind.startswith("的")  # 对已出台的措施要坚持
    return False if already or PERFECTIVE.match(behind) else None


@where(figures=True)
def _is_told(clause: Clause) -> bool | None:
    return False if all(fact.status in DONE for fact in clause.facts) else None


@where(past=True)
def _is_of_the_past(clause: Clause) -> bool | None:
    return False if LOOKS_BACK.match(clause.sentence.text) else None


@where(frames=True)
def _is_frame(clause: Clause) -> bool | None:
    ends = FRAME_ENDS.before(clause.words, len(clause.words))
    return False if ends and FRAMES.match(clause.words) else None


@where(aimed=True)
def _is_target(clause: Clause) -> bool | None:
    return True if clause.act or clause.facts else None


@where(guiding=True)
def _is_guiding(clause: Clause) -> bool | None:
    return False


@where(aim=True, figures=True)
def _is_aim(clause: Clause) -> bool | None:
    return True


@where(takes=True)
def _is_taken(clause: Clause) -> bool | None:
    return False if TAKEN.match(clause.words) else None


@where(follows=True)
def _is_outcome(clause: Clause) -> bool | None:
    return False if OUTCOMES.at(clause.words, 0) else None


@where(acts=False)
def _is_circumstance(clause: Clause) -> bool | None:
    at = led_up(clause.words)
    frame = CIRCUMSTANCES.at(clause.words, at)
    if not frame:
        return None
    of = clause.words[at + len(frame) :]
    acts = any(verbs_from(of, 0)) and not read_act(of)  # 依托企业建设园区, but 围绕建设园区: what it is framed by
    return None if acts else False


@where(figures=True)
def _is_promised_number(clause: Clause) -> bool | None:
    return True if any(fact.status == "target" for fact in clause.facts) else None


@where(judges=True)
def _is_judgement(clause: Clause) -> bool | None:
    return False if IS.match(clause.words) else None


@where(acts=True)
def _is_act(clause: Clause) -> bool | None:
    return True


_TRAITS = (
    "titles", "guiding", "aimed", "aim", "figures", "acts", "done", "past", "frames", "takes", "follows", "judges",
)  # fmt: skip


def _traits(clause: Clause) -> tuple[Hashable, ...]:
    """Also what its letters allow: hardly any clause is what these rules look for."""
    words, look = clause.words, clause.look
    past, frames = clause.sentence.text[0] in OPENINGS, words[-1] in FRAME_ENDS.last
    opens, done = words[0], "了" in words or "已" in words or "仍" in words
    follows = opens in OUTCOMES.first and clause.start > clause.sentence.start
    return (
        clause.titles, clause.guiding, look.aimed, look.aim, look.figures, look.acts,
        done, past, frames, TAKES[opens], follows, "是" in words,
    )  # fmt: skip


RULES = Table(
    Rule("a title", "【完善服务体系】。开展采茶比赛。", _is_title),
    Rule("announces what follows", "【今年做好以下工作】：建成公园5座。", _is_announcement),
    Rule("done already", "推进改革，【扩大了对外交往】。", _is_done),
    Rule("tells of the year before", "去年，【控制投资的工作初见成效】。", _is_of_the_past),
    Rule("frames what follows", "【在加强监管的同时】，推进改革。", _is_frame),
    Rule("a target of the year", "今年主要预期目标是：【收入增长6%】。", _is_target, "guiding"),
    Rule("guides before the tasks begin", "站在新起点，【推动高质量发展】。", _is_guiding, "guiding"),
    Rule("a number that is a result", "推进改革，【收入由2016年的3亿元增加到2017年的5亿元】。", _is_told),
    Rule("a number aimed at", "【以达到10亿元产值为目标】，推进转型。", _is_aim),
    Rule("takes one thing for another", "【以制度创新为重要抓手】，推进改革。", _is_taken),
    Rule("what follows from it", "推进改革，【让创新成果惠及群众】。", _is_outcome),
    Rule("a circumstance of what follows", "【围绕12条产业链】，开展科技攻关。", _is_circumstance),
    Rule("a number that is a target", "推进改革，【居民收入8万元】。", _is_promised_number),
    Rule("says what something is", "推进改革，【做好服务是我们的追求】。", _is_judgement),
    Rule("an act", "推进改革，【召开工作会议】。", _is_act),
    traits=Traits(_traits, _TRAITS),
)
