"""A number that was withdrawn: its page stays and says why, and it stands nowhere else."""

import dataclasses
import datetime as dt
import re

import pytest
from lxml import html

from loa.cli.project import icons
from loa.content.load import load
from loa.model.fact import Withdrawal
from loa.model.words import Words
from loa.pages.edition import Edition
from loa.pages.files.packs import assets
from loa.pages.files.places import files as places
from loa.pages.files.vcards import cards
from loa.pages.plan import plan
from loa.pages.render import render
from loa.templating.html import html_environment

NAME, NUMBER = "bo-y-te-1900-9095", "19009095"
DAY = dt.date(2026, 11, 22)
WHY = Words({"vi": "Không còn ai trực số này.", "en": "Nobody answers it any more."})


@pytest.fixture(scope="module")
def edition(project):
    """The shipped site, with one of its hotlines withdrawn."""
    site = load(project / "content", project / "docs", dt.date.max).site
    gone = {"status": "withdrawn", "withdrawn": Withdrawal(day=DAY, why=WHY)}
    contacts = tuple(each.model_copy(update=gone) if each.id == NAME else each for each in site.contacts)
    return Edition((changed := dataclasses.replace(site, contacts=contacts)), plan(changed), DAY, "https://thu.example/")


@pytest.fixture(scope="module")
def templates(project):
    return html_environment(project / "overrides", icons())


@pytest.fixture(scope="module")
def page(edition, templates):
    """`page("hotlines")` is the text of a page, parsed."""
    language = edition.site.source_language
    return lambda name: html.fragment_fromstring(
        render(edition.plan.by_id[name], language, edition, templates).body, create_parent=True)


def digits(element):
    return re.sub(r"[\s.]", "", element.text_content())


def test_its_page_says_that_when_why_and_what_instead(page):
    found = page(f"contact:{NAME}")

    assert ["1900 9095"] == [each.text_content() for each in found.iter("s")]
    assert ["2026-11-22"] == [
        each.get("datetime") for each in found.xpath("//*[contains(@class,'withdrawn')]//time")]
    assert WHY.root["vi"] in found.text_content()
    assert ["tel:115"] == found.xpath("//a[starts-with(@href,'tel:')]/@href")


@pytest.mark.parametrize("name", ["home", "hotlines", "question:duong-day-nong-bo-y-te-mat-tien-khong"])
def test_other_pages_do_without_it(page, name):
    assert NUMBER not in digits(page(name))


def test_a_sentence_that_names_it_says_that_it_was_withdrawn(page):
    found = page("question:duong-day-nong-bo-y-te-mat-tien-khong")

    assert "số đã rút lại" in found.text_content()


def test_files_to_carry_cards_and_phones_do_without_it(edition, templates):
    told = [asset.text for asset in (*assets(edition, templates, lambda text: text), *cards(edition))]
    told += [text for _, text in places(edition)]

    assert [] == [text for text in told if NUMBER in re.sub(r"[\s.]", "", text)]
