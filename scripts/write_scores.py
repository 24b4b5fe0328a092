from gwr.__main__ import run

run("tables")
