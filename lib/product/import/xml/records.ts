import { SaxesParser } from "saxes";
import { AppError, fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";

/** An element of a record with its local name; texts of its children are not part of its own. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string };

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Gathers the elements of some names, each as a tree of its own; everything around them passes by. */
class RecordCollector {
  root = "";
  whole: Element[] = [];
  private readonly names: ReadonlySet<string>;
  private readonly open: Element[] = [];
  private depth = 0;
  private nodes = 0;

  constructor(names: ReadonlySet<string>) {
    this.names = names;
  }

  begin(qualified: string, attributes: Readonly<Record<string, string>>) {
    const name = localName(qualified);
    if (this.root === "") this.root = name;
    this.depth += 1;
    if (this.depth > importLimits.xmlDepth) fail("limit", "xmlTooDeep");
    const parent = this.open.at(-1);
    if (!parent && !this.names.has(name)) return;
    const element: Element = { name, attributes, children: [], text: "" };
    parent?.children.push(element);
    this.open.push(element);
    this.nodes += 1;
    if (this.nodes > importLimits.xmlRecordNodes) fail("limit", "xmlTooDeep");
  }

  say(text: string) {
    const current = this.open.at(-1);
    if (!current) return;
    current.text += text;
    if (current.text.length > importLimits.xmlPiece) fail("limit", "xmlTooDeep");
  }

  end() {
    this.depth -= 1;
    const closed = this.open.pop();
    if (!closed || this.open.length > 0) return;
    this.whole.push(closed);
    this.nodes = 0;
  }
}

const localNames = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

/**
 * A parser without namespaces or a DTD: only the five entities of XML itself are known, a file that declares others is refused, and a
 * document type that lies elsewhere is never fetched.
 */
function parserInto(collector: RecordCollector, onEvent: () => void): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", (text) => {
    if (/<!\s*ENTITY/i.test(text)) fail("invalid", "xmlEntities");
  });
  parser.on("opentag", ({ name, attributes }) => {
    onEvent();
    collector.begin(name, localNames(attributes));
  });
  parser.on("closetag", () => {
    onEvent();
    collector.end();
  });
  parser.on("text", (text) => collector.say(text));
  parser.on("cdata", (text) => collector.say(text));
  parser.on("comment", onEvent);
  return parser;
}

function feed(parser: SaxesParser, chunk: string | null) {
  try {
    if (chunk === null) parser.close();
    else parser.write(chunk);
  } catch (error) {
    if (error instanceof AppError) throw error;
    fail("invalid", "xmlBroken");
  }
}

/** The elements of the given names in an XML text, as a stream of small trees; bounded in depth, size and number. */
export async function* readRecords(text: AsyncIterable<string>, names: ReadonlySet<string>): AsyncGenerator<Element> {
  const collector = new RecordCollector(names);
  let silent = 0;
  const parser = parserInto(collector, () => {
    silent = 0;
  });
  let count = 0;
  for await (const chunk of text) {
    silent += chunk.length;
    feed(parser, chunk);
    if (silent > importLimits.xmlPiece) fail("limit", "xmlTooDeep");
    const { whole } = collector;
    collector.whole = [];
    count += whole.length;
    if (count > importLimits.rows) fail("limit", "tooManyRows");
    yield* whole;
  }
  feed(parser, null);
  yield* collector.whole;
}

/** The name of the outermost element in the beginning of an XML text; null where there is none. */
export function rootOf(beginning: string): string | null {
  const collector = new RecordCollector(new Set());
  const parser = parserInto(collector, () => {});
  try {
    parser.write(beginning);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return collector.root || null;
  }
  return collector.root || null;
}

export const child = (element: Element | undefined, ...names: string[]): Element | undefined =>
  element?.children.find(({ name }) => names.includes(name));

export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  element?.children.filter(({ name }) => names.includes(name)) ?? [];

export const textOf = (element: Element | undefined, ...names: string[]): string => child(element, ...names)?.text.trim() ?? "";
