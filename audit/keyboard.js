// The element that has the focus -> what is wrong with it for somebody who sees the page and has no mouse.
(() => {
  const FOCUSABLE = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]:not([tabindex='-1'])";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const named = (element) => `<${element.localName}> “${(element.getAttribute("aria-label") || element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const reached = new Set();

  // Any of five points suffices: WCAG 2.4.11 wants that the focus is not wholly covered.
  const covered = (element) => ![...element.getClientRects()].some(({ left, right, top, bottom }) =>
    [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([across, down]) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit && (element.contains(hit) || hit.contains(element));
    }));

  window.loaFocused = () => {
    const element = document.activeElement;
    if (!element || element === document.body || reached.has(element)) return null;
    reached.add(element);
    const style = getComputedStyle(element);
    const found = [];
    if (!(style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)) found.push(`focus: not to be seen on ${named(element)}`);
    if (covered(element)) found.push(`focus: covered on ${named(element)}`);
    return found;
  };

  window.loaUnreached = () => [...document.querySelectorAll(FOCUSABLE)]
    .filter((each) => shown(each) && !each.disabled && !each.closest("[inert]") && !reached.has(each))
    .map((each) => `keyboard: Tab does not reach ${named(each)}`);
})();
