// A page as it stands on the screen -> what shuts people out that axe does not look for.
// Sentences name the element, so that it is found in the template.
(() => {
  const LEAST = 44;
  const TARGETS = "a[href], area[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex]:not([tabindex='-1'])";

  const named = (element) =>
    `<${element.parentElement.localName}> <${element.localName}${element.className && typeof element.className === "string" ? ` class="${element.className}"` : ""}> ` +
    `“${(element.getAttribute("aria-label") || element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    [...element.getClientRects()].some(({ width, height }) => width > 1 && height > 1);

  // A target in a sentence has the height of its line; WCAG 2.5.5 lets it. A sentence has words outside its targets.
  const inText = (element) => {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) if (/\p{L}/u.test(words.currentNode.data) && !words.currentNode.parentElement.closest(TARGETS)) return true;
    return false;
  };

  // How far from its middle an element still answers to a finger, with what its ::after covers, up to what it needs.
  const reach = (element, dx, dy, x, y) => {
    let far = 0;
    while (far < LEAST) {
      const hit = document.elementFromPoint(x + dx * (far + 1), y + dy * (far + 1));
      if (!hit || !(element.contains(hit) || hit.closest("label")?.control === element)) break;
      far += 1;
    }
    return far;
  };

  const tooSmall = (element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width >= LEAST - 0.5 && height >= LEAST - 0.5) return false;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { left, right, top, bottom } = element.getClientRects()[0];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const across = reach(element, -1, 0, x, y) + reach(element, 1, 0, x, y);
    const down = reach(element, 0, -1, x, y) + reach(element, 0, 1, x, y);
    return across < LEAST - 2 || down < LEAST - 2;
  };

  const targets = () => [...document.querySelectorAll(TARGETS)]
    .filter((each) => shown(each) && !inText(each) && !each.closest("[inert]") && tooSmall(each))
    .map((each) => {
      const { width, height } = each.getBoundingClientRect();
      return `target-44: ${named(each)} ${Math.round(width)} × ${Math.round(height)} px`;
    });

  const spilling = () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [
    `spill: ${document.scrollingElement.scrollWidth} px wide`,
    ...[...document.querySelectorAll("body *")]
      .filter((each) => shown(each) && each.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(0, 3).map((each) => `spill: ${named(each)}`),
  ];

  // Text whose box ends before it does, and that no scrolling brings back.
  const cut = () => [...document.querySelectorAll("body *")]
    .filter((each) => {
      const style = getComputedStyle(each);
      return shown(each) && [style.overflowX, style.overflowY].some((way) => way === "hidden" || way === "clip") &&
        each.clientHeight > 1 && each.clientWidth > 1 && each.textContent.trim() &&
        (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
    })
    .map((each) => `cut: ${named(each)}`);

  window.loaBarriers = () => {
    const found = [...spilling(), ...cut(), ...targets()];
    scrollTo(0, 0);
    return found;
  };

  window.loaMoving = () => [...new Set(document.getAnimations()
    .filter(({ playState, effect }) => playState === "running" && effect.getComputedTiming().duration > 1)
    .map(({ effect }) => `motion: ${named(effect.target)}`))];
})();
