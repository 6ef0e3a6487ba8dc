import { db } from "#lib/platform/db";

/** Round figures for trying things out, marked as such; staff import real ones. Units of the currency for one US dollar. */
const perUsd: Record<string, number> = {
  USD: 1, CNY: 7.1, EUR: 0.86, GBP: 0.75, JPY: 152, HKD: 7.78, AUD: 1.53, CAD: 1.4, CHF: 0.8, KRW: 1430, SGD: 1.3, INR: 88,
  AED: 3.6725, SAR: 3.75, NGN: 1450, KES: 129, ZAR: 17.3, EGP: 47.5, GHS: 10.9, BRL: 5.35, MXN: 18.4, CLP: 940, TRY: 42, PLN: 3.65,
  THB: 32.5, VND: 26_300, IDR: 16_600, MYR: 4.2, PHP: 58.5, RUB: 80,
}; // biome-ignore format: a table

export async function seedRates(today: Date): Promise<void> {
  await db.exchangeRate.createMany({
    data: Object.entries(perUsd).map(([currency, rate]) => ({ currency, on: today, perUsd: rate, source: "demo" })),
    skipDuplicates: true,
  });
}
