"""Charts of the taxes of the listed key firms of some industries; a key's stem names its list."""

from gwr.story.charts.bars import first_and_last, grown, ranked, rows
from gwr.story.charts.stories import named, story


def industry_tax(figures):
    """Each list's tax, its growth as printed."""
    taxes = ranked(named("industry-tax", figures))
    said = "；".join(f"{name}{tax.text}，同比增长{figures[f'{tax.key}-growth'].text}" for name, tax in taxes.items())
    words = story("industry-tax", f"{said}。由多到少，最多的是{next(iter(taxes))}。")
    return rows("industry-tax", words, taxes, "税收", grown(figures, taxes))


def tax_per_firm(figures):
    """Tax divided by the number of listed firms: a mean, worked out."""
    means = ranked(named("tax-per-firm", figures))
    return rows("tax-per-firm", story("tax-per-firm", f"推算的户均税收：{first_and_last(means)}"), means, "户均税收")
