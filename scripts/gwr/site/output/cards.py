"""What the number cards show, as a script: a page opened from disk can load a script, but fetch nothing.

The script holds plain strings; the page puts them in as text, never as HTML.
"""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from gwr import closed
from gwr.site.page.links import HINTS, pieces
from gwr.site.page.sections import path_of
from gwr.story.references import UNEXPLAINED

DAY = re.compile("[年月季]末|[年月]底|截[至止]|[0-9０-９一二三四五六七八九十]日")  # what a sentence tells a day by
UNSAID = {  # whether its sentence says the year of a figure, and of what is held or so far a day: what it leaves out
    (True, True): "",
    (True, False): "句中未写哪一天",
    (False, True): "句中未写年份",
    (False, False): "句中未写年月日",
}
LATELY = re.compile("近[两二三四五六七八九十几]+年(?:来)?")  # a span that is printed without its years
NO_DAY = "哪天未写"
SO_FAR = "可能是累计"  # of what was done, where its sentence leaves open whether in a year
SUM_BEFORE = re.compile("累计")  # 累计拆除3处，完成2幢
SUM_BEHIND = re.compile("[，,][^，,；;。]*总量")  # 完成7台，总量居首
OF_PART = "按所在部分"  # says a year that its sentence does not say
SHOWN = {
    "derived": ("label", "text", "interval", "caution"),
    "documents": ("label", "text", "title", "address", "quotation", "access", "note"),
    "terms": ("term", "title", "quotation"),
}


def write(app, error):
    """Put what the cards show beside the pages."""
    if error is None:
        content = json.dumps(cards(app.gwr), ensure_ascii=False, separators=(",", ":"))
        (Path(app.outdir) / "_static" / "cards-data.js").write_text(f"const gwrBook = {content};\n", encoding="utf-8")


def cards(site) -> dict:
    """All that any card shows.

    sentences {id: [text, section id]}; sections {id: path in words}; numbers {numeral id: [sentence id, start, end,
    kind, comparator, period, name, bounds]}, start and end counted within the sentence in UTF-16 units, as scripts
    count; derived, documents and terms {key: …}; anchors {key: the id under which its card stands}; kinds {kind: what
    it means}.
    """
    tables = site.tables
    return {
        "report": site.source,
        "kinds": HINTS,
        "anchors": {key: reference.anchor for key, reference in site.references.items() if key != reference.anchor},
        "sections": {row["id"]: path_of(row, tables["sections"]) for row in tables["sections"]},
        "sentences": {row["id"]: [row["text"], row["section_id"]] for row in tables["sentences"]},
        "numbers": dict(_numbers(site)),
        "derived": {
            row["key"]: _shown("derived", row) | {"formula": _formula(row, site.references)}
            for row in tables["derived"]
        },
        "documents": {
            row["key"]: _shown("documents", row) | {"beside": _anchor(row["beside"], site)}
            for row in tables["documents"]
        },
        "terms": {
            row["key"]: _shown("terms", row)
            | {"explanation": row["explanation"] or UNEXPLAINED, "times": f"共{row['times']}次"}
            for row in tables["terms"]
        },
    }


def _numbers(site):
    facts = {row["id"]: row for row in site.tables["facts"]}
    names = {row["fact_id"]: row["label"] for row in site.tables["labels"]}
    sentences = {row["id"]: row for row in site.tables["sentences"]}
    for row in site.tables["numerals"]:
        fact, sentence = facts.get(row["id"]), sentences[row["sentence_id"]]
        year_said = row["id"] not in site.years_unsaid
        said = _said(fact, names, sentence["text"], year_said) if fact else _unused(row)
        yield row["id"], [row["sentence_id"], *_place(row, fact, sentence), *said]


def _place(row, fact, sentence):
    start, end = (fact["quote_start"], fact["quote_end"]) if fact else (row["start"], row["end"])
    words, offset = sentence["text"], int(sentence["start"])
    return [units(words[: int(place) - offset]) for place in (start, end)]


def units(words: str) -> int:
    """The length of a string as scripts count it: a character beyond U+FFFF is two."""
    return len(words.encode("utf-16-le")) // 2


def _said(fact, names, sentence, year_said):
    comparator = "" if fact["comparator"] == "=" else closed.limit(fact["comparator"], fact["quote"]).said
    name = names.get(fact["id"], "")
    return closed.STATUS[fact["status"]].zh, comparator, str(period(fact, sentence, year_said)), name, bounds(fact)


def bounds(fact: dict[str, str]) -> str:
    """What rounding allows, in the printed unit: 75.815～75.825亿元; nothing where there is no doubt, or no bound.

    Nor of a target: beside one a range would read as what the report allows itself.
    """
    if fact["status"] == "target" or fact["low"] == fact["high"] or not (fact["low"] and fact["high"]):
        return ""
    value, base = Decimal(fact["value"]), Decimal(fact["base_value"])
    times, unit = (base / value, fact["unit"]) if value else (Decimal(1), fact["base_unit"])
    least, most = (f"{(Decimal(fact[end]) / times).normalize():f}" for end in ("low", "high"))
    return f"{least}～{most}{unit}"


def _unused(row):
    return "", closed.ROLE[row["role"]].zh, row["reason"], "", ""


class Period(NamedTuple):
    """When a figure is of, in words."""

    years: str
    unsaid: str = ""  # what of it the sentence leaves out
    instead: str = ""  # … and what says the year then
    beside: str = ""  # … where brackets tell of the year

    def __str__(self) -> str:
        notes = "，".join(filter(None, (self.unsaid, self.instead)))
        return f"{self.years}（{notes}）" if notes else self.years


def period(fact: dict[str, str], sentence: str, year_said: bool = True) -> Period:
    """When a figure is of. A year that its sentence does not say is the one that its part of the report is about; what
    is held or so far has a day besides.
    """
    if not fact["period"]:
        return Period("报告没有写明")
    years = f"{fact['period'].replace('-', '年至')}年"
    lately = LATELY.search(sentence) if "-" in fact["period"] else None
    if lately:
        return Period(lately[0], f"读作{years}", beside=f"读作{years}")
    day_said = fact["status"] != "stock" or DAY.search(sentence) is not None
    unsaid, beside = UNSAID[year_said, day_said], "" if day_said else NO_DAY
    if fact["status"] == "result" and not year_said and _perhaps_so_far(fact["quote"], sentence):
        unsaid, beside = f"{unsaid}，{SO_FAR}", SO_FAR
    return Period(years, unsaid, "" if year_said else OF_PART, beside)


def _perhaps_so_far(quote, sentence):
    """Whether a sentence speaks of sums so far before a figure, or of a total behind it."""
    before, _, behind = sentence.partition(quote)
    return bool(SUM_BEFORE.search(before) or SUM_BEHIND.search(behind))


def _formula(row, references):
    """A formula as [words, id of the figure or nothing] in their order."""
    inputs = [references[key] for key in row["inputs"].split()]
    return [[words, reference.anchor if reference else ""] for words, reference in pieces(row["expression"], inputs)]


def _shown(table, row):
    return {name: row[name] for name in SHOWN[table]}


def _anchor(key, site):
    return site.references[key].anchor if key in site.references else ""
