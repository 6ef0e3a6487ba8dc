import type { ComponentProps } from "react";
import { ActionForm, type FormAction } from "./action-form.tsx";
import { SubmitButton } from "./form-fields.tsx";

type Props = {
  action: FormAction;
  locale: string;
  fields: Readonly<Record<string, string | number>>;
  label: string;
  kind?: ComponentProps<typeof SubmitButton>["kind"];
};

/** A whole form with one button: an act on one thing. */
export function ActionButton({ action, locale, fields, label, kind = "outline" }: Props) {
  return (
    <ActionForm action={action} locale={locale} fields={fields} className="flex flex-col items-start gap-2" isShort>
      <SubmitButton kind={kind} isSmall>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
