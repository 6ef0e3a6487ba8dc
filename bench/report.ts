import { type Figure, isMissed, type Results, type Section } from "./figures.ts";

const shown = (value: number) => value.toLocaleString("en-US", Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 });

const targetOf = ({ target }: Figure) => (target ? `${target.bound === "most" ? "≤" : "≥"} ${shown(target.value)}` : "");

function verdictOf(figure: Figure): string {
  if (!figure.target) return "";
  return isMissed(figure) ? "✗" : "✓";
}

const besideOf = ({ beside = {} }: Figure) =>
  Object.entries(beside)
    .map(([name, value]) => (name.startsWith("%") ? `${shown(value)}${name}` : `${shown(value)} ${name}`))
    .join(" · ");

const heads = ["figure", "measured", "target", "", "× bare", "beside it"];

const rowOf = (figure: Figure) => [
  figure.name,
  `${shown(figure.measured)} ${figure.unit}`,
  targetOf(figure),
  verdictOf(figure),
  figure.timesBare === undefined ? "" : shown(figure.timesBare),
  besideOf(figure),
];

/** A section as a table for a terminal. */
export function printed({ title, figures, note }: Section): string {
  const rows = [heads, ...figures.map(rowOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [`\n${title}`, ...(note ? [note] : []), ...lines].join("\n");
}

const markdownRow = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

function markdown({ title, takenAt, machine, figures, note }: Section): string {
  const lines = [markdownRow(heads), markdownRow(heads.map(() => "---")), ...figures.map((figure) => markdownRow(rowOf(figure)))];
  return [`## ${title}`, "", `${takenAt.slice(0, 10)}, ${machine}.`, ...(note ? ["", note] : []), "", ...lines, ""].join("\n");
}

const introduction = `# What things cost

Made by \`npm run bench -- --write\` from \`bench/results.json\`; do not edit. \`npm run bench\` measures everything anew on your
machine (${"`"}-- --help${"`"} shows the parts), \`npm run bench -- --products 1000000\` the search at a million products.

- The catalogue is that of \`npm run seed -- --scale full\`, in a scratch database beside the project's own, vacuumed and analysed.
- Load comes from the same machine over 16 connections; figures are medians of the rounds. CPU a request is the web process's
  user and system time over a round divided by the requests answered, from \`/proc\`; that of Postgres is counted apart.
- "× bare" is that CPU time divided by the one of a bare \`node:http\` server that sends the same bytes and headers, measured
  in turns with it. Where both are busy with the load generator on few cores, requests/s say less than CPU time.
- Search is timed at the engine, one question after another, facets counted, warmed up with other questions; "in Postgres" is
  the time in which a connection was at work for it, the way there and back included.
- Weight and Lighthouse look at the English pages; of the results at the one without a query, since the others are kept out of
  search engines on purpose.
- ✓ and ✗ compare with the targets of the project; a missed one never fails the run.
`;

/** All sections as docs/performance.md. */
export const document = (results: Results): string => [introduction, ...Object.values(results).map(markdown)].join("\n");
