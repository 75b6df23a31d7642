"use strict";
// Buttons, keys and fingers; where the address says what is looked at, that is restored.
function remember() {
  const page = report.pages[look.page];
  if (!page) return;
  const hash = `#${encodeURIComponent(page.name)}/${look.change}/${look.view}`;
  try { history.replaceState(null, "", hash); } catch { /* a viewer without addresses */ }
}

function restore() {
  const [name, change, view] = location.hash.slice(1).split("/");
  const page = report.pages.findIndex((page) => encodeURIComponent(page.name) === name);
  if (VIEWS.some(([known]) => known === view)) setView(view);
  return shown.find((entry) => entry.page === page && entry.change === Number(change))
    ?? shown.find((entry) => entry.page === page) ?? shown[0];
}

function buildBar() {
  byId("views").replaceChildren(...VIEWS.map(([view, key]) => {
    const item = make("button", { type: "button", value: view, "aria-pressed": String(look.view === view) },
      t(view), make("kbd", {}, key));
    item.addEventListener("click", () => setView(view));
    return item;
  }));
  byId("levels").replaceChildren(...LEVELS.map((level) => {
    const count = entries.filter((entry) => entry.level === level).length;
    const item = make("button", { type: "button", value: level, "aria-pressed": String(filter.levels.has(level)) },
      make("span", {}, `${t(level)} ${count}`));
    item.addEventListener("click", () => {
      if (!filter.levels.delete(level)) filter.levels.add(level);
      item.setAttribute("aria-pressed", String(filter.levels.has(level)));
      list();
    });
    return item;
  }));
}

function head() {
  const count = (states) => report.pages.filter((page) => states.includes(page.state)).length;
  byId("verdict").textContent = report.verdict[language];
  byId("verdict").title = report.verdict[language];
  document.title = report.verdict[language];
  byId("counts").textContent = t("counts")({
    pages: report.pages.length, changed: count(["changed"]), added: count(["added"]),
    removed: count(["removed"]), same: count(["identical", "equal"]),
  });
}

function setLanguage(name) {
  language = name;
  translate();
  head();
  buildBar();
  list();
  tell();
  repaint();
}

const keys = {
  j: () => step(1), k: () => step(-1), J: () => stepPage(1), K: () => stepPage(-1),
  b: () => {
    if (look.view === "blink") { look.isAfter = !look.isAfter; redraw(); } else setView("blink");
  },
  s: () => setView("slider"), o: () => setView("overlay"), d: () => setView("difference"),
  v: () => setView("pair"), 1: () => setView("old"), 2: () => setView("new"),
  "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: showAll, z: showChange,
  x: toggleMarks, "/": () => { byId("filter").focus(); byId("filter").select(); },
  "?": () => byId("help").showModal(),
};

function toggleMarks() {
  look.marks = !look.marks;
  byId("marks").setAttribute("aria-pressed", String(look.marks));
  redraw();
}

function setCut(share) {
  look.cut = Math.max(0, Math.min(1, share));
  byId("cut").value = String(Math.round(look.cut * 1000));
  redraw();
}

function arrow(event) {
  const step = event.shiftKey ? 200 : 50;
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  const by = moves[event.key];
  if (!by) return false;
  if (look.view === "slider" && by[0]) setCut(look.cut + by[0] / 1000);
  else move(...by);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const target = event.target;
  if (target.matches("input[type=search]")) {
    if (event.key === "Escape") { target.blur(); stage.focus(); }
    if (event.key === "Enter" && shown.length) { choose(shown[0], true); stage.focus(); }
    return;
  }
  const isOnStage = target === stage || target === document.body;
  if (isOnStage && arrow(event)) { event.preventDefault(); return; }
  if (target.matches("select") && event.key.length === 1) return;
  const action = keys[event.key];
  if (action) { event.preventDefault(); action(); }
});

byId("filter").addEventListener("input", (event) => { filter.text = event.target.value.trim(); list(); });
byId("order").addEventListener("change", (event) => { filter.order = event.target.value; list(); });
byId("cut").addEventListener("input", (event) => { look.cut = event.target.value / 1000; redraw(); });
byId("zoom-in").addEventListener("click", () => zoom(1.25));
byId("zoom-out").addEventListener("click", () => zoom(0.8));
byId("zoom-page").addEventListener("click", showAll);
byId("zoom-change").addEventListener("click", showChange);
byId("marks").addEventListener("click", toggleMarks);
byId("language").addEventListener("click", () => setLanguage(language === "zh" ? "en" : "zh"));
byId("help-open").addEventListener("click", () => byId("help").showModal());

// Fingers and mouse: one moves the page or the slider, two zoom, a tap picks a change.
const fingers = new Map();
let path = 0;
let isCutting = false;

function at(event) {
  const frame = stage.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}

function changeAt({ x, y }) {
  const room = field();
  const spot = inField(x, y);
  const px = look.x + (spot.x - room.width / 2) / look.scale;
  const py = look.y + (spot.y - room.height / 2) / look.scale;
  const near = 4 / look.scale;
  let best = -1;
  let area = Infinity;
  changes().forEach((change, number) => {
    for (const box of spot.side === "both" ? [change.before, change.after] : [change[spot.side]]) {
      if (!box || px < box[0] - near || px > box[0] + box[2] + near || py < box[1] - near
        || py > box[1] + box[3] + near) continue;
      if (box[2] * box[3] < area) { area = box[2] * box[3]; best = number; }
    }
  });
  return best;
}

stage.addEventListener("pointerdown", (event) => {
  if (event.target.matches("input")) return;
  const spot = at(event);
  fingers.set(event.pointerId, spot);
  path = 0;
  isCutting = look.view === "slider" && Math.abs(spot.x - look.cut * stage.clientWidth) < 16;
  stage.setPointerCapture(event.pointerId);
  stage.classList.add("dragging");
});
stage.addEventListener("pointermove", (event) => {
  const old = fingers.get(event.pointerId);
  const spot = at(event);
  if (!old) {
    const hover = look.marks && event.pointerType === "mouse" ? changeAt(spot) : -1;
    if (hover !== look.hover) { look.hover = hover; redraw(); }
    return;
  }
  fingers.set(event.pointerId, spot);
  path += Math.abs(spot.x - old.x) + Math.abs(spot.y - old.y);
  if (fingers.size === 2) {
    const other = [...fingers.entries()].find(([id]) => id !== event.pointerId)[1];
    const span = (a, b) => Math.max(20, Math.hypot(a.x - b.x, a.y - b.y));
    zoom(span(spot, other) / span(old, other), inField((spot.x + other.x) / 2, (spot.y + other.y) / 2));
  } else if (isCutting) {
    setCut(spot.x / stage.clientWidth);
  } else {
    move(old.x - spot.x, old.y - spot.y);
  }
});
for (const end of ["pointerup", "pointercancel"]) {
  stage.addEventListener(end, (event) => {
    if (!fingers.delete(event.pointerId)) return;
    stage.classList.remove("dragging");
    if (end === "pointerup" && path < 5 && !isCutting) {
      const number = changeAt(at(event));
      if (number >= 0) {
        look.change = number;
        tell();
        mark();
        redraw();
        remember();
      }
    }
  });
}
stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  const spot = at(event);
  if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), inField(spot.x, spot.y));
  else move(event.deltaX, event.deltaY);
}, { passive: false });
stage.addEventListener("dblclick", (event) => {
  const spot = at(event);
  zoom(2, inField(spot.x, spot.y));
});

new ResizeObserver(() => redraw()).observe(stage);
translate();
head();
buildBar();
list();
{
  const entry = restore();
  if (entry) choose(entry, false);
}
document.documentElement.dataset.ready = "true";
