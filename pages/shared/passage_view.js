// Draws a passage from data alone: every word of an article goes into a text node, never into markup.
const KEY = [["place", "place"], ["date", "date"], ["person", "person"], ["trigger", "what happened"], ["demonym", "people of a country"]];

function link(href, text) {
  if (!/^https?:\/\//i.test(href || "")) return node("span", "", text);
  const made = node("a", "", text);
  made.href = href; made.target = "_blank"; made.rel = "noopener noreferrer";
  return made;
}

function drawPiece(piece, data, choose) {
  const kinds = (piece.k || []).join(" ");
  if (!piece.id || !data.clickable) {
    const span = node("span", kinds, piece.t);
    if (piece.l) span.title = piece.l;
    if (piece.f) span.dataset.fields = piece.f.join(" ");
    return span;
  }
  // A span, because a button is a box in the line: a full stop after it could start the next line.
  const button = node("span", "piece " + kinds, piece.t);
  button.tabIndex = 0;
  button.setAttribute("role", "button");
  if (piece.id === data.selected) button.classList.add("selected");
  if (piece.l) { button.title = piece.l; button.setAttribute("aria-label", piece.t.trim() + ": " + piece.l); }
  button.onclick = () => choose(piece.id);
  button.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(piece.id); } };
  return button;
}

// Whose a publisher is stands in one word, and in full when that word is pressed.
function drawOwnership(data) {
  const kind = /^(state|party)-/.test(data.ownership) ? "state" : "";
  if (!data.owner) return node("span", kind, data.ownership);
  const told = node("details"), asked = node("summary");
  asked.append(node("span", kind, data.ownership));
  told.append(asked, " " + data.owner);
  return told;
}

function drawSource(data) {
  const line = node("div", "source");
  line.append(node("b", "", data.publisher || "Source not stated"));
  if (data.ownership) line.append(" · ", drawOwnership(data));
  for (const part of [data.country, data.published]) if (part) line.append(" · " + part);
  if (data.url) { line.append(" · "); line.append(link(data.url, "original")); }
  return line;
}

function isDark(element) {
  const colour = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!hex) return false;
  return hex.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}

// A field and the words that it was read from light up together, whichever of them is pointed at.
function tie(root) {
  const isSaid = (field) => root.querySelector(`.text [data-fields~="${field}"]`);
  for (const part of root.querySelectorAll("dl [data-fields]")) if (!isSaid(part.dataset.fields)) part.querySelector("span")?.removeAttribute("class");
  const parts = [...root.querySelectorAll("[data-fields]")];
  const light = (fields) => parts.forEach((part) => part.classList.toggle("hot", part.dataset.fields.split(" ").some((f) => fields.includes(f))));
  for (const part of parts) {
    part.onpointerenter = () => light(part.dataset.fields.split(" "));
    part.onpointerleave = () => light([]);
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".reader");
  root.classList.toggle("dark", isDark(root));
  root.replaceChildren(drawSource(data));
  if (data.title) { const heading = node("h2"); heading.append(link(data.url, data.title)); root.append(heading); }
  if (data.note) root.append(node("p", "note", data.note));
  const text = node("div", "text");
  const used = new Set();
  for (const paragraph of data.paragraphs) {
    const block = node("p", paragraph.section);
    for (const piece of paragraph.pieces) {
      (piece.k || []).forEach((kind) => used.add(kind));
      block.append(drawPiece(piece, data, (id) => setTriggerValue("chosen", id)));
    }
    text.append(block);
  }
  root.append(text);
  const rows = data.rows || [], key = node("div", "key");
  // Beside rows no key is needed: what a row is called is underlined as its words are.
  if (!rows.length) for (const [kind, words] of KEY) if (used.has(kind)) key.append(node("span", kind, words));
  root.append(rows.length ? drawRows(rows) : key);
  tie(root);
  // Only a new choice moves the text, and only where it scrolls in a frame of its own: below that it would move the page.
  const chosen = root.querySelector(".sentence") || root.querySelector(".selected");
  const isNew = root.dataset.selected !== data.selected && window.matchMedia("(min-width: 1101px)").matches;
  if (chosen && data.scroll && isNew) chosen.scrollIntoView({ block: "nearest" });
  root.dataset.selected = data.selected || "";
  // What is pressed may open out of sight, above a table or below the map of a narrow screen: it is brought there, once.
  const block = window.matchMedia("(max-width: 1100px)").matches ? "start" : "nearest";
  if (data.bring && root.dataset.brought !== data.bring) root.scrollIntoView({ block });
  root.dataset.brought = data.bring || "";
}
