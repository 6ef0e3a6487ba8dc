import { z } from "zod";
import { db } from "./db.ts";

const whole = (initial: number, least: number, most: number) => ({
  kind: "whole" as const,
  initial,
  least,
  most,
  schema: z.number().int().min(least).max(most),
});

const some = <Value extends string>(initial: readonly Value[], options: readonly [Value, ...Value[]]) => ({
  kind: "some" as const,
  initial,
  options,
  schema: z.array(z.enum(options)).max(options.length),
});

type ReviewedKind =
  | "PURCHASING_GROUP"
  | "BUYING_OFFICE"
  | "IMPORTER"
  | "MANUFACTURER"
  | "TRADING_FIRM"
  | "SERVICE_FIRM"
  | "VISITOR";

/** What the organizer may set, with its limits. Names for people stand in messages under `admin.setting.<name>`. */
export const settingTable = {
  hoursMEMBER: whole(24, 1, 720),
  hoursCOMPANY: whole(24, 1, 720),
  hoursPRODUCT: whole(24, 1, 720),
  hoursREVISION: whole(24, 1, 720),
  hoursCLAIM: whole(72, 1, 720),
  hoursREGISTER_CLAIM: whole(72, 1, 720),
  hoursDISPUTE: whole(120, 1, 720),
  hoursSUBSCRIPTION: whole(48, 1, 720),
  hoursREPORT: whole(48, 1, 720),
  hoursAPPEAL: whole(120, 1, 720),
  hoursREQUEST: whole(12, 1, 720),
  fourEyes: some<"CLAIM" | "REGISTER_CLAIM" | "DISPUTE" | "COMPANY" | "APPEAL">(
    [],
    ["CLAIM", "REGISTER_CLAIM", "DISPUTE", "COMPANY", "APPEAL"],
  ),
  /** Kinds of members whom a person looks at when they are new; none turns it off. */
  reviewedMembers: some<ReviewedKind>(
    ["MANUFACTURER", "TRADING_FIRM", "SERVICE_FIRM"],
    ["PURCHASING_GROUP", "BUYING_OFFICE", "IMPORTER", "MANUFACTURER", "TRADING_FIRM", "SERVICE_FIRM", "VISITOR"],
  ),
  penaltyThreshold: whole(12, 1, 100),
  staleDays: whole(180, 30, 1_095),
  archiveDays: whole(30, 7, 365),
  watchMinutes: whole(30, 5, 120),
  /** Buyers, and firms that quote, that stand behind a figure of the market at least. */
  marketLeast: whole(5, 3, 50),
} as const;

export type SettingName = keyof typeof settingTable;
export type SettingValue<Name extends SettingName> = z.infer<(typeof settingTable)[Name]["schema"]>;
type Values = { [Name in SettingName]: SettingValue<Name> };

/** The table's keys are its names: `Object.keys` only forgets it. */
export const settingNames = Object.keys(settingTable) as SettingName[];

const trustMs = 15_000;
let memory: { at: number; values: Promise<Values> } | undefined;

/** Each value was parsed by the schema of its own name. */
const gathered = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries) as Values;

async function readAll(): Promise<Values> {
  const rows = await db.setting.findMany({ where: { key: { in: settingNames } }, select: { key: true, value: true } });
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  return gathered(
    settingNames.map((name) => {
      const { schema, initial } = settingTable[name];
      const parsed = schema.safeParse(stored.get(name));
      return [name, parsed.success ? parsed.data : initial];
    }),
  );
}

/** The value of a setting, as of the last 15 seconds; the initial one where nobody has set it, or what is stored no longer fits. */
export async function setting<Name extends SettingName>(name: Name): Promise<Values[Name]> {
  if (!memory || Date.now() - memory.at > trustMs) {
    const values = readAll();
    memory = { at: Date.now(), values };
    values.catch(forgetSettings);
  }
  return (await memory.values)[name];
}

/** Reads settings anew from now on, in this process. */
export function forgetSettings(): void {
  memory = undefined;
}
