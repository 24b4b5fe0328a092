"""Promises of a made-up report: one sentence among its headings, and the example of each rule."""

from gwr.promises.board import read_promises, read_reviews
from gwr.promises.review import NOTHING
from gwr.reading import read_report
from gwr.reading.rules import first
from support.sentences import REVIEW

# of which the examples of a promise's review speak
PAST = (
    REVIEW + "建成口袋公园步道3公里。推出“一窗通”平台。新建社区综合体育中心2座。"
    "改造老旧管网5公里。巡查老旧管网。引导小区加装扶手，完成2处。\n\n"
)
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
    start = len(UNDER[under])
    return [each for each in read_promises(report_of(said, under), ask) if start <= each.start < start + len(said)]


def reviews(said, judged=NOTHING, ask=first, under=""):
    """What the review says of the same thing as the promises of a sentence in a made-up report."""
    return read_reviews(report_of(said, under), judged, ask)


def report_of(said, under=""):
    """A made-up report with a sentence in its outlook."""
    return read_report(UNDER[under] + said + (BEHIND if under == "guiding" else ""))


def marked(rule, ask=first):
    """The promise that a rule's example marks and its passages of the review, or None where it is none."""
    start = len(UNDER[rule.under]) + rule.example.index("【")
    said = rule.example.replace("【", "").replace("】", "")
    promise = next((each for each in promises(said, rule.under, ask) if each.start == start), None)
    passages = [each for each in reviews(said, NOTHING, ask, rule.under) if promise and each.promise_id == promise.id]
    return promise and (promise, passages)
