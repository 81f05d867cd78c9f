"""The shared browser and server behave as a reader's phone and a static host do."""

import pytest


@pytest.fixture
def site(tmp_path):
    (tmp_path / "duong-day-nong").mkdir()
    (tmp_path / "duong-day-nong/index.html").write_text("<!doctype html><meta charset=utf-8><h1>Đường dây nóng</h1>")
    (tmp_path / "404.html").write_text("<!doctype html><meta charset=utf-8><h1>Không tìm thấy</h1>")
    (tmp_path / "assets").mkdir()
    return tmp_path


@pytest.mark.parametrize("prefix", ["/", "/loa/", "loa"])
def test_a_folder_answers_with_its_index(page, serve_folder, site, prefix):
    response = page.goto(serve_folder(site, prefix) + "duong-day-nong")

    assert 200 == response.status
    assert "Đường dây nóng" == page.inner_text("h1")
    assert page.url.endswith("duong-day-nong/")


@pytest.mark.parametrize("path", ["khong-co/", "assets/", "khong-co.css"])
def test_the_unknown_answers_with_the_sites_own_page(page, serve_folder, site, path):
    response = page.goto(serve_folder(site) + path)

    assert 404 == response.status
    assert "Không tìm thấy" == page.inner_text("h1")


def test_nothing_answers_beside_the_prefix(page, serve_folder, site):
    response = page.goto(serve_folder(site, "/loa/").replace("/loa/", "/duong-day-nong/"))

    assert 404 == response.status


def test_vietnamese_letters_have_a_font(page):
    page.set_content("<body style='font: 40px sans-serif'>")
    widths = page.evaluate(
        """letters => [...letters].map(letter => {
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = "40px sans-serif";
            pen.fillText(letter, 0, 40);
            return pen.canvas.toDataURL();
        })""",
        "ẨỬễợỷđ\U000f0000",
    )

    assert 7 == len(set(widths)), "two letters look alike: both are drawn as the box of a missing letter"
