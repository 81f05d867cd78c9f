"""The library offers what the kit made: links that lead somewhere, sizes and checksums that are true, lasting zips."""

import csv
import datetime as dt
import hashlib
import io
import json
import shutil
import zipfile
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from audit.agreement import disagreements
from audit.bundled import of_bundle
from audit.carriers import tables_of_all
from audit.records import Records
from audit.retold import Retold
from audit.shared import shared_pictures
from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.outputs import outputs_of
from loa.cli.project import icons
from loa.pages.outputs import Bundle

DAY = "2024-06-15"
MOST_OF_A_ZIP = 5_000_000
MOST_OF_A_THUMB = 15_000
MOST_OF_A_PICTURE = 40_000
PICTURE = "chia-se.png"

MADE_AGAIN = 20
"""One in so many is made once more, to see that it becomes the same."""


@pytest.fixture(scope="module")
def kitted(new_project, small_content):
    """A project whose kit has been made and whose site has been built with it."""
    made = new_project(small_content, small_content.parent / "docs")
    for word in ("kit", "build"):
        finished = made.loa(word, LOA_TODAY=DAY)
        assert 0 == finished.returncode, finished.stdout + finished.stderr
    return made


@pytest.fixture(scope="module")
def site(kitted, parsed):
    return parsed(kitted.site)


@pytest.fixture(scope="module")
def ledger(kitted):
    return json.loads((kitted.site / "kho/outputs.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def zips(kitted, ledger):
    """Path of each bundle -> it, opened."""
    return {each["path"]: zipfile.ZipFile(kitted.site / each["path"]) for each in ledger["bundles"]}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def digests(folder):
    return {path.relative_to(folder).as_posix(): digest(path.read_bytes())
            for path in folder.rglob("*") if path.is_file()}


def kit_pages(site):
    return [(each["id"], each["lang"], path) for each in site.manifest["pages"]
            if each["id"].startswith("kit:") for path in [each["url"].removeprefix(site.address)]]


def links(site, path):
    """What a page links or shows in the kit."""
    found = (site.resolve(path, each)[0] for each in site.pages[path].xpath("//main//@href | //main//@src"))
    return {target for target in found if target.startswith("kho/")}


def test_every_file_listed_lies_there_with_its_size_and_checksum(kitted, ledger):
    listed = [*ledger["outputs"], *ledger["bundles"]]
    found = {each["path"]: (kitted.site / each["path"]).read_bytes() for each in listed}

    assert listed
    assert [(each["path"], each["bytes"], each["sha256"]) for each in listed] == [
        (path, len(data), digest(data)) for path, data in found.items()]


def test_every_sheet_of_paper_is_listed_with_the_codes_that_stand_on_it(site, ledger):
    live = {code["code"]: (code["target"], code["lang"]) for code in site.manifest["codes"]}
    sheets = [each for each in ledger["outputs"] if each["format"] == "pdf"]
    several = [each for each in sheets if len(each["codes"]) > 1]

    assert [] == [each["path"] for each in sheets
                  if live[each["codes"][0]] != (each["subject"], each["language"])]
    assert [] == [each["path"] for each in sheets if not live.keys() >= set(each["codes"])]
    assert {"campaign"} == {each["subject"].partition(":")[0] for each in several}


def test_every_output_is_offered_on_the_page_of_its_subject(site, ledger):
    paths = {(each, lang): path for each, lang, path in kit_pages(site)}
    offered = {key: links(site, path) for key, path in paths.items()}
    national = [each for each in ledger["outputs"] if not each["locality"]]
    names = {each["subject"]: f"kit:{each['subject'].rpartition(':')[2]}" for each in national}

    assert national
    assert [] == [each["path"] for each in national
                  if each["path"] not in offered[names[each["subject"]], each["language"]]]


def test_bundles_of_localities_are_offered_too(site, ledger):
    offered = set().union(*(links(site, path) for _, _, path in kit_pages(site)))
    local = {each["path"] for each in ledger["bundles"] if each["locality"]}

    assert local
    assert set() == local - offered


def test_a_place_shows_its_poster_as_the_country_does(site, ledger):
    wanted = {each["preview"] for each in ledger["outputs"] if each["locality"] and each["kind"] == "poster-a4"}
    shown = {site.resolve(path, image)[0] for _, _, path in kit_pages(site)
             for image in site.pages[path].xpath("//section[@aria-labelledby='dia-phuong']//li/img/@src")}

    assert wanted
    assert {ledger["thumbs"][each]["path"] for each in wanted} == shown


def test_every_link_into_the_kit_leads_to_a_file(site):
    paths = [path for _, _, path in kit_pages(site)] + ["kho-tai-lieu/", "en/kho-tai-lieu/"]
    targets = set().union(*(links(site, path) for path in paths))

    assert targets
    assert [] == [target for target in sorted(targets) if not (site.folder / target).is_file()]


def test_previews_are_small_and_wait_until_they_are_seen(site):
    shown = [(path, image) for _, _, path in kit_pages(site) for image in site.pages[path].xpath("//main//li/img")]
    files = [(image, site.folder / site.resolve(path, image.get("src"))[0]) for path, image in shown]

    assert files
    assert {"lazy"} == {image.get("loading") for image, _ in files}
    assert [] == [path for _, path in files if path.stat().st_size > MOST_OF_A_THUMB]
    for image, path in files:
        with Image.open(path) as picture:
            assert (int(image.get("width")), int(image.get("height"))) == picture.size


def test_sizes_that_pages_tell_are_true(site, small_pages, text, ledger):
    [path] = [path for each, lang, path in kit_pages(site) if (each, lang) == ("kit:rua-tay", "en")]
    reader = small_pages.reader("kit:rua-tay", "en")
    sizes = {each["path"]: reader.size(each["bytes"]) for each in ledger["outputs"]}
    told = {site.resolve(path, link.get("href"))[0]: text(link)
            for link in site.pages[path].xpath("//ul[@class='pieces']//a")}

    assert told.keys() & sizes.keys()
    assert [] == [target for target, said in told.items() if target in sizes and not said.endswith(sizes[target])]


def test_every_kind_of_output_has_a_name(site, ledger, text):
    kinds = {each["kind"] for each in ledger["outputs"]}
    said = {text(name) for _, _, path in kit_pages(site) for name in site.pages[path].xpath("//ul[@class='pieces']//b")}

    assert set() == kinds & said


def test_every_bundle_says_what_it_holds_and_proves_it(zips):
    for path, archive in zips.items():
        top = Path(path).stem
        files = {name.removeprefix(f"{top}/"): archive.read(name) for name in archive.namelist()}
        sums = dict(reversed(line.split("  ", 1)) for line in files["SHA256SUMS"].decode().splitlines())
        rows = list(csv.DictReader(io.StringIO(files["manifest.csv"].decode("utf-8-sig"))))
        told = json.loads(files["manifest.json"])["files"]
        about = {"SHA256SUMS", "manifest.csv", "manifest.json"}

        assert sums == {name: digest(data) for name, data in files.items() if name != "SHA256SUMS"}
        assert rows
        assert [] == [row["file"] for row in rows if row["sha256"] != digest(files[row["file"]])]
        assert [row["file"] for row in rows] == [each["file"] for each in told]
        assert len(rows) + len(about) + 1 == len(files), "and the read-me"


def test_bundles_are_small_enough_to_be_fetched(kitted, zips):
    assert [] == [path for path in zips if (kitted.site / path).stat().st_size > MOST_OF_A_ZIP]


def test_the_read_me_is_in_the_language_of_the_bundle_and_leads_to_its_page(site, zips):
    [page] = [each for each in site.manifest["pages"] if (each["id"], each["lang"]) == ("kit:rua-tay", "en")]
    vietnamese = zips["kho/rua-tay/vi/rua-tay-vi.zip"].read("rua-tay-vi/doc-truoc.txt").decode("utf-8-sig")
    english = zips["kho/rua-tay/en/rua-tay-en.zip"].read("rua-tay-en/read-me-first.txt").decode("utf-8-sig")

    assert "Bản ngày 15/6/2024." in vietnamese.splitlines()
    assert f"The newest edition: {page['url']}" in english.splitlines(), "the small site has no code for it"


def test_the_manifest_lists_every_file_of_the_kit(site, ledger):
    listed = {each["url"]: (each["bytes"], each["sha256"]) for each in site.manifest["assets"]}
    made = {site.address + each["path"]: (each["bytes"], each["sha256"])
            for each in (*ledger["outputs"], *ledger["bundles"])}

    assert made.items() <= listed.items()


def test_a_campaign_that_is_over_says_so_with_its_materials(site, small_pages):
    over = [page.record.id for page in small_pages.edition.plan.pages
            if page.kind == "campaign" and page.record.period.state(small_pages.edition.today) == "ended"]

    assert over
    for campaign in over:
        assert site.page(f"kit:{campaign}", "vi").xpath("//div[contains(@class, 'notice ended')]")


def test_a_site_without_a_kit_says_how_materials_are_made(small, small_pages, text):
    for tag in ("vi", "en"):
        said = [text(each) for each in small.page("library", tag).xpath("//main//p[@class='notice']")]

        assert small_pages.reader("library", tag).ui.text("kit.none") in said
    assert not (small.folder / "kho").exists()


def test_every_page_names_its_picture_with_its_size_and_the_page_for_missing_addresses_has_none(site):
    def meta(document, name):
        return document.xpath("//meta[@property=$name or @name=$name]/@content", name=name)

    for page in site.manifest["pages"]:
        path = page["url"].removeprefix(site.address)
        document = site.pages[path]

        assert [page["url"] + PICTURE] == meta(document, "og:image")
        assert ["1200", "630"] == meta(document, "og:image:width") + meta(document, "og:image:height")
        assert [page["title"]] == meta(document, "og:image:alt")
        assert ["summary_large_image"] == meta(document, "twitter:card")
        assert (site.folder / path / PICTURE).stat().st_size <= MOST_OF_A_PICTURE
    assert [] == meta(site.missing["404.html"], "og:image")


@pytest.fixture(scope="module")
def edition(kitted):
    """What the kit was made from."""
    inputs = read_inputs(kitted.root, icons(), {"LOA_TODAY": DAY}, dt.date.max)
    return check_edition(inputs).edition, Retold(check_edition(inputs).edition, inputs).text


def test_what_is_read_off_the_outputs_agrees_with_the_records(kitted, edition):
    every = outputs_of(kitted.site)
    one_of_each = {(each.kind, each.language, bool(each.locality)): each for each in every}.values()
    words = [each for each in every if each.purpose == "text"]
    tables = [each for each in tables_of_all(edition[0]) if (kitted.site / each.path).is_file()]
    shared = list(shared_pictures(edition[0], kitted.site))[::MADE_AGAIN]
    wanted = {*one_of_each, *words, *tables, *shared}
    found = disagreements(wanted, lambda path: (kitted.site / path).read_bytes(), *edition)

    assert [] == list(map(str, found))


def test_what_lies_in_the_bundles_is_what_was_read(kitted, ledger, edition):
    every = outputs_of(kitted.site)
    found = [str(each) for bundle in ledger["bundles"] for each in of_bundle(
        Bundle(**bundle), (kitted.site / bundle["path"]).read_bytes(), every, partial(Records, edition[0]))]

    assert [] == found


def test_made_again_a_kit_has_the_same_bytes(kitted):
    kit = kitted.root / "build/kit"
    before = digests(kit)
    shutil.rmtree(kit)
    for sort in ("paper", "screens", "share", "thumbs"):
        for made in sorted((kitted.root / "build" / sort).iterdir())[::MADE_AGAIN]:
            made.unlink()
    finished = kitted.loa("kit", LOA_TODAY=DAY, TZ="Asia/Ho_Chi_Minh")

    assert 0 == finished.returncode, finished.stderr
    assert " 0 of them made anew" not in finished.stdout
    assert before == digests(kit)


def test_nothing_is_made_anew_where_nothing_changed(kitted):
    finished = kitted.loa("kit", LOA_TODAY=DAY)

    assert 3 == finished.stdout.count(" 0 of them made anew")


def test_a_text_that_does_not_fit_leaves_the_kit_of_before_and_builds_go_on_without_it(kitted, parsed, text):
    kit, guides = kitted.root / "build/kit", kitted.root / "content/guides.yml"
    before, written = digests(kit), guides.read_text("utf-8")
    guides.write_text(written.replace("How to wash your hands", "How to wash your hands " * 30, 1), "utf-8")
    failed = kitted.loa("kit", LOA_TODAY=DAY)
    built = kitted.loa("build", LOA_TODAY=DAY)
    said = text(parsed(kitted.site).page("library", "en"))
    guides.write_text(written, "utf-8")

    assert (1, 0) == (failed.returncode, built.returncode)
    assert before == digests(kit)
    assert "loa kit" in said, "facts have changed since the kit was made"
    assert not (kitted.site / "kho").exists()
