"""A style sheet is cut down to what a page uses: nothing that shows is lost, and what cannot show is not sent."""

import pytest

from loa.finish.styles import sheet

PAGE = '<html><body><main class="page home"><p class="lead">…</p><a class="call big">…</a></main></body></html>'


def fitted(css, page=PAGE):
    styles = sheet(css)
    return styles.fitted(styles.concern(page))


@pytest.mark.parametrize("rule", [
    "p{margin:0}",
    ".call{color:red}",
    "a.call.big:hover{color:red}",
    ".home>.lead::after{content:\"x\"}",
    "p:not(.other){margin:0}",
    ":is(h1,p){margin:0}",
    "*{margin:0}",
    ":root{--ink:#000}",
    "[hidden]{display:none}",
    "html:not(.js) p{display:none}",
    "html.js p{display:block}",
    "@media print{p{margin:0}}",
    "@page{margin:12mm}",
    '@font-face{font-family:"Noto"}',
])
def test_a_rule_for_something_on_the_page_stays_as_it_is(rule):
    assert rule == fitted(rule)


@pytest.mark.parametrize("rule", [
    "table{width:100%}",
    ".card{color:red}",
    "table .call{color:red}",
    ".call .icon{color:red}",
    "@media print{table{width:100%}}",
    "@media screen{@supports (color:red){.card{color:red}}}",
])
def test_a_rule_for_something_else_goes(rule):
    assert "" == fitted(rule)


def test_of_a_list_of_selectors_those_stay_that_can_match():
    assert "p,.call:hover{margin:0}" == fitted("p,table,.call:hover,.card p{margin:0}")


def test_the_order_of_rules_is_kept():
    css = "p{margin:0}table{margin:0}.call{margin:0}@media print{p{margin:1px}}p{margin:2px}"

    assert "p{margin:0}.call{margin:0}@media print{p{margin:1px}}p{margin:2px}" == fitted(css)


def test_what_a_template_holds_for_a_script_counts_as_on_the_page():
    assert ".result{margin:0}" == fitted(".result{margin:0}", '<template><li class="card result"></li></template>')


def test_pages_of_equal_concern_are_told_by_what_the_sheet_asks_for_alone():
    styles = sheet("p{margin:0}.card{margin:0}")

    assert styles.concern("<p>") == styles.concern('<p class="unknown"><i>')
    assert styles.concern("<p>") != styles.concern('<p class="card">')
