/** The check digit of a GTIN without it (GS1 General Specifications 7.9: weights 3 and 1 from the right, modulo 10). */
export function gtinCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether the text is a GTIN-8, -12, -13 or -14 with the right check digit. */
export const isGtin = (text: string): boolean =>
  /^(\d{8}|\d{12,14})$/.test(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1));
