const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longest = 200;

/** Tells an id from a slug. */
export const isId = (text: string): boolean => uuid.test(text);

/** False where a text can be neither: empty, too long, with control characters or broken ones in it. */
export const isAddressable = (text: string): boolean => text !== "" && text.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(text);
