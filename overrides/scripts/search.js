// A search page's form and its index -> a list of results, in the reader's language, without a request per letter.
// Written for phones of 2017 and later (Chromium 61); older ones keep the links that the page offers anyway.

// Whatever separates words: ASCII and Latin-1 marks, general and CJK punctuation. Letters of all scripts stay.
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+/g;
const FIELDS = [["title", 8], ["names", 6], ["lead", 2]];
const SYNONYM_COUNTS = 0.75;
const SHOWN = 30;
const VARIANTS = 32;
const PAUSE = 120; // milliseconds without a letter, so that a slow phone does not search for each

// "Tiêm  CHỦNG!" -> "tiem chung", however it was typed: NFC or NFD, with or without marks. đ has no decomposition;
// ð stands for it in texts converted from old fonts.
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d")
    .replace(BETWEEN_WORDS, " ").trim();
}

// "1900 9095" -> "19009095": people group digits as they like.
function joined(folded) {
  return folded.replace(/(\d) (?=\d)/g, "$1");
}

function foldedNames(names) {
  const folded = names.map(fold);
  const numbers = folded.filter((name) => /^\d+( \d+)+$/.test(name)).map(joined);
  return "| " + folded.concat(numbers).join(" | ") + " |";
}

// index.json -> rows that can be searched; each keeps what is shown as it is written.
export function prepare(index) {
  const label = ([text = "", style = "", lang = ""]) => ({text, style, lang});
  const labels = index.labels.map(label);
  return {
    synonyms: index.synonyms.map((words) => words.map(fold)),
    rows: index.rows.map(([href, kind, state, weight, title, marks = "", lead = "", names = "", lang = ""], order) => ({
      order, weight, lang,
      shown: {href, title, lead, marks: marks.split("|").join(" · "), kind: labels[kind], state: labels[state]},
      written: [title, marks, names, lead].join("|").normalize("NFC").toLowerCase(),
      title: " " + fold(title) + " ",
      names: foldedNames((marks + "|" + names).split("|").filter(Boolean)),
      lead: " " + fold(lead) + " ",
    })).map((row) => Object.assign(row, {all: row.title + row.names + row.lead})),
  };
}

// The query as it was typed, with its digits joined, and with words exchanged for words that mean the same.
function variants(query, synonyms) {
  const folded = fold(query);
  let found = [[folded, 1], [joined(folded), 1]];
  for (const words of synonyms) {
    const said = words.filter((word) => (" " + folded + " ").includes(" " + word + " "))
      .sort((one, other) => other.length - one.length)[0];
    if (said) {
      const others = words.filter((word) => word !== said);
      found = found.concat(...found.map(([text]) => others.map((word) => [
        (" " + text + " ").replace(" " + said + " ", " " + word + " ").trim(), SYNONYM_COUNTS,
      ]))).slice(0, VARIANTS);
    }
  }
  return found;
}

// How well a word stands in a field, from 1 for the whole word down to 0; "hotline" is most of "hotlines". What stands
// in for another word must be whole.
function presence(field, word, whole) {
  if (field.includes(" " + word + " ")) return 1;
  const start = field.indexOf(" " + word);
  if (whole || start < 0) return 0;
  return 0.9 * word.length / (field.indexOf(" ", start + 1) - start - 1);
}

// 0 unless every word is there. Title before other names before text; the worst word counts as much as all together, so
// that a phrase torn apart between fields falls behind. A whole phrase counts more, most where it is all there is.
function score(row, phrase, whole) {
  const words = phrase.split(" ");
  if (!words.every((word) => row.all.includes(" " + word))) return 0;
  const found = words.map((word) =>
    Math.max(...FIELDS.map(([field, weight]) => weight * presence(row[field], word, whole))));
  const worst = Math.min(...found);
  if (!worst) return 0;
  const mean = found.reduce((sum, each) => sum + each) / found.length;
  return row.weight * ((mean + worst) / 2 + titleBonus(row.title, phrase) + nameBonus(row, phrase));
}

function titleBonus(title, phrase) {
  if (title === " " + phrase + " ") return 16;
  return title.includes(" " + phrase) ? 4 + 6 * phrase.length / title.length : 0;
}

function nameBonus(row, phrase) {
  if (row.names.includes("| " + phrase + " |")) return 5;
  return row.names.includes(" " + phrase) ? 2 : row.lead.includes(" " + phrase) ? 1 : 0;
}

// Rows that answer the query, best first. Marks that were typed are respected among those that were found without.
export function find(index, query) {
  if (!fold(query)) return [];
  const phrases = variants(query, index.synonyms);
  const typed = query.trim().normalize("NFC").toLowerCase();
  const marked = fold(typed) !== typed;
  return index.rows
    .map((row) => {
      const best = Math.max(...phrases.map(([phrase, counts]) => counts * score(row, phrase, counts < 1)));
      return {row, score: marked && row.written.includes(typed) ? best * 1.3 : best};
    })
    .filter((found) => found.score > 0)
    .sort((one, other) => other.score - one.score || one.row.order - other.row.order)
    .map((found) => found.row);
}

// Clones the page's own template: what comes out of the index is text, never markup.
function result(row, template, home) {
  const item = document.importNode(template.content, true).firstElementChild;
  const put = (name, text, lang) => {
    const place = item.querySelector("." + name);
    if (!text) place.remove();
    else place.textContent = text;
    if (text && lang) place.lang = lang;
    return place;
  };
  const {href, title, marks, lead, kind, state} = row.shown;
  put("title", title, row.lang).href = home + href;
  const badge = put("badge", state.text, state.lang);
  if (state.style) badge.classList.add(state.style);
  put("kind", kind.text, kind.lang);
  put("marks", marks);
  put("line", lead, row.lang);
  const meta = item.querySelector(".meta");
  if (!meta.firstElementChild) meta.remove();
  return item;
}

function start(form) {
  const field = form.elements.q;
  const list = document.getElementById("ket-qua");
  const count = document.getElementById("so-ket-qua");
  const template = document.getElementById("mau-ket-qua");
  const say = form.dataset;
  let index, waiting;

  const load = () => {
    index = index || fetch(say.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(prepare);
    index.catch(() => { index = undefined; });
    return index;
  };

  const show = (rows) => {
    list.textContent = "";
    const items = document.createDocumentFragment();
    rows.slice(0, SHOWN).forEach((row) => items.appendChild(result(row, template, say.home)));
    list.appendChild(items);
    const sentence = rows.length === 0 ? say.none : rows.length === 1 ? say.one : rows.length > SHOWN ? say.many : say.count;
    count.textContent = sentence.replace("{n}", rows.length).replace("{shown}", SHOWN);
  };

  const clear = () => { list.textContent = count.textContent = ""; };

  const search = () => {
    const query = field.value;
    if (!fold(query)) return Promise.resolve(clear());
    count.textContent = say.loading;
    return load().then((ready) => {
      if (field.value === query) show(find(ready, query));
    }, () => {
      clear();
      count.textContent = say.failed;
    });
  };

  // The query stands in the address, so that it can be sent on, and is there again on the way back from a result.
  const searchHere = () => {
    history.replaceState(null, "", fold(field.value) ? "?q=" + encodeURIComponent(field.value.trim()) : location.pathname);
    return search();
  };

  field.addEventListener("focus", () => { load().catch(() => {}); });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(searchHere, PAUSE);
  });
  // The count takes the focus: it is read aloud, a phone's keyboard makes room, and the next Tab is the first result.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    searchHere().then(() => count.focus());
  });

  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  search();
}

const form = document.getElementById("tim");
if (form) start(form);
