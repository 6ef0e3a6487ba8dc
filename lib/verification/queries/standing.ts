import { pool } from "#lib/platform/db";
import type { Ground, LiveClaim } from "#lib/verification/schema/level";

export type Standing = Ground & { id: string; level: number };
type Row = Omit<Standing, "claims"> & { claims: LiveClaim[] };

/** What the levels of firms stand on, a batch in the order of their ids; many at once, for the night's work. */
export async function listStandings(after: string, limit: number): Promise<Standing[]> {
  const { rows } = await pool.query<Row>(
    `select s.id, s."verificationLevel" as level, s."isSupplier", s.phone is not null as "hasPhone",
       exists (select 1 from "CompanyMember" m join "User" u on u.id = m."userId" where m."companyId" = s.id
         and m.role in ('OWNER', 'MANAGER') and u.status = 'ACTIVE' and u."emailVerifiedAt" is not null) as "hasMail",
       (select coalesce(json_agg(json_build_object('kind', v.kind, 'method', v.method)), '[]') from "VerificationClaim" v
         where v."companyId" = s.id and v.status = 'VERIFIED'
           and (v."expiresOn" is null or v."expiresOn" >= (now() at time zone 'Asia/Shanghai')::date)) as claims
     from "Company" s where s.id > $1::uuid and s.status <> 'CLOSED' order by s.id limit $2`,
    [after, limit],
  );
  return rows;
}
