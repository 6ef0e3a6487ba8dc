import { canEditWords } from "#lib/moderation/policy";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { fold } from "#lib/platform/search/text/fold";

const mostWords = 5_000;

/** Watches a word from the next submission on. It is kept as search spells it, so that it stands there once. */
export async function watchWord(actor: Actor, { word, reason }: { word: string; reason: string }): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  const folded = fold(word).replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(folded)) fail("invalid", "word:malformed");
  await db.$transaction(async (tx) => {
    if ((await tx.watchedWord.count()) >= mostWords) fail("limit");
    const data = [{ word: folded, reason, actor: actorName(actor) }];
    const { count } = await tx.watchedWord.createMany({ data, skipDuplicates: true });
    if (count === 0) fail("invalid", "word:wordKnown");
    await audit(tx, actor, { action: "word.watch", subject: "words", details: { word: folded } });
  });
}

/** No longer watches a word. */
export async function unwatchWord(actor: Actor, { wordId }: { wordId: string }): Promise<void> {
  if (!canEditWords(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ word: string }[]>`delete from "WatchedWord" where id = ${wordId}::uuid returning word`;
    if (!gone) fail("notFound");
    await audit(tx, actor, { action: "word.unwatch", subject: "words", details: gone });
  });
}
