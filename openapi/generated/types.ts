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
        /**
         * Update an account
         * @description Changes the settings of the account. Quotas need a permission of their own. Requiring agent pools while
         *     workspaces resolve to hosted runners is refused with the list of them (ASG-8).
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/v1/accounts/{account_id}/default-agent-pool": {
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
         * Get the default agent pool
         * @description Answers the default agent pool of the account (ASG-4).
         */
        get: operations["getDefaultAgentPool"];
        /**
         * Make an agent pool the default
         * @description Makes an agent pool the default of the account, in one step that ends the default before (ASG-4).
         */
        put: operations["setDefaultAgentPool"];
        post?: never;
        /**
         * Have no default agent pool
         * @description Ends the default of the account (ASG-4). Refused with `agent_pool_required` where workspaces would resolve to
         *     hosted runners that the account refuses (ASG-8).
         */
        delete: operations["clearDefaultAgentPool"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/environments": {
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
         * List environments
         * @description Answers the environments of the account, oldest first.
         */
        get: operations["listEnvironments"];
        put?: never;
        /**
         * Create an environment
         * @description Creates an environment in the account. Naming a default agent pool needs further permissions (IAM-2) and a pool
         *     that the environment may use (ASG-5).
         */
        post: operations["createEnvironment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/environments/{environment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        /**
         * Get an environment
         * @description Answers the environment.
         */
        get: operations["getEnvironment"];
        put?: never;
        post?: never;
        /**
         * Delete an environment
         * @description Deletes an environment that has no workspaces (ASG-9); agent pools that were open to it no longer are.
         */
        delete: operations["deleteEnvironment"];
        options?: never;
        head?: never;
        /**
         * Update an environment
         * @description Changes the environment. Its default agent pool must be one that the environment may use (ASG-5).
         */
        patch: operations["updateEnvironment"];
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
         * @description Creates an agent pool in the account (POOL-1), with a first token where one is asked for. Environment access that an
         *     agent pool of type `vcs` does not have is refused with `pool_type_mismatch` (POOL-3).
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
         * @description Changes the agent pool. Its type never changes (POOL-2). Narrowing access while something uses the pool is
         *     refused with the list (ASG-6).
         */
        patch: operations["updateAgentPool"];
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/usage": {
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
         * Get what uses an agent pool
         * @description Answers what names the agent pool and what has it by inheritance, at any time (POOL-5).
         */
        get: operations["getAgentPoolUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an agent pool
         * @description Dispatches nothing to the agent pool until it is resumed (POOL-9). Pausing a paused one replaces the note and
         *     the time.
         */
        post: operations["pauseAgentPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an agent pool
         * @description Dispatches to the agent pool again (POOL-9). Resuming one that is not paused changes nothing.
         */
        post: operations["resumeAgentPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drain the agents of an agent pool
         * @description Drains every agent of the agent pool that does not drain yet (AGT-6), or those only that execute nothing, as an autoscaler
         *     does before it takes machines away. Agents that register later are not concerned; to hold the jobs back, pause the pool.
         */
        post: operations["drainAgentPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/demand": {
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
         * Get the demand of an agent pool
         * @description Answers what an autoscaler needs to know (POOL-8): what waits and since when, what is executed, and how many agents would
         *     execute all of it at once.
         */
        get: operations["getAgentPoolDemand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/environments": {
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
         * Get the environments of an agent pool
         * @description Answers the environments that may use the agent pool where access is `selected` (POOL-3).
         */
        get: operations["getAgentPoolEnvironments"];
        /**
         * Set the environments of an agent pool
         * @description Replaces the whole set of environments that may use the agent pool (POOL-3).
         */
        put: operations["setAgentPoolEnvironments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pools/{agent_pool_id}/environments/{environment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Open an agent pool to an environment
         * @description Adds one environment to those that may use the agent pool, whatever else changes at the same time (POOL-3).
         *     Adding it again changes nothing. A set holds at most 500 of them; one more gets `quota_exceeded`.
         */
        put: operations["addAgentPoolEnvironment"];
        post?: never;
        /**
         * Close an agent pool to an environment
         * @description Removes one environment from those that may use the agent pool (POOL-3), unless something in it uses the pool
         *     (ASG-6).
         */
        delete: operations["removeAgentPoolEnvironment"];
        options?: never;
        head?: never;
        patch?: never;
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
        /**
         * Update an agent pool token
         * @description Changes the name or the description of the token.
         */
        patch: operations["updateAgentPoolToken"];
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
         * @description Revokes the token for ever, and says what becomes of the sessions that it registered: they go on, their agents
         *     drain until a deadline, or they end at once (TOK-3).
         */
        post: operations["revokeAgentPoolToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-pool-tokens/{agent_pool_token_id}/rotate": {
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
         * Rotate an agent pool token
         * @description Issues a new secret for the same token and keeps the present one valid for a while (TOK-4). No session ends.
         */
        post: operations["rotateAgentPoolToken"];
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
         * @description Keeps the calling agent alive (AGT-2), brings an offline one back (AGT-3), and tells it whether to drain.
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
    "/v1/agents/{agent_id}/drain": {
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
         * Drain an agent
         * @description Gives the agent no jobs from now on; it finishes those that it has and deregisters (AGT-6). An agent may drain
         *     itself.
         */
        post: operations["drainAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/undrain": {
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
         * Stop draining an agent
         * @description Gives the agent jobs again, as long as it has not deregistered (AGT-6). Undraining one that does not drain
         *     changes nothing.
         */
        post: operations["undrainAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/pause": {
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
         * Pause an agent
         * @description Gives the agent no jobs until it is resumed (AGT-2). An agent may pause itself.
         */
        post: operations["pauseAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/resume": {
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
         * Resume an agent
         * @description Gives the agent jobs again (AGT-2). Resuming one that is not paused changes nothing.
         */
        post: operations["resumeAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}/claim": {
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
         * Claim a job
         * @description Gives the calling agent the first job that waits for an agent like it, and the lease of that job (RUN-2, RUN-3). Where there is
         *     none it waits for one as long as it is told to. An agent that is paused or drains gets none at once.
         */
        post: operations["claimJob"];
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
         * @description Creates a workspace in the account. Naming an agent pool needs further permissions (ASG-2), a pool of type
         *     `runs` (ASG-7) and one that its environment may use (ASG-5).
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
         * @description Deletes the workspace and its runs, all of which must have ended (ASG-9).
         */
        delete: operations["deleteWorkspace"];
        options?: never;
        head?: never;
        /**
         * Update a workspace
         * @description Changes the workspace. Choosing or clearing its agent pool needs a further permission (ASG-2); the pool must be
         *     of type `runs` (ASG-7) and open to the environment of the workspace (ASG-5, ASG-6).
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
    "/v1/workspaces/{workspace_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a run
         * @description Starts a run of the workspace (RUN-1). It goes to the effective agent pool that the workspace has at this moment and stays
         *     with it (ASG-8). Choosing whether it applies by itself needs a further permission.
         */
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/runs": {
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
         * List runs
         * @description Answers the runs of the account, oldest first.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        /**
         * Get a run
         * @description Answers the run and how far it got.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a run
         * @description Lets a run that is `awaiting_confirmation` apply its plan (RUN-1); in any other state it is refused with `wrong_state`.
         */
        post: operations["confirmRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a run
         * @description Gives up the plan of a run that is `awaiting_confirmation` (RUN-1); in any other state it is refused with `wrong_state`.
         */
        post: operations["discardRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description Ends the run (RUN-8). What waits is canceled at once. What an agent executes is canceled when the agent has ended it, and
         *     given up 2 minutes later whatever the agent does. Asking again changes nothing; a run that has ended is refused with
         *     `wrong_state`.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a lost apply
         * @description Unlocks the workspace of a run whose apply was given up while an agent may have been at it (RUN-5): whoever asks has seen to
         *     what it left behind. Asking again changes nothing; any other run is refused with `wrong_state`.
         */
        post: operations["acknowledgeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        /**
         * Get a job
         * @description Answers the job and how far it got.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/leases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        /**
         * List the leases of a job
         * @description Answers every claim of the job by an agent and what became of it, oldest first (RUN-3). Hosted runners need none.
         */
        get: operations["listLeases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a job
         * @description Tells that the execution begins, which must not begin before this is answered (RUN-4). Asking again changes nothing.
         */
        post: operations["startJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the lease of a job
         * @description Keeps the lease, as every call of its agent does (RUN-3), and answers whether the job is to end (RUN-8).
         */
        post: operations["renewJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        /**
         * Read the log of a job
         * @description Answers what stands in the log from an offset on. Where nothing does and the job has not ended, it waits for more as long as it
         *     is told to, so that a log can be followed.
         */
        get: operations["readJobLog"];
        put?: never;
        /**
         * Append to the log of a job
         * @description Writes what comes next in the log. A text that stands at its offset already changes nothing, so that it can be sent again;
         *     any other offset than the end is refused with `validation_failed`, which tells the end.
         */
        post: operations["appendJobLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the result of a job
         * @description Ends the job and its lease (RUN-1). The same result told again changes nothing. A result that comes after the lease was lost is
         *     refused with `lease_lost` and kept beside the lease (RUN-5).
         */
        post: operations["finishJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/vcs-providers": {
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
         * List VCS providers
         * @description Answers the VCS providers of the account, oldest first.
         */
        get: operations["listVcsProviders"];
        put?: never;
        /**
         * Create a VCS provider
         * @description Creates a VCS provider in the account. Linking an agent pool needs further permissions, a self-hosted kind and a
         *     pool of type `vcs` (ASG-7).
         */
        post: operations["createVcsProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vcs-providers/{vcs_provider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The VCS provider. */
                vcs_provider_id: components["parameters"]["vcs_provider_id"];
            };
            cookie?: never;
        };
        /**
         * Get a VCS provider
         * @description Answers the VCS provider.
         */
        get: operations["getVcsProvider"];
        put?: never;
        post?: never;
        /**
         * Delete a VCS provider
         * @description Deletes the VCS provider.
         */
        delete: operations["deleteVcsProvider"];
        options?: never;
        head?: never;
        /**
         * Update a VCS provider
         * @description Changes the VCS provider. Linking an agent pool needs a further permission, a self-hosted kind and a pool of
         *     type `vcs` (ASG-7).
         */
        patch: operations["updateVcsProvider"];
        trace?: never;
    };
    "/v1/accounts/{account_id}/service-accounts": {
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
         * List service accounts
         * @description Answers the service accounts of the account, oldest first.
         */
        get: operations["listServiceAccounts"];
        put?: never;
        /**
         * Create a service account
         * @description Creates a service account. It may do nothing until an access policy names it.
         */
        post: operations["createServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        /**
         * Get a service account
         * @description Answers the service account.
         */
        get: operations["getServiceAccount"];
        put?: never;
        post?: never;
        /**
         * Delete a service account
         * @description Deletes the service account with its tokens and its access policies; its tokens are refused from the next
         *     request on (IAM-3).
         */
        delete: operations["deleteServiceAccount"];
        options?: never;
        head?: never;
        /**
         * Update a service account
         * @description Changes the service account.
         */
        patch: operations["updateServiceAccount"];
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        /**
         * List the tokens of a service account
         * @description Answers the tokens of the service account that are not revoked, oldest first, without their secrets.
         */
        get: operations["listServiceAccountTokens"];
        put?: never;
        /**
         * Issue a service account token
         * @description Issues a token with which the service account speaks. The answer holds the secret; nothing later does. Nobody
         *     issues a token for a principal that holds more than they do (IAM-1).
         */
        post: operations["createServiceAccountToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-account-tokens/{service_account_token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account token. Its identifier, not its secret. */
                service_account_token_id: components["parameters"]["service_account_token_id"];
            };
            cookie?: never;
        };
        /**
         * Get a service account token
         * @description Answers the token without its secret. A revoked token is absent.
         */
        get: operations["getServiceAccountToken"];
        put?: never;
        post?: never;
        /**
         * Revoke a service account token
         * @description Revokes the token for ever, from the next request on (IAM-3).
         */
        delete: operations["revokeServiceAccountToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/roles": {
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
         * List roles
         * @description Answers the roles of the account, oldest first.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Create a role
         * @description Creates a role. Nobody puts a permission into a role that they do not hold at account scope (IAM-1).
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The role. */
                role_id: components["parameters"]["role_id"];
            };
            cookie?: never;
        };
        /**
         * Get a role
         * @description Answers the role.
         */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /**
         * Delete a role
         * @description Deletes a role that no access policy gives (ASG-9).
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Update a role
         * @description Changes the role, for everybody who holds it, from the next request on (IAM-3).
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the permissions
         * @description Answers every permission that an operation asks for (IAM-2).
         */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/access-policies": {
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
         * List access policies
         * @description Answers the access policies of the account, oldest first.
         */
        get: operations["listAccessPolicies"];
        put?: never;
        /**
         * Create an access policy
         * @description Gives a principal a role at a scope. Nobody gives more than they hold there (IAM-1).
         */
        post: operations["createAccessPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-policies/{access_policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The access policy. */
                access_policy_id: components["parameters"]["access_policy_id"];
            };
            cookie?: never;
        };
        /**
         * Get an access policy
         * @description Answers the access policy.
         */
        get: operations["getAccessPolicy"];
        put?: never;
        post?: never;
        /**
         * Delete an access policy
         * @description Takes the role from the principal, from the next request on (IAM-3).
         */
        delete: operations["deleteAccessPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/audit-events": {
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
         * List audit events
         * @description Answers what was changed in the account, oldest first (IAM-4).
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/audit-events/export": {
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
         * Export audit events
         * @description Answers every audit event that the filters let through, oldest first, one JSON document a line (IAM-4).
         */
        get: operations["exportAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server runs
         * @description Answers as long as the process serves requests at all. For liveness probes.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server takes requests
         * @description Answers with success when the server can reach what it keeps its data in. For readiness probes.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get metrics
         * @description Answers metrics in the text format of Prometheus: the agents of the caller's account by pool and status, their slots, the
         *     jobs that wait and that are held and the age of the oldest that waits, how long jobs waited for their claims and how they
         *     ended, and the rate and duration of requests by operation. It shows that account only (IAM-2).
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this document
         * @description Answers this OpenAPI document in one piece, with no reference that leads out of it.
         */
        get: operations["getOpenApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document
         * @description Answers this document as one HTML page, which loads nothing from anywhere else.
         */
        get: operations["getDocs"];
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
            /** @description Whether workspaces that resolve to hosted runners are refused (ASG-8). */
            require_agent_pool: boolean;
            /** @description How many jobs hosted runners execute at once; agents never count against it (RUN-7). */
            hosted_concurrency: components["schemas"]["HostedConcurrency"];
            /** @description How much of everything the account may have (POOL-10). */
            quotas: components["schemas"]["Quotas"];
            /** @description When the account was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description How much of its quotas the account uses at present. */
            status: $Read<components["schemas"]["AccountStatus"]>;
        };
        HostedConcurrency: number;
        Quota: number;
        Quotas: {
            /** @description Agent pools in the account. */
            agent_pools: components["schemas"]["Quota"];
            /** @description Agents in the account that are not offline. */
            agents: components["schemas"]["Quota"];
            /** @description Tokens in one agent pool that are not revoked. */
            tokens_per_agent_pool: components["schemas"]["Quota"];
            /** @description Runs in the account of which a job waits. */
            queued_runs: components["schemas"]["Quota"];
        };
        QuotasPatch: {
            /** @description Agent pools in the account. */
            agent_pools?: components["schemas"]["Quota"];
            /** @description Agents in the account that are not offline. */
            agents?: components["schemas"]["Quota"];
            /** @description Tokens in one agent pool that are not revoked. */
            tokens_per_agent_pool?: components["schemas"]["Quota"];
            /** @description Runs in the account of which a job waits. */
            queued_runs?: components["schemas"]["Quota"];
        };
        AccountStatus: {
            /** @description Agent pools in the account. */
            agent_pools: components["schemas"]["Usage"];
            /** @description Agents in the account that are not offline. */
            agents: components["schemas"]["Usage"];
            /** @description Runs in the account of which a job waits. */
            queued_runs: components["schemas"]["Usage"];
            /** @description Jobs that hosted runners execute, which `hosted_concurrency` limits. */
            hosted_jobs: components["schemas"]["Usage"];
        };
        Usage: number;
        /** @description A JSON merge patch of an account. */
        AccountUpdate: {
            /** @description What people call the account. */
            name?: components["schemas"]["Name"];
            /** @description Whether workspaces that resolve to hosted runners are refused (ASG-8). */
            require_agent_pool?: boolean;
            /** @description How many jobs hosted runners execute at once (RUN-7). */
            hosted_concurrency?: components["schemas"]["HostedConcurrency"];
            /** @description How much of everything the account may have (POOL-10). */
            quotas?: components["schemas"]["QuotasPatch"];
        };
        /** @description The agent pool that executes the runs of every workspace for which nothing closer names one (ASG-1, ASG-4). */
        DefaultAgentPool: {
            /** @description The agent pool; null when the account has no default. */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
        };
        DefaultAgentPoolSet: {
            /** @description An agent pool of type `runs` that every environment may use (ASG-4). */
            agent_pool_id: components["schemas"]["AgentPoolId"];
        };
        DefaultAgentPoolChange: {
            /** @description The agent pool that is the default now; null when the account has none. */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description How many workspaces have another effective agent pool than before. */
            workspaces_moved: number;
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
            /** @description With `permission_missing` and `grant_exceeds_own`, the permission that the caller lacks. */
            permission?: string;
            /** @description With `validation_failed`, each member, parameter or header at fault. */
            errors?: components["schemas"]["ProblemError"][];
            /** @description With `pool_in_use` and `in_use`, what holds it. */
            holders?: components["schemas"]["Holders"];
            /** @description With `quota_exceeded`, which quota and how much of it is used. */
            quota?: components["schemas"]["QuotaState"];
            /** @description With `token_already_issued`, the token whose secret was given out. */
            token_id?: string;
            /** @description Identifies this request in the server's log; the same as the header `X-Request-Id`. */
            request_id: string;
        };
        /** @description One fault of a request. Either `pointer` or `parameter` says where it lies. */
        ProblemError: {
            /** @description A JSON pointer into the body; empty for the body as a whole. */
            pointer?: string;
            /** @description The name of a query parameter or of a header. */
            parameter?: string;
            /** @description What is wrong there. */
            detail: string;
        };
        QuotaState: {
            /** @description The quota, as the account names it; or `environments_per_agent_pool`, which every account has and nobody changes. */
            name: string;
            /** @description How much the account may have. */
            limit: number;
            /** @description How much it has. */
            used: number;
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
                kind: "account" | "environment" | "workspace" | "vcs_provider" | "access_policy" | "run" | "job";
                /** @description Its identifier. */
                id: string;
                /** @description Its name; for a run the message it was started with, for a job its phase. */
                name: string;
            }[];
        };
        /** @enum {string} */
        ProblemCode: "malformed_request" | "unauthenticated" | "token_revoked" | "permission_missing" | "wrong_token_kind" | "not_found" | "method_not_allowed" | "request_timeout" | "name_taken" | "pool_in_use" | "agent_active" | "agent_name_taken" | "session_superseded" | "clock_is_real" | "pool_deleted" | "agent_removed" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "immutable_field" | "invalid_cursor" | "pool_type_mismatch" | "precondition_failed" | "headers_too_large" | "idempotency_key_in_flight" | "idempotency_key_reused" | "token_already_issued" | "quota_exceeded" | "in_use" | "agent_busy" | "environment_access_is_all" | "default_pool_not_shared" | "pool_not_available_in_environment" | "agent_pool_required" | "vcs_provider_not_self_hosted" | "wrong_state" | "lease_lost" | "grant_exceeds_own" | "rate_limited" | "internal_error" | "not_implemented" | "unavailable";
        AgentPoolId: string;
        /** @enum {string} */
        AgentPoolType: "runs" | "vcs";
        Tags: {
            [key: string]: components["schemas"]["TagValue"];
        };
        /** @description A named group of self-hosted agents. */
        AgentPool: components["schemas"]["AgentPoolProperties"];
        /** @description What every answer tells of an agent pool. */
        AgentPoolProperties: {
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
            /**
             * @description `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
             *     type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
             */
            environment_access: components["schemas"]["EnvironmentAccess"];
            /** @description The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3). */
            environment_ids: components["schemas"]["EnvironmentIds"];
            /** @description Agents older than this get no jobs (AGT-9); null accepts every version. */
            min_agent_version: components["schemas"]["AgentVersion"] | null;
            /** @description When the agent pool was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description What the agent pool is doing at present (POOL-7). */
            status: $Read<components["schemas"]["AgentPoolStatus"]>;
        };
        /** @enum {string} */
        EnvironmentAccess: "all" | "selected";
        EnvironmentIds: components["schemas"]["EnvironmentId"][];
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
            /** @description How many of its live agents get no jobs because they are older than `min_agent_version` (AGT-9). */
            agents_too_old: components["schemas"]["AgentCount"];
            /** @description What the live agents of the agent pool can execute at once. */
            slots: {
                /** @description Slots of its idle and busy agents. */
                total: components["schemas"]["AgentCount"];
                /** @description How many of them execute a job. */
                used: components["schemas"]["AgentCount"];
            };
            /** @description The jobs of the agent pool that have not ended. */
            jobs: {
                /** @description Those that wait. */
                waiting: components["schemas"]["JobCount"];
                /** @description Those that an agent has claimed. */
                running: components["schemas"]["JobCount"];
            };
            /** @description `degraded` when jobs that were queued 5 minutes ago wait with no live agent (POOL-7). */
            health: components["schemas"]["AgentPoolHealth"];
            /** @description Whether jobs are dispatched to the agent pool at all (POOL-9). */
            scheduling: components["schemas"]["AgentPoolScheduling"];
            /** @description Why and until when it is paused; null when it is not. */
            pause: components["schemas"]["Pause"] | null;
        };
        /** @enum {string} */
        AgentPoolHealth: "ok" | "degraded";
        /** @enum {string} */
        AgentPoolScheduling: "active" | "paused";
        Pause: {
            /** @description Why. */
            note: components["schemas"]["Description"];
            /** @description Since when. */
            paused_at: components["schemas"]["Timestamp"];
            /** @description When it resumes by itself; null when somebody has to resume it. */
            resume_at: components["schemas"]["Timestamp"] | null;
        };
        PauseRequest: {
            /**
             * @description Why.
             * @default
             */
            note?: components["schemas"]["Description"];
            /**
             * @description When to resume by itself, in the future; null waits for somebody to resume it.
             * @default null
             */
            resume_at?: components["schemas"]["Timestamp"] | null;
        };
        AgentCount: number;
        JobCount: number;
        /** @description What an autoscaler needs to know of an agent pool (POOL-8). */
        AgentPoolDemand: {
            /** @description The jobs that wait. */
            waiting: {
                /** @description Plan jobs that an agent could execute at once. */
                plan: components["schemas"]["JobCount"];
                /** @description Apply jobs that an agent could execute at once. */
                apply: components["schemas"]["JobCount"];
                /** @description Jobs that no agent could execute yet; another run of their workspace comes first. */
                workspace_busy: components["schemas"]["JobCount"];
            };
            /** @description Since when the first of those waits that an agent could execute at once; null where there is none. */
            oldest_waiting_since: components["schemas"]["Timestamp"] | null;
            /** @description The jobs that an agent has claimed. */
            running: {
                /** @description Plan jobs. */
                plan: components["schemas"]["JobCount"];
                /** @description Apply jobs. */
                apply: components["schemas"]["JobCount"];
            };
            /** @description What its live agents that take jobs, or do so once the agent pool is resumed, can execute at once. */
            slots: {
                /** @description Slots of those agents. */
                total: components["schemas"]["AgentCount"];
                /** @description How many of them execute a job. */
                used: components["schemas"]["AgentCount"];
            };
            /** @description Its agents, as they are and as they should be. */
            agents: {
                /** @description How many agents execute all of it at once, each `slots_per_agent` jobs; of a paused agent pool what is claimed only. */
                desired: components["schemas"]["AgentCount"];
                /** @description How many live agents these are. */
                live: components["schemas"]["AgentCount"];
            };
        };
        AgentPoolDrained: {
            /** @description How many agents drain since. */
            agents_drained: components["schemas"]["AgentCount"];
        };
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
            /**
             * @description `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
             *     type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
             * @default all
             */
            environment_access?: components["schemas"]["EnvironmentAccess"];
            /**
             * @description The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3).
             * @default []
             */
            environment_ids?: components["schemas"]["EnvironmentIds"];
            /**
             * @description Agents older than this get no jobs (AGT-9); null accepts every version.
             * @default null
             */
            min_agent_version?: components["schemas"]["AgentVersion"] | null;
            /** @description A first token to issue with the agent pool; the answer holds its secret, nothing later does (POOL-1). */
            initial_token?: $Write<components["schemas"]["AgentPoolTokenCreate"]>;
        };
        /** @description An agent pool, with its first token where one was asked for. */
        AgentPoolCreated: {
            /** @description The token that was asked for, with its secret, shown in this answer only. */
            initial_token?: $Read<components["schemas"]["AgentPoolTokenIssued"]>;
        } & components["schemas"]["AgentPoolProperties"];
        /** @description A JSON merge patch of an agent pool. */
        AgentPoolUpdate: {
            /** @description Unique in the account, ignoring case (POOL-1). */
            name?: components["schemas"]["Name"];
            /** @description What the agent pool is for. */
            description?: components["schemas"]["Description"];
            /** @description Labels of your own; `null` removes one. */
            tags?: components["schemas"]["TagsPatch"];
            /**
             * @description `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
             *     type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
             */
            environment_access?: components["schemas"]["EnvironmentAccess"];
            /**
             * @description The whole set of environments that may use the agent pool when access is `selected`; it replaces the set before.
             *     Changing access to `all` empties it (POOL-3).
             */
            environment_ids?: components["schemas"]["EnvironmentIds"];
            /** @description Agents older than this get no jobs (AGT-9); null accepts every version. */
            min_agent_version?: components["schemas"]["AgentVersion"] | null;
        };
        TagsPatch: {
            [key: string]: components["schemas"]["TagValue"] | null;
        };
        AgentPoolList: {
            /** @description Agent pools, oldest first. */
            items: components["schemas"]["AgentPool"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What uses an agent pool, by naming it or by inheritance (POOL-5). */
        AgentPoolUsage: {
            /** @description Whether it is the default of the account. */
            account_default: boolean;
            /** @description Environments of which it is the default. */
            environment_defaults: components["schemas"]["Holders"];
            /** @description VCS providers that are reached through it. */
            vcs_providers: components["schemas"]["Holders"];
            /** @description Workspaces whose runs it executes. */
            workspaces: {
                /** @description Those that name it themselves. */
                explicit: components["schemas"]["Holders"];
                /** @description Those that have it from their environment or the account. */
                inherited: components["schemas"]["Holders"];
            };
        };
        AgentPoolEnvironments: {
            /** @description The environments that may use the agent pool. */
            environment_ids: components["schemas"]["EnvironmentIds"];
        };
        EnvironmentId: string;
        /** @description A group of workspaces that may use the same agent pools. */
        Environment: {
            /** @description Identifies the environment. */
            id: $Read<components["schemas"]["EnvironmentId"]>;
            /** @description The account that owns the environment. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description What the environment is for. */
            description: components["schemas"]["Description"];
            /** @description The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1). */
            default_agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description When the environment was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        EnvironmentCreate: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the environment is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1).
             * @default null
             */
            default_agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        /** @description A JSON merge patch of an environment. */
        EnvironmentUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description What the environment is for. */
            description?: components["schemas"]["Description"];
            /** @description The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1). */
            default_agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        EnvironmentList: {
            /** @description Environments, oldest first. */
            items: components["schemas"]["Environment"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The `cursor` that continues this list; null at its end and nowhere else. */
        NextCursor: string | null;
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
            /** @description What it says of itself, for jobs to choose by. */
            labels: $Read<components["schemas"]["Labels"]>;
            /** @description How many jobs it executes at once, at most 5 (AGT-5). */
            capacity: $Read<components["schemas"]["Capacity"]>;
            /** @description Whether it executes one job and is removed then (AGT-10). */
            ephemeral: $Read<boolean>;
            /** @description When it first registered. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description How it is at present. */
            status: $Read<components["schemas"]["AgentStatus"]>;
        };
        AgentStatus: {
            /** @description Derived from how long the agent has been silent (AGT-2). */
            state: components["schemas"]["AgentState"];
            /** @description Whether it takes jobs (AGT-2, AGT-6). */
            scheduling: components["schemas"]["AgentScheduling"];
            /** @description Why and until when it is paused; null when it is not. */
            pause: components["schemas"]["Pause"] | null;
            /** @description When its session ends even if it is not done (TOK-3); null where it may take its time. */
            drain_deadline: components["schemas"]["Timestamp"] | null;
            /** @description How much it executes. */
            slots: {
                /** @description How many jobs it executes at once. */
                total: components["schemas"]["AgentCount"];
                /** @description How many it executes at present. */
                used: components["schemas"]["AgentCount"];
            };
            /** @description What its last heartbeat told of its machine; null where it told nothing. */
            resources: components["schemas"]["AgentResources"] | null;
            /** @description Every reason why it gets no jobs at present; empty when it gets them. */
            no_jobs_because: components["schemas"]["NoJobsReason"][];
            /** @description When it last made a call of its own; nothing else counts. */
            last_seen_at: components["schemas"]["Timestamp"];
            /** @description When it became `offline`; null in every other state. */
            offline_at: components["schemas"]["Timestamp"] | null;
            /** @description When it will be removed unless it returns (AGT-3); null unless `offline`. */
            removal_at: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        AgentState: "idle" | "busy" | "unresponsive" | "offline";
        /** @enum {string} */
        AgentScheduling: "active" | "paused" | "draining";
        /** @enum {string} */
        NoJobsReason: "unresponsive" | "offline" | "paused" | "draining" | "pool_paused" | "too_old" | "no_free_slot";
        Labels: {
            [key: string]: components["schemas"]["TagValue"];
        };
        Capacity: number;
        AgentResources: {
            /** @description How busy its processors are, all together. */
            cpu_percent: number;
            /** @description Memory in use. */
            memory_used_bytes: components["schemas"]["Bytes"];
            /** @description Memory in all. */
            memory_total_bytes: components["schemas"]["Bytes"];
            /** @description Space in use where it executes jobs. */
            disk_used_bytes: components["schemas"]["Bytes"];
            /** @description Space in all where it executes jobs. */
            disk_total_bytes: components["schemas"]["Bytes"];
        };
        Bytes: number;
        AgentDrainRequest: {
            /**
             * @description Refuse with `agent_busy` when it executes a job.
             * @default false
             */
            only_if_idle?: boolean;
        };
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
            /**
             * @description What it says of itself, for jobs to choose by.
             * @default {}
             */
            labels?: components["schemas"]["Labels"];
            /**
             * @description How many jobs it executes at once, at most 5 (AGT-5).
             * @default 5
             */
            capacity?: components["schemas"]["Capacity"];
            /**
             * @description Whether it executes one job and is removed then (AGT-10).
             * @default false
             */
            ephemeral?: boolean;
        };
        /** @description What a registered agent needs to go on. */
        AgentSession: {
            /** @description The agent that this session speaks for. */
            agent_id: components["schemas"]["AgentId"];
            /**
             * Format: password
             * @description The secret (`mas_…`) of this session, shown in this answer only.
             */
            session_token: string;
            /** @description Seconds from one heartbeat to the next. */
            heartbeat_interval_seconds: number;
            /** @description The agent pool in which it is enrolled, and what of it concerns its agents. */
            agent_pool: {
                /** @description Identifies the agent pool. */
                id: components["schemas"]["AgentPoolId"];
                /** @description Its name. */
                name: components["schemas"]["Name"];
                /** @description What its agents are for (POOL-2). */
                type: components["schemas"]["AgentPoolType"];
                /** @description Agents older than this get no jobs (AGT-9); null accepts every version. */
                min_agent_version: components["schemas"]["AgentVersion"] | null;
            };
        };
        AgentHeartbeat: {
            /** @description The version of the agent's software. */
            version: components["schemas"]["AgentVersion"];
            /**
             * @description How many jobs it executes (AGT-2).
             * @default 0
             */
            slots_used?: number;
            /** @description What its machine has and uses. */
            resources?: components["schemas"]["AgentResources"];
        };
        AgentHeartbeatAnswer: {
            /** @description Whether it takes jobs; a draining agent deregisters when it has none left (AGT-6). */
            scheduling: components["schemas"]["AgentScheduling"];
            /** @description When its session ends even if it is not done (TOK-3). */
            drain_deadline: components["schemas"]["Timestamp"] | null;
            /**
             * @description The jobs whose leases the agent holds, and whether they are to end (RUN-8). What it executes besides was taken from it
             *     and is to be stopped (RUN-3).
             */
            jobs: components["schemas"]["HeldJob"][];
            /** @description Seconds until the next heartbeat. */
            heartbeat_interval_seconds: number;
        };
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
            /** @description How many agents have a session that this token registered. */
            sessions: number;
            /** @description Until when the secret before the last rotation still registers agents (TOK-4); null when it does not. */
            previous_secret_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description When the token last registered an agent. */
            last_used_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description An agent pool token together with its secret, which no later answer repeats (TOK-1). */
        AgentPoolTokenIssued: {
            /**
             * Format: password
             * @description The secret (`mpt_…`), shown in this answer only.
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
        /** @description A JSON merge patch of an agent pool token. */
        AgentPoolTokenUpdate: {
            /** @description Unique in the agent pool (TOK-1). */
            name?: components["schemas"]["Name"];
            /** @description What the token is for. */
            description?: components["schemas"]["Description"];
        };
        AgentPoolTokenRevocation: {
            /**
             * @description What becomes of the sessions that the token registered (TOK-3).
             * @default drain
             */
            sessions?: components["schemas"]["SessionFate"];
            /**
             * @description With `drain`, the seconds after which sessions end even if their agents are not done.
             * @default 3600
             */
            drain_seconds?: number;
        };
        /** @enum {string} */
        SessionFate: "keep" | "drain" | "immediate";
        AgentPoolTokenRotation: {
            /**
             * @description For how many seconds the present secret still registers agents beside the new one (TOK-4).
             * @default 86400
             */
            grace_seconds?: number;
        };
        JobId: string;
        /** @description One phase of a run, executed by one agent or by hosted runners. */
        Job: {
            /** @description Identifies the job. */
            id: $Read<components["schemas"]["JobId"]>;
            /** @description The account of its run. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description The run that it is a phase of. */
            run_id: $Read<components["schemas"]["RunId"]>;
            /** @description The workspace of its run. */
            workspace_id: $Read<components["schemas"]["WorkspaceId"]>;
            /** @description Which phase of the run it is. */
            phase: $Read<components["schemas"]["JobPhase"]>;
            /** @description The agent pool that executes it; null where hosted runners do. */
            agent_pool_id: $Read<components["schemas"]["AgentPoolId"] | null>;
            /** @description When it was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description How far it got. */
            status: $Read<components["schemas"]["JobStatus"]>;
        };
        /** @enum {string} */
        JobPhase: "plan" | "apply";
        JobStatus: {
            /** @description How far it got (RUN-3). */
            state: components["schemas"]["JobState"];
            /** @description Why it is `canceled` or `errored`; null in every other state. */
            reason: components["schemas"]["EndReason"] | null;
            /** @description What whoever executed it said at its end. */
            message: components["schemas"]["JobMessage"];
            /** @description What it waits for (RUN-2); null unless it waits. */
            queue_reason: components["schemas"]["QueueReason"] | null;
            /** @description Since when it waits, or waited; it keeps its place when it returns to the queue (RUN-4). */
            queued_at: components["schemas"]["Timestamp"];
            /** @description How often it was claimed. */
            epoch: components["schemas"]["Epoch"];
            /** @description The agent that has, or had last, claimed it; null where none has, and where hosted runners execute it. */
            agent_id: components["schemas"]["AgentId"] | null;
            /** @description When it was last claimed; null where it never was. */
            claimed_at: components["schemas"]["Timestamp"] | null;
            /** @description When its execution began under the last lease; null where it has not. */
            started_at: components["schemas"]["Timestamp"] | null;
            /** @description When its lease is lost unless the agent calls before (RUN-3); null where no agent holds one. */
            lease_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Since when it is to end, and why (RUN-8, RUN-9); null where it need not. */
            cancellation: components["schemas"]["Cancellation"] | null;
            /** @description How long its log is. */
            log_bytes: components["schemas"]["LogOffset"];
            /** @description When it ended; null as long as it has not. */
            ended_at: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        JobState: "waiting" | "claimed" | "running" | "finished" | "errored" | "canceled";
        /**
         * @description Why a job or a run did not finish: its execution `failed`; its agent was lost (`agent_lost`); it took too long
         *     (`timed_out`); somebody canceled it (`canceled`); its agent pool was deleted (`pool_deleted`), or may no longer be used
         *     in the environment of its workspace (`pool_not_available_in_environment`).
         * @enum {string}
         */
        EndReason: "failed" | "agent_lost" | "timed_out" | "canceled" | "pool_deleted" | "pool_not_available_in_environment";
        /**
         * @description What a waiting job waits for, the first of these that holds: `workspace_busy`, another run of the workspace;
         *     `hosted_limit`, a free hosted runner; `pool_paused`, the resumption of the agent pool; `no_agents`, a live agent that
         *     takes jobs; `agents_too_old`, one that is recent enough; `labels_unmatched`, one with its labels; `all_busy`, one with a
         *     free slot; `dispatching`, nothing but the next call of an agent that has all of this.
         * @enum {string}
         */
        QueueReason: "workspace_busy" | "hosted_limit" | "pool_paused" | "no_agents" | "agents_too_old" | "labels_unmatched" | "all_busy" | "dispatching";
        Cancellation: {
            /** @description Why it is to end, `canceled` or `timed_out`. */
            reason: components["schemas"]["EndReason"];
            /** @description Since when. Its agent learns it at its next call. */
            requested_at: components["schemas"]["Timestamp"];
            /** @description When it is given up, whatever its agent does. */
            force_at: components["schemas"]["Timestamp"];
        };
        /** @description Up to 10,000 characters. */
        JobMessage: string;
        Epoch: number;
        LogOffset: number;
        LeaseId: string;
        /** @description The right of one agent to execute one job, from its claim on. A job has at most one that is live (RUN-3). */
        Lease: {
            /** @description Identifies the lease. */
            id: $Read<components["schemas"]["LeaseId"]>;
            /** @description The job. */
            job_id: $Read<components["schemas"]["JobId"]>;
            /** @description Which claim of the job it comes from; the latest is the highest. */
            epoch: $Read<components["schemas"]["Epoch"]>;
            /** @description The agent that claimed. */
            agent_id: $Read<components["schemas"]["AgentId"]>;
            /** @description Whether it holds, and how it ended. */
            state: $Read<components["schemas"]["LeaseState"]>;
            /** @description When the job was claimed. */
            claimed_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description When the execution began; null where it did not. */
            started_at: $Read<components["schemas"]["Timestamp"] | null>;
            /** @description When it ended; null as long as it is live. */
            ended_at: $Read<components["schemas"]["Timestamp"] | null>;
            /**
             * @description What the agent told as the result after the lease had been lost; it changed nothing, and is kept here (RUN-5).
             *     Null where it told none.
             */
            late_result: $Read<components["schemas"]["JobResult"] | null>;
        };
        /**
         * @description `claimed` and `started` are live. `finished`: the agent told the result. `returned`: the job was not started in time and
         *     went back to the queue. `lost`: the agent was silent, removed or superseded. `canceled`: the job was.
         * @enum {string}
         */
        LeaseState: "claimed" | "started" | "finished" | "returned" | "lost" | "canceled";
        LeaseList: {
            /** @description Leases, oldest first. */
            items: components["schemas"]["Lease"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        JobClaim: {
            /**
             * @description How long to wait for a job where there is none.
             * @default 0
             */
            wait_seconds?: number;
        };
        JobClaimAnswer: {
            /** @description The job that the agent holds from now on; null where there was none for it. */
            job: components["schemas"]["ClaimedJob"] | null;
            /** @description Whether the agent takes jobs; where it does not, it gets none, and waits for none (AGT-6). */
            scheduling: components["schemas"]["AgentScheduling"];
            /** @description When its session ends even if it is not done (TOK-3). */
            drain_deadline: components["schemas"]["Timestamp"] | null;
        };
        /** @description All that an agent needs to execute a job. */
        ClaimedJob: {
            /** @description Identifies the job. */
            id: components["schemas"]["JobId"];
            /** @description The run that it is a phase of. */
            run_id: components["schemas"]["RunId"];
            /** @description The workspace of the run. */
            workspace_id: components["schemas"]["WorkspaceId"];
            /** @description Which phase of the run it is. */
            phase: components["schemas"]["JobPhase"];
            /** @description What the run does. */
            kind: components["schemas"]["RunKind"];
            /** @description To be sent with everything that the agent writes for the job (RUN-3). */
            epoch: components["schemas"]["Epoch"];
            /**
             * Format: password
             * @description The secret (`mjt_…`) that speaks for this job as long as the lease holds, shown in this answer only.
             */
            job_token: string;
            /** @description When the job goes back to the queue unless it was started (RUN-4). */
            start_before: components["schemas"]["Timestamp"];
            /** @description When the lease is lost unless the agent calls before (RUN-3). */
            lease_expires_at: components["schemas"]["Timestamp"];
            /** @description How long it may be executed (RUN-9). */
            timeout_minutes: components["schemas"]["TimeoutMinutes"];
            /** @description Where the agent's log goes on; what stands before comes from former claims. */
            log_offset: components["schemas"]["LogOffset"];
        };
        /** @description Names the claim that the agent speaks from. */
        LeaseWrite: {
            /** @description The epoch that the claim told. */
            epoch: components["schemas"]["Epoch"];
        };
        LeaseAnswer: {
            /** @description When the lease is lost unless the agent calls before (RUN-3). */
            lease_expires_at: components["schemas"]["Timestamp"];
            /** @description Since when the job is to end, and why (RUN-8, RUN-9); null where it need not. */
            cancellation: components["schemas"]["Cancellation"] | null;
        };
        JobLogAppend: {
            /** @description The epoch that the claim told. */
            epoch: components["schemas"]["Epoch"];
            /** @description Where the text begins, in bytes of UTF-8 from the beginning of the log. */
            offset: components["schemas"]["LogOffset"];
            /** @description What comes next. */
            text: components["schemas"]["LogText"];
        };
        LogText: string;
        JobLogAppended: {
            /** @description Where the next text begins. */
            next_offset: components["schemas"]["LogOffset"];
            /** @description When the lease is lost unless the agent calls before (RUN-3). */
            lease_expires_at: components["schemas"]["Timestamp"];
            /** @description Since when the job is to end, and why (RUN-8, RUN-9); null where it need not. */
            cancellation: components["schemas"]["Cancellation"] | null;
        };
        JobLog: {
            /** @description What stands in the log from the offset on, at most about 64 KiB of it. */
            text: string;
            /** @description Where the next text begins. */
            next_offset: components["schemas"]["LogOffset"];
            /** @description Whether the job has ended and nothing comes after `next_offset`. */
            complete: boolean;
        };
        JobFinish: {
            /** @description The epoch that the claim told. */
            epoch: components["schemas"]["Epoch"];
            /** @description What came of it. Only a job that is to end can be `canceled` (RUN-8). */
            outcome: components["schemas"]["JobOutcome"];
            /**
             * @description Whether the plan changes anything; a plan that changes nothing is not applied (RUN-1).
             * @default true
             */
            has_changes?: boolean;
            /**
             * @description What there is to say about the outcome.
             * @default
             */
            message?: components["schemas"]["JobMessage"];
        };
        /** @enum {string} */
        JobOutcome: "succeeded" | "failed" | "canceled";
        JobResult: {
            /** @description What came of the job. */
            outcome: components["schemas"]["JobOutcome"];
            /** @description Whether the plan changes anything. */
            has_changes: boolean;
            /** @description What there was to say. */
            message: components["schemas"]["JobMessage"];
            /** @description When it was told. */
            at: components["schemas"]["Timestamp"];
        };
        /** @description A job that an agent holds. */
        HeldJob: {
            /** @description Identifies the job. */
            id: components["schemas"]["JobId"];
            /** @description The claim that holds it. */
            epoch: components["schemas"]["Epoch"];
            /** @description Since when the job is to end, and why; null where it need not. */
            cancellation: components["schemas"]["Cancellation"] | null;
        };
        RunId: string;
        /** @description One execution of the code of a workspace. What it does stays as it was chosen; how far it got is its status. */
        Run: {
            /** @description Identifies the run. */
            id: $Read<components["schemas"]["RunId"]>;
            /** @description The account of its workspace. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description The workspace that it is a run of. */
            workspace_id: $Read<components["schemas"]["WorkspaceId"]>;
            /** @description `plan_only` changes nothing, `plan_and_apply` applies what it planned, `destroy` plans and applies an end of all (RUN-1). */
            kind: $Read<components["schemas"]["RunKind"]>;
            /** @description Why it was started, in the words of whoever did. */
            message: $Read<components["schemas"]["Description"]>;
            /** @description Whether it applies its plan without being confirmed (RUN-1). */
            auto_apply: $Read<boolean>;
            /** @description Jobs of a higher priority are dispatched first (RUN-2). */
            priority: $Read<components["schemas"]["Priority"]>;
            /** @description Labels that an agent must have, with these values, to execute its jobs (RUN-2). */
            agent_labels: $Read<components["schemas"]["Labels"]>;
            /** @description How long each of its jobs may be executed (RUN-9). */
            timeout_minutes: $Read<components["schemas"]["TimeoutMinutes"]>;
            /**
             * @description The agent pool that executes it, as the workspace resolved when the run was created (ASG-8); null where hosted
             *     runners do.
             */
            agent_pool_id: $Read<components["schemas"]["AgentPoolId"] | null>;
            /** @description The principal that started it. */
            created_by: $Read<string>;
            /** @description When it was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description How far it got. */
            status: $Read<components["schemas"]["RunStatus"]>;
        };
        /** @enum {string} */
        RunKind: "plan_only" | "plan_and_apply" | "destroy";
        Priority: number;
        TimeoutMinutes: number;
        RunStatus: {
            /** @description How far it got (RUN-1). */
            state: components["schemas"]["RunState"];
            /** @description Why it is `canceled` or `errored`; null in every other state. */
            reason: components["schemas"]["EndReason"] | null;
            /** @description What its waiting job waits for (RUN-2); null where no job of it waits. */
            queue_reason: components["schemas"]["QueueReason"] | null;
            /** @description Whether its plan changes anything; null before it is planned. */
            has_changes: boolean | null;
            /** @description Since when its running job is to end, and why (RUN-8, RUN-9); null where it need not. */
            cancellation: components["schemas"]["Cancellation"] | null;
            /**
             * @description Whether its apply was given up while an agent may have been at it: then its workspace stays locked until somebody
             *     acknowledges that (RUN-5).
             */
            needs_acknowledgement: boolean;
            /** @description Its plan job. */
            plan: components["schemas"]["Job"];
            /** @description Its apply job; null as long as there is none. */
            apply: components["schemas"]["Job"] | null;
            /** @description When it ended; null as long as it has not. */
            ended_at: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        RunState: "plan_queued" | "planning" | "awaiting_confirmation" | "apply_queued" | "applying" | "finished" | "discarded" | "canceled" | "errored";
        RunCreate: {
            /**
             * @description What to do (RUN-1).
             * @default plan_and_apply
             */
            kind?: components["schemas"]["RunKind"];
            /**
             * @description Why it is started.
             * @default
             */
            message?: components["schemas"]["Description"];
            /**
             * @description Whether it applies its plan without being confirmed (RUN-1). A run that only plans has nothing to apply.
             * @default false
             */
            auto_apply?: boolean;
            /**
             * @description Jobs of a higher priority are dispatched first (RUN-2).
             * @default 0
             */
            priority?: components["schemas"]["Priority"];
            /**
             * @description Labels that an agent must have, with these values, to execute its jobs (RUN-2). Hosted runners are asked for none.
             * @default {}
             */
            agent_labels?: components["schemas"]["Labels"];
            /**
             * @description How long each of its jobs may be executed (RUN-9).
             * @default 60
             */
            timeout_minutes?: components["schemas"]["TimeoutMinutes"];
        };
        RunList: {
            /** @description Runs, oldest first. */
            items: components["schemas"]["Run"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        WorkspaceId: string;
        /** @description What runs are made of, and which pool executes them. */
        Workspace: {
            /** @description Identifies the workspace. */
            id: $Read<components["schemas"]["WorkspaceId"]>;
            /** @description The account that owns the workspace. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description The environment of the workspace; null where it has none. */
            environment_id: components["schemas"]["EnvironmentId"] | null;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description What the workspace is for. */
            description: components["schemas"]["Description"];
            /** @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool. */
            hosted: boolean;
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
             * @description The environment of the workspace; null where it has none.
             * @default null
             */
            environment_id?: components["schemas"]["EnvironmentId"] | null;
            /**
             * @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).
             * @default null
             */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
            /**
             * @description Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool.
             * @default false
             */
            hosted?: boolean;
        };
        /** @description A JSON merge patch of a workspace. */
        WorkspaceUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description What the workspace is for. */
            description?: components["schemas"]["Description"];
            /** @description The environment of the workspace; null where it has none. */
            environment_id?: components["schemas"]["EnvironmentId"] | null;
            /** @description The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
            /** @description Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool. */
            hosted?: boolean;
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
            /**
             * @description The level that decided: `workspace` without an agent pool where the workspace chooses hosted runners itself,
             *     `hosted` where no level names an agent pool.
             */
            source: components["schemas"]["AgentPoolSource"];
            /** @description Every level that was asked, in order; the last one decided. */
            chain: {
                /** @description The level. */
                source: components["schemas"]["AgentPoolSource"];
                /** @description What the level names; null where it names none, or chooses hosted runners. */
                agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            }[];
        };
        /** @enum {string} */
        AgentPoolSource: "workspace" | "environment" | "account" | "hosted";
        VcsProviderId: string;
        /** @enum {string} */
        VcsProviderKind: "github" | "gitlab" | "bitbucket" | "azure_devops" | "github_enterprise" | "gitlab_self_managed" | "bitbucket_data_center" | "azure_devops_server";
        /** Format: uri */
        VcsUrl: string;
        /** @description Where the code of workspaces comes from. A self-hosted one may be reached through an agent pool (ASG-7). */
        VcsProvider: {
            /** @description Identifies the VCS provider. */
            id: $Read<components["schemas"]["VcsProviderId"]>;
            /** @description The account that owns the VCS provider. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description Which product it is. Chosen at creation. */
            kind: components["schemas"]["VcsProviderKind"];
            /** @description Its address. Self-hosted kinds need one, the others have none. */
            url: components["schemas"]["VcsUrl"] | null;
            /** @description The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7). */
            agent_pool_id: components["schemas"]["AgentPoolId"] | null;
            /** @description When the VCS provider was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        VcsProviderCreate: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description Which product it is. Chosen at creation. */
            kind: components["schemas"]["VcsProviderKind"];
            /**
             * @description Its address. Self-hosted kinds need one, the others have none.
             * @default null
             */
            url?: components["schemas"]["VcsUrl"] | null;
            /**
             * @description The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7).
             * @default null
             */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        /** @description A JSON merge patch of a VCS provider. */
        VcsProviderUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description Its address. Self-hosted kinds need one, the others have none. */
            url?: components["schemas"]["VcsUrl"] | null;
            /** @description The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7). */
            agent_pool_id?: components["schemas"]["AgentPoolId"] | null;
        };
        VcsProviderList: {
            /** @description VCS providers, oldest first. */
            items: components["schemas"]["VcsProvider"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        ServiceAccountId: string;
        /** @description A principal for programs. What it may do is said by access policies (IAM-1). */
        ServiceAccount: {
            /** @description Identifies the service account. */
            id: $Read<components["schemas"]["ServiceAccountId"]>;
            /** @description The account that owns the service account. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description What the service account is for. */
            description: components["schemas"]["Description"];
            /** @description When the service account was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        ServiceAccountCreate: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the service account is for.
             * @default
             */
            description?: components["schemas"]["Description"];
        };
        /** @description A JSON merge patch of a service account. */
        ServiceAccountUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description What the service account is for. */
            description?: components["schemas"]["Description"];
        };
        ServiceAccountList: {
            /** @description Service accounts, oldest first. */
            items: components["schemas"]["ServiceAccount"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        ServiceAccountTokenId: string;
        /** @description What every answer tells of a service account token. */
        ServiceAccountTokenProperties: {
            /** @description Identifies the token; not a secret. */
            id: $Read<components["schemas"]["ServiceAccountTokenId"]>;
            /** @description The service account that it speaks for. */
            service_account_id: $Read<components["schemas"]["ServiceAccountId"]>;
            /** @description Unique in the service account. */
            name: components["schemas"]["Name"];
            /** @description From this instant on the token is refused; null means never. */
            expires_at: components["schemas"]["Timestamp"] | null;
            /** @description The first characters of the secret, to recognise it by. */
            prefix: $Read<string>;
            /** @description The principal that issued the token. */
            created_by: $Read<string>;
            /** @description When the token was issued. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
            /** @description What became of the token. */
            status: $Read<components["schemas"]["ServiceAccountTokenStatus"]>;
        };
        /** @description A secret with which a service account speaks. The secret itself appears only in the answer that issued it. */
        ServiceAccountToken: components["schemas"]["ServiceAccountTokenProperties"];
        ServiceAccountTokenStatus: {
            /** @description When the token was last used, to the minute. */
            last_used_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A service account token together with its secret, which no later answer repeats. */
        ServiceAccountTokenIssued: {
            /**
             * Format: password
             * @description The secret (`msa_…`), shown in this answer only.
             */
            token: $Read<string>;
        } & components["schemas"]["ServiceAccountTokenProperties"];
        ServiceAccountTokenCreate: {
            /** @description Unique in the service account. */
            name: components["schemas"]["Name"];
            /**
             * @description From this instant on the token is refused; null means never.
             * @default null
             */
            expires_at?: components["schemas"]["Timestamp"] | null;
        };
        ServiceAccountTokenList: {
            /** @description Service account tokens that are not revoked, oldest first. */
            items: components["schemas"]["ServiceAccountToken"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        RoleId: string;
        /** @description A permission, `<plural>:<action>`, with `*` on either side for all (IAM-1). */
        PermissionPattern: string;
        PermissionPatterns: components["schemas"]["PermissionPattern"][];
        /** @description A set of permissions with a name (IAM-1). */
        Role: {
            /** @description Identifies the role. */
            id: $Read<components["schemas"]["RoleId"]>;
            /** @description The account that owns the role. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description What the role is for. */
            description: components["schemas"]["Description"];
            /** @description What the role allows, as it was written (ASG-2). */
            permissions: components["schemas"]["PermissionPatterns"];
            /** @description When the role was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        RoleCreate: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the role is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /** @description What the role allows; nobody gives more than they hold (IAM-1). */
            permissions: components["schemas"]["PermissionPatterns"];
        };
        /** @description A JSON merge patch of a role. */
        RoleUpdate: {
            /** @description Unique in the account, ignoring case. */
            name?: components["schemas"]["Name"];
            /** @description What the role is for. */
            description?: components["schemas"]["Description"];
            /** @description What the role allows; it replaces the set before, and nobody gives more than they hold (IAM-1). */
            permissions?: components["schemas"]["PermissionPatterns"];
        };
        RoleList: {
            /** @description Roles, oldest first. */
            items: components["schemas"]["Role"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Something that a role can allow. */
        Permission: {
            /** @description How it is named. */
            name: components["schemas"]["PermissionPattern"];
            /** @description What it allows. */
            description: string;
        };
        PermissionList: {
            /** @description Every permission that an operation asks for, by name. */
            items: components["schemas"]["Permission"][];
        };
        AccessPolicyId: string;
        /**
         * @description Where the role counts: in the whole account, or in one environment or workspace. A scope below the account gives nothing
         *     on what belongs to the account as a whole, such as creating agent pools (POOL-4).
         */
        AccessScope: {
            /**
             * @description How far the role reaches.
             * @enum {string}
             */
            level: "account" | "environment" | "workspace";
            /** @description The environment or the workspace; absent at account level. */
            id?: string;
        };
        /** @description Gives a principal a role at a scope (IAM-1). */
        AccessPolicy: {
            /** @description Identifies the access policy. */
            id: $Read<components["schemas"]["AccessPolicyId"]>;
            /** @description The account that owns the access policy. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description The role that is given. */
            role_id: components["schemas"]["RoleId"];
            /** @description The principal that it is given to. */
            service_account_id: components["schemas"]["ServiceAccountId"];
            /** @description Where it counts. */
            scope: components["schemas"]["AccessScope"];
            /** @description When the access policy was created. */
            created_at: $Read<components["schemas"]["Timestamp"]>;
        };
        AccessPolicyCreate: {
            /** @description The role that is given; nobody gives more than they hold (IAM-1). */
            role_id: components["schemas"]["RoleId"];
            /** @description The principal that it is given to. */
            service_account_id: components["schemas"]["ServiceAccountId"];
            /** @description Where it counts. */
            scope: components["schemas"]["AccessScope"];
        };
        AccessPolicyList: {
            /** @description Access policies, oldest first. */
            items: components["schemas"]["AccessPolicy"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        AuditEventId: string;
        /** @description One change, kept for ever (IAM-4). */
        AuditEvent: {
            /** @description Identifies the event. */
            id: $Read<components["schemas"]["AuditEventId"]>;
            /** @description The account in which it happened. */
            account_id: $Read<components["schemas"]["AccountId"]>;
            /** @description When it happened. */
            at: $Read<components["schemas"]["Timestamp"]>;
            /** @description Who did it. */
            actor: $Read<{
                /**
                 * @description What kind of principal; `server` where a timer was due.
                 * @enum {string}
                 */
                kind: "service_account" | "agent_pool_token" | "agent" | "server";
                /** @description Its identifier; null for the server. */
                id: string | null;
            }>;
            /** @description The operation's id in this document, or the name of the timer that was due. */
            operation: $Read<string>;
            /** @description What was changed. */
            object: $Read<{
                /** @description What kind of object it is, in the singular. */
                kind: string;
                /** @description Its identifier. */
                id: string;
            }>;
            /**
             * @description Its configuration before, without secrets, and of the `status` of pools and agents what is set there:
             *     `scheduling`, `pause` and, of agents, `drain_deadline`. Null where it was created.
             */
            before: $Read<components["schemas"]["AuditState"]>;
            /**
             * @description Its configuration afterwards, without secrets, and of the `status` of pools and agents what is set there:
             *     `scheduling`, `pause` and, of agents, `drain_deadline`. Null where it was deleted.
             */
            after: $Read<components["schemas"]["AuditState"]>;
            /** @description The request that did it; null where a timer was due. */
            request_id: $Read<string | null>;
        };
        AuditState: components["schemas"]["AuditConfiguration"] | null;
        AuditConfiguration: {
            [key: string]: unknown;
        };
        AuditEventList: {
            /** @description Audit events, oldest first. */
            items: components["schemas"]["AuditEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        Health: {
            /**
             * @description Always `ok`; a server that is not does not answer.
             * @constant
             */
            status: "ok";
        };
        Readiness: {
            /**
             * @description Always `ready`; a server that is not answers `unavailable`.
             * @constant
             */
            status: "ready";
        };
        /** @description An OpenAPI document. */
        OpenApiDocument: {
            /** @description The version of OpenAPI that it follows. */
            openapi: string;
            /** @description What it is about. */
            info: {
                [key: string]: unknown;
            };
            /** @description The operations by their paths. */
            paths: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
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
        /** @description The object is not the one that `If-Match` names. */
        PreconditionFailed: {
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
        /** @description The caller has made too many requests. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
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
        /** @description The server cannot answer at present. Nothing was changed. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
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
        /** @description The run. */
        run_id: components["schemas"]["RunId"];
        /** @description The job. */
        job_id: components["schemas"]["JobId"];
        /** @description The most items that one answer holds. */
        limit: number;
        /**
         * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
         *     refused with `invalid_cursor`.
         */
        cursor: string;
        /**
         * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
         *     body gives the same answer for 24 hours, and does nothing again.
         */
        idempotency_key: string;
        /**
         * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
         *     the object is still that one.
         */
        if_match: string;
        /** @description The environment. */
        environment_id: components["schemas"]["EnvironmentId"];
        /** @description The VCS provider. */
        vcs_provider_id: components["schemas"]["VcsProviderId"];
        /** @description The service account. */
        service_account_id: components["schemas"]["ServiceAccountId"];
        /** @description The service account token. Its identifier, not its secret. */
        service_account_token_id: components["schemas"]["ServiceAccountTokenId"];
        /** @description The role. */
        role_id: components["schemas"]["RoleId"];
        /** @description The access policy. */
        access_policy_id: components["schemas"]["AccessPolicyId"];
    };
    requestBodies: never;
    headers: {
        /** @description Identifies this request in the server's log. */
        RequestId: string;
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description What is left of the allowance, by its name: `r` requests, and `t` seconds until there is more (`"calls";r=0;t=3`). */
        RateLimit: string;
        /** @description The allowance, by its name: `q` requests in `w` seconds (`"calls";q=600;w=60`). */
        RateLimitPolicy: string;
        /** @description Names this state of the configuration; `status` is no part of it. */
        ETag: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getDefaultAgentPool: {
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
            /** @description The default agent pool. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultAgentPool"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setDefaultAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefaultAgentPoolSet"];
            };
        };
        responses: {
            /** @description The default agent pool and what it moved. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultAgentPoolChange"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    clearDefaultAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What ending the default moved. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultAgentPoolChange"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEnvironments: {
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
            /** @description A page of environments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createEnvironment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvironmentCreate"];
            };
        };
        responses: {
            /** @description The environment. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteEnvironment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment is gone. */
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateEnvironment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["EnvironmentUpdate"];
            };
        };
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
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
                /** @description Only agent pools of this type. */
                type?: components["schemas"]["AgentPoolType"];
                /** @description Only agent pools that this environment may use. */
                environment_id?: components["schemas"]["EnvironmentId"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolCreated"];
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
            429: components["responses"]["TooManyRequests"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPool"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
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
                    ETag: components["headers"]["ETag"];
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
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgentPoolUsage: {
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
            /** @description What uses the agent pool. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolUsage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    pauseAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PauseRequest"];
            };
        };
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resumeAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    drainAgentPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentDrainRequest"];
            };
        };
        responses: {
            /** @description How many agents drain since. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolDrained"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgentPoolDemand: {
        parameters: {
            query?: {
                /** @description How many jobs one more agent would execute at once. */
                slots_per_agent?: components["schemas"]["Capacity"];
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
            /** @description The demand. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolDemand"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAgentPoolEnvironments: {
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
            /** @description The environments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolEnvironments"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setAgentPoolEnvironments: {
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
                "application/json": components["schemas"]["AgentPoolEnvironments"];
            };
        };
        responses: {
            /** @description The environments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolEnvironments"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addAgentPoolEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment may use the agent pool. */
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
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeAgentPoolEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent pool. */
                agent_pool_id: components["parameters"]["agent_pool_id"];
                /** @description The environment. */
                environment_id: components["parameters"]["environment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment may not use the agent pool. */
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
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAgentPoolToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
                    ETag: components["headers"]["ETag"];
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
            429: components["responses"]["TooManyRequests"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolToken"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAgentPoolToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AgentPoolTokenUpdate"];
            };
        };
        responses: {
            /** @description The token as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPoolToken"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeAgentPoolToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentPoolTokenRevocation"];
            };
        };
        responses: {
            /** @description The token is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rotateAgentPoolToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent pool token. Its identifier, not its secret. */
                agent_pool_token_id: components["parameters"]["agent_pool_token_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentPoolTokenRotation"];
            };
        };
        responses: {
            /** @description The token with its new secret. */
            200: {
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
            429: components["responses"]["TooManyRequests"];
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
                /** @description Only agents in this state. */
                state?: components["schemas"]["AgentState"];
                /** @description Only agents with this scheduling. */
                scheduling?: components["schemas"]["AgentScheduling"];
                /** @description Only agents with this name, ignoring case. */
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    drainAgent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentDrainRequest"];
            };
        };
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    undrainAgent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    pauseAgent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PauseRequest"];
            };
        };
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resumeAgent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    claimJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agent. */
                agent_id: components["parameters"]["agent_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["JobClaim"];
            };
        };
        responses: {
            /** @description The job, or none. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobClaimAnswer"];
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
            429: components["responses"]["TooManyRequests"];
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
                /** @description Only the workspaces of this environment. */
                environment_id?: components["schemas"]["EnvironmentId"];
                /** @description Only the workspaces that name this agent pool. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
                    ETag: components["headers"]["ETag"];
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
            429: components["responses"]["TooManyRequests"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
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
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
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
                    ETag: components["headers"]["ETag"];
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
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The workspace. */
                workspace_id: components["parameters"]["workspace_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RunCreate"];
            };
        };
        responses: {
            /** @description The run. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only the runs of workspaces of this environment. */
                environment_id?: components["schemas"]["EnvironmentId"];
                /** @description Only the runs of this workspace. */
                workspace_id?: components["schemas"]["WorkspaceId"];
                /** @description Only the runs that this agent pool executes. */
                agent_pool_id?: components["schemas"]["AgentPoolId"];
                /** @description Only runs of this kind. */
                kind?: components["schemas"]["RunKind"];
                /** @description Only runs in this state. */
                state?: components["schemas"]["RunState"];
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
            /** @description A page of runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    confirmRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    discardRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    acknowledgeRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The run. */
                run_id: components["parameters"]["run_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listLeases: {
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
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of leases. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    startJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseWrite"];
            };
        };
        responses: {
            /** @description Until when the lease holds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseAnswer"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    renewJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseWrite"];
            };
        };
        responses: {
            /** @description Until when the lease holds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseAnswer"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    readJobLog: {
        parameters: {
            query?: {
                /** @description Where to begin, in bytes of UTF-8 from the beginning; a `next_offset`, or the beginning of a character. */
                offset?: number;
                /** @description How long to wait for more. */
                wait_seconds?: number;
            };
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A piece of the log. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobLog"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    appendJobLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobLogAppend"];
            };
        };
        responses: {
            /** @description Where the log goes on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobLogAppended"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job_id: components["parameters"]["job_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobFinish"];
            };
        };
        responses: {
            /** @description The result is kept. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listVcsProviders: {
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
            /** @description A page of VCS providers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsProviderList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createVcsProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VcsProviderCreate"];
            };
        };
        responses: {
            /** @description The VCS provider. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsProvider"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVcsProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The VCS provider. */
                vcs_provider_id: components["parameters"]["vcs_provider_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The VCS provider. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsProvider"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteVcsProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The VCS provider. */
                vcs_provider_id: components["parameters"]["vcs_provider_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The VCS provider is gone. */
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateVcsProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The VCS provider. */
                vcs_provider_id: components["parameters"]["vcs_provider_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["VcsProviderUpdate"];
            };
        };
        responses: {
            /** @description The VCS provider as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VcsProvider"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listServiceAccounts: {
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
            /** @description A page of service accounts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountCreate"];
            };
        };
        responses: {
            /** @description The service account. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service account is gone. */
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ServiceAccountUpdate"];
            };
        };
        responses: {
            /** @description The service account as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listServiceAccountTokens: {
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
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of service account tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountTokenList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createServiceAccountToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The service account. */
                service_account_id: components["parameters"]["service_account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountTokenCreate"];
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
                    "application/json": components["schemas"]["ServiceAccountTokenIssued"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getServiceAccountToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account token. Its identifier, not its secret. */
                service_account_token_id: components["parameters"]["service_account_token_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service account token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountToken"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeServiceAccountToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service account token. Its identifier, not its secret. */
                service_account_token_id: components["parameters"]["service_account_token_id"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRoles: {
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
            /** @description A page of roles. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCreate"];
            };
        };
        responses: {
            /** @description The role. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The role. */
                role_id: components["parameters"]["role_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The role. */
                role_id: components["parameters"]["role_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role is gone. */
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The role. */
                role_id: components["parameters"]["role_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["RoleUpdate"];
            };
        };
        responses: {
            /** @description The role as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAccessPolicies: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only those that give this role. */
                role_id?: components["schemas"]["RoleId"];
                /** @description Only those of this principal. */
                service_account_id?: components["schemas"]["ServiceAccountId"];
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
            /** @description A page of access policies. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAccessPolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen at random by the client, at least 128 bits, once for each thing that it wants done. The same key with the same
                 *     body gives the same answer for 24 hours, and does nothing again.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The account. */
                account_id: components["parameters"]["account_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPolicyCreate"];
            };
        };
        responses: {
            /** @description The access policy. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicy"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAccessPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The access policy. */
                access_policy_id: components["parameters"]["access_policy_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access policy. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicy"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAccessPolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One `ETag` as an answer gave it, or `*`; the request is refused with `precondition_failed` unless the configuration of
                 *     the object is still that one.
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                /** @description The access policy. */
                access_policy_id: components["parameters"]["access_policy_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access policy is gone. */
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
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description The most items that one answer holds. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description The `next_cursor` of the answer before, with the same account and the same filters. Opaque; any other cursor is
                 *     refused with `invalid_cursor`.
                 */
                cursor?: components["parameters"]["cursor"];
                /** @description Only events of this operation. */
                operation?: string;
                /** @description Only events of this object. */
                object_id?: string;
                /** @description Only events of this principal. */
                actor_id?: string;
                /** @description Only events at or after this instant. */
                since?: components["schemas"]["Timestamp"];
                /** @description Only events before this instant. */
                until?: components["schemas"]["Timestamp"];
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
            /** @description A page of audit events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    exportAuditEvents: {
        parameters: {
            query?: {
                /** @description Only events of this operation. */
                operation?: string;
                /** @description Only events of this object. */
                object_id?: string;
                /** @description Only events of this principal. */
                actor_id?: string;
                /** @description Only events at or after this instant. */
                since?: components["schemas"]["Timestamp"];
                /** @description Only events before this instant. */
                until?: components["schemas"]["Timestamp"];
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
            /** @description The audit events, one a line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server takes requests. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOpenApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
