import { createMuster, type Agent, type Muster } from "@muster/sdk";
import type { Desk } from "./desk.js";

/** An agent that does what a test tells it to. */
export interface TestAgent {
  readonly id: string;
  /** Claims the job that waits, writes to its log and begins it. Answers what ends it. */
  begin(log: string): Promise<JobUnderWay>;
  /** Leaves its agent pool. */
  leave(): Promise<void>;
}

/** A job that an agent executes. */
export interface JobUnderWay {
  end(outcome: "succeeded" | "failed"): Promise<void>;
}

/** Enrols an agent in an agent pool. */
export async function enrol(desk: Desk, agentPoolId: string, name: Agent["name"]): Promise<TestAgent> {
  const { token } = await desk.admin.agentPools.createToken(agentPoolId, { name: `token of ${name}` });
  const registration = {
    name,
    instance_key: `key-of-${name}-0123456789`,
    version: "1.0.0",
    os: "linux",
    arch: "amd64",
  };
  const { agent_id: id, session_token } = await as(desk, token).agents.register(registration);
  const agent = as(desk, session_token);
  return {
    id,
    leave: () => agent.agents.deregister(id),
    begin: async (text) => {
      const { job } = await agent.jobs.claim(id);
      if (job === null) throw new Error("no job waits for the agent");
      const { epoch } = job;
      const { jobs } = as(desk, job.job_token);
      await jobs.start(job.id, { epoch });
      if (text !== "") await jobs.appendLog(job.id, { epoch, offset: 0, text });
      return { end: (outcome) => jobs.finish(job.id, { epoch, outcome }) };
    },
  };
}

function as({ server }: Desk, token: string): Muster {
  return createMuster({ url: "http://localhost", token, fetch: (request) => server.fetch(request) });
}
