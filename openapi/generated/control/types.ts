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
    "/_control/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clock
         * @description Answers the present of the server.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Advance the virtual clock
         * @description Moves the virtual clock and fires every timer due on the way, in order. A server on the real clock refuses with `clock_is_real`.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start anew
         * @description Forgets everything and makes the world what was planted last, at the start or by `seed`, its clock included; the tokens
         *     that were told then are valid again. Faults, downtime and the log of requests end with it; snapshots stay.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plant a seed
         * @description Forgets everything and plants a seed in its place: one that has a name, or a document (MOCK-1). It is what `reset`
         *     returns to from then on. The clock stays where it is, and the control token stays valid; faults, downtime and the log of
         *     requests end with it; snapshots stay. Answers what was planted, with the tokens of its service accounts: those that the
         *     server printed at its start are gone.
         *
         *     On a virtual clock a seed has the same tokens every time that it is planted, and at the same instant the same identifiers.
         *     A document that is at fault anywhere changes nothing; `errors` points to all that is to be mended.
         */
        post: operations["seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the world as it is
         * @description Keeps the present state of the whole world, its clock included, and answers the name under which it can be restored.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/snapshots/{snapshot_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The snapshot. */
                snapshot_id: components["parameters"]["snapshot_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to a snapshot
         * @description Makes the world what it was when the snapshot was made, its clock included. It can be restored any number of times.
         *     Faults, downtime and the log of requests stay as they are.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults
         * @description Answers the faults that still wait for requests, in the order in which they were added.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description Lets the next requests of an operation go wrong (MOCK-1). A request meets one fault at most: the oldest that its operation
         *     has left. Operations of this document meet none.
         *
         *     * `status`: nothing is done. Where the operation declares a problem of that status that needs no cause (`rate_limited`,
         *       `internal_error`, `unavailable`) the answer is that problem; otherwise it has no body, as from a gateway in between.
         *     * `latency`: the request is answered as ever, that much later on the clock of the server.
         *     * `drop_before_commit`: nothing is done, and the connection closes without an answer.
         *     * `drop_after_commit`: all is done, and the connection closes without an answer.
         */
        post: operations["addFault"];
        /**
         * Clear the faults
         * @description Forgets every fault; requests that wait for their latency are answered at once.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/downtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server is down
         * @description Answers since when the server is down and until when.
         */
        get: operations["getDowntime"];
        put?: never;
        /**
         * Take the server down
         * @description From now on the server answers nothing but these controls: connections close without an answer. It comes back by itself
         *     after the given time on its clock, or when it is brought back. What falls due meanwhile is done when it is back; how
         *     silence counts then is AGT-8.
         */
        post: operations["startDowntime"];
        /**
         * Bring the server back
         * @description Lets the server answer again. Bringing back one that is not down changes nothing.
         */
        delete: operations["endDowntime"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_control/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the requests
         * @description Answers the last 1,000 requests that reached the server since the log was cleared, oldest first: never a header, a query,
         *     a body or a token. Requests of these controls are not among them.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /**
         * Clear the log of requests
         * @description Forgets the requests so far.
         */
        delete: operations["clearRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ClockReading: {
            /** @description The server's present. */
            now: components["schemas"]["Timestamp"];
            /** @description Whether the clock moves only when told to. */
            virtual: boolean;
        };
        ClockAdvance: {
            /** @description How far to move the clock, at most 366 days. */
            milliseconds: number;
        };
        /** @description Either a name or a document. */
        SeedRequest: {
            /** @description A seed that the server brings along. `empty` has one account with one admin, `demo` something to look at. */
            name?: components["schemas"]["SeedName"];
            /** @description What to plant. */
            document?: components["schemas"]["SeedDocument"];
        };
        /** @enum {string} */
        SeedName: "empty" | "demo";
        PlantedSeed: {
            /** @description The accounts, in the order of the seed. */
            accounts: components["schemas"]["PlantedAccount"][];
        };
        PlantedAccount: {
            /** @description Identifies the account. */
            id: components["schemas"]["AccountId"];
            /** @description Its name. */
            name: components["schemas"]["Name"];
            /** @description Its service accounts, in the order of the seed. */
            service_accounts: {
                /** @description Identifies the service account. */
                id: components["schemas"]["ServiceAccountId"];
                /** @description Its name. */
                name: components["schemas"]["Name"];
                /**
                 * Format: password
                 * @description Its token (`msa_…`).
                 */
                token: string;
            }[];
        };
        SnapshotId: string;
        Snapshot: {
            /** @description Identifies the snapshot. */
            id: components["schemas"]["SnapshotId"];
            /** @description The present of the server when it was made. */
            at: components["schemas"]["Timestamp"];
        };
        FaultRequest: components["schemas"]["StatusFault"] | components["schemas"]["LatencyFault"] | components["schemas"]["LostRequestFault"] | components["schemas"]["LostAnswerFault"];
        StatusFault: {
            /**
             * @description The request is answered with a status. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "StatusFault";
            /**
             * @description The id of the operation that is struck; null strikes every one.
             * @default null
             */
            operation?: components["schemas"]["FaultOperation"];
            /**
             * @description How many requests are struck.
             * @default 1
             */
            count?: components["schemas"]["FaultCount"];
            /** @description The status. */
            status: components["schemas"]["FaultStatus"];
        };
        LatencyFault: {
            /**
             * @description The request is answered later. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "LatencyFault";
            /**
             * @description The id of the operation that is struck; null strikes every one.
             * @default null
             */
            operation?: components["schemas"]["FaultOperation"];
            /**
             * @description How many requests are struck.
             * @default 1
             */
            count?: components["schemas"]["FaultCount"];
            /** @description How much later, on the clock of the server. */
            milliseconds: components["schemas"]["FaultLatency"];
        };
        LostRequestFault: {
            /**
             * @description Nothing is done and nothing answered. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "LostRequestFault";
            /**
             * @description The id of the operation that is struck; null strikes every one.
             * @default null
             */
            operation?: components["schemas"]["FaultOperation"];
            /**
             * @description How many requests are struck.
             * @default 1
             */
            count?: components["schemas"]["FaultCount"];
        };
        LostAnswerFault: {
            /**
             * @description All is done and nothing answered. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "LostAnswerFault";
            /**
             * @description The id of the operation that is struck; null strikes every one.
             * @default null
             */
            operation?: components["schemas"]["FaultOperation"];
            /**
             * @description How many requests are struck.
             * @default 1
             */
            count?: components["schemas"]["FaultCount"];
        };
        FaultOperation: components["schemas"]["OperationName"] | null;
        OperationName: string;
        FaultCount: number;
        FaultStatus: number;
        FaultLatency: number;
        FaultId: string;
        Fault: {
            /** @description Identifies the fault, in the log of requests too. */
            id: components["schemas"]["FaultId"];
            /** @description The id of the operation that is struck; null strikes every one. */
            operation: components["schemas"]["FaultOperation"];
            /**
             * @description What goes wrong.
             * @enum {string}
             */
            kind: "status" | "latency" | "drop_before_commit" | "drop_after_commit";
            /** @description How many requests are struck in all. */
            count: components["schemas"]["FaultCount"];
            /** @description How many of them are still to come. */
            remaining: number;
            /** @description The status that a `status` fault answers; null for every other. */
            status: number | null;
            /** @description How much later a `latency` fault answers; null for every other. */
            milliseconds: number | null;
        };
        FaultList: {
            /** @description Faults, oldest first. */
            items: components["schemas"]["Fault"][];
        };
        DowntimeRequest: {
            /**
             * @description After how long on its clock the server comes back by itself; null waits until it is brought back.
             * @default null
             */
            milliseconds?: components["schemas"]["DowntimeLength"] | null;
        };
        DowntimeLength: number;
        Downtime: {
            /** @description Whether the server is down. */
            down: boolean;
            /** @description Since when; null when it is not. */
            since: components["schemas"]["Timestamp"] | null;
            /** @description When it comes back by itself; null when it is not down, or waits until it is brought back. */
            until: components["schemas"]["Timestamp"] | null;
        };
        LoggedRequest: {
            /** @description Identifies the request, as its answer does in `X-Request-Id`. */
            request_id: string;
            /** @description When it arrived. */
            at: components["schemas"]["Timestamp"];
            /** @description Its method. */
            method: string;
            /** @description Its path, without the query. */
            path: string;
            /** @description The id of its operation; null where it had none. */
            operation: components["schemas"]["OperationName"] | null;
            /** @description The status of its answer; null where it got none. */
            status: number | null;
            /** @description The fault that struck it; null where none did. */
            fault_id: components["schemas"]["FaultId"] | null;
        };
        RequestList: {
            /** @description Requests, oldest first. */
            items: components["schemas"]["LoggedRequest"][];
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
        /**
         * @description What a server's world holds. Objects name each other by their names, within their account, ignoring case. The rules hold
         *     for them as for objects that are created one by one. The first service account of the first account is the admin whose
         *     token `muster serve` prints.
         */
        SeedDocument: {
            /** @description The accounts. */
            accounts: components["schemas"]["SeedAccount"][];
        };
        SeedAccount: {
            /** @description What people call the account. */
            name: components["schemas"]["Name"];
            /**
             * @description Whether workspaces that resolve to hosted runners are refused (ASG-8).
             * @default false
             */
            require_agent_pool?: boolean;
            /**
             * @description How many jobs hosted runners execute at once (RUN-7).
             * @default 5
             */
            hosted_concurrency?: components["schemas"]["HostedConcurrency"];
            /** @description Quotas other than those of every new account (POOL-10). The seed itself has to keep within them. */
            quotas?: components["schemas"]["QuotasPatch"];
            /** @description Its principals. */
            service_accounts: components["schemas"]["SeedServiceAccount"][];
            /**
             * @description Its agent pools.
             * @default []
             */
            agent_pools?: components["schemas"]["SeedAgentPool"][];
            /**
             * @description Its default agent pool (ASG-4); null for none.
             * @default null
             */
            default_agent_pool?: components["schemas"]["SeedReference"];
            /**
             * @description Its environments.
             * @default []
             */
            environments?: components["schemas"]["SeedEnvironment"][];
            /**
             * @description Its workspaces.
             * @default []
             */
            workspaces?: components["schemas"]["SeedWorkspace"][];
            /**
             * @description Its VCS providers.
             * @default []
             */
            vcs_providers?: components["schemas"]["SeedVcsProvider"][];
        };
        /** @description The name of another object of the account; null names none. */
        SeedReference: components["schemas"]["Name"] | null;
        SeedServiceAccount: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the service account is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /** @description What it may do in the whole account; a role of its own gives it that. */
            permissions: components["schemas"]["PermissionPattern"][];
            /**
             * Format: password
             * @description Its token (TOK-5), no other service account's; one is made where none is given.
             */
            token?: string;
        };
        SeedAgentPool: {
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
             * @description What its agents are for (POOL-2).
             * @default runs
             */
            type?: components["schemas"]["AgentPoolType"];
            /**
             * @description Whether every environment may use it, or selected ones only (POOL-3).
             * @default all
             */
            environment_access?: components["schemas"]["EnvironmentAccess"];
            /**
             * @description The names of the environments that may use it when access is `selected` (POOL-3).
             * @default []
             */
            environments?: components["schemas"]["Name"][];
            /**
             * @description Agents older than this get no jobs (AGT-9); null accepts every version.
             * @default null
             */
            min_agent_version?: components["schemas"]["AgentVersion"] | null;
            /**
             * @description Its tokens.
             * @default []
             */
            tokens?: components["schemas"]["SeedAgentPoolToken"][];
        };
        SeedAgentPoolToken: {
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
            /**
             * Format: password
             * @description Its secret (TOK-5), no other token's; where none is given, one is made that nobody learns.
             */
            token?: string;
        };
        SeedEnvironment: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the environment is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description The agent pool of its workspaces that name none themselves (ASG-1); null for none.
             * @default null
             */
            default_agent_pool?: components["schemas"]["SeedReference"];
        };
        SeedWorkspace: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /**
             * @description What the workspace is for.
             * @default
             */
            description?: components["schemas"]["Description"];
            /**
             * @description Its environment; null for none.
             * @default null
             */
            environment?: components["schemas"]["SeedReference"];
            /**
             * @description The agent pool that it names itself (ASG-1); null for none.
             * @default null
             */
            agent_pool?: components["schemas"]["SeedReference"];
            /**
             * @description Whether hosted runners execute its runs, whatever the levels above say (ASG-1).
             * @default false
             */
            hosted?: boolean;
        };
        SeedVcsProvider: {
            /** @description Unique in the account, ignoring case. */
            name: components["schemas"]["Name"];
            /** @description Which product it is. */
            kind: components["schemas"]["VcsProviderKind"];
            /**
             * @description Its address. Self-hosted kinds need one, the others have none.
             * @default null
             */
            url?: components["schemas"]["VcsUrl"] | null;
            /**
             * @description The agent pool of type `vcs` through which it is reached (ASG-7); null reaches it directly.
             * @default null
             */
            agent_pool?: components["schemas"]["SeedReference"];
        };
        AccountId: string;
        HostedConcurrency: number;
        Quota: number;
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
        /** @description A permission, `<plural>:<action>`, with `*` on either side for all (IAM-1). */
        PermissionPattern: string;
        /** @enum {string} */
        AgentPoolType: "runs" | "vcs";
        Tags: {
            [key: string]: components["schemas"]["TagValue"];
        };
        /** @enum {string} */
        EnvironmentAccess: "all" | "selected";
        AgentVersion: string;
        /** @enum {string} */
        VcsProviderKind: "github" | "gitlab" | "bitbucket" | "azure_devops" | "github_enterprise" | "gitlab_self_managed" | "bitbucket_data_center" | "azure_devops_server";
        /** Format: uri */
        VcsUrl: string;
        ServiceAccountId: string;
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
        /** @description The snapshot. */
        snapshot_id: components["schemas"]["SnapshotId"];
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
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reading. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockReading"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description The reading afterwards. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockReading"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world is as it was planted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    seed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedRequest"];
            };
        };
        responses: {
            /** @description What was planted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlantedSeed"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The snapshot. */
                snapshot_id: components["parameters"]["snapshot_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world is as it was. */
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
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRequest"];
            };
        };
        responses: {
            /** @description The fault. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There are no faults. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getDowntime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The downtime. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Downtime"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    startDowntime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DowntimeRequest"];
            };
        };
        responses: {
            /** @description The downtime. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Downtime"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    endDowntime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The downtime. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Downtime"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Only requests of this operation. */
                operation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    clearRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log is empty. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
