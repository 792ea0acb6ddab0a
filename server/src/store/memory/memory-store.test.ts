import { describeAccess } from "../access.suite.js";
import { describeAssignment } from "../assignment.suite.js";
import { describeJobs } from "../jobs.suite.js";
import { describeRuns } from "../runs.suite.js";
import { describeSignals } from "../signals.suite.js";
import { describeStore } from "../store.suite.js";
import { describeTimers } from "../timers.suite.js";
import { MemoryStore } from "./memory-store.js";

describeStore("MemoryStore", () => new MemoryStore());
describeAccess("MemoryStore", () => new MemoryStore());
describeAssignment("MemoryStore", () => new MemoryStore());
describeRuns("MemoryStore", () => new MemoryStore());
describeJobs("MemoryStore", () => new MemoryStore());
describeSignals("MemoryStore", () => new MemoryStore());
describeTimers("MemoryStore", () => new MemoryStore());
