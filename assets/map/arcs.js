// Journeys: great circles bent a little to the traveller's right, so that there and back lie on different sides.
"use strict";
(function (D) {
  const HAPPENED = 0, ANNOUNCED = 1, INVITED = 2, CANCELLED = 3;
  const WIDTHS = [[1, 1.8], [2, 3], [5, 4.4], [10, 6]];
  D.WIDTHS = WIDTHS;
  const BEND = 0.09;

  D.widthOf = function (count) {
    let width = WIDTHS[0][1];
    for (const step of WIDTHS) if (count >= step[0]) width = step[1];
    return width;
  };

  // `path` is unrolled: longitudes may pass 180, so no line ever breaks at the antimeridian.
  D.readArcs = function (data) {
    const a = data.arcs;
    if (!a) return {columns: {id: []}, lines: []};
    const lines = a.path.map(function (flat) {
      const line = D.lineOf(flat, 100), xy = line.xy, n = xy.length / 2, bent = new Float64Array(xy.length);
      const ex = xy[2 * n - 2] - xy[0], ey = xy[2 * n - 1] - xy[1];
      for (let i = 0; i < n; i++) {
        const t = i / (n - 1), lift = Math.sin(Math.PI * t) * BEND;
        bent[2 * i] = xy[2 * i] - ey * lift; bent[2 * i + 1] = xy[2 * i + 1] + ex * lift;
      }
      const box = [2, 2, -2, -2];
      for (let i = 0; i < n; i++) {
        box[0] = Math.min(box[0], bent[2 * i]); box[1] = Math.min(box[1], bent[2 * i + 1]);
        box[2] = Math.max(box[2], bent[2 * i]); box[3] = Math.max(box[3], bent[2 * i + 1]);
      }
      return {xy: bent, box: box};
    });
    const index = new Map();
    a.id.forEach(function (id, i) { index.set(id, i); });
    return {columns: a, lines: lines, index: index};
  };

  function pointAt(points, share) {
    const at = Math.min(points.length - 2, Math.max(0, Math.floor(share * (points.length - 1))));
    return {x: points[at][0], y: points[at][1], turn: Math.atan2(points[at + 1][1] - points[at][1], points[at + 1][0] - points[at][0])};
  }

  // The tip stops short of the place, so that the mark there stays in sight.
  function shortened(points, gap) {
    const end = points[points.length - 1];
    let i = points.length - 1;
    while (i > 1 && Math.hypot(points[i - 1][0] - end[0], points[i - 1][1] - end[1]) < gap) i--;
    const a = points[i - 1], far = Math.hypot(end[0] - a[0], end[1] - a[1]);
    if (far <= gap) return points;
    const t = (far - gap) / far;
    return points.slice(0, i).concat([[a[0] + (end[0] - a[0]) * t, a[1] + (end[1] - a[1]) * t]]);
  }

  function strokePath(ctx, path, width, color, dash) {
    ctx.setLineDash(dash); ctx.lineWidth = width; ctx.strokeStyle = color; ctx.stroke(path); ctx.setLineDash([]);
  }

  function arrow(ctx, points, size, colors, color, hollow) {
    const tip = points[points.length - 1], back = pointAt(points, Math.max(0, 1 - 8 / points.length));
    const turn = Math.atan2(tip[1] - back.y, tip[0] - back.x);
    ctx.save(); ctx.translate(tip[0], tip[1]); ctx.rotate(turn);
    ctx.beginPath(); ctx.moveTo(2, 0); ctx.lineTo(-size, size * 0.58); ctx.lineTo(-size * 0.7, 0); ctx.lineTo(-size, -size * 0.58); ctx.closePath();
    ctx.lineWidth = 2.4; ctx.strokeStyle = colors.casing; ctx.stroke();
    ctx.fillStyle = hollow ? colors.casing : color; ctx.fill();
    if (hollow) { ctx.lineWidth = 1.6; ctx.strokeStyle = color; ctx.stroke(); }
    ctx.restore();
  }

  function strike(ctx, at, colors, color) {
    ctx.save(); ctx.translate(at.x, at.y); ctx.rotate(at.turn + Math.PI / 4);
    for (const [width, stroke] of [[6, colors.casing], [2.6, color]]) {
      ctx.lineWidth = width; ctx.strokeStyle = stroke;
      ctx.beginPath(); ctx.moveTo(-8, 0); ctx.lineTo(8, 0); ctx.moveTo(0, -8); ctx.lineTo(0, 8); ctx.stroke();
    }
    ctx.restore();
  }

  function start(ctx, point, byConvention, colors, color) {
    ctx.beginPath(); ctx.arc(point[0], point[1], 4, 0, 2 * Math.PI);
    ctx.fillStyle = byConvention ? colors.casing : color; ctx.fill();
    ctx.lineWidth = 1.8; ctx.strokeStyle = color; ctx.stroke();
  }

  // One journey: its line, where it starts, and the head of its arrow. Among a crowd it is `faint`, without what surrounds it.
  function drawArc(ctx, whole, one, colors, faint) {
    const color = colors.kinds[D.MEETING], points = one.isCall ? whole : shortened(whole, 11), path = new Path2D(), last = points.length - 1;
    path.moveTo(points[0][0], points[0][1]);
    for (let k = 1; k < last; k++) path.quadraticCurveTo(points[k][0], points[k][1], (points[k][0] + points[k + 1][0]) / 2, (points[k][1] + points[k + 1][1]) / 2);
    path.lineTo(points[last][0], points[last][1]);
    const dash = one.isCall ? [1, 6] : one.status === HAPPENED ? [] : [8, 6];
    ctx.lineCap = one.isCall ? "round" : "butt"; ctx.lineJoin = "round";
    if (faint) {
      ctx.globalAlpha = faint; strokePath(ctx, path, one.width * 0.75, color, dash);
    } else {
      if (one.isChosen) strokePath(ctx, path, one.width + 7, colors.selected, []);
      ctx.globalAlpha = 0.75; strokePath(ctx, path, one.width + 2.4, colors.casing, []); ctx.globalAlpha = 1;
      strokePath(ctx, path, one.isCall ? Math.max(2.6, one.width) : one.width, color, dash);
      start(ctx, whole[0], one.byConvention, colors, color);
    }
    if (!one.isCall) arrow(ctx, points, (faint ? 6 : 9) + one.width, colors, color, one.status !== HAPPENED);
    if (one.status === CANCELLED) strike(ctx, pointAt(points, 0.5), colors, color);
    ctx.lineCap = "butt"; ctx.globalAlpha = 1;
  }

  D.CROWD = 150;  // with more journeys than these in sight each is drawn faintly, so that the busy ways stand out
  D.drawArcs = function (ctx, arcs, view, colors, selected, shown) {
    const c = arcs.columns, seen = [];
    for (let i = 0; i < c.id.length; i++) if (D.isSeen(arcs.lines[i], view)) seen.push(i);
    const faint = seen.length > D.CROWD ? Math.max(0.12, 6 / Math.sqrt(seen.length)) : 0;
    seen.sort(function (i, j) { return (c.id[i] === selected) - (c.id[j] === selected); });
    for (const i of seen) {
      const line = arcs.lines[i], whole = [], isChosen = selected === c.id[i];
      for (let k = 0; k < line.xy.length; k += 2) whole.push([line.xy[k] * view.scale - view.x, line.xy[k + 1] * view.scale - view.y]);
      const one = {isCall: c.call[i] === 1, status: c.status[i], width: D.widthOf(c.count[i]), byConvention: c.convention[i] === 1, isChosen: isChosen};
      drawArc(ctx, whole, one, colors, isChosen ? 0 : faint);
      const middle = pointAt(whole, 0.5);
      shown.push({arc: i, points: whole, x: middle.x, y: middle.y, view: view});
    }
  };

  // What the ring of a start and the head of an arrow take, for names to stand beside them.
  D.endsOf = function (one) {
    const points = one.points, a = points[points.length - 2], b = points[points.length - 1], far = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const head = [b[0] - 17 * (b[0] - a[0]) / far, b[1] - 17 * (b[1] - a[1]) / far];
    return [[points[0], 6], [head, 7]].map(function (end) { const p = end[0], r = end[1]; return [p[0] - r, p[1] - r, p[0] + r, p[1] + r]; });
  };

  // A journey that comes from beyond the edge says there where it comes from, beside the marks (`busy`). `sight` is what can
  // be seen, in layer points. Gives what was written, each with its box.
  const MOST_STARTS = 8;
  D.drawStarts = function (ctx, arcs, view, colors, shown, sight, busy) {
    const said = [];
    if (shown.length > D.CROWD) return said;
    const isFree = function (b) { return busy.concat(said.map(function (s) { return s.box; })).every(function (o) { return o[0] >= b[2] || o[2] <= b[0] || o[1] >= b[3] || o[3] <= b[1]; }); };
    ctx.font = "600 11.5px system-ui, sans-serif"; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
    for (const one of shown.slice().reverse()) {
      const name = arcs.columns.from && arcs.columns.from[one.arc];
      if (!name || one.view !== view || said.length >= MOST_STARTS) continue;
      const isIn = function (p) { return p[0] >= sight.left - 30 && p[0] <= sight.right + 10 && p[1] >= sight.top && p[1] <= sight.bottom; };
      const at = one.points.findIndex(isIn);
      if (at < 1) continue;
      const text = "from " + D.plain(name), w = ctx.measureText(text).width, room = {left: sight.left - 30, right: sight.right + 10 - w};
      const x = Math.max(room.left, Math.min(room.right, one.points[at][0]));
      const y = [-13, 14, -26, 27].map(function (dy) { return one.points[at][1] + dy; }).find(function (y) { return isFree([x - 3, y - 8, x + w + 3, y + 8]); });
      if (y === undefined) continue;
      said.push({text: text, box: [x - 3, y - 8, x + w + 3, y + 8]});
      ctx.textAlign = "left"; ctx.lineWidth = 3.5; ctx.strokeStyle = colors.casing; ctx.strokeText(text, x, y);
      ctx.fillStyle = colors.kinds[D.MEETING]; ctx.fillText(text, x, y);
    }
    return said;
  };

  D.arcNear = function (shown, x, y, reach) {
    let best = null, least = reach;
    for (const one of shown) for (let k = 1; k < one.points.length; k++) {
      const a = one.points[k - 1], b = one.points[k], dx = b[0] - a[0], dy = b[1] - a[1], len = dx * dx + dy * dy || 1;
      const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / len)), far = Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
      if (far < least) { least = far; best = one; }
    }
    return best;
  };

  D.STATUS_WORDS = {[HAPPENED]: "", [ANNOUNCED]: "announced", [INVITED]: "invited", [CANCELLED]: "cancelled"};
})(window.Dateline);
