// Lines to press, drawn from data alone: every word goes into a text node, never into markup.
const SHAPES = {
  circle: "M9 3a6 6 0 1 0 .01 0Z", dot: "M9 5a4 4 0 1 0 .01 0Z", square: "M3.6 3.6h10.8v10.8H3.6Z", diamond: "M9 1.6 16.4 9 9 16.4 1.6 9Z",
  triangle: "M9 1.8 16.4 15H1.6Z", hexagon: "M16 9 12.5 15h-7L2 9l3.5-6h7Z", arrow: "M1 7.6h8V3.6L17 9l-8 5.4v-4H1Z", dots: "M2 7.5h3v3H2ZM7.5 7.5h3v3h-3ZM13 7.5h3v3h-3Z",
};

function drawShape(line) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  made.setAttribute("viewBox", "0 0 18 18"); made.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[line.shape] || SHAPES.dot);
  path.setAttribute(line.is_hollow ? "stroke" : "fill", line.colour);
  if (line.is_hollow) { path.setAttribute("fill", "none"); path.setAttribute("stroke-width", "1.8"); }
  made.append(path);
  return made;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".lines");
  const focused = root.getRootNode().activeElement;
  const at = focused && focused.dataset ? focused.dataset.line : null;
  root.setAttribute("aria-label", data.label);
  root.replaceChildren();
  const isListed = data.lines.some((line) => line.id === data.selected);
  if (!isListed && data.rows.length) { const item = node("li", "above"); item.append(drawRows(data.rows)); root.append(item); }
  for (const line of data.lines) {
    const item = node("li"), button = node("button"), words = node("span", "words");
    const [from, to] = line.lit || [0, 0];
    words.append(line.words.slice(0, from));
    if (to) words.append(node("b", "", line.words.slice(from, to)));
    words.append(line.words.slice(to));
    button.type = "button"; button.dataset.line = line.id;
    if (line.rest) words.append(node("span", "rest", (" · " + line.rest).replaceAll(" · ", "\u00a0· ")));  // no line starts with a dot
    button.append(drawShape(line), words);
    const isChosen = line.id === data.selected;
    button.setAttribute("aria-pressed", isChosen);
    button.onclick = () => setTriggerValue("chosen", line.id);
    item.append(button);
    if (isChosen && data.rows.length) item.append(drawRows(data.rows));
    root.append(item);
    if (isChosen && !data.still && root.dataset.selected !== line.id) item.scrollIntoView({ block: "nearest" });
    if (line.id === at) button.focus({ preventScroll: true });
  }
  root.dataset.selected = data.selected || "";
}
