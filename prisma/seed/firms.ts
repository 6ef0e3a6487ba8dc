import { type CompanyContent, readSeed } from "./content.ts";
import { Dice } from "./random.ts";

type Words = { zh: string; en: string };
type Names = { names: Words[]; industries: (Words & { category: string })[]; suffixes: Words[] };

const districts = ["330203", "330205", "330206", "330211", "330212", "330213", "330225", "330226", "330281", "330282"];
const markets = [
  "US",
  "DE",
  "GB",
  "FR",
  "NL",
  "ES",
  "IT",
  "PL",
  "AE",
  "SA",
  "NG",
  "KE",
  "ZA",
  "EG",
  "BR",
  "MX",
  "CL",
  "IN",
  "VN",
  "TH",
  "AU",
  "JP",
  "KR",
  "RU",
];
const languages = ["en", "en", "es", "ru", "ar", "fr", "ja"];

const slugify = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

export type Firm = CompanyContent & { root: string };

/** Invented firms: every combination of trade name, industry and legal form once, drawn in a fixed order. */
export function inventFirms(count: number, rootSlugs: readonly string[]): Firm[] {
  const { names, industries, suffixes } = readSeed<Names>("names.json");
  const dice = new Dice(6_000);
  const combinations = names.flatMap((name) =>
    industries
      .filter(({ category }) => rootSlugs.includes(category))
      .flatMap((industry) => suffixes.map((suffix) => ({ name, industry, suffix }))),
  );
  return dice.some(combinations, count).map(({ name, industry, suffix }, index): Firm => {
    const foundedYear = dice.whole(1992, 2023);
    const staff = dice.of([12, 25, 40, 60, 90, 120, 180, 260, 400, 800]);
    const exportShare = dice.whole(4, 20) * 5;
    const en = `${name.en} ${industry.en}`;
    return {
      root: industry.category,
      slug: `${slugify(en)}-${index + 1}`,
      nameEn: `Ningbo ${en} ${suffix.en}`,
      nameZh: `宁波${name.zh}${industry.zh}${suffix.zh}`,
      businessType: dice.of(["manufacturer", "manufacturer", "mfr_trading", "trading"]),
      district: dice.of(districts),
      foundedYear,
      staff,
      exportShare,
      markets: dice.some(markets, dice.whole(2, 6)),
      languages: [...new Set(dice.some(languages, 2))],
      summaryEn: `${industry.en} from Ningbo since ${foundedYear}, ${exportShare} % exported.`,
      summaryZh: `${foundedYear}年创立于宁波，专营${industry.zh}，出口占${exportShare}%。`,
      descriptionEn: `${name.en} was founded in ${foundedYear} and employs ${staff} people. ${exportShare} % of its ${industry.en.toLowerCase()} goes abroad.`,
      descriptionZh: `公司创立于${foundedYear}年，现有员工${staff}人，主营${industry.zh}，产品${exportShare}%出口。`,
    };
  });
}
