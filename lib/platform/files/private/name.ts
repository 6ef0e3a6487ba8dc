const longest = 150;
const endings: Record<string, readonly string[]> = { jpg: ["jpg", "jpeg"], csv: ["csv", "tsv"], txt: ["txt", "csv", "tsv"] };

/** A name fit to be shown and kept: no path, no marks that hide or turn text, and with the ending of what the file is. */
export function fileName(given: string, ending: string): string {
  const plain = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}"<>|?*:]/gu, "")
    .trim();
  const dot = plain.lastIndexOf(".");
  const [base, own] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot + 1)] : [plain, ""];
  const isFit = (endings[ending] ?? [ending]).includes(own.toLowerCase());
  const stem = (isFit ? base : plain).replace(/^\.+/, "").slice(0, longest);
  return `${stem || "file"}.${isFit ? own.toLowerCase() : ending}`;
}

const asciiOf = (name: string) => name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a download (RFC 6266 with the names of RFC 5987). */
export const asAttachment = (name: string): string =>
  `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`;
