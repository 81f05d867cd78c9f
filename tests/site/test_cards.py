"""Contact cards on the built site: phones keep them, and dial what the page dials."""

import re

OVER = ("ended", "replaced", "withdrawn")


def cards(site):
    return {path.relative_to(site.folder).as_posix(): path.read_bytes() for path in site.folder.rglob("*.vcf")}


def fields(card):
    """A vCard as RFC 2426 has it read: lines unfolded, values unescaped."""
    lines = card.decode().replace("\r\n ", "").split("\r\n")
    pairs = [line.split(":", 1) for line in lines if line]
    return [(name, re.sub(r"\\(.)", lambda mark: "\n" if mark[1] in "nN" else mark[1], value)) for name, value in pairs]


def test_contact_cards_are_cards(shipped):
    assert cards(shipped)
    for card in cards(shipped).values():
        names = [name for name, _ in fields(card)]

        assert [("BEGIN", "VCARD"), ("VERSION", "3.0")] == fields(card)[:2]
        assert ("END", "VCARD") == fields(card)[-1]
        assert {"N", "FN", "TEL;TYPE=VOICE", "URL"} <= set(names)
        assert card.endswith(b"\r\n")
        assert b"\n" not in card.replace(b"\r\n", b"")
        assert max(map(len, card.split(b"\r\n"))) <= 75


def test_a_card_dials_what_the_page_dials(shipped, text):
    for path, card in cards(shipped).items():
        folder, _, name = path.rpartition("/")
        page = shipped.pages[f"{folder}/"]
        said = dict(fields(card))
        contact = next(each for each in shipped.manifest["contacts"] if each["id"] == name.removesuffix(".vcf"))

        assert contact["tel"] == f"tel:{said['TEL;TYPE=VOICE']}"
        assert contact["tel"] in page.xpath("//main//a/@href")
        assert said["FN"] == text(page.xpath("//main//h1")[0])
        assert [said["URL"]] == page.xpath("//link[@rel='canonical']/@href")


def test_numbers_that_answer_only_at_home_are_dialled_as_at_home(shipped):
    dialled = {contact["id"]: contact["tel"] for contact in shipped.manifest["contacts"]}

    assert "tel:115" == dialled["cap-cuu-115"]
    assert "tel:19009095" == dialled["bo-y-te-1900-9095"]


def test_only_pages_of_numbers_that_may_be_called_offer_a_card(small):
    folders = {path.rpartition("/")[0] + "/" for path in cards(small)}
    offering = {
        small.resolve(path, href)[0].rpartition("/")[0] + "/"
        for path, page in small.pages.items() for href in page.xpath("//a/@href") if href.endswith(".vcf")
    }
    over = {contact["id"] for contact in small.manifest["contacts"] if contact["status"] in OVER}

    assert folders == offering
    assert over
    assert not {folder for folder in folders if folder.split("/")[-2] in over}
