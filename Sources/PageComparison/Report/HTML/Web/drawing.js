"use strict";
// Draws pages from the report's outlines: what each number means stands in ReportPen.
const sheets = data("sheets");
const inks = data("inks");
let outlines = null;
const glyphPaths = [];
const chunks = new Map();
const pictures = new Map();

function glyphPath(number) {
  outlines ??= data("glyphs");
  return glyphPaths[number] ??= new Path2D(outlines[number]);
}

// A chunk's operations, each with the box that it may touch, so that what is not seen is skipped.
function chunk(number) {
  if (!chunks.has(number)) {
    const operations = data(`chunk-${number}`);
    for (const operation of operations) operation.box = box(operation);
    chunks.set(number, operations);
  }
  return chunks.get(number);
}

function box(o) {
  switch (o[0]) {
    case 0: {
      let right = 0;
      for (let i = 6; i < o.length; i += 2) right = Math.max(right, o[i + 1]);
      return [o[4] - o[2], o[5] - 2 * o[2], o[4] + right + 2 * o[2], o[5] + o[2]];
    }
    case 1: {
      let [left, top, right, foot] = [0, 0, 0, 0];
      for (let i = 7; i < o.length; i += 3) {
        left = Math.min(left, o[i + 1]); right = Math.max(right, o[i + 1]);
        top = Math.min(top, o[i + 2]); foot = Math.max(foot, o[i + 2]);
      }
      const near = 2 * o[2];
      return [o[5] + left - near, o[6] + top - near, o[5] + right + near, o[6] + foot + near];
    }
    case 2: return [o[3], o[4], o[3] + o[5], o[4] + o[6]];
    case 4: return [o[2], o[3], o[2] + o[4], o[3] + o[5]];
    default: return null;
  }
}

function picture(number, ready) {
  if (!pictures.has(number)) {
    const image = new Image();
    image.onload = ready;
    image.src = data(`picture-${number}`);
    pictures.set(number, image);
  }
  return pictures.get(number);
}

// Paints a sheet; `place` says how many pixels a point has and where the sheet's corner stands.
function paint(context, sheet, place, ready) {
  const { scale, x, y } = place;
  const { width, height } = context.canvas;
  const k = scale / 1000;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  if (!sheet) return;
  context.fillStyle = "#fff";
  context.fillRect(x, y, sheet.size[0] * k, sheet.size[1] * k);
  context.save();
  context.beginPath();
  context.rect(x, y, sheet.size[0] * k, sheet.size[1] * k);
  context.clip();
  for (const [number, left, top] of sheet.chunks) {
    const x0 = x + left * k, y0 = y + top * k;
    for (const o of chunk(number)) {
      if (o.box && (x0 + o.box[2] * k < 0 || x0 + o.box[0] * k > width
        || y0 + o.box[3] * k < 0 || y0 + o.box[1] * k > height)) continue;
      perform(context, o, k, x0, y0, ready);
    }
  }
  context.restore();
  context.setTransform(1, 0, 0, 1, 0, 0);
}

function perform(context, o, k, x0, y0, ready) {
  switch (o[0]) {
    case 0: {
      context.fillStyle = inks[o[1]];
      const down = o[2] * k / 1000, across = down * o[3] / 1000;
      for (let i = 6; i < o.length; i += 2) {
        context.setTransform(across, 0, 0, down, x0 + (o[4] + o[i + 1]) * k, y0 + o[5] * k);
        context.fill(glyphPath(o[i]));
      }
      break;
    }
    case 1: {
      context.fillStyle = inks[o[1]];
      const down = o[2] * k / 1000, across = down * o[3] / 1000;
      for (let i = 7; i < o.length; i += 3) {
        const px = x0 + (o[5] + o[i + 1]) * k, py = y0 + (o[6] + o[i + 2]) * k;
        if (o[4]) context.setTransform(0, across, -down, 0, px, py);
        else context.setTransform(across, 0, 0, down, px, py);
        context.fill(glyphPath(o[i]));
      }
      break;
    }
    case 2:
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = o[2] / 1000;
      context.fillStyle = inks[o[1]];
      context.fillRect(x0 + o[3] * k, y0 + o[4] * k, o[5] * k, o[6] * k);
      context.globalAlpha = 1;
      break;
    case 3: {
      context.setTransform(k, 0, 0, k, x0, y0);
      const path = new Path2D(o[3]);
      if (o[2] < 0) {
        context.fillStyle = inks[o[1]];
        context.fill(path);
      } else {
        context.strokeStyle = inks[o[1]];
        context.lineWidth = o[2];
        context.stroke(path);
      }
      break;
    }
    case 4: paintPicture(context, o, k, x0, y0, ready);
  }
}

function paintPicture(context, o, k, x0, y0, ready) {
  const [x, y, width, height] = [x0 + o[2] * k, y0 + o[3] * k, o[4] * k, o[5] * k];
  context.setTransform(1, 0, 0, 1, 0, 0);
  const image = o[1] < 0 ? null : picture(o[1], ready);
  if (image && image.complete && image.naturalWidth) {
    context.drawImage(image, x, y, width, height);
    return;
  }
  context.fillStyle = "#ddd";
  context.fillRect(x, y, width, height);
  if (o[1] >= 0) return;
  context.strokeStyle = "#999";
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y); context.lineTo(x + width, y + height);
  context.moveTo(x + width, y); context.lineTo(x, y + height);
  context.stroke();
  context.fillStyle = "#333";
  context.font = `${Math.max(9, Math.min(16, height / 8))}px system-ui, sans-serif`;
  context.fillText(`${o[6]} · ${t("noPicture")}`, x + 6, y + height / 2, Math.max(1, width - 12));
}
