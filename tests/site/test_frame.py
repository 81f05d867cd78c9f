"""A citizen puts a picture of their own into a campaign's frame: it works on a phone, and the picture stays there."""

import base64
import io

import pytest
from PIL import Image, ImageDraw

from loa.pages.kit import FRAME

RUNNING, OVER = "khung-anh/mua-mua/", "khung-anh/mua-dong/"
SIDE = 1080
RED, BLUE, GREEN = (200, 0, 0), (0, 0, 200), (0, 150, 0)

ORIENTATION, GPS = 0x0112, 0x8825
TURN_RIGHT = 6
"""EXIF: what stands upright in the picture lies on its left side in the file."""


@pytest.fixture(scope="module")
def photo(tmp_path_factory):
    """Red above and blue below, three by four, lying in its file as phones lay them, and telling where it was taken."""
    upright = Image.new("RGB", (900, 1200), RED)
    ImageDraw.Draw(upright).rectangle((0, 600, 900, 1200), fill=BLUE)
    exif = Image.Exif()
    exif[ORIENTATION] = TURN_RIGHT
    exif.get_ifd(GPS).update({1: "N", 2: (21.0, 2.0, 0.0), 3: "E", 4: (105.0, 50.0, 0.0)})
    path = tmp_path_factory.mktemp("photo") / "photo.jpg"
    upright.transpose(Image.Transpose.ROTATE_90).save(path, "JPEG", exif=exif, quality=95)
    return path


@pytest.fixture(scope="module")
def green_frame():
    """A frame that can be told from any picture: green at its edge, nothing in its middle."""
    frame = Image.new("RGBA", (SIDE, SIDE), (0, 0, 0, 0))
    ImageDraw.Draw(frame).rectangle((0, 0, SIDE - 1, SIDE - 1), outline=(*GREEN, 255), width=60)
    file = io.BytesIO()
    frame.save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def tool(page, address, green_frame):
    """The page of a running campaign, with a list of what it asks for."""
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.route(f"**/{FRAME}", lambda route: route.fulfill(body=green_frame, content_type="image/png"))
    page.goto(address + RUNNING)
    return page


def choose(tool, path):
    with tool.expect_file_chooser() as chooser:
        tool.click("#anh")
    tool.wait_for_load_state("networkidle")
    before = len(tool.asked)
    chooser.value.set_files(path)
    tool.locator("#chinh").wait_for()
    return before


def finished(tool):
    """What the reader may save."""
    tool.click("#xong")
    source = tool.locator("#ket-qua img").get_attribute("src")
    assert source == tool.locator("#ket-qua a").get_attribute("href")
    head, _, data = source.partition(",")
    assert "data:image/jpeg;base64" == head
    return Image.open(io.BytesIO(base64.b64decode(data)))


def like(colour, pixel):
    return all(abs(one - other) < 30 for one, other in zip(colour, pixel, strict=True))


def test_the_picture_stands_upright_in_the_frame_and_fills_it(tool, photo):
    choose(tool, photo)
    made = finished(tool)

    assert (SIDE, SIDE) == made.size
    assert like(RED, made.getpixel((540, 400)))
    assert like(BLUE, made.getpixel((540, 700)))
    assert all(like(GREEN, made.getpixel(place)) for place in ((10, 10), (1070, 540), (540, 1070)))


def test_nothing_that_the_camera_wrote_is_left(tool, photo):
    choose(tool, photo)
    made = finished(tool)

    assert {} == dict(made.getexif())
    assert not {"exif", "xmp", "comment"} & made.info.keys()


def test_nothing_is_asked_for_once_a_picture_is_chosen(tool, photo):
    before = choose(tool, photo)
    tool.focus("#phong")
    tool.keyboard.press("ArrowRight")
    finished(tool)

    assert [] == [url for url in tool.asked[before:] if not url.startswith("data:")]


def test_the_frame_is_not_fetched_before_somebody_is_about_to_choose(tool):
    assert not [url for url in tool.asked if url.endswith(".png")]


def test_the_page_can_connect_to_nobody(tool, photo):
    choose(tool, photo)
    tried = tool.evaluate("""async () => [
        await fetch("/", {mode: "no-cors"}).then(() => "sent", () => "refused"),
        navigator.sendBeacon("/", "photo") && await new Promise((done) => addEventListener(
            "securitypolicyviolation", (event) => done(event.effectiveDirective), {once: true})),
        await new Promise((done) => {
            const request = new XMLHttpRequest();
            request.onload = () => done("sent");
            request.onerror = () => done("refused");
            request.open("POST", "/");
            request.send("photo");
        }),
    ]""")

    assert ["refused", "refused"] == [tried[0], tried[2]]
    assert tried[1] in (False, "connect-src")


def test_other_pages_keep_their_policy(small):
    policy = "string(//meta[@http-equiv='Content-Security-Policy']/@content)"
    closed = {path for path, document in small.pages.items() if "connect-src 'none'" in document.xpath(policy)}

    assert {path for path in small.pages if "khung-anh/" in path and not path.endswith("khung-anh/")} == closed


def test_the_picture_is_moved_by_a_finger(tool, photo):
    choose(tool, photo)
    box = tool.locator("#hinh").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    tool.mouse.move(*middle)
    tool.mouse.down()
    tool.mouse.move(middle[0], middle[1] + 400)
    tool.mouse.up()

    assert "100" == tool.locator("#doc").input_value()
    assert like(RED, finished(tool).getpixel((540, 640)))


@pytest.fixture
def touch(tool):
    """`touch([(x, y), …], [(x, y), …], …)`: fingers that are put down, moved and lifted, in shares of the picture."""
    session = tool.context.new_cdp_session(tool)

    def work(*steps):
        tool.locator("#hinh").scroll_into_view_if_needed()
        box = tool.locator("#hinh").bounding_box()
        for before, places in zip(((), *steps), steps, strict=False):
            sort = "touchMove" if len(before) == len(places) else "touchStart"
            points = [{"x": box["x"] + box["width"] * x, "y": box["y"] + box["height"] * y} for x, y in places]
            session.send("Input.dispatchTouchEvent", {"type": sort, "touchPoints": points})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return work


def values(tool):
    """Zoom, across and down, as their sliders stand."""
    return [round(float(tool.locator(each).input_value())) for each in ("#phong", "#ngang", "#doc")]


def test_two_fingers_zoom_the_picture_and_not_the_page(tool, photo, touch):
    choose(tool, photo)
    touch([(.4, .5), (.6, .5)], [(.35, .5), (.65, .5)], [(.3, .5), (.7, .5)])

    assert [200, 0, 0] == values(tool)
    assert 1 == tool.evaluate("visualViewport.scale")


def test_what_lies_below_two_fingers_stays_below_them(tool, photo, touch):
    choose(tool, photo)
    before = finished(tool)
    touch([(.4, .6), (.6, .6)], [(.3, .6), (.7, .6)])
    made = finished(tool)

    assert [like(RED, before.getpixel((540, y))) for y in (530, 550)] == [True, False]
    assert [like(RED, made.getpixel((540, y))) for y in (422, 442)] == [True, False], "108 from the fingers, now 216"


def test_two_fingers_move_the_picture_together(tool, photo, touch):
    choose(tool, photo)
    touch([(.4, .5), (.6, .5)], [(.4, .55), (.6, .55)], [(.4, .6), (.6, .6)])

    assert [100, 0, 60] == values(tool), "108 pixels of 180 that there are"


def test_a_picture_is_not_smaller_than_its_frame_nor_larger_than_four_times(tool, photo, touch):
    choose(tool, photo)
    touch([(.45, .5), (.55, .5)], [(.1, .5), (.9, .5)])
    nearest = values(tool)
    touch([(.1, .5), (.9, .5)], [(.45, .5), (.55, .5)])

    assert [[400, 0, 0], [100, 0, 0]] == [nearest, values(tool)]


def test_fingers_come_and_go_without_a_jump(tool, photo, touch):
    choose(tool, photo)
    touch([(.4, .5)], [(.4, .5), (.6, .5)], [(.3, .5), (.7, .5)])
    touch([(.3, .2)], [(.3, .3)])

    assert [200, 0, 12] == values(tool), "one finger has moved it by 108 pixels of 900"


def test_the_picture_is_moved_and_zoomed_by_keyboard(tool, photo):
    choose(tool, photo)
    for slider, key in (("#phong", "End"), ("#doc", "Home"), ("#ngang", "ArrowLeft")):
        tool.focus(slider)
        tool.keyboard.press(key)

    assert ["400", "-100"] == [tool.locator(each).input_value() for each in ("#phong", "#doc")]
    assert float(tool.locator("#ngang").input_value()) < 0
    assert like(BLUE, finished(tool).getpixel((540, 540)))


def test_a_picture_that_lies_on_its_side_can_be_turned(tool, photo):
    choose(tool, photo)
    tool.click("#xoay")
    made = finished(tool)

    assert like(BLUE, made.getpixel((300, 540)))
    assert like(RED, made.getpixel((780, 540)))


def test_a_reader_hears_that_the_picture_is_there(tool, photo):
    choose(tool, photo)

    assert "Ảnh đã vào khung." == tool.locator("#tin").inner_text()


def test_what_was_made_before_a_move_is_not_offered_any_more(tool, photo):
    choose(tool, photo)
    finished(tool)
    tool.focus("#phong")
    tool.keyboard.press("ArrowRight")

    assert not tool.locator("#ket-qua").is_visible()


def test_a_file_that_is_no_picture_is_told(tool, tmp_path):
    text = tmp_path / "thu.jpg"
    text.write_text("Đây không phải ảnh.", "utf-8")
    with tool.expect_file_chooser() as chooser:
        tool.click("#anh")
    chooser.value.set_files(text)
    tool.get_by_text("Không mở được ảnh này").wait_for()

    assert not tool.locator("#chinh").is_visible()


def test_a_frame_that_does_not_come_is_told_and_asked_for_again(page, address, green_frame, photo):
    page.route(f"**/{FRAME}", lambda route: route.abort())
    page.goto(address + RUNNING)
    page.set_input_files("#anh", photo)
    page.get_by_text("Chưa tải được khung").wait_for()
    page.unroute(f"**/{FRAME}")
    page.route(f"**/{FRAME}", lambda route: route.fulfill(body=green_frame, content_type="image/png"))
    page.set_input_files("#anh", photo)
    page.locator("#chinh").wait_for()

    assert not page.get_by_text("Chưa tải được khung").is_visible()


def test_without_a_script_the_frame_alone_is_offered(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(address + RUNNING)
    link = page.get_by_role("link", name="Tải khung không")

    assert link.is_visible()
    assert link.get_attribute("href").endswith(f"kho/mua-mua/vi/{FRAME}")
    assert not page.locator("#anh").is_visible()
    assert page.locator("noscript p").is_visible()
    context.close()


def test_a_frame_of_a_campaign_that_is_over_says_so(small, text):
    over, running = (text(small.pages[path]) for path in (OVER, RUNNING))

    assert "Chiến dịch này đã kết thúc" in over
    assert "Khung được giữ làm tư liệu" in over
    assert small.pages[OVER].xpath("//input[@type='file']")
    assert small.pages[RUNNING].xpath("//p[contains(., 'giữ làm tư liệu')]/@hidden") or "tư liệu" not in running


def test_the_page_says_that_the_picture_goes_nowhere(small, text):
    assert "Ảnh của bạn không bị gửi đi đâu" in text(small.pages[RUNNING])
