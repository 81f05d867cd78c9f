// Runs before anything is drawn, so that nothing moves: tells styles that scripts work, and how this reader likes to read.
function recall() {
  const kept = document.documentElement.dataset;
  if (matchMedia("(prefers-contrast:more)").matches) kept.contrast = "more";
  // A phone may keep nothing, and then refuses even the question.
  try {
    // The room that the reader's own place took last time; all of the screen where it is being chosen.
    document.documentElement.style.setProperty("--place",
      /[?&]noi=/.test(location.search) ? "100vh" : localStorage["loa-place-height"] || "");
    Object.assign(kept, JSON.parse(localStorage.loa));
  } catch (refused) {}
}
document.documentElement.classList.add("js");
recall();
// Also on a page that comes back as it was left.
addEventListener("pageshow", (shown) => shown.persisted && recall());

// A page may be read long after it was made: what begins or ends on a day does so by the reader's clock.
// A clock that is behind changes nothing, for what a page says it said on the day it was made.
// Asked of each piece as it comes in, so that it is drawn once and nothing below it moves.
{
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  const dated = new MutationObserver(() => {
    for (const piece of document.querySelectorAll("[data-from],[data-to]")) {
      if (piece.dataset.from <= today) piece.hidden = false;
      if (piece.dataset.to < today) piece.hidden = true;
    }
  });
  dated.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => dated.disconnect());
}
