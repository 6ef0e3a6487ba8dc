/** An element: its name, what it holds, its attributes. Null stands for one that is left out. */
export type Xml = { name: string; content: string | readonly (Xml | null)[]; attributes?: Readonly<Record<string, string>> };

const marks: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 allows nowhere: control characters but tab and line breaks, halves of surrogate pairs, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const inText = (text: string) => text.replace(forbidden, "").replace(/[&<>\r]/g, (mark) => marks[mark] ?? "");
const inAttribute = (text: string) => text.replace(forbidden, "").replace(/[&<>"'\t\n\r]/g, (mark) => marks[mark] ?? "");

function write({ name, content, attributes = {} }: Xml, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(value)}"`);
  const opened = `${indent}<${name}${said.join("")}>`;
  if (typeof content === "string") return `${opened}${inText(content)}</${name}>`;
  const inner = content.flatMap((child) => (child ? [write(child, `${indent}  `)] : []));
  return [opened, ...inner, `${indent}</${name}>`].join("\n");
}

/** A document in UTF-8. Whatever the texts and attributes hold, it is well-formed. */
export const xmlFile = (root: Xml): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}\n`);
