import type { Pause } from "../state/agent-pools.js";
import { instant, instantOrNull, type Model, type Shown } from "../state/model.js";
import { fault, type Verdict } from "./verdict.js";

export interface PauseBody {
  readonly note?: string;
  readonly resume_at?: string | null;
}

/** POOL-9: a pause that is still one; from its very end on it is none. */
export function pauseNow(model: Model, pause: Pause | null): Pause | null {
  const isOver = pause !== null && pause.resumeAt !== null && model.now >= pause.resumeAt;
  return isOver ? null : pause;
}

/** The pause that is asked for. */
export function pauseOf(model: Model, { note = "", resume_at: resumeAt = null }: PauseBody): Pause {
  return { note, pausedAt: model.now, resumeAt: resumeAt === null ? null : Date.parse(resumeAt) };
}

/** POOL-9: its end lies in the future when it is given. */
export function pastEnd(model: Model, { resume_at: resumeAt = null }: PauseBody): Verdict | undefined {
  return resumeAt !== null && Date.parse(resumeAt) <= model.now ? fault("/resume_at") : undefined;
}

export function pauseShown(pause: Pause | null): Shown | null {
  if (pause === null) return null;
  return { note: pause.note, paused_at: instant(pause.pausedAt), resume_at: instantOrNull(pause.resumeAt) };
}
