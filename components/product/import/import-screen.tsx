import { localized } from "#lib/platform/i18n/localized";
import type { ImportChanges, ImportView } from "#lib/product/queries/imports";
import { isWorking } from "#lib/product/status/imports";
import type { CategoryNode } from "#lib/taxonomy/schema";
import { AtWork } from "./at-work.tsx";
import { ReadyLook, Refusal } from "./look.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { ImportResult } from "./result.tsx";
import { TouchedProducts } from "./touched-products.tsx";

type Props = {
  run: ImportView;
  changes: ImportChanges;
  locale: string;
  canWrite: boolean;
  categories: readonly CategoryNode[];
};

/** An import where it stands. */
export function ImportScreen({ run, changes, locale, canWrite, categories }: Props) {
  const { stage } = run;
  const leaves = categories.flatMap(({ children }) => children);
  const names = new Map(leaves.map((leaf) => [leaf.slug, localized(leaf, "name", locale).text]));
  if (isWorking(stage)) return <AtWork run={run} locale={locale} />;
  if (stage === "mapping") return canWrite && <MappingForm run={run} locale={locale} categories={categories} />;
  if (stage === "ready") return <ReadyLook run={run} locale={locale} canWrite={canWrite} names={names} />;
  if (stage === "unreadable" || stage === "refused") return <Refusal run={run} locale={locale} canWrite={canWrite} />;
  if (stage === "dropped") return null;
  return (
    <>
      <ImportResult run={run} changes={changes} locale={locale} canWrite={canWrite} names={names} />
      <TouchedProducts run={run} changes={changes} locale={locale} />
    </>
  );
}
