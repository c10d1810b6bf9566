"""Map data are there as long as somebody holds them, for whoever knows their name; all else is Streamlit's."""

from __future__ import annotations

import asyncio
import gc

import pytest

from pages.shared.map_data import ServedMapData, hold


async def streamlit_answers(scope, receive, send):
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def ask(path, method="GET"):
    messages = []

    async def send(message):
        messages.append(message)

    scope = {"type": "http", "method": method, "path": path, "headers": []}
    asyncio.run(ServedMapData(streamlit_answers)(scope, None, send))
    return messages[0]["status"], dict(messages[0]["headers"]), messages[1]["body"]


@pytest.mark.parametrize("before", ["", "/dash", "/~/+"])
def test_what_is_held_is_served_wherever_the_app_lives(before):
    held = hold(b"packed marks")
    status, headers, body = ask(before + held.address)
    assert (status, body) == (200, b"packed marks")
    assert headers[b"content-length"] == b"12"
    assert headers[b"cache-control"].startswith(b"private")  # what filters show is for this browser alone


def test_what_nobody_holds_is_gone():
    held, other = hold(b"one"), hold(b"two")
    address = held.address
    del held
    gc.collect()
    assert ask(address)[0] == 404
    assert ask(other.address)[0] == 200


def test_two_sessions_with_the_same_map_keep_one_copy():
    held = hold(b"the same")
    assert hold(bytes(bytearray(b"the same"))) is held


def test_all_else_is_left_to_streamlit():
    held = hold(b"mine")
    assert ask("/media/0123.gz")[0] == 404
    assert ask(held.address + "x")[0] == 404
    assert ask(held.address, "POST")[0] == 404
