/** One thing examined: `subject` names its sentence `doctor.<subject>`, `mend` is a command or an act that puts it right. */
export type Finding = { subject: string; isGood: boolean; detail: string; mend?: string };

export const reasonOf = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error)).trim();
