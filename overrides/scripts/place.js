"use strict";
// The reader's own place: its numbers and notices first. Only this phone knows which it is; it asks the site for that
// place's small file, and shows the copy it kept when there is no network. Everything is set as text.
{
  const box = document.querySelector(".place");
  const [room, template] = [box.querySelector("[data-room]"), box.querySelector("template")];
  const kept = localStorage;
  const before = Array.from(room.childNodes);
  const list = new URL(box.dataset.places, location.href);

  const say = (element, text, lang) => {
    element.textContent = text;
    if (lang) element.lang = lang;
  };
  const link = (element, href) => { element.href = new URL(href, list).href; };

  // One item of a list for each thing; no list without things.
  const fill = (items, things, each) => {
    const first = items.firstElementChild;
    for (const thing of things) {
      const item = first.cloneNode(true);
      each(item, thing);
      items.appendChild(item);
    }
    first.remove();
    if (!things.length) items.remove();
  };

  const notice = (item, said) => {
    const words = item.firstElementChild;
    say(words, said.text, said.lang);
    item.dataset.urgency = said.urgency;
    if (said.href) link(words, said.href);
  };

  const contact = (item, said) => {
    const [name, about, call] = item.children;
    say(name, said.name, said.lang);
    link(name, said.href);
    say(about, said.about);
    call.href = said.tel;
    say(call.querySelector("b"), said.number);
  };

  // What lies in a province: the way from there to one's own commune.
  const inside = (form, places) => {
    for (const [id, name] of places) form.elements.noi.add(new Option(name, id));
    if (!places.length) form.remove();
  };

  const show = (place, old) => {
    const view = document.importNode(template.content, true);
    const part = (selector) => view.querySelector(selector);
    say(part(".name"), place.name, place.lang);
    link(part(".name"), place.href);
    for (const [name, text] of [["moved", place.moved], ["stored", old ? place.saved : ""]])
      text ? say(part("." + name), text) : part("." + name).remove();
    if (place.contacts.length) part(".none").remove();
    fill(part(".notices"), place.notices, notice);
    fill(part(".contacts"), place.contacts, contact);
    if (part("form")) inside(part("form"), place.inside);
    if (part(".forget")) part(".forget").onclick = forget;
    room.textContent = "";
    room.appendChild(view);
    // What it takes is kept free next time, so that nothing moves: down to the last number, and a button as in `.place`.
    const last = room.querySelector(".contacts, .none");
    kept["loa-place-height"] = "calc(" + (last.offsetTop + last.offsetHeight - room.offsetTop) + "px + 4.75rem)";
  };

  const forget = () => {
    for (const name of ["", "-height", "-saved"]) kept.removeItem("loa-place" + name);
    document.documentElement.style.removeProperty("--place");
    room.textContent = "";
    before.forEach((node) => room.appendChild(node));
  };

  const open = (id) => {
    const file = new URL(id + "/noi.json", list).href;
    const [whose, copy] = (kept["loa-place-saved"] || "").split("\n");
    const known = whose === file;
    if (known) show(JSON.parse(copy));
    fetch(file).then((answer) => {
      if (answer.status === 404) return forget();
      if (!answer.ok) throw answer;
      return answer.text().then((text) => {
        kept["loa-place"] = id;
        kept["loa-place-saved"] = file + "\n" + text;
        if (!known || text.trim() !== copy) show(JSON.parse(text));
      });
    }).catch(() => known ? show(JSON.parse(copy), true) : say(room, box.dataset.failed));
  };

  const asked = new URLSearchParams(location.search).get("noi");
  const chosen = asked && box.id && /^[a-z0-9-]+$/.test(asked) ? asked : kept["loa-place"];
  if (asked) history.replaceState(null, "", location.pathname);
  if (chosen) open(chosen);
}
