// What all scripts share: what the page was given, and its sessions.
const given = JSON.parse(document.getElementById("data").textContent);
const words = given.words;
const byId = (id) => document.getElementById(id);
const slots = [...document.querySelectorAll(".slot")];
const sessions = slots.filter((slot) => !slot.classList.contains("quiet"));

const forms = new Intl.PluralRules(given.language);
const counted = (phrase, number) =>
  (phrase[forms.select(number)] ?? phrase.other).replace("{n}", number);

const idOf = (slot) => slot.id.slice(2);
const titleOf = (slot) => slot.querySelector("h3").textContent.trim();

// Start and end of a session, in milliseconds.
const timesOf = (slot) =>
  [...slot.querySelectorAll("time")].map((time) => Date.parse(time.dateTime));

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without https: the text is shown, to be copied by hand.
    prompt("", text);
    return false;
  }
}
