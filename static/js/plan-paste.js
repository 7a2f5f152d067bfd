// What is pasted from Word, Google Docs, LibreOffice or a page becomes Markdown: its
// headings, lists, tables, bold, italics and links, and nothing of how it looked.

import TurndownService from "../vendor/turndown/turndown.js";
import { left } from "./autosave.js";
import { tidy } from "./plan-clipboard.js";
import { fill } from "./text.js";
import { hasManyLines, insertBlock, replace } from "./plan-toolbar.js";

// More than this is mostly styles: the words alone are taken then.
const MOST_HTML = 6_000_000;
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;
// Between cells and rows on their way to a table; nobody types them.
const CELL = "\u0001";
const ROW = "\u0002";

export function pastes(area, say) {
  area.addEventListener("paste", (event) => {
    const plain = event.clipboardData.getData("text/plain");
    if (area.readOnly) return;
    const selected = area.value.slice(area.selectionStart, area.selectionEnd);
    const room = left(area) + [...selected].length;
    const fits = (text) => text.length <= room || [...text].length <= room;
    const refuse = (text) => say(fill(area.dataset.pastedText, { n: number([...text].length), left: number(Math.max(0, room)) }));
    // Far too long is told without looking any further.
    if (!fits(plain)) {
      event.preventDefault();
      return refuse(plain);
    }
    if (ADDRESS.test(plain.trim()) && selected.trim() && !selected.includes("\n")) {
      event.preventDefault();
      return replace(area, area.selectionStart, area.selectionEnd, `[${selected}](${plain.trim()})`);
    }
    const html = event.clipboardData.getData("text/html");
    const text = (html && html.length <= MOST_HTML ? toMarkdown(html) : null) ?? (hasManyLines(plain) ? plain : null);
    // A few words the browser puts in itself.
    if (text === null) return say("");
    event.preventDefault();
    if (!fits(text)) return refuse(text);
    say("");
    if (text === plain) replace(area, area.selectionStart, area.selectionEnd, text.replace(/\r\n?/g, "\n"));
    else if (/\n|^(?:#|-|>|\||\d+\.)\s/.test(text)) insertBlock(area, text);
    else replace(area, area.selectionStart, area.selectionEnd, text);
  });
}

function number(value) {
  return value.toLocaleString(document.documentElement.lang);
}

// None, where it is no more than its words.
export function toMarkdown(html) {
  const body = tidy(html);
  if (!body.querySelector("h2, h3, li, table, strong, em, a, blockquote")) return null;
  const text = turndown().turndown(body);
  return text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

let service;

function turndown() {
  if (service) return service;
  service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", br: "" });
  // A sign that would be read as markup stays the sign it is.
  const escape = service.escape.bind(service);
  service.escape = (text) => escape(text).replace(/<(?=[a-z/!?])/gi, "\\<").replace(/&(?=#?\w+;)/g, "\\&");
  service.addRule("item", {
    filter: "li",
    replacement(content, node) {
      const list = node.parentNode;
      const index = [...list.children].indexOf(node) + (Number(list.getAttribute("start")) || 1);
      const mark = list.nodeName === "OL" ? `${index}. ` : "- ";
      const text = content.trim().replace(/\n{2,}/g, "\n").replace(/\n/g, `\n${" ".repeat(mark.length)}`);
      return `${mark}${text}${node.nextElementSibling ? "\n" : ""}`;
    },
  });
  // A heading is one line, and bold already.
  service.addRule("heading", {
    filter: ["h2", "h3"],
    replacement: (content, node) => `\n\n${node.nodeName === "H2" ? "##" : "###"} ${content.replace(/\s*\n\s*/g, " ").trim()}\n\n`,
  });
  service.addRule("cell", {
    filter: ["td", "th"],
    replacement(content, node) {
      const text = content.trim().replace(/\n+/g, "<br>").replace(/\|/g, "\\|");
      return text + CELL.repeat(Math.max(1, Math.min(20, node.colSpan)));
    },
  });
  service.addRule("row", { filter: "tr", replacement: (content) => content + ROW });
  service.addRule("rows", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
  service.addRule("caption", { filter: "caption", replacement: () => "" });
  service.addRule("table", {
    filter: "table",
    replacement(content, node) {
      const caption = node.caption?.textContent.replace(/\s+/g, " ").trim();
      const rows = content.split(ROW).slice(0, -1).map((row) => row.split(CELL).slice(0, -1));
      const columns = Math.max(...rows.map((row) => row.length));
      if (rows.length === 0 || columns < 1) return "";
      const line = (cells) => `| ${Array.from({ length: columns }, (_, at) => cells[at]?.trim() ?? "").join(" | ")} |`;
      const [head, ...rest] = rows;
      const title = caption ? `**${caption}**\n\n` : "";
      return `\n\n${title}${[line(head), line(Array(columns).fill("---")), ...rest.map(line)].join("\n")}\n\n`;
    },
  });
  return service;
}
