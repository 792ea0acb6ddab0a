import { describe, expect, it } from "vitest";
import { AnswerError, followJobLog } from "../index.js";
import { agentPoolId, failureOf, ok, script, waitsBetween } from "../testing/scripted-server.js";

const agentId = "agent-01jd7zqb1k5m6n7p8q9r0s1t2v";
const runId = "run-01jd7zqb1k5m6n7p8q9r0s1t2v";
const jobId = "job-01jd7zqb1k5m6n7p8q9r0s1t2v";

describe("a wait", () => {
  it.each([{}, { status: null }, { status: "idle" }, { status: {} }, { status: { state: 7 } }])(
    "for what answers %j fails, and asks once",
    async (answer) => {
      const { muster, seen, clock } = script([ok(answer)]);

      for (const wait of [muster.waitFor.agentIdle(agentId), muster.waitFor.runFinished(runId)]) {
        const failure = await failureOf(wait);
        expect(failure).toBeInstanceOf(AnswerError);
        expect(failure).toMatchObject({ code: "unexpected_answer" });
      }
      expect(seen).toHaveLength(2);
      expect(clock.pending).toBe(0);
    },
  );

  it.each([{}, null, 7, "agent"])("for a pool fails over an agent that is %j", async (agent) => {
    const { muster } = script([ok({ items: [agent], next_cursor: null })]);

    expect(await failureOf(muster.waitFor.poolDrained(agentPoolId))).toMatchObject({ code: "unexpected_answer" });
  });

  it("goes on over a state of a newer server", async () => {
    const { muster, seen } = script([ok({ status: { state: "dreaming" } }), ok({ status: { state: "idle" } })]);

    expect(await muster.waitFor.agentIdle(agentId)).toEqual({ status: { state: "idle" } });
    expect(seen).toHaveLength(2);
  });
});

describe("following a log", () => {
  const follow = (...answers: object[]) => {
    const scripted = script(answers.map((answer) => ok(answer)));
    const pieces: string[] = [];
    const read = async () => {
      for await (const piece of followJobLog(scripted.muster.connection, jobId)) pieces.push(piece);
    };
    return { ...scripted, pieces, read };
  };
  const first = { text: "Plan", next_offset: 4, complete: false };

  it.each([
    ["nothing", {}],
    ["no text", { next_offset: 8, complete: true }],
    ["no offset", { text: "more", complete: false }],
    ["an offset that is a text", { text: "more", next_offset: "8", complete: false }],
    ["no word of the end", { text: "more", next_offset: 8 }],
    ["the offset of before, so that the text would repeat for ever", { text: "more", next_offset: 4, complete: false }],
    ["an offset before", { text: "", next_offset: 0, complete: false }],
  ])("fails over a piece with %s", async (_, piece) => {
    const { read, pieces, seen } = follow(first, piece);

    expect(await failureOf(read())).toMatchObject({ name: "AnswerError", code: "unexpected_answer" });
    expect(pieces).toEqual(["Plan"]);
    expect(seen).toHaveLength(2);
  });

  it("asks once a second where the server holds no request", async () => {
    const none = { text: "", next_offset: 4, complete: false };
    const { read, pieces, seen, clock } = follow(first, none, none, { ...none, complete: true });

    await read();

    expect(pieces).toEqual(["Plan"]);
    expect(waitsBetween(seen)).toEqual([0, 1000, 1000]);
    expect(clock.pending).toBe(0);
  });

  it("ends with its signal between two requests", async () => {
    const ending = new AbortController();
    const { muster, clock } = script([ok({ text: "", next_offset: 0, complete: false })]);
    clock.after(500, () => {
      ending.abort("enough");
    });
    const log = followJobLog(muster.connection, jobId, { signal: ending.signal });

    expect(await failureOf(log.next())).toMatchObject({ name: "AbortedError", code: "aborted", cause: "enough" });
    expect(clock.pending).toBe(0);
  });
});
