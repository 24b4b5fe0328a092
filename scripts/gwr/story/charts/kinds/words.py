"""Figures in words, as charts say them: a change with the word for its direction."""

from gwr import closed

DONE, AHEAD = "做到的", closed.TARGET.zh
CHANGES = {"up": "增长", "down": closed.FALL}  # of a closed.DIRECTION, how it is said before the figure
RISES = ("增长", "增速", "增幅")  # in a name, that the figure is one of growth


def as_said(figure):
    """A figure as printed; a fall with the word for it."""
    return change_in_words(figure) if figure.worth.direction == "down" else figure.text


def told(figure):
    """A figure as it is said behind its own name: 增长 stands before it unless the name says so."""
    return as_said(figure) if any(word in figure.label for word in RISES) else change_in_words(figure)


def change_in_words(figure):
    """A figure as it is said beside another: whether it rises or falls, 年均 where it is a yearly mean.

    One that is printed with a minus says itself that it falls: 下降-31.5 would be a rise.
    """
    mean = closed.BASIS["avg"].zh if figure.worth.basis == "avg" else ""
    change = "" if figure.text.startswith(closed.MINUSES) else CHANGES.get(figure.worth.direction, "")
    return f"{mean}{change}{figure.text}"
