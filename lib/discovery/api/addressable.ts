const longest = 200;

/** False where a text can be neither: empty, too long, with control characters or broken ones in it. */
export const isAddressable = (text: string): boolean => text !== "" && text.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(text);
