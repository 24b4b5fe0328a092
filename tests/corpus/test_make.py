"""A folder becomes a data set, and the data set follows the folder: only what is new is read, nothing old is left."""

import pyarrow.parquet
import pytest

from gwr.corpus import make as run
from gwr.corpus import partitions, schema
from gwr.corpus.make import make
from gwr.records import ReportError
from support.corpus import PLACES, YEARS, everything, in_process, manifest, report, rows, write_reports

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def client():
    with in_process() as client:
        yield client


@pytest.fixture
def cluster(client):
    """What gives the one client, over and over."""

    class Same:
        def __enter__(self):
            return client

        def __exit__(self, *error):
            return None

    return Same


@pytest.fixture
def folder(tmp_path):
    return write_reports(tmp_path / "reports")


@pytest.fixture
def out(tmp_path, folder, cluster):
    made = make(folder, tmp_path / "out", cluster)
    assert made.read == 6 and made.partitions == 6
    return tmp_path / "out"


def written(out):
    return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in out.rglob("*.parquet")}


def test_a_level_and_a_year_is_a_folder_of_each_table(out):
    assert set(written(out)) == {"manifest.parquet"} | {
        partitions.path_of(table, (level, year))
        for table in schema.ROWS
        for level in ("city", "county")
        for year in YEARS
    }


def test_the_files_carry_the_schema_and_the_rules_that_wrote_them(out):
    said = {tuple(pyarrow.parquet.read_schema(path).metadata[b"gwr." + word] for word in (b"schema", b"rules"))
            for path in out.rglob("*.parquet")}  # fmt: skip
    assert said == {(schema.VERSION.encode(), run.rules_version().encode())}


def test_nothing_is_read_again_and_nothing_written_where_nothing_is_new(out, folder, cluster, monkeypatch):
    before = written(out)
    monkeypatch.setattr(run, "rows_of", lambda *given: 1 / 0)
    made = make(folder, out, cluster)
    assert (made.read, made.partitions, made.files) == (0, 0, {"read": 6}) and written(out) == before


def test_a_file_that_is_another_is_read_and_its_old_rows_are_gone(out, folder, cluster, tmp_path):
    before = written(out)
    (folder / "松岭市" / "2020.txt").write_text(report("松岭市", 2020).replace("新建学校4所", "新建学校9所"), "utf-8")
    made = make(folder, out, cluster)
    assert (made.read, made.partitions) == (1, 1)
    assert {name for name, time in written(out).items() if before[name] != time} == {"manifest.parquet"} | {
        partitions.path_of(table, ("city", 2020)) for table in schema.ROWS
    }
    make(folder, tmp_path / "anew", cluster)
    assert everything(out) == everything(tmp_path / "anew")


def test_a_file_that_is_gone_leaves_no_row_and_a_partition_without_reports_no_folder(out, folder, cluster):
    (folder / "松岭市" / "2020.txt").unlink()
    make(folder, out, cluster)
    assert "松岭市/2020.txt" not in manifest(out) and not (out / "facts/level=city/year=2020").exists()
    assert {row["report_id"] for row in rows(out)} == set(manifest(out))


def test_a_file_that_comes_is_put_to_those_of_its_level_and_year(out, folder, cluster, tmp_path):
    write_reports(folder, ["青禾市"], [2020])
    made = make(folder, out, cluster)
    assert (made.read, made.partitions) == (1, 1)
    make(folder, tmp_path / "anew", cluster)
    assert everything(out) == everything(tmp_path / "anew")


@pytest.mark.parametrize("what", ["rules_version", "VERSION"])
def test_rows_of_other_rules_or_of_another_schema_are_read_anew(out, folder, cluster, monkeypatch, what):
    old = written(out)
    (folder / "东石县" / "2021.txt").unlink()
    if what == "VERSION":
        for module in ("ledger", "pieces", "schema"):
            monkeypatch.setattr(f"gwr.corpus.{module}.VERSION", "other")
    else:
        monkeypatch.setattr(run, what, lambda: "other")
    made = make(folder, out, cluster)
    assert (made.read, made.partitions) == (5, 5)
    assert all(time != old[name] for name, time in written(out).items())
    assert not (out / "facts/level=county/year=2021").exists()


def test_the_same_text_twice_is_told_and_has_its_rows_once(out, folder, cluster):
    copy = folder / "copy.md"
    copy.write_bytes("\ufeff".encode() + (folder / "东石县" / "2019.txt").read_bytes().replace(b"\n", b"\r\n"))
    facts = len(rows(out))
    make(folder, out, cluster)
    told = manifest(out)
    assert (told["东石县/2019.txt"]["status"], told["东石县/2019.txt"]["duplicate_of"]) == ("duplicate", "copy.md")
    assert told["copy.md"]["status"] == "read" and len(rows(out)) == facts
    copy.unlink()
    made = make(folder, out, cluster)
    assert made.read == 1 and manifest(out)["东石县/2019.txt"]["status"] == "read" and len(rows(out)) == facts


def test_reports_of_one_place_and_year_are_counted(out, folder, cluster):
    (folder / "other.txt").write_text(report("松岭市", 2020) + "完。", encoding="utf-8")
    make(folder, out, cluster)
    alike = {name: row["alike"] for name, row in manifest(out).items()}
    assert alike == {f"{place}/{year}.txt": 1 for place in PLACES for year in YEARS} | {
        "other.txt": 2, "松岭市/2020.txt": 2,
    }  # fmt: skip


def test_bad_files_are_rows_and_the_others_are_read(folder, cluster, tmp_path):
    (folder / "a.pdf").write_bytes(b"%PDF")
    (folder / "gone").symlink_to(folder / "nowhere")
    made = make(folder, tmp_path / "out", cluster)
    assert made.files == {"read": 6, "refused": 2}
    told = manifest(tmp_path / "out")
    assert (told["a.pdf"]["reason"], told["gone"]["reason"]) == ("looks like a PDF file", "there is no such file")


def test_a_report_without_a_level_or_a_year_has_its_rows_too(tmp_path, cluster):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a").write_text("新建学校5所。", encoding="utf-8")
    make(folder, tmp_path / "out", cluster)
    ((row),) = rows(tmp_path / "out")
    assert (row["quote"], row["level"], row["year"]) == ("5所", None, None)
    make(folder, tmp_path / "out", cluster)
    (folder / "b").write_text("新建学校6所。", encoding="utf-8")
    make(folder, tmp_path / "out", cluster)
    assert [row["quote"] for row in rows(tmp_path / "out")] == ["5所", "6所"]


def test_a_folder_with_anything_else_is_refused(folder, cluster, tmp_path):
    (tmp_path / "note").write_text("a")
    with pytest.raises(ReportError, match="holds something else"):
        make(folder, tmp_path, cluster)
    assert (tmp_path / "note").read_text() == "a"


def test_a_folder_without_files_is_refused(cluster, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReportError, match="has no file in it"):
        make(tmp_path / "empty", tmp_path / "out", cluster)
