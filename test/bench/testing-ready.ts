import { startMuster } from "@muster/server/testing";
import { milliseconds } from "./clock.js";

// Prints how many milliseconds the first server of this process takes to be ready, on a socket too, once it is loaded.
const began = milliseconds();
const muster = await startMuster({ seed: "demo", clock: "virtual", listen: true });
console.log(milliseconds() - began);
await muster.close();
