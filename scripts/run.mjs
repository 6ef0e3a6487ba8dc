import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands } from "./launcher/commands.mjs";
import { launch, reportFailure } from "./launcher/launch.mjs";
import { say, words } from "./launcher/words.mjs";

const oldest = [20, 9];

const isTooOld = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
};

const list = () => {
  say("usage");
  for (const name of Object.keys(commands)) {
    console.log(`  ${name.padEnd(12)}${words(`command.${name}`).split("\n").join(" · ")}`);
  }
};

async function main([name, ...args]) {
  if (isTooOld()) {
    console.error(words("oldNode", { version: process.version }));
    return 1;
  }
  const command = commands[name];
  if (!command) {
    list();
    return name === "--help" || name === "help" ? 0 : 1;
  }
  return launch(join(fileURLToPath(import.meta.url), "../.."), command, [name, ...args]).catch(reportFailure);
}

process.exit(await main(process.argv.slice(2)));
