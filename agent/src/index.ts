export { runAgent, type AgentOptions, type AgentOutcome } from "./agent.js";
export { systemClock, type Clock } from "./clock.js";
export type { Log } from "./log.js";
export type { Random } from "./random.js";
export type { Refusal } from "./refusal.js";
