// What a tap on a tool does: change text size and contrast, read aloud, send the page on, copy its address, print it.
// Fetched when a reader first uses one of them, and where one is on; works without a network. Written for phones of
// 2017 and later (Chromium 61).

// Two taps may fetch it twice.
if (!window.tools) (() => {
  "use strict";

  // --- The page as a voice says it

  const SILENT = "nav, button, audio, svg, .sources";
  const BLOCKS = "p, li, h1, h2, h3, h4, dt, dd, th, td, caption, figcaption, summary, blockquote, div";
  // Chromium falls silent after a quarter of a minute of one utterance (https://crbug.com/679437).
  const LONGEST = 200;

  // "Gọi 1900 9095." -> "Gọi 1 9 0 0 9 0 9 5.": nobody dials nineteen hundred. Digits parted by spaces are a telephone
  // number (amounts have a point or comma), and so is what can be called from this page.
  const callable = Array.from(document.querySelectorAll("a[href^='tel:']"), (link) => link.href.slice(4));
  function spoken(text) {
    return text.replace(/\d{2,}(?:[ \u00a0]\d{2,})*/g, (number) =>
      callable.includes(number) || /\D/.test(number) ? number.replace(/\D/g, "").split("").join(" ") : number);
  }

  // A stretch of text -> sentences, and long ones at their commas or between words.
  function sentences(text) {
    return text.replace(/([.!?…:;]["”’)]*) /g, "$1\n").split("\n").reduce((found, sentence) => found.concat(
      sentence.length > LONGEST ? sentence.match(/.{60,200}?[,–](?= )|.{1,200}(?= |$)/g) : sentence), []);
  }

  // What stands on the page, in its order: [{text, lang, block}], no sentence in two languages.
  function pieces(root) {
    const found = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent.closest(SILENT) || !parent.getClientRects().length) continue;
      const {lang} = parent.closest("[lang]");
      const block = parent.closest(BLOCKS);
      const text = spoken(texts.currentNode.data);
      const last = found[found.length - 1];
      if (last && last.block === block && last.lang === lang) last.text += text;
      else found.push({text, lang, block});
    }
    return found.reduce((all, {text, lang, block}) => all.concat(
      sentences(text.replace(/\s+/g, " ").trim()).filter((sentence) => /[^\s!-/:-@]/.test(sentence))
        .map((sentence) => ({text: sentence.trim(), lang, block}))), []);
  }

  // --- Listening. To pause is to stop at a sentence: phones can't hold a voice
  // (https://github.com/mdn/browser-compat-data/issues/4500).

  const root = document.documentElement;
  const button = document.querySelector("[data-tool=listen]");
  const stopButton = document.createElement("button");
  const recording = document.querySelector("audio[data-aloud]");
  const voices = window.speechSynthesis;
  let label; // the last piece of the button, after its icon
  let idle;
  let queue = [];
  let at = 0;
  let turn = 0;
  let utterance; // kept: one that is collected never ends

  // A voice of the phone itself; a small foreign piece without one of its own is read by the page's.
  function voice(lang) {
    const own = voices.getVoices().filter((each) => each.localService);
    const speaking = (tag) => own.filter((each) => each.lang.split(/[-_]/)[0] === tag.split("-")[0])
      .sort((one, other) => other.default - one.default)[0];
    return speaking(lang) || speaking(button.dataset.voice);
  }

  function mark(block) {
    const marked = document.querySelector("[data-read]");
    if (marked) marked.removeAttribute("data-read");
    if (block) block.setAttribute("data-read", "");
  }

  function show(state) {
    label.textContent = state === "reading" ? button.dataset.pause : idle;
    stopButton.hidden = state === "idle";
    if (state === "idle") delete root.dataset.listening;
    else root.dataset.listening = state;
  }

  function silence() {
    turn += 1;
    if (voices) voices.cancel();
  }

  function pause() {
    silence();
    show("paused");
  }

  function stop() {
    silence();
    if (recording) {
      recording.pause();
      recording.currentTime = 0;
    }
    at = 0;
    mark();
    show("idle");
  }

  function read() {
    if (at >= queue.length) return stop();
    const mine = ++turn;
    const {text, lang, block} = queue[at];
    utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.voice = voice(lang);
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      read();
    };
    utterance.onerror = () => { if (mine === turn) pause(); };
    mark(block);
    show("reading");
    voices.speak(utterance);
  }

  function begin() {
    if (!at) queue = pieces(document.querySelector("main"));
    silence();
    read();
  }

  // The recording; where it can't be had, as without a network, the phone's own voice.
  function listen() {
    if (recording && !recording.paused) return recording.pause();
    if (root.dataset.listening === "reading") return pause();
    if (!recording || queue.length) return begin();
    return recording.play().catch(() => { if (voices && voice(button.dataset.voice)) begin(); });
  }

  if (button) {
    label = button.lastChild;
    idle = label.textContent;
    stopButton.textContent = button.dataset.stop;
    stopButton.dataset.tool = "stop";
    stopButton.hidden = true;
    button.parentNode.insertBefore(stopButton, button.nextSibling);
    addEventListener("pagehide", stop);
    if (recording) {
      recording.addEventListener("play", () => show("reading"));
      recording.addEventListener("pause", () => show("paused"));
      recording.addEventListener("ended", stop);
    }
  }

  // --- Text size and contrast

  const SETTINGS = {size: ["100", "125", "150"], contrast: ["less", "more"]};

  const setting = (name) => root.dataset[name] || SETTINGS[name][0];

  function showSettings() {
    for (const name of Object.keys(SETTINGS)) {
      const tool = document.querySelector(`[data-tool=${name}]`);
      tool.dataset.title = tool.dataset.title || tool.title;
      tool.setAttribute("aria-pressed", setting(name) !== SETTINGS[name][0]);
      tool.title = tool.dataset.title + (setting(name) > 100 ? ` ${setting(name)} %` : "");
    }
  }

  function next(name) {
    const values = SETTINGS[name];
    root.dataset[name] = values[(values.indexOf(setting(name)) + 1) % values.length];
    showSettings();
    try {
      const kept = JSON.parse(localStorage.loa || "{}");
      kept[name] = root.dataset[name];
      localStorage.loa = JSON.stringify(kept);
    } catch (refused) {} // then it holds for this page
  }

  // --- Sending

  const own = () => document.querySelector("[data-tool=copy][value]");
  const address = () => own().value;
  // What a button copies: the text it names, else the page's address.
  const words = ({dataset}) => dataset.of ? document.getElementById(dataset.of).innerText.trim() : address();

  function copied(tool) {
    const {done} = own().dataset;
    tool.setAttribute("aria-live", "polite");
    tool.textContent = done;
  }

  // For phones without a clipboard for pages, and where it refuses.
  function copyField(tool) {
    const field = document.createElement("textarea");
    field.value = words(tool);
    document.body.appendChild(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (done) copied(tool);
  }

  function copy(tool) {
    if (!navigator.clipboard) return copyField(tool);
    return navigator.clipboard.writeText(words(tool)).then(() => copied(tool), () => copyField(tool));
  }

  // By whatever the phone can send with; one that offers nothing takes a copy.
  function share(tool) {
    if (!navigator.share) return copy(tool);
    return navigator.share({title: document.title, url: address()}).catch(() => {});
  }

  const TOOLS = {
    listen,
    stop,
    size: () => next("size"),
    contrast: () => next("contrast"),
    share,
    copy,
    print: () => print(),
  };

  window.tools = TOOLS;
  showSettings();
  addEventListener("pageshow", showSettings);
  addEventListener("click", ({target}) => {
    const tool = target.closest("[data-tool]");
    if (tool) TOOLS[tool.dataset.tool](tool);
  });
})();
