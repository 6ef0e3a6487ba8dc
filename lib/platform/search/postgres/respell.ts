import type { Concept, Vocabulary } from "#lib/platform/search/query/concepts";
import { allowedErrors, canBeMisspelt, distance, nearest } from "#lib/platform/search/query/spelling";
import { keyOf } from "#lib/platform/search/query/terms";
import { namesOf } from "./names.ts";
import type { Searching } from "./search.ts";
import { frequencyOf, lookUp, relatedWords } from "./vocabulary.ts";

type Known = { word: string; frequency: number };

const isRare = (frequency: number, documents: number) => frequency <= Math.max(0, Math.floor(documents / 20_000));

async function wordsLike({ pool, definition }: Searching, typed: string): Promise<Known[]> {
  const { vocabulary } = namesOf(definition);
  const { rows } = await pool.query<Known>({
    name: `search_spelling_${definition.name}`,
    text: `(select substr(word, 2) as word, frequency from ${vocabulary}
        where word like '~%' and left(word, 2) = $1 and length(word) between $2 and $3 order by frequency desc limit 3000)
      union (select substr(word, 2), frequency from ${vocabulary} where word like '~%' and word % $4 order by word <-> $4 limit 40)`,
    values: [`~${typed[0]}`, typed.length - 1, typed.length + 3, `~${typed}`],
  });
  return rows.filter(({ word }) => /^\p{L}+$/u.test(word));
}

/** Terms of the glossary that may have been meant, each as frequent as the catalogue is in saying it in any way. */
async function termsLike(searching: Searching, typed: string): Promise<Known[]> {
  const { analyser, thesaurus } = searching;
  const limit = allowedErrors(typed);
  const near = searching.spellings.filter((word) => distance(typed, word, limit) <= limit);
  if (near.length === 0) return [];
  const ways = near.map((word) => ({ word, tokens: analyser.tokens(word) }));
  const vocabulary = await lookUp(
    searching,
    ways.flatMap(({ tokens }) => relatedWords(tokens, thesaurus, keyOf)),
  );
  return ways.map(({ word, tokens }) => {
    const terms = (thesaurus.get(keyOf(tokens)) ?? []).flatMap(({ equal, narrower }) => [...equal, ...narrower]);
    const said = terms.map((term) => Math.min(...term.tokens.map((token) => vocabulary.frequency(token.word))));
    return { word, frequency: Math.max(0, ...said) };
  });
}

/** The spelling that the catalogue or the glossary suggests for a word that the catalogue does not know, or hardly. */
export async function respell(searching: Searching, concept: Concept, vocabulary: Vocabulary): Promise<string | undefined> {
  const [token] = concept.tokens;
  if (!token || concept.tokens.length > 1 || !canBeMisspelt(token.surface) || concept.class !== "word") return undefined;
  const frequency = frequencyOf(concept, vocabulary);
  if (!isRare(frequency, vocabulary.documents)) return undefined;
  const enough = Math.max(vocabulary.documents / 20_000, frequency * 30);
  const words = await wordsLike(searching, token.surface);
  const terms = await termsLike(searching, token.surface);
  return nearest(
    token.surface,
    [...words, ...terms].filter((one) => one.frequency > enough),
  );
}
