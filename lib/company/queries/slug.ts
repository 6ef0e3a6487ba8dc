import { randomBytes } from "node:crypto";
import { pinyin } from "pinyin-pro";

const longest = 48;

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");

/** Addresses for a firm's page, the first without and the others with an ending of their own: the first free one is taken. */
export function slugsFor({ nameZh, nameEn }: { nameZh: string | null; nameEn: string | null }): string[] {
  const sound = nameZh === null ? "" : pinyin(nameZh, { toneType: "none", type: "array", nonZh: "consecutive" }).join("");
  const base = [plain(nameEn ?? ""), plain(sound)].find((slug) => slug.length >= 2) ?? "company";
  return [base, ...Array.from({ length: 4 }, () => `${base}-${randomBytes(3).toString("hex")}`)];
}
