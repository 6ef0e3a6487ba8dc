import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { Contact } from "#lib/account/queries/contact";

/** How the other side of an award can be reached: the address, and what else that person agrees to have shown. */
export function ContactPart({ contact }: { contact: Contact }) {
  const t = useTranslations("quotation");
  const { name, position, phone, email } = contact;
  const rows = [
    { key: "name", label: t("contact.name"), value: name },
    { key: "position", label: t("contact.position"), value: position },
    {
      key: "email",
      label: t("contact.email"),
      value: (
        <a href={`mailto:${email}`} className="link [overflow-wrap:anywhere]">
          {email}
        </a>
      ),
    },
    { key: "phone", label: t("contact.phone"), value: phone },
  ].filter(({ value }) => value !== null);
  return (
    <section aria-labelledby="contact" className="panel flex flex-col gap-2 p-4">
      <h2 id="contact" className="text-lg font-semibold">
        {t("contact.title")}
      </h2>
      <KeyValues rows={rows} />
      <p className="text-sm text-muted">{t("contact.text")}</p>
    </section>
  );
}
