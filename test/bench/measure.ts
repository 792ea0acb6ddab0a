/**
 * One comparison of ours with another program's, both taken in the same run: absolute figures differ by machine and by
 * hour, so only the ratio is held against a bar.
 */
export interface Measure {
  /** Prefixed by the package it measures, as in `server.cold_start`. */
  readonly name: string;
  /** What the two figures are, with their unit. */
  readonly what: string;
  /** What the other figure belongs to. */
  readonly other: string;
  readonly bar: Bar;
  /** Takes both figures, their runs interleaved. */
  take(): Promise<Figures>;
}

/** A bound on ours divided by theirs. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number };

export interface Figures {
  readonly ours: number;
  readonly other: number;
}

/** A measure taken and held against its bar; one line of `--json`. */
export interface Outcome extends Figures {
  readonly name: string;
  readonly ratio: number;
  readonly bar: string;
  readonly holds: boolean;
}

export function judge(measure: Measure, { ours, other }: Figures): Outcome {
  const ratio = ours / other;
  const { bar } = measure;
  const [text, holds] =
    "atMost" in bar ? [`<= ${bar.atMost}`, ratio <= bar.atMost] : [`>= ${bar.atLeast}`, ratio >= bar.atLeast];
  return { name: measure.name, ours: round(ours), other: round(other), ratio: round(ratio), bar: text, holds };
}

/** The middle one of the figures; of an even number, the mean of the middle two. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new RangeError("nothing was measured");
  return middle.reduce((sum, figure) => sum + figure, 0) / middle.length;
}

/** Runs the two in turn, so that a busy moment of the machine falls on both, and answers the median of each. */
export async function interleave(
  rounds: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Figures> {
  const figures = { ours: [] as number[], other: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.ours.push(await ours());
    figures.other.push(await other());
  }
  return { ours: median(figures.ours), other: median(figures.other) };
}

function round(figure: number): number {
  return Number(figure.toPrecision(4));
}
