"""Recordings go into the bundle of their message with their words, or the bundle says where they are."""

import csv
import dataclasses
import datetime as dt
import io
import json
import zipfile

import pytest

from audit.bundled import of_bundle
from audit.records import Records
from loa.build.bundles import MOST_OF_A_BUNDLE, bundle
from loa.build.edition import planned_edition
from loa.build.inputs import read_inputs
from loa.build.outputs import sha256
from loa.build.recorded import recorded
from loa.build.words import words
from loa.cli.project import icons
from loa.pages.reader import Reader

SUBJECT = "message:rua-tay"


@pytest.fixture(scope="module")
def inputs(new_project):
    return read_inputs(new_project().root, icons(), {"LOA_TODAY": "2024-06-15"}, dt.date.max)


@pytest.fixture(scope="module")
def edition(inputs):
    return planned_edition(inputs)[1]


@pytest.fixture
def reader(edition):
    """`reader("vi")`: somebody who reads the page from which the bundle is fetched."""

    def work(tag):
        page = next(page for page in edition.plan.pages if page.about == SUBJECT)
        return Reader(edition, page, next(each for each in edition.languages if each.tag == tag))

    return work


def enlarged(output, data, larger):
    """A recording with so many bytes more; transcripts stay as they are."""
    longer = data + b"\0" * larger * (output.purpose == "sound")
    return dataclasses.replace(output, bytes=len(longer), sha256=sha256(longer)), longer


@pytest.fixture
def bundled(edition, inputs, reader):
    """`bundled("vi", larger=0)`: the bundle of words and recordings, these so much larger; its files; what is wrong."""

    def work(tag, larger=0):
        outputs = [output for output, _ in words(edition) if (output.subject, output.language) == (SUBJECT, tag)]
        texts = {output.path: data for output, data in words(edition)}
        sounds = [enlarged(*each, larger) for each in recorded(reader(tag), inputs.docs / "files")]
        made, packed = bundle(outputs, texts.__getitem__, reader(tag), sounds)
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
        wrong = of_bundle(made, packed, outputs, lambda *about: Records(edition, *about))
        return made, files, [rule for rule, *_ in wrong]

    return work


def test_a_recording_and_its_words_lie_in_the_bundle_of_its_language(bundled, inputs):
    _, files, wrong = bundled("vi")
    rows = {row["file"]: row for row in csv.DictReader(io.StringIO(files["manifest.csv"].decode("utf-8-sig")))}
    told = [rows["rua-tay.wav"][column] for column in ("kind", "purpose", "format", "size", "language", "bytes")]

    assert (inputs.docs / "files/rua-tay.wav").read_bytes() == files["rua-tay.wav"]
    assert ["recording", "sound", "wav", "0:01", "vi", "1044"] == told
    assert "transcript" == rows["rua-tay.wav.txt"]["kind"]
    assert [] == wrong


def test_a_transcript_says_what_the_page_says_and_that_it_is_newer(bundled):
    newer, *said = bundled("vi")[1]["rua-tay.wav.txt"].decode().split("\n\n")

    assert "đối chiếu lần cuối ngày 1/5/2024" in newer
    assert "Rửa tay" in said[0]
    assert any("gọi 115" in part for part in said), "values are filled in"
    assert not any("**" in part or "{{" in part for part in said)


def test_another_language_has_none_of_it(bundled):
    _, files, wrong = bundled("en")

    assert not [name for name in files if "rua-tay" in name]
    assert "recording" not in files["manifest.csv"].decode()
    assert [] == wrong


def test_a_recording_that_is_too_heavy_stays_out_and_is_told(bundled, edition):
    made, files, _ = bundled("vi", larger=MOST_OF_A_BUNDLE)
    [left_out] = json.loads(files["manifest.json"])["left_out"]
    address = f"{edition.address}files/rua-tay.wav"

    assert made.bytes < MOST_OF_A_BUNDLE
    assert "rua-tay.wav" not in files
    assert "rua-tay.wav.txt" in files, "its words are light"
    assert (address, "rua-tay.wav") == (left_out["url"], left_out["file"])
    assert any(line.endswith(address) for line in files["doc-truoc.txt"].decode("utf-8-sig").splitlines())


def test_a_bundle_with_another_recording_is_found(bundled):
    wrong = bundled("vi", larger=1)[2]

    assert {"recording"} == set(wrong)


def test_what_is_recorded_in_a_language_without_a_site_goes_with_the_source_language(edition, inputs, reader):
    message = edition.site.by_id[SUBJECT]
    [heard] = message.recordings
    other = next(each.tag for each in edition.site.languages if each not in edition.languages)
    told = message.model_copy(update={"recordings": (heard.model_copy(update={"language": other}),)})

    def of(tag):
        page = dataclasses.replace(reader(tag).page, record=told)
        found = recorded(dataclasses.replace(reader(tag), page=page), inputs.docs / "files")
        return [output.language for output, _ in found]

    assert [[other, other], []] == [of("vi"), of("en")]
