"""Answers -> an address at the far end of a slow line, which gives them as late and slowly as a bad mobile network.

The browser's own throttling charges nothing for connecting and knows no slow start; this server counts both: one round
trip for TCP, one for TLS, one for the request, then ten segments (RFC 6928), and twice as many with every round trip.
All connections share the bandwidth. What nothing can imitate here, loss and a phone's radio, is left out for everybody.
"""

from __future__ import annotations

import asyncio
import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

SEGMENT = 1460
HEADERS = 60
"""Bytes of TCP, IP and TLS around a segment."""
FIRST_FLIGHT = 10

Answer = Callable[[str], tuple[bytes, str] | None]
"""(body in brotli, media type) of a path, or nothing."""


@dataclass
class Line:
    """What all connections share."""

    round_trip: float
    """Seconds."""
    bandwidth: float
    """Bytes a second."""
    free_at: float = 0
    """When the line has carried everything handed to it."""


@dataclass
class Connection:
    """One connection, which starts slowly."""

    line: Line
    window: int = FIRST_FLIGHT
    flying: int = 0
    room: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, data: bytes, writer: asyncio.StreamWriter) -> None:
        """Hand over an answer, segment by segment."""
        loop = asyncio.get_running_loop()
        arrived = loop.create_future()
        for start in range(0, len(data), SEGMENT):
            while self.flying >= self.window:
                self.room.clear()
                await self.room.wait()
            segment = data[start:start + SEGMENT]
            self.flying += 1
            carried = max(loop.time(), self.line.free_at) + (len(segment) + HEADERS) / self.line.bandwidth
            self.line.free_at = carried
            loop.call_at(carried + self.line.round_trip / 2, _arrive, writer, segment)
            loop.call_at(carried + self.line.round_trip, self._acknowledged)
        loop.call_at(self.line.free_at + self.line.round_trip / 2, arrived.set_result, None)
        await arrived

    def _acknowledged(self) -> None:
        self.flying -= 1
        self.window += 1
        self.room.set()


def _arrive(writer: asyncio.StreamWriter, segment: bytes) -> None:
    if not writer.is_closing():
        writer.write(segment)


@contextmanager
def far_away(answer: Answer, round_trip: float, bits: float) -> Iterator[str]:
    """The address, ending in a slash, until the end of the block."""
    loop = asyncio.new_event_loop()
    line = Line(round_trip, bits / 8)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _serve(reader, writer, Connection(line), answer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # The browser has left.
        finally:
            writer.close()

    threading.Thread(target=loop.run_forever, daemon=True).start()
    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(serve, "127.0.0.1", 0), loop).result()
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        asyncio.run_coroutine_threadsafe(_hang_up(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)


async def _hang_up(server: asyncio.Server) -> None:
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: Connection,
                 answer: Answer) -> None:
    await asyncio.sleep(2 * connection.line.round_trip)  # TCP and TLS shake hands
    while True:
        request = await reader.readuntil(b"\r\n\r\n")
        await asyncio.sleep(connection.line.round_trip / 2)
        found = answer(request.split(b" ", 2)[1].decode())
        status, (body, kind) = (b"200 OK", found) if found else (b"404 Not Found", (b"", "text/plain"))
        packed = b"content-encoding: br\r\n" if body else b""
        await connection.send(
            b"HTTP/1.1 " + status + b"\r\ncontent-type: " + kind.encode() + b"\r\n" + packed +
            b"cache-control: no-store\r\ncontent-length: " + str(len(body)).encode() + b"\r\n\r\n" + body, writer)


def kind_of(path: str) -> str:
    """The media type of a file, with the charset of text."""
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
