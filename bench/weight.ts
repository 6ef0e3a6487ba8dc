import { gzipSync } from "node:zlib";
import { fetchBytes } from "./fetch-bytes.ts";
import { type Figure, most } from "./figures.ts";
import { rounded } from "./statistics.ts";

const mostScriptKilobytes = 160;

const gzipped = (body: Buffer) => gzipSync(body, { level: 9 }).length / 1024;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&");

/** The files a page makes a browser of today load: scripts (those for old browsers left out) and style sheets. */
export function filesOf(html: string): { scripts: string[]; styles: string[] } {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const scripts = tags
    .filter((tag) => (tag.startsWith("<script") ? !/\snomodule/i.test(tag) : attribute(tag, "as") === "script"))
    .map((tag) => attribute(tag, tag.startsWith("<script") ? "src" : "href"));
  const styles = tags.filter((tag) => attribute(tag, "rel") === "stylesheet").map((tag) => attribute(tag, "href"));
  const present = (paths: (string | undefined)[]) => [...new Set(paths.filter((path) => path !== undefined))];
  return { scripts: present(scripts), styles: present(styles) };
}

async function weigh(origin: string, paths: readonly string[]): Promise<number> {
  const bodies = await Promise.all(paths.map(async (path) => (await fetchBytes(new URL(path, origin).href)).body));
  return bodies.reduce((sum, body) => sum + gzipped(body), 0);
}

/** What a page weighs on the wire, each file compressed with gzip -9. */
export async function measureWeight(origin: string, pages: Readonly<Record<string, string>>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const { status, body } = await fetchBytes(`${origin}${path}`);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    const { scripts, styles } = filesOf(body.toString());
    figures.push({
      name,
      measured: rounded(await weigh(origin, scripts)),
      unit: "KB of JavaScript, gzip",
      target: most(mostScriptKilobytes),
      beside: {
        "KB of HTML": rounded(gzipped(body)),
        "KB of CSS": rounded(await weigh(origin, styles)),
        "script files": scripts.length,
      },
    });
  }
  return figures;
}
