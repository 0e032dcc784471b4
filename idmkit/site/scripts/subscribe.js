// One set of links to subscribe, pointed at the calendar that was chosen.
const panel = byId("feeds");
const feed = byId("feed");

// The address of a calendar: where the agenda says, else where this page is on the web.
function addressOf(file) {
  if (given.address) return given.address + file;
  const here = new URL(given.calendars + file, location.href);
  return here.protocol === "https:" || here.protocol === "http:" ? here.href : "";
}

function point() {
  const option = feed.selectedOptions[0];
  const file = `${option.value}.ics`;
  const address = addressOf(file);
  byId("way-file").href = given.calendars + file;
  for (const row of document.querySelectorAll(".needs-address")) row.hidden = !address;
  byId("no-address").hidden = Boolean(address);
  if (!address) return;
  const webcal = address.replace(/^https?:/, "webcal:");
  const query = new URLSearchParams({ url: address, name: option.dataset.name ?? option.text });
  byId("way-webcal").href = webcal;
  byId("way-google").href = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`;
  byId("way-outlook").href = `https://outlook.live.com/calendar/0/addfromweb/?${query}`;
  byId("way-office").href = `https://outlook.office.com/calendar/0/addfromweb/?${query}`;
  byId("address").value = address;
}

// A person's calendar is not in the list, which would be long, until it is asked for.
function optionOf(link) {
  const known = [...feed.options].find((option) => option.value === link.dataset.feed);
  if (known) return known;
  const option = new Option(link.dataset.name, link.dataset.feed);
  feed.append(option);
  return option;
}

function openPanel() {
  panel.open = true;
  panel.scrollIntoView({ block: "start" });
  panel.querySelector("summary").focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-feed], a[href='#feeds']");
  if (!link) return;
  event.preventDefault();
  if (link.dataset.feed) optionOf(link).selected = true;
  point();
  openPanel();
});
feed.addEventListener("change", point);
byId("copy").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  const before = button.textContent;
  if (!(await copied(byId("address").value))) return;
  button.textContent = words.copied;
  setTimeout(() => (button.textContent = before), 2000);
});
if (matchMedia("(min-width: 68rem)").matches || location.hash === "#feeds") panel.open = true;
point();
