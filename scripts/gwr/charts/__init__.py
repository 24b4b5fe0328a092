"""The site's charts: plain plotly figures, each a function of the tables and of keys alone."""

from gwr.charts.economy import budget, economy_growth, economy_levels
from gwr.charts.industries import industry_tax, tax_per_firm
from gwr.charts.look import plain
from gwr.charts.reading import numeral_roles, whole_report
from gwr.charts.targets import targets
from gwr.charts.words import distinctive_words

__all__ = ["budget", "distinctive_words", "economy_growth", "economy_levels", "industry_tax", "numeral_roles", "plain",
           "targets", "tax_per_firm", "whole_report"]
