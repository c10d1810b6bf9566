// The map's frame is of the same origin, so its view is asked directly: no rerun, nothing flashes.
function mapView() {
  for (const frame of document.querySelectorAll("iframe")) {
    try {
      const map = frame.contentWindow.map;
      if (map && map.getCenter) { const c = map.getCenter(); return [c.lat.toFixed(3), c.lng.toFixed(3), map.getZoom()].join(","); }
    } catch (error) { continue; }
  }
  return null;
}
export default function (component) {
  const { data, parentElement } = component;
  const button = parentElement.querySelector("button"), shown = parentElement.querySelector("input");
  button.onclick = async () => {
    const link = new URL(window.location.href);
    const view = mapView();
    const known = new Set(link.searchParams.keys());
    for (const [key, value] of data.filters) if (!known.has(key)) link.searchParams.append(key, value);
    if (view) link.searchParams.set("view", view);
    link.searchParams.set("v", data.version);
    try { await navigator.clipboard.writeText(link.href); button.textContent = "Link copied"; }
    catch (error) { shown.hidden = false; shown.value = link.href; shown.select(); button.textContent = "Copy it from here"; }
    setTimeout(() => { button.textContent = "Copy link"; }, 2500);
  };
}
