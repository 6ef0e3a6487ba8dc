import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { kindOf } from "./kinds.ts";

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
const crcOf = (bytes: Buffer) => {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
};

/** A ZIP archive with these names, each holding its own name. */
function archive(...names: string[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const name of names) {
    const [plain, title] = [Buffer.from(name), Buffer.from(name)];
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crcOf(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), shared, title, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, end, title]));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(names.length, 4);
  tail.writeUInt16LE(names.length, 6);
  tail.writeUInt32LE(listed.length, 8);
  tail.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, Buffer.from("PK\x05\x06"), tail]);
}

const picture = (format: "jpeg" | "png" | "webp" | "gif") =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
    .toFormat(format)
    .toBuffer();

const endingOf = async (bytes: Buffer | string, name = "a.bin") => (await kindOf(Buffer.from(bytes), name))?.ending ?? null;

describe("what a file is", () => {
  it("is told by its content, whatever it is called", async () => {
    expect(await endingOf("%PDF-1.7\n…", "paper.exe")).toBe("pdf");
    expect(await endingOf(await picture("jpeg"), "a.pdf")).toBe("jpg");
    expect(await endingOf(await picture("png"))).toBe("png");
    expect(await endingOf(await picture("webp"))).toBe("webp");
    expect(await endingOf(archive("[Content_Types].xml", "xl/workbook.xml"), "a.zip")).toBe("xlsx");
    expect(await endingOf(archive("goods.csv", "pictures/1.jpg"), "a.xlsx")).toBe("zip");
    expect(await endingOf('<?xml version="1.0"?><!DOCTYPE BMECAT SYSTEM "bmecat.dtd">\n<BMECAT version="1.2">')).toBe("xml");
    expect(await endingOf("\ufeff<!-- goods --><rss><channel/></rss>")).toBe("xml");
  });

  it("is text in any of the encodings that firms use", async () => {
    expect(await endingOf("sku,name\n1,壶\n", "goods.csv")).toBe("csv");
    expect(await endingOf("sku\tname\n", "goods.TSV")).toBe("csv");
    expect(await endingOf("sku,name\n")).toBe("txt");
    expect(await endingOf(Buffer.from([0xb5, 0xe7, 0xc8, 0xc8, 0xcb, 0xae, 0xba, 0xf8, 0x0a]), "gbk.csv")).toBe("csv");
    expect(await endingOf(Buffer.from("\ufeffsku,壶", "utf16le"), "goods.csv")).toBe("csv");
    expect(await endingOf(Buffer.from("\ufeffsku,壶", "utf16le").swap16(), "goods.csv")).toBe("csv");
  });

  it.each<[string, Buffer | string]>([
    ["an empty file", ""],
    ["blanks", " \n\t "],
    ["a drawing that runs scripts", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    [
      "a drawing behind a prologue",
      '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg>\n<x:svg xmlns:x="http://www.w3.org/2000/svg"/>',
    ],
    ["a drawing inside another thing", '<a><svg onload="1"/></a>'],
    ["a web page", "<!doctype html><html><body>"],
    ["XML that declares things after things", `<?xml?>${"<?a?>".repeat(10_000)}<svg/>`],
    ["a program", Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1")],
    ["an old office file", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1")],
    ["an archive that is none", "PK\x03\x04 and nothing"],
    ["a workbook with macros", archive("xl/workbook.xml", "xl/vbaProject.bin")],
    ["a sound that begins like a picture", Buffer.from("RIFF\x00\x00\x00\x00WAVEfmt ", "latin1")],
    ["text with control marks", "abc\u0001def"],
  ])("is nothing we take: %s", async (_, bytes) => {
    expect(await endingOf(bytes)).toBeNull();
  });

  it("does not take moving pictures", async () => {
    expect(await endingOf(await picture("gif"))).toBeNull();
  });
});
