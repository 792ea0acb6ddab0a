// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterProvider}. */
export interface MusterProviderConfig {
  /**
   * The alias by which resources choose this provider.
   *
   * @default - none: the default provider
   */
  readonly alias?: string;
  /**
   * The address of the Muster server. `http:` is refused except to this machine itself.
   *
   * @default - the environment variable `MUSTER_URL`
   */
  readonly url?: string;
  /**
   * The token of a principal (`msa_…`).
   *
   * Sensitive: Terraform hides it in its output.
   *
   * @default - the environment variable `MUSTER_TOKEN`
   */
  readonly token?: string;
  /**
   * The account in which resources are created that do not name one themselves.
   *
   * @default - the environment variable `MUSTER_ACCOUNT_ID`
   */
  readonly accountId?: string;
}

/** Manages the agent pools, their tokens, the environments, workspaces and VCS providers of a Muster account. */
export class MusterProvider extends TerraformProvider {
  /** The name of the provider in Terraform. */
  static readonly tfResourceType = "muster";

  /** Whether the value is a `MusterProvider`, from whichever copy of this package. */
  static isMusterProvider(value: unknown): value is MusterProvider {
    return TerraformProvider.isTerraformProvider(value) && value.terraformResourceType === "muster";
  }

  private _alias: string | undefined;
  private _url: string | undefined;
  private _token: string | undefined;
  private _accountId: string | undefined;

  constructor(scope: Construct, id: string, config: MusterProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: MusterProvider.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
      terraformProviderSource: "muster/muster",
    });
    this._alias = config.alias;
    this._url = config.url;
    this._token = config.token;
    this._accountId = config.accountId;
  }

  /** The alias by which resources choose this provider. */
  override get alias(): string | undefined {
    return this._alias;
  }

  override set alias(value: string | undefined) {
    this._alias = value;
  }

  /** The address of the Muster server. `http:` is refused except to this machine itself. */
  get url(): string | undefined {
    return this._url;
  }

  set url(value: string | undefined) {
    this._url = value;
  }

  /** The token of a principal (`msa_…`). */
  get token(): string | undefined {
    return this._token;
  }

  set token(value: string | undefined) {
    this._token = value;
  }

  /** The account in which resources are created that do not name one themselves. */
  get accountId(): string | undefined {
    return this._accountId;
  }

  set accountId(value: string | undefined) {
    this._accountId = value;
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      url: this._url,
      token: this._token,
      account_id: this._accountId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      url: { value: this._url, isBlock: false, type: "simple", storageClassType: "string" },
      token: { value: this._token, isBlock: false, type: "simple", storageClassType: "string" },
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
