"""`_headers`, read as the hosts that honour it do: every rule that matches counts, and equal names are joined."""


def rules_of(folder):
    """[(pattern, {name: value})] in order."""
    rules = []
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
        else:
            assert not line or line.startswith("#")
    return rules


def sent(rules, path):
    """{name: [values]} for a path."""
    headers = {}
    for pattern, values in rules:
        assert "*" not in pattern[:-1]
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            for name, value in values.items():
                headers.setdefault(name, []).append(value)
    return headers
