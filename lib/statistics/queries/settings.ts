import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { type SettingName, settingNames, settingTable } from "#lib/platform/settings";
import { canOpen } from "#lib/statistics/policy";

export type SettingLine = { name: SettingName; version: number; updatedAt: Date | null } & (
  | { kind: "whole"; value: number; initial: number; least: number; most: number }
  | { kind: "some"; value: readonly string[]; initial: readonly string[]; options: readonly string[] }
);

/** All settings with their limits and what they stand at; version 0 where nobody has set one. */
export async function listSettings(actor: Actor): Promise<SettingLine[]> {
  if (!canOpen(actor, "settings")) fail("notFound");
  const rows = await db.setting.findMany({ where: { key: { in: settingNames } } });
  return settingNames.map((name) => {
    const row = rows.find(({ key }) => key === name);
    const known = { name, version: row?.version ?? 0, updatedAt: row?.updatedAt ?? null };
    const entry = settingTable[name];
    if (entry.kind === "whole") {
      const { kind, initial, least, most, schema } = entry;
      return { ...known, kind, initial, least, most, value: schema.safeParse(row?.value).data ?? initial };
    }
    const { kind, initial, options, schema } = entry;
    return { ...known, kind, initial, options, value: schema.safeParse(row?.value).data ?? initial };
  });
}
