"""A slow line costs what a slow line costs, and bare text is the words alone."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from lxml import html

from audit.bare import bare
from audit.built import Page
from audit.line import FIRST_FLIGHT, SEGMENT, Connection, Line, kind_of

ROUND_TRIP = 0.4
BANDWIDTH = 50_000


class Clock(asyncio.SelectorEventLoop):
    """A loop in which waiting takes no time."""

    now = 0.0

    def time(self):
        return self.now

    def _run_once(self):
        if not self._ready and self._scheduled:
            self.now = max(self.now, self._scheduled[0].when())
        super()._run_once()


class Arrivals:
    """A writer that notes when each segment came."""

    def __init__(self, loop):
        self.loop, self.seen = loop, []

    def is_closing(self):
        return False

    def write(self, segment):
        self.seen.append((self.loop.time(), len(segment)))


@pytest.fixture
def arrive():
    """`arrive(size)` is when each segment of an answer of that size comes."""

    def send(size):
        loop = Clock()
        arrivals = Arrivals(loop)
        sending = Connection(Line(ROUND_TRIP, BANDWIDTH)).send(b"x" * size, arrivals)
        # Beside this thread, in which the browser of other tests may have a loop.
        with ThreadPoolExecutor(1) as beside:
            beside.submit(loop.run_until_complete, sending).result()
        loop.close()
        return arrivals.seen

    return send


def test_a_page_of_one_flight_waits_for_nobody(arrive):
    size = FIRST_FLIGHT * SEGMENT
    seen = arrive(size)

    assert size == sum(length for _, length in seen)
    assert seen[-1][0] < ROUND_TRIP / 2 + size / BANDWIDTH * 1.1


def test_the_eleventh_segment_waits_for_the_first_to_be_acknowledged(arrive):
    times = [when for when, _ in arrive((FIRST_FLIGHT + 1) * SEGMENT)]

    assert times[FIRST_FLIGHT] - times[0] == pytest.approx(ROUND_TRIP, rel=0.1)


def test_text_says_its_charset():
    assert "text/html; charset=utf-8" == kind_of("index.html")


def test_bare_text_keeps_words_and_font_and_nothing_else():
    shown = """<!doctype html><html lang="vi"><head><style>body{font:1rem/1.65 system-ui,serif}</style></head>
        <body class="x"><h1 id="a">Gọi</h1><a href="tel:115">115</a><script>1</script></body></html>"""
    made = html.fromstring(bare(Page("home", "vi", "", shown.encode(), html.fromstring(shown))))

    assert "Gọi 115" == " ".join(made.xpath("//body//*/text()"))
    assert "body{font-family:system-ui,serif}" == made.findtext("head/style")
    assert [] == made.xpath("//body//@*")
