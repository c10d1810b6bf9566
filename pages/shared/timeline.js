// A time strip: one bar a day, week, month or year, stacked by kind; drag to narrow, step and play through windows.
const DAY = 86400000, HEIGHT = 84, FLOOR = 66, WIDEST = 28;
const days = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
// Made once: a date written with a format of its own costs fifty times as much, and every bar says its date.
const WRITTEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const say = (day) => WRITTEN.format(new Date(day * DAY));

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

// The finest of these steps whose marks have room is written under the strip, at round days: years at 1 January.
const TICKS = [["day", 1], ["day", 2], ["week", 1], ["week", 2], ["month", 1], ["month", 3], ["month", 6], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 25], ["year", 100]];
const ROOM = 84, HALF = 32;

function ticksOf(first, last, step, by) {
  const isRound = (day) => {
    const date = new Date(day * DAY);
    return step === "month" ? date.getUTCMonth() % by === 0 : step === "year" ? date.getUTCFullYear() % by === 0 : true;
  };
  const found = [], length = step === "day" || step === "week" ? by : 1;
  for (let day = windowStart(first, step); day <= last && found.length < 400; day = stepped(day, step, length)) if (day >= first && isRound(day)) found.push(day);
  return found;
}

function drawAxis(svg, first, last, width, x) {
  const most = Math.max(2, Math.floor(width / ROOM)), all = TICKS.map(([step, by]) => [step, ticksOf(first, last, step, by)]);
  const [step, ticks] = all.find(([, found]) => found.length <= most) || all[all.length - 1];
  const form = step === "year" ? { year: "numeric" } : step === "month" ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  for (const day of ticks.length ? ticks : [first]) {
    const at = x(last - first < most ? day + 0.5 : day), anchor = at < HALF ? "start" : at > width - HALF ? "end" : "middle";
    const text = svgNode("text", { x: at, y: HEIGHT - 3, class: "axis", "text-anchor": anchor });
    text.textContent = new Date(day * DAY).toLocaleDateString("en-GB", { ...form, timeZone: "UTC" });
    svg.append(svgNode("line", { x1: at, x2: at, y1: FLOOR, y2: FLOOR + 4, class: "base" }), text);
  }
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
    button(state.playing ? "❚❚ Pause" : "▶ Play", state.playing ? "Pause" : "Play through time", () => {
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
    range.textContent = [...new Set((chosen || [first, last]).map(say))].join(" – ");
    row.append(range);
    return row;
  }

  function strip() {
    const width = Math.max(root.clientWidth || 600, 200);
    const svg = svgNode("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: "none", role: "group", "aria-label": data.label });
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
    drawAxis(svg, first, last, width, x);
    if (chosen) svg.append(svgNode("rect", { x: x(chosen[0]), y: 0, width: Math.max(2, x(chosen[1] + 1) - x(chosen[0])), height: FLOOR, class: "brush" }));
    svg.append(handle("start", x, width), handle("end", x, width));
    drag(svg, width);
    return svg;
  }

  // An end of the window: drag it, or focus it and press the arrow keys (a step), Page Up and Down (ten), Home and End.
  function handle(which, x, width) {
    const at = which === "start" ? 0 : 1, [start, end] = chosen || [first, last], day = at ? end : start;
    const left = Math.min(width - 7, Math.max(0, at ? x(end + 1) - 3.5 : x(start) - 3.5));
    const made = svgNode("rect", {
      x: left, y: 0, width: 7, height: FLOOR, rx: 3, class: chosen ? "handle set" : "handle", tabindex: 0, role: "slider", "data-handle": which,
      "aria-label": at ? "last day shown" : "first day shown", "aria-valuemin": first, "aria-valuemax": last, "aria-valuenow": day, "aria-valuetext": say(day),
    });
    made.onkeydown = (event) => {
      const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
      if (by === undefined && event.key !== "Home" && event.key !== "End") return;
      event.preventDefault(); stop();
      // The first day moves from window start to window start; the last day to the end of a window.
      const edge = windowStart(at ? day + 1 : day, state.step) + (at ? -1 : 0);
      const isBetween = edge !== day && by !== undefined;
      let next = event.key === "Home" ? first : event.key === "End" ? last : isBetween && by === -1 ? edge : stepped(edge + at, state.step, by) - at;
      next = Math.min(last, Math.max(first, next));
      chosen = at ? [start, Math.max(start, next)] : [Math.min(end, next), end];
      draw();
      clearTimeout(state.sending);
      state.sending = setTimeout(() => send(chosen), 400);
    };
    return made;
  }

  function drag(svg, width) {
    const dayAt = (event) => {
      const box = svg.getBoundingClientRect();
      return Math.round(first + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * (last - first));
    };
    let from = null, brush = null;
    svg.onpointerdown = (event) => {
      stop();
      const held = event.target.dataset.handle, [start, end] = chosen || [first, last];
      from = held === "start" ? end : held === "end" ? start : dayAt(event); svg.setPointerCapture(event.pointerId); brush = svgNode("rect", { y: 0, height: FLOOR, class: "brush" }); svg.append(brush);
    };
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

  function draw() {
    const active = root.getRootNode().activeElement, held = active && root.contains(active) ? active.dataset.handle : null;
    root.replaceChildren(controls(), strip());
    if (held) root.querySelector(`[data-handle="${held}"]`).focus();
  }
  draw();
  if (!root.observer) { root.observer = new ResizeObserver(() => root.redraw && root.redraw()); root.observer.observe(root); }
  root.redraw = draw;
}
