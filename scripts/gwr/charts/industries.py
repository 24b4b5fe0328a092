"""Charts of what the listed key firms of three industries paid in taxes."""

from gwr.charts.bars import BAR, BELOW, GAP, LINE, Place, bar, below, dashed_line, line_of, listed, one_measure, ranked, rows
from gwr.charts.paper import Story, axis, sheet, together, written

INDUSTRIES = {"aviation": "航空服务业", "fashion": "时尚创意产业", "internet": "互联网+生活性服务业"}
IMPLIED = "按报告增速倒推的上年数"
STEP = LINE + BAR + BELOW + GAP


def industry_tax(figures):
    """Taxes of the three, growth as printed; dashed in each bar, what that growth implies for the year before."""
    taxes = [figures[f"{name}-tax"] for name in INDUSTRIES]
    one_measure(taxes)
    said = "；".join(f"{label}{figures[f'{name}-tax'].text}，同比增长{figures[f'{name}-tax-growth'].text}"
                    for name, label in INDUSTRIES.items())
    story = Story("航空服务业重点企业缴税最多，增长也最快",
                  "重点企业完成的全区税收 · 长宁区 · 2017年 · 增长为同比",
                  f"{said}。每条横条里的虚线是{IMPLIED}。",
                  "虚线不是上年公布数：各年的重点企业名单可能不同。")
    drawing = together(_industry(figures, name, n * STEP) for n, name in enumerate(INDUSTRIES))
    fig = sheet("industry-tax", story, drawing, len(INDUSTRIES) * STEP)
    return fig.update_layout(xaxis=axis(max(tax.amount for tax in taxes)))


def _industry(figures, name, top):
    tax, growth, implied = (figures[key] for key in (f"{name}-tax", f"{name}-tax-growth", f"d-{name}-tax-implied"))
    place = Place(top + LINE)
    return (written(top + LINE / 2, line_of(INDUSTRIES[name], tax, f"增长{growth.text}"))
            + bar(tax, place, "税收")
            + dashed_line(implied, place, IMPLIED)
            + below(top + LINE + BAR, f"┊ {IMPLIED}　{implied.text}"))


def joint_gain(figures):
    """Each industry's share of the three's joint gain in tax, worked out from the printed figures."""
    shares = ranked({label: figures[f"d-{name}-gain-share"] for name, label in INDUSTRIES.items()})
    story = Story("三份名单合计的税收增量，一半以上来自航空服务业",
                  "各业在三业税收增量合计中的份额 · 长宁区 · 2017年比上年 · 推算",
                  f"推算的份额：{listed(shares)}。",
                  "同一家企业可能列入不止一份名单；各年的名单也可能不同。")
    return rows("joint-gain", story, shares, "占增量合计的份额").update_layout(xaxis=axis(100))


def tax_per_firm(figures):
    """Tax divided by the number of listed firms, in each industry: a mean, worked out."""
    means = ranked({label: figures[f"d-{name}-tax-per-firm"] for name, label in INDUSTRIES.items()})
    story = Story("平均到每家重点企业，航空服务业是另外两业的三倍以上",
                  "重点企业户均完成的全区税收 · 长宁区 · 2017年 · 推算",
                  f"推算的户均税收：{listed(means)}。",
                  "平均数会被少数大企业拉高，不代表典型企业。")
    return rows("tax-per-firm", story, means, "户均税收")
