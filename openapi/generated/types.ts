// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U> : T extends (infer E)[] ? Readable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]>;
} : T;
export type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U> : T extends (infer E)[] ? Writable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never]?: never;
} : T;
export interface paths {
    "/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        /**
         * Get an account
         * @description Answers the account of the token. Any other account is absent.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/agent-pools": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        /**
         * List agent pools
         * @description Answers the agent pools of the account, oldest first.
         */
        get: operations["listAgentPools"];
        put?: never;
        /**
         * Create an agent pool
         * @description Creates an agent pool in the account (POOL-1). It has no agents and no tokens yet.
         */
        post: operations["createAgentPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        /**
         * Get an agent pool
         * @description Answers the agent pool and its status.
         */
        get: operations["getAgentPool"];
        put?: never;
        post?: never;
        /**
         * Delete an agent pool
         * @description Deletes an agent pool that nothing uses (POOL-5), revokes its tokens for ever and ends every agent session in
         *     it: the next call of each of its agents answers `pool_deleted` (POOL-6).
         */
        delete: operations["deleteAgentPool"];
        options?: never;
        head?: never;
        /**
         * Update an agent pool
         * @description Changes the name, the description or the tags of an agent pool. Its type never changes (POOL-2).
         */
        patch: operations["updateAgentPool"];
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        /**
         * List the tokens of an agent pool
         * @description Answers the tokens of the agent pool that are not revoked, oldest first, without their secrets.
         */
        get: operations["listAgentPoolTokens"];
        put?: never;
        /**
         * Issue an agent pool token
         * @description Issues a token with which agents enrol in the agent pool. The answer holds the secret; nothing later does
         *     (TOK-1).
         */
        post: operations["createAgentPoolToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pool-tokens/{agent_pool_token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        /**
         * Get an agent pool token
         * @description Answers the token without its secret. A revoked token is absent.
         */
        get: operations["getAgentPoolToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pool-tokens/{agent_pool_token_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an agent pool token
         * @description Revokes the token for ever and ends the sessions that it registered: the next call of each of those agents
         *     answers `token_revoked` (TOK-3).
         */
        post: operations["revokeAgentPoolToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        /**
         * List agents
         * @description Answers the agents of the account, oldest first.
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an agent
         * @description Enrols the calling agent in the pool of its token and opens a session (AGT-1). The same instance key gives the
         *     same agent again, and ends its session before at once (AGT-7).
         */
        post: operations["registerAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        /**
         * Get an agent
         * @description Answers the agent and its status.
         */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        /**
         * Delete an agent
         * @description Removes an offline agent before its time. An agent that is not offline is refused with `agent_active` (AGT-4).
         */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report as alive
         * @description Keeps the calling agent alive (AGT-2) and brings an offline one back (AGT-3).
         */
        post: operations["heartbeatAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/deregister": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the pool
         * @description Removes the calling agent at once and ends its session (AGT-6).
         */
        post: operations["deregisterAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        /**
         * List workspaces
         * @description Answers the workspaces of the account, oldest first.
         */
        get: operations["listWorkspaces"];
        put?: never;
        /**
         * Create a workspace
         * @description Creates a workspace in the account. Naming an agent pool needs further permissions (ASG-2) and a pool of type
         *     `runs` (ASG-7).
         */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspaces/{workspace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        /**
         * Get a workspace
         * @description Answers the workspace.
         */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        /**
         * Delete a workspace
         * @description Deletes the workspace.
         */
        delete: operations["deleteWorkspace"];
        options?: never;
        head?: never;
        /**
         * Update a workspace
         * @description Changes the workspace. Choosing or clearing its agent pool needs a further permission (ASG-2) and a pool of type
         *     `runs` (ASG-7).
         */
        patch: operations["updateWorkspace"];
        trace?: never;
    };
    "/v1/workspaces/{workspace_id}/effective-agent-pool": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        /**
         * Get the effective agent pool of a workspace
         * @description Answers which agent pool executes the runs of the workspace, and the levels that led there (ASG-1).
         */
        get: operations["getEffectiveAgentPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountId: string;
        /** @description The tenant that owns everything else. */
        Account: {
            /** @description Identifies the account. */
            id: $Read<components["schemas"]["AccountId"]>;
            /** @description What people call the account. */
            name: components["schemas"]["Name"];
            /** @description When the account was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        /** @description 1 to 255 characters, without a blank at either end and without control characters, in Unicode normal form C. */
        Name: string;
        /** @description Up to 1,000 characters, without a blank at either end and without control characters, in Unicode normal form C. */
        Description: string;
        /**
         * Format: date-time
         * @description An instant in RFC 3339.
         */
        Timestamp: string;
        /** @description Up to 255 characters, without a blank at either end and without control characters. */
        TagValue: string;
        /** @description What went wrong, as RFC 9457 describes it. Further members may come; ignore those that you do not know. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Names the kind of problem; the same for every occurrence of a `code`.
             */
            type: string;
            /** @description The kind of problem in a few words; the same for every occurrence of a `code`. */
            title: string;
            /** @description The HTTP status of this answer. */
            status: number;
            /** @description What happened this time, and what to do about it. */
            detail: string;
            /** @description The kind of problem, for programs. */
            code: components["schemas"]["ProblemCode"];
            /** @description The rule of `semantics.md` that refused, where a rule did. */
            rule?: string;
            /** @description With `permission_missing`, the permission that is missing. */
            permission?: string;
            /** @description With `validation_failed`, each member or parameter at fault. */
            errors?: components["schemas"]["ProblemError"][];
            /** @description With `pool_in_use`, what holds the agent pool. */
            holders?: components["schemas"]["Holders"];
            /** @description Identifies this request in the server's log; the same as the header `X-Request-Id`. */
            request_id: string;
        };
        /** @description One fault of a request. Either `pointer` or `parameter` says where it lies. */
        ProblemError: {
            /** @description A JSON pointer into the body; empty for the body as a whole. */
            pointer?: string;
            /** @description The name of a query parameter. */
            parameter?: string;
            /** @description What is wrong there. */
            detail: string;
        };
        Holders: {
            /** @description How many objects hold it. */
            count: number;
            /** @description The first 20 of them. */
            items: {
                /**
                 * @description What kind of object it is.
                 * @enum {string}
                 */
                kind: "workspace";
                /** @description Its identifier. */
                id: string;
                /** @description Its name. */
                name: string;
            }[];
        };
        /** @enum {string} */
        ProblemCode: "malformed_request" | "unauthenticated" | "token_revoked" | "permission_missing" | "wrong_token_kind" | "not_found" | "method_not_allowed" | "name_taken" | "pool_in_use" | "agent_active" | "agent_name_taken" | "session_superseded" | "clock_is_real" | "pool_deleted" | "agent_removed" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "immutable_field" | "invalid_cursor" | "pool_type_mismatch" | "internal_error";
        AgentPoolId: string;
        /** @enum {string} */
        AgentPoolType: "runs" | "vcs";
        Tags: {
            [key: string]: components["schemas"]["TagValue"];
        };
        /** @description A named group of self-hosted agents. */
        AgentPool: {
            /** @description Identifies the agent pool. */
            id: $Read<components["schemas"]["AgentPoolId"]>;
            /** @description The account that owns the agent pool. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case (POOL-1). */
            name: components["schemas"]["Name"];
            /** @description What the agent pool is for. */
            description: components["schemas"]["Description"];
            /** @description Labels of your own. */
            tags: components["schemas"]["Tags"];
            /** @description `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2). */
            type: components["schemas"]["AgentPoolType"];
            /** @description When the agent pool was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description What the agent pool is doing at present (POOL-7). */
            status: $Read<components["schemas"]["AgentPoolStatus"]>;
        };
        AgentPoolStatus: {
            /** @description How many agents of the agent pool have each status. */
            agents: {
                /** @description Live and executing nothing. */
                idle: components["schemas"]["AgentCount"];
                /** @description Live and executing jobs. */
                busy: components["schemas"]["AgentCount"];
                /** @description Silent for 30 seconds or more. */
                unresponsive: components["schemas"]["AgentCount"];
                /** @description Silent for 5 minutes or more. */
                offline: components["schemas"]["AgentCount"];
            };
        };
        AgentCount: number;
        AgentPoolCreate: {
            /** @description Unique in the account, ignoring case (POOL-1). */
            name: components["schemas"]["Name"];
            /**
             * @description What the agent pool is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description Labels of your own.
             * @default {}
             */
            tags?: components["schemas"]["Tags"];
            /**
             * @description `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
             * @default runs
             */
            type?: components["schemas"]["AgentPoolType"];
        };
        /** @description A JSON merge patch of an agent pool. */
        AgentPoolUpdate: {
            /** @description Unique in the account, ignoring case (POOL-1). */
            name?: components["schemas"]["Name"];
            /** @description What the agent pool is for. */
            description?: components["schemas"]["Description"];
            /** @description Labels of your own; `null` removes one. */
            tags?: components["schemas"]["TagsPatch"];
        };
        TagsPatch: {
            [key: string]: components["schemas"]["TagValue"] | null;
        };
        AgentPoolList: {
            /** @description Agent pools, oldest first. */
            items: components["schemas"]["AgentPool"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The `cursor` that continues this list; null at its end and nowhere else. */
        NextCursor: string | null;
        AgentPoolTokenId: string;
        /** @description A secret with which agents enrol in a pool. The secret itself appears only in the answer that issued it. */
        AgentPoolToken: components["schemas"]["AgentPoolTokenProperties"];
        /** @description What every answer tells of an agent pool token. */
        AgentPoolTokenProperties: {
            /** @description Identifies the token; not a secret. */
            id: $Read<components["schemas"]["AgentPoolTokenId"]>;
            /** @description The agent pool in which this token enrols agents. */
            agent_pool_id: $Read<components["schemas"]["AgentPoolId"]>;
            /** @description Unique in the agent pool (TOK-1). */
            name: components["schemas"]["Name"];
            /** @description What the token is for. */
            description: components["schemas"]["Description"];
            /** @description From this instant on the token registers no agent; null means never (TOK-3). */
            expires_at: components["schemas"]["Timestamp"] | null;
            /** @description The first characters of the secret, to recognise it by. */
            prefix: $Read<string>;
            /** @description The principal that issued the token. */
            created_by: $Read<string>;
            /** @description When the token was issued. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description What became of the token. */
            status: $Read<components["schemas"]["AgentPoolTokenStatus"]>;
        };
        AgentPoolTokenStatus: {
            /** @description When the token last registered an agent. */
            last_used_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description An agent pool token together with its secret, which no later answer repeats (TOK-1). */
        AgentPoolTokenIssued: {
            /**
             * Format: password
             * @description The secret (`mpt_…`). Only the answer that issued the token holds it.
             */
            token: $Read<string>;
        } & components["schemas"]["AgentPoolTokenProperties"];
        AgentPoolTokenCreate: {
            /** @description Unique in the agent pool (TOK-1). */
            name: components["schemas"]["Name"];
            /**
             * @description What the token is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description From this instant on the token registers no agent; null means never (TOK-3).
             * @default null
             */
            expires_at?: components["schemas"]["Timestamp"] | null;
        };
        AgentPoolTokenList: {
            /** @description Agent pool tokens, oldest first. */
            items: components["schemas"]["AgentPoolToken"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        AgentId: string;
        /** @description A process that executes runs. Agents configure nothing: they register by themselves and are known by their heartbeats. */
        Agent: {
            /** @description Identifies the agent; the same over restarts as long as it keeps its instance key (AGT-1). */
            id: $Read<components["schemas"]["AgentId"]>;
            /** @description The account that owns the agent's pool. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description The agent pool in which it is enrolled. */
            agent_pool_id: $Read<components["schemas"]["AgentPoolId"]>;
            /** @description Unique among the live agents of its pool. */
            name: $Read<components["schemas"]["Name"]>;
            /** @description The version of the agent's software. */
            version: $Read<components["schemas"]["AgentVersion"]>;
            /** @description Its operating system, as Go names it. */
            os: $Read<components["schemas"]["PlatformName"]>;
            /** @description Its processor architecture, as Go names it. */
            arch: $Read<components["schemas"]["PlatformName"]>;
            /** @description When it first registered. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description How it is at present. */
            status: $Read<components["schemas"]["AgentStatus"]>;
        };
        AgentStatus: {
            /** @description Derived from how long the agent has been silent (AGT-2). */
            state: components["schemas"]["AgentState"];
            /** @description When it last made a call of its own; nothing else counts. */
            last_seen_at: components["schemas"]["Timestamp"];
            /** @description When it became `offline`; null in every other state. */
            offline_at: components["schemas"]["Timestamp"] | null;
            /** @description When it will be removed unless it returns (AGT-3); null unless `offline`. */
            removal_at: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        AgentState: "idle" | "busy" | "unresponsive" | "offline";
        AgentVersion: string;
        PlatformName: string;
        AgentList: {
            /** @description Agents, oldest first. */
            items: components["schemas"]["Agent"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        AgentRegistration: {
            /** @description Unique among the live agents of the pool (AGT-1). */
            name: components["schemas"]["Name"];
            /** @description Chosen at random by the agent once and kept across restarts; it makes this the same agent again (AGT-1). */
            instance_key: string;
            /** @description The version of the agent's software. */
            version: components["schemas"]["AgentVersion"];
            /** @description Its operating system, as Go names it. */
            os: components["schemas"]["PlatformName"];
            /** @description Its processor architecture, as Go names it. */
            arch: components["schemas"]["PlatformName"];
        };
        /** @description What a registered agent needs to go on. */
        AgentSession: {
            /** @description The agent that this session speaks for. */
            agent_id: components["schemas"]["AgentId"];
            /**
             * Format: password
             * @description The secret (`mas_…`) of this session. Only this answer holds it.
             */
            session_token: string;
            /** @description Seconds from one heartbeat to the next. */
            heartbeat_interval_seconds: number;
            /** @description The agent pool in which it is enrolled. */
            agent_pool: {
                /** @description Identifies the agent pool. */
                id: components["schemas"]["AgentPoolId"];
                /** @description Its name. */
                name: components["schemas"]["Name"];
            };
        };
        AgentHeartbeat: {
            /** @description The version of the agent's software. */
            version: components["schemas"]["AgentVersion"];
        };
        AgentHeartbeatAnswer: {
            /** @description Seconds until the next heartbeat. */
            heartbeat_interval_seconds: number;
        };
        WorkspaceId: string;
        /** @description What runs are made of, and which pool executes them. */
        Workspace: {
            /** @description Identifies the workspace. */
            id: $Read<components["schemas"]["WorkspaceId"]>;
            /** @description The account that owns the workspace. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description What the workspace is for. */
            description: components["schemas"]["Description"];
            /** @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description When the workspace was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        WorkspaceCreate: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the workspace is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).
             * @default null
             */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        /** @description A JSON merge patch of a workspace. */
        WorkspaceUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description What the workspace is for. */
            description?: components["schemas"]["Description"];
            /** @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        WorkspaceList: {
            /** @description Workspaces, oldest first. */
            items: components["schemas"]["Workspace"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Which agent pool executes the runs of a workspace, and why (ASG-1). */
        EffectiveAgentPool: {
            /** @description The agent pool; null where hosted runners execute the runs. */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description The level that decided. */
            source: components["schemas"]["AgentPoolSource"];
            /** @description Every level that was asked, in order; the last one decided. */
            chain: {
                /** @description The level. */
                source: components["schemas"]["AgentPoolSource"];
                /** @description What the level names; null where it names none. */
                agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            }[];
        };
        /** @enum {string} */
        AgentPoolSource: "workspace" | "hosted";
    };
    responses: {
        /** @description The request could not be read. */
        MalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is not valid. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                /** @description Always `Bearer`. */
                "WWW-Authenticate"?: "Bearer";
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is valid and may not do this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such object, or none that this token may know of. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The present state of the object does not allow this. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The object was there once and will not return. */
        Gone: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MiB. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has another media type than the operation takes. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request was read and breaks a rule. */
        UnprocessableContent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. Nothing was changed. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The account. */
        account_id: components["schemas"]["AccountId"];
        /** @description The agent pool. */
        agent_pool_id: components["schemas"]["AgentPoolId"];
        /** @description The agent pool token. Its identifier, not its secret. */
        agent_pool_token_id: components["schemas"]["AgentPoolTokenId"];
        /** @description The agent. */
        agent_id: components["schemas"]["AgentId"];
        /** @description The workspace. */
        workspace_id: components["schemas"]["WorkspaceId"];
        /** @description The most items that one answer holds. */
        limit: number;
        /**
         * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
         *     refused with `invalid_cursor`.
         */
        cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description Identifies this request in the server's log. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAgentPools: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only the one with this name, ignoring case. */
                name?: components["schemas"]["Name"];
            };
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agent pools. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAgentPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentPoolCreate"];
            };
        };
        responses: {
            /** @description The agent pool. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPool"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgentPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent pool. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPool"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAgentPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent pool is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAgentPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AgentPoolUpdate"];
            };
        };
        responses: {
            /** @description The agent pool as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPool"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAgentPoolTokens: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agent pool tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolTokenList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAgentPoolToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentPoolTokenCreate"];
            };
        };
        responses: {
            /** @description The token with its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolTokenIssued"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgentPoolToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent pool token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolToken"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeAgentPoolToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only the agents of this pool. */
                agent_pool_id?: components["schemas"]["AgentPoolId"];
            };
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agents. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    registerAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentRegistration"];
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentSession"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent is removed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
        };
    };
    heartbeatAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentHeartbeat"];
            };
        };
        responses: {
            /** @description When to report again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentHeartbeatAnswer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deregisterAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent has left. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only the one with this name, ignoring case. */
                name?: components["schemas"]["Name"];
            };
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workspaces. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceCreate"];
            };
        };
        responses: {
            /** @description The workspace. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["WorkspaceUpdate"];
            };
        };
        responses: {
            /** @description The workspace as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEffectiveAgentPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The effective agent pool. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveAgentPool"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
