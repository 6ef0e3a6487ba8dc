import { expect, it } from "vitest";
import { readTable } from "./table.ts";

const rows = (...lines: string[][]) => lines.map((cells) => ({ cells }));

it("reads a sheet with English headings below a title", () => {
  const table = rows(
    ["Enquiry for spring"],
    ["No.", "Product name", "Spec", "Qty", "Unit", "Target price (EUR)", "HS Code", "Certificates", "Sample"],
    ["1", "Bath towel", "70x140 cm", "20,000", "pcs", "1,85", "6302.60", "OEKO-TEX", "yes"],
    ["2", "Gel pen", "", "5k pcs", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", ""],
  );
  expect(readTable(table)).toEqual({
    currency: "EUR",
    lines: [
      {
        item: "Bath towel",
        specification: "70x140 cm",
        quantity: "20000",
        unitCode: "H87",
        targetPrice: "1.85",
        hsCode: "630260",
        certificates: ["OEKO"],
        wantsSample: true,
      },
      {
        item: "Gel pen",
        specification: "",
        quantity: "5000",
        unitCode: "H87",
        targetPrice: null,
        hsCode: null,
        certificates: [],
        wantsSample: false,
      },
    ],
  });
});

it("reads Chinese and Russian headings, and keeps a quantity that is none where it can be seen", () => {
  expect(readTable(rows(["品名", "规格", "数量", "单位"], ["保温杯", "500ml", "2万个", ""]))).toMatchObject({
    lines: [{ item: "保温杯", quantity: "20000", unitCode: "H87" }],
  });
  expect(readTable(rows(["Наименование", "Кол-во", "Ед. изм."], ["Кружка", "по запросу", "шт"]))).toMatchObject({
    lines: [{ item: "Кружка", quantity: null, specification: "по запросу" }],
  });
});

it("finds no lines where no heading names the goods", () => {
  expect(readTable(rows(["a", "b"], ["1", "2"]))).toBeNull();
  expect(readTable([])).toBeNull();
});
