"""A report, its name and an edition's tables, all of which try to run, to fetch or to break out of their place."""

import csv

from gwr.commands.reading import report_id

SCRIPT = "<script>document.title='攻'</script>"
PICTURE = "<img src=http://x.invalid/a.png onerror=document.title='攻'>"
DRAWN = "<svg/onload=document.title='攻'>"
TEMPLATE = "{{ config }}{% raw %}"
LINK = "[点](javascript:document.title='攻')"
STYLE = "</style><style>body{display:none}"
END = "</main></body>\"'-->"
FIELDS = f"{DRAWN}{TEMPLATE}{LINK}{STYLE}{END}`$x$`"
FILE = "敌<b onclick=alert(1)>&\"'报告.txt"
NAME = report_id(FILE)
TEXT = f"""乙市{SCRIPT}政府工作报告
──2021年2月8日在乙市第五届人民代表大会第一次会议上
市长　{PICTURE}

一、2020年工作回顾{DRAWN}
全市生产总值2150.6亿元，增长3.2%。一般公共预算收入98.4亿元，增长16.6%，固定资产投资增长2.4%。新建公园12个{DRAWN}。
{TEMPLATE}改造小区56个，{LINK}共3处。{STYLE}新增就业4.5万人，url(http://x.invalid/b.png) /etc/passwd。
$$\\input{{/etc/passwd}}$$ `rm` ${{x}} %(x)s {{x}} <!-- 完成2个项目。-->
=HYPERLINK("http://x.invalid/c")新增床位308张。{END}

二、2021年主要任务
生产总值增长6%以上，固定资产投资增长5%，一般公共预算收入增长3%。新建公园15个。新增床位400张。
"""
SHOWN = (SCRIPT, PICTURE, DRAWN, "{{ config }}", LINK, STYLE, END)
PAGES = {
    "notebooks/terms.md": "# 名词\n\n每个词一句话。\n\n```{gwr-terms}\n```\n",
    "notebooks/chart.md": "---\nfile_format: mystnb\nkernelspec: {name: python3, display_name: Python 3}\n---\n\n"
    "# 图\n\n"
    "各项的增速。\n\n"
    "```{code-cell}\nfrom gwr.story import charts, figures\ncharts.draw('growth', figures())\n```\n",
}


def spoil(project):
    """Fill an edition's tables, and two pages that show them, with such cells."""
    edition = project / "seeds" / NAME
    labels = rewrite(edition / "labels.csv", label=lambda row: f"{row['label']}{FIELDS}", theme=lambda row: FIELDS)
    rates = [row["key"] for row in labels if "%" in row["printed"] + row["after"][:1]][:3]
    rewrite(edition / "comparisons.csv", why=lambda row: f"{row['why']}{FIELDS}")
    table(edition / "unused.csv", ["key", "why"], [labels[-1]["key"], FIELDS])
    table(edition / "unsaid.csv", ["words", "beside"], [f"户籍人口{DRAWN}", labels[0]["key"]])
    columns = ["key", "explanation", "passages", "title", "address", "quotation", "before", "printed", "after"]
    place = {name: labels[0][name] for name in ("before", "printed", "after")}
    table(
        edition / "terms.csv",
        columns,
        ["t-one", f"{FIELDS}。", "", FIELDS, "http://x.invalid/", FIELDS, *place.values()],
    )
    columns = ["key", "label", "formula", "inputs", "unit", "decimals", "measure", "usable", "caution"]
    table(
        edition / "derived.csv",
        columns,
        ["d-one", FIELDS, "a - b", " ".join(rates[:2]), "百分点", "1", "change_pp", "yes", FIELDS],
    )
    table(
        edition / "charts.csv",
        ["chart", "kind", "headline", "subline", "note", "alt"],
        ["growth", "ranked", braced(FIELDS), braced(FIELDS), braced(FIELDS), ""],
    )
    rows = [["growth", f"{FIELDS}{number}", FIELDS, key, ""] for number, key in enumerate(rates)]
    table(edition / "chart-rows.csv", ["chart", "name", "series", "key", "beside"], *rows)
    for address, words in PAGES.items():
        (project / address).write_text(words, encoding="utf-8")
    way = project / "_toc.yml"
    way.write_text(
        way.read_text(encoding="utf-8") + "".join(f"  - file: {address.rpartition('.')[0]}\n" for address in PAGES),
        encoding="utf-8",
    )


def braced(words):
    """Words of a caption, whose braces stand for counts unless they are doubled."""
    return words.replace("{", "{{").replace("}", "}}")


def rewrite(path, **cells):
    """Change columns of a table kept by hand; its rows as they are then."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row | {name: made(row) for name, made in cells.items()} for row in csv.DictReader(file)]
    table(path, list(rows[0]), *(row.values() for row in rows))
    return rows


def table(path, columns, *rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *rows])
