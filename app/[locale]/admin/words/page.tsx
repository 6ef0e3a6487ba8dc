import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PinList } from "#components/discovery/pin-list";
import { ResultPages } from "#components/discovery/result-pages";
import { SynonymList } from "#components/discovery/synonym-list";
import { UnfoundList } from "#components/discovery/unfound-list";
import { WordTrial } from "#components/discovery/word-trial";
import { DeskHead } from "#components/ui/desk-head";
import { canEditWords } from "#lib/discovery/policy";
import { listPins, listSynonyms, listUnfound, tryWords } from "#lib/discovery/queries/words";
import { trialInput } from "#lib/discovery/schema/words";
import { lastPage } from "#lib/platform/paging";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { pageInput } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("words") });

export default async function WordsPage({ params, searchParams }: PageProps<"/[locale]/admin/words">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "words"), canEditWords);
  const asked = await searchParams;
  const trial = trialInput.parse(asked);
  const [t, admin, synonyms, pins, unfound, result] = await Promise.all([
    getTranslations("desk"),
    getTranslations("admin"),
    listSynonyms(actor, pageInput.parse(asked).page),
    listPins(actor),
    listUnfound(actor),
    tryWords(actor, trial),
  ]);
  return (
    <>
      <DeskHead title={t("words")} text={admin("wordsText")} />
      <WordTrial locale={locale} trial={trial} result={result} />
      <SynonymList locale={locale} lines={synonyms.items} first={trial.add}>
        <ResultPages
          page={synonyms.page}
          lastPage={lastPage(synonyms.total, synonyms.perPage)}
          href={(page) => urls.admin.part(locale, "words", { page })}
        />
      </SynonymList>
      <PinList locale={locale} pins={pins} />
      <UnfoundList locale={locale} terms={unfound} />
    </>
  );
}
