"""Charts of what the listed key firms of some industries paid in taxes; a key's stem names its list."""

from gwr.charts.bars import BAR, BELOW, GAP, LINE, Place, bar, below, dashed_line, first_and_last, line_of, one_measure, ranked, rows
from gwr.charts.paper import axis, sheet, together, written
from gwr.charts.stories import named, story

IMPLIED = "按报告增速倒推的上年数"
STEP = LINE + BAR + BELOW + GAP


def industry_tax(figures):
    """Each list's tax, its growth as printed; dashed in each bar, what that growth implies for the year before."""
    taxes = ranked(named("industry-tax", figures))
    one_measure(taxes.values())
    said = "；".join(f"{name}{tax.text}，同比增长{figures[f'{tax.key}-growth'].text}" for name, tax in taxes.items())
    drawing = together(_industry(figures, name, tax, n * STEP) for n, (name, tax) in enumerate(taxes.items()))
    fig = sheet("industry-tax", story("industry-tax", f"{said}。每条横条里的虚线是{IMPLIED}。"), drawing, len(taxes) * STEP)
    return fig.update_layout(xaxis=axis(max(tax.amount for tax in taxes.values())))


def _industry(figures, name, tax, top):
    growth, implied = figures[f"{tax.key}-growth"], figures[f"d-{tax.key}-implied"]
    place = Place(top + LINE)
    return (written(top + LINE / 2, line_of(name, tax, f"增长{growth.text}"))
            + bar(tax, place, "税收")
            + dashed_line(implied, place, IMPLIED)
            + below(top + LINE + BAR, f"┊ {IMPLIED}　{implied.text}"))


def joint_gain(figures):
    """Each list's share of their joint gain in tax, worked out from the printed figures."""
    shares = ranked(named("joint-gain", figures))
    fig = rows("joint-gain", story("joint-gain", f"推算的份额：{first_and_last(shares)}"), shares, "占增量合计的份额")
    return fig.update_layout(xaxis=axis(100))


def tax_per_firm(figures):
    """Tax divided by the number of listed firms: a mean, worked out."""
    means = ranked(named("tax-per-firm", figures))
    return rows("tax-per-firm", story("tax-per-firm", f"推算的户均税收：{first_and_last(means)}"), means, "户均税收")
