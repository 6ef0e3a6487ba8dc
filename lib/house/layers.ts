import { type Finding, finding } from "./finding.ts";
import type { Import } from "./imports.ts";
import { type Source, scripts } from "./sources.ts";
import { domainLine, extraParts, type Place, parts, placeOf, rank } from "./tree.ts";

type Verdict = string | undefined;
type Edge = { from: Place; to: Place; path: string; edge: Import };

const databaseFile = /\/(queries|commands|jobs|bulk)(\/|\.ts$)/;
const notForDoors = /^(db|jobs|audit|search\/)/;
const frameworkPlatform = /^(session|action|route|i18n\/|cache\/|mail\/page)/;
const isDatabase = (to: Place) => to.kind === "platform" && to.name === "db";
const drawnFrom = /^(schema|status|policy|actions|reference|pictures|comparison)$/;

function fromDoor({ to }: Edge): Verdict {
  if (to.kind === "generated") return "use a domain's queries; only lib/ knows Prisma";
  if (to.kind === "platform" && notForDoors.test(to.name)) return "ask a domain's queries or commands; doors do not connect";
  if (to.kind === "tool" || to.kind === "root") return "move what is shared into lib/";
  return undefined;
}

function fromPrimitive({ to, edge }: Edge): Verdict {
  if (edge.isType && to.kind === "platform") return undefined;
  if (to.kind !== "primitive") return "components/ui knows no domain and no platform: take it as a prop";
  return edge.isDynamic ? "import statically" : undefined;
}

function fromLayout({ to, edge }: Edge): Verdict {
  if (["primitive", "layout", "drawing"].includes(to.kind)) return undefined;
  if (to.kind === "platform" && /^(i18n\/|urls|money|paging|http\/first-script)/.test(to.name)) return undefined;
  return edge.isType ? undefined : "let the page fetch it and hand it down as a prop";
}

function fromDrawing({ from, to, edge }: Edge): Verdict {
  if (from.kind !== "drawing") return undefined;
  if (to.kind === "drawing" && rank(to.domain) > rank(from.domain))
    return `${to.domain} stands to the right: take it as children`;
  if (to.kind === "domain" && rank(to.domain) > rank(from.domain)) return `${to.domain} stands to the right of ${from.domain}`;
  if (to.kind === "domain" && (edge.isType || drawnFrom.test(to.part))) return undefined;
  return to.kind === "drawing" ? undefined : fromLayout({ from, to, edge, path: "" });
}

function fromPlatform({ to }: Edge): Verdict {
  return to.kind === "platform" || to.kind === "generated"
    ? undefined
    : "lib/platform knows no domain: hand it in as an argument";
}

function withinDomain(from: string, to: string, edge: Import): Verdict {
  const allowed = parts[from];
  if (!allowed || edge.isType || from === to || allowed.includes(to) || !(to in parts)) return undefined;
  return `${from} may use ${allowed.join(", ") || "none of its neighbours"}: move the shared part there`;
}

function fromDomain({ from, to, edge, path }: Edge): Verdict {
  if (from.kind !== "domain") return undefined;
  if (to.kind === "door" || to.kind === "drawing" || to.kind === "primitive" || to.kind === "layout")
    return "lib/ never draws: turn the arrow round";
  if (to.kind === "ground") return "the registry imports domains, not the other way";
  if (to.kind === "tool") return `move the data into lib/${from.domain}/`;
  if (isDatabase(to) && !edge.isType && !databaseFile.test(path)) {
    return "only queries, commands, jobs and bulk touch the database";
  }
  if (to.kind !== "domain") return undefined;
  if (from.domain === to.domain) return withinDomain(from.part, to.part, edge);
  return rank(to.domain) > rank(from.domain)
    ? `${to.domain} stands to the right: let ${to.domain} do it on your event`
    : undefined;
}

function fromTool({ to }: Edge): Verdict {
  return ["door", "drawing", "primitive", "layout"].includes(to.kind) ? "tools use lib/, never doors or drawing" : undefined;
}

const judge: Record<Place["kind"], (edge: Edge) => Verdict> = {
  door: fromDoor,
  primitive: fromPrimitive,
  layout: fromLayout,
  drawing: fromDrawing,
  platform: fromPlatform,
  domain: fromDomain,
  ground: () => undefined,
  tool: fromTool,
  root: () => undefined,
  generated: () => undefined,
};

/** Rule 1: every import obeys the table of who may import whom. */
export function strayImports(files: readonly Source[] = scripts): Finding[] {
  return files.flatMap(({ path, imports, isTest }) => {
    const from = placeOf(path);
    return imports.flatMap((edge): Finding[] => {
      if (!edge.isOurs || (isTest && from.kind !== "tool")) return [];
      const instead = judge[from.kind]({ from, to: placeOf(edge.target), path, edge });
      return instead ? [finding(path, `imports ${edge.specifier}`, instead)] : [];
    });
  });
}

function packageVerdict(from: Place, { specifier, target, isType }: Import): Verdict {
  const isFramework = ["next", "react", "react-dom"].includes(target);
  if (
    target === "@prisma/client" ||
    (target === "pg" && from.kind !== "platform" && from.kind !== "tool" && from.kind !== "ground")
  ) {
    return "go through #lib/platform/db";
  }
  if (from.kind === "primitive" && target === "next-intl") return "words come as props";
  if (from.kind === "domain" && (isFramework || specifier.startsWith("next-intl/")) && !["actions", "cached"].includes(from.part))
    return `${specifier} belongs in doors, actions.ts and cached.ts`;
  if (from.kind === "platform" && isFramework && !isType && !frameworkPlatform.test(from.name)) {
    return "only session, action, route, i18n and cache know Next.js";
  }
  return undefined;
}

/** Rule 1 for packages: who may know the framework and the database driver. */
export function strayPackages(files: readonly Source[] = scripts): Finding[] {
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, imports }) =>
      imports.flatMap((edge) => {
        const instead = edge.isOurs ? undefined : packageVerdict(placeOf(path), edge);
        return instead ? [finding(path, `imports ${edge.specifier}`, instead)] : [];
      }),
    );
}

/** Domains and their parts carry known names. */
export function strayFiles(files: readonly Source[] = scripts): Finding[] {
  return files.flatMap(({ path }) => {
    const place = placeOf(path);
    if (place.kind !== "domain" && place.kind !== "drawing") return [];
    const domain = domainLine.find((name) => name === place.domain);
    if (!domain)
      return [
        finding(
          path,
          `${place.domain} is no domain`,
          "put it into the line of domains in lib/house/tree.ts, left of who needs it",
        ),
      ];
    if (place.kind === "drawing" || place.part in parts || place.part in (extraParts[domain] ?? {})) return [];
    return [finding(path, `${place.part} is no part of a domain`, `use one of ${Object.keys(parts).join(", ")}`)];
  });
}
