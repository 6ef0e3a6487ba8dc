import { readFileSync } from "node:fs";

const read = (locale) => JSON.parse(readFileSync(new URL(`../../messages/${locale}/launcher.json`, import.meta.url), "utf8"));

const messages = [read("zh"), read("en")];

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** The sentence `key` in Chinese and English, one below the other. */
export const words = (key, values = {}) => messages.map((texts) => fill(texts[key] ?? key, values)).join("\n");

export const say = (key, values) => console.log(words(key, values));

/** Progress beside the result: on standard error, so that what a command prints stays clean. */
export const note = (key, values) => process.stderr.write(`${words(key, values)}\n`);

/** Something a person can mend: it is shown as its sentence, without a stack. */
export class Trouble extends Error {
  constructor(key, values) {
    super(words(key, values));
    this.name = "Trouble";
  }
}
