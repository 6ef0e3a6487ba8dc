const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be the id of a row: anything else is nobody's, and PostgreSQL is not asked. */
export const isId = (text: string): boolean => uuid.test(text);
