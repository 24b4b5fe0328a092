"""A small report with an edition of its own, for the tests of what people keep by hand."""

from gwr.reading import read_report

TEXT = """某区政府工作报告
──2018年1月10日在某区第一届人民代表大会第三次会议上

一、2017年工作回顾
完成税收75.82亿元，同比增长46.42%。全年新增养老床位308张。

二、2018年主要任务
税收增长6.5%；新增养老床位300张，努力让老年人安享晚年。着力强化保障，做到新增养老床位300张。
"""
REPORT = read_report(TEXT)
TAX, GROWTH, BEDS, TARGET_GROWTH, TARGET_BEDS, TARGET_BEDS_AGAIN = REPORT.facts
NAMED = {
    "tax": TAX,
    "tax-growth": GROWTH,
    "beds": BEDS,
    "target-tax-growth": TARGET_GROWTH,
    "target-beds": TARGET_BEDS,
    "target-beds-again": TARGET_BEDS_AGAIN,
}


def write(folder, name, *lines):
    """Write a hand-kept table of these lines, its column names first."""
    (folder / f"{name}.csv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def anchor(words, text=TEXT):
    """before,printed,after of words that stand once in the text, as they are written in a hand-kept table."""
    assert text.count(words) == 1
    start, end = text.index(words), text.index(words) + len(words)
    return ",".join(part.replace("\n", "↵") for part in (text[max(0, start - 8) : start], words, text[end : end + 8]))
