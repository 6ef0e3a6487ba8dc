import { keepQuickly } from "#lib/buying/commands/items";
import { keepQuicklyInput } from "#lib/buying/schema";
import { wordsOf } from "#lib/platform/i18n/words";
import { ownDoor } from "#lib/platform/own-door";

export const POST = ownDoor(keepQuicklyInput, (actor, { product, locale }) =>
  keepQuickly(actor, { product, firstName: wordsOf(locale, "buying")("firstList") }),
);
