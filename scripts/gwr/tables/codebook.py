"""The codebook in the README: what each column of each table holds, written from the schema."""

from gwr.tables.schema import Table

OPENING = "<!-- codebook: written by scripts/write_codebook.py -->\n"
ENDING = "<!-- end of codebook -->"


def codebook(tables: dict[str, Table]) -> str:
    """Markdown: a heading and a table for each table of the schema."""
    return "\n".join(_chapter(name, table) for name, table in tables.items())


def put_in(page: str, tables: dict[str, Table]) -> str:
    """The page with a fresh codebook between its two marks. Raises ValueError where a mark is missing."""
    before, _, rest = page.partition(OPENING)
    _, mark, after = rest.partition(ENDING)
    if not mark:
        raise ValueError(f"the page lacks a line: {OPENING}or: {ENDING}")
    return f"{before}{OPENING}\n{codebook(tables)}\n{ENDING}{after}"


def _chapter(name, table):
    rows = "".join(f"| `{column.name}` | {column.title} | {_meaning(column)} |\n" for column in table.columns)
    return f"**{name}.csv** {table.title}：{table.meaning}\n\n| 列 | 名称 | 意思 |\n| --- | --- | --- |\n{rows}"


def _meaning(column):
    unit = f"（单位：{column.unit}）" if column.unit else ""
    return f"{column.meaning}{unit}".replace("|", r"\|")
