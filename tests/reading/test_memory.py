"""Guards against learning the report by heart: it is read as well in disguise, and the code speaks of the genre
alone.
"""

import csv
import re
from decimal import Decimal

from gwr.evaluation.score import score
from gwr.reading import read_report
from support.repository import GOLD, SEEDS, text_of

REPORT = text_of(SEEDS / "changning-2018.txt")
ANNOTATED = GOLD / "changning-2018.csv"
NAMES = {  # places and industries, each for another of the same length
    "长宁": "青禾",
    "上海": "临江",
    "虹桥": "柳岸",
    "天山": "松岭",
    "北新泾": "东石湾",
    "新泾": "石湾",
    "新华": "清平",
    "愚园": "竹园",
    "武夷": "云门",
    "番禺": "沙洲",
    "仙霞": "白鹭",
    "遵义": "梅岭",
    "紫云": "丹霞",
    "娄山关": "雁门口",
    "程桥": "苇桥",
    "苏州河": "白沙河",
    "临空": "滨湖",
    "中山": "文峰",
    "古北": "南屏",
    "黄金城道": "银杏大道",
    "航空": "家具",
    "互联网": "新材料",
    "生活性": "高端型",
    "时尚": "精密",
    "创意": "仪表",
    "人工智能": "生物医药",
    "金融园": "陶瓷园",
    "智谷": "药谷",
    "养老": "助残",
}
NAME = re.compile("|".join(NAMES))
YEAR = re.compile(r"20[0-4]\d(?=年|-20)|(?<=\d-)20[0-4]\d")
DAY = re.compile(r"\d{1,2}月\d{1,2}日")
NUMBER = re.compile(rf"{YEAR.pattern}|{DAY.pattern}|\d")
EARLIER = 19  # years; last year stays last year
OTHER_DIGIT = str.maketrans("0123456789", "1657324891")  # so chosen that 416 of 485 stay the share that is printed
OTHER_DAY = str.maketrans("0123456789", "1211111111")
CHINESE = re.compile(r"[\u4e00-\u9fff]{4,}")
WRITTEN = ("*.py", "*.csv", "*.txt", "*.js", "*.css")


def disguised(words):
    """The same words about another place, other industries, other years, and with every other digit changed."""
    return NUMBER.sub(other_number, NAME.sub(lambda match: NAMES[match[0]], words))


def other_number(match):
    """A year as an earlier one, a day as another that there is, a digit as another digit."""
    if DAY.fullmatch(match[0]):
        return match[0].translate(OTHER_DAY)
    return str(int(match[0]) - EARLIER) if len(match[0]) > 1 else match[0].translate(OTHER_DIGIT)


def disguised_row(row):
    """The gold of a disguised numeral; a multiplier goes on multiplying."""
    words = {name: disguised(row[name]) for name in ("text", "subject", "subject_alt", "scope")}
    period = {"period": re.sub(r"\d{4}", lambda year: str(int(year[0]) - EARLIER), row["period"])}
    if not re.search(r"\d", row["text"]) or not row["value"]:
        return row | words | period
    value = row["value"].translate(OTHER_DIGIT)
    base = (
        Decimal(value) * Decimal(row["base_value"]) / Decimal(row["value"]) if Decimal(row["value"]) else Decimal(value)
    )
    return row | words | period | {"value": value, "base_value": format(base.normalize(), "f")}


def test_in_disguise_it_is_read_as_well(tmp_path):
    with open(ANNOTATED, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(tmp_path / "gold.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(map(disguised_row, rows))
    other = disguised(REPORT)
    assert len(other) == len(REPORT) and not NAME.search(other)
    plain, _ = score(read_report(REPORT), ANNOTATED)
    scores, errors = score(read_report(other), tmp_path / "gold.csv")
    lost = {field: round(plain[field].share - tally.share, 3) for field, tally in scores.items()}
    assert {field: share for field, share in lost.items() if share > 0.01} == {}, errors


def longest_quoted(words, text):
    """The longest stretches of four or more characters of these words that stand in the text."""
    last = 0
    for start in range(len(words) - 3):
        end = (
            next((end for end in range(start + 4, len(words) + 1) if words[start:end] not in text), len(words) + 1) - 1
        )
        if end - start >= 4 and end > last:
            yield words[start:end]
            last = end


def test_the_code_quotes_nothing_that_this_report_alone_says(repo, shared):
    genre = "\n".join(text_of(path) for path in sorted((shared / "corpus").glob("*.txt")))
    files = [path for folder in ("scripts/gwr",) for kind in WRITTEN for path in (repo / folder).rglob(kind)]
    assert files
    quoted = {
        (path.name, words)
        for path in files
        for run in CHINESE.findall(text_of(path))
        for words in longest_quoted(run, REPORT)
    }
    assert sorted((name, words) for name, words in quoted if words not in genre) == []
