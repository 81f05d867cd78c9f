"""`loa l10n`, as translators read it."""


def test_what_fell_behind_is_told_in_the_language_one_asks_for(loa, folder):
    messages = folder / "content/messages.yml"
    text = messages.read_text("utf-8").replace("Giữ khoảng cách khi tiếp xúc", "Giữ khoảng cách 2 mét khi tiếp xúc")
    messages.write_text(text, "utf-8")
    code, said, _ = loa("l10n", "status", "message:5k", "--lang", "en", "--tell", "vi")

    assert (0, [
        "bản gốc đã đổi: en message:5k#items.2.text",
        "    vi, trước: (không tìm thấy câu cũ trong git)",
        "    vi, nay: Giữ khoảng cách 2 mét khi tiếp xúc với người khác.",
    ]) == (code, said.splitlines()[:3])


def test_what_cannot_be_done_is_told_in_that_language_too(loa):
    code, _, said = loa("l10n", "export", "a.xlsx", "--tell", "vi")

    assert (2, "Thêm --lang, như --lang en.") == (code, said.strip().partition(" → ")[2])
