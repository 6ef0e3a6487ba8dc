import { describe, expect, it } from "vitest";
import { filesOf } from "./weight.ts";

describe("filesOf", () => {
  it("takes what a browser of today loads, each file once", () => {
    const html = `<link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/a.js"/><link rel="icon" href="/i.ico">
      <script src="/a.js" async=""></script><script src="/b.js?x=1&amp;y=2"></script><script src="/old.js" noModule=""></script><script>inline()</script>`;
    expect(filesOf(html)).toEqual({ scripts: ["/a.js", "/b.js?x=1&y=2"], styles: ["/a.css"] });
  });
});
