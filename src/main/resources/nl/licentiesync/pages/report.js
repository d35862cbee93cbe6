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

  const headers = Array.from(table.tHead.rows[0].cells);
  const keys = new Map();
  let names;

  // What a column is sorted by, read once: its numbers, or the places of its texts in the order of the language.
  function keysOf(column) {
    if (!keys.has(column)) {
      const texts = rows.map((row) => row.cells[column].textContent);
      if (headers[column].classList.contains("number")) {
        keys.set(column, texts.map((text) => Number(text.replace(/\D/g, ""))));
      } else {
        names ??= new Intl.Collator(document.documentElement.lang, { sensitivity: "base", numeric: true });
        const order = texts.map((text, at) => at).sort((one, other) => names.compare(texts[one], texts[other]));
        const places = [];
        order.forEach((at, place) => {
          const before = order[place - 1];
          places[at] = place > 0 && names.compare(texts[before], texts[at]) === 0 ? places[before] : place;
        });
        keys.set(column, places);
      }
    }
    return keys.get(column);
  }

  const shown = rows.map((row, at) => at);

  function sort(column, header) {
    const up = header.getAttribute("aria-sort") !== "ascending";
    for (const other of headers) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = keysOf(column);
    shown.sort((one, other) => (up ? key[one] - key[other] : key[other] - key[one]));
    // Away from the page while its rows are moved, so that it is laid out once.
    const place = document.createComment("");
    table.replaceWith(place);
    blocks.forEach((block, at) => {
      block.append(...shown.slice(at * size, (at + 1) * size).map((school) => rows[school]));
    });
    place.replaceWith(table);
    header.querySelector("button").focus({ preventScroll: true });
  }

  headers.forEach((header, column) => {
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
// So is finding a teacher on the page of a school.
(() => {
  const tools = document.getElementById("people-tools");
  if (!tools) {
    return;
  }
  const filter = document.getElementById("filter");
  const told = document.getElementById("filtered");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const people = Array.from(document.querySelectorAll(".people > details"), (card) => ({
    card,
    text: plain(card.querySelector("h3").textContent + " " + card.querySelector("p").textContent),
  }));
  filter.addEventListener("input", () => {
    const words = plain(filter.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const person of people) {
      person.card.hidden = !words.every((word) => person.text.includes(word));
      number += person.card.hidden ? 0 : 1;
    }
    told.value = words.length === 0 ? "" : number === 1 ? told.dataset.one : told.dataset.many.replace("#", number);
  });
  tools.hidden = false;
})();
