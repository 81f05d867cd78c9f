// Scripts that few pages want: hours of a hotline, and the reader's place once it is chosen or being chosen.
try {
  for (const part of document.querySelectorAll("[data-fetch]"))
    if (!part.className || localStorage["loa-place"] || location.search) {
      const script = document.createElement("script");
      script.src = part.dataset.fetch;
      document.body.appendChild(script);
    }
} catch (refused) {}
