// What several components draw alike: elements whose words go into text nodes, never into markup.
function node(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined && text !== null) made.textContent = text;
  return made;
}

function drawRows(rows) {
  const list = node("dl");
  for (const row of rows) {
    const value = node("dd", "", row.number ? "" : row.value);
    if (row.number) {
      const more = node("details"), words = node("summary", "", row.value);
      more.append(words, node("span", "number", row.number)); value.append(more);
    }
    if (row.note) value.append(node("small", "", row.note));
    const label = node("dt", "", row.label);
    if (row.narrow) for (const part of [label, value]) part.classList.add("narrow");
    list.append(label, value);
  }
  return list;
}
