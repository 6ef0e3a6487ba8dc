import { faces } from "./fonts.ts";
import { type About, Paper } from "./paper.ts";

/** Draws a PDF: A4, fonts embedded as subsets, tagged, with title and language. The same drawing makes the same bytes. */
export async function pdfFile(about: About, draw: (paper: Paper) => void): Promise<Buffer> {
  const paper = new Paper(faces(), about);
  draw(paper);
  return paper.bytes();
}
