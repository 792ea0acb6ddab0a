import { refuseFaults, type Refusal } from "../refusal.js";

/** Why and until when a pool or an agent gets no jobs (POOL-9, AGT-2). */
export interface Pause {
  readonly note: string;
  readonly pausedAt: number;
  /** When it ends by itself; null when somebody has to end it. */
  readonly resumeAt: number | null;
}

/** The pause that holds at an instant; null when there is none, or when it has ended by itself. */
export function pauseAt(pause: Pause | null, now: number): Pause | null {
  return pause?.resumeAt != null && now >= pause.resumeAt ? null : pause;
}

/** A pause from now on; refused unless it ends after the present, at an instant that exists (POOL-9). */
export function beginPause(request: { note: string; resumeAt: string | null }, now: number): Pause | Refusal {
  const { note, resumeAt } = request;
  if (resumeAt === null) return { note, pausedAt: now, resumeAt };
  const end = Date.parse(resumeAt);
  if (end > now) return { note, pausedAt: now, resumeAt: end };
  return refuseFaults([{ pointer: "/resume_at", detail: "must be an instant that exists, in the future" }]);
}
