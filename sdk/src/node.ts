export { makeNodeFetch, type NodeFetchOptions } from "./node/node-fetch.js";
