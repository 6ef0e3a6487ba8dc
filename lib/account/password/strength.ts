import words from "./data/common.json" with { type: "json" };

const common = new Set(words);
const rows = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];
const fewestSigns = 5;

const reversed = (text: string) => [...text].reverse().join("");
const isRun = (text: string) => rows.some((row) => row.includes(text) || reversed(row).includes(text));

/** What makes a password easy to guess, as a key of `faults`, or null. There are no rules on which signs it holds. */
export function weaknessOf(password: string, email: string): "passwordCommon" | "passwordLikeEmail" | null {
  const text = password.normalize("NFKC").toLowerCase();
  const core = text.replace(/[\d\W_]+$/u, "");
  if (common.has(text) || isRun(text) || new Set(text).size < fewestSigns) return "passwordCommon";
  if (core.length > 0 && core !== text && common.has(core) && text.length - core.length <= 6) return "passwordCommon";
  const [mailbox = "", domain = ""] = email.toLowerCase().split("@");
  const own = [email.toLowerCase(), mailbox, domain].filter((part) => part.length >= 4);
  return own.some((part) => text.includes(part) && text.length - part.length < 6) ? "passwordLikeEmail" : null;
}
