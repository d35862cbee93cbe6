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
  const texts = new Map();

  window.L = (key, lines) => texts.set("names " + key, lines);
  window.K = (key, lines) => texts.set("keys " + key, lines);
  window.C = (key, lines) => texts.set("changes", lines);
  window.N = (key, lines) => texts.set("shards", lines);
  window.S = (key, lines) => texts.set("schools", lines);

  // The page itself asks for the files that every search needs: they have come when it is complete.
  const ready = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));

  function load(file) {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = "search/" + file + ".js";
        script.addEventListener("load", resolve);
        script.addEventListener("error", resolve);
        document.head.append(script);
      }));
    }
    return loaded.get(file);
  }

  function linesOf(key) {
    return (texts.get(key) ?? "").split("\n").filter(Boolean);
  }

  // Folds as many lines as there are at once, which costs far less than one by one.
  function folded(text) {
    return text.toLowerCase().replace(/[^\0-\x7f]+/g, (marked) => (
      marked.normalize("NFD").replace(/\p{M}+/gu, "").replace(/[ßøłæœđıðþ]/g, (c) => letters[c])));
  }

  function words(text) {
    return folded(text).split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);
  }

  // Finds a word of a folded text that begins so.
  function beginning(word) {
    return new RegExp("(?:^|[^\\p{L}\\p{Nd}])" + word, "u");
  }

  function hash(text) {
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

  function hex(found) {
    return found.toString(16).padStart(13, "0");
  }

  let changesOf;

  // Who came since the other files were made, and the hashes of the lines of those who left or changed.
  function changes() {
    if (!changesOf) {
      const came = [];
      const left = new Set();
      for (const change of linesOf("changes")) {
        const at = change.indexOf("\t");
        if (at < 0) {
          left.add(change);
        } else {
          came.push({ keys: change.slice(0, at).split(","), line: change.slice(at + 1) });
        }
      }
      changesOf = { came, left };
    }
    return changesOf;
  }

  // The lines of a file, without those of people who left or changed.
  async function shardLines(key, file, person = (line) => line) {
    await load(file);
    const { left } = changes();
    const lines = linesOf(key);
    return left.size === 0 ? lines : lines.filter((line) => !left.has(hex(hash(person(line)))));
  }

  let schoolsOf;

  // The lines of all schools, the same as words are looked for, and where the line of each code is.
  function schools() {
    if (!schoolsOf) {
      const lines = linesOf("schools");
      const plain = folded(lines.join("\n")).split("\n");
      schoolsOf = { lines, plain, places: new Map(lines.map((line, at) => [line.slice(0, line.indexOf("\t")), at])) };
    }
    return schoolsOf;
  }

  function titleOf(code) {
    return schools().lines[schools().places.get(code)]?.slice(code.length + 1) ?? "";
  }

  // The shards of names in which a word may be: their words begin like it, or it begins like theirs.
  function shardsOf(word) {
    word = word.replace(/[^a-z0-9]/g, "_");
    return linesOf("shards").map((line) => line.split("\t"))
      .filter(([file, key]) => file.startsWith("names/") && (word.startsWith(key) || key.startsWith(word)));
  }

  function bytesOf(shards) {
    return shards.reduce((sum, shard) => sum + Number(shard[2]), 0);
  }

  // Whether a word is, or begins, that of a prefix of names, such as van: nobody stands under it.
  function isPrefix(word) {
    const line = linesOf("shards").find((shard) => shard.startsWith("prefixes\t")) ?? "";
    return line.split("\t").slice(1).some((prefix) => prefix.startsWith(word));
  }

  // Everybody one of the words is a name of, when the others are names too or say at which school, such as its place.
  // A word of no school and no prefix can only be a name, so that nobody is missed who looks there alone.
  async function byName(asked) {
    const beginnings = new Map(asked.map((word) => [word, beginning(word)]));
    const { plain: ofSchools, places } = schools();
    const names = asked.filter((word) => asked.length === 1
      || !isPrefix(word) && !ofSchools.some((school) => beginnings.get(word).test(school)));
    const areFew = (shards) => bytesOf(shards) <= TOO_LARGE;
    const smallest = names.map(shardsOf).filter(areFew).sort((one, other) => bytesOf(one) - bytesOf(other)).slice(0, 1);
    const searched = smallest.length > 0 ? smallest : asked.map(shardsOf).filter(areFew);
    if (searched.length === 0) {
      return null;
    }
    const files = new Map(searched.flat().map(([file, key]) => [file, key]));
    const found = new Map();
    const came = changes().came.map((person) => person.line);
    const kept = await Promise.all(Array.from(files, ([file, key]) => shardLines("names " + key, file)));
    for (const lines of kept.concat([came])) {
      const plain = folded(lines.join("\n")).split("\n");
      lines.forEach((line, at) => {
        const name = plain[at].slice(0, plain[at].indexOf("\t"));
        const own = asked.filter((word) => beginnings.get(word).test(name));
        if (own.length > 0) {
          const person = line.split("\t");
          const school = ofSchools[places.get(person[2])] ?? "";
          if (asked.every((word) => own.includes(word) || beginnings.get(word).test(school))) {
            found.set(person[1] + "\t" + person[2], person);
          }
        }
      });
    }
    return Array.from(found.values());
  }

  async function byKey(value) {
    const found = hash(value.toLowerCase());
    const key = hex(found);
    const bits = linesOf("shards").find((line) => line.startsWith("keys\t"))?.split("\t")[1] ?? 0;
    const file = Math.floor(found / 2 ** (52 - bits));
    const lines = await shardLines("keys " + file, "keys/x" + file, (line) => line.slice(key.length + 1));
    const came = changes().came.filter((person) => person.keys.includes(key)).map((person) => key + "\t" + person.line);
    return lines.concat(came).filter((line) => line.startsWith(key + "\t")).map((line) => line.split("\t").slice(1));
  }

  function placesOf(asked) {
    const beginnings = asked.map(beginning);
    const { lines, plain } = schools();
    return lines.filter((line, at) => beginnings.every((word) => word.test(plain[at])));
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
    await ready;
    const [keyed, named] = await Promise.all([byKey(query.trim()), byName(asked)]);
    if (mine !== searches) {
      return;
    }
    const places = placesOf(asked);
    const people = new Map();
    for (const person of keyed.concat(named ?? [])) {
      people.set(person[1] + "\t" + person[2], person);
    }
    const found = Array.from(people.values());
    show("teachers", "people", found.slice(0, MOST).map(([name, number, school]) => item(
      "schools/" + school + ".html#" + anchor(number),
      name || number,
      results.dataset.number.replace("#", number) + ", " + titleOf(school) + " " + school)));
    show("schools-found", "places", places.slice(0, MOST).map((line) => {
      const code = line.split("\t", 1)[0];
      return item("schools/" + code + ".html", titleOf(code) || code, code);
    }));
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
