"use strict";
// The words of the desk, in both languages.
const WORDS = {
  zh: {
    skip: "跳到版面", other: "English", help: "键盘", changes: "变动", filter: "筛选：版、稿、字、种类（/）",
    levels: "轻重", order: "次序 ", byLevel: "按轻重", byPage: "按版次", viewer: "版面", views: "看法",
    zoom: "缩放", zoomOut: "缩小（-）", zoomIn: "放大（+）", zoomPage: "整版", zoomChange: "变动处",
    marks: "标框", stage: "版面：方向键移动，+ 和 - 缩放", cut: "滑块：左为前，右为后", close: "关闭",
    serious: "要紧", visible: "可见", slight: "轻微", same: "未变", before: "前", after: "后",
    pair: "并排", slider: "滑块", blink: "闪烁", overlay: "叠合", difference: "差异", old: "前", new: "后",
    changed: "有变", added: "新增", removed: "缺少", equal: "版面相同", identical: "相同",
    follows: "随之变动", none: "没有符合条件的变动", noDrawing: "这个版没有变，报告里没有它的图",
    counts: (c) => `${c.pages} 个版：${c.changed} 个有变，${c.added} 个新增，${c.removed} 个缺少，${c.same} 个未变`,
    shown: (n, all) => n === all ? `${all} 条` : `${all} 条中的 ${n} 条`,
    place: (x, y) => `距左 ${x} mm，距上 ${y} mm`, page: "版", noPicture: "图片不在手边",
    keys: [
      ["j / k", "下一条、上一条"], ["J / K", "下一版、上一版"], ["v", "并排"], ["s", "滑块"], ["b", "闪烁"],
      ["o", "叠合：只在前的红，只在后的青"], ["d", "差异"], ["1 / 2", "前、后"], ["+ / -", "放大、缩小"],
      ["0 / z", "整版、变动处"], ["← → ↑ ↓", "移动；滑块时 ← → 移滑块"], ["x", "标框"], ["/", "筛选"],
      ["?", "本页"], ["Esc", "离开筛选，关闭"],
    ],
  },
  en: {
    skip: "Skip to the page", other: "中文", help: "Keys", changes: "Changes",
    filter: "Filter: page, story, words, kind (/)", levels: "Severity", order: "Order ",
    byLevel: "by severity", byPage: "by page", viewer: "Page", views: "Views", zoom: "Zoom",
    zoomOut: "Smaller (-)", zoomIn: "Larger (+)", zoomPage: "Page", zoomChange: "Change",
    marks: "Outlines", stage: "Page: arrows move it, + and - zoom", cut: "Slider: before left, after right",
    close: "Close", serious: "serious", visible: "visible", slight: "slight", same: "unchanged",
    before: "before", after: "after", pair: "Side by side", slider: "Slider", blink: "Blink",
    overlay: "Overlay", difference: "Difference", old: "Before", new: "After", changed: "changed",
    added: "new", removed: "gone", equal: "the same page", identical: "identical",
    follows: "follows from it", none: "No change matches the filter",
    noDrawing: "This page did not change, so the report holds no picture of it",
    counts: (c) => `${c.pages} pages: ${c.changed} changed, ${c.added} new, ${c.removed} gone, ${c.same} unchanged`,
    shown: (n, all) => n === all ? `${all} entries` : `${n} of ${all} entries`,
    place: (x, y) => `${x} mm from the left, ${y} mm from the top`, page: "page",
    noPicture: "picture not at hand",
    keys: [
      ["j / k", "next, previous entry"], ["J / K", "next, previous page"], ["v", "side by side"],
      ["s", "slider"], ["b", "blink"], ["o", "overlay: only before red, only after cyan"],
      ["d", "difference"], ["1 / 2", "before, after"], ["+ / -", "larger, smaller"],
      ["0 / z", "whole page, the change"], ["← → ↑ ↓", "move; with the slider ← → move it"],
      ["x", "outlines"], ["/", "filter"], ["?", "this help"], ["Esc", "leave the filter, close"],
    ],
  },
};
let language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const t = (key) => WORDS[language][key] ?? key;
const byId = (id) => document.getElementById(id);
const data = (id) => JSON.parse(byId(id).textContent);

// Makes an element; text is only ever set as text, never as HTML.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function translate() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
    if (element.dataset.key) element.append(make("kbd", {}, element.dataset.key));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = t(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-hint]")) {
    element.placeholder = t(element.dataset.hint);
  }
  byId("language").textContent = t("other");
  byId("keys").replaceChildren(
    ...t("keys").flatMap(([key, words]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, words)]));
}
