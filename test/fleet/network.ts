import type { Dice } from "./dice.js";
import type { Timeline } from "./timeline.js";

/** How often each thing went wrong. */
export interface FaultCounts {
  dropped: number;
  unanswered: number;
  duplicated: number;
  delayed: number;
  partitioned: number;
}

/** How likely each thing goes wrong with a message. */
export interface Weather {
  readonly drop: number;
  readonly unanswer: number;
  readonly duplicate: number;
  readonly delay: number;
}

/** A network on which nothing goes wrong. */
export const fairWeather: Weather = { drop: 0, unanswer: 0, duplicate: 0, delay: 0 };

const longestDelay = 400_000;

/**
 * The network between agents and the server: it loses requests and answers, delivers twice, late, and to nobody while it is
 * parted. Whoever sends is told the answer, or that none came.
 */
export class Network {
  readonly counts: FaultCounts = { dropped: 0, unanswered: 0, duplicated: 0, delayed: 0, partitioned: 0 };
  weather: Weather;
  readonly #dice: Dice;
  readonly #timeline: Timeline;
  readonly #now: () => number;
  readonly #partedUntil = new Map<string, number>();

  constructor(dice: Dice, timeline: Timeline, now: () => number, weather: Weather) {
    this.#dice = dice;
    this.#timeline = timeline;
    this.#now = now;
    this.weather = weather;
  }

  /** Cuts somebody off for so many milliseconds. */
  part(who: string, milliseconds: number): void {
    this.counts.partitioned += 1;
    this.#partedUntil.set(who, this.#now() + milliseconds);
  }

  /** Ends every cut. */
  heal(): void {
    this.#partedUntil.clear();
  }

  isParted(who: string): boolean {
    return (this.#partedUntil.get(who) ?? 0) > this.#now();
  }

  /**
   * Sends a message, which `deliver` brings to the server. Answers what came back, undefined where nothing did: the message
   * may have arrived nevertheless, and may still arrive.
   */
  async send<Answer>(who: string, deliver: () => Promise<Answer>): Promise<Answer | undefined> {
    const { drop, unanswer, duplicate, delay } = this.weather;
    if (this.isParted(who)) return undefined;
    if (this.#dice.chance(drop)) {
      this.counts.dropped += 1;
      return undefined;
    }
    if (this.#dice.chance(delay)) {
      this.counts.delayed += 1;
      this.#later(deliver);
      return undefined;
    }
    const answer = await deliver();
    if (this.#dice.chance(duplicate)) {
      this.counts.duplicated += 1;
      // A copy arrives at once, or when all may be different.
      if (this.#dice.chance(0.5)) await deliver();
      else this.#later(deliver);
    }
    if (!this.#dice.chance(unanswer)) return answer;
    this.counts.unanswered += 1;
    return undefined;
  }

  #later(deliver: () => Promise<unknown>): void {
    const wait = this.#dice.chance(0.5) ? this.#dice.between(100, 5_000) : this.#dice.between(5_000, longestDelay);
    this.#timeline.plan(Math.round(this.#now() + wait), async () => {
      await deliver();
    });
  }
}
