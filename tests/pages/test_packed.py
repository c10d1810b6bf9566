"""Streamlit's scripts go out packed, once and as they are; everything else goes out as Streamlit sends it."""

from __future__ import annotations

import asyncio
import gzip

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pages.shared.packed import PackedScripts

SCRIPT = b"export const greeting = 'hello';\n" * 400


@pytest.fixture
def app(tmp_path):
    for folder, name, content in (("js", "a.js", SCRIPT), ("css", "a.css", b"p{}" * 400), ("media", "a.woff2", SCRIPT)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(content)
    return PackedScripts(Starlette(routes=[Mount("/dash/static", StaticFiles(directory=tmp_path))]))


def ask(app, path, **headers):
    """Ask for a path as a browser does; gives the status, the headers and the body."""
    messages = []

    async def receive():
        await asyncio.Event().wait()  # a browser that says nothing more

    async def send(message):
        messages.append(message)

    sent = {"accept-encoding": "gzip, br", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http", "method": "GET", "path": path, "root_path": "", "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
    }  # fmt: skip
    asyncio.run(app(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in messages[1:])
    return messages[0]["status"], dict(messages[0]["headers"]), body


@pytest.mark.parametrize("path", ["/dash/static/js/a.js", "/dash/static/css/a.css"])
def test_scripts_and_styles_are_packed_the_first_time_and_after(app, tmp_path, path):
    for _ in range(2):
        status, headers, body = ask(app, path)
        assert (status, headers[b"content-encoding"]) == (200, b"gzip")
        assert int(headers[b"content-length"]) == len(body) < 400
        assert gzip.decompress(body) == (tmp_path / path.removeprefix("/dash/static/")).read_bytes()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/dash/static/media/a.woff2", {}, 200),
        ("/dash/static/js/a.js", {"accept_encoding": "identity"}, 200),
        ("/dash/static/js/a.js", {"range": "bytes=0-9"}, 206),
        ("/dash/static/js/../js/a.js", {}, 200),
        ("/dash/static/js/none.js", {}, 404),
        ("/elsewhere", {}, 404),
    ],
    ids=[
        "fonts",
        "a browser that takes nothing packed",
        "a part",
        "another path to it",
        "no such file",
        "no such route",
    ],
)
def test_all_else_goes_out_as_it_is(app, path, headers, status):
    got, sent, _ = ask(app, path, **headers)
    assert got == status
    assert b"content-encoding" not in sent


class Hasty:
    """Serves a script in two pieces, and stops between them once it hears that the browser has gone."""

    async def __call__(self, scope, receive, send):
        length = str(len(SCRIPT)).encode()
        kind = (b"content-type", b"text/javascript")
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", length), kind]})
        await send({"type": "http.response.body", "body": SCRIPT[:100], "more_body": True})
        try:
            async with asyncio.timeout(0.05):
                while (await receive())["type"] != "http.disconnect":
                    pass
            return
        except TimeoutError:
            await send({"type": "http.response.body", "body": SCRIPT[100:], "more_body": False})


def test_half_a_script_is_never_kept_though_the_browser_that_asked_has_gone():
    app = PackedScripts(Hasty())
    scope = {
        "type": "http", "method": "GET", "path": "/static/js/a.js", "root_path": "", "query_string": b"",
        "headers": [(b"accept-encoding", b"gzip")],
    }  # fmt: skip

    async def gone():
        return {"type": "http.disconnect"}

    async def nowhere(message):
        pass

    asyncio.run(app(scope, gone, nowhere))
    assert gzip.decompress(ask(app, "/static/js/a.js")[2]) == SCRIPT
