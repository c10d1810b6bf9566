// What several components draw alike: elements whose words go into text nodes, never into markup.
function node(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined && text !== null) made.textContent = text;
  return made;
}

// How the words are underlined that a field is read from.
const FIELDS = { what: "trigger", who: "person", whom: "person", where: "place", when: "date" };

function drawRows(rows) {
  const list = node("dl");
  for (const row of rows) {
    const value = node("dd", "", row.number ? "" : row.value);
    if (row.number) {
      const more = node("details"), words = node("summary", "", row.value);
      more.append(words, node("span", "number", row.number)); value.append(more);
    }
    if (row.note) value.append(node("small", "", row.note));
    const label = node("dt"), name = node("span", FIELDS[row.field], row.label);
    label.append(name);
    if (row.field) for (const part of [label, value]) part.dataset.fields = row.field;
    if (row.narrow) for (const part of [label, value]) part.classList.add("narrow");
    list.append(label, value);
  }
  return list;
}
