import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyRange, formatNumber } from "./money.ts";

describe("money", () => {
  it("names the currency beyond doubt in both languages", () => {
    expect(formatMoney("en", "8.6", "USD")).toBe("US$8.60");
    expect(formatMoney("zh", "8.6", "USD")).toBe("US$8.60");
    expect(formatMoney("zh", "1234.5", "CNY")).toBe("¥1,234.50");
  });

  it("keeps prices under a cent and currencies without cents", () => {
    expect(formatMoney("en", "0.0345", "USD")).toBe("US$0.0345");
    expect(formatMoney("en", "1200", "JPY")).toMatch(/1,200$/);
  });

  it("says a range once where both ends are the same", () => {
    expect(formatMoneyRange("en", "7.75", "7.75", "USD")).toBe("US$7.75");
    expect(formatMoneyRange("en", "7.75", "8.6", "USD")).toBe("US$7.75–8.60");
    expect(formatMoneyRange("zh", "7.75", "8.6", "EUR")).toBe("€7.75–8.60");
  });

  it("refuses what is not a decimal", () => {
    expect(() => formatMoney("en", "1e9", "USD")).toThrow(RangeError);
  });

  it("separates thousands", () => {
    expect(formatNumber("en", "30000.000")).toBe("30,000");
  });
});
