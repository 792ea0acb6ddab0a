/** What every plugin of Terraform serves beside its own service: the health check, and calls without content. */
export const pluginMessages = {
  Empty: {},
  HealthCheckRequest: { service: [1, "string"] },
  HealthCheckResponse: { status: [1, "HealthCheckStatus"] },
} as const;
