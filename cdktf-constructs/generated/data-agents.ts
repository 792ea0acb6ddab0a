// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** Only agents in this state. */
export type DataMusterAgentsState = "idle" | "busy" | "unresponsive" | "offline";

/** Only agents with this scheduling. */
export type DataMusterAgentsScheduling = "active" | "paused" | "draining";

/** References into `pause`. */
export class DataMusterAgentsItemsStatusPauseReference extends ComplexObject {
  /** Reference to `note`. Why. */
  get note(): string {
    return this.getStringAttribute("note");
  }

  /** Reference to `paused_at`. Since when. */
  get pausedAt(): string {
    return this.getStringAttribute("paused_at");
  }

  /** Reference to `resume_at`. When it resumes by itself; null when somebody has to resume it. */
  get resumeAt(): string {
    return this.getStringAttribute("resume_at");
  }
}

/** References into `slots`. */
export class DataMusterAgentsItemsStatusSlotsReference extends ComplexObject {
  /** Reference to `total`. How many jobs it executes at once. */
  get total(): number {
    return this.getNumberAttribute("total");
  }

  /** Reference to `used`. How many it executes at present. */
  get used(): number {
    return this.getNumberAttribute("used");
  }
}

/** References into `resources`. */
export class DataMusterAgentsItemsStatusResourcesReference extends ComplexObject {
  /** Reference to `cpu_percent`. How busy its processors are, all together. */
  get cpuPercent(): number {
    return this.getNumberAttribute("cpu_percent");
  }

  /** Reference to `memory_used_bytes`. Memory in use. */
  get memoryUsedBytes(): number {
    return this.getNumberAttribute("memory_used_bytes");
  }

  /** Reference to `memory_total_bytes`. Memory in all. */
  get memoryTotalBytes(): number {
    return this.getNumberAttribute("memory_total_bytes");
  }

  /** Reference to `disk_used_bytes`. Space in use where it executes jobs. */
  get diskUsedBytes(): number {
    return this.getNumberAttribute("disk_used_bytes");
  }

  /** Reference to `disk_total_bytes`. Space in all where it executes jobs. */
  get diskTotalBytes(): number {
    return this.getNumberAttribute("disk_total_bytes");
  }
}

/** References into `status`. */
export class DataMusterAgentsItemsStatusReference extends ComplexObject {
  /** Reference to `state`. Derived from how long the agent has been silent (AGT-2). */
  get state(): string {
    return this.getStringAttribute("state");
  }

  /** Reference to `scheduling`. Whether it takes jobs (AGT-2, AGT-6). */
  get scheduling(): string {
    return this.getStringAttribute("scheduling");
  }

  /** Reference to `pause`. Why and until when it is paused; null when it is not. */
  get pause(): DataMusterAgentsItemsStatusPauseReference {
    return new DataMusterAgentsItemsStatusPauseReference(this, "pause", false);
  }

  /**
   * Reference to `drain_deadline`. When its session ends even if it is not done (TOK-3); null where it may take its
   * time.
   */
  get drainDeadline(): string {
    return this.getStringAttribute("drain_deadline");
  }

  /** Reference to `slots`. How much it executes. */
  get slots(): DataMusterAgentsItemsStatusSlotsReference {
    return new DataMusterAgentsItemsStatusSlotsReference(this, "slots", false);
  }

  /** Reference to `resources`. What its last heartbeat told of its machine; null where it told nothing. */
  get resources(): DataMusterAgentsItemsStatusResourcesReference {
    return new DataMusterAgentsItemsStatusResourcesReference(this, "resources", false);
  }

  /** Reference to `no_jobs_because`. Every reason why it gets no jobs at present; empty when it gets them. */
  get noJobsBecause(): string[] {
    return this.getListAttribute("no_jobs_because");
  }

  /** Reference to `last_seen_at`. When it last made a call of its own; nothing else counts. */
  get lastSeenAt(): string {
    return this.getStringAttribute("last_seen_at");
  }

  /** Reference to `offline_at`. When it became `offline`; null in every other state. */
  get offlineAt(): string {
    return this.getStringAttribute("offline_at");
  }

  /** Reference to `removal_at`. When it will be removed unless it returns (AGT-3); null unless `offline`. */
  get removalAt(): string {
    return this.getStringAttribute("removal_at");
  }
}

/** References into `items`. */
export class DataMusterAgentsItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the agent; the same over restarts as long as it keeps its instance key (AGT-1). */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the agent's pool. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `agent_pool_id`. The agent pool in which it is enrolled. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  /** Reference to `name`. Unique among the live agents of its pool. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Reference to `version`. The version of the agent's software. */
  get version(): string {
    return this.getStringAttribute("version");
  }

  /** Reference to `os`. Its operating system, as Go names it. */
  get os(): string {
    return this.getStringAttribute("os");
  }

  /** Reference to `arch`. Its processor architecture, as Go names it. */
  get arch(): string {
    return this.getStringAttribute("arch");
  }

  /** Reference to `labels`. What it says of itself, for jobs to choose by. */
  get labels(): Record<string, string> {
    return this.getStringMapAttribute("labels");
  }

  /** Reference to `capacity`. How many jobs it executes at once, at most 5 (AGT-5). */
  get capacity(): number {
    return this.getNumberAttribute("capacity");
  }

  /** Reference to `ephemeral`. Whether it executes one job and is removed then (AGT-10). */
  get ephemeral(): IResolvable {
    return this.getBooleanAttribute("ephemeral");
  }

  /** Reference to `created_at`. When it first registered. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** Reference to `status`. How it is at present. */
  get status(): DataMusterAgentsItemsStatusReference {
    return new DataMusterAgentsItemsStatusReference(this, "status", false);
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentsItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentsItemsReference {
    return new DataMusterAgentsItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterAgents}. */
export interface DataMusterAgentsConfig extends TerraformMetaArguments {
  /**
   * The account.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Only the agents of this pool.
   *
   * @default - none
   */
  readonly agentPoolId?: string;
  /**
   * Only agents in this state.
   *
   * One of `idle`, `busy`, `unresponsive`, `offline`.
   *
   * @default - none
   */
  readonly state?: DataMusterAgentsState | IResolvable;
  /**
   * Only agents with this scheduling.
   *
   * One of `active`, `paused`, `draining`.
   *
   * @default - none
   */
  readonly scheduling?: DataMusterAgentsScheduling | IResolvable;
  /**
   * Only agents with this name, ignoring case.
   *
   * 1 to 255 characters.
   *
   * @default - none
   */
  readonly name?: string;
}

/**
 * Agents, oldest first: all that the filters leave.
 *
 * The data source `muster_agents` of Terraform.
 */
export class DataMusterAgents extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_agents";

  /** Whether the value is a `DataMusterAgents`, from whichever copy of this package. */
  static isDataMusterAgents(value: unknown): value is DataMusterAgents {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_agents";
  }

  private _accountId: string | undefined;
  private _agentPoolId: string | undefined;
  private _state: DataMusterAgentsState | IResolvable | undefined;
  private _scheduling: DataMusterAgentsScheduling | IResolvable | undefined;
  private _name: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterAgentsConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAgents.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._agentPoolId = config.agentPoolId;
    this._state = config.state;
    this._scheduling = config.scheduling;
    this._name = config.name;
  }

  /** Reference to `account_id`. The account. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  set accountId(value: string) {
    this._accountId = value;
  }

  /** The configured value of `accountId`. */
  get accountIdInput(): string | undefined {
    return this._accountId;
  }

  /** Leaves `accountId` out of the configuration. */
  resetAccountId(): void {
    this._accountId = undefined;
  }

  /** Reference to `agent_pool_id`. Only the agents of this pool. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  set agentPoolId(value: string) {
    this._agentPoolId = value;
  }

  /** The configured value of `agentPoolId`. */
  get agentPoolIdInput(): string | undefined {
    return this._agentPoolId;
  }

  /** Leaves `agentPoolId` out of the configuration. */
  resetAgentPoolId(): void {
    this._agentPoolId = undefined;
  }

  /** Reference to `state`. Only agents in this state. */
  get state(): string {
    return this.getStringAttribute("state");
  }

  set state(value: DataMusterAgentsState | IResolvable) {
    this._state = value;
  }

  /** The configured value of `state`. */
  get stateInput(): DataMusterAgentsState | IResolvable | undefined {
    return this._state;
  }

  /** Leaves `state` out of the configuration. */
  resetState(): void {
    this._state = undefined;
  }

  /** Reference to `scheduling`. Only agents with this scheduling. */
  get scheduling(): string {
    return this.getStringAttribute("scheduling");
  }

  set scheduling(value: DataMusterAgentsScheduling | IResolvable) {
    this._scheduling = value;
  }

  /** The configured value of `scheduling`. */
  get schedulingInput(): DataMusterAgentsScheduling | IResolvable | undefined {
    return this._scheduling;
  }

  /** Leaves `scheduling` out of the configuration. */
  resetScheduling(): void {
    this._scheduling = undefined;
  }

  /** Reference to `name`. Only agents with this name, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  set name(value: string) {
    this._name = value;
  }

  /** The configured value of `name`. */
  get nameInput(): string | undefined {
    return this._name;
  }

  /** Leaves `name` out of the configuration. */
  resetName(): void {
    this._name = undefined;
  }

  /** Reference to `items`. Agents, oldest first. */
  get items(): DataMusterAgentsItemsList {
    return new DataMusterAgentsItemsList(this, "items", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      agent_pool_id: this._agentPoolId,
      state: this._state,
      scheduling: this._scheduling,
      name: this._name,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
      state: { value: this._state, isBlock: false, type: "simple", storageClassType: "string" },
      scheduling: { value: this._scheduling, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
