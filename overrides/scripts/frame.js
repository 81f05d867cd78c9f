// Puts a picture of the reader's own into a campaign's frame. The picture never leaves the phone: the page's policy
// forbids to connect to anybody, and nothing is asked for once a picture is open. Fetched on pages of frames alone;
// written for phones of 2017 and later (Chromium 61).
(() => {
  "use strict";

  const SIDE = 1080;
  // Pixels of the longer side that are kept: enough for the nearest zoom, and little enough for an old phone's memory.
  const LARGEST = 2160;

  const at = (id) => document.getElementById(id);
  const tool = at("khung");
  const canvas = at("hinh");
  const pen = canvas.getContext("2d");
  const [zoom, across, down] = ["phong", "ngang", "doc"].map(at);
  const result = at("ket-qua");
  const tell = (key) => at("tin").textContent = key && tool.dataset[key];

  let frame;
  let photo;
  let turns = 0;
  let drawing;

  const opened = (address) => new Promise((open, fail) => {
    const image = new Image();
    image.onload = () => open(image);
    image.onerror = fail;
    image.src = address;
  });

  // --- The frame comes when somebody is about to choose. One that did not come is asked for at the next try.

  function fetchFrame() {
    if (!frame) (frame = opened(tool.dataset.frame)).catch(() => frame = null);
  }
  for (const about of ["focus", "click", "dragenter"]) at("anh").addEventListener(about, fetchFrame);

  // To choose the same picture again is a change only where none is chosen.
  function failed(why) {
    tell(why);
    at("anh").value = "";
  }

  // --- The picture. As data, for `blob:` is refused by the policy that hosts send with every page.

  const read = (file) => new Promise((open, fail) => {
    const reader = new FileReader();
    reader.onload = () => open(reader.result);
    reader.onerror = fail;
    reader.readAsDataURL(file);
  });

  // Browsers turn it as its EXIF says; drawing it anew leaves behind what else the camera wrote.
  function smaller(image) {
    const share = Math.min(1, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const copy = document.createElement("canvas");
    copy.width = Math.max(1, Math.round(image.naturalWidth * share));
    copy.height = Math.max(1, Math.round(image.naturalHeight * share));
    copy.getContext("2d").drawImage(image, 0, 0, copy.width, copy.height);
    return copy;
  }

  at("anh").addEventListener("change", ({target}) => {
    const file = target.files[0];
    if (!file) return;
    tell("wait");
    fetchFrame();
    Promise.resolve(frame).then((drawn) => read(file).then(opened).then((image) => {
      photo = smaller(image);
      frame = drawn;
      turns = across.value = down.value = 0;
      zoom.value = 100;
      canvas.hidden = at("chinh").hidden = false;
      tool.querySelector(".sketch").hidden = true;
      tell("opened");
      draw();
    }, () => failed("unreadable")), () => failed("missing"));
  });

  // --- Where it stands: always so that it fills the square; the sliders share out how far it may still move.

  function size() {
    const [width, height] = turns % 2 ? [photo.height, photo.width] : [photo.width, photo.height];
    const scale = Math.max(SIDE / width, SIDE / height) * zoom.value / 100;
    return {scale, free: [(width * scale - SIDE) / 2, (height * scale - SIDE) / 2]};
  }

  function paint() {
    drawing = 0;
    const {scale, free} = size();
    pen.setTransform(1, 0, 0, 1, SIDE / 2 + free[0] * across.value / 100, SIDE / 2 + free[1] * down.value / 100);
    pen.rotate(turns * Math.PI / 2);
    pen.scale(scale, scale);
    pen.fillStyle = "#fff";
    pen.fillRect(-photo.width / 2, -photo.height / 2, photo.width, photo.height);
    pen.drawImage(photo, -photo.width / 2, -photo.height / 2);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(frame, 0, 0, SIDE, SIDE);
  }

  // What was made before is out of date as soon as something moves.
  function draw() {
    result.hidden = true;
    if (!drawing) drawing = requestAnimationFrame(paint);
  }

  for (const slider of [zoom, across, down]) slider.addEventListener("input", draw);
  at("xoay").addEventListener("click", () => {
    turns = (turns + 1) % 4;
    draw();
  });

  // --- One finger moves, two zoom as well: what lies below them stays below them.

  const fingers = new Map();
  const lift = ({pointerId}) => fingers.delete(pointerId);

  // Where the fingers are, in pixels of the picture from its middle, and how far the first two are apart.
  function held() {
    const box = canvas.getBoundingClientRect();
    const places = Array.from(fingers.values()).map(([x, y]) => [
      (x - box.left - box.width / 2) * SIDE / box.width, (y - box.top - box.height / 2) * SIDE / box.width]);
    const [one, other = one] = places;
    return {
      apart: Math.hypot(one[0] - other[0], one[1] - other[1]),
      middle: [0, 1].map((way) => places.reduce((sum, place) => sum + place[way], 0) / places.length),
    };
  }

  canvas.addEventListener("pointerdown", (touch) => {
    canvas.setPointerCapture(touch.pointerId);
    fingers.set(touch.pointerId, [touch.clientX, touch.clientY]);
  });
  canvas.addEventListener("pointermove", (touch) => {
    if (!fingers.has(touch.pointerId)) return;
    const before = held();
    fingers.set(touch.pointerId, [touch.clientX, touch.clientY]);
    const now = held();
    const stood = size().free.map((free, way) => free * [across, down][way].value / 100);
    const was = zoom.value;
    if (before.apart) zoom.value *= now.apart / before.apart;
    const {free} = size();
    [across, down].forEach((slider, way) => {
      const place = now.middle[way] + (stood[way] - before.middle[way]) * zoom.value / was;
      slider.value = free[way] > .5 ? place / free[way] * 100 : 0;
    });
    draw();
  });
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);

  // --- The result is data too: browsers inside other apps save no `blob:`, but let an image be held down and saved.

  at("xong").addEventListener("click", () => {
    if (drawing) cancelAnimationFrame(drawing);
    paint();
    const made = canvas.toDataURL("image/jpeg", .9);
    result.querySelector("img").src = result.querySelector("a").href = made;
    result.hidden = false;
    result.querySelector("h2").focus();
  });
})();
