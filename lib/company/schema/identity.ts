import { z } from "zod";

export const identitySchemes = ["USCC", "VAT", "EORI", "NATIONAL"] as const;
export type IdentityScheme = (typeof identitySchemes)[number];
export type Identity = { scheme: IdentityScheme; countryCode: string; number: string };

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = Array.from({ length: 17 }, (_, at) => Array.from({ length: at }).reduce<number>((power) => (power * 3) % 31, 1));
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const digitsAndLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The check character of the first 17 characters of a unified social credit code (GB 32100-2015). */
export function creditCheck(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17[at] ?? ""), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? "";
}

/** The check character of the first eight of an organisation code (GB 11714). */
export function organisationCheck(first8: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * digitsAndLetters.indexOf(first8[at] ?? ""), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

export const isOrganisationCode = (code: string): boolean =>
  /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheck(code.slice(0, 8)) === code[8];

/** The organisation code that stands inside a credit code, or null where that part is of another kind. */
export function organisationCodeOf(creditCode: string): string | null {
  const code = creditCode.slice(8, 17);
  return isOrganisationCode(code) ? code : null;
}

/** 18 characters of 31, the last of which checks the others. */
export const isCreditCode = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && creditCheck(code.slice(0, 17)) === code[17];

/** Numbers for value added tax as the states form them, after their two letters (Greece writes EL). */
const vatForms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[0-9A-Z]\d{7}[0-9A-Z]$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[0-9A-Z+*]{10}\d{2}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^[1-9]\d{1,9}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};

const vatPrefix = (countryCode: string) => (countryCode === "GR" ? "EL" : countryCode);

export function isVatNumber(number: string, countryCode: string): boolean {
  const [prefix, rest] = [number.slice(0, 2), number.slice(2)];
  if (prefix !== vatPrefix(countryCode) && !(countryCode === "GB" && prefix === "XI")) return false;
  return (vatForms[prefix] ?? /^[0-9A-Z]{2,13}$/).test(rest);
}

const isEori = (number: string) => /^[A-Z]{2}[0-9A-Z]{3,15}$/.test(number);
const isNational = (number: string) => /^[0-9A-Z]{3,30}$/.test(number) && /\d/.test(number);

/** A number as it is kept and compared: capitals, full width folded, without spaces and marks. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-/·]/g, "");

const checks: Record<IdentityScheme, (number: string, countryCode: string) => boolean> = {
  USCC: (number, countryCode) => countryCode === "CN" && isCreditCode(number),
  VAT: isVatNumber,
  EORI: isEori,
  NATIONAL: isNational,
};

export const isIdentity = ({ scheme, countryCode, number }: Identity): boolean => checks[scheme](number, countryCode);

/** One live company holds this key. */
export const liveKeyOf = ({ scheme, countryCode, number }: Identity): string => `${scheme}:${countryCode}:${number}`;

/** Customs registration: ten characters, the first six the place and kind. */
export const customsCode = z
  .string()
  .transform(plainNumber)
  .pipe(z.string().regex(/^\d{6}[0-9A-Z]{4}$/, "customsCode"));

const faultKeys: Record<IdentityScheme, string> = {
  USCC: "creditCode",
  VAT: "vatNumber",
  EORI: "eoriNumber",
  NATIONAL: "nationalNumber",
};

export const identityFault = (scheme: IdentityScheme): string => faultKeys[scheme];

/** A legal number as somebody types it. */
export const identityInput = z
  .object({
    scheme: z.enum(identitySchemes),
    countryCode: z.string().regex(/^[A-Z]{2}$/),
    number: z.string().max(60).transform(plainNumber),
  })
  .superRefine((identity, context) => {
    if (!isIdentity(identity)) context.addIssue({ code: "custom", path: ["number"], message: identityFault(identity.scheme) });
  });
