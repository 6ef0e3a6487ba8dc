import { parentPort } from "node:worker_threads";
import { disconnect } from "#lib/platform/db";
import { engine } from "#lib/platform/search/select";
import { productIndex } from "#lib/product/search";

const { documents } = await engine.health(productIndex);
parentPort?.postMessage(documents);
await disconnect();
