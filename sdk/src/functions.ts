export { connect, type Connection, type ConnectionOptions } from "./connection.js";
export { callByName, type AnswerOf, type NamedCallOptions } from "./named-call.js";
export * from "../generated/functions/index.js";
