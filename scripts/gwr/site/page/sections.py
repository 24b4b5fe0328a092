"""The report's sections by their headings: as an outline of links, and as a path in words."""

from gwr import closed
from gwr.html import element, text


def outline(sections) -> str:
    """The report's headings as links, in two levels; a part without a heading is named by what it is."""
    items = (
        element(
            "li",
            element("a", text(heading(row)), href=f"#{row['id']}"),
            class_=f"level{row['level']}",
            data_untitled=not row["title"],
        )
        for row in sections
    )
    return element(
        "nav",
        element("details", element("summary", "报告目录"), element("ol", *items), open=True),
        class_="outline",
        aria_label="报告目录",
    )


def heading(section) -> str:
    """A section's heading as printed, or what the section is where the report prints none."""
    return f"{section['number']}{section['title']}" or closed.DIVISION[section["division"]].zh


def path_of(section, sections) -> str:
    """A section's heading after those of the sections that it stands in."""
    parents = {row["id"]: row for row in sections}
    path = [section]
    while path[0]["parent_id"]:
        path.insert(0, parents[path[0]["parent_id"]])
    return " › ".join(map(heading, path))
