"""yaml-language-server, spoken to as VS Code speaks to it: what it underlines, proposes and explains."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SERVER = "node_modules/yaml-language-server/bin/yaml-language-server"


class LanguageServer:
    """One server for one workspace, with the settings that lie in it for VS Code; a file is opened once."""

    def __init__(self, workspace: Path, modules: Path) -> None:
        node = Path(sys.executable).with_name("node")
        self.workspace = workspace
        self.settings = json.loads((workspace / ".vscode/settings.json").read_text("utf-8"))
        self._process = subprocess.Popen([node, modules / SERVER, "--stdio"], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._number = 0
        self._diagnostics: dict[str, list[dict]] = {}
        root = workspace.as_uri()
        self.ask("initialize", processId=None, rootUri=root, workspaceFolders=[{"uri": root, "name": "loa"}],
                 capabilities={"workspace": {"configuration": True, "workspaceFolders": True},
                               "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}})
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": {}})

    def __enter__(self) -> "LanguageServer":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def all_problems(self, texts: Mapping[str, str]) -> dict[str, list[tuple[int, str]]]:
        """(line, message) of everything underlined in files of these names with these texts."""
        uris = {name: self._opened(name, text) for name, text in texts.items()}
        while not self._diagnostics.keys() >= set(uris.values()):
            self._take()
        return {name: [(each["range"]["start"]["line"] + 1, each["message"]) for each in self._diagnostics[uri]]
                for name, uri in uris.items()}

    def proposals(self, name: str, text: str, line: int, column: int) -> list[str]:
        """What is offered at a place, counted from 1."""
        found = self._at("textDocument/completion", name, text, line, column)
        return [each["label"] for each in (found["items"] if isinstance(found, dict) else found or [])]

    def explanation(self, name: str, text: str, line: int, column: int) -> str:
        """What is shown under the pointer."""
        found = self._at("textDocument/hover", name, text, line, column)
        return found["contents"]["value"] if found else ""

    def ask(self, method: str, **params: Any) -> Any:
        """The answer to a request; whatever else arrives meanwhile is kept."""
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        while True:
            message = self._take()
            if message.get("id") == self._number and "method" not in message:
                return message.get("result")

    def _at(self, method: str, name: str, text: str, line: int, column: int) -> Any:
        uri = self._opened(name, text)
        place = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": uri}, position=place)

    def _opened(self, name: str, text: str) -> str:
        uri = (self.workspace / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        return uri

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _take(self) -> Mapping[str, Any]:
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            if not line:
                raise RuntimeError("the language server has stopped")
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            self._send(id=message["id"], result=[self._section(each["section"]) for each in message["params"]["items"]])
        elif "id" in message and "method" in message:
            self._send(id=message["id"], result=None)
        return message

    def _section(self, name: str) -> dict | None:
        """`yaml.schemas` and its like as one value."""
        found: dict[str, Any] = {}
        for key, value in self.settings.items():
            if key.startswith(f"{name}."):
                inner, *path = found, *key.removeprefix(f"{name}.").split(".")
                for part in path[:-1]:
                    inner = inner.setdefault(part, {})
                inner[path[-1]] = value
        return found or None
