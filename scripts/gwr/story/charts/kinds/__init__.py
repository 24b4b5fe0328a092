"""The kinds of charts: what each draws of a project's tables, and what can be said of it in words.

Each kind is a module: its `plot` takes the name of a chart and the project's figures, and gives a Plot. The rows of
ranked, part_of, one_axis and intervals are the edition's, those of pairs may be; the others draw tables that every
edition has. Beside them: `rows` and a bar for each, `marks` in lines and columns, a value on a line of its own
(`lines`), a figure in `words`.
"""

from gwr.story.charts.kinds import by_theme, diverging, dots, intervals, one_axis, pairs, part_of, ranked, roles
from gwr.story.charts.kinds.plot import Kind
from gwr.story.charts.kinds.rows import RANKED
from gwr.story.charts.kinds.words import AHEAD, DONE

__all__ = ["KINDS"]

# By the words of closed.CHART
KINDS = {
    "ranked": Kind(ranked.plot, RANKED),
    "part of": Kind(part_of.plot, "{rows}。横条用同一比例，第一条是整体，下面的是它的部分。"),
    "pairs": Kind(pairs.plot, f"先{DONE}，后{AHEAD}：{{rows}}。每一项有自己的尺度，不能跨项比长短。"),
    "one axis": Kind(one_axis.plot, "在同一条轴上：{rows}。轴不从零开始，只看高低和远近。"),
    "intervals": Kind(intervals.plot, "{rows}。横线是写出的位数容许的区间，每行有自己的尺度，不从零开始。"),
    "dots": Kind(
        dots.plot, "报告里的数量，一个记号一个，按所在章节排列：{kinds}。最多的一节是“{section}”，有{most}个。"
    ),
    "by theme": Kind(by_theme.plot, "一个记号一个数，按主题排列，先是报了的，后是目标：{rows}。重提的目标只算一次。"),
    "diverging": Kind(diverging.plot, "回顾更常用的词：{review_words}。展望更常用的词：{outlook_words}。"),
    "roles": Kind(roles.plot, "由多到少：{rows}。最多的是{first}，最少的是{last}。"),
}
