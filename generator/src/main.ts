import { Fault } from "./fault.js";
import { compareFiles, readInputs, writeFiles } from "./files.js";
import { generate } from "./generate.js";

const root = process.cwd();

try {
  const files = await generate(readInputs(root));
  const differences = compareFiles(root, files);
  if (!process.argv.includes("--check")) {
    writeFiles(root, files, differences);
    console.log(`${files.size} generated files, ${differences.length} of them written or removed`);
  } else if (differences.length > 0) {
    const list = differences.map(({ path, kind }) => `  ${path}: ${kind}\n`).join("");
    console.error(
      `Generated files differ from the contract:\n${list}Run \`npm run generate\` and commit what it writes`,
    );
    process.exitCode = 1;
  }
} catch (reason) {
  if (!(reason instanceof Fault)) {
    throw reason;
  }
  console.error(reason.message);
  process.exitCode = 1;
}
