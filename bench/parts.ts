import { disconnect } from "#lib/platform/db";
import { urls } from "#lib/platform/urls";
import { say } from "./child.ts";
import { measureComparison } from "./comparison.ts";
import { measureDesks } from "./desks.ts";
import { doorsOf } from "./doors.ts";
import { measureImport } from "./import.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { assumptions, simulateMatching } from "./matching.ts";
import { measureMemory } from "./memory.ts";
import { Notebook } from "./notebook.ts";
import type { Options, Part } from "./options.ts";
import { measurePages } from "./pages.ts";
import { measureRequests } from "./requests.ts";
import { readSamples, type Samples } from "./samples.ts";
import type { Scratch } from "./scratch.ts";
import { measureSearch } from "./search.ts";
import { type Site, startSite } from "./site.ts";
import { measureWeight } from "./weight.ts";

/*
 * This file's imports connect to the database that DATABASE_URL names: it is imported when that is the scratch database.
 */

export type Ground = { server: string; machine: string; scratch?: Scratch };

type Run = Options & { scratch: Scratch; samples: Samples; notebook: Notebook };

const shortEffort = { rounds: 1, seconds: 2 };
const lighthouseRuns = 3;

const wants = ({ parts }: Options, ...names: Part[]) => names.some((name) => parts.has(name));

const examinedPages = (samples: Samples) => ({
  home: urls.home("en"),
  results: urls.products("en"),
  product: urls.product("en", samples.productSlugs[0] ?? ""),
});

async function loadPages(run: Run, site: Site) {
  const { scratch, samples, notebook, products, rounds, seconds } = run;
  const effort = wants(run, "pages") ? { rounds, seconds } : shortEffort;
  const { figures, faults } = await measurePages(site, doorsOf(samples), scratch.url, effort);
  notebook.faults.push(...faults);
  const note = `${products} products; ${rounds} rounds of ${seconds} s for each kind of address.`;
  if (wants(run, "pages")) notebook.keep("pages", "Under load", figures, note);
}

async function examineSite(run: Run) {
  const { scratch, samples, notebook, products } = run;
  const site = await startSite(scratch.url);
  const pages = examinedPages(samples);
  try {
    if (wants(run, "pages")) {
      await notebook.attempt("Weighing pages", async () =>
        notebook.keep("weight", "On the wire", await measureWeight(site.origin, pages)),
      );
    }
    if (wants(run, "pages", "memory")) await notebook.attempt("Loading the site", () => loadPages(run, site));
    if (wants(run, "memory")) {
      await notebook.attempt("Weighing processes", async () =>
        notebook.keep("memory", "Memory after the load", await measureMemory(site), `${products} products.`),
      );
    }
    if (wants(run, "desks")) {
      await notebook.attempt("Opening the desks", async () => {
        const { figures, faults } = await measureDesks(site.origin, scratch.url);
        notebook.faults.push(...faults);
        notebook.keep("desks", "Lists of the desks", figures, `${products} products; one request at a time.`);
      });
    }
    if (wants(run, "lighthouse")) {
      await notebook.attempt("Lighthouse", async () =>
        notebook.keep("lighthouse", "Lighthouse, phone", await measureLighthouse(site.origin, pages, lighthouseRuns)),
      );
    }
  } finally {
    await site.stop();
  }
}

async function examineSearch({ notebook, samples, products }: Run) {
  notebook.keep(`search-${products}`, `Search, ${products} products`, await measureSearch(samples, products));
}

async function examineCatalogue(options: Options, scratch: Scratch, notebook: Notebook) {
  const { products } = options;
  if (scratch.made) notebook.keep(`${scratch.made}-${products}`, `Making the catalogue, ${products} products`, scratch.figures);
  const run: Run = { ...options, scratch, notebook, samples: await readSamples(scratch.url) };
  if (wants(run, "search")) await notebook.attempt("Searching", () => examineSearch(run));
  if (wants(run, "requests")) {
    await notebook.attempt("Looking for requests", async () =>
      notebook.keep("requests", "Public list of 80,000 purchase requests", await measureRequests(scratch.url), "In the server."),
    );
  }
  if (wants(run, "comparison")) {
    await notebook.attempt("Comparing offers", async () =>
      notebook.keep(
        "comparison",
        "Comparison of quotations",
        await measureComparison(),
        "In the server, from its rows to the sheet.",
      ),
    );
  }
  if (wants(run, "pages", "memory", "lighthouse", "desks")) await notebook.attempt("Starting the site", () => examineSite(run));
}

async function examineImport({ data }: Options, server: string, notebook: Notebook) {
  const figures = await measureImport(server, data);
  if (figures) notebook.keep("import", "Import of a supplier file", figures);
  else say(`SKIPPED import: there is no products-fashion/products.csv.gz in ${data} (give --data PATH)`);
}

/** Measures what was asked for, one part after the other; what does not work is told at the end and does not stop the rest. */
export async function measureParts(options: Options, { server, machine, scratch }: Ground): Promise<Notebook> {
  const notebook = new Notebook(machine);
  try {
    if (scratch) await examineCatalogue(options, scratch, notebook);
    if (wants(options, "matching"))
      await notebook.attempt("Simulating requests", async () =>
        notebook.keep("matching", "Giving out purchase requests, simulated", simulateMatching(), assumptions),
      );
    if (wants(options, "import")) await notebook.attempt("Importing", () => examineImport(options, server, notebook));
    return notebook;
  } finally {
    await disconnect();
  }
}
