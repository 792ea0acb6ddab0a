import { join } from "node:path";
import { writeCdktnEdition } from "./cdktn-edition.js";

// Runs after the compiler, from dist/cdktf/src, whose output is the edition for CDKTF.
writeCdktnEdition(join(__dirname, ".."), join(__dirname, "..", "..", "cdktn"));
