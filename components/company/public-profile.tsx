import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { PublicProfile } from "#lib/company/queries/public";
import { openingHoursKept } from "#lib/company/schema/profile";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { FirmPicture } from "./firm-picture.tsx";
import { monday } from "./hour-fields.tsx";

type Props = { profile: PublicProfile; locale: string };

function useHours(profile: PublicProfile): string[] {
  const format = useFormatter();
  return openingHoursKept.parse(profile.openingHours).map(({ day, from, to }) => {
    const name = format.dateTime(new Date(monday + (day - 1) * 86_400_000), { weekday: "short", timeZone: "UTC" });
    return `${name} ${from}–${to}`;
  });
}

function Facts({ profile, locale }: Props) {
  const t = useTranslations("company");
  const hours = useHours(profile);
  const address = localized(profile, "address", locale);
  const number = (value: number | null) => value !== null && formatNumber(locale, value);
  const link = (url: string | null) =>
    url && (
      <a href={url} rel="nofollow noopener ugc" className="link [overflow-wrap:anywhere]">
        {new URL(url).hostname}
      </a>
    );
  const rows = [
    { key: "address", label: t("form.address"), value: address.text && <span lang={address.lang}>{address.text}</span> },
    { key: "area", label: t("form.factoryArea"), value: number(profile.factoryArea) },
    { key: "lines", label: t("form.productionLines"), value: number(profile.productionLines) },
    { key: "engineers", label: t("form.engineerCount"), value: number(profile.engineerCount) },
    { key: "website", label: t("form.website"), value: link(profile.website) },
    { key: "video", label: t("form.videoUrl"), value: link(profile.videoUrl) },
    {
      key: "hours",
      label: t("hours"),
      value: hours.length > 0 && `${hours.join(" · ")} (${profile.timeZone.replaceAll("_", " ")})`,
    },
  ].filter(({ value }) => value);
  return rows.length > 0 ? <KeyValues rows={rows} columns={2} /> : null;
}

/** What a supplier shows of its house: pictures, factory, hours. Nothing where it shows nothing. */
export function PublicProfilePart({ profile, locale }: Props) {
  const t = useTranslations("company");
  const { pictures, logo, openingHours, ...facts } = profile;
  const { timeZone, ...stated } = facts;
  const hasHours = Array.isArray(openingHours) && openingHours.length > 0 && timeZone !== "";
  if (pictures.length === 0 && !logo && !hasHours && Object.values(stated).every((value) => value === null)) return null;
  return (
    <section className="pt-10" aria-labelledby="house">
      <h2 id="house" className="mb-4 flex items-center gap-3 text-xl">
        {logo && <FirmPicture file={logo} alt="" className="size-12 object-contain" />}
        {t("house")}
      </h2>
      {pictures.length > 0 && (
        <ul className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
          {pictures.map(({ id, altZh, altEn, file }) => (
            <li key={id}>
              <FirmPicture
                file={file}
                alt={(locale === "zh" ? (altZh ?? altEn) : (altEn ?? altZh)) ?? ""}
                className="aspect-4/3 w-full object-cover"
              />
            </li>
          ))}
        </ul>
      )}
      <Facts profile={profile} locale={locale} />
    </section>
  );
}
