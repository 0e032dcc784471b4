// Calendar menus float on wide windows: one at a time, closed by Escape, a click or leaving it.
const menus = [...document.querySelectorAll("details.add")];

for (const menu of menus) {
  menu.addEventListener("toggle", () => {
    if (!menu.open || !wide.matches) return;
    for (const other of menus) if (other !== menu) other.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (wide.matches && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
document.addEventListener("click", (event) => {
  if (!wide.matches) return;
  for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
});
