/** Where a rule is broken, and what to do instead. */
export type Finding = { file: string; rule: string; instead: string };

export const finding = (file: string, rule: string, instead: string): Finding => ({ file, rule, instead });

/** One line a finding, as a failing test prints it. */
export const toLines = (findings: readonly Finding[]): string[] =>
  findings.map(({ file, rule, instead }) => `${file}: ${rule}. Instead: ${instead}`);
