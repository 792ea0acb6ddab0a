export { connect, type Connection, type ConnectionOptions } from "./connection.js";
export * from "../generated/functions/index.js";
