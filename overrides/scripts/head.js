// Runs before anything is drawn, so that nothing moves: tells styles that scripts work, and how this reader likes to read.
function recall() {
  const kept = document.documentElement.dataset;
  if (matchMedia("(prefers-contrast:more)").matches) kept.contrast = "more";
  // A phone may keep nothing, and then refuses even the question.
  try {
    // The room that the reader's own place took last time; all of the screen where it is being chosen.
    document.documentElement.style.setProperty("--place",
      /[?&]noi=/.test(location.search) ? "100vh" : localStorage["loa-place-height"]);
    Object.assign(kept, JSON.parse(localStorage.loa));
  } catch (refused) {}
}
document.documentElement.classList.add("js");
recall();
// Also on a page that comes back as it was left.
addEventListener("pageshow", recall);
