import * as musterServer from "@muster/server";
import type { Server, ServerOptions } from "@muster/server";
import { Dice } from "./dice.js";
import { fairWeather, Network, type FaultCounts, type Weather } from "./network.js";
import { People } from "./people.js";
import { SimulatedAgent, type Identity, type Surroundings } from "./simulated-agent.js";
import { Timeline } from "./timeline.js";
import { Witness } from "./witness.js";

/** What of the server's package a simulation is made of, so that a server with a planted bug can take its place. */
export interface SimulatedModule {
  createServer(options: ServerOptions): Promise<Server>;
  readonly VirtualClock: typeof musterServer.VirtualClock;
  readonly MemoryStore: typeof musterServer.MemoryStore;
}

/** What one simulation came to. */
export interface Simulation {
  readonly seed: number;
  readonly steps: number;
  readonly faults: FaultCounts & { frozen: number; crashed: number; doubled: number };
  readonly runs: { readonly ended: number; readonly unfinished: number };
  /** What must never be, and was; none where all is well. */
  readonly violations: readonly string[];
}

const agents = 100;
const minute = 60_000;
// Long enough for everything that waits to be executed once nothing goes wrong any more.
const calm = 90 * minute;

/**
 * Lets a fleet live so many steps over a network that loses, doubles and delays messages, with machines that stand still and
 * processes that crash, while people start runs and move things about; then lets everything calm down and looks whether all that
 * could be executed was. The same seed lives the same life.
 */
export async function simulate(
  seed: number,
  steps: number,
  module: SimulatedModule = musterServer,
): Promise<Simulation> {
  const clock = new module.VirtualClock();
  const store = new module.MemoryStore();
  const server = await module.createServer({ clock, store });
  const world = new FleetWorld(server, clock, store, new Dice(seed));
  try {
    await world.begin();
    const taken = await world.live(steps);
    await world.calmDown();
    return { seed, steps: taken, ...world.result() };
  } finally {
    await server.close();
  }
}

class FleetWorld {
  readonly #clock: InstanceType<typeof musterServer.VirtualClock>;
  readonly #dice: Dice;
  readonly #timeline = new Timeline();
  readonly #network: Network;
  readonly #witness: Witness;
  readonly #people: People;
  readonly #around: Surroundings;
  readonly #agents: SimulatedAgent[] = [];
  readonly #counts = { frozen: 0, crashed: 0, doubled: 0 };
  #names = 0;
  #isCalm = false;

  constructor(
    server: Server,
    clock: InstanceType<typeof musterServer.VirtualClock>,
    store: InstanceType<typeof musterServer.MemoryStore>,
    dice: Dice,
  ) {
    const now = () => clock.now();
    this.#clock = clock;
    this.#dice = dice;
    this.#network = new Network(dice, this.#timeline, now, weatherOf(dice));
    this.#witness = new Witness(store, now);
    this.#people = new People(server, dice, this.#witness);
    const [network, timeline, witness] = [this.#network, this.#timeline, this.#witness];
    this.#around = { server, dice, network, timeline, witness, now, isCalm: () => this.#isCalm };
  }

  async begin(): Promise<void> {
    await this.#people.settle();
    for (let count = 0; count < agents; count++) this.#spawn();
  }

  /** Takes steps: each is the next thing that an agent or the network does, or something new that people or chance do. */
  async live(steps: number): Promise<number> {
    for (let step = 0; step < steps; step++) {
      if (this.#dice.chance(0.2)) await this.#people.act(this.#dice.pick(this.#agents)?.agentId);
      else if (this.#dice.chance(0.04)) this.#disturb();
      else await this.#next();
      await this.#look();
      if (this.#witness.violations.length > 0) return step + 1;
    }
    return steps;
  }

  /** Everything heals, and all that can be executed is (I-07). */
  async calmDown(): Promise<void> {
    if (this.#witness.violations.length > 0) return;
    this.#isCalm = true;
    this.#network.weather = fairWeather;
    this.#network.heal();
    const until = this.#clock.now() + calm;
    // A few agents for whatever waits; of the others only those that are at something.
    for (const agent of this.#agents) if (agent.isIdle) agent.crash();
    for (let count = 0; count < this.#people.pools.length * 3; count++) this.#spawn(count % this.#people.pools.length);
    await this.#people.resume(this.#agents.flatMap(({ agentId }) => agentId ?? []));
    for (let tended = 0; this.#witness.unfinished.size > 0 && this.#clock.now() < until;) {
      if (this.#clock.now() >= tended) {
        await this.#look();
        await this.#people.finish();
        tended = this.#clock.now() + minute / 4;
      }
      await this.#next();
    }
    await this.#look();
    await this.#witness.lookAtAllEnded();
    for (const id of this.#witness.unfinished) this.#witness.violations.push(`I-07: ${id} never ended`);
  }

  result(): Omit<Simulation, "seed" | "steps"> {
    return {
      faults: { ...this.#network.counts, ...this.#counts },
      runs: { ended: this.#witness.ended.length, unfinished: this.#witness.unfinished.size },
      violations: this.#witness.violations,
    };
  }

  async #next(): Promise<void> {
    const { next } = this.#timeline;
    if (next === undefined) return;
    await this.#clock.advance(Math.max(0, next - this.#clock.now()));
    await this.#timeline.take()?.();
  }

  async #look(): Promise<void> {
    const pools = this.#people.pools.map(({ id }) => id);
    await this.#witness.look(pools, this.#dice.pick(this.#agents)?.agentId, this.#dice.pick(this.#witness.ended));
  }

  #disturb(): void {
    const agent = this.#dice.pick(this.#agents);
    if (agent === undefined || this.#isCalm) return;
    const long = this.#dice.chance(0.3) ? this.#dice.between(4.5 * minute, 9 * minute) : this.#dice.between(0, minute);
    const thrown = this.#dice.next();
    if (thrown < 0.35) this.#network.part(agent.identity.name, long);
    else if (thrown < 0.6) {
      this.#counts.frozen += 1;
      agent.freeze(long);
    } else if (thrown < 0.85) {
      this.#counts.crashed += 1;
      agent.crash();
      this.#replace(agent);
    } else {
      // Two processes with one identity (AGT-7).
      this.#counts.doubled += 1;
      this.#agents.push(new SimulatedAgent(agent.identity, this.#around));
    }
  }

  /** What crashed comes back as the same agent, mostly; after a while. */
  #replace(agent: SimulatedAgent): void {
    this.#agents.splice(this.#agents.indexOf(agent), 1);
    const isSame = this.#dice.chance(0.8);
    this.#timeline.plan(Math.round(this.#clock.now() + this.#dice.between(500, 60_000)), () => {
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
    };
    this.#agents.push(new SimulatedAgent(identity, this.#around));
  }
}

function weatherOf(dice: Dice): Weather {
  const severity = dice.pick([0, 0.3, 1, 3]) ?? 1;
  const one = () => severity * dice.between(0, 0.05);
  return { drop: one(), unanswer: one(), duplicate: one(), delay: one() };
}
