/** The names of every enum of the protocol, each at its number; the first is what an absent field means. */
export const enums = {
  "Diagnostic.Severity": ["INVALID", "ERROR", "WARNING"],
  StringKind: ["PLAIN", "MARKDOWN"],
  "Schema.NestedBlock.NestingMode": ["INVALID", "SINGLE", "LIST", "SET", "MAP", "GROUP"],
  "Schema.Object.NestingMode": ["INVALID", "SINGLE", "LIST", "SET", "MAP"],
  "Deferred.Reason": ["UNKNOWN", "RESOURCE_CONFIG_UNKNOWN", "PROVIDER_CONFIG_UNKNOWN", "ABSENT_PREREQ"],
  HealthCheckStatus: ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"],
} as const;
