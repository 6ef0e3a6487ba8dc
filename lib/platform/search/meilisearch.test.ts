import { describe, it } from "vitest";
import { createAnalyser } from "./analyser.ts";
import { searchContract } from "./contract.ts";
import { loadGlossary } from "./glossary.ts";
import { createMeilisearchEngine } from "./meilisearch.ts";

const { MEILI_URL: host = "", MEILI_KEY: key = "" } = process.env;
const isThere =
  host !== "" &&
  (await fetch(new URL("/health", host), { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  ));

if (!isThere)
  console.warn("SKIPPED: the search contract on Meilisearch; set MEILI_URL and MEILI_KEY to a running server to prove it");

describe.skipIf(!isThere)("Meilisearch as a search engine", () => {
  searchContract(createMeilisearchEngine(host || "http://127.0.0.1", key, createAnalyser(loadGlossary())), { corrects: false });
});

it.skipIf(isThere)("says that Meilisearch was not there", () => undefined);
