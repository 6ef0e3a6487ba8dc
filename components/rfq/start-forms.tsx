import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { FileField, SelectField, SubmitButton, TextArea } from "#components/ui/form-fields";
import { localized } from "#lib/platform/i18n/localized";
import { startAgainAction, startBlankAction, startFileAction, startListAction, startTextAction } from "#lib/rfq/actions/start";
import { requestLimits } from "#lib/rfq/schema/record";

type Firm = { id: string; nameZh: string | null; nameEn: string | null };
type Asked = { locale: string; companies: readonly Firm[]; companyId: string | undefined };

/** In whose name the buyer asks, where there is a choice. */
function InNameOf({ locale, companies, companyId }: Asked) {
  const t = useTranslations("rfq.start");
  if (companies.length === 0) return null;
  return (
    <SelectField
      label={t("company")}
      name="companyId"
      value={companyId ?? companies[0]?.id}
      empty={t("myself")}
      options={companies.map((firm) => ({ value: firm.id, label: localized(firm, "name", locale).text }))}
    />
  );
}

/** One text, from which the form is filled. */
export function TextStart({ text, ...asked }: Asked & { text: string | undefined }) {
  const t = useTranslations("rfq.start");
  return (
    <section aria-labelledby="from-text" className="panel flex flex-col gap-3 p-4">
      <h2 id="from-text" className="text-base font-semibold">
        {t("text")}
      </h2>
      <ActionForm action={startTextAction} locale={asked.locale}>
        <TextArea
          label={t("textLabel")}
          hint={`${t("textHint")} ${t("textPlaceholder")}`}
          name="text"
          value={text}
          rows={5}
          maxLength={requestLimits.text}
        />
        <InNameOf {...asked} />
        <div>
          <SubmitButton kind="primary">{t("readIt")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

type Way = "blank" | "list" | "again" | "file";
type Choices = { name: string; options: readonly { value: string; label: string }[] };
type WayProps = Asked & { way: Way; action: FormAction; choices?: Choices };

/** Another way to begin: a form of one choice and a button. */
function WayStart({ way, action, choices, ...asked }: WayProps) {
  const t = useTranslations("rfq.start");
  return (
    <section aria-labelledby={`from-${way}`} className="panel flex flex-col gap-3 p-4">
      <div>
        <h2 id={`from-${way}`} className="text-base font-semibold">
          {t(`titles.${way}`)}
        </h2>
        <p className="text-sm text-muted">{t(`hints.${way}`)}</p>
      </div>
      <ActionForm action={action} locale={asked.locale}>
        {choices && way !== "blank" && way !== "file" && (
          <SelectField label={t(`labels.${way}`)} name={choices.name} options={choices.options} />
        )}
        {way === "file" && <FileField label={t("labels.file")} name="file" accept=".xlsx,.csv,.tsv,.txt" />}
        {way !== "again" && <InNameOf {...asked} />}
        <div>
          <SubmitButton kind="outline">{t(`buttons.${way}`)}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

type Props = Asked & {
  lists: readonly { id: string; name: string }[];
  old: readonly { id: string; number: string | null; title: string }[];
};

/** All other ways to begin a request; those from which nothing could come are left out. */
export function OtherStarts({ lists, old, ...asked }: Props) {
  const listed = { name: "listId", options: lists.map(({ id, name }) => ({ value: id, label: name })) };
  const earlier = {
    name: "requestId",
    options: old.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
  };
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <WayStart way="blank" action={startBlankAction} {...asked} />
      <WayStart way="file" action={startFileAction} {...asked} />
      {lists.length > 0 && <WayStart way="list" action={startListAction} choices={listed} {...asked} />}
      {old.length > 0 && <WayStart way="again" action={startAgainAction} choices={earlier} {...asked} />}
    </div>
  );
}
