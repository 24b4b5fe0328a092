"""Of which place is a figure, where what is measured is said of another place, or before the place?"""

from gwr.reading.language.patterns import Beginning, Pattern
from gwr.reading.language.verbs import ACTS, THEN_GROWS_TO
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.meaning.phrases import INDICATOR, LONG, WHOLE_PLACE, clean, first_act
from gwr.reading.rules import where

_LONGEST_PLACE = 6  # letters of a place with its 省, 市 or 县
# what has one of these is no name of what is measured
_DOES = Pattern(f"{ACTS.pattern}|提[高升]|降低|调[高整]|影响|支付|列出|安排|保障|由|从|占")
_PLACE_NAME = 3  # letters of a place that is called by its name alone: 污水收集率：成都85%，自贡80%
_PLACE = Beginning(
    "(?:中心|主|老|新|建成)?城区|市区|[省市州区县](?:本级|直)|上级|[市省境][内外]|岛[内外]|[东西南北中]部|各?[区县](?:（[市区]）)?|县城|(?:农村|城镇|城市)(?!居民|登记|调查)"
)
_OF_IT = Pattern(
    "我[省市区县州]|(?!城[镇市乡]|[各每])[^，、]{1,6}?(?:新区|经开区|高新区|开发区|街道|[县市区镇乡州])"
    "(?<!社区|园区|城市|小区|景区|设区)|(?![全各本我])[\u4e00-\u9fff]{2,3}省"
)  # 其中东山县
_ENDS_PLACE, PLACE_LETTER = frozenset("省市区县州镇乡道"), Pattern("[县市区镇乡州道]")
_ENDS_AT = Pattern("(?:城区|县区|市区|农村|城镇|城市|县城)$")
_WHOLE = Pattern(f"^(?:{WHOLE_PLACE.pattern}|全体)+")
_TOWNS = Pattern("城[镇市乡]|农村")


@where(measure="share_pct", named=True)
def of_each_place(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if len(said) > _PLACE_NAME or not mention.names("：") or INDICATOR.search(said):
        return None
    head, colon, _ = mention.said.rpartition("：")
    what = clean(head.rpartition("，")[2].rpartition("；")[2]) if colon else ""
    return said + what if INDICATOR.search(what) else None


@where(follows=True, named=True)
def of_a_place(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    of_it = said[-1] in _ENDS_PLACE and bool(_OF_IT.fullmatch(said)) and not first_act(said)
    of_it = of_it and (mention.since_last.startswith(("其中", "（")) or place_of(so_far[-1].subject) != "")
    goes_on = mention.behind[:1] in ("", "、", "）", "（", "和") or THEN_GROWS_TO.match(mention.behind)
    if not (of_it or _PLACE.fullmatch(said)) or not goes_on:
        return None
    places = not _TOWNS.match(said)
    alike = (one for one in reversed(so_far) if one.mention.figure.unit == mention.figure.unit)
    those = next((one for one in alike if not (places and _PLACE.match(one.subject))), None)
    if not those or (those.measure not in AMOUNTS and those.measure != measure) or those.subject in _ENDS_PLACE:
        return None
    if not_of_a_place(those.subject).startswith("级"):  # 省级示范基地3个、省级开发区|4个
        return None
    at = _ENDS_AT.search(those.subject, 2) if measure == "level" else None
    if at:  # 低保标准|城区|由9元提高到10元、县区由8元
        return those.subject[: at.start()] + said
    if not places and _TOWNS.search(those.subject):
        return _TOWNS.sub(said, those.subject, 1)
    of_it = of_it or not places or measure == "share_pct" or said[-1] == "直"
    return said + (not_of_a_place(those.subject) if of_it else those.subject)


def place_of(subject: str) -> str:
    """The place that a subject begins with, or ""."""
    acts = first_act(subject) and subject[0] != "我"
    place = None if acts else _PLACE.match(subject) or _OF_IT.match(subject)
    return place[0] if place else ""


def not_of_a_place(subject: str) -> str:
    """A subject without the place or the whole that it begins with."""
    return _WHOLE.sub("", subject.removeprefix(place_of(subject)), 1)


@where(named=True, inside=False)
def of_a_place_by_itself(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 人口自然增长率，东山省由|9‰|降到8‰: what is measured stands before the comma
    before = mention.clause_before
    if len(said) > _LONGEST_PLACE or said[-1] not in _ENDS_PLACE or not _OF_IT.fullmatch(said) or first_act(said):
        return None
    named = clean(before)
    is_name = not (any(map(str.isdigit, before)) or _DOES.search(named) or "、" in named or len(named) > LONG)
    return said + named if is_name and INDICATOR.search(named) else None
