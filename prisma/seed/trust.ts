import { pool } from "#lib/platform/db";
import type { CheckMethod, ClaimKind } from "#lib/verification/schema";
import { monthsAfter } from "#lib/verification/schema/day";
import { type LiveClaim, levelOf } from "#lib/verification/schema/level";
import type { Row } from "./copy.ts";
import { Dice, idOf } from "./random.ts";
import { firmsToLink, recordRows, type SeededFirm } from "./register.ts";
import { writeTables } from "./write.ts";

const day = 86_400_000;

const chances: readonly [ClaimKind, number, readonly CheckMethod[], number][] = [
  ["LEGAL_EXISTENCE", 0.85, ["register", "document"], 12],
  ["CONTACT_AUTHORITY", 0.75, ["document"], 12],
  ["ADDRESS", 0.5, ["document", "siteVisit"], 24],
  ["TRADING_RIGHT", 0.4, ["register"], 12],
  ["FACTORY", 0.25, ["siteVisit", "thirdParty"], 24],
];

type Proof = { claims: Row[]; moves: Row[]; live: LiveClaim[] };

function proofOf(firm: SeededFirm, code: string, { today, dice }: { today: Date; dice: Dice }): Proof {
  const proof: Proof = { claims: [], moves: [], live: [] };
  for (const [kind, chance, methods, months] of chances) {
    if (!dice.isLucky(chance)) continue;
    const at = new Date(today.getTime() - dice.whole(5, 300) * day);
    const id = idOf("claim", `${firm.id}/${kind}`, at);
    const method = dice.of(methods);
    const statement = kind === "LEGAL_EXISTENCE" ? `${firm.nameZh} · ${code}` : firm.nameZh;
    proof.claims.push({
      id,
      companyId: firm.id,
      kind,
      status: "VERIFIED",
      statement,
      facts: kind === "LEGAL_EXISTENCE" ? { scheme: "USCC", number: code } : {},
      method,
      checkedOn: at,
      expiresOn: monthsAfter(at, months),
      liveKey: `${firm.id}:${kind}:`,
      version: 2,
      createdBy: "system:seed",
      createdAt: at,
      updatedAt: at,
    });
    const move = (name: string, status: string) => ({
      id: idOf("claim-move", `${id}/${name}`, at),
      claimId: id,
      move: name,
      status,
      actor: "system:seed",
      createdAt: at,
    });
    proof.moves.push(move("submit", "SUBMITTED"), move("verify", "VERIFIED"));
    proof.live.push({ kind, method });
  }
  return proof;
}

const identityRow = (firm: SeededFirm, number: string, at: Date): Row => ({
  id: idOf("identity", firm.id, at),
  companyId: firm.id,
  scheme: "USCC",
  countryCode: "CN",
  number,
  liveKey: `USCC:CN:${number}`,
  createdAt: at,
});

/** Firms of the demo that nobody owns get somebody with a confirmed mail address, who never signs in. */
async function seedContacts(today: Date): Promise<void> {
  const at = new Date(today.getTime() - 90 * day);
  await pool.query(
    `update "User" set "emailVerifiedAt" = "createdAt" where "isDemo" and "emailVerifiedAt" is null and status = 'ACTIVE'`,
  );
  const { rows } = await pool.query<{ id: string; slug: string }>(
    `select id, slug from "Company" c where "isDemo" and "isSupplier" and not exists (select 1 from "CompanyMember" m where m."companyId" = c.id) order by id`,
  );
  const userOf = (slug: string) => idOf("contact", slug, at);
  const users = rows.map(
    ({ slug }, nth): Row => ({
      id: userOf(slug),
      email: `contact${String(nth + 1).padStart(4, "0")}@members.example`,
      name: `联系人${String(nth + 1).padStart(4, "0")}`,
      kind: "MANUFACTURER",
      locale: "zh",
      countryCode: "CN",
      emailVerifiedAt: at,
      isDemo: true,
      createdAt: at,
    }),
  );
  const members = rows.map(({ id, slug }): Row => ({ companyId: id, userId: userOf(slug), role: "OWNER", createdAt: at }));
  await writeTables([
    { table: "User", rows: users },
    { table: "CompanyMember", rows: members },
  ]);
}

type Standing = { id: string; phone: string; level: number; activeAt: string };

const writeStanding = (standings: readonly Standing[]) =>
  pool.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as given (id uuid, phone text, level int, "activeAt" timestamptz)),
       told as (update "Company" c set phone = given.phone, "verificationLevel" = given.level from given where c.id = given.id returning c.id)
     insert into "ServiceFigure" ("companyId", "lastActiveAt") select id, "activeAt" from given`,
    [JSON.stringify(standings)],
  );

/** The enterprise register, who of the fair stands in it, what was checked of them, and the level that follows. */
export async function seedTrust(rootSlugs: readonly string[], today: Date, report: (line: string) => void): Promise<void> {
  await seedContacts(today);
  const linked = await firmsToLink();
  const records = recordRows(linked, rootSlugs, today);
  const dice = new Dice(4_242);
  const at = new Date(today.getTime() - 60 * day);
  const codes = new Map(records.map(({ companyId, creditCode }) => [companyId, String(creditCode)]));
  const proved = linked.map((firm) => {
    const code = codes.get(firm.id) ?? "";
    const proof = proofOf(firm, code, { today, dice });
    const phone = `+86 574 8${dice.whole(100, 999)} ${dice.whole(1000, 9999)}`;
    const level = levelOf({ isSupplier: true, hasMail: true, hasPhone: true, claims: proof.live });
    const activeAt = new Date(today.getTime() - dice.whole(0, 40) * day).toISOString();
    return { proof, identity: identityRow(firm, code, at), standing: { id: firm.id, phone, level, activeAt } };
  });
  await writeTables([
    { table: "EnterpriseRecord", rows: records },
    { table: "CompanyIdentity", rows: proved.map(({ identity }) => identity) },
    { table: "VerificationClaim", rows: proved.flatMap(({ proof }) => proof.claims) },
    { table: "VerificationMove", rows: proved.flatMap(({ proof }) => proof.moves) },
  ]);
  await writeStanding(proved.map(({ standing }) => standing));
  report(`${records.length} register entries, ${linked.length} of them of companies here`);
}
