import { writeReference } from "./packaging/write-reference.js";

await writeReference(process.argv[2]);
