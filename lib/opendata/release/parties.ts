import { createHash } from "node:crypto";
import type { Party, Reference } from "#lib/opendata/schema/release";
import { type Words, wordsOf } from "#lib/platform/i18n/words";
import type { RequestContent } from "#lib/rfq/schema/record";
import { label } from "#lib/taxonomy/reference/label";
import type { AwardedLine, History } from "./history.ts";

/** A party of one process alone: the same firm in two of them cannot be told to be the same. */
const digest = (requestId: string, role: string): string =>
  createHash("sha256").update(`opendata:${role}:${requestId}`).digest("hex").slice(0, 16);

const spoken = { zh: lazy("zh"), en: lazy("en") };

function lazy(locale: string): () => Words {
  let words: Words | undefined;
  return () => {
    words ??= wordsOf(locale, "opendata");
    return words;
  };
}

/** The words of releases, made once: a month has thousands of them. */
export const wordsIn = (language: string): Words => spoken[language === "zh" ? "zh" : "en"]();

/** Who asks: by name where the buyer shows it, else as somebody of whom only the country is known. */
export function buyerOf({ requestId, buyer }: History, content: RequestContent): Party {
  const say = wordsIn(content.language);
  const countryName = label("country", buyer?.countryCode ?? content.countryCode, content.language);
  return {
    id: `buyer-${digest(requestId, "buyer")}`,
    name: buyer?.name ?? say("unnamedBuyer"),
    roles: ["buyer"],
    address: { countryName },
  };
}

/** Who won: firms that are on show here by name, others as somebody. */
export function supplierOf({ requestId }: History, { firm, quotationId }: AwardedLine, language: string): Party {
  if (!firm) {
    const id = `supplier-${digest(requestId, quotationId)}`;
    return { id, name: wordsIn(language)("unnamedSupplier"), roles: ["supplier"] };
  }
  const address = { countryName: label("country", firm.countryCode, language) };
  const party = { id: firm.id, name: firm.name, roles: ["supplier"], address };
  return firm.url ? { ...party, contactPoint: { url: firm.url } } : party;
}

export const referenceTo = ({ id, name }: Party): Reference => ({ id, name });
