import type { Answer, Clock, Incoming, Random, Server, ServerOptions, Store } from "@muster/server";
import { nextTurn } from "../clock.js";

/** The virtual clock of a simulation. */
export interface SimulatedClock extends Clock {
  advance(milliseconds: number): Promise<void>;
  beforeMoving(work: () => Promise<void>): () => void;
}

/** What of the server's package a simulation is made of, so that a server with a planted bug can take its place. */
export interface SimulatedModule {
  createServer(options: ServerOptions): Promise<Server>;
  readonly VirtualClock: new () => SimulatedClock;
  readonly MemoryStore: new () => Store;
  readonly SeededRandom: new (seed: string) => Random;
}

const absent: Answer = { status: 503, headers: {}, body: JSON.stringify({ code: "unavailable" }) };

/** The server of a simulation: one process after another over one store. */
export class Service {
  readonly clock: SimulatedClock;
  readonly store: Store;
  readonly access: Server["access"];
  readonly #module: SimulatedModule;
  #server: Server | undefined;
  #processes = 1;
  #release: () => void;
  /** Something was asked for or signalled since all was done that was to be done. */
  #isStirring = false;

  private constructor(module: SimulatedModule, clock: SimulatedClock, store: Store, server: Server) {
    this.#module = module;
    this.clock = clock;
    this.store = store;
    this.access = server.access;
    this.#server = server;
    this.#release = clock.beforeMoving(() => this.#rest());
    store.listen(() => {
      this.#isStirring = true;
    });
  }

  static async start(module: SimulatedModule): Promise<Service> {
    const [clock, store] = [new module.VirtualClock(), new module.MemoryStore()];
    return new Service(module, clock, store, await module.createServer({ clock, store }));
  }

  get isGone(): boolean {
    return this.#server === undefined;
  }

  /** Answers a request; where no server is there as whoever stands before it would. */
  answer(request: Incoming): Promise<Answer> {
    this.#isStirring = true;
    return this.#server?.answer(request) ?? Promise.resolve(absent);
  }

  /** The process ends, in good order. */
  async leave(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
    await nextTurn();
    this.#release();
  }

  /** Another process begins over what the one before has kept. */
  async begin(): Promise<void> {
    const { clock, store } = this;
    const name = `process-${this.#processes++}`;
    // It knows nothing of the account there is: its own is another one, and so is its chance.
    const seed = { accounts: [{ name, service_accounts: [{ name: "admin", permissions: ["*:*"] }] }] };
    const random = new this.#module.SeededRandom(name);
    this.#server = await this.#module.createServer({ clock, store, random, seed });
    // All that agents do at an instant is done before time passes, and after what the server does by itself.
    this.#release = clock.beforeMoving(() => this.#rest());
  }

  /** All is done that can be done at this instant. */
  settle(): Promise<void> {
    return this.clock.advance(0);
  }

  async #rest(): Promise<void> {
    if (!this.#isStirring) return;
    this.#isStirring = false;
    await nextTurn();
  }
}
