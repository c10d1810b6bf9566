// What a hand or a keyboard does on the map: the hover label, moving from mark to mark, drawing an area, the buttons.
"use strict";
(function (D) {
  // Characters that steer text (controls, bidirectional overrides) are taken out before anything is shown.
  D.plain = function (text) { return String(text).replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""); };

  D.newTip = function (map) {
    const tip = document.createElement("div");
    tip.className = "dl-tip"; tip.setAttribute("role", "status"); tip.hidden = true;
    map.getContainer().appendChild(tip);
    return {
      show: function (text, point) {
        tip.textContent = text; tip.hidden = false;
        const size = map.getSize(), w = tip.offsetWidth, h = tip.offsetHeight;
        const x = Math.max(4, Math.min(size.x - w - 4, point.x + 14)), y = point.y - h - 12 < 4 ? point.y + 16 : point.y - h - 12;
        tip.style.transform = "translate(" + Math.round(x) + "px," + Math.round(y) + "px)";
      },
      hide: function () { tip.hidden = true; },
    };
  };

  // The ring around what is chosen lies over the drawing: a press draws no map anew. It waits while the map comes nearer.
  D.newRings = function (map) {
    const pane = map.createPane("dl-rings");
    pane.style.zIndex = 460; pane.style.pointerEvents = "none";
    map.on("zoomstart", function () { pane.replaceChildren(); });
    return {
      put: function (marks, colors) {
        pane.replaceChildren(...marks.map(function (mark) {
          const group = mark.group, around = Math.round(group.radius + (group.places > 1 ? 3 : 0) + 6.5);
          const ring = document.createElement("div"), x = group.half ? group.half + 6 : around, y = group.half ? 16 : around;  // a badge is flat
          ring.className = "dl-ring";
          ring.style.width = 2 * x + "px"; ring.style.height = 2 * y + "px";
          ring.style.borderColor = colors.selected; ring.style.color = colors.casing;
          L.DomUtil.setPosition(ring, L.point(mark.x - x, mark.y - y));
          return ring;
        }));
      },
    };
  };

  // A word on the map itself about what is open; a screen reader hears it.
  D.newWord = function (map) {
    const word = document.createElement("p");
    word.className = "dl-word"; word.setAttribute("role", "status"); word.hidden = true;
    map.getContainer().appendChild(word);
    return function (text) { word.textContent = D.plain(text || ""); word.hidden = !text; };
  };

  // One stop for the Tab key; arrows go to the nearest mark that way, Enter opens it. A screen reader hears the label.
  D.newKeys = function (map, actions) {
    const box = document.createElement("div"), option = document.createElement("div");
    box.className = "dl-keys"; box.tabIndex = 0;
    box.setAttribute("role", "listbox"); box.setAttribute("aria-label", "Marks on the map. Arrow keys go from mark to mark, Enter opens one.");
    option.id = "dl-option"; option.className = "dl-option"; option.setAttribute("role", "option"); option.setAttribute("aria-selected", "true");
    box.appendChild(option);
    map.getContainer().appendChild(box);
    const ways = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};
    let at = null;
    const go = function (one) {
      at = one; box.setAttribute("aria-activedescendant", one ? option.id : "");
      option.textContent = one ? actions.label(one) : "";
      actions.focus(one);
    };
    const visible = function () {
      const size = map.getSize(), list = actions.all().filter(function (m) {
        const p = map.layerPointToContainerPoint([m.x, m.y]);
        return p.x >= 0 && p.y >= 0 && p.x <= size.x && p.y <= size.y;
      });
      return list.sort(function (a, b) { return a.x - b.x || a.y - b.y; });
    };
    box.addEventListener("focus", function () { if (!at) go(visible()[0] || null); });
    box.addEventListener("blur", function () { go(null); });
    box.addEventListener("keydown", function (event) {
      if ((event.key === "Enter" || event.key === " ") && at) { event.preventDefault(); event.stopPropagation(); actions.open(at); return; }
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault(); event.stopPropagation();
      const list = visible();
      if (!at) { go(list[0] || null); return; }
      let best = null, least = Infinity;
      for (const one of list) {
        const dx = one.x - at.x, dy = one.y - at.y, along = dx * way[0] + dy * way[1], across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
        if (along > 1 && along + 2.5 * across < least) { least = along + 2.5 * across; best = one; }
      }
      if (best) go(best);
    });
    return {forget: function () { at = null; }};
  };

  function button(bar, title, drawing, press) {
    const made = L.DomUtil.create("a", "dl-button", bar);
    made.href = "#"; made.title = title; made.setAttribute("role", "button"); made.setAttribute("aria-label", title);
    made.insertAdjacentHTML("beforeend", '<svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">' + drawing + "</svg>");
    L.DomEvent.disableClickPropagation(made);
    L.DomEvent.on(made, "click", function (event) { L.DomEvent.preventDefault(event); press(); });
    return made;
  }

  D.newBar = function (map, actions) {
    const bar = L.control({position: "topleft"});
    bar.onAdd = function () {
      const box = L.DomUtil.create("div", "leaflet-bar dl-bar");
      button(box, "Show everything", '<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/>', actions.fit);
      this.draw = button(box, "Draw an area to filter by", '<rect x="3" y="5" width="14" height="10" stroke-dasharray="3 2"/>', actions.draw);
      this.clear = button(box, "Remove the area", '<rect x="3" y="5" width="14" height="10" stroke-dasharray="3 2"/><path d="M5 16 15 4"/>', actions.clear);
      return box;
    };
    bar.addTo(map);
    return {
      update: function (mayDraw, hasArea, isDrawing) {
        bar.draw.hidden = !mayDraw; bar.clear.hidden = !mayDraw || !hasArea;
        bar.draw.classList.toggle("dl-on", isDrawing); bar.draw.setAttribute("aria-pressed", String(isDrawing));
      },
    };
  };

  // Press, drag, let go: a rectangle. Escape or a second press on the button gives up.
  D.newAreaTool = function (map, done) {
    let first = null, box = null, isOn = false;
    const container = map.getContainer();
    const put = function (bounds) {
      if (box) { box.remove(); box = null; }
      if (bounds) box = L.rectangle(bounds, {className: "dl-area", weight: 2, dashArray: "6 4", fillOpacity: 0.06, interactive: false, renderer: L.svg()}).addTo(map);
    };
    const stop = function () {
      isOn = false; first = null; container.classList.remove("dl-drawing"); map.dragging.enable();
      container.removeEventListener("pointermove", move); container.removeEventListener("pointerup", end);
    };
    const at = function (event) { return map.mouseEventToLatLng(event); };
    const move = function (event) { if (first) put(L.latLngBounds(first, at(event))); };
    const end = function (event) {
      const from = first, to = at(event);
      stop();
      const a = map.latLngToContainerPoint(from), b = map.latLngToContainerPoint(to);
      if (Math.abs(a.x - b.x) < 6 || Math.abs(a.y - b.y) < 6) { put(null); done(null, false); return; }
      const bounds = L.latLngBounds(from, to);
      put(bounds);
      done([bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()].map(function (n) { return Math.round(n * 1e4) / 1e4; }), true);
    };
    container.addEventListener("pointerdown", function (event) {
      if (!isOn || event.target.closest(".leaflet-control")) return;
      event.preventDefault(); event.stopPropagation();
      first = at(event);
      container.addEventListener("pointermove", move); container.addEventListener("pointerup", end);
    }, true);
    container.addEventListener("keydown", function (event) { if (event.key === "Escape" && isOn) { stop(); put(null); done(null, false); } });
    return {
      toggle: function () {
        if (isOn) { stop(); return false; }
        isOn = true; container.classList.add("dl-drawing"); map.dragging.disable();
        return true;
      },
      put: function (area) { put(area ? [[area[0], area[1]], [area[2], area[3]]] : null); },
      isOn: function () { return isOn; },
    };
  };
})(window.Dateline);
