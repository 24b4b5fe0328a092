"""What notebooks import: figures by their keys, charts, tables, claims."""

from gwr.project import here
from gwr.tables import store


def load(table):
    """A table of the project that the notebook stands in, as a pandas DataFrame."""
    return store.load(table, here().data)
