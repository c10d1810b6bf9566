// Marks from compact columns, put together by zoom. A group stands at its largest place: nothing is ever moved to make room.
"use strict";
(function (D) {
  const REACH = 30, NAME_REACH = 7, AREA_LEAST = 34;
  const CROWD = 300;  // with more marks than these no badge looks for room
  const DOT = 0, SOFT = 1, OUTLINE = 2, LINE = 3, RADIUS = 4;
  D.HUGE = 0.12;  // an outline wider than this share of the world
  D.WIDE = 8;  // degrees: from here on the marks alone make a frame worth keeping
  D.AREA = {DOT: DOT, SOFT: SOFT, OUTLINE: OUTLINE, LINE: LINE, RADIUS: RADIUS};

  function mixOf(columns, i) {
    const mix = [0, 0, 0, 0, 0, 0];
    if (columns.kind[i] >= 0) mix[columns.kind[i]] = columns.count[i];
    else (columns.mix[i] || []).forEach(function (n, k) { mix[k] = n; });
    return mix;
  }

  // Extent of an area as a share of the world's width, to know from which zoom its outline can be seen.
  function extentOf(lines) {
    let widest = 0;
    for (const line of lines) widest = Math.max(widest, line.box[2] - line.box[0], line.box[3] - line.box[1]);
    return widest;
  }

  D.readMarks = function (data, base) {
    const c = data.marks, n = c.id.length, x = new Float64Array(n), y = new Float64Array(n), areas = new Map();
    for (let i = 0; i < n; i++) { x[i] = D.mercatorX(c.lon[i]); y[i] = D.mercatorY(c.lat[i]); }
    for (const key of Object.keys(c.outline || {})) {
      const i = Number(key), name = c.outline[key];
      const lines = data.shapes && data.shapes[name] ? data.shapes[name].map(function (flat) { return D.lineOf(flat, 1000); }) : base && base.outline(name);
      if (lines && lines.length) areas.set(i, {lines: lines, closed: c.area[i] !== LINE, extent: extentOf(lines)});
    }
    const order = Array.from({length: n}, function (_, i) { return i; }).sort(function (a, b) { return c.count[b] - c.count[a] || a - b; });
    const index = new Map();
    for (let i = 0; i < n; i++) index.set(c.id[i], i);
    return {columns: c, x: x, y: y, areas: areas, order: order, index: index, groups: new Map()};
  };

  D.radiusArea = function (marks, i, view) {
    const km = (marks.columns.radius || {})[i] || 0, lat = marks.columns.lat[i];
    return km / (40075 * Math.cos(lat * Math.PI / 180)) * view.scale;
  };

  function asGroup(marks, i) {
    const c = marks.columns, mix = mixOf(c, i);
    return {lead: i, members: [i], x: marks.x[i], y: marks.y[i], count: c.count[i], kind: c.kind[i], mix: mix, level: c.level[i], hollow: !!c.hollow[i],
            places: 1, area: c.area[i]};
  }

  function take(group, marks, i) {
    const c = marks.columns, mix = mixOf(c, i);
    group.members.push(i); group.places += 1; group.count += c.count[i];
    for (let k = 0; k < 6; k++) group.mix[k] += mix[k];
    if (group.kind !== c.kind[i]) group.kind = D.MIXED;
    group.level = Math.min(group.level, c.level[i]); group.hollow = group.hollow && !!c.hollow[i];
  }

  function isArea(marks, i, scale) {
    const area = marks.areas.get(i);
    return area !== undefined && area.extent * scale > AREA_LEAST;
  }

  // Greedy, largest first: O(n) with a hashed grid; the same answer for the same zoom, whatever part is in view.
  function gather(marks, scale, wanted, reach) {
    const cells = new Map(), groups = [], size = reach / scale;
    for (const i of marks.order) {
      if (!wanted(i)) continue;
      const gx = Math.floor(marks.x[i] / size), gy = Math.floor(marks.y[i] / size);
      let best = null, nearest = size * size;
      for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) {
        const here = cells.get((gx + dx) * 67108859 + gy + dy);
        if (here) for (const group of here) {
          const far = (group.x - marks.x[i]) * (group.x - marks.x[i]) + (group.y - marks.y[i]) * (group.y - marks.y[i]);
          if (far < nearest) { nearest = far; best = group; }
        }
      }
      if (best) { take(best, marks, i); continue; }
      const group = asGroup(marks, i), key = gx * 67108859 + gy;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(group); groups.push(group);
    }
    return groups;
  }

  D.groupsAt = function (marks, zoom, maxZoom) {
    const step = Math.floor(zoom * 2 + 0.01) / 2;
    if (marks.groups.has(step)) return marks.groups.get(step);
    const c = marks.columns, scale = 256 * Math.pow(2, step), last = step >= maxZoom;
    const names = gather(marks, scale, function (i) { return c.kind[i] === D.NAME && !isArea(marks, i, scale); }, last ? 1 : NAME_REACH);
    const dots = gather(marks, scale, function (i) { return c.kind[i] !== D.NAME && !isArea(marks, i, scale); }, last ? 1 : REACH);
    // Names lie under what is reported, so that a press finds the report first.
    const rank = function (i) { return c.kind[i] === D.NAME ? 0 : 1; };
    const areas = marks.order.filter(function (i) { return isArea(marks, i, scale); })
      .sort(function (a, b) { return rank(a) - rank(b); }).map(function (i) { return asGroup(marks, i); });
    for (const group of areas) group.isArea = true;
    for (const group of dots.concat(areas)) group.radius = D.radiusOf(group.count);
    for (const group of names) { group.radius = 3.2; group.isName = group.kind === D.NAME; }
    const made = {names: names, dots: dots, areas: areas};
    marks.groups.set(step, made);
    return made;
  };

  D.drawAreas = function (ctx, marks, groups, view, colors, selected, shown) {
    for (const group of groups.areas) {
      const area = marks.areas.get(group.lead), path = new Path2D();
      let any = false;
      for (const line of area.lines) if (D.isSeen(line, view, 1)) { D.trace(path, line, view, area.closed); any = true; }
      if (!any) continue;
      const color = group.kind < 0 ? colors.label : colors.kinds[group.kind], isChosen = selected.has(group.lead);
      if (group.kind === D.NAME && !isChosen) {
        // Never dashed: that is how a disputed border is drawn.
        ctx.setLineDash([]); ctx.strokeStyle = color; ctx.fillStyle = color;
        if (area.closed) { ctx.globalAlpha = 0.06; ctx.fill(path, "evenodd"); }
        ctx.globalAlpha = 0.5; ctx.lineWidth = area.closed ? 1 : 2.4; ctx.stroke(path); ctx.globalAlpha = 1;
        shown.push({group: group, path: path, closed: area.closed, view: view, extent: area.extent});
        continue;
      }
      ctx.setLineDash(group.hollow ? [4, 3] : []); ctx.lineJoin = "round"; ctx.strokeStyle = color;
      if (area.closed) { ctx.fillStyle = color; ctx.globalAlpha = isChosen ? 0.2 : group.hollow ? 0.03 : 0.09; ctx.fill(path, "evenodd"); }
      ctx.globalAlpha = area.closed ? 0.85 : 0.9; ctx.lineWidth = area.closed ? (isChosen ? 2.4 : 1.3) : (isChosen ? 5 : 3.4); ctx.stroke(path);
      ctx.globalAlpha = 1; ctx.setLineDash([]);
      shown.push({group: group, path: path, closed: area.closed, view: view, extent: area.extent});
    }
  };

  // Countries of those named in what is open, where no place is stated: a line around them, and no mark.
  D.drawOutlined = function (ctx, shapes, view, colors) {
    for (const lines of shapes) {
      const path = new Path2D();
      for (const line of lines) if (D.isSeen(line, view, 1)) D.trace(path, line, view, true);
      ctx.setLineDash([]); ctx.lineJoin = "round"; ctx.fillStyle = colors.selected; ctx.strokeStyle = colors.selected;
      ctx.globalAlpha = 0.08; ctx.fill(path, "evenodd"); ctx.globalAlpha = 0.75; ctx.lineWidth = 2; ctx.stroke(path); ctx.globalAlpha = 1;
    }
  };

  function drawSoft(ctx, x, y, r, group, colors) {
    const color = group.kind < 0 ? colors.label : colors.kinds[group.kind];
    ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI);
    ctx.fillStyle = color; ctx.globalAlpha = 0.16; ctx.fill(); ctx.globalAlpha = 0.8;
    ctx.setLineDash([3, 3]); ctx.lineWidth = 1.2; ctx.strokeStyle = color; ctx.stroke(); ctx.setLineDash([]); ctx.globalAlpha = 1;
  }

  // A district that is only named has no sharp dot either.
  function drawSoftName(ctx, x, y, group, colors, marks, view) {
    drawSoft(ctx, x, y, group.area === RADIUS ? Math.max(10, D.radiusArea(marks, group.lead, view)) : 10, group, colors);
  }

  function drawGroup(ctx, x, y, group, marks, view, colors) {
    if (group.places === 1 && (group.area !== DOT)) {
      if (!group.isArea) drawSoft(ctx, x, y, group.area === RADIUS ? Math.max(14, D.radiusArea(marks, group.lead, view)) : 20, group, colors);
      return D.drawBadge(ctx, x, y, group, colors);
    }
    if (group.places > 1 || group.kind < 0) return D.drawMixed(ctx, x, y, group, colors);
    return D.drawPure(ctx, x, y, group, colors);
  }

  // The badge of an area is no place: beside a mark that would cover it, it moves within the area to where it can be read.
  function besideMarks(ctx, group, area, x, y, busy) {
    const half = (group.half || 20) + 2;
    const isClear = function (px, py) {
      return busy.every(function (m) { return Math.abs(m.x - px) >= m.radius + half || Math.abs(m.y - py) >= m.radius + 12; });
    };
    const isOnName = function (px, py) { return Math.abs(px - x) < half + 26 && Math.abs(py - y - 18) < 17; };  // see drawLabels
    if (!area || busy.length > CROWD || isClear(x, y)) return [x, y];
    const isWithin = function (px, py) { return ctx.isPointInPath(area.path, px, py, "evenodd"); };
    let found = null;
    ctx.save(); ctx.setTransform(1, 0, 0, 1, 0, 0);
    // Best beside the area's own name as well; where that leaves no room the number matters more.
    for (const spares of [true, false]) for (let far = 12; far <= 72 && !found; far += 12) for (let turn = 0; turn < 12 && !found; turn++) {
      const px = x + far * Math.cos(turn * Math.PI / 6), py = y + far * Math.sin(turn * Math.PI / 6);
      if (isClear(px, py) && !(spares && isOnName(px, py)) && isWithin(px - half, py) && isWithin(px + half, py)) found = [px, py];
    }
    ctx.restore();
    return found || [x, y];
  }

  // Where the badge of an area stands: at its label, or when that is out of sight, as near to it as the area can be seen.
  function badgeAt(ctx, group, view, areas, sight, busy) {
    const x = group.x * view.scale - view.x, y = group.y * view.scale - view.y;
    if (!group.isArea || group.area === LINE) return [x, y];
    if (x >= sight.left && x <= sight.right && y >= sight.top && y <= sight.bottom) {
      return besideMarks(ctx, group, areas.find(function (a) { return a.group === group && a.view === view; }), x, y, busy);
    }
    const area = areas.find(function (a) { return a.group === group && a.view === view; }), steps = 14;
    let best = null, least = Infinity;
    if (!area || area.extent * view.scale < (sight.right - sight.left) / 2) return [x, y];
    ctx.save(); ctx.setTransform(1, 0, 0, 1, 0, 0);
    for (let i = 0; i <= steps; i++) for (let j = 0; j <= steps; j++) {
      const px = sight.left + (sight.right - sight.left) * i / steps, py = sight.top + (sight.bottom - sight.top) * j / steps;
      const far = (px - x) * (px - x) + (py - y) * (py - y);
      const isWithin = function (dx, dy) { return ctx.isPointInPath(area.path, px + dx, py + dy, "evenodd"); };
      if (far < least && isWithin(0, 0) && isWithin(-16, 0) && isWithin(16, 0) && isWithin(0, -10) && isWithin(0, 10)) { least = far; best = [px, py]; }
    }
    ctx.restore();
    return best || [x, y];
  }

  // Where badges of areas stand, and the boxes that they and the marks take: for what is written between them.
  D.placeMarks = function (ctx, groups, view, areas, sight) {
    const dots = groups.dots.map(function (g) { return {x: g.x * view.scale - view.x, y: g.y * view.scale - view.y, radius: g.radius}; }), badges = [];
    for (const group of groups.areas) {
      if (group.kind === D.NAME) continue;
      const at = badgeAt(ctx, group, view, areas, sight, dots);
      if (!badges.some(function (b) { return Math.abs(b.at[0] - at[0]) < 44 && Math.abs(b.at[1] - at[1]) < 20; })) badges.push({group: group, at: at});
    }
    const busy = dots.length > CROWD ? [] : dots.map(function (d) { return [d.x - d.radius - 2, d.y - d.radius - 2, d.x + d.radius + 2, d.y + d.radius + 2]; })
      .concat(badges.map(function (b) { return [b.at[0] - 22, b.at[1] - 11, b.at[0] + 22, b.at[1] + 11]; }));
    return {badges: badges, busy: busy};
  };

  D.drawMarks = function (ctx, marks, groups, badges, view, colors, shown, isLabelled) {
    const draw = function (group, painter, at) {
      const x = at ? at[0] : group.x * view.scale - view.x, y = at ? at[1] : group.y * view.scale - view.y;
      if (x < view.left - 40 || x > view.right + 40 || y < view.top - 40 || y > view.bottom + 40) return;
      painter(ctx, x, y, group, marks, view, colors);
      shown.push({group: group, x: x, y: y, reach: Math.max(group.isName ? 7 : D.isCoarse() ? 18 : 11, group.radius + 3)});
    };
    for (const group of groups.names) {
      const isSoft = group.places === 1 && (group.area === SOFT || group.area === RADIUS);
      if (isLabelled) group.radius = isSoft ? 10 : 5;
      draw(group, function (c, x, y) { (isSoft ? drawSoftName : isLabelled ? D.drawNamed : D.drawName)(c, x, y, group, colors, marks, view); });
    }
    for (const badge of badges) draw(badge.group, drawGroup, badge.at);
    for (let i = groups.dots.length - 1; i >= 0; i--) draw(groups.dots[i], drawGroup);
  };
})(window.Dateline);
