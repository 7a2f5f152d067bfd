// What programs put on the clipboard, as plain elements: each of them says in its own
// way what is a heading, a list or bold. Nothing in it runs or is fetched: it is parsed
// in a document of its own, which is never shown.

const DROPPED = [
  "style, script, meta, link, title, head, template, noscript, iframe, object, embed, svg, math, img, picture, video, audio, canvas",
  "input, button, select, textarea, map, hr",
  // Remarks and their marks, and what Word hides.
  "[data-style*='mso-element:comment'], [data-style*='mso-special-character:comment'], .MsoCommentReference, .MsoCommentText",
  "[data-style*='mso-hide:all'], [data-style*='display:none'], [data-style*='display: none']",
].join(", ");
const LINK = /^(?:https?:\/\/|mailto:)/i;
const NUMBERED = /^\(?(?:\d+|[a-z]{1,4})[.)]/i;

// The body of what was copied, with no more than headings (h2 and h3), paragraphs,
// lists, tables, quotations, strong, em and links that lead somewhere.
export function tidy(html) {
  const page = new DOMParser().parseFromString(bare(html), "text/html");
  const { body } = page;
  const all = (selector) => [...body.querySelectorAll(selector)];
  removeComments(page);
  pseudoItems(page, all);
  all(DROPPED).forEach((element) => element.remove());
  emphasis(page, all);
  links(all);
  headings(page, all);
  wordLists(page);
  lists(all);
  tables(all);
  for (const element of all("*")) for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  return body;
}

// Styles are to be read here and nowhere applied, and what is to run is not even looked
// at: under other names, so that the policy of the page has nothing to complain about.
function bare(html) {
  return html
    .replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on\w+|srcdoc)(\s*=)/gi, "$1data-$2$3"));
}

const KEPT = new Set(["href", "start", "colspan"]);

function removeComments(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((comment) => comment.remove());
}

function rename(page, element, name) {
  const other = page.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

// Word writes the items of a list as paragraphs that begin with their mark. The mark
// goes, and what it said stays: how deep, and whether it was a number.
function pseudoItems(page, all) {
  for (const item of all("[data-style*='mso-list:']")) {
    const level = item.getAttribute("data-style").match(/mso-list:[^;]*?level(\d+)/)?.[1];
    const mark = item.querySelector("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']");
    if (!level || /^h[1-6]$/i.test(item.nodeName)) {
      mark?.remove();
      continue;
    }
    if (mark) item.dataset.item = NUMBERED.test(mark.textContent.trim()) ? "ol" : "ul";
    else item.dataset.item = "ul";
    item.dataset.level = level;
    mark?.remove();
  }
  // The online Word has one list for each item, with its depth beside it.
  for (const item of all("li[data-aria-level]")) {
    const list = item.parentElement;
    const paragraph = page.createElement("p");
    paragraph.append(...item.childNodes);
    paragraph.querySelectorAll("p").forEach(unwrap);
    paragraph.dataset.item = list?.nodeName === "OL" ? "ol" : "ul";
    paragraph.dataset.level = item.dataset.ariaLevel;
    const around = list?.closest(".ListContainerWrapper") ?? list;
    around.before(paragraph);
    item.remove();
    if (!around.querySelector("li")) around.remove();
  }
}

function styleOf(element, name) {
  return (element.dataset.style ?? "").match(new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, "i"))?.[1];
}

// Bold and italics, whatever they are written as.
function emphasis(page, all) {
  const within = (element, name) => element.closest(`${name}, h1, h2, h3, h4, h5, h6, th, [role=heading]`) !== null;
  for (const element of all("b, strong, i, em, span, font, a")) {
    const [fontWeight, fontStyle] = ["font-weight", "font-style"].map((name) => styleOf(element, name));
    const isStrong = fontWeight ? /bold|[6-9]00/.test(fontWeight) : element.matches("b, strong");
    const isEmphasis = fontStyle ? /italic|oblique/.test(fontStyle) : element.matches("i, em");
    let into = element;
    if (isStrong || isEmphasis) {
      const parts = [...element.childNodes];
      for (const [is, name] of [[isStrong, "strong"], [isEmphasis, "em"]]) {
        if (!is) continue;
        const inner = page.createElement(name);
        into.append(inner);
        into = inner;
      }
      into.append(...parts);
    }
    if (!element.matches("a")) unwrap(element);
  }
  // Google Docs wraps everything in bold that is none; others bold that holds paragraphs.
  for (const element of all("strong, em")) {
    const name = element.nodeName.toLowerCase();
    const parent = element.parentElement;
    const isBlock = element.querySelector("p, div, li, table, h1, h2, h3, h4, h5, h6") !== null;
    if (isBlock || !element.textContent.trim() || (parent && within(parent, name))) unwrap(element);
  }
  body(all).normalize();
  joinNeighbours(all);
}

const body = (all) => all("*")[0]?.ownerDocument.body ?? { normalize() {} };

// Word parts one bold sentence into many.
function joinNeighbours(all) {
  for (const element of all("strong, em")) {
    let next = element.nextSibling;
    while (next && next.nodeName === element.nodeName) {
      element.append(...next.childNodes);
      next.remove();
      next = element.nextSibling;
    }
  }
}

function links(all) {
  for (const link of all("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!LINK.test(href.trim()) || !link.textContent.trim() || link.querySelector("p, div, li, table")) unwrap(link);
  }
}

// The highest there is becomes a heading, what is below it a subheading.
function headings(page, all) {
  const levelOf = (element) => {
    const style = element.getAttribute("data-style") ?? "";
    const found =
      element.nodeName.match(/^H([1-6])$/)?.[1] ??
      (element.getAttribute("role") === "heading" ? (element.getAttribute("aria-level") ?? "2") : null) ??
      element.className.match?.(/^(?:MsoHeading|Heading|Kop|Titre)\s?(\d)/i)?.[1] ??
      style.match(/mso-outline-level:\s*([1-6])/)?.[1];
    return found ? Number(found) : /^Mso(?:Title)\b/.test(element.className) ? 1 : 0;
  };
  const found = all("h1, h2, h3, h4, h5, h6, p, div[role=heading]").map((element) => [element, levelOf(element)]).filter(([, level]) => level > 0);
  const highest = Math.min(...found.map(([, level]) => level));
  for (const [element, level] of found) {
    delete element.dataset.item;
    // In a table, or with nothing in it, it is a line like the others.
    if (element.closest("table, li") || !element.textContent.trim()) rename(page, element, "p");
    else {
      const heading = rename(page, element, level === highest ? "h2" : "h3");
      heading.querySelectorAll("strong, em, br, p").forEach((inner) => (inner.nodeName === "BR" ? inner.replaceWith(" ") : unwrap(inner)));
    }
  }
}

function wordLists(page) {
  for (const first of [...page.querySelectorAll("[data-item]")]) {
    if (!first.isConnected) continue;
    const items = [];
    let next = first;
    while (next?.dataset?.item) {
      items.push(next);
      next = next.nextElementSibling;
    }
    const root = page.createElement(first.dataset.item);
    first.before(root);
    const open = [{ list: root, level: Number(first.dataset.level) }];
    for (const item of items) {
      const level = Number(item.dataset.level);
      while (open.length > 1 && level < open.at(-1).level) open.pop();
      let { list } = open.at(-1);
      if (level > open.at(-1).level && list.lastElementChild) {
        const inner = page.createElement(item.dataset.item);
        list.lastElementChild.append(inner);
        open.push({ list: inner, level });
        list = inner;
      } else if (list.nodeName.toLowerCase() !== item.dataset.item) {
        // Of another kind at the same depth: another list.
        const other = page.createElement(item.dataset.item);
        list.after(other);
        open.at(-1).list = other;
        list = other;
      }
      const element = page.createElement("li");
      element.append(...item.childNodes);
      list.append(element);
      item.remove();
    }
  }
}

// Lists that lie beside the item they belong to go into it, and items hold their words
// without a paragraph around them.
function lists(all) {
  for (const list of all("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const item = list.previousElementSibling;
    if (item?.nodeName === "LI") item.append(list);
    else unwrap(list);
  }
  for (const paragraph of all("li > p, li > div")) {
    if (paragraph.previousSibling) paragraph.before(paragraph.ownerDocument.createElement("br"));
    unwrap(paragraph);
  }
}

// A table in a table, and one that only holds things in place, is what is in it.
function tables(all) {
  for (const table of all("table table")) {
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(" | "));
    const lines = rows.flatMap((row) => [table.ownerDocument.createElement("br"), row]);
    table.replaceWith(...lines);
  }
  for (const table of all("table")) {
    if ([...table.rows].some((row) => row.cells.length > 1)) continue;
    const parts = [...table.rows].flatMap((row) => [...row.cells]).flatMap((cell) => {
      const part = table.ownerDocument.createElement("div");
      part.append(...cell.childNodes);
      return part;
    });
    table.replaceWith(...parts);
  }
  // The first row is the heading, and looks it.
  for (const table of all("table")) table.rows[0]?.querySelectorAll("strong").forEach(unwrap);
  // Lists in a cell are lines of it.
  for (const item of all("td li, th li")) item.prepend("– ");
  for (const element of all("td li, th li, td ul, th ul, td ol, th ol")) rename(element.ownerDocument, element, "div");
}
