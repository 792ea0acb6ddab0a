import { serve } from "./protocol/serve.js";

await serve(
  async () => {
    const { createMusterService } = await import("./muster-service.js");
    return createMusterService({ environment: process.env });
  },
  { name: "terraform-provider-muster" },
);
