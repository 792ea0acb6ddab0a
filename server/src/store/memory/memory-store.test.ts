import { describeAccess } from "../access.suite.js";
import { describeAssignment } from "../assignment.suite.js";
import { describeStore } from "../store.suite.js";
import { describeTimers } from "../timers.suite.js";
import { MemoryStore } from "./memory-store.js";

describeStore("MemoryStore", () => new MemoryStore());
describeAccess("MemoryStore", () => new MemoryStore());
describeAssignment("MemoryStore", () => new MemoryStore());
describeTimers("MemoryStore", () => new MemoryStore());
