"""Pages run against a store of their own, filled with the example collection as it is committed."""

import logging

import pytest
import streamlit as st

from geo.prepare import prepare
from geo.settings import home as home_folder


@pytest.fixture(scope="session")
def prepared():
    """The folder where this machine's index and map scripts are; built once, which `make unit` has done before."""
    assert prepare(logging.getLogger(__name__).info)
    return home_folder()


@pytest.fixture
def home(tmp_path, monkeypatch, prepared):
    """A GEO_HOME with a store and a ledger of its own, and no cache from a test before."""
    for built in ("gazetteer", "map_assets"):
        (tmp_path / built).symlink_to(prepared / built)
    monkeypatch.setenv("GEO_HOME", str(tmp_path))
    st.cache_data.clear()
    st.cache_resource.clear()
    yield tmp_path
    st.cache_data.clear()
    st.cache_resource.clear()
