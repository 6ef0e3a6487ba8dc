import { z } from "zod";
import { companyLimits } from "#lib/company/schema";
import { many, optionalText, optionalWhole } from "#lib/platform/form-input";
import { isKnown } from "#lib/taxonomy/reference/label";
import { customsCode } from "./identity.ts";

export const profileLimits = {
  ...companyLimits,
  address: 300,
  phone: 40,
  url: 500,
  markets: 40,
  languages: 12,
  pictures: 12,
  alt: 200,
} as const;

export const businessTypes = [
  "MANUFACTURER",
  "MANUFACTURER_TRADING",
  "TRADING",
  "AGENT",
  "DISTRIBUTOR",
  "IMPORTER",
  "RETAILER",
  "CHAIN",
  "ECOMMERCE",
  "ASSOCIATION",
  "SERVICE",
  "INDIVIDUAL",
  "OTHER",
] as const;

/** Languages that people in trade answer in; more can be added without a migration. */
export const spokenLanguages = [
  "zh",
  "en",
  "es",
  "fr",
  "ar",
  "ru",
  "pt",
  "de",
  "it",
  "ja",
  "ko",
  "hi",
  "id",
  "vi",
  "th",
  "tr",
  "fa",
  "pl",
  "nl",
  "sw",
];

export const weekdays = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"] as const;

export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const address = (protocol: RegExp, message: string) =>
  z
    .url({ protocol, hostname: z.regexes.domain, error: message })
    .max(profileLimits.url)
    .nullish()
    .transform((given) => given ?? null);

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "clockTime");

const daySpan = z
  .strictObject({ from: time.optional(), to: time.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { path: ["to"], message: "bothTimes" })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, { path: ["to"], message: "laterTime" });

/** Opening hours as a form sends them (`hours.d1.from`) and as they are kept: one span a day, Monday is 1. */
const openingHours = z
  .partialRecord(z.enum(weekdays), daySpan)
  .default({})
  .transform((hours) =>
    weekdays.flatMap((name, index) => {
      const { from, to } = hours[name] ?? {};
      return from && to ? [{ day: index + 1, from, to }] : [];
    }),
  );

export const openingHoursKept = z.array(z.object({ day: z.number(), from: z.string(), to: z.string() })).catch([]);

const countryCode = z
  .string()
  .length(2)
  .refine((code) => isKnown("country", code), "notOneOf");

/** The district's code, for firms in Ningbo. */
export const districtCode = z
  .string()
  .refine((code) => isKnown("district", code), "notOneOf")
  .nullish()
  .transform((given) => given ?? null);

/** A thing of a profile that a person fills in; names as in the database. */
export const profileFields = {
  nameZh: optionalText(profileLimits.name),
  nameEn: optionalText(profileLimits.name),
  summaryZh: optionalText(profileLimits.summary),
  summaryEn: optionalText(profileLimits.summary),
  descriptionZh: optionalText(profileLimits.description),
  descriptionEn: optionalText(profileLimits.description),
  businessType: z.enum(businessTypes),
  countryCode,
  districtCode,
  addressZh: optionalText(profileLimits.address),
  addressEn: optionalText(profileLimits.address),
  website: address(/^https?$/, "url"),
  videoUrl: address(/^https$/, "httpsUrl"),
  phone: z
    .string()
    .trim()
    .max(profileLimits.phone)
    .regex(/^\+?[0-9][0-9 ()\-/.]{4,}$/, "phone")
    .nullish()
    .transform((given) => given ?? null),
  foundedYear: optionalWhole(1600, 2100),
  staffCount: optionalWhole(1, 2_000_000),
  exportShare: optionalWhole(0, 100),
  factoryArea: optionalWhole(1, 50_000_000),
  productionLines: optionalWhole(1, 10_000),
  engineerCount: optionalWhole(0, 100_000),
  markets: many(countryCode, profileLimits.markets),
  languages: many(
    z.string().refine((code) => spokenLanguages.includes(code), "notOneOf"),
    profileLimits.languages,
  ),
  timeZone: z.string().refine(isTimeZone, "timeZone"),
  customsCode: customsCode.nullish().transform((given) => given ?? null),
  openingHours,
};

/** The profile of a firm as its people edit it, with the version they began from. */
export const editCompanyInput = z
  .strictObject({
    companyId: z.uuid(),
    version: z.coerce.number().int().positive(),
    ...profileFields,
  })
  .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { path: ["nameEn"], message: "oneName" })
  .refine(({ countryCode: country, districtCode: district }) => district === null || country === "CN", {
    path: ["districtCode"],
    message: "districtAbroad",
  });

export type EditCompanyInput = z.output<typeof editCompanyInput>;

const id = z.uuid();

export const logoInput = z.strictObject({ companyId: id, logo: z.file().max(20_000_000) });
export const companyOnlyInput = z.strictObject({ companyId: id });
export const pictureInput = z.strictObject({
  companyId: id,
  picture: z.file().max(20_000_000),
  altZh: optionalText(profileLimits.alt),
  altEn: optionalText(profileLimits.alt),
});
export const pictureIdInput = z.strictObject({ companyId: id, pictureId: id });
