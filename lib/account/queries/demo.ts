import { codeNow, unsealTotp } from "#lib/account/factor/totp";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** The same for all logins of the demo, and said in the README. */
export const demoPassword = "harbour-demo-2026";

type Login = {
  email: string;
  name: string;
  kind: "IMPORTER" | "MANUFACTURER" | "VISITOR";
  locale: "en" | "zh";
  countryCode: string;
  role?: "ORGANIZER" | "MODERATOR";
};

const at = (mailbox: string) => `${mailbox}@demo.yongfair.example`;

/** Who can be tried in a demo: buyer, supplier, organizer, moderator. */
export const demoLogins: readonly [Login, Login, ...Login[]] = [
  { email: at("buyer"), name: "Wanjiku Mwangi", kind: "IMPORTER", locale: "en", countryCode: "KE" },
  { email: at("supplier"), name: "Chen Yu", kind: "MANUFACTURER", locale: "zh", countryCode: "CN" },
  { email: at("organizer"), name: "Zhou Min", kind: "VISITOR", locale: "zh", countryCode: "CN", role: "ORGANIZER" },
  { email: at("moderator"), name: "Li Hua", kind: "VISITOR", locale: "zh", countryCode: "CN", role: "MODERATOR" },
];

/** Whether this fair has the logins of the demo, and with the password that is told. */
export const hasDemoLogins = async (_actor: Actor): Promise<boolean> =>
  (await db.user.count({ where: { email: { in: demoLogins.map(({ email }) => email) }, isDemo: true, status: "ACTIVE" } })) > 0;

/** The code that a login of the demo needs as its second factor now; nobody else's. For whoever sits at the machine. */
export async function findDemoCode(actor: Actor, email: string): Promise<string> {
  if (actor.kind !== "system") return fail("forbidden");
  const known = demoLogins.some((login) => login.email === email);
  const row = known ? await db.totp.findFirst({ where: { user: { email, isDemo: true } }, select: { sealed: true } }) : null;
  return row ? codeNow(unsealTotp(row.sealed)) : fail("notFound");
}
