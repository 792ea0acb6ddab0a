import { Witness } from "../witness/witness.js";
import type { Dice } from "./dice.js";
import { Keyring } from "./keyring.js";
import { fairWeather, Network, type FaultCounts, type Weather } from "./network.js";
import { People } from "./people.js";
import type { Service } from "./service.js";
import { SimulatedAgent, type Identity, type Surroundings } from "./simulated-agent.js";
import { Timeline } from "./timeline.js";

/** How often each thing went wrong, with the network, with a machine or with the server. */
export interface Faults extends FaultCounts {
  /** A machine stood still for a while. */
  frozen: number;
  /** A process and all that it executed were gone. */
  crashed: number;
  /** Another process took the identity of one that lives. */
  doubled: number;
  /** The clock of a machine jumped ahead. */
  leaped: number;
  /** The server was gone for a while; another process of it came. */
  absences: number;
}

/** How many agents live at once. */
export const fleetSize = 100;

const minute = 60_000;
// Long enough for everything that waits to be executed once nothing goes wrong any more.
const calm = 90 * minute;

/** A server, a hundred agents, the network between them, and those who start runs. */
export class Fleet {
  readonly witness: Witness;
  readonly #service: Service;
  readonly #dice: Dice;
  readonly #timeline = new Timeline();
  readonly #network: Network;
  readonly #people: People;
  readonly #around: Surroundings;
  readonly #agents: SimulatedAgent[] = [];
  readonly #counts = { frozen: 0, crashed: 0, doubled: 0, leaped: 0, absences: 0 };
  #failure: { readonly error: unknown } | undefined;
  #names = 0;
  #isCalm = false;

  constructor(service: Service, dice: Dice) {
    const [timeline, keyring] = [this.#timeline, new Keyring()];
    const now = () => service.clock.now();
    const follow = (going: Promise<unknown>) => {
      going.catch((error: unknown) => {
        this.#failure ??= { error };
      });
    };
    this.#service = service;
    this.#dice = dice;
    this.#network = new Network({ dice, timeline, now, follow, weather: weatherOf(dice) });
    this.witness = new Witness(service.store, now);
    this.#people = new People(service, dice, this.witness, keyring);
    this.#around = {
      ...{ server: service, dice, timeline, keyring, now, follow, network: this.#network, witness: this.witness },
      isCalm: () => this.#isCalm,
    };
  }

  /** What went wrong so far. */
  get faults(): Faults {
    return { ...this.#network.counts, ...this.#counts };
  }

  async begin(): Promise<void> {
    await this.#people.settle();
    for (let count = 0; count < fleetSize; count++) this.#spawn();
  }

  /**
   * Takes steps: each is the next thing that an agent or the network does, or something new that people or chance do. Answers
   * how many it took; the last one is that of a violation.
   */
  async live(steps: number): Promise<number> {
    for (let step = 0; step < steps; step++) {
      if (this.#dice.chance(0.2)) await this.#people.act(this.#dice.pick(this.#agents)?.agentId);
      else if (this.#dice.chance(0.04)) await this.#disturb();
      else await this.#next();
      await this.#look();
      if (this.#isViolated()) return step + 1;
    }
    return steps;
  }

  /** Everything heals, and all that can be executed is (I-07). */
  async calmDown(): Promise<void> {
    if (this.#isViolated()) return;
    this.#isCalm = true;
    this.#network.weather = fairWeather;
    this.#network.heal();
    const [{ unfinished }, until] = [this.witness, this.#around.now() + calm];
    // A few agents for whatever waits; of the others only those that are at something.
    for (const agent of this.#agents) if (agent.isIdle) agent.crash();
    for (let count = 0; count < this.#people.pools.length * 3; count++) this.#spawn(count % this.#people.pools.length);
    await this.#people.resume(this.#agents.flatMap(({ isDead, agentId }) => (isDead ? [] : (agentId ?? []))));
    for (let tended = 0; unfinished.size > 0 && this.#around.now() < until && !this.#isViolated();) {
      if (this.#around.now() >= tended) {
        await this.#look();
        await this.#people.finish();
        tended = this.#around.now() + minute / 4;
      }
      await this.#next();
      await this.#settle();
    }
    await this.#people.probe();
    await this.#look();
    await this.witness.lookAtAllEnded();
    this.witness.lookAtRest();
  }

  #isViolated(): boolean {
    return this.witness.ledger.violations.length > 0;
  }

  async #next(): Promise<void> {
    const { next } = this.#timeline;
    if (next === undefined) return;
    await this.#service.clock.advance(Math.max(0, next - this.#around.now()));
    await this.#timeline.take()?.();
  }

  /** Lets everything be done that is done at this instant. */
  async #settle(): Promise<void> {
    await this.#service.settle();
    if (this.#failure !== undefined) throw this.#failure.error;
    this.witness.polls.settled();
  }

  async #look(): Promise<void> {
    await this.#settle();
    const pools = this.#people.pools.map(({ id }) => id);
    await this.witness.look(pools, this.#dice.pick(this.#agents)?.agentId, this.#dice.pick(this.witness.ended));
  }

  async #disturb(): Promise<void> {
    const place = this.#dice.whole(0, this.#agents.length);
    const agent = this.#agents[place];
    if (agent === undefined) return;
    const long = this.#dice.chance(0.3) ? this.#dice.between(4.5 * minute, 9 * minute) : this.#dice.between(0, minute);
    const thrown = this.#dice.next();
    if (agent.isDead) this.#replace(place, agent);
    else if (thrown < 0.3) this.#network.part(agent.identity.name, long);
    else if (thrown < 0.5) {
      this.#counts.frozen += 1;
      agent.freeze(long);
    } else if (thrown < 0.7) {
      this.#counts.crashed += 1;
      agent.crash();
      this.#replace(place, agent);
    } else if (thrown < 0.85) {
      // Two processes with one identity (AGT-7).
      this.#counts.doubled += 1;
      this.#agents.push(new SimulatedAgent(agent.identity, this.#around));
    } else if (thrown < 0.95) {
      this.#counts.leaped += 1;
      agent.leap(long);
    } else await this.#beAbsent(long);
  }

  /** The server is gone for so many milliseconds, in which agents call in vain. */
  async #beAbsent(milliseconds: number): Promise<void> {
    this.#counts.absences += 1;
    const since = this.#around.now();
    const until = Math.round(since + milliseconds);
    await this.#service.leave();
    await this.witness.leaves(this.#people.pools.map(({ id }) => id));
    while ((this.#timeline.next ?? until) < until) await this.#next();
    await this.#service.clock.advance(until - this.#around.now());
    await this.#service.begin();
    await this.#service.settle();
    await this.witness.returns(since);
    await this.#people.probe();
  }

  /** What is gone comes back as the same agent, mostly; after a while. */
  #replace(place: number, agent: SimulatedAgent): void {
    this.#agents.splice(place, 1);
    const isSame = this.#dice.chance(0.8) && this.#people.has(agent.identity.agentPoolId);
    this.#timeline.plan(Math.round(this.#around.now() + this.#dice.between(500, minute)), () => {
      if (isSame) this.#agents.push(new SimulatedAgent(agent.identity, this.#around));
      else this.#spawn();
      return Promise.resolve();
    });
  }

  #spawn(place?: number): void {
    const pool = place === undefined ? this.#dice.pick(this.#people.pools) : this.#people.pools[place];
    if (pool === undefined) return;
    const name = `agent-${++this.#names}`;
    const identity: Identity = {
      name,
      instanceKey: `instance-key-${name}`,
      agentPoolId: pool.id,
      poolToken: pool.token,
      capacity: this.#dice.whole(1, 6),
      ephemeral: place === undefined && this.#dice.chance(0.1),
      labels: place !== undefined || this.#dice.chance(0.5) ? { zone: "a" } : {},
      rate: this.#dice.between(0.9, 1.1),
      leisure: place === undefined && this.#dice.chance(0.5) ? 4 : 1,
    };
    this.#agents.push(new SimulatedAgent(identity, this.#around));
  }
}

function weatherOf(dice: Dice): Weather {
  const severity = dice.pick([0, 0.3, 1, 3]) ?? 1;
  const one = () => severity * dice.between(0, 0.05);
  return { drop: one(), unanswer: one(), duplicate: one(), delay: one() };
}
