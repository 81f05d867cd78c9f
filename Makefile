# Loa from a terminal. Everything starts with one of these sentences; all that is needed beforehand is Python 3.11 or newer.
#
#   make site    sets up a fresh machine, makes the campaign kit, builds site/ with it, and compresses
#   make serve   shows the site on this computer and follows every edit of content/ and docs/
#   make check   checks content/ alone, in seconds
#   make spelling  the same with spelling, for which it fetches dictionaries once (50 MB)
#   make test    sets up what the tests need, a browser included, and runs them all
#   make audit   measures the built site: weight, requests, barriers, validity, links, codes, Lighthouse
#   make look    takes pictures of every kind of page into build/look/index.html
#   make bench   measures how long check and build take, up to 3,321 communes
#   make lock    looks for newer releases of our dependencies and writes requirements/*.txt
#   make admin   writes site/admin/, a form in which people without git change content
#   make clean   removes everything that was made here
#
# Another Python: make site PYTHON=python3.13. Another day, content, place or address:
# LOA_TODAY, LOA_CONTENT, LOA_PROFILE, LOA_SITE_URL; for reviewers only: LOA_PREVIEW=1; a form in /admin/: LOA_ADMIN.
# A country of communes compresses in seconds rather than minutes with: make site BROTLI=9

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
UV_VERSION := 0.13.8
BROTLI ?= 11

# Material prints a page of advertising against MkDocs 2 with every build; we stay on 1.6.1 knowingly.
export NO_MKDOCS_2_WARNING = 1
# A notice about a newer pip helps nobody who reads the log of a build.
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := site
.PHONY: site serve check spelling test audit look bench lock admin clean .venv

# With LOA_ADMIN each build lays the form for people without git as well: admin/README.md.
ifneq ($(filter-out 0 false,$(LOA_ADMIN)),)
site: build/admin/npm/.fetched
endif

# Make posters, screens, words and pictures, build the site with them, and lay compressed forms beside its files.
site: .venv/.site
	.venv/bin/loa kit
	.venv/bin/loa build
	.venv/bin/loa compress --quality $(BROTLI)

# Show the site on localhost and rebuild it with every edit.
serve: .venv/.site
	.venv/bin/loa serve

# Find every mistake in content/, without building anything.
check: .venv/.site
	.venv/bin/loa check

# The same, with the spelling of every text: fetches dictionaries once, a quarter of a gigabyte.
spelling: .venv/.editors
	.venv/bin/loa check

# Prove that rooms are layered, that code is tidy, and that all of it works, down to pages in a real browser.
test: .venv/.test build/tests/npm/.fetched build/admin/npm/.fetched
	.venv/bin/ruff check
	.ci/browser
	.venv/bin/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# Measure the site as readers get it, and write build/audit.json and content/audit.yml. Half an hour on a small machine.
audit: .venv/.audit build/audit/npm/.fetched site
	.ci/browser
	.venv/bin/python -m audit

# Pictures of every kind of page in both languages, by day and night, at 360, 768 and 1280 px.
look: .venv/.test site
	.ci/browser
	.venv/bin/python -m audit look

# Say how long builds take up to the 3,321 communes of the country, next to stock MkDocs. Ten minutes on a small machine.
bench: .venv/.site
	.venv/bin/python bench/run.py

# Take newer releases within what pyproject.toml allows. Each further lock repeats the versions of the one before.
lock: build/uv/bin/uv
	$(LOCK) --upgrade --output-file requirements/site.txt pyproject.toml
	$(LOCK) --upgrade --output-file requirements/editors.txt --extra editors --constraint requirements/site.txt pyproject.toml
	$(LOCK) --upgrade --output-file requirements/test.txt --extra test --constraint requirements/site.txt pyproject.toml
	$(LOCK) --upgrade --output-file requirements/audit.txt --extra audit --constraint requirements/test.txt pyproject.toml

LOCK = build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

# Remove the environment, the site and all intermediate files; content stays.
clean:
	rm -rf .venv build site .site-* .pytest_cache .ruff_cache .import_linter_cache hooks/loa.egg-info
	find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that can build the site. People and editors may want just this.
.venv: .venv/.site

# pip takes exactly the locked files, and then links hooks/ into the environment: no network, no copy to go stale.
.venv/.site: requirements/site.txt pyproject.toml | .venv/bin/python
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements/site.txt
	.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

.venv/.test: requirements/test.txt | .venv/.site
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

# Dictionaries come as source, whose build the setuptools of the environment do.
.venv/.editors: requirements/editors.txt | .venv/.site
	.venv/bin/python -m pip install --quiet --require-hashes --no-build-isolation -r requirements/editors.txt
	@touch $@

.venv/.audit: requirements/audit.txt | .venv/.test
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements/audit.txt
	@touch $@

# What comes from npm; where it cannot be had, the audit says what it did not measure.
build/audit/npm/.fetched: audit/package.json audit/package-lock.json audit/lighthouse.mjs | .venv/.audit
	mkdir -p $(@D)
	cp audit/package.json audit/package-lock.json audit/lighthouse.mjs $(@D)
	PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund && touch $@

# A form for people without git, beside the site: make site, then make admin ADMIN='--host gitlab --repo group/project'.
admin: .venv/.site build/admin/npm/.fetched
	.venv/bin/loa admin $(ADMIN)

# What comes from npm for the form and for the tests; where it cannot be had, each says what it leaves out.
build/admin/npm/.fetched: admin/package.json admin/package-lock.json
build/tests/npm/.fetched: tests/npm/package.json tests/npm/package-lock.json
build/admin/npm/.fetched build/tests/npm/.fetched: | .venv/.test
	mkdir -p $(@D)
	cp $^ $(@D)
	PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund && touch $@ || \
		echo "nothing came from npm into $(@D)" >&2

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Loa needs Python 3.11 or newer and found none → install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11 → make PYTHON=/path/to/a/newer/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || { echo "$(PYTHON) cannot make environments → on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv

build/uv/bin/uv: .venv/bin/python
	.venv/bin/python -m pip install --quiet --target build/uv uv==$(UV_VERSION)
