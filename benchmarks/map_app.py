"""benchmarks/map_page.py behind the same server as the dashboard's: map data served, scripts sent packed."""

import streamlit as st
from starlette.middleware import Middleware

from pages.shared.map_data import ServedMapData
from pages.shared.packed import PackedScripts

app = st.App("map_page.py", middleware=[Middleware(ServedMapData), Middleware(PackedScripts)])
