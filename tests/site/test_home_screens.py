"""What a phone needs to lay a site on its home screen: a manifest for each language, and the sign as an icon."""

import json
import re
from io import BytesIO

from PIL import Image, ImageChops, ImageStat
from resvg_py import svg_to_bytes


def test_manifests_name_each_language_with_its_home_and_icons_of_the_stated_size(small):
    colours = {"display": "standalone", "scope": "./"}
    for tag in small.languages():
        manifest = json.loads((small.folder / f"{tag}.webmanifest").read_text("utf-8"))
        home = small.page("home", tag)
        [link] = home.xpath("//link[@rel='manifest']/@href")

        assert colours.items() <= manifest.items()
        assert tag == manifest["lang"]
        assert home.get("dir") == manifest["dir"]
        assert small.resolve("", manifest["start_url"]) == small.resolve("" if tag == "vi" else f"{tag}/", "./")
        assert f"{tag}.webmanifest" == small.resolve(manifest["start_url"], link)[0]
        assert re.fullmatch("#[0-9a-f]{6}", manifest["theme_color"] and manifest["background_color"])
        assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} == {
            (icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}
        assert 12 >= len(manifest["short_name"])
        for icon in manifest["icons"]:
            with Image.open(small.folder / icon["src"]) as picture:
                assert icon["sizes"] == "{}x{}".format(*picture.size)


def test_chromium_finds_no_fault_with_the_manifest(page, serve_folder, small_site):
    address = serve_folder(small_site)
    page.goto(address + "en/")
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    faults = session.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert f"{address}en.webmanifest" == found["url"]
    assert [] == found["errors"]
    assert {"in-incognito"} >= {each["errorId"] for each in faults}


def on_white(file):
    with Image.open(file) as picture:
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def test_the_icon_is_the_sign_of_the_page(small):
    [sign] = small.page("home", "vi").xpath("//link[@rel='icon']/@href")
    svg = sign.partition(",")[2].replace("%3C", "<").replace("%3E", ">").replace("%20", " ").replace("%23", "#")
    drawn = on_white(BytesIO(bytes(svg_to_bytes(svg, width=192, height=192))))
    off = ImageStat.Stat(ImageChops.difference(drawn, on_white(small.folder / "icons/192.png"))).mean

    assert 1 > max(off)
