import { expect, it } from "vitest";
import { jsonLog } from "./log.js";

it("the log is lines of JSON as Terraform reads them", () => {
  const lines: string[] = [];
  const log = jsonLog({ now: () => new Date("2026-08-22T12:00:00Z") }, (line) => lines.push(line));
  log("warn", "two\nlines", { rpc: "/tfplugin6.Provider/ReadResource" });
  expect(lines.join("")).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(lines.join(""))).toEqual({
    "@level": "warn",
    "@message": "two\nlines",
    "@timestamp": "2026-08-22T12:00:00.000Z",
    rpc: "/tfplugin6.Provider/ReadResource",
  });
});
