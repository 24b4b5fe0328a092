"""What is said once of several: what all of a list do, what is done to each, which of the names a figure counts."""

from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import ACTS, PREDICATE
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import WORK, behind, doers, parted
from gwr.reading.meaning.inherit import RANK
from gwr.reading.meaning.phrases import clean, first_act
from gwr.reading.numbers.unit import UNITS

# end the name of a site, or of a work
_NAMED = f"{alternatives('nouns', kind='site')}|城市|公路|大桥|铁路"
_SITE, _SITES = Ending(_NAMED), Ending(f"{_NAMED}|新?城|[县区市镇村]")
_NO_NAMES = Pattern("[的（）“”]")  # in these the figure counts no names alone
# 9个断面、8个断面|达标率均为; of 9个大型、8个中型|泵站 the first is no thing
_RATED = Pattern("[率例]|[均别][为达]")
_NO_HEAD = Ending(f"[{HAN}型级列下直]|国家|重点|污水")
_PARTS_OF = Pattern("、|和|与|及")
CAPACITIES = ("吨", "千伏", "千瓦", "兆瓦", "立方米")  # 推进东山120万吨磷铵、西山合成氨等项目: of the first alone
_NEXT_NAME = Pattern("、(?![^（）]*）)")
WORKS = Pattern("(?:线|厂|站|基地|中心|库|港|码头|泊位|管道|矿|机组|装置|车间)(?:（[^（）]*）)?$|项目|工程")


def done_by_all(mention: Mention, thing: str) -> str:
    """What all those of a list do, printed behind the last: 6个示范片、9个社区|获省级命名; or ""."""
    words = mention.behind_list
    if words is mention.behind or mention.figure.unit in UNITS or not thing or RANK.fullmatch(thing):
        return ""
    if PREDICATE.search(mention.behind) or ACTS.search(thing, len(thing) - 2) or doers(thing)[1]:
        return ""
    named, act = parted(words)
    named, act = (named, act) if act else doers(words)
    if _RATED.search(act) or _NO_HEAD.search(thing):
        return ""
    _, of, what = named.partition("的")  # 9个镇、8个村|的通行条件得到改善
    return "" if "等" in named or act.endswith("的") else what * bool(of) + act


def of_the_last(said: str, mention: Mention) -> str:
    """Of names in a row the last with the act: its capacity alone is meant (建设东山水库、西山|20兆瓦电站)."""
    if (
        mention.nth
        or "、" not in said
        or said[-1] in "等的"
        or mention.since_last[-1:] == "各"
        or not mention.figure.unit.endswith(CAPACITIES)
    ):
        return said
    last = _NEXT_NAME.split(said)[-1]
    return last if first_act(last) else first_act(said) + last


def named_whole(said: str, mention: Mention) -> str:
    """Of names in a row those that a figure counts: 东山电站、南山电站和|西山、北山|2座水库, with the act before all."""
    others, joint, own = said.rpartition("和")
    names = own.split("、")
    counts = len(names) == mention.figure.value > 1 and min(map(len, names)) > 1
    if not joint or not counts or len(others) <= len("工程") or _NO_NAMES.search(own) or ACTS.match(own):
        return said
    apart = len(said.split("、")) != mention.figure.value or _SITE.search(others) or WORKS.search(others[-2:])
    return first_act(said) + own if apart else said  # 软件和信息服务、电子、新能源3个 are all of them


def treated_alike(mention: Mention, so_far: SoFar) -> str:
    """What is done to all of a list, printed at its end: 对9户用户和8个站点|进行检查; or ""."""
    first = so_far[-min(mention.nth, len(so_far))].mention if mention.nth and so_far else mention
    own = mention.behind is not mention.behind_list and "进行" in mention.behind
    if first.since_last[-1:] != "对" or own or "进行" not in mention.behind_list:
        return ""
    done = mention.behind_list.partition("进行")[2].removeprefix("了")
    thing = behind(mention).partition("进行")[0]
    return clean(done) + thing if thing and "的" not in done else ""


def of_those_named(mention: Mention, said: str, thing: str) -> str:
    """What is counted without what only joins it: 加快东山、西山两个|县级园区|和示范区|建设 names both of them."""
    own, joint, beside = thing.partition("和")
    names = _PARTS_OF.split(said.removeprefix(first_act(said)))
    if not joint or len(own) < len("园区") or len(names) < 2 or mention.figure.value != len(names):
        return thing
    if "的" in own or own[-1] not in beside or not _SITES.search(own):  # 两大灌区续建和改造
        return thing
    work = WORK.search(thing)
    return own + (work[0] if work else "")
