"""The form for people without git, in a browser, on a folder: what they see, what is refused, what stands in the file.

The form itself comes from npm (`make test` fetches it); without it, only what we make of it is tried.
"""

import dataclasses
import difflib
import json
import re
import shlex
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import expect

from loa.build.admin import Repository, write_admin
from loa.build.inputs import read_inputs
from loa.cli import parser
from loa.cli.project import icons, today
from loa.content.models import holding_of
from loa.content.writing.format import formatted
from loa.errors import UsageError
from loa.finish.hosts import hosts_in, without_hosts
from loa.model.phone import PhoneError, parse_phone, written_like

BROWSER = Path(__file__).with_name("admin_browser.js")
LANGUAGES = ("vi", "en")
WINDOW = {"width": 1280, "height": 900}
FILES = ("contacts", "campaigns", "localities")


@pytest.fixture(scope="module")
def modules(project):
    if not (project / "build/admin/npm/.fetched").exists():
        pytest.skip("nothing came from npm: make test fetches it where there is a network")
    return project / "build/admin/npm/node_modules"


@pytest.fixture(scope="module")
def admin(project, modules, tmp_path_factory):
    folder = tmp_path_factory.mktemp("form") / "admin"
    write_admin(read_inputs(project, icons(), {}, today()), folder, Repository(), "vi")
    return folder


# --- What is made

def test_the_form_understands_its_configuration(admin, modules):
    schema = json.loads((modules / "@sveltia/cms/schema/sveltia-cms.json").read_text("utf-8"))
    config = json.loads((admin / "config.json").read_text("utf-8"))
    files = config["collections"][0]["files"]
    config["collections"][0]["files"] = [each for each in files if each["name"] in ("contacts", "terms")]  # all: 8 s

    assert [] == [error.message for error in Draft7Validator(schema).iter_errors(config)]


def test_no_file_of_the_form_names_another_host(admin):
    left = {path.name: hosts_in(path.read_text("utf-8"), ()) for path in admin.rglob("*.js")}

    assert {"sveltia-cms.js": set(), "react-dom.js": set()} == left


@pytest.mark.parametrize(("repository", "asked", "signed_in"), [
    (Repository(), [], {"auth_methods": ["token"]}),
    (Repository("gitlab", "syt/loa", "https://git.tinh.example/", "abc"), ["https://git.tinh.example"],
     {"auth_type": "pkce", "app_id": "abc", "base_url": "https://git.tinh.example",
      "api_root": "https://git.tinh.example/api/v4"}),
    (Repository("github", "syt/loa"), ["https://api.github.com", "https://github.com"], {"auth_methods": ["token"]}),
    (Repository("github", "syt/loa", "https://dang-nhap.tinh.example"),
     ["https://api.github.com", "https://github.com", "https://dang-nhap.tinh.example"],
     {"base_url": "https://dang-nhap.tinh.example"}),
])
def test_the_form_asks_only_where_it_saves(repository, asked, signed_in):
    assert asked == list(repository.origins)
    assert {"name": repository.host, "repo": repository.name, **signed_in} == repository.config()


def test_the_ways_to_sign_in_that_are_described_can_be_made(project):
    shown = re.findall(r'make admin ADMIN="([^"]+)"', (project / "admin/README.md").read_text("utf-8"))
    relay = tomllib.loads((project / "admin/relay.toml").read_text("utf-8"))

    assert 6 == len(shown)
    assert all(callable(parser().parse_args(["admin", *shlex.split(words)]).run) for words in shown)
    assert {"GITHUB_CLIENT_ID", "ALLOWED_DOMAINS"} == set(relay["vars"])


def test_a_form_that_was_not_fetched_is_not_written(project, tmp_path):
    inputs = dataclasses.replace(read_inputs(project, icons(), {}, today()), root=tmp_path)

    with pytest.raises(UsageError) as refused:
        write_admin(inputs, tmp_path / "admin", Repository(), "vi")

    assert ["admin-not-fetched"] == [problem.rule for problem in refused.value.problems]
    assert not (tmp_path / "admin").exists()


def test_addresses_are_taken_out_of_a_script():
    script = 'a("https://cdn.example/x/y.js");b("https://api.example/v1");c("http://www.w3.org/2000/svg");d(`https://${e}/f`)'
    after = without_hosts(script, {"https://cdn.example/x": "./here"}, {"api.example"})

    assert 'a("./here/y.js");b("https://api.example/v1");c("http://www.w3.org/2000/svg");d(`https://${e}/f`)' == after
    assert 'a("about:blank#/y")' == without_hosts('a("https://other.example/y")', {}, ())
    assert {"other.example"} == hosts_in('a("https://other.example/y")', ())


@pytest.mark.parametrize("written", ["115", "1022", "1900 9095", "1900.988.975", "18001119", "024.6282.7979",
                                     "(024) 6282 7979", "+84 24 6282 7979", "0912-345-678"])
def test_the_forms_pattern_takes_numbers_that_are_right(written):
    assert parse_phone(written)
    assert re.fullmatch(written_like(), written)


@pytest.mark.parametrize("written", ["19OO 9095", "024.6282.797", "12345", "1900 909", "0963 851 919 / 0963 851 918"])
def test_the_forms_pattern_refuses_what_the_check_would_refuse(written):
    with pytest.raises(PhoneError):
        parse_phone(written)

    assert not re.fullmatch(written_like(), written)


# --- In a browser

@pytest.fixture(scope="module")
def texts(project):
    return {f"content/{name}.yml": (project / f"content/{name}.yml").read_text("utf-8") for name in FILES}


@pytest.fixture(scope="module")
def form(browser, serve_folder, admin, texts):
    """The form with a folder open, and every address it asked."""
    context = browser.new_context(locale="vi-VN", viewport=WINDOW)
    context.add_init_script(path=BROWSER)
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    address = f"{serve_folder(admin.parent)}admin/"
    page.goto(address)
    page.evaluate("putFiles", texts)
    page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
    expect(page.get_by_text("Đường dây nóng, cơ sở, điểm tiêm").first).to_be_visible()
    yield page, address, asked, complaints
    context.close()


def opened(form, name):
    page, address, *_ = form
    page.goto(f"{address}#/collections/content/entries/{name}")
    expect(page.locator(f'[data-key-path="{name}"]')).to_be_visible()
    return page


def expanded(page, name, number):
    page.get_by_role("button", name="Mở rộng", exact=True).nth(number).click()
    return lambda path, control="input": page.locator(f'[data-key-path="{name}.{number}.{path}"] {control}').first


def saved(page, name, before):
    """The lines that are other ones in the file once it is saved and in its common form."""
    page.get_by_role("button", name="Lưu", exact=True).click()
    path = f"content/{name}.yml"
    page.wait_for_function("async ([path, before]) => await readFile(path) !== before", arg=[path, before])
    expect(page).to_have_url(re.compile("#/collections/content$"))  # it goes back to the list by itself
    old, new = (formatted(path, text.encode(), holding_of(f"{name}.yml"), LANGUAGES, before.encode())[0].decode()
                for text in (before, page.evaluate("readFile", path)))
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in lines if line[:2] in ("+ ", "- ")]


def test_a_wrong_number_is_refused_in_our_words_and_a_right_one_changes_one_line(form, texts):
    page, before = opened(form, "contacts"), texts["content/contacts.yml"]
    value = expanded(page, "contacts", 1)
    value("number").fill("19OO 9095")
    page.get_by_role("button", name="Lưu", exact=True).click()
    refused = page.locator('[data-key-path="contacts.1.number"]')

    expect(refused).to_contain_text("Chỉ dùng chữ số, dấu cách, dấu chấm, gạch nối và ngoặc đơn.")

    assert before == page.evaluate("readFile", "content/contacts.yml")

    value("number").fill("1900 9096")

    assert ['-   number: "1900 9095"', '+   number: "1900 9096"'] == saved(page, "contacts", before)


ENTRY = """\
- id: so-thu
  name:
    vi: "Số thử"
  kind: hotline
  number: "1900 3228"
  role:
    vi: "Gọi khi cần hỏi."
  cost: charged
  locality: son-la
  source:
    - name: "Báo Thử"
      checked: 2026-03-02
  reviewed: 2026-03-02
  review_by: 2026-06-02
  status: unknown
"""


def test_a_new_hotline_is_as_if_written_by_hand(form):
    page = opened(form, "contacts")
    before = page.evaluate("readFile", "content/contacts.yml")
    number = before.count("\n- id:") + 1
    page.set_viewport_size({"width": 1280, "height": 8000})  # what is below the window is not made
    page.get_by_role("button", name="Thêm").first.click()

    def at(path, control="input"):
        return page.locator(f'[data-key-path="contacts.{number}.{path}"]').first.locator(control).first

    at("id").fill("so-thu")
    at("name.vi", "textarea").fill("Số thử")
    at("kind", "[role=combobox]").click()
    page.get_by_role("option", name="hotline").click()
    at("number").fill("1900 3228")
    at("role.vi", "textarea").fill("Gọi khi cần hỏi.")
    at("cost", "[role=radio][value=charged]").click()
    at("locality", "[role=combobox]").click()
    page.get_by_role("option", name="Tỉnh Sơn La").click()
    at("source", "button:has-text('Thêm')").click()
    at("source.0.name", "textarea").fill("Báo Thử")
    at("source.0.checked").fill("2026-03-02")
    at("reviewed").fill("2026-03-02")
    at("review_by").fill("2026-06-02")
    at("status", "[role=radio][value=unknown]").click()
    added = saved(page, "contacts", before)
    page.set_viewport_size(WINDOW)

    assert ["", *ENTRY.splitlines()] == [line[2:] for line in added]


def test_nothing_else_changes_in_a_file_of_many_shapes(form, texts):
    page = opened(form, "campaigns")
    expanded(page, "campaigns", 1)("short_title.en", "textarea").fill("Another title")
    changed = saved(page, "campaigns", texts["content/campaigns.yml"])

    assert ["-", "+"] == [line[0] for line in changed], changed
    assert changed[1].endswith('"Another title"')


def test_the_form_is_in_vietnamese_and_asks_nobody_else(form):
    page, address, asked, complaints = form
    hosts = {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))}

    assert {urlsplit(address).netloc} == hosts
    assert [] == complaints
    assert "Cục bộ" in page.inner_text("body")
