// What is taken away, opened as a program would that reads such files.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import MarkdownIt from "markdown-it";

const python = (program, input) => JSON.parse(execFileSync("python3", ["-c", program], { input, encoding: "utf8", maxBuffer: 1 << 28 }));

// Without what every format does its own way: where lines break.
export const squashed = (text) => text.replace(/[\s\u00ad\u2010\u200b-]/g, "");

// Word's paragraphs, one a line.
export function wordText(docx) {
  return python(
    `import io, json, sys, zipfile, xml.etree.ElementTree as xml
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
tree = xml.fromstring(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read("word/document.xml"))
assert not list(tree.iter(w + "instrText")) or all("PAGE" in (one.text or "") or "TOC" in (one.text or "") for one in tree.iter(w + "instrText"))
print(json.dumps("\\n".join("".join(run.text or "" for run in one.iter(w + "t")) for one in tree.iter(w + "p"))))`,
    docx,
  );
}

// Undefined where pdftotext is not there.
export function pdfText(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "voorrang-pdf-"));
  try {
    const path = join(folder, "plan.pdf");
    writeFileSync(path, pdf);
    // Between header and footer: neither comes between the halves of a text.
    return execFileSync("pdftotext", ["-raw", "-x", "0", "-y", "70", "-W", "596", "-H", "702", path, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// As places that show Markdown do that let HTML through. What those make a link of by
// themselves is their affair.
export function markdownPage(markdown) {
  return `<!doctype html><meta charset="utf-8"><title>plan</title>${new MarkdownIt({ html: true, linkify: false }).render(markdown)}`;
}

export const tomlOf = (text) => python("import json, sys, tomllib\nprint(json.dumps(tomllib.load(sys.stdin.buffer)))", text);

export const rowsOf = (csv) =>
  python("import csv, io, json, sys\nprint(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')))))", csv);

// Every text in the first sheet of a workbook.
export const sheetOf = (xlsx) =>
  python(
    `import io, json, re, sys, zipfile, xml.etree.ElementTree as xml
s = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
texts = xml.fromstring(book.read("xl/sharedStrings.xml"))
assert not list(xml.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(s + "f"))
text = lambda one: "".join(part.text or "" for part in one.iter(s + "t"))
print(json.dumps([re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text(one)) for one in texts.iter(s + "si")]))`,
    xlsx,
  );

// The event of a calendar (RFC 5545): lines unfolded, texts unescaped.
export function eventOf(calendar) {
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  const unescaped = (text) => text.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign));
  return Object.fromEntries(lines.filter((line) => line.includes(":")).map((line) => [line.match(/^[\w-]+/)[0], unescaped(line.slice(line.indexOf(":") + 1))]));
}

// Every text in what JSON holds.
export function stringsOf(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}
