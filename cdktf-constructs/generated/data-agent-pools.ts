// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { Fn, ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** Only agent pools of this type. */
export type DataMusterAgentPoolsType = "runs" | "vcs";

/** References into `agents`. */
export class DataMusterAgentPoolsItemsStatusAgentsReference extends ComplexObject {
  /** Reference to `idle`. Live and executing nothing. */
  get idle(): number {
    return this.getNumberAttribute("idle");
  }

  /** Reference to `busy`. Live and executing jobs. */
  get busy(): number {
    return this.getNumberAttribute("busy");
  }

  /** Reference to `unresponsive`. Silent for 30 seconds or more. */
  get unresponsive(): number {
    return this.getNumberAttribute("unresponsive");
  }

  /** Reference to `offline`. Silent for 5 minutes or more. */
  get offline(): number {
    return this.getNumberAttribute("offline");
  }
}

/** References into `slots`. */
export class DataMusterAgentPoolsItemsStatusSlotsReference extends ComplexObject {
  /** Reference to `total`. Slots of its idle and busy agents. */
  get total(): number {
    return this.getNumberAttribute("total");
  }

  /** Reference to `used`. How many of them execute a job. */
  get used(): number {
    return this.getNumberAttribute("used");
  }
}

/** References into `jobs`. */
export class DataMusterAgentPoolsItemsStatusJobsReference extends ComplexObject {
  /** Reference to `waiting`. Those that wait. */
  get waiting(): number {
    return this.getNumberAttribute("waiting");
  }

  /** Reference to `running`. Those that an agent has claimed. */
  get running(): number {
    return this.getNumberAttribute("running");
  }
}

/** References into `pause`. */
export class DataMusterAgentPoolsItemsStatusPauseReference extends ComplexObject {
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

/** References into `status`. */
export class DataMusterAgentPoolsItemsStatusReference extends ComplexObject {
  /** Reference to `agents`. How many agents of the agent pool have each status. */
  get agents(): DataMusterAgentPoolsItemsStatusAgentsReference {
    return new DataMusterAgentPoolsItemsStatusAgentsReference(this, "agents", false);
  }

  /**
   * Reference to `agents_too_old`. How many of its live agents get no jobs because they are older than
   * `min_agent_version` (AGT-9).
   */
  get agentsTooOld(): number {
    return this.getNumberAttribute("agents_too_old");
  }

  /** Reference to `slots`. What the live agents of the agent pool can execute at once. */
  get slots(): DataMusterAgentPoolsItemsStatusSlotsReference {
    return new DataMusterAgentPoolsItemsStatusSlotsReference(this, "slots", false);
  }

  /** Reference to `jobs`. The jobs of the agent pool that have not ended. */
  get jobs(): DataMusterAgentPoolsItemsStatusJobsReference {
    return new DataMusterAgentPoolsItemsStatusJobsReference(this, "jobs", false);
  }

  /** Reference to `health`. `degraded` when jobs that were queued 5 minutes ago wait with no live agent (POOL-7). */
  get health(): string {
    return this.getStringAttribute("health");
  }

  /** Reference to `scheduling`. Whether jobs are dispatched to the agent pool at all (POOL-9). */
  get scheduling(): string {
    return this.getStringAttribute("scheduling");
  }

  /** Reference to `pause`. Why and until when it is paused; null when it is not. */
  get pause(): DataMusterAgentPoolsItemsStatusPauseReference {
    return new DataMusterAgentPoolsItemsStatusPauseReference(this, "pause", false);
  }
}

/** References into `items`. */
export class DataMusterAgentPoolsItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the agent pool. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the agent pool. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `name`. Unique in the account, ignoring case (POOL-1). */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Reference to `description`. What the agent pool is for. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  /** Reference to `tags`. Labels of your own. */
  get tags(): Record<string, string> {
    return this.getStringMapAttribute("tags");
  }

  /**
   * Reference to `type`. `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
   */
  get type(): string {
    return this.getStringAttribute("type");
  }

  /**
   * Reference to `environment_access`. `all` lets every environment use the agent pool, `selected` those in
   * `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   */
  get environmentAccess(): string {
    return this.getStringAttribute("environment_access");
  }

  /**
   * Reference to `environment_ids`. The environments that may use the agent pool when access is `selected`; with `all`
   * there are none (POOL-3).
   */
  get environmentIds(): string[] {
    return Fn.tolist(this.getListAttribute("environment_ids"));
  }

  /** Reference to `min_agent_version`. Agents older than this get no jobs (AGT-9); null accepts every version. */
  get minAgentVersion(): string {
    return this.getStringAttribute("min_agent_version");
  }

  /** Reference to `created_at`. When the agent pool was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** Reference to `status`. What the agent pool is doing at present (POOL-7). */
  get status(): DataMusterAgentPoolsItemsStatusReference {
    return new DataMusterAgentPoolsItemsStatusReference(this, "status", false);
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentPoolsItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentPoolsItemsReference {
    return new DataMusterAgentPoolsItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterAgentPools}. */
export interface DataMusterAgentPoolsConfig extends TerraformMetaArguments {
  /**
   * The account.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Only the one with this name, ignoring case.
   *
   * 1 to 255 characters.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Only agent pools of this type.
   *
   * One of `runs`, `vcs`.
   *
   * @default - none
   */
  readonly type?: DataMusterAgentPoolsType | IResolvable;
  /**
   * Only agent pools that this environment may use.
   *
   * @default - none
   */
  readonly environmentId?: string;
}

/**
 * Agent pools, oldest first: all that the filters leave.
 *
 * The data source `muster_agent_pools` of Terraform.
 */
export class DataMusterAgentPools extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_agent_pools";

  /** Whether the value is a `DataMusterAgentPools`, from whichever copy of this package. */
  static isDataMusterAgentPools(value: unknown): value is DataMusterAgentPools {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_agent_pools";
  }

  private _accountId: string | undefined;
  private _name: string | undefined;
  private _type: DataMusterAgentPoolsType | IResolvable | undefined;
  private _environmentId: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterAgentPoolsConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAgentPools.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
    this._type = config.type;
    this._environmentId = config.environmentId;
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

  /** Reference to `name`. Only the one with this name, ignoring case. */
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

  /** Reference to `type`. Only agent pools of this type. */
  get type(): string {
    return this.getStringAttribute("type");
  }

  set type(value: DataMusterAgentPoolsType | IResolvable) {
    this._type = value;
  }

  /** The configured value of `type`. */
  get typeInput(): DataMusterAgentPoolsType | IResolvable | undefined {
    return this._type;
  }

  /** Leaves `type` out of the configuration. */
  resetType(): void {
    this._type = undefined;
  }

  /** Reference to `environment_id`. Only agent pools that this environment may use. */
  get environmentId(): string {
    return this.getStringAttribute("environment_id");
  }

  set environmentId(value: string) {
    this._environmentId = value;
  }

  /** The configured value of `environmentId`. */
  get environmentIdInput(): string | undefined {
    return this._environmentId;
  }

  /** Leaves `environmentId` out of the configuration. */
  resetEnvironmentId(): void {
    this._environmentId = undefined;
  }

  /** Reference to `items`. Agent pools, oldest first. */
  get items(): DataMusterAgentPoolsItemsList {
    return new DataMusterAgentPoolsItemsList(this, "items", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
      type: this._type,
      environment_id: this._environmentId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      type: { value: this._type, isBlock: false, type: "simple", storageClassType: "string" },
      environment_id: { value: this._environmentId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
