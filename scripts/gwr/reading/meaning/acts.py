"""An act and what it is done to: 新开公交线路5条，调整12条 are 新开公交线路 and 调整公交线路."""

import re

from gwr.reading.language.tables import Beginning, alternatives, first_letters
from gwr.reading.language.verbs import ACTS

ACTED = Beginning(f"[新再]?(?:{ACTS.pattern})+", "新再" + "".join(first_letters("verbs", kind=kind) for kind in ("activity", "done", "ongoing")))  # nothing but acts: 优化调整
WHOLE = re.compile(f"(?:{alternatives('verbs', kind='whole')}|{alternatives('indicators')})$")  # 就业, 出口: no act on what was counted before
_FIRST = re.compile(f"(?:累计)?[新再]?(?:{ACTS.pattern})")
_LAST = re.compile(f"(?<=.)已?[新再]?(?:{ACTS.pattern})$")


def done_to(act, subject, alike):
    """The act on what the subject says was counted; alike tells whether in the same unit."""
    if (bare := undone(subject)) != subject:  # 改造开工1069套，建成285套
        return bare + act
    return act + noun(subject) if alike else subject + act


def undone(subject):
    """A subject without the act behind it: 企业净增 -> 企业."""
    last = _LAST.search(subject)
    return subject[: last.start()] if last else subject


def noun(subject):
    """A subject without the act in front of it: 新增企业 -> 企业."""
    act = _FIRST.match(subject)
    return subject[act.end() :] if act and act.end() < len(subject) else subject
