import PDFDocument from "pdfkit";
import { asSource, type Faces, type Weight } from "./fonts.ts";
import { wrap } from "./wrap.ts";

export type Ink = { size?: number; weight?: Weight; isGrey?: boolean; align?: "left" | "right" };
export type Box = { x: number; width: number };
export type Element = PDFKit.PDFStructureElement;

export type About = {
  title: string;
  /** BCP 47. */
  language: string;
  author: string;
  /** When it was made, as the file says: the same content makes the same bytes. */
  at: Date;
  isLandscape?: boolean;
  /** At the foot of each page. */
  footer: (page: number, of: number) => string;
};

const margin = 40;
const foot = 30;
const usualSize = 8.5;
/** Line height and where the font's baseline box begins, in parts of the size. */
const leading = 1.4;
/** Control characters but line breaks: there is nothing to draw. */
const controls = /[^\P{Cc}\n\r]/gu;
const colours = { ink: "#1a1a1a", grey: "#5c5c5c", line: "#b8b8b8" };

const sizeOf = ({ size = usualSize }: Ink) => size;
export const lineHeight = (ink: Ink): number => sizeOf(ink) * leading;

/** Sheets of A4 that are written from top to bottom. Everything on them is tagged, in reading order; measures are points. */
export class Paper {
  y = margin;
  readonly doc: PDFKit.PDFDocument;
  private readonly faces: Faces;
  private readonly root: Element;
  private readonly footer: About["footer"];
  /** What happens on each further sheet before anything else is written there. */
  onNewPage: () => void = () => undefined;

  constructor(faces: Faces, { title, language, author, at, isLandscape = false, footer }: About) {
    const info = { Title: title, Author: author, Creator: author, CreationDate: at, ModDate: at };
    const layout = isLandscape ? ("landscape" as const) : ("portrait" as const);
    const tagging = { pdfVersion: "1.7" as const, tagged: true, lang: language, displayTitle: true };
    this.doc = new PDFDocument({ size: "A4", layout, margin: 0, bufferPages: true, info, ...tagging });
    this.faces = faces;
    this.footer = footer;
    this.doc.registerFont("regular", asSource(faces.regular)).registerFont("bold", asSource(faces.bold));
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
  }

  get box(): Box {
    return { x: margin, width: this.doc.page.width - 2 * margin };
  }

  /** How much fits below on this sheet. */
  get room(): number {
    return this.doc.page.height - margin - foot - this.y;
  }

  readonly widthIn =
    (ink: Ink) =>
    (text: string): number => {
      const face = this.faces[ink.weight ?? "regular"];
      let units = 0;
      for (const mark of text) units += face.glyphForCodePoint(mark.codePointAt(0) ?? 0).advanceWidth;
      return (units / face.unitsPerEm) * sizeOf(ink);
    };

  wrapped(text: string, width: number, ink: Ink): string[] {
    return wrap(text.replace(controls, " "), this.widthIn(ink), width);
  }

  element(tag: string, parent: Element = this.root, language?: string): Element {
    const made = this.doc.struct(tag, language ? { lang: language } : {});
    parent.add(made);
    return made;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = margin;
    this.onNewPage();
  }

  ensure(height: number): void {
    if (this.room < height) this.newPage();
  }

  /** One line of text as part of an element, without moving on. */
  line(element: Element, tag: string, text: string, { x, width, y = this.y, ...ink }: Box & Ink & { y?: number }): void {
    const content = this.doc.markStructureContent(tag);
    this.ink(text, { x, width, y, ...ink });
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** The same outside of the reading order: what is repeated on each sheet. */
  artifact(text: string, place: Box & Ink & { y?: number }): void {
    this.doc.markContent("Artifact", { type: "Pagination" });
    this.ink(text, { y: this.y, ...place });
    this.doc.endMarkedContent();
  }

  private ink(text: string, { x, width, y, align = "left", ...ink }: Box & Ink & { y: number }): void {
    if (!text) return;
    const left = align === "right" ? x + width - this.widthIn(ink)(text) : x;
    this.doc
      .font(ink.weight ?? "regular")
      .fontSize(sizeOf(ink))
      .fillColor(ink.isGrey ? colours.grey : colours.ink)
      .text(text, left, y, { lineBreak: false });
  }

  /** A text in as many lines as it needs, on as many sheets; moves on. */
  text(
    text: string,
    {
      tag = "P",
      parent,
      language,
      x,
      width,
      ...ink
    }: Ink & Partial<Box> & { tag?: string; parent?: Element; language?: string } = {},
  ): void {
    const box = { ...this.box, ...(x === undefined ? {} : { x }), ...(width === undefined ? {} : { width }) };
    const element = this.element(tag, parent, language);
    for (const line of this.wrapped(text, box.width, ink)) {
      this.ensure(lineHeight(ink));
      this.line(element, tag, line, { ...box, ...ink });
      this.y += lineHeight(ink);
    }
  }

  rule(): void {
    const { x, width } = this.box;
    this.doc.markContent("Artifact", { type: "Layout" });
    this.doc
      .moveTo(x, this.y)
      .lineTo(x + width, this.y)
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .stroke();
    this.doc.endMarkedContent();
  }

  private feet(): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page);
      const y = this.doc.page.height - foot - 8;
      this.artifact(this.footer(page + 1, count), { ...this.box, y, size: 7.5, isGrey: true, align: "right" });
    }
  }

  /** Ends the file and gives its bytes. */
  async bytes(): Promise<Buffer> {
    this.feet();
    this.root.end();
    const chunks: Buffer[] = [];
    this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.once("end", resolve);
      this.doc.once("error", reject);
    });
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }
}
