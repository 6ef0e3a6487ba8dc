import { expect, it } from "vitest";
import { modelsIn } from "#lib/house/models";
import { filesBelow, readText } from "#lib/house/sources";
import { namesInPassing, personalTables } from "./personal.ts";

const models = filesBelow("prisma/models").flatMap((file) => modelsIn(file, readText(file)));
const names = new Set(models.map(({ name }) => name));

/** Columns of a model: its fields but for relations to other models. */
const columnsOf = ({ fields }: { fields: string[] }) =>
  fields.flatMap((field) => {
    const [, column = "", type = ""] = /^(\w+)\s+(\w+)/.exec(field) ?? [];
    return column && !names.has(type) ? [column] : [];
  });

const namesPeople = /^(userId|email|recipient|actor|onBehalf|\w+By|\w+ById|\w+UserId|viewedUserId)$/;

it("lists every table that names a person, with every column of it, in the export or out of it for a reason", () => {
  for (const model of models) {
    const columns = columnsOf(model);
    const table = personalTables[model.name];
    if (!table) {
      const isNaming = columns.some((column) => namesPeople.test(column));
      expect(isNaming && !namesInPassing[model.name] ? model.name : "", "is in neither list of lib/account/personal.ts").toBe("");
      continue;
    }
    const listed = [...table.shown, ...Object.keys(table.withheld ?? {})].sort();
    expect(listed, `columns of ${model.name} in lib/account/personal.ts`).toEqual(columns.sort());
  }
});

it("lists no table that is gone", () => {
  const listed = [...Object.keys(personalTables), ...Object.keys(namesInPassing)];
  expect(listed.filter((name) => !names.has(name))).toEqual([]);
});
