// Escape closes the fold in which one is.
document.addEventListener("keydown", (event) => {
  const fold = event.key === "Escape" && document.activeElement.closest(".fold[open]");
  if (!fold) return;
  fold.open = false;
  fold.querySelector("summary").focus();
});
