import { parseArgs } from "node:util";
import { writePackage } from "./packaging/write-package.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { "without-reference": { type: "boolean", default: false } },
});
const { directory, name, version } = await writePackage(positionals[0], { reference: !values["without-reference"] });
console.log(`${name} ${version} is in ${directory}; npm pack or npm publish there takes it from here.`);
