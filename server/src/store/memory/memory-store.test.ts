import { describeStore } from "../store.suite.js";
import { MemoryStore } from "./memory-store.js";

describeStore("MemoryStore", () => new MemoryStore());
