export { note, say, Trouble, words } from "./words.mjs";
