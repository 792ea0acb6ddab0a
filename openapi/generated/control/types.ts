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
         * @description Forgets everything and seeds the server again as at its start; the tokens that it printed stay valid.
         */
        post: operations["reset"];
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
        /**
         * Format: date-time
         * @description An instant in RFC 3339.
         */
        Timestamp: string;
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
            /** @description The quota, as the account names it. */
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
                kind: "account" | "environment" | "workspace" | "vcs_provider" | "access_policy";
                /** @description Its identifier. */
                id: string;
                /** @description Its name. */
                name: string;
            }[];
        };
        /** @enum {string} */
        ProblemCode: "malformed_request" | "unauthenticated" | "token_revoked" | "permission_missing" | "wrong_token_kind" | "not_found" | "method_not_allowed" | "name_taken" | "pool_in_use" | "agent_active" | "agent_name_taken" | "session_superseded" | "clock_is_real" | "pool_deleted" | "agent_removed" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "immutable_field" | "invalid_cursor" | "pool_type_mismatch" | "precondition_failed" | "idempotency_key_in_flight" | "idempotency_key_reused" | "token_already_issued" | "quota_exceeded" | "in_use" | "agent_busy" | "environment_access_is_all" | "default_pool_not_shared" | "pool_not_available_in_environment" | "agent_pool_required" | "vcs_provider_not_self_hosted" | "grant_exceeds_own" | "rate_limited" | "internal_error" | "not_implemented" | "unavailable";
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
    parameters: never;
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
            /** @description The world is as at the start. */
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
