// My agenda: the ids of chosen sessions, kept on this device under the id of the event.
const place = `idmkit:${given.event}`;
const isId = (text) => typeof text === "string" && /^[a-z0-9-]{1,64}$/.test(text);

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(place));
    return Array.isArray(found) ? found.filter(isId) : [];
  } catch {
    return []; // nothing kept, or this browser keeps nothing
  }
}

// A session that was given another id is known by its former ones, too.
const current = (id) => {
  const slot = byId(`s-${id}`)?.closest(".slot");
  return slot ? idOf(slot) : id;
};

let mine = new Set(kept().map(current));

function choose(ids) {
  mine = new Set(ids);
  try {
    localStorage.setItem(place, JSON.stringify([...mine]));
  } catch {
    // A private window: it lasts as long as the page.
  }
  document.dispatchEvent(new Event("agenda"));
}

addEventListener("storage", (event) => {
  if (event.key !== place) return;
  mine = new Set(kept().map(current));
  document.dispatchEvent(new Event("agenda"));
});

// A link that carries the sessions to another device: #my=opening,session-1
const sharedLink = () => {
  const link = new URL(given.home || location.href, location.href);
  link.hash = `my=${[...mine].join(",")}`;
  return link.href;
};
const broughtHere = () => {
  const brought = /^#my=([a-z0-9,-]+)$/.exec(location.hash);
  return brought ? brought[1].split(",").filter(isId).map(current) : [];
};
