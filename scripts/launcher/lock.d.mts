export function isAlive(pid: number): boolean;
export function withLock<Result>(file: string, act: () => Promise<Result>): Promise<Result>;
