"""Charts of the economy and of budget revenue."""

from gwr.story.charts.bars import first_and_last, grown, listed, ranked, rows
from gwr.story.charts.stories import named, story


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
    amounts = named("budget", figures)
    words = story("budget", f"{listed(amounts)}。两条横条用同一比例，下面一条是上面一条的一部分。")
    return rows("budget", words, amounts, "收入", grown(figures, amounts))
