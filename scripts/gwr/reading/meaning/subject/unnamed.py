"""What is a figure about of which its own clause says nothing?"""

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import CHANGE, COMES_TO, RATIO_MARKS
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import next_clause
from gwr.reading.meaning.inherit import CHANGES, inherited, of_clause_before, previous
from gwr.reading.meaning.lists import LIST, in_turn_before
from gwr.reading.meaning.phrases import FARED, INDICATOR, clean, first_act, unchanged
from gwr.reading.rules import where

# The end of a bracket, 下同）; 按可比部分计算
_ASIDE = Pattern("^[^（]*）$|(?:以后|之后)$|^(?:由于|按照?|根据|经过|随着|扣除|考虑|因[为此])")
# 农民收入|首次突破万元大关，达到1.2万元: the clause before names it and has no figure of its own
_NAMED_BEFORE = Pattern(
    f"([^，]{{2,20}}?(?:{alternatives('indicators')}))(?:在[^，]{{2,12}}?(?=再?创))?"
    f"(?:不[仅但]没有|{alternatives('verbs', kind='passes')}|(?:增[速幅])?由[正负升降增减涨跌盈亏]转|{CHANGE.pattern.pattern[:-1]})"
)
# 三次产业结构|进一步优化，调整为8∶42∶50
_STRUCTURE = Pattern("([^，、\\d]{0,12}?(?:结构|比例|比重|之比|构成))(?!性|调整[^，]{0,4}(?:取得|成效))")
_TELLS = Pattern("(?<!所)占|有|是|以|使|把|将|对|等")
_ADDED = Pattern("^(?:新增|净增)|新增$")
_IS_TIMES = Pattern("(?:也|均|都)?(?:是|为|相当于)")
_HAS = Pattern("[就共]?有")
FIRST = 60  # letters of a sentence's first clause


@where(follows=True, named=False, inside=False)
def named_in_clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].mention.printed in mention.clause_before:
        return None
    if _ASIDE.search(mention.clause_before):
        return None
    named = _NAMED_BEFORE.match(clean(mention.clause_before))
    if not named or any(map(str.isdigit, named[1])) or named[1][-1] in "率比重":
        return None
    return clean(named[1])  # 推动|工业投资止跌反弹


@where(follows=True, named=False, inside=False)
def alone_in_clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 出口产品所占比重，由8%升到9%；初级产品所占比重，由|7%|降到6%
    before = mention.clause_before
    if any(map(str.isdigit, before)) or so_far[-1].mention.printed in before or _ASIDE.search(before):
        return None
    named = clean(before)
    is_name = INDICATOR.search(named) and not (first_act(named) or "、" in named or _TELLS.search(named))
    return named if is_name and len(named) < FIRST // 3 else None


@where(named=False, inside=False)
def structure_named_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.behind.startswith(RATIO_MARKS):
        return None
    named = _STRUCTURE.match(clean(mention.clause_before))
    return named[1] if named else None


@where(follows=True, named=False, inside=False)
def measured_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (last := so_far[-1]).measure != "count":
        return None
    words = clean(last.mention.behind)
    if not last.mention.last or not INDICATOR.search(words) or last.subject.endswith(words):
        return None
    return last.subject + words


def last_subject(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if measure == "ratio" and mention.nth and _IS_TIMES.match(mention.in_front):  # 投资9亿元，是前8个五年计划总量的2倍
        return inherited(so_far[: -mention.nth]) or None
    if so_far and mention.nth and so_far[-1].measure in CHANGES:  # 收入增长8%、达到3.5万元
        return so_far[-1].subject or None
    rate = of_clause_before(mention, so_far) if measure == "share_pct" else None
    if rate and rate.measure == "change_pp":  # 办结率提高3个百分点，达到98%
        return rate.subject or None
    grew = in_turn_before(mention, so_far) if mention.total > 1 and is_row(mention) else ()
    if grew and all(one.measure == "change_pct" for one in grew):  # 分别增长8%和9%，达到6万元和|3万元
        return grew[mention.nth].subject
    same = _grown_before(mention, so_far) or previous(so_far)
    if _HAS.fullmatch(mention.in_front) and so_far and so_far[-1].mention.figure.unit != mention.figure.unit:
        return clause_before(mention, measure, so_far, said) or same  # 修复的铁路，就有3100公里
    if COMES_TO.search(mention.in_front):  # 新增用户3万户，达到9万户
        added = so_far and mention.figure.base_value > 2 * so_far[-1].mention.figure.base_value
        same = _ADDED.sub("", same) if added else same.removesuffix("新增")
    return same or None


def is_row(mention: Mention) -> bool:
    """Whether nothing but a list mark parts a figure from its neighbour."""
    return (mention.since_last if mention.nth else mention.behind) in LIST


def _grown_before(mention: Mention, so_far: SoFar) -> str:
    """What the clause before says grew: 工业增加值8亿元；|出口额|年均增长9%，去年达到3亿元; or ""."""
    last = of_clause_before(mention, so_far)
    grew = last and last.measure == "change_pct" and not mention.nth and not mention.behind
    return last.subject if last and grew else ""


def clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _ASIDE.search(mention.clause_before):
        return None
    if so_far and so_far[-1].mention.printed in mention.clause_before:
        return so_far[-1].subject or None
    before = clean(mention.clause_before)
    named = _NAMED_BEFORE.match(before) if measure != "count" else None
    return (named[1] if named else FARED.sub("", before)) or None


def first_clause(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    first = mention.sentence.text[:FIRST].partition("，")[0]
    first = first[: max(0, mention.figure.quote_start - mention.sentence.start)]  # 改造桥下空间（约3000平方米）
    if so_far and so_far[0].mention.printed in first:
        return so_far[0].subject or None
    if "|" in first:  # a row of a table begins with its name
        first = next((cell for one in first.split("|") if (cell := one.replace("<br>", "").strip())), "")
    if named := clean(unchanged(first)):
        return named
    done = next_clause(mention)  # 9万元，救助5名学生: the number itself names nothing
    return done if first_act(done) else None
