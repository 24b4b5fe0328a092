"""The act of a clause: its verb, the words before it that say how, and what it is done to."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from gwr.reading.language.patterns import Letters, Pattern
from gwr.reading.language.tables import Words, alternatives, lookup
from gwr.reading.language.years import SPELT_YEAR
from gwr.reading.rules import Ask, Rule, Table, Traits, first, where
from gwr.records import maker

Manner = tuple[tuple[str, str], ...]  # (kind, word)


def by_kind(kind: str) -> Words:
    """The words of this kind."""
    return lookup("promise_words", "meaning", kind=kind)


VERBS = lookup("promise_verbs", "class")
WITH_NUMBER = lookup("promise_verbs", "with_number")
KINDS = lookup("promise_verbs", "kind")
BUILDING = lookup("promise_verbs", "meaning", kind="building")
HOWS = ("opener", "manner", "effort", "stance", "positive", "continue", "explore")
HOW = {kind: by_kind(kind) for kind in HOWS}
_IN_NAMES = "基本"  # 基本养老保险: an opener that begins names too, as a single letter does (要求, 并且)
# What leads up to a subject, not to an act: 力争|收入增长6%.
LEADS = Words(row for row in (HOW["opener"] | HOW["effort"]).items() if len(row[0]) > 1 and row[0] != _IN_NAMES)
NO_VERBS = by_kind("no verb")  # 服务业: the verb within it is none
_LETTERS = {letter for known in HOW.values() for letter in known.first}
HOWS_BY_LETTER = {
    letter: [(kind, known) for kind, known in HOW.items() if letter in known.first] for letter in _LETTERS
}
PREPOSITIONS = by_kind("preposition")
CIRCUMSTANCES = by_kind("circumstance")  # 对照目录: not 对 with an act behind it
NOUNS_TOO = by_kind("noun too")
MEANS = "以"  # 以技术创新带动农户: what it is done by stands before the act
WITHIN, FOR_WHAT = "在", "为"
WITHINS = by_kind("within ends")
GIVING = by_kind("gives")
TWINS = by_kind("twin")
OBJECT_FIRST = ("将", "把")  # 将网络向农村延伸: the act stands behind its object, last of all
TO_COME = "将"  # 将新建学校5所: says no more than that it is to come
WHERE_TO = Pattern("(?<=..)(?<![方导意面走定])向..+$")  # 网络向农村: 农村 is no object
RESULT = Pattern("[成为到入至出]")  # 打造成客服热线
REACHED = Pattern("成为|到(?![位期户人村组岗账实基]|[〇零一二三四五六七八九十百千万亿两\\d])")  # 扩展到外省企业
JOINED = Pattern("[和及与、或]|并(?![购轨网行联转])")  # 制定并实施计划: one object of two verbs
JOINS, REACHES = (Letters(pattern.pattern, at_end=False) for pattern in (JOINED, REACHED))
QUOTED = Pattern("“[^”]*”|《[^》]*》|（[^）]*）")
_NO_VERB = "|".join(alternatives("promise_words", kind=kind) for kind in ("no verb", "no verb within"))
NAMES = Pattern(f"{QUOTED.pattern}|{_NO_VERB}")
_MONTH = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月"
_DAY = "(?:[0-9０-９]{1,2}[日号]|[上中下]旬|份)?[底末初]?"
WHEN = Pattern(
    rf"(?:到|至)?(?:{SPELT_YEAR}年|[今本]年)?(?:{_MONTH}{_DAY}|[上下]半年|第?[一二三四]季度)[内底末]?(?:(?:之|以)?前)?"
    rf"|(?:到|至)?(?:{SPELT_YEAR}年|[今本]年)(?:[底末内]|年底)?(?:之?前)?|年[内底]前?|到(?:本|二十)世纪末"
)
WHENS = Letters(WHEN.pattern, at_end=False)
NO_MORE = Pattern(f"(?:{WHEN.pattern}|{alternatives('promise_words', kind='how a work is done')})++$")
LEADING = Pattern("要求|[要将须]?(?:(?:全力|积极|努力)?(?:力保|力争|争取|确保|促成|促使|实现))?")
WORKS = by_kind("done to a work")
GOES_BEFORE = Pattern(
    "[已了的是]|^依托|^配合|原计划|随着|等待|无法|不能|尚未|如期|相继|陆续|先后"
)  # what tells of the past, or of whose opening
WORK = 4  # characters that the name of a work has at least
BEGINS_WITHIN = 40  # characters of a clause in which its act has begun
OBJECT = 2  # characters that an object has at least


class Act(NamedTuple):
    """An act in a clause: its verb, where that stands, the words before it that say how, by kind, and its object."""

    verb: str
    start: int
    manner: Manner
    of: str = ""  # what it is done to
    more: str = ""  # what stands between the verb and its object: 并实施 of 制定并实施计划, 到 of 扩展到企业

    @property
    def whole(self) -> str:
        """The verb with the others that have the same object."""
        return self.verb + self.more

    @property
    def said(self) -> str:
        """The verb with the words that say how."""
        return "".join([word for kind, word in self.manner if kind != "opener"]) + self.verb + self.more


class Behind(NamedTuple):
    """What stands behind a verb, or behind another one of the same object."""

    words: str
    verb: str
    at: int


_made, _behind = maker(Act), maker(Behind)


class Led(NamedTuple):
    """What a preposition leads up to: the verbs behind it, each with where it stands; there is one at least."""

    words: str
    preposition: str
    at: int  # where the preposition ends
    verbs: tuple[tuple[str, int], ...]


def read_act(words: str, ask: Ask = first) -> Act | None:
    """The act of a clause: its verb stands first but for words that say how, when, and on what; None where none does.

    加快 says how in 加快推进项目, and is the verb itself in 加快步伐.
    """
    return _act(words, 0, (), ask)


def stated_act(words: str) -> Act | None:
    """The act of a clause that begins with what it is said of: 收入增长6%."""
    begin = led_up(words)
    for verb, start in verbs_from(words, begin):
        if VERBS[verb] == "end" or WITH_NUMBER[verb] == "end":
            return Act(verb, start, (), words[begin:start])
    return None


def done_act(words: str) -> Act | None:
    """The act of a clause that ends with what is to become of a work: 新校区建成投用."""
    verb = WORKS.before(words, len(words))
    if not verb or GOES_BEFORE.search(words):
        return None
    start = len(words) - len(verb)
    led = LEADING.match(words, led_up(words), start)
    of = words[led.end() if led else 0 : start]
    manner: list[tuple[str, str]] = []
    while found := [(kind, how) for kind, known in HOW.items() if (how := known.before(of, len(of)))]:
        of = of[: -len(found[0][1])]
        manner.insert(0, found[0])
    of = NO_MORE.sub("", of)
    return Act(verb, start, tuple(manner), of) if len(of) >= WORK else None


def led_up(words: str) -> int:
    """Where a clause begins behind the words that only lead up to what it is said of: 力争|收入增长6%."""
    at = 0
    while led := LEADS.at(words, at) or _when(words, at):
        at += len(led)
    return at


def _when(words: str, at: int) -> str:
    """The words at the offset that say when, or ""."""
    when = WHEN.match(words, at)
    return when[0] if when else ""


def _act(words: str, at: int, manner: Manner, ask: Ask) -> Act | None:
    if at > BEGINS_WITHIN:
        return None
    letter = words[at : at + 1]
    if WHENS[letter] and (when := WHEN.match(words, at)):
        return _act(words, when.end(), manner, ask)
    for kind, known in HOWS_BY_LETTER.get(letter, ()):
        if (how := known.at(words, at)) and (act := _act(words, at + len(how), (*manner, (kind, how)), ask)):
            return act
    verb = VERBS.at(words, at)
    if verb and not NO_VERBS.at(words, at) and (KINDS[verb] != "led" or any(kind != "opener" for kind, _ in manner)):
        return _with_object(words, verb, at, manner, ask)
    if letter in PREPOSITIONS.first and (preposition := PREPOSITIONS.at(words, at)) and not CIRCUMSTANCES.at(words, at):
        at += len(preposition)
        verbs = tuple(verbs_from(words, at))
        led: Act | None = ask(LED)(Led(words, preposition, at, verbs)) if verbs else None
        if led:
            return led._replace(manner=manner) if led.of else _with_object(words, led.verb, led.start, manner, ask)
    return None


def _with_object(words: str, verb: str, start: int, manner: Manner, ask: Ask) -> Act:
    """The act of a verb with its object, which stands behind the verb and what belongs to the verb."""
    end = at = start + len(verb)
    behind = _behind((words, verb, at))
    while longer := ask(BEHIND)(behind):
        at, behind = longer, _behind((words, verb, longer))
    alike = ask(ALIKE)(behind) if end == at and "、" in words else None
    more, of = alike or (words[end:at], words[at:])
    return _made((verb, start, manner, of, more))


def verbs_from(words: str, start: int) -> Iterator[tuple[str, int]]:
    """Each verb from the offset on and where it stands; what is quoted holds none, nor does the name of a thing."""
    quoted = [found.span() for found in NAMES.finditer(words)]
    for verb in VERBS.any.finditer(words, start):
        at = verb.start()
        if not any(begin <= at < stop for begin, stop in quoted):
            yield verb[0], at


# Where ends what belongs to the verb? An object has to be left behind it.


@where(joins=True)
def _is_joined(behind: Behind) -> int | None:
    joined = JOINED.match(behind.words, behind.at)
    if not joined or PREPOSITIONS.at(behind.words, joined.end()):
        return None
    further = _act(behind.words, joined.end(), (), first)
    return _before_object(behind.words, further.start + len(further.verb)) if further else None


@where(twin=True)
def _is_twin(behind: Behind) -> int | None:
    further = TWINS.at(behind.words, behind.at)
    twin = further and further not in NOUNS_TOO and further not in behind.verb
    return _before_object(behind.words, behind.at + len(further)) if twin else None


@where(builds=True)
def _is_built(behind: Behind) -> int | None:
    further = BUILDING.at(behind.words, behind.at)
    return _before_object(behind.words, behind.at + len(further)) if further else None


@where(reaches=True)
def _leads_somewhere(behind: Behind) -> int | None:
    reached = REACHED.match(behind.words, behind.at)
    return _before_object(behind.words, reached.end()) if reached else None


def _before_object(words: str, end: int) -> int | None:
    return end if len(words) >= end + OBJECT else None


def _traits(behind: Behind) -> tuple[Hashable, ...]:
    letter = behind.words[behind.at : behind.at + 1]
    return JOINS[letter], behind.verb in BUILDING, REACHES[letter], behind.verb in TWINS and letter in TWINS.first


BEHIND = Table(
    Rule("another verb of the same object", "推进改革，【制定并实施帮扶计划】。", _is_joined),
    Rule("its twin", "推进改革，【健全完善帮扶机制】。", _is_twin),
    Rule("another way to build it", "推进改革，【新建改建公园5座】。", _is_built),
    Rule("where it leads", "推进改革，【扩展到外省企业】。", _leads_somewhere),
    # what the letter behind the verb, and the verb, allow
    traits=Traits(_traits, ("joins", "builds", "reaches", "twin")),
)


# Are there two acts or more, alike, each with an object of its own?


def _are_alike(behind: Behind) -> tuple[str, str] | None:
    first_of, *others = behind.words[behind.at :].split("、")
    if {len(behind.verb) + len(first_of)} != {len(other) for other in others}:
        return None
    verbs = [VERBS.at(other, 0) for other in others]
    if not all(len(verb) == len(behind.verb) and verb not in NOUNS_TOO for verb in verbs):
        return None
    objects = [first_of, *(other.removeprefix(verb) for verb, other in zip(verbs, others))]
    return "".join(f"、{verb}" for verb in verbs), "、".join(dict.fromkeys(objects))


ALIKE = Table(Rule("acts of one length", "推进改革，【优化办税流程、减少办税环节】。", _are_alike))


# Which verb is the act behind a preposition?


def _is_to_come(led: Led) -> Act | None:
    verb, start = led.verbs[0]
    return Act(verb, start, ()) if led.preposition == TO_COME and start == led.at else None


def _is_behind_object(led: Led) -> Act | None:
    if led.preposition not in OBJECT_FIRST or led.verbs[-1][1] == led.at:
        return None
    verb, start = next((one for one in led.verbs if RESULT.match(led.words, one[1] + len(one[0]))), led.verbs[-1])
    return Act(verb, start, (), WHERE_TO.sub("", led.words[led.at : start]))


def _is_done_by_it(led: Led) -> Act | None:
    if led.preposition != MEANS:
        return None
    adjoining = zip(led.verbs, led.verbs[1:])
    return next(
        (Act(*other, ()) for one, other in adjoining if one[0] in NOUNS_TOO and one[1] + len(one[0]) == other[1]), None
    )


def _is_within(led: Led) -> Act | None:
    within = led.preposition == WITHIN
    return next((Act(*one, ()) for one in led.verbs if within and WITHINS.before(led.words, one[1])), None)


def _is_given(led: Led) -> Act | None:
    """为经济发展提供保障: 发展 is for what, and not the act."""
    if led.preposition != FOR_WHAT:
        return None
    return next((Act(*one, ()) for one in led.verbs if one[1] > led.at and one[0] in GIVING), None)


def _is_behind(led: Led) -> Act | None:
    verb, start = next((one for one in led.verbs if one[1] > led.at), led.verbs[0])
    return Act(verb, start, ())


LED = Table(
    Rule("no more than to come", "推进改革，【将新建学校建设中心】。", _is_to_come),
    Rule("behind its object", "推进改革，【将网络建设向农村延伸】。", _is_behind_object),
    Rule("behind what it is done by", "推进改革，【以技术创新带动农户增收】。", _is_done_by_it),
    Rule("behind what it is done within", "推进改革，【在积极利用外资等方面推进改革】。", _is_within),
    Rule("what is given", "推进改革，【为产业发展提供经验】。", _is_given),
    Rule("behind what it is done for", "推进改革，【为打造园区引进企业】。", _is_behind),
)
