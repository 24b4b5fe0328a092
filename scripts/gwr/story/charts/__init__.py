"""The site's charts: plain plotly figures, each a function of the tables and of keys alone."""

from gwr.story.charts.economy import budget, economy_growth, economy_levels
from gwr.story.charts.industries import industry_tax, tax_per_firm
from gwr.story.charts.look import plain
from gwr.story.charts.reading import numeral_roles, whole_report
from gwr.story.charts.targets import targets
from gwr.story.charts.words import distinctive_words

__all__ = ["budget", "distinctive_words", "economy_growth", "economy_levels", "industry_tax", "numeral_roles", "plain",
           "targets", "tax_per_firm", "whole_report"]
