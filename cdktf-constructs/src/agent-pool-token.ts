import { Construct } from "constructs";
import { MusterAgentPoolToken } from "../generated/agent-pool-token.js";
import { checkName } from "./name.js";

/** What an agent pool token is made of. */
export interface AgentPoolTokenProps {
  /**
   * Unique in the agent pool (TOK-1).
   *
   * @default - the id of the construct
   */
  readonly name?: string;
  /**
   * What the token is for.
   *
   * @default ""
   */
  readonly description?: string;
  /**
   * The instant, in RFC 3339, from which on the token registers no agent (TOK-3). Agents that it registered stay.
   *
   * @default - never
   */
  readonly expiresAt?: string;
}

/** A secret with which agents enrol in an agent pool. */
export class AgentPoolToken extends Construct {
  /** Reference to the id of the token, which is no secret. */
  readonly tokenId: string;
  /**
   * Reference to the secret (`mpt_…`) that an agent is started with. It is sensitive: an output of it has to be declared
   * sensitive, and the state of Terraform holds it in plain text.
   */
  readonly secret: string;

  /** @param agentPoolId - the agent pool in which the token enrols agents */
  constructor(scope: Construct, id: string, agentPoolId: string, props: AgentPoolTokenProps = {}) {
    super(scope, id);
    const { name = id, ...rest } = props;
    checkName(`agent pool token ${this.node.path}`, name, MusterAgentPoolToken.constraints.name);
    const resource = new MusterAgentPoolToken(this, "Resource", { agentPoolId, name, ...rest });
    this.tokenId = resource.id;
    this.secret = resource.token;
  }
}
