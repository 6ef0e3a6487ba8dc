type Values = Record<string, string | number>;

export function words(key: string, values?: Values): string;
export function say(key: string, values?: Values): void;
export function note(key: string, values?: Values): void;
export class Trouble extends Error {
  constructor(key: string, values?: Values);
}
