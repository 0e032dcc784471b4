// The file of my agenda. The server has written every VEVENT; here they are only put together.
async function vevent(id) {
  if (id in given.vevents) return given.vevents[id];
  const answer = await fetch(`${given.calendars}session/${id}.ics`);
  if (!answer.ok) return ""; // a session that is no longer there
  const file = await answer.text();
  const end = "END:VEVENT\r\n";
  return file.slice(file.indexOf("BEGIN:VEVENT"), file.lastIndexOf(end) + end.length);
}

async function save() {
  const found = await Promise.all([...mine].sort().map(vevent));
  if (!found.some(Boolean)) throw new Error("no session has a file");
  const [before, after] = given.shell;
  const file = new Blob([before, ...found, after], { type: "text/calendar;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${given.event}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

byId("save").addEventListener("click", async () => {
  try {
    await save();
    byId("told").textContent = words.saved;
  } catch {
    byId("told").textContent = words.saved_not;
  }
});
