// The base map: outlines decoded once to Web Mercator (0 to 1 across the world), drawn on one canvas, no tile and no server.
"use strict";
(function (D) {
  D.mercatorX = function (lon) { return lon / 360 + 0.5; };
  D.mercatorY = function (lat) {
    const s = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
    return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
  };

  // A line is {xy: Float64Array, box: [x0, y0, x1, y1]}.
  D.lineOf = function (flat, units) {
    const xy = new Float64Array(flat.length), box = [2, 2, -2, -2];
    let lon = 0, lat = 0;
    for (let i = 0; i < flat.length; i += 2) {
      lon += flat[i]; lat += flat[i + 1];
      const x = D.mercatorX(lon / units), y = D.mercatorY(lat / units);
      xy[i] = x; xy[i + 1] = y;
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
    return {xy: xy, box: box};
  };

  function joined(arcs, refs) {
    let length = 0;
    for (const ref of refs) length += arcs[ref < 0 ? ~ref : ref].xy.length;
    const xy = new Float64Array(length), box = [2, 2, -2, -2];
    let at = 0;
    for (const ref of refs) {
      const arc = arcs[ref < 0 ? ~ref : ref];
      if (ref >= 0) { xy.set(arc.xy, at); } else {
        for (let i = arc.xy.length - 2, k = at; i >= 0; i -= 2, k += 2) { xy[k] = arc.xy[i]; xy[k + 1] = arc.xy[i + 1]; }
      }
      at += arc.xy.length;
      box[0] = Math.min(box[0], arc.box[0]); box[1] = Math.min(box[1], arc.box[1]);
      box[2] = Math.max(box[2], arc.box[2]); box[3] = Math.max(box[3], arc.box[3]);
    }
    return {xy: xy, box: box};
  }

  // Arcs that only one side of a group of provinces uses, joined end to end: the group's outline.
  function stitch(arcs, refs) {
    const starts = new Map();
    const end = function (ref, last) {
      const xy = arcs[ref < 0 ? ~ref : ref].xy, tail = (ref >= 0) === last;
      return tail ? xy[xy.length - 2] + "," + xy[xy.length - 1] : xy[0] + "," + xy[1];
    };
    for (const ref of refs) {
      const key = end(ref, false);
      if (!starts.has(key)) starts.set(key, []);
      starts.get(key).push(ref);
    }
    const rings = [], used = new Set();
    for (const first of refs) {
      if (used.has(first)) continue;
      const ring = [];
      let ref = first;
      while (ref !== undefined && !used.has(ref)) {
        used.add(ref); ring.push(ref);
        ref = (starts.get(end(ref, true)) || []).find(function (r) { return !used.has(r); });
      }
      rings.push(joined(arcs, ring));
    }
    return rings;
  }

  function outer(provinces) {
    const once = new Map();
    for (const province of provinces) for (const ring of province[3]) for (const ref of ring) {
      const key = ref < 0 ? ~ref : ref;
      if (once.has(key)) once.set(key, null); else once.set(key, ref);
    }
    return Array.from(once.values()).filter(function (ref) { return ref !== null; });
  }

  D.decodeBase = function (raw) {
    const units = raw.units_per_degree, flat = function (line) { return D.lineOf(line, units); };
    const arcs = raw.arcs.map(flat), lines = {};
    raw.kinds.forEach(function (kind) { lines[kind] = []; });
    raw.arc_kinds.forEach(function (kind, i) { lines[raw.kinds[kind]].push(arcs[i]); });
    const groups = new Map();
    for (const province of raw.provinces) {
      for (const key of [province[0], province[0] + "." + province[1]]) {
        if (!key || key.endsWith(".")) continue;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(province);
      }
    }
    const outlines = new Map();
    return {
      lines: lines,
      land: stitch(arcs, outer(raw.provinces)),
      claims: raw.claims.map(function (claim) { return flat(claim[1]); }),
      lakes: raw.lakes.map(flat),
      rivers: raw.rivers.map(flat),
      labels: raw.labels,
      // "IQ" or "IQ.07"; null where the base map has no such outline.
      outline: function (key) {
        if (raw.courses && raw.courses[key]) return raw.courses[key].map(flat);
        if (!outlines.has(key)) outlines.set(key, groups.has(key) ? stitch(arcs, outer(groups.get(key))) : null);
        return outlines.get(key);
      },
    };
  };

  // Walks a line at a scale, leaving out points closer than a pixel; `view` = {scale, x, y, box}.
  D.trace = function (path, line, view, closed) {
    const xy = line.xy, s = view.scale, ox = view.x, oy = view.y, last = xy.length - 2;
    let px = xy[0] * s - ox, py = xy[1] * s - oy;
    path.moveTo(px, py);
    for (let i = 2; i <= last; i += 2) {
      const x = xy[i] * s - ox, y = xy[i + 1] * s - oy, dx = x - px, dy = y - py;
      if (dx * dx + dy * dy > 0.7 || i === last) { path.lineTo(x, y); px = x; py = y; }
    }
    if (closed) path.closePath();
  };

  // Rivers come from a coarser source: curves through the middles of their segments hide its corners.
  D.traceSmooth = function (path, line, view) {
    const xy = line.xy, s = view.scale, n = xy.length;
    const x = function (i) { return xy[i] * s - view.x; }, y = function (i) { return xy[i + 1] * s - view.y; };
    path.moveTo(x(0), y(0));
    for (let i = 2; i < n - 2; i += 2) path.quadraticCurveTo(x(i), y(i), (x(i) + x(i + 2)) / 2, (y(i) + y(i + 2)) / 2);
    path.lineTo(x(n - 2), y(n - 2));
  };

  D.isSeen = function (line, view, least) {
    const b = line.box, v = view.box;
    return b[2] >= v[0] && b[0] <= v[2] && b[3] >= v[1] && b[1] <= v[3] &&
      (b[2] - b[0] + b[3] - b[1]) * view.scale > (least || 0);
  };

  function strokeAll(ctx, lines, view, width, color, dash, tracer) {
    ctx.beginPath();
    for (const line of lines) if (D.isSeen(line, view, 1)) (tracer || D.trace)(ctx, line, view, false);
    ctx.setLineDash(dash || []); ctx.lineWidth = width; ctx.strokeStyle = color; ctx.stroke(); ctx.setLineDash([]);
  }

  D.drawBase = function (ctx, base, view, colors) {
    const z = view.zoom;
    ctx.lineJoin = "round"; ctx.lineCap = "butt";
    ctx.fillStyle = colors.land;
    ctx.beginPath();
    for (const ring of base.land) if (D.isSeen(ring, view, 0.8)) D.trace(ctx, ring, view, true);
    ctx.fill("evenodd");
    if (z >= 3) strokeAll(ctx, base.rivers, view, z < 5 ? 0.6 : z < 7 ? 1 : 1.5, colors.water, null, D.traceSmooth);
    ctx.fillStyle = colors.sea;
    ctx.beginPath();
    for (const lake of base.lakes) if (D.isSeen(lake, view, 3)) D.trace(ctx, lake, view, true);
    ctx.fill();
    if (z >= 4.5) strokeAll(ctx, base.lines.province, view, z < 6 ? 0.5 : 0.8, colors.province);
    strokeAll(ctx, base.lines.coast, view, 0.7, colors.coast);
    strokeAll(ctx, base.lines.border, view, z < 4 ? 0.7 : 1.1, colors.border);
    const dash = z < 4 ? [2, 2] : [5, 3.5];
    strokeAll(ctx, base.lines.disputed, view, z < 4 ? 0.8 : 1.2, colors.border, dash);
    strokeAll(ctx, base.claims, view, z < 4 ? 0.8 : 1.2, colors.border, dash);
  };
})(window.Dateline);
