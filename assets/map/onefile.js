// The one-file map: the same map, its data read from the page itself, and a reader beside it.
"use strict";
(function (D) {
  const unpack = function (name) { return D.gunzip(D.bytesOf(document.getElementById("dl-" + name).textContent)); };
  const reader = document.getElementById("reader");

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = D.plain(text);
    return made;
  }

  // White space is kept; characters that steer text are not. Offsets are counted in code points, as Python counts them.
  function body(passage) {
    const box = element("p", "text"), points = Array.from(passage.text), lit = passage.lit;
    const clean = function (part) { return part.join("").split("\n").map(D.plain).join("\n"); };
    if (!lit) { box.textContent = clean(points); return box; }
    const bright = document.createElement("mark");
    bright.textContent = clean(points.slice(lit[0], lit[1]));
    box.append(clean(points.slice(0, lit[0])), bright, clean(points.slice(lit[1])));
    return box;
  }

  function show(passages, ids, at) {
    reader.replaceChildren();
    const known = ids.filter(function (id) { return passages[id]; });
    if (!known.length) { reader.append(element("p", "hint", "The passage of this mark is not in this file.")); return; }
    const passage = passages[known[at]];
    if (known.length > 1) {
      const steps = element("p", "steps"), back = element("button", "", "Previous"), on = element("button", "", "Next");
      back.disabled = at === 0; on.disabled = at === known.length - 1;
      back.addEventListener("click", function () { show(passages, known, at - 1); });
      on.addEventListener("click", function () { show(passages, known, at + 1); });
      steps.append(back, on, element("span", "", at + 1 + " of " + known.length));
      reader.append(steps);
    }
    reader.append(element("p", "from", [passage.source, passage.date, passage.place].filter(Boolean).join(" · ")));
    if (passage.headline) reader.append(element("h2", "", passage.headline));
    if (passage.title && passage.title !== passage.headline) reader.append(element("p", "from", passage.title));
    reader.append(body(passage));
    if (passage.note) reader.append(element("p", "note", passage.note));
    if (passage.url) {
      const line = element("p", "note"), link = element("a", "", "Original article");
      link.href = passage.url; link.rel = "noopener noreferrer"; link.target = "_blank";
      line.append(link); reader.append(line);
    }
  }

  Promise.all([unpack("base"), unpack("layers"), unpack("passages"), unpack("records")]).then(function (all) {
    const passages = all[2], records = all[3];
    const map = L.map("map", {center: [25, 20], zoom: 2, maxZoom: 12, minZoom: 0.5, zoomSnap: 0.5, worldCopyJump: true, wheelPxPerZoomLevel: 100});
    window.map = map;
    D.open(map, {base: all[0]});
    D.show(map, {
      data: all[1], theme: "light", selected: null,
      press: function (value) { if (value.marks) show(passages, value.marks.flatMap(function (mark) { return records[mark] || []; }), 0); },
    });
  });
})(window.Dateline);
