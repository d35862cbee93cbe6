"use strict";
// What the style sheet of the night tells, where only a script can say it: the title, and how old the night is.
(() => {
  const told = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim().replace(/^"|"$/g, "");
  const night = told("--night-date");
  if (!night) {
    return;
  }
  const state = told("--night-title");
  if (state && !document.title.startsWith(state)) {
    document.title = state + ": " + document.title;
  }
  const days = Math.floor((Date.now() - Date.parse(night + "T00:00")) / 86400000);
  const age = document.querySelector(".age");
  if (age && days > 1) {
    age.textContent = told("--night-age").replace("#", days);
    age.hidden = false;
  }
})();
// Search and sorting are an addition: the list is whole without them.
(() => {
  const table = document.getElementById("schools");
  const tools = document.getElementById("tools");
  if (!table || !tools) {
    return;
  }
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const blocks = Array.from(table.tBodies);
  const rows = blocks.flatMap((block) => Array.from(block.rows));
  const size = Math.max(...blocks.map((block) => block.rows.length));
  const few = Number(table.dataset.few);
  // Read when they are first asked for, so that the page opens sooner.
  let texts;

  function tell(number) {
    found.value = number === 1 ? found.dataset.one : found.dataset.many.replace("#", number.toLocaleString(document.documentElement.lang));
  }

  function filter() {
    texts ??= rows.map((row) => plain(row.cells[0].textContent + " " + row.cells[1].textContent));
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let number = 0;
    rows.forEach((row, at) => {
      const shown = words.every((word) => texts[at].includes(word));
      row.hidden = !shown;
      number += shown ? 1 : 0;
    });
    table.classList.toggle("few", number <= few);
    tell(number);
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.classList.contains("number") ? Number(cell.textContent.replace(/\D/g, "")) : cell.textContent;
  }

  function sort(column, header) {
    const up = header.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    const language = document.documentElement.lang;
    const compare = new Intl.Collator(language, { sensitivity: "base", numeric: true }).compare;
    const keyed = rows.map((row) => ({ row, key: value(row, column) }));
    keyed.sort((one, other) => {
      const order = typeof one.key === "number" ? one.key - other.key : compare(one.key, other.key);
      return up ? order : -order;
    });
    blocks.forEach((block, at) => {
      block.append(...keyed.slice(at * size, (at + 1) * size).map((school) => school.row));
    });
  }

  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    if (header.classList.contains("bar")) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.title = table.dataset.sort.replace("#", header.textContent);
    button.addEventListener("click", () => sort(column, header));
    header.replaceChildren(button);
  });
  tools.hidden = false;
  search.addEventListener("input", filter);
  tell(rows.length);
})();
