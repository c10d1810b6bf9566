// Names on the base map: chosen once for each zoom over the whole world, so that panning never makes one blink, and never colliding.
"use strict";
(function (D) {
  const FACE = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";
  const CELL = 64;
  // Least zoom for each rank; capitals (rank 0 of the cities) are placed before all else.
  const COUNTRY = [2, 2.5, 3.5, 4.5, 5, 6], SEA = [2, 4, 5], PROVINCE = [5.5, 6, 7, 8, 9], CITY = [4, 4.5, 5.5, 6.5, 7.5, 8.5];

  function Grid() { this.cells = new Map(); }
  Grid.prototype.each = function (b, visit) {
    for (let i = Math.floor(b[0] / CELL); i <= Math.floor(b[2] / CELL); i++) {
      for (let j = Math.floor(b[1] / CELL); j <= Math.floor(b[3] / CELL); j++) if (visit(i * 100003 + j)) return true;
    }
    return false;
  };
  Grid.prototype.isFree = function (b) {
    const cells = this.cells;
    return !this.each(b, function (key) {
      const here = cells.get(key);
      return here && here.some(function (o) { return o[0] < b[2] && o[2] > b[0] && o[1] < b[3] && o[3] > b[1]; });
    });
  };
  Grid.prototype.take = function (b) {
    const cells = this.cells;
    this.each(b, function (key) { if (!cells.has(key)) cells.set(key, []); cells.get(key).push(b); return false; });
  };

  function styleOf(group, rank, zoom) {
    if (group === "countries") return {font: "600 " + (rank < 2 && zoom >= 4 ? 12.5 : 11) + "px " + FACE, color: "country", spacing: "0.6px"};
    if (group === "seas") return {font: "italic " + (rank === 0 ? 13 : 11.5) + "px Georgia, 'DejaVu Serif', serif", color: "sea_label", spacing: "0.5px"};
    if (group === "provinces") return {font: "italic 11px " + FACE, color: "province_label", spacing: "0.2px"};
    return {font: (rank === 0 ? "600 11px " : "11px ") + FACE, color: "label", spacing: "0px"};
  }

  // Text boxes tried around a town's dot, in order: right, left, above, below.
  function boxes(x, y, w, hasDot) {
    if (!hasDot) return [[x - w / 2, y - 7, x + w / 2, y + 7]];
    return [[x + 5, y - 7, x + 5 + w, y + 7], [x - 5 - w, y - 7, x - 5, y + 7], [x - w / 2, y - 18, x + w / 2, y - 4], [x - w / 2, y + 4, x + w / 2, y + 18]];
  }

  function candidates(labels, zoom) {
    const out = [];
    const add = function (group, least, from, to) {
      const c = labels[group];
      for (let i = 0; i < c.lat.length; i++) {
        const rank = c.rank[i];
        if (rank >= from && rank <= to && zoom >= least[rank]) out.push([group, i]);
      }
    };
    if (zoom <= 8) add("countries", COUNTRY, 0, zoom < 4 ? 5 : 1);
    add("cities", CITY, 0, 0);
    if (zoom >= 4 && zoom <= 8) add("countries", COUNTRY, 2, 5);
    add("seas", SEA, 0, zoom > 6 ? -1 : 2);
    add("cities", CITY, 1, 2);
    if (zoom <= 10) add("provinces", PROVINCE, 0, 4);
    add("cities", CITY, 3, 5);
    return out;
  }

  const placed = new Map(), widths = new Map();
  // Measuring a name is slow, and names come back at every zoom.
  function widthOf(ctx, style, name) {
    const key = style.font + style.spacing + name;
    let width = widths.get(key);
    if (width === undefined) {
      ctx.font = style.font;
      if ("letterSpacing" in ctx) ctx.letterSpacing = style.spacing;
      width = ctx.measureText(name).width;
      widths.set(key, width);
    }
    return width;
  }

  D.forgetLabels = function () { placed.clear(); };
  D.placeLabels = function (ctx, labels, zoom) {
    const step = Math.floor(zoom * 2 + 0.01) / 2;
    if (placed.has(step)) return placed.get(step);
    const scale = 256 * Math.pow(2, step), grid = new Grid(), chosen = [];
    for (const [group, i] of candidates(labels, step)) {
      const c = labels[group], style = styleOf(group, c.rank[i], step), isTown = group === "cities";
      const x = D.mercatorX(c.lon[i]) * scale, y = D.mercatorY(c.lat[i]) * scale;
      if (isTown && !grid.isFree([x - 4, y - 4, x + 4, y + 4])) continue;
      const w = widthOf(ctx, style, c.name[i]), box = boxes(x, y, w, isTown).find(function (b) { return grid.isFree([b[0] - 3, b[1] - 1, b[2] + 3, b[3] + 1]); });
      if (!box) continue;
      grid.take(box);
      if (isTown) grid.take([x - 3, y - 3, x + 3, y + 3]);
      chosen.push({text: c.name[i], style: style, x: x / scale, y: y / scale, dx: (box[0] + box[2]) / 2 - x, dy: (box[1] + box[3]) / 2 - y,
                   w: w, dot: isTown ? (c.rank[i] === 0 ? 2 : 1) : 0});
    }
    placed.set(step, chosen);
    return chosen;
  };

  function isMet(box, others) {
    return others.some(function (o) { return o[0] < box[2] && o[2] > box[0] && o[1] < box[3] && o[3] > box[1]; });
  }

  // What bears a name of its own: a mark of one town, a district that is only named, and the town where a journey ends.
  function bearers(shown, marks, arcs) {
    const isNamed = function (group) { return group.area === D.AREA.DOT || (group.kind === D.NAME && group.area === D.AREA.SOFT); };
    const towns = shown.marks.filter(function (m) { return isNamed(m.group) && !m.group.isArea && m.group.places === 1; });
    const ends = shown.arcs.length > D.FEW ? [] : shown.arcs.filter(function (a) { return arcs.to && arcs.to[a.arc]; });
    return towns.map(function (m) { return {x: m.x, y: m.y, out: (m.group.radius || 5) + 4, text: marks.label[m.group.lead]}; })
      .concat(ends.map(function (a) { const end = a.points[a.points.length - 1]; return {x: end[0], y: end[1], out: 6, text: arcs.to[a.arc]}; }));
  }

  // Names beside marks, where the base map has none for them and nothing is in the way; `shown` is what was drawn, in every copy
  // of the world: a mark is named once, beside the lines of journeys where it can be. No name is cut off at the edge of `sight`.
  D.drawMarkLabels = function (ctx, marks, arcs, shown, sight, colors) {
    const taken = shown.marks.map(function (m) { return [m.x - 7, m.y - 7, m.x + 7, m.y + 7]; }).concat(shown.names);
    const lines = shown.arcs.map(function (a) { return a.points.map(function (p) { return [p[0] - 3, p[1] - 3, p[0] + 3, p[1] + 3]; }); }).flat();
    const said = shown.names.filter(function (n) { return n.town; }).map(function (n) { return n.town; });
    const isFree = function (b) { return b[0] >= sight.left && b[2] <= sight.right && !isMet(b, taken); };
    ctx.font = "600 11.5px " + FACE; ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
    for (const one of bearers(shown, marks, arcs)) {
      if (said.some(function (p) { return Math.abs(p[0] - one.x) < 9 && Math.abs(p[1] - one.y) < 9; })) continue;
      const text = D.plain(one.text), w = ctx.measureText(text).width, out = one.out;
      const box = boxes(one.x, one.y, w, true).map(function (b, i) {
        const dx = i === 0 ? out - 3 : i === 1 ? 3 - out : 0, dy = i === 2 ? 3 - out : i === 3 ? out - 3 : 0;
        return [b[0] + dx, b[1] + dy, b[2] + dx, b[3] + dy];
      }).filter(isFree).sort(function (a, b) { return isMet(a, lines) - isMet(b, lines); })[0];
      if (!box) continue;
      taken.push(box); said.push([one.x, one.y]);
      const x = (box[0] + box[2]) / 2, y = (box[1] + box[3]) / 2;
      ctx.lineWidth = 3; ctx.strokeStyle = colors.halo; ctx.strokeText(text, x, y);
      ctx.fillStyle = colors.text; ctx.fillText(text, x, y);
    }
  };

  // Where a name stands beside the marks: as it was placed, a line lower or higher, or (null) nowhere.
  const ASIDE = [0, 17, -17, 30, -30];
  function stepAside(x, y, w, busy, said) {
    for (const dy of ASIDE) {
      const box = [x - w / 2 - 2, y + dy - 7, x + w / 2 + 2, y + dy + 7];
      if (!isMet(box, busy) && (dy === 0 || !isMet(box, said))) return dy;
    }
    return null;
  }

  // The names of the base map, above the lines of journeys and beside the marks; `busy` are the boxes that marks take. Gives the
  // boxes of the names; that of a town knows where the town lies.
  D.drawLabels = function (ctx, base, view, colors, reachAround, busy) {
    const said = [];
    ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
    for (const label of D.placeLabels(ctx, base.labels, view.zoom)) {
      const x = label.x * view.scale - view.x, y = label.y * view.scale - view.y;
      if (x < view.left - 120 || x > view.right + 120 || y < view.top - 20 || y > view.bottom + 20) continue;
      const reach = label.dot ? reachAround(label.x, label.y) : 0, isBeside = Math.abs(label.dx) > 4;
      // The name of a town moves out by what its mark takes; that of a country steps aside.
      const dx = label.dx + (isBeside ? Math.sign(label.dx) * reach : 0), out = label.dy + (isBeside ? 0 : Math.sign(label.dy) * reach);
      // Its own mark is not in the way of a town's name: the name has moved out already.
      const others = reach ? busy.filter(function (b) { return b[0] > x || b[2] < x || b[1] > y || b[3] < y; }) : busy;
      const aside = busy.length ? stepAside(x + dx, y + out, label.w, others, said) : 0;
      if (aside === null || (label.dot && aside)) continue;
      const dy = out + aside;
      const box = [x + dx - label.w / 2 - 2, y + dy - 7, x + dx + label.w / 2 + 2, y + dy + 7];
      if (label.dot) box.town = [x, y];
      said.push(box);
      if (label.dot && !reach) {
        ctx.beginPath(); ctx.arc(x, y, label.dot === 2 ? 2.6 : 1.8, 0, 7);
        ctx.fillStyle = label.dot === 2 ? colors.halo : colors.label; ctx.fill();
        if (label.dot === 2) { ctx.lineWidth = 1.3; ctx.strokeStyle = colors.label; ctx.stroke(); }
      }
      ctx.font = label.style.font;
      if ("letterSpacing" in ctx) ctx.letterSpacing = label.style.spacing;
      ctx.lineWidth = 2.6; ctx.strokeStyle = label.style.color === "sea_label" ? colors.sea : colors.halo;
      ctx.strokeText(label.text, x + dx, y + dy);
      ctx.fillStyle = colors[label.style.color];
      ctx.fillText(label.text, x + dx, y + dy);
    }
    if ("letterSpacing" in ctx) ctx.letterSpacing = "0px";
    return said;
  };
})(window.Dateline);
