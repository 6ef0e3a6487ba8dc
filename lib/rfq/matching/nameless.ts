import { fold } from "#lib/platform/search/text/fold";

const address = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
const site = /https?:|www\.|\b[a-z0-9-]{2,}\.(?:com|cn|net|org|info|biz|io|co|top|shop|vip)\b/u;
const phone = /(?:\+|\b00)?\d(?:[\s().-]?\d){9,}/u;
const handle = /\b(?:wechat|whats\s*app|weixin|telegram|skype|qq)\b/u;
const shortestName = 3;

const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Whether a question says who asks it: an address, a number to call, a messenger, or one of the firm's own names. What it cannot see is a
 * brand or a person that the firm is known by.
 */
export function saysWho(question: string, names: readonly (string | null)[]): boolean {
  const text = fold(question);
  if (address.test(text) || site.test(text) || phone.test(text) || handle.test(text)) return true;
  const letters = bare(question);
  return names.some((name) => name !== null && bare(name).length >= shortestName && letters.includes(bare(name)));
}
