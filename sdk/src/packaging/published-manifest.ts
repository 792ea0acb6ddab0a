/** What a package.json of the workspace says, as far as it is published. */
export interface WorkspaceManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Entry & { readonly source: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The files of one entry. */
export interface Entry {
  readonly types: string;
  readonly default: string;
}

/** A package.json as it is published. */
export interface PublishedManifest extends Omit<WorkspaceManifest, "exports"> {
  readonly type: "module";
  readonly sideEffects: false;
  readonly exports: Readonly<Record<string, Entry | string>>;
}

/**
 * The package.json to publish, without what only the workspace has: its own packages and the `source` of the entries.
 *
 * The dependencies are ranges that begin at the version that the tests ran with, so that fixes reach who installs the
 * package, and one copy serves several packages. They are not optional peers: npm refuses to install beside a peer of
 * another major version even where it is optional, and nobody loads or bundles them without importing the entry that
 * needs them.
 */
export function publishedManifest(manifest: WorkspaceManifest): PublishedManifest {
  const { name, version, description, license, engines } = manifest;
  const entries = Object.entries(manifest.exports).map(([entry, files]): [string, Entry] => [
    entry,
    { types: files.types, default: files.default },
  ]);
  const dependencies = Object.entries(manifest.dependencies)
    .filter(([dependency]) => !dependency.startsWith("@muster/"))
    .map(([dependency, tested]): [string, string] => [dependency, `^${tested}`]);
  return {
    name,
    version,
    description,
    license,
    type: "module",
    sideEffects: false,
    engines,
    exports: { ...Object.fromEntries(entries), "./package.json": "./package.json" },
    dependencies: Object.fromEntries(dependencies),
  };
}
