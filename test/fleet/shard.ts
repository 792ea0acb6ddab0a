import { parentPort, workerData } from "node:worker_threads";
import { simulate } from "./simulate.js";

// The one who began this thread, with the number of steps.
const steps = Number(workerData);

/** One thread of a long run: lives each seed that it is told, and tells what came of it. */
parentPort?.on("message", (seed: number) => {
  void simulate(seed, steps).then((simulation) => parentPort?.postMessage(simulation));
});
