import type { Finding } from "./finding.ts";

const shown = 16;

/** Whether the sealed part of the audit log is what was sealed, and from where on it is not. */
export async function auditFinding(): Promise<Finding> {
  const { checkAudit } = await import("#lib/platform/audit/seal");
  const { seals, entries, digest, broken } = await checkAudit();
  const finding = { subject: "audit", mend: "docs/operations.md" };
  if (broken)
    return {
      ...finding,
      isGood: false,
      detail: `#${broken.number}: ${broken.from.toISOString()} – ${broken.until.toISOString()}`,
    };
  return { ...finding, isGood: true, detail: `${entries} (#${seals} ${digest.slice(0, shown) || "-"})` };
}
