import type { WordValues } from "#lib/platform/i18n/words";
import { lineHeight, type Paper } from "#lib/platform/pdf/paper";
import type { ProformaContent, ProformaParty } from "#lib/proforma/schema/content";
import { label, type ReferenceKind } from "#lib/taxonomy/reference/label";
import { wordIn } from "./words.ts";

/** The same in both languages, Chinese first. */
export const pair = (key: string, values: WordValues = {}): [string, string] => [
  wordIn("zh", key, values),
  wordIn("en", key, values),
];
export const beside = (key: string, values: WordValues = {}): string => pair(key, values).join(" ");
const named = (kind: ReferenceKind, code: string): string => {
  const [chinese, english] = [label(kind, code, "zh"), label(kind, code, "en")];
  return chinese === english ? english : `${chinese} ${english}`;
};

function title(paper: Paper, { number, issuedOn }: ProformaContent): void {
  const [chinese, english] = pair("title");
  const top = paper.y;
  paper.text(chinese, { tag: "H1", language: "zh", size: 18, weight: "bold" });
  paper.text(english, { tag: "H1", language: "en", size: 11, weight: "bold", isGrey: true });
  const bottom = paper.y;
  paper.y = top;
  for (const text of [`${beside("number")} ${number}`, `${beside("issuedOn")} ${issuedOn}`]) {
    paper.text(text, { size: 10, align: "right", weight: "bold" });
    paper.y += 2;
  }
  paper.y = Math.max(bottom, paper.y) + 6;
  paper.rule();
  paper.y += 8;
}

const partyLines = (party: ProformaParty): string[] => {
  const { nameZh, nameEn, addressZh, addressEn, countryCode, creditCode } = party;
  const code = creditCode ? `${beside("creditCode")} ${creditCode}` : null;
  return [addressZh, addressEn, named("country", countryCode), code]
    .flatMap((line) => line ?? [])
    .filter((line) => line !== nameZh && line !== nameEn);
};

function party(paper: Paper, key: "seller" | "buyer", one: ProformaParty): void {
  const width = paper.box.width / 2 - 8;
  const x = key === "seller" ? paper.box.x : paper.box.x + paper.box.width / 2 + 8;
  paper.text(beside(key), { tag: "H2", x, width, isGrey: true });
  for (const name of new Set([one.nameZh, one.nameEn])) if (name) paper.text(name, { x, width, weight: "bold", size: 10 });
  for (const line of partyLines(one)) paper.text(line, { x, width });
}

function parties(paper: Paper, { seller, buyer }: ProformaContent): void {
  const top = paper.y;
  party(paper, "seller", seller);
  const bottom = paper.y;
  paper.y = top;
  party(paper, "buyer", buyer);
  paper.y = Math.max(bottom, paper.y) + 8;
}

function detailsOf(content: ProformaContent): [string, string][] {
  const { request, quotation, incoterm, place, destinationCode, currency, leadTimeDays, paymentTerms } = content;
  const terms = paymentTerms.map((code) => named("paymentTerm", code)).join(" / ");
  return [
    ["request", `${request.number} · ${beside("edition", { number: request.edition })}`],
    ["quotation", `${quotation.number} · ${beside("version", { number: quotation.version })}`],
    ["about", request.title],
    ["validUntil", content.validUntil],
    ["incoterm", `${incoterm} ${place} (Incoterms® 2020)`],
    ["port", destinationCode ? `${named("port", destinationCode)} (${destinationCode})` : "–"],
    ["currency", `${currency} · ${named("currency", currency)}`],
    ["leadTime", beside("days", { count: leadTimeDays })],
    ["paymentTerms", terms || beside("asAgreed")],
  ];
}

function details(paper: Paper, content: ProformaContent): void {
  const { x, width } = paper.box;
  const list = paper.element("L");
  for (const [key, value] of detailsOf(content)) {
    const item = paper.element("LI", list);
    const lines = paper.wrapped(value, width * 0.68, {});
    paper.ensure(lineHeight({}));
    paper.line(paper.element("Lbl", item), "Lbl", beside(key), { x, width: width * 0.3, isGrey: true });
    const body = paper.element("LBody", item);
    for (const line of lines) {
      paper.ensure(lineHeight({}));
      paper.line(body, "LBody", line, { x: x + width * 0.32, width: width * 0.68 });
      paper.y += lineHeight({});
    }
  }
  paper.y += 10;
}

/** What stands above the lines: number and date, both parties, the terms. */
export function drawHead(paper: Paper, content: ProformaContent): void {
  title(paper, content);
  parties(paper, content);
  details(paper, content);
}
