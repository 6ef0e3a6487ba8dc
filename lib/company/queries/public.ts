import { visibleCompaniesSql } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";

type File = { key: string; width: number | null; height: number | null };

export type PublicProfile = {
  logo: File | null;
  pictures: { id: string; altZh: string | null; altEn: string | null; file: File }[];
  website: string | null;
  videoUrl: string | null;
  addressZh: string | null;
  addressEn: string | null;
  factoryArea: number | null;
  productionLines: number | null;
  engineerCount: number | null;
  timeZone: string;
  openingHours: unknown;
};

const file = (alias: string) => `json_build_object('key', ${alias}.key, 'width', ${alias}.width, 'height', ${alias}.height)`;

/** What a supplier shows of itself beyond its card: pictures, factory, hours. */
export async function findPublicProfile(actor: Actor, slug: string): Promise<PublicProfile | null> {
  const { rows } = await pool.query<{ profile: PublicProfile }>({
    name: `company-profile-${actor.kind}`,
    text: `select json_build_object('website', s.website, 'videoUrl', s."videoUrl", 'addressZh', s."addressZh", 'addressEn', s."addressEn",
        'factoryArea', s."factoryArea", 'productionLines', s."productionLines", 'engineerCount', s."engineerCount",
        'timeZone', s."timeZone", 'openingHours', s."openingHours",
        'logo', (select ${file("l")} from "StoredFile" l where l.id = s."logoFileId"),
        'pictures', (select coalesce(json_agg(json_build_object('id', p.id, 'altZh', p."altZh", 'altEn', p."altEn", 'file', ${file("f")})
          order by p.position), '[]') from "CompanyPicture" p join "StoredFile" f on f.id = p."fileId" where p."companyId" = s.id)) as profile
      from "Company" s where ${visibleCompaniesSql(actor)} and s.slug = $1`,
    values: [slug],
  });
  return rows[0]?.profile ?? null;
}
