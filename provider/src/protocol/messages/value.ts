/**
 * What the other messages have in common: values, diagnostics and capabilities. A step of a path has exactly one of its
 * three fields.
 */
export const valueMessages = {
  DynamicValue: { msgpack: [1, "bytes"], json: [2, "bytes"] },
  RawState: { json: [1, "bytes"], flatmap: [2, "string", "map"] },
  ResourceIdentityData: { identityData: [1, "DynamicValue"] },
  AttributePath: { steps: [1, "AttributePath.Step", "repeated"] },
  "AttributePath.Step": {
    attributeName: [1, "string", "optional"],
    elementKeyString: [2, "string", "optional"],
    elementKeyInt: [3, "int64", "optional"],
  },
  Diagnostic: {
    severity: [1, "Diagnostic.Severity"],
    summary: [2, "string"],
    detail: [3, "string"],
    attribute: [4, "AttributePath"],
  },
  ClientCapabilities: {
    deferralAllowed: [1, "bool"],
    writeOnlyAttributesAllowed: [2, "bool"],
    storePlannedPrivate: [3, "bool"],
    computedBlocksAllowed: [4, "bool"],
  },
  ServerCapabilities: {
    planDestroy: [1, "bool"],
    getProviderSchemaOptional: [2, "bool"],
    moveResourceState: [3, "bool"],
    generateResourceConfig: [4, "bool"],
  },
  Deferred: { reason: [1, "Deferred.Reason"] },
  Timestamp: { seconds: [1, "int64"], nanos: [2, "int32"] },
} as const;
