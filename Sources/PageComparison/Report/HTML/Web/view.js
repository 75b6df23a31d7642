"use strict";
// What is looked at, and how. Both sides are painted once for a place; the views put them together.
const report = data("report");
const VIEWS = [
  ["pair", "v"], ["slider", "s"], ["blink", "b"], ["overlay", "o"], ["difference", "d"],
  ["old", "1"], ["new", "2"],
];
const look = {
  page: -1, change: -1, view: "pair", scale: 1, x: 0, y: 0, cut: 0.5, isAfter: true, marks: true,
  hover: -1,
};
const stage = byId("stage");
const canvas = byId("sheet");
const screen = canvas.getContext("2d");
const layers = ["before", "after", "work"].map(() => document.createElement("canvas"));
const [beforeLayer, afterLayer, workLayer] = layers.map((layer) => layer.getContext("2d"));
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let painted = "";
let frame = 0;
let blinking = 0;

const pixelRatio = () => Math.min(window.devicePixelRatio || 1, 3);
const sides = () => sheets[look.page];
const isPair = () => look.view === "pair";
const isTall = () => stage.clientWidth < stage.clientHeight * 1.05;
const changes = () => report.pages[look.page]?.changes ?? [];

// The part of the stage that one sheet has, in CSS pixels.
function field() {
  const [width, height] = [stage.clientWidth, stage.clientHeight];
  if (!isPair()) return { width, height };
  return isTall() ? { width, height: height / 2 } : { width: width / 2, height };
}

function sheetSize() {
  const sheet = sides()?.after ?? sides()?.before;
  return sheet ? sheet.size.map((side) => side / 1000) : [100, 100];
}

const fitScale = () => {
  const [width, height] = sheetSize();
  const room = field();
  return Math.min(room.width / width, room.height / height) * 0.97;
};

function showAll() {
  const [width, height] = sheetSize();
  look.scale = fitScale();
  look.x = width / 2;
  look.y = height / 2;
  redraw();
}

// The box of a change: where it stood and where it stands, in points.
function extent(change) {
  const boxes = [change.before, change.after].filter(Boolean);
  if (!boxes.length) return null;
  const left = Math.min(...boxes.map((b) => b[0])), top = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[0] + b[2]));
  const foot = Math.max(...boxes.map((b) => b[1] + b[3]));
  return [left, top, right - left, foot - top];
}

function showChange() {
  const change = changes()[look.change];
  const place = change && extent(change);
  if (!place) return showAll();
  const room = field();
  const wide = Math.max(place[2], 60) * 1.6, deep = Math.max(place[3], 40) * 1.6;
  look.scale = Math.max(fitScale(), Math.min(8, room.width / wide, room.height / deep));
  look.x = place[0] + place[2] / 2;
  look.y = place[1] + place[3] / 2;
  redraw();
}

function zoom(factor, at) {
  const scale = Math.max(fitScale() / 4, Math.min(64, look.scale * factor));
  const room = field();
  const dx = at ? at.x - room.width / 2 : 0, dy = at ? at.y - room.height / 2 : 0;
  look.x += dx / look.scale - dx / scale;
  look.y += dy / look.scale - dy / scale;
  look.scale = scale;
  redraw();
}

function move(dx, dy) {
  const [width, height] = sheetSize();
  look.x = Math.max(0, Math.min(width, look.x + dx / look.scale));
  look.y = Math.max(0, Math.min(height, look.y + dy / look.scale));
  redraw();
}

// A point of the stage as a point within one sheet's field.
function inField(x, y) {
  const room = field();
  if (!isPair()) return { x, y, side: "both" };
  if (isTall()) return { x, y: y % room.height, side: y < room.height ? "before" : "after" };
  return { x: x % room.width, y, side: x < room.width ? "before" : "after" };
}

function redraw() {
  if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(); });
}
const repaint = () => { painted = ""; redraw(); };

function draw() {
  const ratio = pixelRatio();
  const [width, height] = [stage.clientWidth, stage.clientHeight].map((side) => Math.max(1, Math.round(side * ratio)));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const room = field();
  const [across, down] = [room.width, room.height].map((side) => Math.max(1, Math.round(side * ratio)));
  const scale = look.scale * ratio;
  const place = { scale, x: across / 2 - look.x * scale, y: down / 2 - look.y * scale };
  const key = [look.page, across, down, scale, place.x, place.y].join();
  if (key !== painted) {
    for (const layer of layers) if (layer.width !== across || layer.height !== down) Object.assign(layer, { width: across, height: down });
    paint(beforeLayer, sides()?.before, place, repaint);
    paint(afterLayer, sides()?.after, place, repaint);
    painted = key;
  }
  screen.setTransform(1, 0, 0, 1, 0, 0);
  screen.globalCompositeOperation = "source-over";
  screen.clearRect(0, 0, width, height);
  compose(across, down, place);
  byId("scale").textContent = `${Math.round(look.scale / (96 / 72) * 100)} %`;
  byId("empty").hidden = !!sides();
  stage.dataset.view = look.view;
  stage.dataset.drawn = String(Number(stage.dataset.drawn ?? 0) + 1);
  stage.classList.toggle("pair", isPair());
  stage.classList.toggle("tall", isTall());
}

function compose(across, down, place) {
  const [before, after, work] = layers;
  screen.save();
  if (look.view === "overlay" || look.view === "difference") clipToPaper(place);
  switch (look.view) {
    case "pair": {
      const [x, y] = isTall() ? [0, down] : [across, 0];
      screen.drawImage(before, 0, 0);
      screen.drawImage(after, x, y);
      annotate(place, 0, 0, across, down, "before");
      annotate(place, x, y, across, down, "after");
      screen.fillStyle = getComputedStyle(stage).color;
      if (x) screen.fillRect(x - 1, 0, 2, down); else screen.fillRect(0, y - 1, across, 2);
      break;
    }
    case "slider": {
      const x = Math.round(across * look.cut);
      screen.drawImage(before, 0, 0, x, down, 0, 0, x, down);
      if (x < across) screen.drawImage(after, x, 0, across - x, down, x, 0, across - x, down);
      annotate(place, 0, 0, across, down, "both");
      screen.fillStyle = "#0b63ce";
      screen.fillRect(x - 1, 0, Math.max(2, pixelRatio()), down);
      break;
    }
    case "overlay":
      tint(workLayer, before, "#d81e1e");
      screen.drawImage(work, 0, 0);
      tint(workLayer, after, "#00a0b4");
      screen.globalCompositeOperation = "multiply";
      screen.drawImage(work, 0, 0);
      screen.globalCompositeOperation = "source-over";
      annotate(place, 0, 0, across, down, "both");
      break;
    case "difference": {
      workLayer.globalCompositeOperation = "copy";
      workLayer.drawImage(before, 0, 0);
      workLayer.globalCompositeOperation = "difference";
      workLayer.drawImage(after, 0, 0);
      workLayer.fillStyle = "#fff";
      workLayer.fillRect(0, 0, across, down);
      // A difference of one level in a hundred is made eight times as strong.
      workLayer.globalCompositeOperation = "multiply";
      for (let i = 0; i < 3; i++) workLayer.drawImage(work, 0, 0);
      screen.drawImage(work, 0, 0);
      annotate(place, 0, 0, across, down, "both");
      break;
    }
    default: {
      const isAfter = look.view === "new" || (look.view === "blink" && look.isAfter);
      screen.drawImage(isAfter ? after : before, 0, 0);
      annotate(place, 0, 0, across, down, isAfter ? "after" : "before");
    }
  }
  screen.restore();
  badges();
}

// What mixes two layers does so on the paper only.
function clipToPaper({ scale, x, y }) {
  screen.beginPath();
  for (const sheet of [sides()?.before, sides()?.after]) {
    if (sheet) screen.rect(x, y, sheet.size[0] / 1000 * scale, sheet.size[1] / 1000 * scale);
  }
  screen.clip();
}

// Black becomes the colour, white stays.
function tint(context, layer, color) {
  const { width, height } = context.canvas;
  context.globalCompositeOperation = "copy";
  context.drawImage(layer, 0, 0);
  context.globalCompositeOperation = "lighten";
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = "source-over";
}

// Frames of the changes, the chosen one with its words, and what is not compared.
function annotate(place, x0, y0, width, height, side) {
  const ratio = pixelRatio();
  screen.save();
  screen.beginPath();
  screen.rect(x0, y0, width, height);
  screen.clip();
  screen.translate(x0 + place.x, y0 + place.y);
  for (const mask of sides()?.masks ?? []) hatch(mask.map((side) => side / 1000 * place.scale), ratio);
  if (look.marks) {
    changes().forEach((change, number) => {
      const isChosen = number === look.change || number === look.hover;
      if (change.cause != null && !isChosen) return;
      for (const which of ["before", "after"]) {
        if (side !== "both" && side !== which) continue;
        if (change[which]) outline(change[which], which, isChosen, place.scale, ratio);
      }
    });
    const told = changes()[look.hover] ?? changes()[look.change];
    if (told && extent(told)) label(told, side, place, width, ratio);
  }
  screen.restore();
}

function outline(box, which, isChosen, scale, ratio) {
  const pad = 2 * ratio;
  screen.strokeStyle = which === "before" ? "#c62828" : "#0b63ce";
  screen.lineWidth = (isChosen ? 2.5 : 1) * ratio;
  screen.globalAlpha = isChosen ? 1 : 0.6;
  screen.setLineDash(which === "before" ? [5 * ratio, 3 * ratio] : []);
  screen.strokeRect(
    box[0] * scale - pad, box[1] * scale - pad, box[2] * scale + 2 * pad, box[3] * scale + 2 * pad);
  screen.setLineDash([]);
  screen.globalAlpha = 1;
}

function label(change, side, place, width, ratio) {
  const box = (side === "both" ? extent(change) : change[side]) ?? extent(change);
  const size = 13 * ratio;
  screen.font = `${size}px system-ui, sans-serif`;
  let words = sentence(change);
  if (words.length > 60) words = words.slice(0, 59) + "…";
  const wide = screen.measureText(words).width + 10 * ratio;
  // Within what is seen, above the box if there is room.
  const left = Math.max(-place.x, Math.min(box[0] * place.scale, width - place.x - wide));
  let top = box[1] * place.scale - size * 1.9;
  if (top < -place.y) top = (box[1] + box[3]) * place.scale + size * 0.5;
  screen.fillStyle = "#10243f";
  screen.fillRect(left, top, wide, size * 1.5);
  screen.fillStyle = "#fff";
  screen.fillText(words, left + 5 * ratio, top + size * 1.1);
}

function hatch([x, y, width, height], ratio) {
  screen.save();
  screen.beginPath();
  screen.rect(x, y, width, height);
  screen.clip();
  screen.strokeStyle = "#8a6d00";
  screen.globalAlpha = 0.55;
  screen.lineWidth = ratio;
  screen.beginPath();
  for (let step = -height; step < width; step += 8 * ratio) {
    screen.moveTo(x + step, y + height);
    screen.lineTo(x + step + height, y);
  }
  screen.stroke();
  screen.restore();
}

function badges() {
  const { view } = look;
  const isAfter = view === "new" || (view === "blink" && look.isAfter);
  const both = ["pair", "slider", "overlay"].includes(view);
  byId("badge-before").textContent = both || view === "old" || (view === "blink" && !isAfter) ? t("before") : "";
  byId("badge-after").textContent = both || isAfter ? t("after") : "";
}

function setView(view) {
  look.view = view;
  clearInterval(blinking);
  blinking = 0;
  // Who wants no motion turns the page over by pressing the key again.
  if (view === "blink" && !calm.matches) {
    blinking = setInterval(() => { look.isAfter = !look.isAfter; redraw(); }, 700);
  }
  byId("cut").hidden = view !== "slider";
  for (const button of byId("views").children) {
    button.setAttribute("aria-pressed", String(button.value === view));
  }
  redraw();
  remember();
}
