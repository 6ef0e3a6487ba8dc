import { nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import type { WordValues } from "#lib/platform/i18n/words";
import { urls } from "#lib/platform/urls";
import { tellBuyer, tellSellers } from "#lib/rfq/commands/tell";

type Told = { id: string; number: string; title: string; buyerId: string | null; companyId: string | null; supplierId: string };
type Telling = { sample: Told; kind: string; reason?: string | null };

async function valuesOf(tx: Transaction, { sample, reason }: Telling): Promise<(locale: string) => WordValues> {
  const where = { id: sample.supplierId };
  const company = await tx.company.findUniqueOrThrow({ where, select: { nameZh: true, nameEn: true } });
  return (locale) => ({
    number: sample.number,
    title: sample.title,
    reason: reason ?? "",
    supplier: nameOf(company, locale),
  });
}

/** Writes to the buyer about a sample, in their language. */
export async function tellAsker(actor: Actor, tx: Transaction, telling: Telling): Promise<void> {
  const { sample, kind } = telling;
  const link = (locale: string) => urls.buying.sample(locale, sample.id);
  await tellBuyer(actor, tx, { request: sample, kind, values: await valuesOf(tx, telling), link });
}

/** Writes to those of the supplier who sell, each in their language. */
export async function tellGivers(actor: Actor, tx: Transaction, telling: Telling): Promise<void> {
  const { sample, kind } = telling;
  const link = (locale: string) => urls.selling.sample(locale, sample.id);
  await tellSellers(actor, tx, { companyId: sample.supplierId, kind, values: await valuesOf(tx, telling), link });
}
