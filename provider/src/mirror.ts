import { writeMirror } from "./packaging/write-mirror.js";

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("name the directory to write the mirror to: npm run provider:mirror -- DIR");
  process.exitCode = 2;
} else {
  const { packages, configuration } = await writeMirror(directory);
  console.log(packages.join("\n"));
  console.log(`Run terraform or tofu with TF_CLI_CONFIG_FILE=${configuration} to install muster/muster from there.`);
}
