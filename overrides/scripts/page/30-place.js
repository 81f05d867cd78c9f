// Scripts that few pages want: hours of a hotline; the reader's place, once it is chosen or being chosen; the search, once
// its field is used or its address holds a query.
try {
  for (const part of document.querySelectorAll("[data-fetch]")) {
    const load = () => bring(part.dataset.fetch, null, part.q && "module");
    if (part.q && !location.search) part.q.onfocus = part.q.oninput = load;
    else if (!part.className || localStorage["loa-place"] || location.search) load();
  }
} catch (refused) {}
