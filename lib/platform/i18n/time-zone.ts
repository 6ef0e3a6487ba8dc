/** Where a fair is held, deadlines are meant and dates are read. */
export const timeZone = "Asia/Shanghai";
