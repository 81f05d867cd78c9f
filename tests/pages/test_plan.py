"""The plan: which pages a site has, and where they stand."""

from textwrap import dedent

import pytest

from loa.errors import Place
from loa.model.dates import PartialDate
from loa.model.prose import Prose
from loa.pages.plan import LISTS, doubles, plan


@pytest.fixture
def everything(record, site_of):
    return site_of(
        record("campaign:mua-mua"), record("message:rua-tay"), record("guide:rua-tay"), record("app:so-tay"),
        record("contact:cap-cuu"), record("factcheck:nuoc-la"), record("story:lop-hoc"), record("news:tin"),
        record("locality:tinh"), record("question:hoi"), record("organisation:bo"),
        record("document:a", issuer="bo", level="central", issued_on=PartialDate(2023, 5)),
        record("document:b", issuer="bo", level="province", issued_on=PartialDate(2024)),
        record("document:c", issuer="bo", level="province"),
    )


def prose(page_id, path, lang="vi"):
    return Prose(id=page_id, title="T", description="D", lang=lang, path=path, body="", place=Place(f"docs/{path}.md"))


def test_every_record_with_a_page_stands_below_its_list(everything):
    lists = dict(LISTS)
    shown = [str(page) for page in plan(everything).pages if page.id not in lists]

    assert dedent("""\
        campaign:mua-mua -> /chien-dich/mua-mua
        message:rua-tay -> /thong-diep/rua-tay
        guide:rua-tay -> /huong-dan/rua-tay
        app:so-tay -> /ung-dung/so-tay
        contact:cap-cuu -> /duong-day-nong/cap-cuu
        document:a -> /van-ban-chi-dao/a
        document:b -> /van-ban-chi-dao/b
        document:c -> /van-ban-chi-dao/c
        question:hoi -> /hoi-dap/hoi
        factcheck:nuoc-la -> /kiem-chung/nuoc-la
        story:lop-hoc -> /guong-dien-hinh/lop-hoc
        news:tin -> /tin-tuc/tin
        locality:tinh -> /dia-phuong/tinh
        kit:mua-mua -> /kho-tai-lieu/mua-mua
        kit:rua-tay -> /kho-tai-lieu/rua-tay
        kit:hotlines -> /kho-tai-lieu/duong-day-nong
        channels:rua-tay -> /kho-tai-lieu/loi-rua-tay
        frame:mua-mua -> /khung-anh/mua-mua
        documents-year:2024 -> /van-ban-chi-dao/nam-2024
        documents-year:2023 -> /van-ban-chi-dao/nam-2023
        documents-level:central -> /van-ban-chi-dao/cap-central
        documents-level:province -> /van-ban-chi-dao/cap-province
        documents-issuer:bo -> /van-ban-chi-dao/co-quan-bo""").splitlines() == shown


def test_lists_stand_where_they_always_stood(site_of):
    """Printed paper and other sites lead here."""
    assert dedent("""\
        home -> /
        campaigns -> /chien-dich
        messages -> /thong-diep
        guides -> /huong-dan
        apps -> /ung-dung
        hotlines -> /duong-day-nong
        documents -> /van-ban-chi-dao
        vaccines -> /vac-xin
        questions -> /hoi-dap
        factchecks -> /kiem-chung
        stories -> /guong-dien-hinh
        progress -> /tien-do
        events -> /su-kien
        broadcasts -> /lich-phat-loa
        news -> /tin-tuc
        library -> /kho-tai-lieu
        frames -> /khung-anh
        contests -> /cuoc-thi
        funds -> /quy
        localities -> /dia-phuong
        organisations -> /co-quan
        terms -> /tu-ngu
        reports -> /bao-cao
        changes -> /thay-doi
        editors -> /bien-tap
        verify -> /that-hay-gia
        sitemap -> /so-do-trang
        a-z -> /muc-luc
        search -> /tim-kiem
        offline -> /ngoai-tuyen
        404 -> /404""").splitlines() == [str(page) for page in plan(site_of()).pages]


@pytest.mark.parametrize(("page_id", "path", "hidden"), [
    ("moi", "duong-day-nong", "hotlines"),
    ("home", "moi", "home"),
    ("moi", "thong-diep/rua-tay", "message:rua-tay"),
])
def test_a_page_that_would_hide_another_is_found(record, site_of, page_id, path, hidden):
    site = site_of(record("message:rua-tay"))
    known = type(site)(**{**vars(site), "prose": (prose(page_id, path),)})
    [(page, first)] = doubles(plan(known))

    assert [page_id, hidden] == [page.id, first.id]


def test_no_page_hides_another_as_a_rule(everything):
    assert [] == list(doubles(plan(everything)))


def test_filtered_lists_are_called_by_what_they_show(everything, record, reader_of):
    titles = {page: reader_of(everything, page, "en").title(reader_of(everything, page).page).text
              for page in ("documents-year:2024", "documents-level:province", "documents-issuer:bo")}

    assert {
        "documents-year:2024": "Documents of 2024",
        "documents-level:province": "Documents, provincial level",
        "documents-issuer:bo": "Documents of bo name",
    } == titles
