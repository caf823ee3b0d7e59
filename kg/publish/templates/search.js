// Search over the names and numbers of all things; without this script the lists of each kind remain.
"use strict";

const MOST = 50;
const form = document.getElementById("search");
const words = document.getElementById("words");
const found = document.getElementById("found");
let loading = null;

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

// The index is loaded when somebody is about to search; as a script, so that file:// serves as well.
function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "search-index.js";
    script.onload = () => resolve(unpack(THINGS));
    script.onerror = () => reject(new Error(script.src));
    document.head.append(script);
  });
  return loading;
}

function unpack(groups) {
  return groups.flatMap(([kind, folder, entries]) =>
    entries.map(([label, file, also]) => ({
      label,
      also: also || "",
      kind,
      path: `${folder}/${file || label}.html`,
      folded: fold(`${label} ${also || ""}`),
    })),
  );
}

async function search() {
  const things = await load();
  const parts = fold(words.value).split(/\s+/).filter(Boolean);
  const hits = parts.length
    ? things.filter(({ folded }) => parts.every((part) => folded.includes(part)))
    : [];
  found.replaceChildren(...hits.slice(0, MOST).map(item));
  if (hits.length > MOST) {
    found.append(note("li", `… ${hits.length - MOST}`));
  } else if (parts.length && !hits.length) {
    found.append(note("li", "没有找到 nothing found"));
  }
}

function item({ label, also, kind, path }) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = path.split("/").map(encodeURIComponent).join("/");
  link.textContent = label;
  entry.append(link, note("small", ` ${also} ${kind}`));
  return entry;
}

function note(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

words.addEventListener("focus", load, { once: true });
words.addEventListener("input", (event) => {
  if (!event.isComposing) search(); // not while a Chinese input method is still composing
});
words.addEventListener("compositionend", search);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await search();
  found.querySelector("a")?.click();
});
form.hidden = false;
