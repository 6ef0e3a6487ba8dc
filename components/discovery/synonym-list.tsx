import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { CheckField, SubmitButton, TextField } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { VersionField } from "#components/ui/version-field";
import { removeSynonymAction, saveSynonymAction } from "#lib/discovery/actions/words";
import type { SynonymLine } from "#lib/discovery/queries/words";

type FormProps = { locale: string; line?: SynonymLine; first?: string };

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Words that mean the same: a new line, or one that is there. `first` is a word that a new line begins with. */
function SynonymForm({ locale, line, first = "" }: FormProps) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const zh = line ? line.termsZh.join(", ") : isHan(first) ? first : "";
  const en = line ? line.termsEn.join(", ") : isHan(first) ? "" : first;
  return (
    <ActionForm action={saveSynonymAction} locale={locale} {...(line ? { fields: { synonymId: line.id } } : {})}>
      {line && <VersionField version={line.version} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="termsZh" label={t("termsZh")} hint={t("termsHint")} value={zh} lang="zh-CN" maxLength={1_000} />
        <TextField name="termsEn" label={t("termsEn")} hint={t("termsHint")} value={en} lang="en" maxLength={1_000} />
        <CheckField name="isActive" label={t("inUse")} isChecked={line?.isActive ?? true} />
      </div>
      <div>
        <SubmitButton isSmall kind={line ? "secondary" : "primary"}>
          {desk("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function Line({ locale, line }: { locale: string; line: SynonymLine }) {
  const t = useTranslations("admin");
  return (
    <li className="flex flex-col gap-2 border-t border-base-300 pt-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span lang="zh-CN">{line.termsZh.join("、")}</span>
        <span lang="en">{line.termsEn.join(", ")}</span>
        <StatusBadge tone={line.isActive ? "good" : "neutral"}>{t(line.isActive ? "inUse" : "notInUse")}</StatusBadge>
      </p>
      <div className="flex flex-wrap items-start gap-2">
        <Disclosure label={t("edit")}>
          <SynonymForm locale={locale} line={line} />
        </Disclosure>
        <ActionButton
          kind="quiet"
          action={removeSynonymAction}
          locale={locale}
          fields={{ synonymId: line.id }}
          label={t("remove")}
        />
      </div>
    </li>
  );
}

type Props = { locale: string; lines: readonly SynonymLine[]; first: string; children?: React.ReactNode };

/** The words that editors have added to the trade glossary. */
export function SynonymList({ locale, lines, first, children }: Props) {
  const t = useTranslations("admin");
  return (
    <section id="synonyms" className="panel flex flex-col gap-3 p-4">
      <h2 className="text-lg font-semibold">{t("synonyms")}</h2>
      <Disclosure label={t("addSynonym")} isOpen={first !== ""}>
        <SynonymForm key={first} locale={locale} first={first} />
      </Disclosure>
      {lines.length === 0 && <p className="text-sm text-muted">{t("noSynonyms")}</p>}
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <Line key={line.id} locale={locale} line={line} />
        ))}
      </ul>
      {children}
    </section>
  );
}
