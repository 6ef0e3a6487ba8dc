/** The line of domains: each may look only to its left; what it needs from the right, the right side does on its events. */
export const domainLine = [
  "taxonomy",
  "account",
  "review",
  "company",
  "register",
  "verification",
  "membership",
  "product",
  "moderation",
  "buying",
  "fair",
  "booth",
  "rfq",
  "quotation",
  "proforma",
  "sample",
  "opendata",
  "integration",
  "inquiry",
  "meeting",
  "content",
  "service",
  "notification",
  "statistics",
  "discovery",
] as const;

export type Domain = (typeof domainLine)[number];

/** The parts a domain may have, each a file or a folder, and which other parts of its own domain they may use. */
export const parts: Record<string, readonly string[]> = {
  schema: [],
  status: ["schema"],
  policy: ["schema", "status"],
  queries: ["schema", "status", "policy"],
  events: ["schema"],
  commands: ["schema", "status", "policy", "queries", "events", "bulk"],
  actions: ["schema", "commands"],
  bulk: ["schema", "status", "policy", "queries", "events"],
  search: ["schema", "status", "policy", "queries"],
  jobs: ["schema", "status", "policy", "queries", "events", "commands", "search", "bulk"],
  cached: ["schema", "policy", "queries"],
};

/** Parts beyond the usual ones, each with its reason. */
export const extraParts: Partial<Record<Domain, Record<string, string>>> = {
  taxonomy: {
    reference: "codes of trade with their names: countries, units, terms, ports, tariff headings",
    classify: "finds a category for words; pure",
    gtin: "check digits; pure",
    pictures: "hues and placeholder drawings of categories; pure",
    "seed-content": "reads attribute templates and vocabulary, which live beside the seed",
  },
  product: {
    slug: "words of an address from a name; pure",
    import: "reads suppliers' files and maps them to product records; lands them through bulk",
    exports: "the table that an import takes back unchanged; pure",
    quality: "the public formula of completeness; pure",
  },
  account: {
    password: "hashes and judges passwords; pure",
    factor: "one-time codes, recovery codes and passkeys; pure",
    proof: "proof of work against robots; pure",
    records: "rows that several commands of accounts write in their transactions: tokens, sessions ended, steps of history",
    personal: "which columns are a person's, and what becomes of them; pure",
  },
  moderation: { rules: "decides which submission a person looks at, and finds watched words; pure" },
  rfq: {
    matching: "who is told of a request, in which order, and how many quotations a firm may send; pure",
    reading: "reads one text, or a sheet of lines, into the fields of a request; pure",
  },
  quotation: {
    comparison: "offers in one currency and at one delivery, what is unknown, points; pure",
    sealing: "hashes, seals and opens offers; no database",
    records: "rows that several commands write in their transactions: moves, places, letters",
  },
  sample: { records: "rows that several commands write in their transactions: moves, letters" },
  opendata: { release: "a request's history as OCDS releases, records and packages; pure" },
  proforma: { document: "the same invoice as PDF and as UBL, from its frozen content; pure" },
  integration: {
    api: "the bodies and shapes of the doors for keys, and what they run",
    signing: "secrets and signatures of webhooks; no database",
  },
  statistics: { market: "which figures of the market are told, so that nobody is found in them; pure" },
  discovery: { glossary: "the trade glossary, a data file", api: "the shapes the public API answers in" },
};

export type Place =
  | { kind: "door" | "layout" | "primitive" | "platform" | "ground" | "tool" | "root" | "generated"; name: string }
  | { kind: "drawing" | "domain"; domain: string; part: string };

const withoutEnding = (path: string) => path.replace(/(\.test|\.contract)?\.(tsx?|mjs|json)$/, "");

function libPlace(path: string): Place {
  const [, domain = "", part = ""] = path.split("/");
  if (domain === "platform") return { kind: "platform", name: path.split("/").slice(2).join("/") };
  if (["testing", "house", "registry", "house.test"].includes(domain)) return { kind: "ground", name: domain };
  return { kind: "domain", domain, part: part.replace(/\..*$/, "") };
}

function componentPlace(path: string): Place {
  const [, folder = "", part = ""] = path.split("/");
  if (folder === "ui") return { kind: "primitive", name: part };
  if (folder === "layout") return { kind: "layout", name: part };
  return { kind: "drawing", domain: folder, part };
}

/** What a path of the project is: a door, drawing, a part of a domain, the platform, a tool. */
export function placeOf(path: string): Place {
  const bare = withoutEnding(path);
  const [top = ""] = bare.split("/");
  if (top === "lib") return libPlace(bare);
  if (top === "components") return componentPlace(bare);
  if (top === "app") return { kind: "door", name: bare };
  if (top === "generated") return { kind: "generated", name: bare };
  if (bare.includes("/")) return { kind: "tool", name: top };
  return { kind: "root", name: bare };
}

const domainNames: readonly string[] = domainLine;

/** How far to the right a domain stands; unknown ones are left of all, so that they are named by the rule on names. */
export const rank = (domain: string): number => domainNames.indexOf(domain);
