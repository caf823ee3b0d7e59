// Search over the names of all things; without this script the lists of each kind remain.
"use strict";

const MOST = 50;
const form = document.getElementById("search");
const words = document.getElementById("words");
const found = document.getElementById("found");

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

const folded = THINGS.map(([label]) => fold(label));

function search() {
  const parts = fold(words.value).split(/\s+/).filter(Boolean);
  const hits = parts.length
    ? THINGS.filter((_, index) => parts.every((part) => folded[index].includes(part)))
    : [];
  found.replaceChildren(...hits.slice(0, MOST).map(item));
  if (hits.length > MOST) {
    const more = document.createElement("li");
    more.textContent = `… ${hits.length - MOST}`;
    found.append(more);
  }
}

function item([label, path, kind]) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  const note = document.createElement("small");
  link.href = path.split("/").map(encodeURIComponent).join("/") + ".html";
  link.textContent = label;
  note.textContent = " " + kind;
  entry.append(link, note);
  return entry;
}

words.addEventListener("input", (event) => {
  if (!event.isComposing) search(); // not while a Chinese input method is still composing
});
words.addEventListener("compositionend", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  found.querySelector("a")?.click();
});
form.hidden = false;
