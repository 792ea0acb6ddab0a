import type { LogPiece } from "../run-view.js";
import { placeAfter } from "./sorted-ids.js";
import { Table, type UndoLog } from "./table.js";

/** What was written in a job's log at once. */
export interface Writing {
  /** Of the job and the offset: in the order of a job's writings. */
  readonly id: string;
  readonly jobId: string;
  readonly offset: number;
  /** In UTF-8, whole characters. */
  readonly bytes: Uint8Array;
}

/** The table of what was written in logs. */
export type JobLogs = ReturnType<typeof jobLogs>;

/** Makes it, empty. */
export function jobLogs(undo: UndoLog) {
  return new Table<Writing, never, "job">(undo, {}, { job: { of: [], key: (row) => row.jobId } });
}

/** How long the log of a job is, in bytes of UTF-8. */
export function logLength(table: JobLogs, jobId: string): number {
  const last = writingAt(table, table.group("job", jobId).at(-1));
  return last === undefined ? 0 : last.offset + last.bytes.length;
}

/** Writes what comes next in the log of a job. */
export function appendToLog(table: JobLogs, jobId: string, text: string): void {
  if (text === "") return;
  const offset = logLength(table, jobId);
  table.insert({ id: writingId(jobId, offset), jobId, offset, bytes: Buffer.from(text) });
}

/** What stands in the log of a job from an offset on, as `RunView` says. */
export function readLog(table: JobLogs, jobId: string, offset: number, limit: number): LogPiece | undefined {
  const length = logLength(table, jobId);
  if (offset >= length) return offset === length ? { text: "", nextOffset: offset } : undefined;
  const parts: Uint8Array[] = [];
  let read = 0;
  for (const { offset: begin, bytes } of writingsFrom(table, jobId, offset)) {
    const from = Math.max(offset - begin, 0);
    if (!beginsCharacter(bytes, from)) return undefined;
    const part = bytes.subarray(from, endBefore(bytes, from, limit - read, read === 0));
    parts.push(part);
    read += part.length;
    if (from + part.length < bytes.length) break;
  }
  return { text: Buffer.concat(parts).toString(), nextOffset: offset + read };
}

/** The writings of a log, from the one on in which an offset stands. */
function* writingsFrom(table: JobLogs, jobId: string, offset: number): Generator<Writing> {
  const ids = table.group("job", jobId);
  let place = placeAfter(ids, writingId(jobId, offset)) - 1;
  for (let row = writingAt(table, ids[place]); row !== undefined; row = writingAt(table, ids[(place += 1)])) yield row;
}

/** Where a part ends that begins at a place and has whole characters, so many bytes at most, but one character if it must. */
function endBefore(bytes: Uint8Array, from: number, limit: number, mustAdvance: boolean): number {
  let end = Math.min(from + limit, bytes.length);
  while (end > from && !beginsCharacter(bytes, end)) end -= 1;
  if (end > from || !mustAdvance) return end;
  do end += 1;
  while (!beginsCharacter(bytes, end));
  return end;
}

/** Whether a character begins at a place, or the bytes end there: all others of a character are 10xxxxxx. */
function beginsCharacter(bytes: Uint8Array, place: number): boolean {
  const byte = bytes[place];
  return byte === undefined || (byte & 0xc0) !== 0x80;
}

function writingAt(table: JobLogs, id: string | undefined): Writing | undefined {
  return id === undefined ? undefined : table.get(id);
}

function writingId(jobId: string, offset: number): string {
  return `${jobId} ${String(offset).padStart(16, "0")}`;
}
