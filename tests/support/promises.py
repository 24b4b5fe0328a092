"""Promises of a made-up report: one sentence among its headings, and the example of each rule."""

from gwr.promises.board import read_promises
from gwr.reading import read_report
from gwr.reading.rules import first
from support.sentences import REVIEW

PAST = (
    REVIEW + "建成口袋公园步道3公里。推出“一窗通”平台。新建社区综合体育中心2座。\n\n"
)  # of which the examples of a promise's review speak
FRAMED = PAST + "二、2018年主要任务\n\n"
UNDER = {  # by the names that rules and examples give them
    "": FRAMED + "今年要重点做好以下工作：\n\n（一）深化改革\n\n",
    "guiding": FRAMED,
}
BEHIND = (
    "\n\n（一）深化改革\n\n完善机制，开展工作。\n\n（二）改善民生\n\n完善机制，开展工作。"  # so that there are parts
)


def promises(said, under="", ask=first):
    """The promises of a sentence in a made-up report."""
    before = UNDER[under]
    behind = BEHIND if under == "guiding" else ""
    found = read_promises(read_report(before + said + behind), ask)
    return [promise for promise in found if len(before) <= promise.start < len(before + said)]


def marked(rule, ask=first):
    """The promise that a rule's example marks, or None where it is none."""
    start = len(UNDER[rule.under]) + rule.example.index("【")
    said = rule.example.replace("【", "").replace("】", "")
    return next((promise for promise in promises(said, rule.under, ask) if promise.start == start), None)
