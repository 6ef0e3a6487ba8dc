import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { isKnown } from "#lib/taxonomy/reference/label";

export const buyerKinds = ["IMPORTER", "BUYING_OFFICE", "PURCHASING_GROUP"] as const;
export const supplierKinds = ["MANUFACTURER", "TRADING_FIRM", "SERVICE_FIRM"] as const;
export const memberKinds = [...buyerKinds, ...supplierKinds, "VISITOR"] as const;
export type MemberKind = (typeof memberKinds)[number];

/** Who joins, as the first question puts it. */
export const memberGroups = { buyer: buyerKinds, supplier: supplierKinds, visitor: ["VISITOR"] } as const;
export type MemberGroup = keyof typeof memberGroups;
export const groupOf = (kind: MemberKind): MemberGroup =>
  kind === "VISITOR" ? "visitor" : buyerKinds.some((one) => one === kind) ? "buyer" : "supplier";
export const isMemberGroup = (given: string | undefined): given is MemberGroup => given !== undefined && given in memberGroups;

export const accountLimits = {
  email: 254,
  name: 80,
  position: 80,
  phone: 40,
  passwordLeast: 10,
  passwordMost: 200,
  passkeyName: 60,
  passkeys: 10,
  markets: 60,
  interests: 40,
  sessions: 50,
  signIns: 50,
} as const;

/** Where a request came from, for histories and slow-down. */
export type AskedFrom = { locale: string; network: string; userAgent: string };

/** Domain names in any script are kept in their ASCII form, as mail servers know them. */
function asciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/** An address as it is compared and kept: one form for all ways to type it, full-width marks of Chinese keyboards included. */
export function plainEmail(typed: string): string {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  return at < 1 ? text : `${text.slice(0, at)}@${asciiDomain(text.slice(at + 1))}`;
}

export const emailInput = z
  .string()
  .max(accountLimits.email, "email")
  .transform(plainEmail)
  .pipe(z.email("email").max(accountLimits.email, "email"));

/** A name in any script; nothing in it makes a link of it. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(accountLimits.name)
  .transform((name) => name.normalize("NFC"))
  .pipe(z.string().regex(/^(?=.*\p{L})(?!.*\.\p{L}{2})[\p{L}\p{M}\p{N} .,'’·・&()（）-]+$/u, "personName"));

export const newPassword = z
  .string()
  .min(accountLimits.passwordLeast, "passwordShort")
  .max(accountLimits.passwordMost, "passwordLong");
/** A password that is compared only. */
export const givenPassword = z.string().min(1).max(accountLimits.passwordMost);
export const countryInput = z.string().refine((code) => isKnown("country", code), "country");
export const token = z.string().min(20).max(200);
/** Longer ones are signed or carry an answer of the browser. */
const longToken = z.string().min(20).max(8_000);
export const accepted = z.preprocess((given) => given === "on" || given === true, z.literal(true, "mustAccept"));

/** Only what every kind needs: nobody is asked for a Chinese identity card or telephone. */
export const joinInput = z.strictObject({
  kind: z.enum(memberKinds, "memberKind"),
  name: personName,
  email: emailInput,
  password: newPassword,
  country: countryInput,
  terms: accepted,
  privacy: accepted,
  next: z.string().max(500).optional(),
  proofToken: longToken.optional(),
});
export type JoinInput = z.infer<typeof joinInput>;

export const addressInput = z.strictObject({ email: emailInput, proofToken: longToken.optional() });
export const verifyInput = z.strictObject({ token, password: givenPassword, next: z.string().max(500).optional() });
export const signInInput = z.strictObject({ email: emailInput, password: givenPassword, next: z.string().max(500).optional() });
export const secondFactorInput = z.strictObject({
  ticketToken: longToken,
  code: z.string().trim().min(6, "code").max(40, "code"),
  next: z.string().max(500).optional(),
});
export const passkeySignInInput = z.strictObject({
  ticketToken: longToken,
  responseToken: longToken,
  next: z.string().max(500).optional(),
});
export const resetInput = z.strictObject({ token, password: newPassword });
export const changePasswordInput = z.strictObject({ current: givenPassword, password: newPassword });
export const emailChangeInput = z.strictObject({ email: emailInput, password: givenPassword });
export const tokenInput = z.strictObject({ token });
export const sessionInput = z.strictObject({ sessionId: z.uuid() });
export const passwordInput = z.strictObject({ password: givenPassword });
export const totpInput = z.strictObject({ code: z.string().trim().min(6, "code").max(10, "code") });
export const passkeyInput = z.strictObject({
  name: z.string().trim().min(1).max(accountLimits.passkeyName),
  ticketToken: longToken,
  responseToken: longToken,
  password: givenPassword,
});
export const removePasskeyInput = z.strictObject({ passkeyId: z.string().min(1).max(1_400), password: givenPassword });
export const eraseInput = z.strictObject({ password: givenPassword, understood: accepted });

/** What a person may agree to and take back; terms and privacy end with the account. */
export const freeConsents = ["showName", "showPosition", "showPhone", "newsletter"] as const;
export const requiredConsents = ["terms", "privacy"] as const;
export type ConsentKind = (typeof freeConsents)[number] | (typeof requiredConsents)[number];
/** The text that is agreed to; a new text gets a new date. */
export const consentVersion = "2026-11-24";
export const consentInput = z.strictObject({ kind: z.enum(freeConsents) });

/** One form for all ways to type a number: +<country><number>; a Chinese mobile number may come without its country. */
export function plainPhone(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s().\-–·/]/g, "")
    .replace(/^00/, "+");
  return /^1[3-9]\d{9}$/.test(text) ? `+86${text}` : text;
}

const phone = z
  .string()
  .max(accountLimits.phone)
  .transform(plainPhone)
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, "phone"));

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const profileInput = z.strictObject({
  version: z.coerce.number().int().min(1),
  name: personName,
  position: z.string().trim().max(accountLimits.position).optional(),
  phone: phone.optional(),
  country: countryInput,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
  timeZone: z.string().max(60).refine(isTimeZone, "timeZone").optional(),
  markets: many(countryInput, accountLimits.markets),
  interests: many(z.string().min(1).max(80), accountLimits.interests),
});
export type ProfileInput = z.infer<typeof profileInput>;
