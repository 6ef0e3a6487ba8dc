import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { forgetSettings, settingTable } from "#lib/platform/settings";
import { canSetHouse } from "#lib/statistics/policy";
import type { SettingInput } from "#lib/statistics/schema/house";

function checkedValue({ name, value, values }: SettingInput): number | string[] {
  const entry = settingTable[name];
  if (entry.kind === "some") return entry.schema.safeParse(values).data ?? fail("invalid", "values:notOneOf");
  if (value === undefined) fail("invalid", "value:required");
  return entry.schema.safeParse(value).data ?? fail("invalid", "value:outOfRange");
}

/** Changes a setting; `conflict` where somebody else has changed it since it was read. Every process knows within 15 seconds. */
export async function saveSetting(actor: Actor, input: SettingInput): Promise<void> {
  if (!canSetHouse(actor)) fail("notFound");
  const { name, version } = input;
  const value = checkedValue(input);
  await db.$transaction(async (tx) => {
    const before = await tx.setting.findUnique({ where: { key: name }, select: { value: true, version: true } });
    if (before && before.version !== version) {
      const field = settingTable[name].kind === "some" ? "values" : "value";
      throw new ChangedMeanwhile(before.version, { [field]: [before.value].flat().join(", ") });
    }
    const changed = { value, actor: actorName(actor) };
    const { count } =
      version === 0
        ? await tx.setting.createMany({ data: [{ key: name, ...changed }], skipDuplicates: true })
        : await tx.setting.updateMany({ where: { key: name, version }, data: { ...changed, version: version + 1 } });
    if (count === 0) fail("conflict", "changedMeanwhile");
    const details = { before: before?.value ?? settingTable[name].initial, after: value };
    await audit(tx, actor, {
      action: "setting.change",
      subject: `setting:${name}`,
      details: JSON.parse(JSON.stringify(details)),
    });
  });
  forgetSettings();
}
