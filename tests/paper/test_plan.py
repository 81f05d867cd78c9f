"""Which sheets there are: of what may still be spread, in the languages it is written in, for places with numbers."""

import dataclasses
import datetime as dt

from loa.model.campaigns import Colours
from loa.pages.reader import Reader
from loa.paper.plan import sheets
from loa.screens.plan import slides
from loa.screens.share import share


def subjects(edition, tag="vi"):
    return {each.subject for each in sheets(edition) if each.lang == tag and not each.locality}


def test_messages_that_are_replaced_or_withdrawn_are_not_put_on_paper(edition):
    found = subjects(edition)

    assert {"message:rua-tay", "message:mo-cua"} == {each for each in found if each.startswith("message:")}


def test_apps_that_are_gone_have_no_leaflet(edition):
    current = {f"app:{each.id}" for each in edition.site.apps if each.status == "current" and each.kind == "app"}

    assert current == {each for each in subjects(edition) if each.startswith("app:")}


def test_a_sheet_is_wholly_in_its_language(edition):
    assert "message:rua-tay" in subjects(edition, "en")
    assert "message:mo-cua" not in subjects(edition, "qaa-Tavt")


def test_places_without_a_number_of_their_own_have_no_sheets(edition):
    assert {"", "tinh-moi", "xa-thu"} == {each.locality for each in sheets(edition) if each.subject == "message:mo-cua"}


def test_what_has_no_code_yet_is_not_printed(edition):
    bare = dataclasses.replace(edition, site=dataclasses.replace(edition.site, codes=()))

    assert [] == list(sheets(bare))


def test_a_site_with_colours_of_its_own_wears_them_on_every_sheet_slide_and_shared_picture(edition):
    own = Colours(colour="#204060", accent="#ffcc00")
    settings = edition.site.settings.model_copy(update={"colours": own})
    plain = dataclasses.replace(edition, today=dt.date(2024, 12, 15))  # no campaign runs
    coloured = dataclasses.replace(plain, site=dataclasses.replace(edition.site, settings=settings))
    campaigns = {each.theme.colour for each in edition.site.campaigns}
    home = Reader(coloured, coloured.plan.by_id["home"], coloured.site.source_language)

    for plan in (sheets, slides):
        before, after = ([each.ground for each in plan(each)] for each in (plain, coloured))
        assert [ground if ground in campaigns else own.colour for ground in before] == after
        assert own.colour in after
    assert own.colour == share(home).ground
