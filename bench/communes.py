"""A number of communes -> a project of that size: a locality and a contact each, under 34 provinces, in two languages.

Everything is made up and says so; the same number always gives the same files. Only what every site needs is taken from
the shipped content: its languages, the sentences of its interface, and how it writes.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from loa.build.codes import add_codes
from loa.build.inputs import read_inputs

PROVINCES = 34
"""Provinces and cities since 2025-07-01."""

TODAY = dt.date(2026, 1, 15)
"""The day generated content is reviewed and built on."""

FACT = {
    "source": [{"name": "Nội dung sinh ra để đo tốc độ", "checked": "2026-01-02"}],
    "reviewed": "2026-01-02", "review_by": "2027-01-02", "status": "current",
}
SITE = {
    "name": {"vi": "Đo tốc độ", "en": "Benchmark"},
    "tagline": {"vi": "Nội dung sinh ra để đo tốc độ.", "en": "Content generated to measure speed."},
    "address": "https://loa.example/",
    "emergency": "cap-cuu",
}
EMERGENCY = {
    "id": "cap-cuu", "name": {"vi": "Cấp cứu y tế", "en": "Medical emergency"}, "kind": "emergency", "number": "115",
    "role": {"vi": "Gọi khi cần cấp cứu y tế.", "en": "Call in a medical emergency."}, "cost": "unknown", **FACT,
}
COUNTRY = {
    "id": "viet-nam", "name": {"vi": "Việt Nam", "en": "Viet Nam"}, "short_name": {"vi": "Việt Nam", "en": "Viet Nam"},
    "level": "central", **FACT,
}


def generate(communes: int, folder: Path, project: Path, icons: Path) -> None:
    """Write the project anew in `folder`; its theme and hooks are those of `project`."""
    write(communes, folder, project)
    add_codes(read_inputs(folder, icons, {}, TODAY))


def write(communes: int, folder: Path, project: Path) -> None:
    """The same without short codes."""
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "content"
    folder.mkdir(parents=True)
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(project / name)
    shutil.copy(project / "mkdocs.yml", folder)
    shutil.copytree(project / "content" / "ui", content / "ui")
    for name in ("languages.yml", "words.yml", "plain_words.yml"):
        shutil.copy(project / "content" / name, content)
    (folder / "docs").mkdir()
    _write(content / "site.yml", SITE)
    _write(content / "localities.yml", [COUNTRY, *(_province(number) for number in range(1, PROVINCES + 1))])
    _write(content / "contacts.yml", [EMERGENCY])
    for province in range(1, PROVINCES + 1):
        numbers, file = range(province, communes + 1, PROVINCES), f"{_province_id(province)}.yml"
        _write(content / "localities" / file, [_commune(number, province) for number in numbers])
        _write(content / "contacts" / file, [_station(number, province) for number in numbers])


def _province(number: int) -> dict:
    return {"id": _province_id(number), "name": {"vi": f"Tỉnh Thử {number}", "en": f"Thử {number} province"},
            "short_name": {"vi": f"Thử {number}", "en": f"Thử {number}"}, "level": "province", "parent": "viet-nam",
            "languages": ["vi", "en"], **FACT}


def _commune(number: int, province: int) -> dict:
    return {"id": _commune_id(number), "name": {"vi": f"Xã Mẫu {number}", "en": f"Mẫu {number} commune"},
            "short_name": {"vi": f"Mẫu {number}", "en": f"Mẫu {number}"}, "level": "commune",
            "parent": _province_id(province), "languages": ["vi", "en"],
            "status_note": {"vi": f"Xã Mẫu {number} chỉ có trong phép đo này.",
                            "en": f"Mẫu {number} commune exists in this measurement only."}, **FACT}


def _station(number: int, province: int) -> dict:
    return {"id": f"tram-y-te-{number}",
            "name": {"vi": f"Trạm Y tế xã Mẫu {number}", "en": f"Mẫu {number} commune health station"},
            "kind": "facility", "number": f"024 3{number:07d}", "level": "commune",
            "role": {"vi": "Hỏi về tiêm chủng, theo dõi sau tiêm và khám ban đầu.",
                     "en": "Ask about vaccination, follow-up after injection and first consultation."},
            "cost": "ordinary", "languages": ["vi"], "locality": _commune_id(number),
            "hours": [{"days": ["mon", "tue", "wed", "thu", "fri"], "opens": "07:30", "closes": "17:00"}],
            "address": {"vi": f"Thôn {number % 12 + 1}, xã Mẫu {number}, tỉnh Thử {province}",
                        "en": f"Village {number % 12 + 1}, Mẫu {number} commune, Thử {province} province"}, **FACT}


def _province_id(number: int) -> str:
    return f"thu-{number}"


def _commune_id(number: int) -> str:
    return f"mau-{number}"


def _write(path: Path, value: dict | list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    records = value if isinstance(value, list) else None
    lines = _fields(value) if records is None else (line for record in records for line in _item(record))
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _item(record: dict) -> Iterator[str]:
    """A record of a list, one field a line as editors write it."""
    for index, line in enumerate(_fields(record)):
        yield ("  " if index else "- ") + line


def _fields(record: dict) -> Iterator[str]:
    """Fields as YAML; JSON is YAML too, which saves a writer of our own."""
    for name, value in record.items():
        if isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {line}" for line in _fields(value))
        else:
            yield f"{name}: {json.dumps(value, ensure_ascii=False)}"
