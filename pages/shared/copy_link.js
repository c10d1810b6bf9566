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
function linkTo(data, isEmbedded) {
  const link = new URL(window.location.href), view = mapView();
  const known = new Set(link.searchParams.keys());
  for (const [key, value] of data.filters) if (!known.has(key)) link.searchParams.append(key, value);
  if (view) link.searchParams.set("view", view);
  link.searchParams.set("v", data.version);
  if (isEmbedded) link.searchParams.set("embed", "true");
  return link.href;
}

function frameOf(address) {
  const frame = document.createElement("iframe");
  for (const [name, value] of [["src", address], ["width", "100%"], ["height", "520"], ["title", "Map of news reports"]]) frame.setAttribute(name, value);
  return frame.outerHTML;
}

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".copy"), shown = document.createElement("input");
  shown.hidden = true; shown.readOnly = true; shown.setAttribute("aria-label", "link to this view");
  const button = (words, done, title, write) => {
    const made = document.createElement("button");
    made.type = "button"; made.textContent = words; made.title = title;
    made.onclick = async () => {
      const text = write();
      try { await navigator.clipboard.writeText(text); made.textContent = done; }
      catch (error) { shown.hidden = false; shown.value = text; shown.select(); made.textContent = "Copy it from here"; }
      setTimeout(() => { made.textContent = words; }, 2500);
    };
    return made;
  };
  const buttons = [button("Copy link", "Link copied", "A link to what you see now", () => linkTo(data, false))];
  if (data.embed) buttons.push(button("Embed", "HTML copied", "HTML that shows this map on a page of your own", () => frameOf(linkTo(data, true))));
  root.replaceChildren(...buttons, shown);
}
