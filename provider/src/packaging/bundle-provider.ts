import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { providerSchemaResponse } from "../provider-schema.js";
import { packageRoot } from "./package-root.js";

/** The provider as one executable. */
export interface Bundle {
  readonly executable: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Bundles the provider into a directory, as an executable that needs nothing but Node, with its schema encoded beforehand.
 *
 * @throws when the bundle is heavier than it may be.
 */
export async function bundleProvider(directory = join(packageRoot, "dist/bundle")): Promise<Bundle> {
  const executable = join(directory, "terraform-provider-muster");
  const { metafile } = await build({
    absWorkingDir: packageRoot,
    entryPoints: ["src/main.ts"],
    outfile: executable,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    conditions: ["source"],
    banner: { js: preamble },
    plugins: [encodedSchema],
    minifySyntax: true,
    minifyWhitespace: true,
    // Terraform shows its users the trace of a crash: names stay, and lines are short.
    lineLimit: 120,
    metafile: true,
    logLevel: "warning",
  });
  await chmod(executable, 0o755);
  await writeFile(join(directory, "package.json"), moduleType);
  return { executable, size: checkedSize(Object.values(metafile.outputs)) };
}

/**
 * Terraform takes executables whose name has no extension, and what such a file is, Node reads from the nearest
 * `package.json`, which may be anyone's. So the code runs as a module of either type, having no `require` but this one; a
 * `package.json` of its own beside it makes it the type that loads faster.
 */
const preamble = "#!/usr/bin/env node\nvar require = process.getBuiltinModule;";
const moduleType = '{ "type": "commonjs" }\n';

/** Every launch reads the bundle, and a command of Terraform launches the provider several times. */
const heaviestBundle = 250_000;

function checkedSize(outputs: readonly { readonly bytes: number }[]): number {
  const size = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size <= heaviestBundle) return size;
  throw new Error(
    `the bundle weighs ${size} bytes, and ${heaviestBundle} are allowed; look for a dependency that it can do without`,
  );
}

/**
 * Puts the bytes of the schema, deflated, in the place of the module that encodes it. What inflates them is loaded when they
 * are asked for, which is after the handshake.
 */
const encodedSchema: Plugin = {
  name: "encoded-schema",
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/]provider-schema\.ts$/ }, () => {
      const encoded = deflateRawSync(providerSchemaResponse(), { level: 9 }).toString("base64");
      const inflated = `require("node:zlib").inflateRawSync(Buffer.from("${encoded}", "base64"))`;
      return { contents: `export const providerSchemaResponse = () => ${inflated};` };
    });
  },
};
