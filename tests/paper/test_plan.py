"""Which sheets there are: of what may still be spread, in the languages it is written in, for places with numbers."""

import dataclasses

from loa.paper.plan import sheets


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
