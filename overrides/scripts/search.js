// A search page's form and its index -> results in groups, while a reader types, in their language and without a request
// per letter. Written for phones of 2017 and later (Chromium 61); older ones keep the links that the page offers anyway.

const FIGURE = /\d/; // Numbers are left as they are: people search to know whether one is genuine, and a wrong one is not.
const SHOWN = 5; // of each kind, before a reader asks for the others
const PARTS = 3; // of the index, that the beginning of a name is worth; with more, the reader has to type on

// "Tiêm  CHỦNG!" -> "tiem chung", however it was typed: NFC or NFD, with or without marks. đ has no decomposition;
// ð stands for it in texts converted from old fonts. ASCII and Latin-1 marks, general and CJK punctuation separate words.
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d")
    .replace(/[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+/g, " ").trim();
}

// "1900 9095" -> "19009095": people group digits as they like.
function joined(folded) {
  return folded.replace(/(\d) (?=\d)/g, "$1");
}

function has(text, words) {
  return (" " + text + " ").includes(" " + words + " ");
}

function exchanged(text, words, others) {
  return (" " + text + " ").replace(" " + words + " ", " " + others + " ").replace(/ +/g, " ").trim();
}

// index.json -> what can be searched; `words` leads from each word to the rows it stands in. `place` is the reader's own.
export function prepare({labels, synonyms, parts, rows}, place) {
  const ready = {labels, synonyms, parts, place, rows: [], words: new Map()};
  parts.concat(...synonyms).forEach((words) => learn(ready, words + "", []));
  add(ready, rows, true);
  return ready;
}

function learn({words}, folded, rows) {
  new Set(folded.split(" ")).forEach((word) => words.set(word, (words.get(word) || []).concat(rows)));
}

// Rows as they are fetched -> rows that can be searched; each keeps what is shown as it is written. `everywhere` says that
// they concern this reader, wherever that is.
function add(ready, rows, everywhere) {
  rows.forEach(([href, kind, state, weight, title, marks, lead, names, lang, tel]) => {
    if (ready.rows.some((row) => row.href === href)) return;
    marks = marks.split("|");
    const fields = [" " + fold(title) + " ", ["", ...marks.map(fold), names, ""].join(" | "), " " + fold(lead) + " "];
    const all = fields.join("");
    const own = ready.place && has(all, ready.place);
    const row = {
      href, kind, state, title, marks, lead, lang, tel, fields, all,
      weight: own ? weight * 1.5 : weight,
      everywhere: everywhere || own,
      written: [title, marks, lead].join().toLowerCase(),
      order: ready.rows.length,
    };
    ready.rows.push(row);
    learn(ready, all, row);
  });
}

// What may be meant by a query -> phrases to look for, and what each counts: its own words, then words that mean the
// same. A word that only says which kind is wanted, such as "call", may be left out; that may leave nothing.
function variants({synonyms}, folded, counts) {
  const said = synonyms.map(([wanted, ...words]) => ({wanted, words, word: words.find((word) => has(folded, word))}));
  const asked = [];
  let found = [folded, joined(folded)];
  said.forEach(({wanted, words, word}) => {
    // "phone number" says nothing of a phone.
    if (!word || said.some((other) => other.word !== word && has(other.word, word))) return;
    if (wanted) asked.push(wanted);
    found = found.concat(...found.map((text) =>
      words.concat(wanted ? "" : []).map((other) => exchanged(text, word, other)))).slice(0, 32);
  });
  return found.map((text, place) => ({
    text, asked, words: text.split(" "), whole: place > 1, counts: place > 1 ? counts * 0.75 : counts,
  }));
}

// Whether one letter has been added, left out or changed, or two have changed places.
function alike(one, other) {
  let start = 0, end = 0;
  while (one[start] && one[start] === other[start]) start++;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one, other].map((word) => word.slice(start, word.length - end));
  return left + right !== "" && (left.length < 2 && right.length < 2 || left.length === 2 && right === left[1] + left[0]);
}

// A query with one of its words put right.
function corrections({words}, folded) {
  return [].concat(...folded.split(" ").map((word) => [...words.keys()]
    .filter((other) => word.length + other.length > 3 && !FIGURE.test(word) && alike(word, other))
    .map((other) => exchanged(folded, word, other))));
}

// How well a word stands in a field: whole, or, of what was typed, as the beginning of a longer one.
function presence(field, word, whole) {
  return has(field, word) ? 1 : !whole && field.includes(" " + word) ? 0.85 : 0;
}

// 0 unless every word is there, or of a `loose` phrase some are. Title before other names before text; the worst word counts
// as much as all together, so that a phrase torn apart between fields falls behind.
function score(row, {text, words, whole, loose}) {
  if (!text || !words[loose ? "some" : "every"]((word) => row.all.includes(" " + word))) return 0;
  const found = words.map((word) =>
    Math.max(...[8, 6, 2].map((weight, place) => weight * presence(row.fields[place], word, whole))));
  const worst = Math.min(...found);
  return (worst || loose) && (found.reduce((sum, each) => sum + each) / found.length + worst) / 2 + bonus(row, text);
}

// A whole phrase counts more, most where it is all there is.
function bonus({fields: [title, names], all}, text) {
  return (title === " " + text + " " ? 16 : title.includes(" " + text) ? 4 + 6 * text.length / title.length : 0) +
    (names.includes("| " + text + " |") ? 5 : names.includes(" " + text) ? 2 : all.includes(" " + text) ? 1 : 0);
}

// Rows that answer one of the phrases, best first. Of a kind that is asked for all do, above all numbers to call. Marks
// that were typed are respected among rows that were found without.
function ranked(ready, phrases, typed) {
  const best = new Map();
  phrases.forEach((phrase) => {
    const {text, asked, counts, loose} = phrase;
    const raise = (row, points) => {
      points *= counts * row.weight * (row.written.includes(typed) ? 1.3 : 1);
      if (points > (best.has(row) && best.get(row).points)) best.set(row, {row, points, asked});
    };
    // Only what was typed may be the beginning of a word; for the rest it is enough to look where one of its words stands.
    const [some] = phrase.words.map((word) => ready.words.get(word)).filter(Boolean);
    (counts < 1 && !loose && some || ready.rows).forEach((row) => raise(row, score(row, phrase)));
    if (!text || counts === 1 && !FIGURE.test(text)) ready.rows.filter((row) => row.everywhere && asked.includes(row.kind))
      .forEach((row) => raise(row, (row.tel ? 2 : 1) * (text ? 0.1 : 8)));
  });
  return [...best.values()].sort((one, other) => other.points - one.points || one.row.order - other.row.order);
}

// Rows that answer the query, best first; the kinds it asks for; and whether it had to be changed: where its words stand
// nowhere together, and one of them put right, or as many as can be found, do better.
export function find(ready, query) {
  const typed = query.trim().normalize().toLowerCase(), folded = fold(query);
  const phrases = variants(ready, folded, 1);
  let found = ranked(ready, phrases, typed), near = false;
  if (!phrases.some(({text, asked}) => asked.length || found.some(({row}) => bonus(row, text)))) {
    const close = ranked(ready, [].concat(...corrections(ready, folded).map((text) => variants(ready, text, 0.6)),
      Object.assign(phrases[0], {whole: true, loose: !FIGURE.test(folded), counts: 0.6})), typed);
    near = close.length > 0 && (!found.length || close[0].points > found[0].points);
    if (near) found = close.filter(({points}) => points > close[0].points / 2);
  }
  return {rows: found.map(({row}) => row), near, asked: found.length ? found[0].asked : []};
}

// Parts of the index that a query needs: those of the reader's own place, of places whose names it holds from some word
// on, and of a number. A name that is still being typed has `many` while too many begin like it.
function needed({parts, place}, folded) {
  const words = (folded + " " + joined(folded)).split(" ");
  const ends = words.map((word, start) => words.slice(start).join(" "));
  const begun = (part) => ends.some((end) => part.startsWith(end));
  const many = parts.filter(begun).length > PARTS;
  return {many, parts: parts.filter((part) =>
    ends.concat(place).some((end) => (end + " ").startsWith(part)) || !many && begun(part))};
}

// The place that the reader has chosen, as words; a phone may refuse to keep any, and even the question.
function ownPlace() {
  try {
    return fold(localStorage["loa-place"] || "");
  } catch (refused) {
    return "";
  }
}

const form = document.getElementById("tim");
const list = document.getElementById("ket-qua");
const count = document.getElementById("so-ket-qua");
const field = form.elements.q;
const say = form.dataset;
const fetched = {};
let ready, waiting;

// What cannot be had is nothing, and asked for again the next time.
function load(path) {
  fetched[path] = fetched[path] || fetch(path).then((answer) => answer.json()).catch(() => { delete fetched[path]; });
  return fetched[path];
}

function loadIndex() {
  return load("index.json").then((index) => { ready = ready || index && prepare(index, ownPlace()); });
}

function loadPart(part) {
  return load("gan/" + part.trim().replace(/ /g, "-") + ".json").then((rows) => rows && add(ready, rows));
}

// Clones one of the page's own templates: what comes out of the index is text, never markup.
function clone(name) {
  const item = document.importNode(document.getElementById(name).content, true).firstElementChild;
  const put = (place, text, lang) => {
    const found = item.querySelector(place);
    found.textContent = text;
    if (lang) found.lang = lang;
    return found;
  };
  return {item, put};
}

function result({href, state, title, marks, lead, lang, tel}) {
  const {item, put} = clone("mau-ket-qua");
  const [label = "", style, labelLang] = ready.labels[state];
  const call = item.querySelector(".call");
  put(".title", title, lang).href = say.home + href;
  put(".badge", label, labelLang).className = "badge " + style;
  put(".marks", marks.slice(tel ? 1 : 0).join(" · "));
  put(".line", lead, lang);
  put("b", marks[0]);
  call.href = tel;
  if (!tel) call.remove();
  return item;
}

// The first of a kind, and the others behind a button that fills its list when it is opened.
function group(rows) {
  const {item, put} = clone("mau-nhom");
  const [label, , lang] = ready.labels[rows[0].kind];
  const fill = (list, some) => some.forEach((row) => list.appendChild(result(row)));
  const rest = item.querySelector("details");
  put(".kind", label, lang);
  put(".count", rows.length);
  fill(item.querySelector("ol"), rows.slice(0, SHOWN));
  put("summary", rest.textContent.replace("{n}", rows.length - SHOWN));
  rest.addEventListener("toggle", () => fill(rest.lastElementChild, rows.slice(SHOWN)), {once: true});
  if (rows.length <= SHOWN) rest.remove();
  return item;
}

function show(sentence, rows = [], asked = []) {
  count.textContent = sentence.replace("{n}", rows.length);
  list.textContent = "";
  new Set(asked.concat(rows.map((row) => row.kind))).forEach((kind) => {
    const some = rows.filter((row) => row.kind === kind);
    if (some.length) list.appendChild(group(some));
  });
}

function search() {
  const query = field.value, folded = fold(query);
  if (!folded) return Promise.resolve(show(""));
  count.textContent = say.loading;
  return loadIndex().then(() => {
    if (!ready) return show(say.failed);
    const {many, parts} = needed(ready, folded);
    const answer = (some, last) => Promise.all(some.map(loadPart)).then(() => {
      const {rows, near, asked} = find(ready, query);
      if (field.value !== query) return;
      // A name may be misspelt whose part has not been fetched.
      if (!last && (near || !rows.length)) {
        return answer([].concat(...corrections(ready, folded).map((text) => needed(ready, text).parts)).slice(0, PARTS), true);
      }
      if (near && many) return show(say.places);
      const sentence = rows.length > 1 ? say.count : rows.length ? say.one : many ? say.places : say.none;
      show((near ? say.near + " " : "") + sentence, rows, asked);
    });
    return answer(parts);
  });
}

// The query stands in the address, so that it can be sent on, and is there again on the way back from a result.
function searchHere() {
  clearTimeout(waiting);
  history.replaceState(null, "", fold(field.value) ? "?q=" + encodeURIComponent(field.value.trim()) : location.pathname);
  return search();
}

// In place of what has fetched this script.
field.onfocus = loadIndex;
field.oninput = () => {
  clearTimeout(waiting);
  waiting = setTimeout(searchHere, 120); // a slow phone need not search for each letter
};
// The count takes the focus: it is read aloud, a phone's keyboard makes room, and the next Tab is the first result.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  searchHere().then(() => count.focus());
});

// Somebody may have typed while this script was under way.
field.value = field.value || new URLSearchParams(location.search).get("q") || "";
if (field.value) searchHere();
else if (document.activeElement === field) loadIndex();
