// A table of rows to press, drawn from data alone. Rows are reached with the arrow keys, opened with Enter.
function drawHead(data, send) {
  const head = node("thead"), row = node("tr");
  const by = (data.sort || "").replace(/^-/, ""), isDown = (data.sort || "").startsWith("-");
  for (const column of data.columns) {
    const cell = node("th", column.kind);
    cell.scope = "col"; cell.style.width = column.width + "%";
    if (column.help) cell.title = column.help;
    if (data.sort) {
      const button = node("button", "", column.name);
      button.type = "button"; button.title = column.help || "Sort by " + column.name;
      button.onclick = () => send("sort", column.name === by && !isDown ? "-" + column.name : column.name);
      if (column.name === by) cell.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      cell.append(button);
    } else cell.textContent = column.name;
    row.append(cell);
  }
  head.append(row);
  return head;
}

function drawCell(column, value) {
  const cell = node("td", column.kind);
  if (column.kind.startsWith("share")) {
    const bar = node("i"); bar.style.setProperty("--share", value + "%");
    if (value !== "") cell.append(bar, value + "%");
  } else cell.textContent = value;
  cell.dataset.name = column.name;
  if (value === "" || value === null) cell.classList.add("none");
  return cell;
}

function drawRow(data, [id, ...cells], send) {
  const row = node("tr");
  row.dataset.row = id; row.tabIndex = -1;
  row.append(...cells.map((value, at) => drawCell(data.columns[at], value)));
  row.onclick = () => send("row", id);
  row.onkeydown = (event) => {
    const next = event.key === "ArrowDown" ? row.nextElementSibling : event.key === "ArrowUp" ? row.previousElementSibling : null;
    if (event.key === "Enter" || event.key === " ") send("row", id);
    else if (!next) return;
    else { row.tabIndex = -1; next.tabIndex = 0; next.focus(); }
    event.preventDefault();
  };
  return row;
}

function drawTurns(data, send) {
  const bar = node("div", "turns"), last = data.first + data.rows.length;
  const turn = (words, by, isOff) => {
    const button = node("button", "", words);
    button.type = "button"; button.disabled = isOff; button.onclick = () => send("turn", by); bar.append(button);
  };
  turn("‹ rows before", -1, data.first === 0);
  bar.append(node("span", "", `${(data.first + 1).toLocaleString("en")} to ${last.toLocaleString("en")} of ${data.total.toLocaleString("en")}`));
  turn("rows after ›", 1, last >= data.total);
  return bar;
}

// Only the table's own frame is scrolled, never the page.
function bringIntoSight(frame, row) {
  const head = frame.querySelector("thead").offsetHeight, top = row.offsetTop - head;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (row.offsetTop + row.offsetHeight > frame.scrollTop + frame.clientHeight) frame.scrollTop = row.offsetTop + row.offsetHeight - frame.clientHeight;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".row-table");
  const drawn = JSON.stringify([data.columns, data.rows, data.sort, data.first, data.total]);
  if (root.drawn !== drawn) {
    root.drawn = drawn;
    const frame = node("div", "frame"), table = node("table"), body = node("tbody");
    const send = (name, value) => setTriggerValue(name, value);
    table.setAttribute("role", "grid"); table.setAttribute("aria-label", data.label); table.setAttribute("aria-rowcount", data.total);
    body.append(...data.rows.map((row) => drawRow(data, row, send)));
    table.append(drawHead(data, send), body); frame.append(table); frame.style.maxHeight = data.height + "px";
    const had = root.querySelector("tr:focus");
    root.replaceChildren(frame);
    if (data.total > data.rows.length) root.append(drawTurns(data, send));
    root.seen = null;
    if (had) root.querySelector("tbody tr")?.focus({ preventScroll: true });
  }
  const rows = [...root.querySelectorAll("tbody tr")], chosen = rows.find((row) => row.dataset.row === data.selected);
  for (const row of rows) { row.setAttribute("aria-selected", row === chosen); row.tabIndex = -1; }
  const first = chosen || rows[0];
  if (first) first.tabIndex = 0;
  if (chosen && root.seen !== data.selected) bringIntoSight(root.querySelector(".frame"), chosen);
  root.seen = data.selected;
}
