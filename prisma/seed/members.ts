import { readSeed } from "./content.ts";
import type { Row } from "./copy.ts";
import { Dice, idOf } from "./random.ts";

type Names = { buyerNames: string[]; buyerSuffixes: Record<string, string> };

const day = 86_400_000;
export const memberCount = 46_000;
export const premiumCount = 5_000;

const abroad = ["IMPORTER", "IMPORTER", "BUYING_OFFICE", "PURCHASING_GROUP"];
const athome = ["MANUFACTURER", "MANUFACTURER", "TRADING_FIRM", "SERVICE_FIRM"];

/** 46,000 members over twenty years, one in eight a buyer abroad, 5,000 of them premium today. */
export function memberRows(today: Date): { users: Row[]; subscriptions: Row[] } {
  const { buyerNames, buyerSuffixes } = readSeed<Names>("names.json");
  const countries = Object.keys(buyerSuffixes);
  const dice = new Dice(46_000);
  const users = Array.from({ length: memberCount }, (_, index): Row => {
    const isAbroad = dice.isLucky(0.125);
    const country = isAbroad ? dice.of(countries) : "CN";
    const at = new Date(today.getTime() - dice.whole(1, 7_300) * day);
    return {
      id: idOf("user", index, at),
      email: `member${String(index + 1).padStart(5, "0")}@members.example`,
      name: isAbroad
        ? `${dice.of(buyerNames)} ${buyerSuffixes[country] ?? ""}`.trim()
        : `会员${String(index + 1).padStart(5, "0")}`,
      kind: dice.isLucky(0.1) ? "VISITOR" : dice.of(isAbroad ? abroad : athome),
      locale: isAbroad ? "en" : "zh",
      countryCode: country,
      isDemo: true,
      createdAt: at,
    };
  });
  const subscriptions = dice.some(users, premiumCount).map((user): Row => {
    const startsAt = new Date(today.getTime() - dice.whole(1, 300) * day);
    return {
      id: idOf("subscription", String(user.id), startsAt),
      userId: String(user.id),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 365 * day),
    };
  });
  return { users, subscriptions };
}
