"""A small whole report, and what the figures of a text say, places aside."""

from gwr.reading import read_report

TITLE = "某市2018年政府工作报告\n\n——2018年1月10日在某市第一届人民代表大会第一次会议上\n\n市长　某某\n\n各位代表：\n\n现在，我代表市人民政府，向大会报告工作，请予审议。\n\n"
BODY = (
    "一、2017年工作回顾\n\n过去一年，全市生产总值1029.5亿元，同比增长8.5%，居民收入4.5万元。新增就业岗位32733个，拆除违法建筑超过22万平方米。\n\n"
    "（一）经济平稳增长。工业增加值从120亿元提高到180亿元，外贸和投资分别增长4%、3.7%。\n\n"
    "二、2018年主要任务\n\n今年的预期目标是：生产总值增长6%－6.5%，新建养老机构3至5家，失业率控制在4%以内。\n"
)
PLAIN = TITLE + BODY


def said(text):
    """What the figures of a text say, places aside."""
    return [
        (
            fact.value,
            fact.unit,
            fact.base_value,
            fact.comparator,
            fact.measure,
            fact.direction,
            fact.status,
            fact.period,
            fact.group_kind,
        )
        for fact in read_report(text).facts
    ]
