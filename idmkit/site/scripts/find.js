// Searching and choosing. Accents, vowel signs and case do not count; every word must be there.
const same = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i" };
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[øłđðþæœßı]/g, (letter) => same[letter]);

const search = byId("search");
const choices = [...document.querySelectorAll(".chip select")];
const onlyMine = byId("only-mine");
const opened = new Set();

// The texts of a session, without what its menus say.
function textsOf(slot) {
  const accepts = (node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? node.matches(".add, summary, .overlap")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT;
  const show = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(slot.querySelector(".told"), show, accepts);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

const folded = new Map();
function foldedOf(slot) {
  if (!folded.has(slot)) {
    folded.set(slot, fold(textsOf(slot).map((node) => node.data).join(" ")));
  }
  return folded.get(slot);
}

const usual = { kind: "session" }; // what the page leaves unsaid
const isChosen = (slot, select) =>
  !select.value || (slot.dataset[select.dataset.by] ?? usual[select.dataset.by] ?? "").split(" ").includes(select.value);

function find() {
  const sought = fold(search.value).split(/\s+/).filter(Boolean);
  const isMine = onlyMine.getAttribute("aria-pressed") === "true";
  const isFinding = sought.length > 0 || isMine || choices.some((select) => select.value);
  const fits = (slot) =>
    (!isMine || mine.has(idOf(slot))) &&
    choices.every((select) => isChosen(slot, select)) &&
    sought.every((word) => foldedOf(slot).includes(word));
  const found = new Set(isFinding ? sessions.filter(fits) : slots);
  for (const slot of slots) slot.hidden = !found.has(slot);
  for (const day of document.querySelectorAll(".day")) {
    day.hidden = isFinding && !day.querySelector(".slot:not([hidden])");
  }
  document.querySelector(".people")?.toggleAttribute("hidden", isFinding);
  byId("found").textContent = isFinding ? counted(words.found, found.size) : "";
  byId("everything").hidden = !isFinding;
  for (const select of choices) {
    const shown = select.previousElementSibling;
    shown.textContent = select.value ? select.selectedOptions[0].text : shown.dataset.word;
    select.parentElement.classList.toggle("chosen", Boolean(select.value));
  }
  mark(sought.length ? [...found] : [], sought);
}

// Marks what was found. An abstract with a hit in it is opened, and closed again afterwards.
function mark(found, sought) {
  const ranges = found.flatMap((slot) => textsOf(slot).flatMap((node) => hits(node, sought)));
  for (const details of opened) details.open = false;
  opened.clear();
  for (const range of ranges) {
    const details = range.startContainer.parentElement.closest("details");
    if (details && !details.open) {
      details.open = true;
      opened.add(details);
    }
  }
  globalThis.CSS?.highlights?.set("hit", new Highlight(...ranges));
}

function hits(node, sought) {
  const at = []; // where in the text each folded letter stands
  let letters = "";
  let index = 0;
  for (const letter of node.data) {
    const plain = fold(letter);
    letters += plain;
    for (let n = 0; n < plain.length; n++) at.push(index);
    index += letter.length;
  }
  at.push(index);
  const ranges = [];
  for (const word of sought) {
    let start = letters.indexOf(word);
    for (; start >= 0; start = letters.indexOf(word, start + word.length)) {
      const range = new Range();
      range.setStart(node, at[start]);
      range.setEnd(node, at[start + word.length]);
      ranges.push(range);
    }
  }
  return ranges;
}

function everything() {
  search.value = "";
  for (const select of choices) select.value = "";
  onlyMine.setAttribute("aria-pressed", "false");
  find();
}

let waiting;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, 120);
});
for (const select of choices) select.addEventListener("change", find);
byId("find").addEventListener("submit", (event) => {
  event.preventDefault();
  find();
});
byId("everything").addEventListener("click", (event) => {
  event.preventDefault();
  everything();
  search.focus();
});
onlyMine.addEventListener("click", () => {
  const pressed = onlyMine.getAttribute("aria-pressed") === "true";
  onlyMine.setAttribute("aria-pressed", !pressed);
  find();
  byId("find").scrollIntoView();
});
document.addEventListener("agenda", () => {
  if (onlyMine.getAttribute("aria-pressed") === "true") mine.size ? find() : everything();
});
byId("to-search").addEventListener("click", () => {
  byId("find").scrollIntoView({ block: "center" });
  search.focus({ preventScroll: true });
});
// A link to what is hidden shows it.
addEventListener("hashchange", () => {
  const target = byId(location.hash.slice(1));
  if (target?.closest("[hidden]")) {
    everything();
    target.scrollIntoView();
  }
});
