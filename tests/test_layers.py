"""The rooms of hooks/loa keep to their layers, and each module stands on its own."""

import json
import subprocess
import sys
from pathlib import Path

# Imports each module with none of its room loaded before it: a cycle fails for one of its members only when that one
# comes first, which no other test would notice. Rooms are layered, so a cycle lies within one; what else is loaded
# stays, for speed.
IMPORT_EACH_ALONE = """
import importlib, json, sys, traceback
failures = {}
for name in json.loads(sys.argv[1]):
    room = ".".join(name.split(".")[:2])
    for loaded in [module for module in sys.modules if module == room or module.startswith(room + ".")]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except Exception:
        failures[name] = traceback.format_exc()
print(json.dumps(failures))
"""


def test_rooms_keep_to_their_layers(project, tmp_path):
    lint_imports = Path(sys.executable).with_name("lint-imports")
    linted = subprocess.run(
        [lint_imports, "--no-logo", "--cache-dir", tmp_path], cwd=project, capture_output=True, text=True
    )

    assert 0 == linted.returncode, linted.stdout + linted.stderr


def test_every_module_can_be_imported_first(project):
    hooks = project / "hooks"
    names = [module_name(path.relative_to(hooks)) for path in sorted((hooks / "loa").rglob("*.py"))]
    command = [sys.executable, "-c", IMPORT_EACH_ALONE, json.dumps(names)]
    imported = subprocess.run(command, cwd=hooks, check=True, stdout=subprocess.PIPE)
    failures = json.loads(imported.stdout)

    assert {} == failures, "\n".join(failures.values())


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")
