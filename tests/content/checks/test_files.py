"""What lies beside the records and would run as a page of the site."""

from loa.content.checks import files


def test_files_that_browsers_would_run_are_told_whether_or_not_a_record_names_them(tmp_path):
    folder = tmp_path / "docs/files"
    (folder / "sau").mkdir(parents=True)
    for name in ("hinh.png", "Hinh.SVG", "sau/trang.html", "phu-luc.pdf"):
        (folder / name).write_bytes(b"<svg/>")
    problems = list(files.check((), {}, folder))

    assert [("file-active", "docs/files/Hinh.SVG"), ("file-active", "docs/files/sau/trang.html")] == [
        (problem.rule, problem.place.file) for problem in problems]
