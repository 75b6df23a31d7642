"use strict";
// The list of what changed: gravest first or page by page, filtered by words and severity.
const LEVELS = ["serious", "visible", "slight", "same"];
const filter = { text: "", order: "level", levels: new Set(["serious", "visible", "slight"]) };

const levelOf = (change) => change.weight >= 90 ? "serious" : change.weight >= 50 ? "visible" : "slight";
const isDifferent = (page) => page.state !== "identical" && page.state !== "equal";

// Every entry: a change, or a page that is new, gone or the same.
const entries = [];
report.pages.forEach((page, number) => {
  page.changes.forEach((change, index) => {
    entries.push({ page: number, change: index, level: levelOf(change), weight: change.weight, cause: change.cause });
  });
  if (!page.changes.length) {
    const level = isDifferent(page) ? "serious" : "same";
    entries.push({ page: number, change: -1, level, weight: level === "same" ? 0 : 120 });
  }
});

function placeOf(change) {
  const story = change.story ? `${language === "zh" ? "“" : "'"}${change.story}${language === "zh" ? "”" : "'"}` : "";
  if (!story || !change.lines) return story;
  const [first, last] = change.lines;
  const lines = first === last ? `${first}` : `${first}–${last}`;
  return language === "zh" ? `${story}第 ${lines} 行` : `${story} line ${lines}`;
}

function sentence(change) {
  const place = placeOf(change);
  return place ? `${place}${language === "zh" ? "：" : ": "}${change.message[language]}` : change.message[language];
}

function haystack(entry) {
  const page = report.pages[entry.page];
  const change = page.changes[entry.change];
  if (!change) return [page.name, page.state, page.verdict.zh, page.verdict.en].join("\n").toLowerCase();
  return [page.name, change.kind, change.story, change.part, change.message.zh, change.message.en,
    change.old, change.new, change.source?.file].filter(Boolean).join("\n").toLowerCase();
}

function matches(entry) {
  if (!filter.levels.has(entry.level)) return false;
  entry.text ??= haystack(entry);
  return filter.text.toLowerCase().split(/\s+/).every((word) => entry.text.includes(word));
}

// The entries in the order in which they are shown: j and k go through them.
let shown = [];

function sorted() {
  const wanted = entries.filter(matches);
  if (filter.order === "page") return wanted;
  // What follows from a change stays under it, wherever that stands.
  const roots = wanted.filter((entry) => entry.cause == null);
  roots.sort((a, b) => b.weight - a.weight || a.page - b.page || a.change - b.change);
  const followers = new Map();
  const kept = new Set(roots.map((entry) => `${entry.page}/${entry.change}`));
  const orphans = [];
  for (const entry of wanted) {
    if (entry.cause == null) continue;
    const key = `${entry.page}/${entry.cause}`;
    if (!kept.has(key)) orphans.push(entry);
    else if (followers.has(key)) followers.get(key).push(entry);
    else followers.set(key, [entry]);
  }
  return roots.flatMap((entry) => [entry, ...(followers.get(`${entry.page}/${entry.change}`) ?? [])])
    .concat(orphans);
}

function button(entry) {
  const page = report.pages[entry.page];
  const change = page.changes[entry.change];
  const item = make("button", { type: "button", class: "item" });
  const kind = change ? change.kind : page.state;
  item.append(make("span", { class: `tag ${entry.level}` }, change ? kind : t(page.state)));
  if (filter.order === "level" || !change) item.append(make("strong", {}, page.name), " ");
  item.append(change ? sentence(change) : page.verdict[language]);
  if (change?.source) {
    item.append(" ", make("small", {}, `${change.source.file}:${change.source.line}:${change.source.column}`));
  }
  item.addEventListener("click", () => {
    choose(entry, true);
    // On a phone the page stands below the list.
    if (matchMedia("(max-width: 760px)").matches) byId("viewer").scrollIntoView();
  });
  entry.button = item;
  return item;
}

function list() {
  shown = sorted();
  const groups = [];
  let name = null;
  let top = null;
  let inner = null;
  for (const entry of shown) {
    const title = filter.order === "page"
      ? `${report.pages[entry.page].name}：${report.pages[entry.page].verdict[language]}` : t(entry.cause != null && name ? name : entry.level);
    const key = filter.order === "page" ? entry.page : (entry.cause != null && name ? name : entry.level);
    if (key !== name) {
      name = key;
      top = make("ol");
      groups.push(make("section", {}, make("h2", {}, title), top));
      inner = null;
    }
    const item = make("li", {}, button(entry));
    if (entry.cause != null && top.lastElementChild) {
      if (!inner) {
        inner = make("ol", { "aria-label": t("follows") });
        top.lastElementChild.append(inner);
      }
      inner.append(item);
    } else {
      inner = null;
      top.append(item);
    }
  }
  byId("list").replaceChildren(...groups);
  const all = entries.filter((entry) => entry.level !== "same" || filter.levels.has("same")).length;
  byId("shown").textContent = shown.length ? t("shown")(shown.length, all) : t("none");
  mark();
}

function mark() {
  for (const entry of shown) {
    const isChosen = entry.page === look.page && entry.change === look.change;
    if (isChosen) entry.button.setAttribute("aria-current", "true");
    else entry.button.removeAttribute("aria-current");
  }
}

function choose(entry, isZooming) {
  const isOther = entry.page !== look.page;
  look.page = entry.page;
  look.change = entry.change;
  look.hover = -1;
  if (isOther) painted = "";
  tell();
  mark();
  entry.button?.scrollIntoView({ block: "nearest" });
  if (isZooming && entry.change >= 0) showChange(); else showAll();
  remember();
}

// What is chosen, in words below the page and for who does not see it.
function tell() {
  const page = report.pages[look.page];
  if (!page) return;
  const change = page.changes[look.change];
  const words = [make("p", {}, make("strong", {}, page.name), " ", change ? sentence(change) : page.verdict[language])];
  if (change) {
    const place = extent(change);
    const millimetres = (points) => (points * 25.4 / 72).toFixed(1);
    const notes = [change.kind];
    if (place) notes.push(t("place")(millimetres(place[0]), millimetres(place[1])));
    if (change.source) notes.push(`${change.source.file}:${change.source.line}:${change.source.column}`);
    words.push(make("p", {}, make("small", {}, notes.join(" · "))));
  }
  byId("words").replaceChildren(...words);
  canvas.setAttribute("aria-label", `${page.name}: ${page.verdict[language]}`);
  byId("empty").textContent = t("noDrawing");
}

function step(by) {
  if (!shown.length) return;
  const index = shown.findIndex((entry) => entry.page === look.page && entry.change === look.change);
  const next = index < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, index + by));
  choose(shown[next], true);
}

// The next page that has an entry in the list.
function stepPage(by) {
  const pages = [...new Set(shown.map((entry) => entry.page))].sort((a, b) => a - b);
  const next = by > 0 ? pages.find((page) => page > look.page) : pages.findLast((page) => page < look.page);
  const entry = shown.find((entry) => entry.page === next);
  if (entry) choose(entry, false);
}
