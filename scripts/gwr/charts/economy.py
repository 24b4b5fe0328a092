"""Charts of the economy and of budget revenue."""

from gwr.charts.bars import BAR, GAP, LINE, Place, bar, first_and_last, line_of, listed, ranked, rows
from gwr.charts.paper import axis, sheet, together, written
from gwr.charts.stories import named, story


def economy_levels(figures):
    """Totals in one currency; what is printed in another stands on no axis with them."""
    levels = ranked(named("economy-levels", figures))
    return rows("economy-levels", story("economy-levels", f"由大到小：{first_and_last(levels)}"), levels, "总量")


def economy_growth(figures):
    """Growth as printed."""
    growth = ranked(named("economy-growth", figures))
    return rows("economy-growth", story("economy-growth", f"由高到低：{first_and_last(growth, '最高', '最低')}"), growth, "增速")


def budget(figures):
    """A revenue, and below it, to the same scale, the part of it that the report names; growth as printed."""
    amounts, step = named("budget", figures), LINE + BAR + GAP
    drawing = together(_revenue(figures, n * step, *item) for n, item in enumerate(amounts.items()))
    whole = max(figure.amount for figure in amounts.values())
    return sheet("budget", story("budget", f"{listed(amounts)}。两条横条用同一比例，下面一条是上面一条的一部分。"), drawing, len(amounts) * step).update_layout(xaxis=axis(whole))


def _revenue(figures, top, name, figure):
    growth = figures[f"{figure.key}-growth"]
    return written(top + LINE / 2, line_of(name, figure, f"增长{growth.text}")) + bar(figure, Place(top + LINE), "收入")
