// Where one is: the day in the tabs, and what takes place now. `?now=2009-07-09T10:20+02:00` tries it.
const stated = new URLSearchParams(location.search).get("now")?.replace(" ", "+");

function showNow() {
  const now = stated ? Date.parse(stated) : Date.now();
  for (const slot of sessions) {
    const [start, end] = timesOf(slot);
    const runs = start <= now && now < end && !slot.classList.contains("is-cancelled");
    slot.classList.toggle("running", runs);
    slot.querySelector(".running-word")?.remove();
    if (!runs) continue;
    const word = document.createElement("p");
    word.className = "running-word";
    word.textContent = words.now;
    slot.querySelector(".told").prepend(word);
  }
}

const tabs = [...document.querySelectorAll(".tabs a[href^='#']")];
const parts = tabs.map((tab) => byId(tab.hash.slice(1))?.closest("section"));

function showTab() {
  const line = innerHeight / 3;
  const at = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < line);
  tabs.forEach((tab, number) => {
    if (number === at) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  });
}

if (tabs.length > 1) {
  addEventListener("scroll", () => requestAnimationFrame(showTab), { passive: true });
  showTab();
}
showNow();
setInterval(showNow, 60_000);
