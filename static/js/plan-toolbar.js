// Buttons and keys for who does not know Markdown by heart. Everything goes into the
// field the way typing does, so that the browser's own undo takes it back.

const MARK = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))(\s+)(.*)$/;
const HEADING = /^#{1,6}\s+/;
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+/;
// Browsers put lines in one by one, and take ever longer for each.
const MANY_LINES = 200;
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;

export function toolbar(bar, area) {
  const words = bar.dataset;
  const commands = {
    heading: () => prefix(area, HEADING, () => "## "),
    subheading: () => prefix(area, HEADING, () => "### "),
    bold: () => wrap(area, "**"),
    italic: () => wrap(area, "*"),
    list: () => prefix(area, ITEM, () => "- "),
    numbers: () => prefix(area, ITEM, (index) => `${index + 1}. `),
    quote: () => prefix(area, /^>\s?/, () => "> "),
    table: () => insertBlock(area, table(words.column), words.column.length + 2),
    link: () => link(area, words.linkText),
    undo: () => takesBack(area) || document.execCommand("undo"),
    redo: () => document.execCommand("redo"),
  };

  const run = (name) => {
    if (area.readOnly) return;
    area.focus();
    commands[name]();
  };

  const buttons = [...bar.querySelectorAll("button")];
  const reach = (button) => buttons.forEach((other) => (other.tabIndex = other === button ? 0 : -1));
  reach(buttons[0]);
  bar.hidden = false;
  // The selection stays where it is.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    reach(button);
    run(button.dataset.tool);
  });
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target.closest("button"));
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const button = buttons[(to + buttons.length) % buttons.length];
    reach(button);
    button.focus();
  });

  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const name = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && name) {
      event.preventDefault();
      run(name);
    }
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && takesBack(area)) event.preventDefault();
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && goesOn(area)) event.preventDefault();
  });
}

// Puts a text in place of a part of the field, as typing does. What that would take too
// long for is put in at once, and taken back by us.
export function replace(area, from, to, text, selectFrom = from + text.length, selectTo = selectFrom) {
  area.focus();
  area.setSelectionRange(from, to);
  const isMuch = hasManyLines(text);
  const isDone = !isMuch && ((from === to && text === "") || document.execCommand(text === "" ? "delete" : "insertText", false, text));
  if (!isDone) {
    const before = area.value;
    area.setRangeText(text, from, to, "end");
    putIn.set(area, { before, after: area.value, from, to });
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(selectFrom, selectTo);
}

export function hasManyLines(text) {
  return text.split("\n", MANY_LINES + 1).length > MANY_LINES;
}

// What was put in at once, as long as nothing was typed since.
const putIn = new WeakMap();

function takesBack(area) {
  const last = putIn.get(area);
  if (!last || area.readOnly || area.value !== last.after) return false;
  putIn.delete(area);
  area.value = last.before;
  area.setSelectionRange(last.from, last.to);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

// Puts in what is a paragraph of its own or more, with an empty line around it.
export function insertBlock(area, text, selected = 0) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const before = value.slice(0, from);
  const after = value.slice(to);
  const open = /\S/.test(before) ? "\n".repeat(2 - Math.min(2, before.match(/\n*$/)[0].length)) : "";
  const close = /\S/.test(after) ? "\n".repeat(2 - Math.min(2, after.match(/^\n*/)[0].length)) : "";
  const start = from + open.length;
  if (selected > 0) replace(area, from, to, open + text + close, start + 2, start + selected);
  else replace(area, from, to, open + text + close, start + text.length);
}

// The lines the selection is in, each with a mark before it; once more, without.
function prefix(area, marks, mark) {
  const { value, selectionStart, selectionEnd } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", Math.max(selectionStart, selectionEnd - 1));
  const to = end < 0 ? value.length : end;
  const lines = value.slice(from, to).split("\n");
  let index = 0;
  const bare = (line) => line.replace(marks, "$1").replace(/^\$1/, "");
  const marked = lines.map((line) => (line.trim() || lines.length === 1 ? mark(index++) + bare(line).trimStart() : line));
  const isOn = lines.every((line, at) => line === marked[at]);
  const text = (isOn ? lines.map((line) => bare(line)) : marked).join("\n");
  if (selectionStart === selectionEnd) {
    const behind = to - selectionEnd;
    replace(area, from, to, text, Math.max(from, from + text.length - behind));
  } else replace(area, from, to, text, from, from + text.length);
}

// The selection in bold or italics, each line by itself; once more, without.
function wrap(area, mark) {
  const { value } = area;
  let { selectionStart: from, selectionEnd: to } = area;
  while (from < to && /\s/.test(value[from])) from += 1;
  while (to > from && /\s/.test(value[to - 1])) to -= 1;
  const [before, after] = [value.slice(0, from).match(/\**$/)[0].length, value.slice(to).match(/^\**/)[0].length];
  // At the end of what is in bold: on with what is not.
  if (from === to && before === 0 && after >= mark.length) return area.setSelectionRange(to + mark.length, to + mark.length);
  const stars = Math.min(before, after);
  const isOn = mark === "**" ? stars >= 2 : stars % 2 === 1;
  if (isOn) {
    const text = value.slice(from, to);
    return replace(area, from - mark.length, to + mark.length, text, from - mark.length, to - mark.length);
  }
  const text = value.slice(from, to);
  const wrapped = text.includes("\n") ? text.replace(/^(\s*(?:(?:[-*+>]|\d+[.)]|#{1,6})\s+)*)(\S.*?)(\s*)$/gm, `$1${mark}$2${mark}$3`) : mark + text + mark;
  if (text.includes("\n")) replace(area, from, to, wrapped, from, from + wrapped.length);
  else replace(area, from, to, wrapped, from + mark.length, to + mark.length);
}

function link(area, words) {
  const { value, selectionStart: from, selectionEnd: to } = area;
  const text = value.slice(from, to).replace(/\s+/g, " ").trim();
  if (ADDRESS.test(text)) return replace(area, from, to, `[${words}](${text})`, from + 1, from + 1 + words.length);
  const start = `[${text || words}](`;
  const address = "https://";
  if (text) replace(area, from, to, `${start}${address})`, from + start.length, from + start.length + address.length);
  else replace(area, from, to, `${start}${address})`, from + 1, from + 1 + words.length);
}

// Three by three: where to begin.
function table(column) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const empty = row(["", "", ""].map((cell) => cell.padEnd(column.length + 2)));
  const heads = [1, 2, 3].map((number) => `${column} ${number}`);
  return [row(heads), row(heads.map((head) => "-".repeat(head.length))), empty, empty].join("\n");
}

// Enter in a list begins the next item; in an empty one it ends the list.
function goesOn(area) {
  const { value, selectionStart: at, selectionEnd } = area;
  if (at !== selectionEnd || area.readOnly) return false;
  const from = value.lastIndexOf("\n", at - 1) + 1;
  const end = value.indexOf("\n", at);
  const line = value.slice(from, end < 0 ? value.length : end);
  const found = line.match(MARK);
  if (!found) return false;
  const [, indent, bullet, number, dot, quote, space, words] = found;
  if (at < from + line.length - words.length) return false;
  if (words.trim() === "") {
    replace(area, from, from + line.length, "");
    return true;
  }
  const next = bullet ?? quote ?? `${Number(number) + 1}${dot}`;
  replace(area, at, at, `\n${indent}${next}${space}`);
  return true;
}
