"""demo_map.py behind the same server as the dashboard's: map data are served, scripts sent packed."""

import streamlit as st
from starlette.middleware import Middleware

from pages.shared.map_data import ServedMapData
from pages.shared.packed import PackedScripts

app = st.App("demo_map.py", middleware=[Middleware(ServedMapData), Middleware(PackedScripts)])
