"""What axe has against a page."""

from axe_playwright_python.sync_playwright import Axe


def faults(page):
    """Rule and element of each of axe's violations."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"][:3]]
