/** The calls that list resources. */
export const listResourceMessages = {
  "ListResource.Request": {
    typeName: [1, "string"],
    config: [2, "DynamicValue"],
    includeResourceObject: [3, "bool"],
    limit: [4, "int64"],
  },
  "ListResource.Event": {
    identity: [1, "ResourceIdentityData"],
    displayName: [2, "string"],
    resourceObject: [3, "DynamicValue"],
    diagnostic: [4, "Diagnostic", "repeated"],
  },
  "ValidateListResourceConfig.Request": {
    typeName: [1, "string"],
    config: [2, "DynamicValue"],
    includeResourceObject: [3, "DynamicValue"],
    limit: [4, "DynamicValue"],
  },
  "ValidateListResourceConfig.Response": { diagnostics: [1, "Diagnostic", "repeated"] },
} as const;
