import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundleProvider } from "./bundle-provider.js";
import { packageRoot } from "./package-root.js";
import { platformName } from "./platform-name.js";

/** Where Terraform and OpenTofu look for a provider whose source names no host. */
const hosts = ["registry.terraform.io", "registry.opentofu.org"];
const source = "muster/muster";

/** What was written. */
export interface Mirror {
  /** The directory of the package, for each host. */
  readonly packages: readonly string[];
  /** The configuration of the command line that makes Terraform and OpenTofu use the mirror. */
  readonly configuration: string;
}

/**
 * Bundles the provider into a directory that Terraform and OpenTofu install it from, on this platform, instead of from a
 * registry; all other providers come from where they always come from. Writing it again replaces the provider.
 */
export async function writeMirror(directory: string): Promise<Mirror> {
  const root = resolve(directory);
  const version = await packageVersion();
  const packages = hosts.map((host) => join(root, host, source, version, platformName(process)));
  for (const target of packages) {
    await rm(target, { recursive: true, force: true });
    await bundleProvider(target);
  }
  const configuration = join(root, "terraform.rc");
  await writeFile(configuration, configurationFor(root));
  return { packages, configuration };
}

/** The version of this package, which is the provider's. */
async function packageVersion(): Promise<string> {
  const manifest = await readFile(join(packageRoot, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string }; // It is our own.
  return version;
}

function configurationFor(root: string): string {
  const ours = JSON.stringify(hosts.map((host) => `${host}/${source}`));
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(root)}
    include = ${ours}
  }
  direct {
    exclude = ${ours}
  }
}
`;
}
