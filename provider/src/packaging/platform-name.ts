/** Terraform's words for where Node says it runs, which are those of Go. */
const systems = new Map([
  ["darwin", "darwin"],
  ["freebsd", "freebsd"],
  ["linux", "linux"],
]);
const architectures = new Map([
  ["arm", "arm"],
  ["arm64", "arm64"],
  ["ia32", "386"],
  ["x64", "amd64"],
]);

/**
 * The name of a platform as Terraform has it, such as `linux_amd64`.
 *
 * @throws when a script cannot be a provider there. That goes for Windows, which starts only programs.
 */
export function platformName({ platform, arch }: { readonly platform: string; readonly arch: string }): string {
  const system = systems.get(platform);
  const architecture = architectures.get(arch);
  if (system === undefined || architecture === undefined) {
    throw new Error(
      `there is no Muster provider for ${platform} on ${arch}; use Linux, macOS or FreeBSD, or a container`,
    );
  }
  return `${system}_${architecture}`;
}
