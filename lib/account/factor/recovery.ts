import { randomInt } from "node:crypto";
import { digest } from "#lib/platform/secret";

const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");
const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");

/** Ten codes of 79 random bits, without signs that look alike. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => [group(), group(), group(), group()].join("-"));

export const isRecoveryCode = (given: string): boolean => plain(given).length === 16;

/** What is kept of a code: however it was typed, and of no use for another person. */
export const recoveryDigest = (userId: string, code: string): string => digest(`recovery ${userId} ${plain(code)}`);
