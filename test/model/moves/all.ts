import { poolTimers } from "../rules/agent-pool-scheduling.js";
import { policyMoves, roleMoves, serviceAccountMoves, timedUserTokens, userTokenMoves } from "./access.js";
import { accountMoves } from "./account.js";
import { timedTokens, tokenMoves } from "./agent-pool-tokens.js";
import { poolAccessMoves, poolMoves, poolSchedulingMoves } from "./agent-pools.js";
import { agentMoves, agentSchedulingMoves, timedAgents } from "./agents.js";
import { environmentMoves } from "./environments.js";
import { executionMoves, jobMoves } from "./jobs.js";
import type { AnyMove } from "./move.js";
import { repeatMoves, timedRepeats } from "./repeats.js";
import { runMoves, timedRuns } from "./runs.js";
import { vcsProviderMoves } from "./vcs-providers.js";
import { wait } from "./wait.js";
import { workspaceMoves } from "./workspaces.js";
import { wrongTokenMoves } from "./wrong-tokens.js";

const waits = wait([{ timers: poolTimers }, timedTokens, timedAgents, timedUserTokens, timedRepeats, timedRuns]);

const assignment = [...environmentMoves, ...workspaceMoves, ...vcsProviderMoves, ...accountMoves, ...poolAccessMoves];
const access = [...roleMoves, ...policyMoves, ...serviceAccountMoves, ...userTokenMoves];
const executing = [...runMoves, ...executionMoves, ...executionMoves, ...jobMoves];
const agency = [...tokenMoves, ...agentMoves, ...agentSchedulingMoves, ...poolSchedulingMoves];

/**
 * The mixes of moves, each as likely as it stands here often: a run plays with one of them, so that those that matter to
 * each other meet. A move is as likely in its mix as it stands there often.
 */
export const mixes: readonly (readonly AnyMove[])[] = [
  [...assignment, ...poolMoves, ...poolMoves, ...repeatMoves],
  [...assignment, ...access, ...access, ...poolMoves, ...repeatMoves, waits],
  [...agency, ...poolMoves, ...accountMoves, ...repeatMoves, ...wrongTokenMoves, waits, waits, waits, waits, waits],
  [...executing, ...agentMoves, ...runMoves, waits, waits, waits, waits],
  [...executing, ...agentMoves, ...runMoves, ...executing, waits, waits],
  [...executing, ...agency, ...workspaceMoves, ...poolMoves, ...poolAccessMoves, ...accountMoves, waits, waits, waits],
  [...assignment, ...access, ...agency, ...executing, ...poolMoves, ...repeatMoves, ...wrongTokenMoves, waits, waits],
];
