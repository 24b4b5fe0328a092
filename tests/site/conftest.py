"""What the tests of the site share: the text, tables and keys that the pages are made of."""

import pytest

from gwr.project import Project
from gwr.site.site import Site


@pytest.fixture(scope="session")
def contents(repo):
    """What the pages are made of."""
    return Site.of(Project.at(repo))
