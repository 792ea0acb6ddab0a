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

/** What a network lives in. */
export interface NetworkOptions {
  readonly dice: Dice;
  readonly timeline: Timeline;
  readonly now: () => number;
  readonly weather: Weather;
  /** Takes care of something that goes on while other things happen. */
  readonly follow: (going: Promise<unknown>) => void;
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
  readonly #options: NetworkOptions;
  readonly #partedUntil = new Map<string, number>();

  constructor(options: NetworkOptions) {
    this.#options = options;
    this.weather = options.weather;
  }

  /** Cuts somebody off for so many milliseconds. */
  part(who: string, milliseconds: number): void {
    this.counts.partitioned += 1;
    this.#partedUntil.set(who, this.#options.now() + milliseconds);
  }

  /** Ends every cut. */
  heal(): void {
    this.#partedUntil.clear();
  }

  isParted(who: string): boolean {
    return (this.#partedUntil.get(who) ?? 0) > this.#options.now();
  }

  /**
   * Sends a message, which `deliver` brings to the server. Answers what came back, undefined where nothing did: the message
   * may have arrived nevertheless, and may still arrive.
   */
  async send<Answer>(who: string, deliver: () => Promise<Answer>): Promise<Answer | undefined> {
    const { dice, follow } = this.#options;
    const { drop, unanswer, duplicate, delay } = this.weather;
    if (this.isParted(who)) return undefined;
    if (dice.chance(drop)) {
      this.counts.dropped += 1;
      return undefined;
    }
    if (dice.chance(delay)) {
      this.counts.delayed += 1;
      this.#later(deliver);
      return undefined;
    }
    const answer = await deliver();
    if (dice.chance(duplicate)) {
      this.counts.duplicated += 1;
      // A copy arrives at once, or when all may be different.
      if (dice.chance(0.5)) follow(deliver());
      else this.#later(deliver);
    }
    if (!dice.chance(unanswer) && !this.isParted(who)) return answer;
    this.counts.unanswered += 1;
    return undefined;
  }

  #later(deliver: () => Promise<unknown>): void {
    const { dice, timeline, now, follow } = this.#options;
    const wait = dice.chance(0.5) ? dice.between(100, 5_000) : dice.between(5_000, longestDelay);
    timeline.plan(Math.round(now() + wait), () => {
      follow(deliver());
      return Promise.resolve();
    });
  }
}
