// The page about keeping pages: what this phone keeps, and two buttons whose choice the phone remembers.
// Written for phones of 2017 and later (Chromium 61).
"use strict";
(function () {
  var box = document.getElementById("may-nay"), worker = navigator.serviceWorker, tag = document.documentElement.lang;
  var ours, root;
  root = new URL(".", document.querySelector("[rel=manifest]").href);
  ours = "loa " + root.pathname + " ";

  function part(name) { return box.querySelector("[data-" + name + "]"); }

  // One of the sentences, and the buttons that make sense with it.
  function show(state) {
    box.querySelectorAll("[data-state]").forEach(function (each) { each.hidden = each.dataset.state !== state; });
    part("keep").hidden = state === "kept" || state === "busy" || state === "unable";
    part("remove").hidden = state === "off" || state === "busy" || state === "unable";
  }

  function wish(value) {
    if (value === undefined) return localStorage.getItem("offline");
    localStorage.setItem("offline", value);
  }

  function cachesOfOurs() {
    return caches.keys().then(function (names) { return names.filter(function (name) { return !name.indexOf(ours); }); });
  }

  function sizes(cache) {
    return cache.keys().then(function (requests) {
      return Promise.all(requests.map(function (request) {
        return cache.match(request).then(function (answer) { return answer.blob(); })
          .then(function (blob) { return {url: request.url, size: blob.size}; });
      }));
    });
  }

  function number(value) { return value.toLocaleString(tag); }

  // The day stands in the kept page itself, for that is what it is the day of.
  function dayOf(cache) {
    return cache.match(location.href.split(/[?#]/)[0]).then(function (answer) { return answer ? answer.text() : ""; })
      .then(function (text) {
        var day = new DOMParser().parseFromString(text, "text/html").querySelector("[data-edition]");
        return day ? day.textContent : "";
      });
  }

  function tell() {
    if (wish() === "0") return show("off");
    return cachesOfOurs().then(function (names) {
      var mine = names.filter(function (name) { return name.slice(-tag.length - 1) === " " + tag; });
      if (!mine.length) return show("none");
      return caches.open(mine[mine.length - 1]).then(function (cache) {
        return Promise.all([sizes(cache), dayOf(cache)]).then(function (found) {
          var pages = found[0].filter(function (each) { return each.url.slice(-1) === "/"; });
          if (!pages.length || !found[1]) return show("none");
          part("pages").textContent = number(pages.length);
          part("size").textContent = number(Math.ceil(found[0].reduce(function (sum, each) { return sum + each.size; }, 0) / 1000)) + " kB";
          part("day").textContent = found[1];
          show("kept");
        });
      });
    });
  }

  function keep() {
    wish("1");
    show("busy");
    worker.register(new URL("sw.js", root))
      .then(function () { return worker.ready; })
      .then(function (registration) {
        return new Promise(function (done, failed) {
          var channel = new MessageChannel();
          channel.port1.onmessage = function (event) { event.data ? done() : failed(); };
          registration.active.postMessage(tag, [channel.port2]);
        });
      })
      .then(tell).catch(function () { show("failed"); });
  }

  function remove() {
    wish("0");
    worker.getRegistration(root).then(function (registration) { return registration && registration.unregister(); })
      .then(cachesOfOurs)
      .then(function (names) { return Promise.all(names.map(function (name) { return caches.delete(name); })); })
      .then(tell).catch(function () { show("failed"); });
  }

  try {
    if (!worker || !window.caches) return show("unable");
    wish();
  } catch (forbidden) {
    return show("unable");
  }
  part("keep").onclick = keep;
  part("remove").onclick = remove;
  tell();
  // The first visit: the worker is still at work.
  worker.ready.then(function () { if (wish() !== "0" && !part("keep").hidden) tell(); });
})();
