"""How does the phrase that a rule gave stand alone: without footnotes, glosses and what introduces a figure?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.meaning.clauses import Mention
from gwr.reading.meaning.counted import work_of_all
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.meaning.phrases import balanced, plain, promised, trimmed

_PROCESS = Pattern("(?:全面|基本|加快|大力|扎实)?(?:完成|推进|启动|开展|实施|推动|加快|抓好|做好|加强)")
_FOOTNOTE = Pattern(r"[\[［]\d+[\]］] ?")
_SERVES_AS = Ending(f"为(?:{alternatives('nouns', kind='serves')})")  # 以9个项目|为载体
_AMONG = Pattern("(?<![高初华集空城市途其汉晋关水之当园闽豫滇浙粤])中$|(?:其|之|当)中$")  # 在12项指标|中
_NOT_FIRST = ("以", "是", "却")
# “5”是指|省级农业园区, “一五”指选取6个村
_GLOSS = Pattern("^[^，指]{0,24}(?:是指|[”*：:]\\s*指|”即(?![时可日将])|^指)(?![标数引导挥定南示令责纹向派])(?=.{2})")
_AIM = Pattern("^[^，]{0,22}(?:目标|任务)(?:确定|初步|大体)?(?:是|为)(?=.{2})")  # 预期目标为|生产总值
_BY = Pattern("^以(?!.[代换促带]|[色内外上下来后前])(?=[\u4e00-\u9fff]{2})(?!.*为)")  # 以3个项目为载体


def finished(subject: str, mention: Mention, measure: str) -> str:
    """The phrase that a rule gave of a figure, as one that stands alone."""
    subject = trimmed(subject)
    if "完成" in subject or "实现" in subject:
        subject = plain(subject)
    if "力争" in subject or "预计" in subject or "确保" in subject:
        subject = promised(subject)
    if mention.behind and not mention.last and measure in AMOUNTS and _PROCESS.match(subject):
        subject = subject.removesuffix(work := work_of_all(mention)) + work
    if "[" in subject or "［" in subject:
        subject = _FOOTNOTE.sub("", subject)
    subject = subject.replace("项目项目", "项目")
    if subject[-1:] == "中" and _AMONG.search(subject):
        subject = subject[:-1].removesuffix("之").removesuffix("当")
    if "为" in subject[-5:] and (aim := _SERVES_AS.search(subject)) and aim.start():
        subject = subject[: aim.start()].removeprefix("以")
    if subject.startswith(_NOT_FIRST) or "指" in subject or "”即" in subject or "目标" in subject or "任务" in subject:
        subject = _AIM.sub("", _GLOSS.sub("", subject)).lstrip("是却")
        subject = _BY.sub("", subject) if mention.in_front[-1:] == "以" else subject
    return subject if subject.isalnum() else trimmed(balanced(subject))
