import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repository/repository-root.js";
import { interleave, type Measure } from "./measure.js";
import { timeToFirstLine, type Program } from "./spawned.js";

const bundle: Program = {
  command: process.execPath,
  arguments: [join(repositoryRoot, "provider/dist/bundle/terraform-provider-muster")],
  environment: {
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_MIN_PORT: "10000",
    PLUGIN_MAX_PORT: "25000",
    // Of the kind that Terraform makes for each launch; nobody has to hold its key to be asked for it.
    PLUGIN_CLIENT_CERT: readFileSync(join(repositoryRoot, "test/bench/client-certificate.pem"), "utf8"),
  },
};

const bareNode: Program = { command: process.execPath, arguments: ["-e", "console.log(1)"] };

export const providerMeasures: readonly Measure[] = [
  {
    name: "provider.handshake",
    what: "milliseconds from spawn to the handshake line, mutual TLS on; median of 20",
    other: "node -e 'console.log(1)'",
    bar: { atMost: 1.6 },
    take: () =>
      interleave(
        20,
        () => timeToFirstLine(bundle),
        () => timeToFirstLine(bareNode),
      ),
  },
];
