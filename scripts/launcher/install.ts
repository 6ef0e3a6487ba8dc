export { isInstalled } from "./install.mjs";
