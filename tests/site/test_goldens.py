"""What an editor reads for a mistake: input and answer side by side in `goldens/`, one mistake a file.

`pytest tests/site/test_goldens.py --update-goldens` writes the answers anew; read the difference before you commit it.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.tell import told
from loa.errors import ContentError

GOLDENS = sorted((Path(__file__).parent / "goldens").glob("*.txt"))
TODAY = dt.date(2024, 6, 15)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda path: path.stem)
def test_an_editor_reads(golden, small_content, project, tmp_path, request):
    file, text, *_ = parts(golden.read_text("utf-8"))
    content = tmp_path / "content"
    shutil.copytree(small_content, content)
    shutil.copytree(small_content.parent / "docs", tmp_path / "docs")
    (content / file).parent.mkdir(exist_ok=True)
    (content / file).write_text(f"{text}\n", "utf-8")

    with pytest.raises(ContentError) as mistake:
        check_edition(read_inputs(project, tmp_path, {"LOA_CONTENT": str(content)}, TODAY))

    found = [problem for problem in mistake.value.problems if problem.severity == "error"]
    answer = f"{file}\n---\n{text}\n--- vi\n{told(found, 'vi')}\n--- en\n{told(found, 'en')}\n"
    if request.config.getoption("--update-goldens"):
        golden.write_text(answer, "utf-8")
    assert golden.read_text("utf-8") == answer


def parts(golden):
    """The file's name, what an editor wrote into it, and the two answers."""
    return re.split(r"\n?^--- ?(?:vi|en)?\n", golden, flags=re.MULTILINE)
