// A star for each session, and the bar of those that have one.
const stars = new Map();
for (const slot of sessions) {
  if (slot.classList.contains("is-cancelled")) continue;
  const button = byId("star").content.firstElementChild.cloneNode(true);
  button.setAttribute("aria-label", `${words.star}: ${titleOf(slot)}`);
  button.addEventListener("click", () => {
    const ids = new Set(mine);
    if (!ids.delete(idOf(slot))) ids.add(idOf(slot));
    choose(ids);
  });
  slot.querySelector(".session").append(button);
  stars.set(slot, button);
}

const chosen = () => sessions.filter((slot) => mine.has(idOf(slot)));
let offered = [];

function showStars() {
  for (const [slot, button] of stars) {
    button.setAttribute("aria-pressed", mine.has(idOf(slot)));
  }
  byId("own").hidden = mine.size === 0;
  byId("offer").hidden = offered.length === 0;
  byId("bar").hidden = mine.size === 0 && offered.length === 0;
  byId("mine").textContent = counted(words.mine, mine.size);
  byId("offered").textContent = counted(words.shared, offered.length);
  showOverlaps();
}

function showOverlaps() {
  document.querySelectorAll(".overlap").forEach((note) => note.remove());
  const timed = chosen().map((slot) => [slot, ...timesOf(slot)]);
  for (const [slot, start, end] of timed) {
    const beside = timed.filter(([other, from, to]) => other !== slot && from < end && start < to);
    if (beside.length === 0) continue;
    const note = document.createElement("p");
    note.className = "overlap";
    const titles = beside.map(([other]) => titleOf(other)).join(" · ");
    note.textContent = words.overlaps.replace("{title}", () => titles);
    slot.querySelector(".told").append(note);
  }
}

function takeIn() {
  const brought = broughtHere();
  const further = brought.filter((id) => !mine.has(id));
  if (brought.length) history.replaceState(null, "", location.pathname + location.search);
  if (mine.size === 0 && further.length) choose(further);
  else offered = further;
  showStars();
}

document.addEventListener("agenda", showStars);
addEventListener("hashchange", takeIn);
byId("take-over").addEventListener("click", () => {
  const all = [...mine, ...offered];
  offered = [];
  choose(all);
  byId("only-mine").focus();
});
byId("share").addEventListener("click", async () => {
  if (await copied(sharedLink())) byId("told").textContent = words.link_copied;
});
takeIn();
