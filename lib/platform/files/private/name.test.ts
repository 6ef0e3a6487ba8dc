import { describe, expect, it } from "vitest";
import { asAttachment, fileName } from "./name.ts";

describe("the name of a file", () => {
  it.each([
    ["营业执照.pdf", "pdf", "营业执照.pdf"],
    ["photo.JPEG", "jpg", "photo.jpeg"],
    ["invoice.exe", "pdf", "invoice.exe.pdf"],
    ["C:\\Users\\wang\\证书.pdf", "pdf", "证书.pdf"],
    ["../../etc/passwd", "txt", "passwd.txt"],
    ["cod\u202efdp.exe", "pdf", "codfdp.exe.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "pdf", "aSet-Cookie x=1.pdf"],
    [".htaccess", "txt", "htaccess.txt"],
    ["goods.tsv", "csv", "goods.tsv"],
    ["", "zip", "file.zip"],
    ["x".repeat(500), "pdf", `${"x".repeat(150)}.pdf`],
  ])("%j becomes one that is fit to be kept", (given, ending, kept) => {
    expect(fileName(given, ending)).toBe(kept);
  });

  it("travels in a header in plain and in full", () => {
    expect(asAttachment("营业 (1).pdf")).toBe(
      "attachment; filename=\"__ (1).pdf\"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%20%281%29.pdf",
    );
  });
});
