import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeScanner, openFakeScanner } from "./private/testing/fake-scanner.ts";
import { scanBytes, scannerVersion } from "./scan.ts";

let scanner: FakeScanner;

beforeAll(async () => {
  scanner = await openFakeScanner();
});
afterAll(() => scanner.close());

const bytes = Buffer.alloc(200_000, "paper ");

describe("the virus scanner", () => {
  it("hears every byte in chunks and calls it clean", async () => {
    scanner.answer = "stream: OK\0";
    expect(await scanBytes(scanner.address, bytes)).toEqual({ isClean: true });
    expect(scanner.heard.equals(bytes)).toBe(true);
  });

  it("names what it found", async () => {
    scanner.answer = "stream: Eicar-Signature FOUND\0";
    expect(await scanBytes(scanner.address, bytes)).toEqual({ isClean: false, signature: "Eicar-Signature" });
  });

  it.each(["", "INSTREAM size limit exceeded. ERROR\0", "stream: OK", "OK\0", "stream: OK\0stream: OK\0", "x".repeat(10_000)])(
    "is not taken for clean when it says %j",
    async (answer) => {
      scanner.answer = answer;
      await expect(scanBytes(scanner.address, bytes)).rejects.toMatchObject({ code: "unavailable" });
    },
  );

  it("is out of reach where nobody listens", async () => {
    await expect(scanBytes("tcp://127.0.0.1:1", bytes)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("says who it is", async () => {
    scanner.answer = "ClamAV 1.4.3\0";
    expect(await scannerVersion(scanner.address)).toBe("ClamAV 1.4.3");
    scanner.answer = "";
    await expect(scannerVersion(scanner.address)).rejects.toMatchObject({ code: "unavailable" });
  });
});
