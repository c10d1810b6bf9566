// A time strip: one bar a day, week, month or year, stacked by kind; drag to narrow, step and play through windows.
const DAY = 86400000, HEIGHT = 84, FLOOR = 66, WIDEST = 28;
const days = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const say = (day) => new Date(day * DAY).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function svgNode(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function addMonths(day, months) {
  const date = new Date(day * DAY);
  return Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / DAY);
}

const stepped = (day, step, by) => step === "day" ? day + by : step === "week" ? day + 7 * by : addMonths(day, (step === "month" ? 1 : 12) * by);

function windowStart(day, step) {
  const date = new Date(day * DAY);
  if (step === "day") return day;
  if (step === "week") return day - ((date.getUTCDay() + 6) % 7);
  return Math.round(Date.UTC(date.getUTCFullYear(), step === "month" ? date.getUTCMonth() : 0, 1) / DAY);
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".timeline");
  const state = (root.state ||= { playing: null, step: data.step });
  const first = days(data.first), last = days(data.last);
  let chosen = data.chosen ? data.chosen.map(days) : null;

  const send = (range) => setTriggerValue("range", range ? { start: iso(range[0]), end: iso(range[1]), nonce: Date.now() } : { nonce: Date.now() });
  const stop = () => { clearInterval(state.playing); state.playing = null; };
  state.move = (by) => {
    const from = chosen ? chosen[0] : stepped(windowStart(first, state.step), state.step, by > 0 ? -1 : 1);
    let start = stepped(windowStart(from, state.step), state.step, by);
    if (by > 0 && start < first) start = windowStart(first, state.step);
    if (start > last || start < windowStart(first, state.step)) { stop(); draw(); return; }
    // Skip what is empty, so that years without news are not sat through.
    const has = (s) => data.bars.some((bar) => days(bar.start) < stepped(s, state.step, 1) && days(bar.end) >= s);
    while (!has(start) && start <= last && start >= first) start = stepped(start, state.step, by);
    if (start > last) { stop(); draw(); return; }
    chosen = [start, stepped(start, state.step, 1) - 1];
    draw(); send(chosen);
  };

  function controls() {
    const row = document.createElement("div"); row.className = "bar-row";
    const button = (text, label, act, off) => {
      const made = document.createElement("button");
      made.textContent = text; made.setAttribute("aria-label", label); made.title = label; made.disabled = !!off; made.onclick = act; row.append(made);
    };
    button("◀", "one step back", () => { stop(); state.move(-1); });
    button(state.playing ? "❚❚ Pause" : "▶ Play", "play through time", () => {
      if (state.playing) { stop(); draw(); return; }
      state.playing = setInterval(() => root.isConnected ? state.move(1) : stop(), 1400); state.move(1);
    });
    button("▶▏", "one step forward", () => { stop(); state.move(1); });
    const select = document.createElement("select"); select.setAttribute("aria-label", "length of a step");
    for (const step of ["day", "week", "month", "year"]) {
      const option = document.createElement("option"); option.value = step; option.textContent = "by " + step; option.selected = step === state.step; select.append(option);
    }
    select.onchange = () => { state.step = select.value; };
    row.append(select);
    button("All dates", "show all dates", () => { stop(); chosen = null; draw(); send(null); }, !chosen);
    const range = document.createElement("span"); range.className = "range"; range.setAttribute("aria-live", "polite");
    range.textContent = chosen ? say(chosen[0]) + " – " + say(chosen[1]) : say(first) + " – " + say(last);
    row.append(range);
    return row;
  }

  function strip() {
    const width = Math.max(root.clientWidth || 600, 200);
    const svg = svgNode("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": data.label });
    const x = (day) => ((day - first) / (last + 1 - first)) * width;
    const most = Math.max(1, ...data.bars.map((bar) => bar.counts.reduce((a, b) => a + b, 0)));
    for (const bar of data.bars) {
      const from = x(days(bar.start)), till = Math.max(from + 2, x(days(bar.end) + 1) - (data.bars.length < 200 ? 1 : 0));
      const wide = Math.min(till - from, WIDEST), left = (from + till - wide) / 2, right = left + wide;
      let top = FLOOR;
      const dimmed = chosen && (days(bar.end) < chosen[0] || days(bar.start) > chosen[1]);
      bar.counts.forEach((count, kind) => {
        if (!count) return;
        const height = Math.max(3, (count / most) * (FLOOR - 6)); top -= height;
        const rect = svgNode("rect", { x: left, y: Math.max(0, top), width: right - left, height, fill: data.colours[kind] });
        if (dimmed) rect.setAttribute("class", "dimmed");
        const title = svgNode("title", {}); title.textContent = `${say(days(bar.start))}: ${count} ${data.kinds[kind]}`; rect.append(title);
        svg.append(rect);
      });
    }
    svg.append(svgNode("line", { x1: 0, x2: width, y1: FLOOR, y2: FLOOR, class: "base" }));
    const steps = Math.min(8, Math.floor(width / 110), last - first), isFew = last - first <= steps;
    for (let i = 0; i <= steps; i++) {
      const day = Math.round(first + ((last - first) * i) / Math.max(1, steps));
      const text = svgNode("text", { x: x(isFew ? day + 0.5 : day), y: HEIGHT - 3, class: "axis", "text-anchor": isFew ? "middle" : i === 0 ? "start" : i === steps ? "end" : "middle" });
      text.textContent = new Date(day * DAY).toLocaleDateString("en-GB", last - first > 400 ? { month: "short", year: "numeric", timeZone: "UTC" } : { day: "numeric", month: "short", timeZone: "UTC" });
      svg.append(text);
    }
    if (chosen) svg.append(svgNode("rect", { x: x(chosen[0]), y: 0, width: Math.max(2, x(chosen[1] + 1) - x(chosen[0])), height: FLOOR, class: "brush" }));
    drag(svg, width);
    return svg;
  }

  function drag(svg, width) {
    const dayAt = (event) => {
      const box = svg.getBoundingClientRect();
      return Math.round(first + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * (last - first));
    };
    let from = null, brush = null;
    svg.onpointerdown = (event) => { stop(); from = dayAt(event); svg.setPointerCapture(event.pointerId); brush = svgNode("rect", { y: 0, height: FLOOR, class: "brush" }); svg.append(brush); };
    svg.onpointermove = (event) => {
      if (from === null) return;
      const to = dayAt(event), scale = width / (last + 1 - first);
      brush.setAttribute("x", (Math.min(from, to) - first) * scale); brush.setAttribute("width", (Math.abs(to - from) + 1) * scale);
    };
    svg.onpointerup = (event) => {
      if (from === null) return;
      const to = dayAt(event); chosen = [Math.min(from, to), Math.max(from, to)]; from = null;
      draw(); send(chosen);
    };
  }

  function draw() { root.replaceChildren(controls(), strip()); }
  draw();
  if (!root.observer) { root.observer = new ResizeObserver(() => root.redraw && root.redraw()); root.observer.observe(root); }
  root.redraw = draw;
}
