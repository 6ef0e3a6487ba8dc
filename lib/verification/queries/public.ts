import { visibleCompaniesSql } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";

export type PublicClaim = {
  id: string;
  kind: string;
  statement: string;
  scheme: string | null;
  number: string | null;
  issuer: string | null;
  method: string | null;
  checkedOn: string;
  expiresOn: string | null;
};

export type CreditFact = {
  key: string;
  /** registered, listed, verified, revoked, upheld, penalty */
  what: string;
  detail: string | null;
  on: string;
  until: string | null;
  /** Who says so: the fair, the register's source, a checking method. */
  source: string | null;
  number: string | null;
};

export type Trust = {
  level: number;
  claims: PublicClaim[];
  file: CreditFact[];
  service: {
    answerRate: number | null;
    medianAnswerMinutes: number | null;
    asked: number;
    lastActiveOn: string | null;
    countedOn: string | null;
  };
};

const day = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
const date = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const live = `v.status = 'VERIFIED' and (v."expiresOn" is null or v."expiresOn" >= (now() at time zone 'Asia/Shanghai')::date)`;

const claims = `(select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'statement', v.statement, 'scheme', v.facts->>'scheme',
    'number', v.facts->>'number', 'issuer', v.facts->>'issuer', 'method', v.method, 'checkedOn', ${date('v."checkedOn"')},
    'expiresOn', ${date('v."expiresOn"')}) order by v.kind, v."checkedOn"), '[]')
  from "VerificationClaim" v where v."companyId" = s.id and ${live})`;

const facts = `(select coalesce(json_agg(json_build_object('key', f.key, 'what', f.what, 'detail', f.detail, 'on', f."on", 'until', f.until,
    'source', f.source, 'number', f.number) order by f."on" desc, f.key), '[]') from (
  (select 'registered' as key, 'registered' as what, null as detail, ${day('s."createdAt"')} as "on", null as until, null as source, null as number)
  union all (select 'listed', 'listed', null, coalesce(${date('r."rightsSince"')}, ${date('r."sourceOn"')}), null, r.source, r."registerNumber"
    from "EnterpriseRecord" r where r."companyId" = s.id)
  union all (select v.id::text, 'verified', v.kind::text, ${date('v."checkedOn"')}, ${date('v."expiresOn"')}, v.method, v.facts->>'number'
    from "VerificationClaim" v where v."companyId" = s.id and ${live} limit 50)
  union all (select m.id::text, 'revoked', v.kind::text, ${day('m."createdAt"')}, null, null, null
    from "VerificationMove" m join "VerificationClaim" v on v.id = m."claimId"
    where v."companyId" = s.id and m.move = 'revoke' order by m."createdAt" desc limit 20)
  union all (select t.id::text, 'upheld', t.reason, ${day('t."decidedAt"')}, null, null, null from "Report" t
    where t.status = 'UPHELD' and t."decidedAt" is not null and ((t."subjectKind" = 'COMPANY' and t."subjectId" = s.id)
      or (t."subjectKind" = 'PRODUCT' and t."subjectId" in (select id from "Product" where "companyId" = s.id)))
    order by t."decidedAt" desc limit 20)
  union all (select p.id::text, 'penalty', p.rule, ${day('p."createdAt"')}, ${day('p."expiresAt"')}, null, p.points::text from "Penalty" p
    where p."companyId" = s.id and p."liftedAt" is null and p."expiresAt" > now() order by p."createdAt" desc limit 20)
) f)`;

const service = `(select json_build_object('answerRate', g."answerRate", 'medianAnswerMinutes', g."medianAnswerMinutes", 'asked', coalesce(g.asked, 0),
  'lastActiveOn', ${day('g."lastActiveAt"')}, 'countedOn', ${day('g."countedAt"')}) from (select 1) one
  left join "ServiceFigure" g on g."companyId" = s.id)`;

/** What is known of a supplier and who says so: live confirmations, the credit file, service figures. Never papers, never reasons. */
export async function findTrust(actor: Actor, slug: string): Promise<Trust | null> {
  const { rows } = await pool.query<{ trust: Trust }>({
    name: `trust-${actor.kind}`,
    text: `select json_build_object('level', s."verificationLevel", 'claims', ${claims}, 'file', ${facts}, 'service', ${service}) as trust
      from "Company" s where ${visibleCompaniesSql(actor)} and s.slug = $1`,
    values: [slug],
  });
  return rows[0]?.trust ?? null;
}
