export type { FaultRequest } from "./controls.js";
export { LeakError } from "./leaks.js";
export type { RecordedRequest, RequestExpectation } from "./request-recorder.js";
export type { ObjectKind, TestAccount } from "./test-account.js";
export { startMuster, type MusterOptions } from "./start-muster.js";
export type { TestMuster } from "./test-muster.js";
