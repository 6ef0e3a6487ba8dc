import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { urls } from "#lib/platform/urls";
import type { FirmFile as Firm } from "#lib/statistics/queries/firms";
import { FirmRecords } from "./firm-records.tsx";
import { MovesPart } from "./moves-part.tsx";
import { Part } from "./part.tsx";
import { StateBadge } from "./state-badge.tsx";

type Props = { locale: string; firm: Firm; mayOpenMembers: boolean };

function Facts({ firm }: { firm: Firm }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const { identities, record } = firm;
  return (
    <Part heading={t("facts")}>
      <KeyValues
        columns={2}
        rows={[
          { key: "side", label: t("column.side"), value: t(firm.isSupplier ? "side.seller" : "side.buyer") },
          { key: "level", label: t("column.level"), value: firm.verificationLevel },
          { key: "country", label: t("column.country"), value: firm.countryCode },
          { key: "district", label: t("column.district"), value: firm.districtCode ?? "–" },
          { key: "joined", label: t("column.joined"), value: format.dateTime(firm.createdAt, { dateStyle: "medium" }) },
          { key: "founded", label: t("founded"), value: firm.foundedYear ?? "–" },
          { key: "website", label: t("website"), value: <span className="[overflow-wrap:anywhere]">{firm.website ?? "–"}</span> },
          { key: "phone", label: t("phone"), value: firm.phone ?? "–" },
          ...identities.map(({ id, scheme, countryCode, number }) => ({
            key: id,
            label: `${scheme} ${countryCode}`,
            value: number,
          })),
          { key: "record", label: t("registerEntry"), value: record?.registerNumber ?? "–" },
        ]}
      />
    </Part>
  );
}

function Products({ locale, firm }: Pick<Props, "locale" | "firm">) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  if (firm.products.length === 0) return null;
  return (
    <Part heading={desk("products")}>
      <ul className="flex flex-wrap gap-2 text-sm">
        {firm.products.map(({ status, count }) => (
          <li key={status}>
            <a
              href={urls.admin.part(locale, "products", { firm: firm.id, status })}
              className="inline-flex items-center gap-1 quiet-link"
            >
              <StateBadge state={status}>{t(`productStatus.${status}`)}</StateBadge>
              <span className="figures">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function People({ locale, firm, mayOpenMembers }: Props) {
  const t = useTranslations("admin");
  if (firm.members.length === 0) return null;
  return (
    <Part heading={t("column.people")}>
      <ul className="flex flex-col gap-2 text-sm">
        {firm.members.map(({ role, user }) => (
          <li key={user.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {mayOpenMembers ? (
              <a href={urls.admin.part(locale, `members/${user.id}`)} className="link">
                {user.name || user.email}
              </a>
            ) : (
              user.name
            )}
            <span className="text-muted">{t(`companyRole.${role}`)}</span>
            {mayOpenMembers && <span className="[overflow-wrap:anywhere]">{user.email}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function FirmFile(props: Props) {
  return (
    <>
      <Facts firm={props.firm} />
      <Products {...props} />
      <People {...props} />
      <FirmRecords firm={props.firm} />
      <MovesPart moves={props.firm.moves} />
    </>
  );
}
