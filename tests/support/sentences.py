"""One sentence of a report among headings of each kind, and what its figures are read as."""

from gwr.reading import read_report

REVIEW = "某市人民政府工作报告\n\n——2018年1月10日在某市第一届人民代表大会第一次会议上\n\n各位代表：\n\n现在，我代表市人民政府作工作报告。\n\n一、2017年工作回顾\n\n"
BOTH = REVIEW.replace("2017年工作回顾", "过去五年和2017年工作回顾")
OUTLOOK = REVIEW + "各项工作取得进展。\n\n二、2018年主要任务\n\n"
AHEAD = OUTLOOK.replace("2018年主要任务", "今后五年目标和2018年主要任务")
LATE = REVIEW.replace("2018年1月10日", "2018年11月30日").replace("2017年工作回顾", "经济形势的回顾")
LATE_OUTLOOK = LATE + "各项工作取得进展。\n\n二、今后的主要任务\n\n"
FIVE_YEARS = REVIEW.replace("2017年工作回顾", "过去五年工作回顾")
PLAN_BEGINS = REVIEW.replace("2018年1月10日", "2021年1月10日").replace("2017年工作回顾", "2020年工作回顾")
UNDER = {  # by the names that rules and examples give them
    "": REVIEW,
    "outlook": OUTLOOK,
    "five years": FIVE_YEARS,
    "five years and the last": BOTH,
    "years ahead": AHEAD,
    "five years ahead alone": OUTLOOK.replace("2018年主要任务", "跨世纪五年的目标任务"),
    "the year among five ahead": OUTLOOK.replace("2018年主要任务", "今后五年目标\n\n（一）2018年重点工作"),
    "a term": REVIEW.replace("2017年工作回顾", "本届政府工作回顾"),
    "the year and a term": REVIEW.replace("2017年工作回顾", "2017年和本届政府工作回顾"),
    "a plan ahead": OUTLOOK.replace("2018年主要任务", "“十三五”主要目标"),
    "late": LATE,
    "late outlook": LATE_OUTLOOK,
    "glossary": OUTLOOK + "促进就业。\n\n各位代表！让我们团结奋斗！\n\n名词解释\n\n",
    "plan": PLAN_BEGINS,
}


def facts(sentence, before=REVIEW):
    report = read_report(before + sentence)
    return [fact for fact in report.facts if fact.start >= len(before)]
