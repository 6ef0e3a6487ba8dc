import { fold } from "#lib/platform/search/text/fold";
import type { Ground } from "./ground.ts";

export type Rescue = {
  /** Categories whose names share a word with the query. */
  categories: { slug: string; nameZh: string; nameEn: string }[];
  /** The query with its first word left out; null where there was one word only. */
  wider: string | null;
};

const most = 6;

const wordsOf = (text: string) => fold(text).match(/\p{Script=Han}{2}|[a-z0-9]{3,}/gu) ?? [];

/** A way on where nothing was found: fitting categories and a wider query. */
export function rescue(text: string, { categories }: Ground): Rescue {
  const words = wordsOf(text);
  const fitting = [...categories.values()].filter(({ foldedZh, foldedEn }) =>
    words.some((word) => foldedZh.includes(word) || foldedEn.includes(word.replace(/(es|s)$/, ""))),
  );
  const [, ...rest] = text.trim().split(/\s+/);
  return {
    categories: fitting.slice(0, most).map(({ slug, nameZh, nameEn }) => ({ slug, nameZh, nameEn })),
    wider: rest.length > 0 ? rest.join(" ") : null,
  };
}
