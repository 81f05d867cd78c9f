// The emergency number at the foot of the screen is there once somebody has moved; before, it would cover what is below.
for (const move of ["scroll", "keydown"]) {
  addEventListener(move, () => { document.documentElement.dataset.scrolled = ""; }, {once: true, passive: true});
}
