import { describe, expect, it } from "vitest";
import { formats, type LogLine } from "./log-line.js";

const line: LogLine = { time: "2026-11-20T09:00:00.000Z", level: "info", message: "registered", agent_id: "agent-1" };

describe("a line of the log", () => {
  it("is a line of text for people", () => {
    expect(formats.text(line)).toBe("2026-11-20T09:00:00.000Z info  registered agent_id=agent-1\n");
  });

  it("is a line of JSON for programs", () => {
    expect(JSON.parse(formats.json(line))).toEqual(line);
    expect(formats.json(line)).toMatch(/^[^\n]*\n$/);
  });

  it("stays one line, and harmless to a terminal, whatever a server says", () => {
    const hostile = { ...line, message: "a\nb\u001b[2Jc\u009bd", agent_id: "\r" };

    expect(formats.text(hostile)).toBe(
      "2026-11-20T09:00:00.000Z info  a\\u000ab\\u001b[2Jc\\u009bd agent_id=\\u000d\n",
    );
  });
});
