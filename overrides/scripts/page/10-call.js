// The emergency number at the foot of the screen is there once somebody has scrolled; before, it would cover what is below.
addEventListener("scroll", () => { document.documentElement.dataset.scrolled = ""; }, {once: true, passive: true});
