"use strict";
// Finds teachers and schools in script files beside the page, as a page that is opened from disk may read no others.
(() => {
  const MOST = 50;
  const TOO_LARGE = 1500000;
  const results = document.getElementById("results");
  const told = document.getElementById("told");
  const input = document.getElementById("find");
  const letters = { "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "ð": "d", "þ": "th" };
  const loaded = new Map();
  const files = new Map();

  function keep(key, lines) {
    files.set(key, lines.split("\n").filter(Boolean).map((line) => line.split("\t")));
  }
  window.L = (key, lines) => keep("names " + key, lines);
  window.K = (key, lines) => keep("keys " + key, lines);
  window.C = (key, lines) => keep("changes", lines);
  window.N = (key, lines) => keep("shards", lines);
  window.S = (key, lines) => keep("schools", lines);

  function load(key, file) {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = "search/" + file + ".js";
        script.addEventListener("load", resolve);
        script.addEventListener("error", resolve);
        document.head.append(script);
      }));
    }
    return loaded.get(file).then(() => files.get(key) ?? []);
  }

  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "").replace(/[ßøłæœđıðþ]/g, (c) => letters[c]);
  }

  function words(text) {
    return folded(text).split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);
  }

  function hash(value) {
    const text = value.toLowerCase();
    let h1 = 0xdeadbeef;
    let h2 = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      h1 = Math.imul(h1 ^ text.charCodeAt(i), 2654435761);
      h2 = Math.imul(h2 ^ text.charCodeAt(i), 1597334677);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    return Math.floor((4294967296 * (2097151 & h2) + (h1 >>> 0)) / 2);
  }

  let changesOf;

  // What came to the shards and what left them since they were written, by their files.
  async function changes() {
    const all = await load("changes", "changes");
    if (!changesOf) {
      changesOf = new Map();
      for (const [file, sign, ...line] of all) {
        const own = changesOf.get(file) ?? { came: [], left: [] };
        (sign === "+" ? own.came : own.left).push(line);
        changesOf.set(file, own);
      }
    }
    return changesOf;
  }

  async function linesOf(key, file) {
    const [changed, lines] = await Promise.all([changes(), load(key, file)]);
    const own = changed.get(file);
    if (!own) {
      return lines;
    }
    const left = own.left.map((line) => line.join("\t"));
    return lines.filter((line) => {
      const at = left.indexOf(line.join("\t"));
      if (at >= 0) {
        left.splice(at, 1);
      }
      return at < 0;
    }).concat(own.came);
  }

  // The shards of names in which a word may be: their words begin like it, or it begins like theirs.
  async function shardsOf(word) {
    const all = await load("shards", "shards");
    word = word.replace(/[^a-z0-9]/g, "_");
    return all.filter(([file, key]) => file.startsWith("names/") && (word.startsWith(key) || key.startsWith(word)));
  }

  // Everybody one of the words is a name of, when the others are names too or say at which school, such as its place.
  async function byName(asked) {
    const found = new Map();
    let isSearched = false;
    for (const name of asked) {
      const shards = await shardsOf(name);
      if (shards.reduce((sum, shard) => sum + Number(shard[2]), 0) > TOO_LARGE) {
        continue;
      }
      isSearched = true;
      const lines = await Promise.all(shards.map(([file, key]) => linesOf("names " + key, file)));
      const titles = await titlesOf();
      for (const line of lines.flat()) {
        const own = words(line[0]);
        if (own.some((part) => part.startsWith(name))) {
          const all = asked.length > 1 ? own.concat(words(titles.get(line[2]) ?? ""), line[2].toLowerCase()) : own;
          if (asked.every((word) => all.some((part) => part.startsWith(word)))) {
            found.set(line[1] + "\t" + line[2], line);
          }
        }
      }
    }
    return isSearched ? Array.from(found.values()) : null;
  }

  async function byKey(value) {
    const found = hash(value);
    const key = found.toString(16).padStart(13, "0");
    const bits = (await load("shards", "shards")).find(([file]) => file === "keys")?.[1] ?? 0;
    const file = Math.floor(found / 2 ** (52 - bits));
    const lines = await linesOf("keys " + file, "keys/x" + file);
    return lines.filter((line) => line[0] === key).map((line) => line.slice(1));
  }

  async function titlesOf() {
    return new Map(await load("schools", "schools"));
  }

  async function schools(asked) {
    const all = await load("schools", "schools");
    return all.filter(([code, name]) => {
      const own = words(name).concat(code.toLowerCase());
      return asked.every((word) => own.some((part) => part.startsWith(word)));
    });
  }

  function anchor(id) {
    return "teacher-" + Array.from(id, (c) => (/[A-Za-z0-9_-]/.test(c) ? c : "." + c.codePointAt(0).toString(16) + ".")).join("");
  }

  function item(href, text, small) {
    const li = document.createElement("li");
    const a = document.createElement("a");
    const name = document.createElement("bdi");
    const more = document.createElement("small");
    a.href = href;
    name.textContent = text;
    a.append(name);
    more.textContent = small;
    li.append(a, " ", more);
    return li;
  }

  function show(id, title, items) {
    document.getElementById(title).hidden = items.length === 0;
    document.getElementById(id).replaceChildren(...items);
  }

  let searches = 0;

  async function search(query) {
    const mine = ++searches;
    const asked = words(query);
    show("teachers", "people", []);
    show("schools-found", "places", []);
    if (asked.length === 0) {
      told.textContent = "";
      return;
    }
    told.textContent = results.dataset.busy;
    const value = query.trim();
    const [keyed, named, places, all] = await Promise.all(
      [byKey(value), byName(asked), schools(asked), load("schools", "schools")]);
    if (mine !== searches) {
      return;
    }
    const titles = new Map(all);
    const people = new Map();
    for (const person of keyed.concat(named ?? [])) {
      people.set(person[1] + "\t" + person[2], person);
    }
    const found = Array.from(people.values());
    show("teachers", "people", found.slice(0, MOST).map(([name, number, school]) => item(
      "schools/" + school + ".html#" + anchor(number),
      name || number,
      results.dataset.number.replace("#", number) + ", " + (titles.get(school) || "") + " " + school)));
    show("schools-found", "places", places.slice(0, MOST).map(([code, name]) => item(
      "schools/" + code + ".html", name || code, code)));
    if (named === null && found.length === 0) {
      told.textContent = results.dataset.short;
    } else if (found.length > MOST || places.length > MOST) {
      told.textContent = results.dataset.more;
    } else {
      told.textContent = found.length + places.length === 0 ? results.dataset.none : "";
    }
  }

  document.getElementById("plain").hidden = true;
  const query = new URLSearchParams(location.search).get("q") ?? "";
  input.value = query;
  search(query);
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(input.value), 150);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(input.value);
  });
})();
