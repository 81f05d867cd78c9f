// The worker that keeps pages for when there is no network: the network first, and after two seconds, or without one,
// the copy on this phone, which then says so. Written for Chromium 61 (2017).
"use strict";

const EDITION = {{ edition | tojson }};
const LANGUAGES = {{ languages | tojson }}; // tag -> {home, offline, up, files}; paths count from the root of the site
const SOURCE = {{ source | tojson }};
const CODES = {{ codes | tojson }}; // short code -> the kept page it leads to
const SLOW = {{ slow | tojson }}; // milliseconds
const VISITED = {{ visited | tojson }}; // pages that are kept because somebody has opened them
const JUST_NOW = 60000;

const ROOT = new URL("./", location).href;
const BASE = new URL(ROOT).pathname;
// Sites under other paths of one host share its caches with us.
const OURS = `loa ${BASE} `;
const files = (tag) => LANGUAGES[tag].files.map((path) => ROOT + path);
const FILES = new Set([].concat(...Object.keys(LANGUAGES).map(files)));

const cacheName = (tag) => `${OURS}${EDITION} ${tag}`;
const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));
const tagOf = (name) => name.slice(name.lastIndexOf(" ") + 1);
const bare = (url) => url.split(/[?#]/)[0];
const sparing = () => !!navigator.connection && navigator.connection.saveData;

function language(url) {
  const inside = (tag) => LANGUAGES[tag].home && url.startsWith(ROOT + LANGUAGES[tag].home);
  return Object.keys(LANGUAGES).find(inside) || SOURCE;
}

// --- Keeping

// Language -> the work on its copy, so that two pages opened at once do not fetch everything twice.
const underWay = {};

function keep(tag, asked) {
  if (!asked && sparing()) return Promise.resolve();
  if (!underWay[tag]) underWay[tag] = complete(tag).catch((failure) => { delete underWay[tag]; throw failure; });
  return underWay[tag];
}

// One file after the other, so that they don't crowd out the page somebody is waiting for. When this edition is whole,
// earlier ones go.
async function complete(tag) {
  const cache = await caches.open(cacheName(tag));
  const kept = new Set((await cache.keys()).map((request) => request.url));
  for (const url of files(tag).filter((each) => !kept.has(each))) {
    const answer = await fetch(url, {cache: "no-cache"});
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    await cache.put(url, answer);
  }
  for (const name of await ourCaches())
    if (name !== cacheName(tag) && (tagOf(name) === tag || !LANGUAGES[tagOf(name)])) await caches.delete(name);
}

// Languages that are kept already, and those being read.
async function languages() {
  const open = await clients.matchAll({type: "window", includeUncontrolled: true});
  const tags = (await ourCaches()).map(tagOf).concat(open.map((client) => language(client.url)));
  return Array.from(new Set(tags)).filter((tag) => LANGUAGES[tag]);
}

async function keepAll() {
  for (const tag of await languages()) await keep(tag);
}

// What a reader opens is kept as well, the latest few.
async function remember(url, copy) {
  const cache = await caches.open(cacheName(language(url)));
  await cache.put(url, copy);
  const visited = (await cache.keys()).filter((request) => !FILES.has(request.url));
  for (const request of visited.slice(0, Math.max(0, visited.length - VISITED))) await cache.delete(request);
}

async function forget(url) {
  for (const name of await ourCaches()) await (await caches.open(name)).delete(url);
}

// --- Answering

// This edition's copy; an earlier one where this one could not be fetched.
async function copyOf(url) {
  return await caches.match(url, {cacheName: cacheName(language(url))}) || caches.match(url);
}

// A copy says what it is: the page has the words and their styles, and shows them when its first element is marked.
async function marked(copy, marks, up) {
  let text = (await copy.text()).replace("<html", `<html ${marks}`);
  if (up) text = text.split(`="${up}`).join(`="${BASE}`);
  return new Response(text, {headers: copy.headers});
}

// Without network and copy: where a short code leads, if that is kept; else the page that lists what is kept. It
// answers under the address that was asked for, so that loading again tries again, and its links are made to fit.
async function missing(url) {
  const code = url.slice(ROOT.length).replace("/", "");
  if (/^\d+$/.test(code) && CODES[code] !== undefined) return Response.redirect(ROOT + CODES[code]);
  const {offline, up} = LANGUAGES[language(url)];
  const copy = await copyOf(ROOT + offline);
  return copy ? marked(copy, "data-saved data-missing", up) : Response.error();
}

// A page that arrived late, after its copy had been shown: whoever loads it again need not wait a second time.
let late = {};

async function choose(url, fresh, visit) {
  const copy = await copyOf(url);
  if (!copy) return fresh.catch((failure) => failure instanceof Response ? failure : missing(url));
  if (late.url === url && Date.now() - late.at < JUST_NOW) {
    late = {};
    return copy;
  }
  const slow = new Promise((done) => { setTimeout(done, SLOW); });
  const answer = await Promise.race([fresh.catch(() => null), slow]);
  if (answer) return answer;
  visit.saved = true;
  return marked(copy, "data-saved");
}

async function settle(url, answer, copy, visit) {
  if (copy) await remember(url, copy);
  else if (answer.status === 404 || answer.status === 410) await forget(url);
  if (copy && visit.saved) late = {url, at: Date.now()};
  if (!visit.sparing) await keep(language(url));
}

const FORM = `${ROOT}admin/`; // for editors, and of no use without a network

function isPage(url) {
  return /(\/|\/\d+)$/.test(url);
}

addEventListener("fetch", (event) => {
  const {request} = event, url = bare(request.url);
  if (request.method !== "GET" || !url.startsWith(ROOT)) return;
  if (request.mode !== "navigate") {
    if (FILES.has(url)) event.respondWith(copyOf(url).then((copy) => copy || fetch(request)));
    return;
  }
  if (!isPage(url) || url === FORM) return;
  const visit = {sparing: request.headers.get("Save-Data") === "on"};
  let copy;
  // Asks the host even where the browser thinks its own copy fresh: a new edition shows at once. The address is fetched
  // and not the request, for which Chromium may have an answer from its own cache when it has to wake the worker.
  const fresh = fetch(request.url, {cache: "no-cache", redirect: "manual"}).then((answer) => {
    if (answer.status > 499) throw answer;
    if (answer.ok && !answer.redirected) copy = answer.clone();
    return answer;
  });
  event.respondWith(choose(url, fresh, visit));
  event.waitUntil(fresh.then((answer) => settle(url, answer, copy, visit)).catch(() => {}));
});

// --- Living

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepAll().catch(() => {})); // what is missing is fetched with the next page
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// The reader's own wish, from the page about it: answered when it is done.
addEventListener("message", (event) => {
  const tell = (done) => event.ports[0].postMessage(done);
  if (LANGUAGES[event.data]) event.waitUntil(keep(event.data, true).then(() => tell(true), () => tell(false)));
});
