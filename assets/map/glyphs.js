// The shapes of the marks. Colour and shape both tell the kind; the size tells how many, in the steps that the legend shows.
"use strict";
(function (D) {
  D.MIXED = -1; D.MEETING = 4; D.NAME = 5;
  D.STEPS = [[1, 6.5], [2, 9.5], [5, 12], [20, 15], [100, 19], [1000, 23]];
  D.radiusOf = function (count) {
    let radius = D.STEPS[0][1];
    for (const step of D.STEPS) if (count >= step[0]) radius = step[1];
    return radius;
  };

  function polygon(ctx, x, y, r, corners, turn) {
    ctx.beginPath();
    for (let i = 0; i < corners; i++) {
      const a = turn + i * 2 * Math.PI / corners;
      ctx.lineTo(x + r * Math.cos(a), y + r * Math.sin(a));
    }
    ctx.closePath();
  }

  // Sizes are evened out so that each shape covers about the area of the circle.
  function outline(ctx, kind, x, y, r) {
    if (kind === 1) { const h = r * 0.9; ctx.beginPath(); ctx.rect(x - h, y - h, 2 * h, 2 * h); return; }
    if (kind === 2) return polygon(ctx, x, y, r * 1.22, 4, 0);
    if (kind === 3) return polygon(ctx, x, y + r * 0.2, r * 1.36, 3, -Math.PI / 2);
    if (kind === 4) return polygon(ctx, x, y, r * 1.08, 6, 0);
    ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI);
  }

  function number(ctx, text, x, y, r, color) {
    ctx.font = "700 " + (r < 11 ? 10.5 : r < 15 ? 11.5 : 13) + "px system-ui, sans-serif";
    ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillStyle = color; ctx.fillText(text, x, y + 0.5);
  }

  D.short = function (count) { return count < 1000 ? String(count) : (count / 1000).toFixed(count < 10000 ? 1 : 0).replace(".0", "") + "k"; };

  // A mark of one kind: filled (reported), hollow (only named, planned, denied ...), with a ring (a person checked the reading).
  D.drawPure = function (ctx, x, y, mark, colors) {
    const r = mark.radius, color = colors.kinds[mark.kind];
    ctx.setLineDash([]); ctx.lineJoin = "round";
    if (mark.level === 2) { outline(ctx, mark.kind, x, y, r + 3.5); ctx.lineWidth = 4.5; ctx.strokeStyle = colors.casing; ctx.stroke(); ctx.lineWidth = 1.8; ctx.strokeStyle = color; ctx.stroke(); }
    outline(ctx, mark.kind, x, y, r);
    ctx.lineWidth = mark.hollow ? 5 : 2.4; ctx.strokeStyle = colors.casing; ctx.stroke();
    ctx.fillStyle = mark.hollow ? colors.casing : color; ctx.fill();
    if (mark.hollow) { ctx.lineWidth = 2.2; ctx.strokeStyle = color; ctx.stroke(); }
    if (mark.count > 1) number(ctx, D.short(mark.count), x, y + (mark.kind === 3 ? r * 0.32 : 0), r, mark.hollow ? color : colors.on_mark);
  };

  // Several kinds at one place, or several places: a ring shared out among the kinds, the number in the middle.
  D.drawMixed = function (ctx, x, y, mark, colors) {
    const r = mark.radius + 1.5, total = mark.mix.reduce(function (a, b) { return a + b; }, 0) || 1;
    ctx.setLineDash([]);
    if (mark.places > 1) { ctx.beginPath(); ctx.arc(x, y, r + 5, 0, 2 * Math.PI); ctx.fillStyle = colors.cluster; ctx.fill(); }
    ctx.beginPath(); ctx.arc(x, y, r + 1.2, 0, 2 * Math.PI); ctx.fillStyle = colors.casing; ctx.fill();
    let from = -Math.PI / 2;
    mark.mix.forEach(function (part, kind) {
      if (!part) return;
      const to = from + part / total * 2 * Math.PI;
      ctx.beginPath(); ctx.moveTo(x, y); ctx.arc(x, y, r, from, to); ctx.closePath();
      ctx.fillStyle = colors.kinds[kind]; ctx.fill();
      if (part < total) { ctx.lineWidth = 1; ctx.strokeStyle = colors.casing; ctx.stroke(); }
      from = to;
    });
    ctx.beginPath(); ctx.arc(x, y, Math.max(r - 4.2, 6), 0, 2 * Math.PI); ctx.fillStyle = colors.casing; ctx.fill();
    number(ctx, D.short(mark.count), x, y, r - 2, colors.text);
  };

  // Things known only to lie somewhere in an area: a soft label with a number, never a sharp dot.
  D.drawBadge = function (ctx, x, y, mark, colors) {
    const text = D.short(mark.count), kind = mark.kind;
    ctx.font = "700 11px system-ui, sans-serif";
    const w = ctx.measureText(text).width + 24;
    ctx.beginPath(); ctx.roundRect(x - w / 2, y - 9, w, 18, 9);
    ctx.fillStyle = colors.casing; ctx.globalAlpha = 0.92; ctx.fill(); ctx.globalAlpha = 1;
    ctx.setLineDash(mark.hollow ? [3, 2] : []); ctx.lineWidth = 1.4; ctx.strokeStyle = kind < 0 ? colors.label : colors.kinds[kind]; ctx.stroke(); ctx.setLineDash([]);
    if (kind < 0) {
      let from = -Math.PI / 2;
      const total = mark.mix.reduce(function (a, b) { return a + b; }, 0) || 1;
      mark.mix.forEach(function (part, k) {
        if (!part) return;
        const to = from + part / total * 2 * Math.PI;
        ctx.beginPath(); ctx.moveTo(x - w / 2 + 10, y); ctx.arc(x - w / 2 + 10, y, 5, from, to); ctx.closePath(); ctx.fillStyle = colors.kinds[k]; ctx.fill();
        from = to;
      });
    } else {
      outline(ctx, kind, x - w / 2 + 10, y, 4.2);
      if (mark.hollow) { ctx.lineWidth = 1.6; ctx.strokeStyle = colors.kinds[kind]; ctx.stroke(); } else { ctx.fillStyle = colors.kinds[kind]; ctx.fill(); }
    }
    ctx.textAlign = "left"; ctx.textBaseline = "middle"; ctx.fillStyle = colors.text; ctx.fillText(text, x - w / 2 + 18, y + 0.5);
    mark.half = w / 2;
  };

  D.drawName = function (ctx, x, y, mark, colors) {
    ctx.setLineDash([]);
    ctx.beginPath(); ctx.arc(x, y, 3.2, 0, 2 * Math.PI);
    ctx.fillStyle = colors.kinds[D.NAME]; ctx.globalAlpha = 0.75; ctx.fill(); ctx.globalAlpha = 1;
    ctx.lineWidth = 1; ctx.strokeStyle = colors.casing; ctx.stroke();
  };

  // A name on the map of a single text, where names are what there is to see: hollow, because it is only named.
  D.drawNamed = function (ctx, x, y, mark, colors) {
    ctx.setLineDash([]);
    ctx.beginPath(); ctx.arc(x, y, 5, 0, 2 * Math.PI);
    ctx.lineWidth = 5; ctx.strokeStyle = colors.casing; ctx.stroke();
    ctx.fillStyle = colors.casing; ctx.fill();
    ctx.lineWidth = 2.2; ctx.strokeStyle = colors.kinds[D.NAME]; ctx.stroke();
  };
})(window.Dateline);
