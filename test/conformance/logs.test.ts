import { describe, expect, it } from "vitest";
import { registerAgent } from "./planting.js";
import {
  claimJob,
  finishJob,
  getJob,
  jobCall,
  plantRun,
  plantRunningJob,
  startJob,
  type ClaimedJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

function append(world: World, job: ClaimedJob, offset: number, text: string) {
  return world.ok("appendJobLog", jobCall(job, { offset, text }));
}

function read(world: World, job: { readonly id: string }, query: Record<string, number> = {}) {
  return world.ok("readJobLog", { path: { job_id: job.id }, query });
}

/** Reads a log to its present end. */
async function whole(world: World, job: { readonly id: string }) {
  const pieces: string[] = [];
  for (let offset = 0; ;) {
    const { text, next_offset } = await read(world, job, { offset });
    if (text === "") return { pieces, text: pieces.join("") };
    expect(next_offset).toBe(offset + Buffer.byteLength(text));
    pieces.push(text);
    offset = next_offset;
  }
}

describe("the log of a job", () => {
  it("RUN-3 is written piece by piece, and read from any place on, exactly as it was written", async (test) => {
    await using world = await startWorld(test);
    const { job } = await plantRunningJob(world);
    expect(await read(world, job)).toEqual({ text: "", next_offset: 0, complete: false });
    const pieces = ["Initializing the backend...\n", "\u001b[31m\tgrün\r\n", "e\u0301 日本 🚀 ", " \n"];
    let offset = 0;
    for (const piece of pieces) {
      offset += Buffer.byteLength(piece);
      expect(await append(world, job, offset - Buffer.byteLength(piece), piece)).toMatchObject({ next_offset: offset });
    }
    const text = pieces.join("");
    expect(await read(world, job)).toEqual({ text, next_offset: offset, complete: false });
    expect(await read(world, job, { offset: 28 })).toMatchObject({ text: text.slice(28), next_offset: offset });
    expect(await read(world, job, { offset })).toEqual({ text: "", next_offset: offset, complete: false });
    expect((await getJob(world, job)).status.log_bytes).toBe(offset);
  });

  it("RUN-3 a piece that stands there already may be sent again, and nothing else may be written but the end", async (test) => {
    await using world = await startWorld(test);
    const { job } = await plantRunningJob(world);
    await append(world, job, 0, "grün\n");
    await append(world, job, 6, "blau\n");
    expect(await append(world, job, 0, "grün\n")).toMatchObject({ next_offset: 11 });
    expect(await append(world, job, 6, "blau\n")).toMatchObject({ next_offset: 11 });
    const others = [
      { offset: 12, text: "a gap" },
      { offset: 0, text: "grau\n" },
      { offset: 6, text: "blau\nrot\n" },
      { offset: 3, text: "x" },
      { offset: Number.MAX_SAFE_INTEGER, text: "far" },
    ];
    for (const body of others) {
      const { errors } = await world.refused("validation_failed", "appendJobLog", jobCall(job, body));
      expect(errors, body.text).toMatchObject([
        { pointer: "/offset", detail: expect.stringContaining("11") as string },
      ]);
    }
    expect((await whole(world, job)).text).toBe("grün\nblau\n");
  });

  it("RUN-3 begins nowhere but at a character", async (test) => {
    await using world = await startWorld(test);
    const { job } = await plantRunningJob(world);
    await append(world, job, 0, "ü🚀");
    for (const offset of [1, 3, 4, 5]) {
      const parts = { path: { job_id: job.id }, query: { offset } };
      const { errors } = await world.refused("validation_failed", "readJobLog", parts);
      expect(errors, String(offset)).toMatchObject([{ parameter: "offset" }]);
    }
    expect(await read(world, job, { offset: 2 })).toMatchObject({ text: "🚀", next_offset: 6 });
  });

  it("RUN-3 comes in pieces of about 64 KiB that cut no character", async (test) => {
    await using world = await startWorld(test);
    const { job } = await plantRunningJob(world);
    const piece = `x${"🚀".repeat(10_000)}`;
    let offset = 0;
    for (let count = 0; count < 6; count += 1) offset = (await append(world, job, offset, piece)).next_offset;
    const { pieces, text } = await whole(world, job);
    expect(text).toBe(piece.repeat(6));
    expect(pieces.length).toBeGreaterThan(2);
    for (const part of pieces) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(64 * 1024 + 4);
      expect(part).not.toContain("\ufffd");
    }
  });

  it("RUN-3 goes on where a former claim left it", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, token } = await plantRunningJob(world);
    await append(world, job, 0, "first\n");
    await world.advance(5 * minute);
    await world.refused("lease_lost", "appendJobLog", jobCall(job, { offset: 6, text: "late\n" }));
    const again = await claimJob(world, await registerAgent(world, token.token));
    expect(again.log_offset).toBe(6);
    await startJob(world, again);
    await append(world, again, 6, "second\n");
    expect((await whole(world, job)).text).toBe("first\nsecond\n");
  });

  it("RUN-3 is complete when its job has ended and all of it was read", async (test) => {
    await using world = await startWorld(test);
    const { job, run } = await plantRunningJob(world);
    await append(world, job, 0, "done\n");
    await finishJob(world, job);
    expect(await read(world, job)).toEqual({ text: "done\n", next_offset: 5, complete: true });
    expect(await read(world, job, { offset: 5, wait_seconds: 50 })).toEqual({
      text: "",
      next_offset: 5,
      complete: true,
    });
    await world.refused("lease_lost", "appendJobLog", jobCall(job, { offset: 5, text: "more" }));
    const canceled = await plantRun(world);
    await world.ok("cancelRun", { path: { run_id: canceled.run.id } });
    expect(await read(world, canceled.run.status.plan)).toMatchObject({ text: "", complete: true });
    expect(run.status.plan.id).toBe(job.id);
  });

  it("RUN-3 is followed: a read that waits is answered by what comes next, and by the end", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { job } = await plantRunningJob(world);
    const follow = async (offset: number) => {
      const call = world.begin("readJobLog", { path: { job_id: job.id }, query: { offset, wait_seconds: 50 } });
      for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
      expect(call.isAnswered).toBe(false);
      return call;
    };
    const [first, another] = [await follow(0), await follow(0)];
    await append(world, job, 0, "one\n");
    for (const call of [first, another]) {
      expect(JSON.parse((await call.answer).text)).toEqual({ text: "one\n", next_offset: 4, complete: false });
    }
    const next = await follow(4);
    const third = world.begin("readJobLog", { path: { job_id: job.id }, query: { offset: 0, wait_seconds: 50 } });
    expect(JSON.parse((await third.answer).text)).toMatchObject({ text: "one\n" });
    await finishJob(world, job);
    expect(JSON.parse((await next.answer).text)).toEqual({ text: "", next_offset: 4, complete: true });
  });

  it("RUN-3 a read that waited in vain is answered when its time is over", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job } = await plantRunningJob(world);
    const call = world.begin("readJobLog", { path: { job_id: job.id }, query: { wait_seconds: 10 } });
    for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
    await world.advance(10 * second - 1);
    for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
    expect(call.isAnswered).toBe(false);
    await world.advance(1);
    expect(JSON.parse((await call.answer).text)).toEqual({ text: "", next_offset: 0, complete: false });
  });

  it("RUN-3 is followed from a job that waits to the end of its execution, without a gap", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRun(world);
    const { plan } = run.status;
    const follower = (async () => {
      let text = "";
      for (let offset = 0; ;) {
        const piece = await read(world, plan, { offset, wait_seconds: 50 });
        text += piece.text;
        offset = piece.next_offset;
        if (piece.complete) return text;
      }
    })();
    const job = await claimJob(world, session);
    await startJob(world, job);
    let offset = 0;
    for (let line = 0; line < 30; line += 1) offset = (await append(world, job, offset, `line ${line}\n`)).next_offset;
    await finishJob(world, job);
    expect(await follower).toBe(Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join(""));
  });

  it("IAM-2 is read by whoever may read runs and written by the holder of the job, and nobody else", async (test) => {
    await using world = await startWorld(test, { principals: { reader: ["runs:read"], other: ["workspaces:*"] } });
    const { job, session } = await plantRunningJob(world);
    const path = { job_id: job.id };
    await world.ok("readJobLog", { path, token: world.tokenOf("reader") });
    const { permission } = await world.refused("permission_missing", "readJobLog", {
      path,
      token: world.tokenOf("other"),
    });
    expect(permission).toBe("runs:read");
    for (const token of [job.job_token, session.session_token]) {
      await world.refused("wrong_token_kind", "readJobLog", { path, token });
    }
    const body = { epoch: 1, offset: 0, text: "a" };
    for (const token of [world.adminToken, session.session_token]) {
      await world.refused("wrong_token_kind", "appendJobLog", { path, token, body });
    }
  });
});
