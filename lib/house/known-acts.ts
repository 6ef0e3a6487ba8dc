import { actAccess } from "./acts.ts";
import { type Finding, finding } from "./finding.ts";
import { type Source, scripts } from "./sources.ts";

const actionFile = /^lib\/([^/]+)\/(?:actions\/([^/.]+)|(actions))\.ts$/;
const exported = /^export const (\w+)/gm;

/** The actions of a file as the table calls them. */
function actsIn({ path, bare }: Source): string[] {
  const [, domain, file, whole] = actionFile.exec(path) ?? [];
  return domain ? [...bare.matchAll(exported)].map(([, name]) => `${domain}/${file ?? whole}#${name}`) : [];
}

/** Where an action of the table stands. */
export const fileOfAct = (act: string): { path: string; name: string } => {
  const [place = "", name = ""] = act.split("#");
  const [domain, file] = place.split("/");
  return { path: file === "actions" ? `lib/${domain}/actions.ts` : `lib/${domain}/actions/${file}.ts`, name };
};

/** Actions that the table does not know. */
export const unknownActs = (files: readonly Source[] = scripts): Finding[] =>
  files
    .flatMap(actsIn)
    .flatMap((act) =>
      act in actAccess ? [] : [finding(act, "is no action of the table", "say in lib/house/acts.ts who may send it")],
    );

/** Lines of the table without an action. */
export function idleActs(files: readonly Source[] = scripts): Finding[] {
  const there = new Set(files.flatMap(actsIn));
  return Object.keys(actAccess).flatMap((act) =>
    there.has(act) ? [] : [finding(`lib/house/acts.ts: ${act}`, "has no action", "drop the line")],
  );
}
