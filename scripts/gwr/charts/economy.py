"""Charts of the district's economy and its budget revenue."""

from gwr.charts.bars import BAR, GAP, LINE, Place, bar, line_of, listed, ranked, rows
from gwr.charts.paper import Story, axis, sheet, written

LEVELS = {"goods-sales": "商品销售总额", "foreign-trade": "进出口总额", "retail-sales": "社会零售品销售总额",
          "fixed-investment": "固定资产投资"}
GROWTH = {"foreign-capital": "合同引进外资", "foreign-trade": "进出口总额", "goods-sales": "商品销售总额",
          "fixed-investment": "固定资产投资", "retail-sales": "社会零售品销售总额",
          "budget-district": "区级一般公共预算收入", "budget-total": "全区一般公共预算总收入"}


def economy_levels(figures):
    """Four totals in 元; what is printed in 美元 stands on no axis with them."""
    levels = ranked({label: figures[key] for key, label in LEVELS.items()})
    story = Story("商品销售总额远大于另外三项", "四项经济总量 · 长宁区 · 2017年 · 人民币",
                  f"由大到小：{listed(levels)}。", "四项口径各不相同，不能相加。合同引进外资按美元计，不在此图。")
    return rows("economy-levels", story, levels, "总量")


def economy_growth(figures):
    """The printed growth of the same totals, of foreign capital and of budget revenue."""
    growth = ranked({label: figures[f"{key}-growth"] for key, label in GROWTH.items()})
    story = Story("合同引进外资增长一倍以上，财政收入增长最慢", "比上年增长 · 长宁区 · 2017年 · %",
                  f"由高到低：{listed(growth)}。", "报告没有说明增速是否扣除价格因素。")
    return rows("economy-growth", story, growth, "增速")


def budget(figures):
    """Total budget revenue, and below it, to the same scale, the part of it that is the district's own."""
    total, part = figures["budget-total"], figures["budget-district"]
    story = Story("全区一般公共预算总收入里，区级占三分之一多", "一般公共预算收入 · 长宁区 · 2017年 · 人民币",
                  f"全区一般公共预算总收入{total.text}，其中区级收入{part.text}；下面一条是上面一条的一部分。")
    growth = [f"增长{figures[f'{key}-growth'].text}" for key in ("budget-total", "budget-district")]
    top = LINE + BAR + GAP
    drawing = (written(LINE / 2, line_of("全区总收入", total, growth[0])) + bar(total, Place(LINE), "收入")
               + written(top + LINE / 2, line_of("其中：区级收入", part, growth[1])) + bar(part, Place(top + LINE), "收入"))
    return sheet("budget", story, drawing, 2 * top).update_layout(xaxis=axis(total.amount))
