"""A province's own site, built by its name: it is the province's through and through, or it is not built."""

import dataclasses
import re

import pytest

from loa.build.edition import planned_edition, published_part
from loa.build.leaks import sheet_leaks
from loa.pages.banners import national_banners
from loa.pages.reader import Reader
from loa.paper.plan import sheets

NAMES = re.compile(r"Nam Định|Bắc Kạn|Hải Phòng|Ninh Bình|Thái Nguyên")
TEXTS = {".html", ".json", ".xml", ".txt", ".csv", ".vcf", ".ics", ".js", ".webmanifest", ".svg"}


@pytest.fixture(scope="module")
def son_la(build, project, parsed):
    return parsed(build(project / "content", project / "docs", LOA_PROFILE="son-la"))


@pytest.fixture(scope="module")
def project_of_bac_kan(new_project, project):
    return new_project(project / "content", project / "docs")


def test_no_file_names_another_province(son_la):
    found = [path.relative_to(son_la.folder).as_posix() for path in son_la.folder.rglob("*")
             if path.suffix in TEXTS and NAMES.search(path.read_text("utf-8"))]

    assert [] == found


def test_codes_of_another_province_do_not_open_there(son_la, shipped):
    nam_dinh = {code["code"] for code in shipped.manifest["codes"] if code["target"].endswith("nam-dinh-2021")}

    assert nam_dinh
    assert nam_dinh <= shipped.stubs.keys()
    assert not nam_dinh & son_la.stubs.keys()


def test_codes_of_national_pages_open_there_under_its_own_address(son_la):
    code = next(each for each in son_la.manifest["codes"] if each["target"] == "message:after-injection")

    assert "https://son-la.loa.example/" == son_la.address
    assert code["code"] in son_la.stubs
    assert code["url"].startswith(son_la.address)


def test_its_name_stands_on_every_page(son_la, text):
    nameless = [path for path, page in son_la.pages.items() if "Loa Sơn La" not in text(page.find(".//header"))]

    assert [] == nameless


def test_a_name_of_another_province_that_slips_through_stops_the_build(project_of_bac_kan):
    sentences = project_of_bac_kan.root / "content/ui/en.yml"
    sentences.write_text(re.sub(r'^home\.title: ".*"$', 'home.title: "News of Sơn La"',
                                sentences.read_text("utf-8"), flags=re.MULTILINE), "utf-8")

    failed = project_of_bac_kan.loa("build", LOA_PROFILE="bac-kan")

    assert 1 == failed.returncode
    assert "en/index.html" in failed.stdout + failed.stderr
    assert "“Sơn La”" in failed.stdout + failed.stderr
    assert not project_of_bac_kan.site.exists()


@pytest.mark.parametrize("place", ["nam-dinh", "son-la", "hai-phong", "bac-kan"])
def test_no_sheet_of_a_place_says_anything_of_another(place, shipped_pages):
    content, edition = planned_edition(dataclasses.replace(shipped_pages.inputs, profile=place))
    planned = tuple(sheets(edition))

    assert planned
    assert [] == list(sheet_leaks(planned, content, edition))


def test_a_sheet_that_names_another_place_is_stopped_before_it_is_made(shipped_pages):
    content, edition = planned_edition(dataclasses.replace(shipped_pages.inputs, profile="son-la"))
    sheet = dataclasses.replace(next(iter(sheets(edition))), title="Hotline of Bắc Kạn")

    assert ["Bắc Kạn"] == [problem.values["found"] for problem in sheet_leaks([sheet], content, edition)]


def test_a_place_nobody_has_written_a_profile_for_gets_a_guess(project_of_bac_kan):
    failed = project_of_bac_kan.loa("check", LOA_PROFILE="backan")

    assert 2 == failed.returncode
    assert "bac-kan" in failed.stderr


def test_the_site_of_a_province_that_was_merged_leads_to_the_new_one(shipped_pages):
    edition = published_part(shipped_pages.edition, dataclasses.replace(shipped_pages.inputs, profile="nam-dinh"))
    banners = {tag: national_banners(Reader(edition, edition.plan.by_id["home"], language))[0]
               for language in edition.languages for tag in (language.tag,)}

    assert "Tỉnh Nam Định nay thuộc Tỉnh Ninh Bình. Mở trang của nơi mới." == banners["vi"].text
    assert "en/dia-phuong/ninh-binh/" == banners["en"].path


def test_the_site_of_a_province_that_still_stands_says_nothing_of_the_kind(shipped_pages):
    edition = published_part(shipped_pages.edition, dataclasses.replace(shipped_pages.inputs, profile="son-la"))
    home = edition.plan.by_id["home"]
    banners = [banner for each in edition.languages for banner in national_banners(Reader(edition, home, each))]

    assert [] == banners
