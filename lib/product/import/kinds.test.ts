import { describe, expect, it } from "vitest";
import { fileOf } from "#lib/testing/imports";
import { inspectFile } from "./inspect.ts";
import { refusalOf } from "./run.ts";

/** Microsoft's old container with these names in its directory, which lies in the second sector. */
function container(...names: string[]): Buffer {
  const head = Buffer.alloc(512);
  head.write("d0cf11e0a1b11ae1", "hex");
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(1, 48);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    return entry;
  });
  return Buffer.concat([head, Buffer.alloc(512), ...entries]);
}

describe("old office files are told apart by what they hold", () => {
  it.each([
    ["oldExcel", container("Root Entry", "Workbook")],
    ["oldExcel", container("Root Entry", "Book")],
    ["oldExcel", Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00])],
    ["encrypted", container("Root Entry", "EncryptedPackage", "EncryptionInfo")],
    ["office", container("Root Entry", "WordDocument")],
  ])("%s", async (reason, bytes) => {
    expect(await inspectFile(await fileOf("prices.xlsx", bytes)).then(() => null, refusalOf)).toBe(reason);
  });
});
