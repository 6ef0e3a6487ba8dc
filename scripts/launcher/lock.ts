export { isAlive, withLock } from "./lock.mjs";
