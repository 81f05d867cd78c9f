// A page may be read long after it was made: what begins or ends on a day does so by the reader's clock.
// A clock that is behind changes nothing, for what a page says it said on the day it was made.
{
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  for (const piece of document.querySelectorAll("[data-from],[data-to]")) {
    if (piece.dataset.from <= today) piece.hidden = false;
    if (piece.dataset.to < today) piece.hidden = true;
  }
}
