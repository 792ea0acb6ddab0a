export { systemClock, VirtualClock, type Clock, type Timer } from "./clock.js";
export type { Listening, ListenOptions } from "./http/listen.js";
export { stderrLogger, type Logger, type LogLevel } from "./log.js";
export { SeededRandom, systemRandom, type Random } from "./random.js";
export { readSeed } from "./seed/read-seed.js";
export type { SeedDocument } from "./seed/seed-document.js";
export { createServer, type Server, type ServerOptions } from "./server.js";
export { MemoryStore } from "./store/memory/memory-store.js";
export type { Store } from "./store/store.js";
