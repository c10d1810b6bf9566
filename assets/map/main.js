// open() is called once for a map, show() whenever what it should show has changed. The map itself is never made anew.
"use strict";
(function (D) {
  const KEPT = 24, NEAR = 4.5;  // from here on provinces and smaller towns are drawn (geo/making/world.py)
  const cache = new Map();

  function remember(url, reading) {
    cache.set(url, reading);
    if (cache.size > KEPT) cache.delete(cache.keys().next().value);
    reading.catch(function () { cache.delete(url); });
    return reading;
  }

  function load(options) {
    if (options.data) return Promise.resolve(options.data);
    if (!options.url) return Promise.resolve({marks: {id: [], lat: [], lon: [], kind: [], level: [], hollow: [], count: [], label: [], area: []}});
    return cache.get(options.url) || remember(options.url, D.fetchPacked(options.url));
  }

  function isDark(color) {
    const c = (color || "").match(/[0-9a-f]{2}/gi) || [];
    const rgb = color && color.startsWith("#") && c.length >= 3 ? c.slice(0, 3).map(function (h) { return parseInt(h, 16); }) : (color || "").match(/[\d.]+/g);
    return !!rgb && 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] < 110;
  }

  function pageTheme() {
    const own = getComputedStyle(document.documentElement).getPropertyValue("--background-color").trim();
    if (own) return isDark(own) ? "dark" : "light";
    return window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  // The smallest stretch of longitudes that holds all: what lies on both sides of the antimeridian stays together.
  function frameOf(points) {
    if (!points.length) return null;
    const lons = points.map(function (p) { return p[1]; }).sort(function (a, b) { return a - b; });
    let gap = 360 - (lons[lons.length - 1] - lons[0]), west = lons[0];
    for (let i = 1; i < lons.length; i++) if (lons[i] - lons[i - 1] > gap) { gap = lons[i] - lons[i - 1]; west = lons[i]; }
    let south = 90, north = -90;
    for (const p of points) { south = Math.min(south, p[0]); north = Math.max(north, p[0]); }
    return L.latLngBounds([south, west], [north, west + 360 - gap]);
  }

  D.open = function (map, options) {
    const state = {map: map, options: {}, marks: null, arcs: null, base: null, shown: {areas: [], arcs: [], marks: []}, focus: null, value: {}, turn: 0};
    map._dateline = state;
    nameFrame();
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution(D.CREDIT);
    for (const [pane, z] of [["dl-base", 200], ["dl-marks", 450]]) { map.createPane(pane).style.zIndex = z; map.getPane(pane).style.pointerEvents = "none"; }
    const colors = function () { return D.PALETTE[state.theme || "light"]; };
    state.baseSheet = D.newSheet("dl-base", 0.5, function (ctx, views) {
      if (!state.base) return;
      if (state.map.getZoom() >= NEAR) comeNearer(state);
      for (const view of views) D.drawBase(ctx, state.base, view, colors());
    }).addTo(map);
    state.markSheet = D.newSheet("dl-marks", 0.25, function (ctx, views) { drawRecords(state, ctx, views, colors()); }).addTo(map);
    L.control.scale({imperial: false, maxWidth: 150, position: "bottomleft"}).addTo(map);
    state.tip = D.newTip(map);
    state.rings = D.newRings(map);
    state.say = D.newWord(map);
    state.area = D.newAreaTool(map, function (area, isNew) { if (isNew) { state.hasArea = true; answer(state, {area: area}); } state.bar.update(true, state.hasArea, false); });
    state.bar = D.newBar(map, {
      fit: function () { fit(state, true); },
      draw: function () { const on = state.area.toggle(); state.bar.update(true, state.hasArea, on); },
      clear: function () { state.area.put(null); state.hasArea = false; state.bar.update(true, false, false); answer(state, {area: []}); },
    });
    state.bar.update(false, false, false);
    state.keys = D.newKeys(map, {
      all: function () { return state.shown.marks.concat(state.shown.arcs); },
      label: function (one) { return labelOf(state, one); },
      open: function (one) { press(state, one); },
      focus: function (one) {
        state.focus = one;
        if (one) state.tip.show(labelOf(state, one), map.layerPointToContainerPoint([one.x, one.y])); else state.tip.hide();
        state.markSheet.redraw();
      },
    });
    listen(state);
    setTheme(state);
    state.isWhole = !!(options && options.base);
    const ready = state.isWhole ? Promise.resolve(D.decodeBase(options.base)) : D.base;
    if (ready) ready.then(function (base) { setBase(state, base); }, function () {});
    return state;
  };

  // A screen reader tells a frame by its name; Streamlit gives it the name of a Python package.
  function nameFrame() {
    try { if (window.frameElement) window.frameElement.setAttribute("aria-label", "Map. The same things stand in the table below."); } catch (error) { return; }
  }

  function setBase(state, base) {
    state.base = base;
    D.forgetLabels();
    state.baseSheet.redraw();
    if (state.data) take(state, state.data); else state.markSheet.redraw();
  }

  // Fetch the whole base map, once; if it can't be had, the coarse one stays.
  function comeNearer(state) {
    if (state.isWhole) return;
    state.isWhole = true;
    D.wholeBase().then(function (base) { setBase(state, base); }, function () { state.isWhole = false; D.whole = null; });
  }

  function setTheme(state) {
    const theme = state.options.theme && state.options.theme !== "auto" ? state.options.theme : pageTheme();
    if (theme === state.theme) return;
    state.theme = theme;
    const box = state.map.getContainer(), colors = D.PALETTE[theme];
    box.dataset.theme = theme; box.style.background = colors.sea;
    document.documentElement.style.colorScheme = theme;
    state.baseSheet.redraw(); state.markSheet.redraw();
  }

  // How far the mark of a place reaches around it (pixels), so that the name of a town stands beside its mark, not under it.
  function reachAround(state) {
    if (!state.marks) return function () { return 0; };
    const groups = D.groupsAt(state.marks, state.map.getZoom(), state.map.getMaxZoom()), scale = 256 * Math.pow(2, state.map.getZoom());
    const cells = new Map(), BESIDE = 9;
    const cell = function (x, y) { return Math.floor(x * scale / BESIDE) * 67108859 + Math.floor(y * scale / BESIDE); };
    const starts = state.arcs.lines.map(function (line) { return {x: line.xy[0], y: line.xy[1], radius: 5}; });
    for (const group of groups.dots.concat(groups.areas, state.options.labelled ? groups.names : [], starts)) {
      const key = cell(group.x, group.y);
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(group);
    }
    return function (x, y) {
      for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) {
        const here = cells.get(cell(x + i * BESIDE / scale, y + j * BESIDE / scale)) || [];
        const one = here.find(function (g) { return Math.abs(g.x - x) * scale < BESIDE && Math.abs(g.y - y) * scale < BESIDE; });
        if (one) return (one.half || one.radius || 10) + 3;  // its ring has room between
      }
      return 0;
    };
  }

  // What of the map can be seen, in layer points.
  function inView(state) {
    const size = state.map.getSize(), corner = state.map.containerPointToLayerPoint([0, 0]);
    return {left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y};
  }

  // The same with a margin in which no badge is cut off.
  function inSight(state) {
    const view = inView(state);
    return {left: view.left + 60, top: view.top + 24, right: view.right - 40, bottom: view.bottom - 40};
  }

  D.FEW = 24;  // marks in sight that are named when the base map doesn't name them: more names would hide the map

  function drawRecords(state, ctx, views, colors) {
    const shown = state.shown = {areas: [], arcs: [], marks: [], starts: [], names: []}, reach = reachAround(state);
    if (!state.marks) {
      if (state.base) for (const view of views) D.drawLabels(ctx, state.base, view, colors, reach, []);
      return;
    }
    const groups = D.groupsAt(state.marks, state.map.getZoom(), state.map.getMaxZoom());
    const chosen = new Set(), at = state.marks.index.get(state.selected);
    if (at !== undefined) chosen.add(at);
    for (const view of views) D.drawOutlined(ctx, outlined(state), view, colors);
    for (const view of views) D.drawAreas(ctx, state.marks, groups, view, colors, chosen, shown.areas);
    for (const view of views) D.drawArcs(ctx, state.arcs, view, colors, state.selected, shown.arcs);
    const sight = inSight(state), isNamed = state.options.labelled;
    for (const view of views) {
      const placed = D.placeMarks(ctx, groups, view, shown.areas, sight);
      const ends = shown.arcs.length > D.CROWD ? [] : shown.arcs.filter(function (a) { return a.view === view; }).flatMap(D.endsOf);
      const said = D.drawStarts(ctx, state.arcs, view, colors, shown.arcs, sight, placed.busy);
      shown.starts.push(...said);
      const busy = placed.busy.concat(ends, said.map(function (s) { return s.box; }));
      if (state.base) shown.names.push(...D.drawLabels(ctx, state.base, view, colors, reach, busy));
      D.drawMarks(ctx, state.marks, groups, placed.badges, view, colors, shown.marks, isNamed);
    }
    ringChosen(state);
    if (state.base && (isNamed || shown.marks.length <= D.FEW)) {
      D.drawMarkLabels(ctx, state.marks.columns, state.arcs.columns, shown, inView(state), colors);
    }
    if (state.focus) {
      const f = state.focus, r = (f.reach || 10) + 4;
      ctx.setLineDash([]); ctx.lineWidth = 3; ctx.strokeStyle = colors.focus; ctx.strokeRect(f.x - r, f.y - r, 2 * r, 2 * r);
    }
  }

  function ringChosen(state) {
    const at = state.marks ? state.marks.index.get(state.selected) : undefined;
    state.rings.put(at === undefined ? [] : state.shown.marks.filter(function (m) { return m.group.members.includes(at); }), D.PALETTE[state.theme]);
  }

  // A journey and an area are drawn otherwise when they are chosen; any other mark gets a ring, and the drawing stays.
  function isDrawnOtherwise(state, id) {
    return (state.arcs.index && state.arcs.index.has(id)) || state.marks.areas.has(state.marks.index.get(id));
  }

  function showChosen(state, before) {
    if (isDrawnOtherwise(state, before) || isDrawnOtherwise(state, state.selected)) state.markSheet.redraw(); else ringChosen(state);
  }

  function find(state, point) {
    const marks = state.shown.marks;
    for (let i = marks.length - 1; i >= 0; i--) {
      const m = marks[i], dx = Math.abs(m.x - point.x), dy = Math.abs(m.y - point.y);
      if (m.group.half ? dx <= m.group.half && dy <= 11 : dx * dx + dy * dy <= m.reach * m.reach) return m;
    }
    const arc = D.arcNear(state.shown.arcs, point.x, point.y, 8);
    if (arc) return arc;
    const ctx = state.markSheet._ctx;
    ctx.save(); ctx.setTransform(1, 0, 0, 1, 0, 0);
    let found = null;
    for (let i = state.shown.areas.length - 1; i >= 0 && !found; i--) {
      const a = state.shown.areas[i];
      ctx.lineWidth = 10;
      if (a.closed ? ctx.isPointInPath(a.path, point.x, point.y, "evenodd") : ctx.isPointInStroke(a.path, point.x, point.y)) found = {group: a.group, x: point.x, y: point.y};
    }
    ctx.restore();
    return found;
  }

  function labelOf(state, one) {
    if (one.arc !== undefined) return D.plain(state.arcs.columns.label[one.arc]);
    const group = one.group, c = state.marks.columns, word = group.kind === D.NAME ? ["name", "names"] : ["report", "reports"];
    const many = group.count + " " + word[group.count === 1 ? 0 : 1];
    if (group.places > 1) return D.plain(c.label[group.lead]) + " and " + (group.places - 1) + " more " + (group.places === 2 ? "place" : "places") + " · " + many;
    return D.plain(c.label[group.lead]) + " · " + many;
  }

  function press(state, one) {
    const map = state.map;
    if (one.arc !== undefined) { select(state, [state.arcs.columns.id[one.arc]], true); return; }
    const group = one.group, marks = state.marks;
    if (group.places > 1) {
      const frame = frameOf(group.members.map(function (i) { return [marks.columns.lat[i], marks.columns.lon[i]]; }));
      const zoom = map.getBoundsZoom(frame.pad(0.15), false);
      if (map.getZoom() < map.getMaxZoom() - 0.4) {
        state.tip.hide();
        map.setView(frame.getCenter(), Math.max(Math.min(zoom, map.getMaxZoom()), map.getZoom() + 1), {animate: !D.isStill()});
        return;
      }
    }
    select(state, group.members.map(function (i) { return marks.columns.id[i]; }), false);
  }

  D.isCoarse = function () { return !!window.matchMedia && matchMedia("(pointer: coarse)").matches; };
  D.isStill = function () { return !!window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches; };

  function select(state, ids, isArc) {
    const before = state.selected;
    answer(state, {marks: ids, is_arc: isArc});
    state.selected = ids[0];
    showChosen(state, before);
  }

  // The turn makes a second press on the same mark news to Streamlit.
  function answer(state, change) {
    state.turn = Math.max(state.turn + 1, Date.now());
    state.value = Object.assign({}, state.value, change, {turn: state.turn, what: Object.keys(change)[0]});
    if (change.marks) state.pressed = state.turn;
    if (state.options.press) state.options.press(state.value);
    else if (window.Streamlit) window.Streamlit.setComponentValue(state.value);
  }

  function listen(state) {
    const map = state.map;
    map.on("click", function (event) {
      if (state.area.isOn()) return;
      const one = find(state, event.layerPoint);
      if (one && !state.options.pick) press(state, one);
      if (state.options.pick) {
        const at = event.latlng.wrap();
        pin(state, [at.lat, at.lng]);
        answer(state, {pin: [Number(at.lat.toFixed(4)), Number(at.lng.toFixed(4))]});
      }
    });
    map.on("mousemove", function (event) {
      const one = state.area.isOn() || map._animatingZoom ? null : find(state, event.layerPoint);
      map.getContainer().classList.toggle("dl-hot", !!one);
      if (one) state.tip.show(labelOf(state, one), event.containerPoint); else if (!state.focus) state.tip.hide();
    });
    map.on("mouseout zoomstart", function () { state.tip.hide(); });
    map.on("moveend", function () { state.focus = null; state.keys.forget(); });
    least(map);
    map.on("resize", function () {
      const isFitted = isAsFitted(state);
      least(map);
      if (isFitted && isOtherSize(state.fitted.size, map.getSize())) fit(state, false);
    });
    if (window.ResizeObserver) new ResizeObserver(function () { map.invalidateSize({animate: false}); }).observe(map.getContainer());
    window.addEventListener("message", function (event) {
      if (event.data && event.data.type === "streamlit:render") setTimeout(function () { setTheme(state); }, 0);
    });
  }

  // Nobody zooms out until the world is narrower than the map.
  function least(map) {
    const zoom = Math.max(0.5, Math.floor(2 * Math.log2(map.getSize().x / 256)) / 2);
    if (map._loaded && map.getZoom() < zoom) map.setZoom(zoom, {animate: false});
    map.setMinZoom(zoom);
  }

  // Whether the map shows what it was fitted to: a view that somebody chose, or that a link asked for, is theirs.
  function isAsFitted(state) {
    const was = state.fitted, map = state.map;
    return !!was && map.getZoom() === was.zoom && map.project(map.getCenter(), was.zoom).distanceTo(map.project(was.center, was.zoom)) < 4;
  }

  // A scroll bar that comes or goes is no reason to move the map.
  function isOtherSize(a, b) { return Math.abs(a.x - b.x) > 0.06 * a.x || Math.abs(a.y - b.y) > 0.06 * a.y; }

  function pin(state, at) {
    if (state.pin) { state.pin.remove(); state.pin = null; }
    if (at) state.pin = L.circleMarker(at, {className: "dl-pin", radius: 8, weight: 3, fillOpacity: 0.25, interactive: false, renderer: L.svg()}).addTo(state.map);
  }

  // The drawn map stays until a first tile is there; when none comes, the switch goes back and the map says why.
  function offerTiles(state, tiles) {
    const map = state.map, base = map.getPane("dl-base");
    let hasTile = false, waiting = null;
    const giveUp = function () {
      clearTimeout(waiting);
      if (hasTile || !map.hasLayer(state.tiles)) return;
      map.removeLayer(state.tiles);
      D.say("The street map can’t be loaded: its server does not answer. The drawn map stays.");
      setTimeout(function () { D.say(""); }, D.PATIENCE_MS);
    };
    state.tiles = L.tileLayer(tiles.url, {attribution: tiles.credit, maxZoom: 12, zIndex: 300, pane: "tilePane"})
      .on("add", function () { hasTile = false; waiting = setTimeout(giveUp, D.PATIENCE_MS); })
      .on("tileload", function () { hasTile = true; base.style.display = "none"; })
      .on("tileerror", giveUp)
      .on("remove", function () { clearTimeout(waiting); base.style.display = ""; });
    L.control.layers(null, {"Street map (OpenStreetMap)": state.tiles}).addTo(map);
  }

  function spanOf(frame) {
    return Math.max(frame.getEast() - frame.getWest(), frame.getNorth() - frame.getSouth());
  }

  // Names far from nearly all the others ("Washington" in a report on Finland) need not widen the frame.
  function nearEachOther(points) {
    if (points.length < 4) return points;
    const middle = function (values) { return values.slice().sort(function (a, b) { return a - b; })[Math.floor(values.length / 2)]; };
    const lat = middle(points.map(function (p) { return p[0]; })), lon = middle(points.map(function (p) { return p[1]; }));
    const away = function (p) { return Math.max(Math.abs(p[0] - lat), Math.abs(p[1] - lon)); };
    const most = Math.max(12, 3 * middle(points.map(away)));
    const kept = points.filter(function (p) { return away(p) <= most; });
    return kept.length >= 0.6 * points.length ? kept : points;
  }

  function fit(state, animate) {
    const points = [];
    if (state.marks) {
      const c = state.marks.columns, hasRecords = c.kind.some(function (k) { return k !== D.NAME; });
      // A map beside its text is of all that the text names, not of its few records alone.
      const takesNames = !hasRecords || state.options.labelled, isName = function (i) { return c.kind[i] === D.NAME; };
      const isHuge = function (i) { return state.marks.areas.has(i) && state.marks.areas.get(i).extent > D.HUGE; };
      const wanted = c.id.map(function (_, i) { return i; }).filter(function (i) { return takesNames || !isName(i); });
      // The badge of a country as large as Russia comes into sight by itself, so it need not widen the frame.
      let sharp = wanted.filter(function (i) { return !isHuge(i); });
      // Of names alone, the towns make the frame: a country named in passing would make it the whole world.
      const towns = takesNames ? sharp.filter(function (i) { return c.area[i] === D.AREA.DOT; }) : [];
      if (towns.length > 1) sharp = sharp.filter(function (i) { return !isName(i) || c.area[i] === D.AREA.DOT; });
      const shown = sharp.length ? sharp : wanted, point = function (i) { return [c.lat[i], c.lon[i]]; };
      points.push(...shown.filter(function (i) { return !isName(i); }).map(point));
      points.push(...nearEachOther(shown.filter(isName).map(point)));
      state.marks.areas.forEach(function (area, i) {
        if (towns.length > 1 || area.extent > D.HUGE || (hasRecords && c.kind[i] === D.NAME)) return;
        for (const line of area.lines) {
          if (line.box[2] - line.box[0] + line.box[3] - line.box[1] < area.extent * 0.5) continue;
          for (const [x, y] of [[line.box[0], line.box[1]], [line.box[2], line.box[3]]])
            points.push([Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI, (x - 0.5) * 360]);
        }
      });
    }
    // A journey from the other side of the world runs off the edge rather than shrink what it led to.
    const near = frameOf(points), most = state.map.getSize().x < 600 ? 1.5 : 3, marked = points.slice();
    const widest = near && spanOf(near) > D.WIDE ? spanOf(near) * most : Infinity;
    if (state.data && state.data.arcs) for (const path of state.data.arcs.path) {
      const way = [];
      let lon = 0, lat = 0;
      for (let i = 0; i < path.length; i += 2) { lon += path[i]; lat += path[i + 1]; way.push([lat / 100, ((lon / 100 + 540) % 360) - 180]); }
      if (widest === Infinity || spanOf(frameOf(marked.concat(way))) <= widest) points.push(...way);
    }
    const frame = frameOf(points);
    if (!frame) { state.markSheet.redraw(); return; }  // nothing to come to: the view stays, what stood there goes
    const map = state.map, size = map.getSize(), edge = Math.min(44, size.x * 0.08);
    map.once("moveend", function () { state.fitted = {center: map.getCenter(), zoom: map.getZoom(), size: size}; });
    const below = size.x < 560 ? edge + 30 : edge;  // the scale and the sources stand higher on a narrow map (map.css)
    map.fitBounds(frame, {paddingTopLeft: [edge + 12, edge], paddingBottomRight: [state.options.labelled ? edge + 50 : edge, below], maxZoom: 7, animate: !!animate && !D.isStill()});
  }

  function take(state, data) {
    const outlines = Object.values(data.marks.outline || {}), shapes = data.shapes || {};
    if (state.base && outlines.some(function (name) { return !shapes[name] && !state.base.outline(name); })) comeNearer(state);
    state.data = data; state.marks = D.readMarks(data, state.base); state.arcs = D.readArcs(data);
    state.focus = null; state.keys.forget();
    if (!state.isFramed) {
      const v = state.options.view;
      if (v) state.map.setView([v[0], v[1]], v[2], {animate: false}); else fit(state, false);
      state.isFramed = true;
    } else { state.markSheet.redraw(); }
    state.map.getContainer().dataset.marks = data.marks.id.length;
    state.map.getContainer().dataset.arcs = data.arcs ? data.arcs.id.length : 0;
  }

  function outlined(state) {
    if (!state.base) return [];
    return (state.options.outlined || []).map(function (code) { return state.base.outline(code); }).filter(Boolean);
  }

  // The map moves to what is outlined only where nothing of it can be seen.
  function bringOutlined(state) {
    const shapes = outlined(state), views = state.markSheet.views(), points = [];
    if (shapes.some(function (lines) { return lines.some(function (line) { return views.some(function (v) { return D.isSeen(line, v, 1); }); }); })) return;
    for (const lines of shapes) for (const line of lines) {
      if (line.box[2] - line.box[0] > D.HUGE) continue;
      for (const [x, y] of [[line.box[0], line.box[1]], [line.box[2], line.box[3]]]) points.push([Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI, (x - 0.5) * 360]);
    }
    const frame = frameOf(points);
    if (frame) state.map.fitBounds(frame, {maxZoom: 6, animate: !D.isStill()});
  }

  function bringIntoSight(state) {
    const i = state.marks.index.get(state.selected), a = state.arcs.index ? state.arcs.index.get(state.selected) : undefined;
    const where = i !== undefined ? L.latLng(state.marks.columns.lat[i], state.marks.columns.lon[i]) : null;
    if (where && !state.map.getBounds().pad(-0.05).contains(where)) state.map.panTo(where, {animate: !D.isStill()});
    if (a !== undefined && !D.isSeen(state.arcs.lines[a], state.markSheet.views()[0])) fit(state, true);
  }

  // options: url (or data), selected, turn (the last press that the page knows of), theme, view, draw, area, pick, pin, labelled, refit, tiles, outlined (countries), words.
  D.show = function (map, packed) {
    const state = map._dateline || D.open(map);
    const options = typeof packed === "string" ? JSON.parse(new TextDecoder().decode(D.bytesOf(packed))) : packed;
    const before = state.options;
    state.options = options;
    setTheme(state);
    state.hasArea = !!options.area && options.area.length === 4;
    state.map.getContainer().classList.toggle("dl-picking", !!options.pick);
    if (JSON.stringify(options.pin) !== JSON.stringify(before.pin)) pin(state, options.pin);
    if (JSON.stringify(options.area) !== JSON.stringify(before.area)) state.area.put(options.area);
    state.bar.update(!!options.draw, state.hasArea, state.area.isOn());
    if (options.tiles && !state.tiles) offerTiles(state, options.tiles);
    if (JSON.stringify(options.view) !== JSON.stringify(before.view) && options.view && state.isFramed) map.setView([options.view[0], options.view[1]], options.view[2]);
    // A page that has not yet heard of the last press does not undo it.
    state.say(options.words);
    const isOutlinedAnew = JSON.stringify(options.outlined || []) !== JSON.stringify(before.outlined || []);
    const wasSelected = state.selected, isLate = state.pressed && (options.turn || 0) < state.pressed;
    if (!isLate) state.selected = options.selected || null;
    if (state.marks && before.url === options.url && !options.data) {
      if (wasSelected !== state.selected) bringIntoSight(state);
      if (isOutlinedAnew) bringOutlined(state);
      if (isOutlinedAnew) state.markSheet.redraw(); else if (wasSelected !== state.selected) showChosen(state, wasSelected);
      return Promise.resolve();
    }
    const call = state.call = (state.call || 0) + 1;
    return load(options).then(function (data) {
      if (call !== state.call) return;
      D.say("");
      if (options.refit && before.refit !== options.refit) state.isFramed = false;
      take(state, data);
      if (wasSelected !== state.selected && state.selected) bringIntoSight(state);
      if (isOutlinedAnew) bringOutlined(state);
    }, function () { if (call === state.call) D.say("The marks could not be loaded. Reload the page to try again."); });
  };
})(window.Dateline);
