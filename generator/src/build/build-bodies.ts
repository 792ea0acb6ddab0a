import { below, Fault, type Place } from "../fault.js";
import { isObject, type JsonObject } from "../json.js";
import { dereference, type LoadedDocument } from "../load.js";
import type { Answer, Body, Content, Link } from "../model.js";
import { buildSchema } from "./build-schema.js";
import { readFlag, readMember, readObject, requireString, startReading, type Reading } from "./reading.js";

const problemMediaType = "application/problem+json";

/** The body of an operation's requests, or undefined when it takes none. */
export function buildBody(loaded: LoadedDocument, operation: Reading): Body | undefined {
  const json = readMember(operation, "requestBody");
  if (!isObject(json)) {
    return undefined;
  }
  const content = buildContent(loaded, json);
  if (content === undefined) {
    throw new Fault(loaded.placeOf(json), "content is missing");
  }
  const { mediaType, parameters, schema } = content;
  if (parameters !== undefined) {
    throw new Fault(below(loaded.placeOf(json), "content", mediaType), "only answers have x-parameters");
  }
  return { mediaType, schema, required: readFlag(startReading(json, loaded.placeOf(json)), "required") };
}

/**
 * The answer of an operation's success, all its other answers being problems.
 *
 * @throws {Fault} when there is not exactly one, when a problem's status is not declared, and when a status is declared
 * that none of the operation's problems has.
 */
export function buildAnswers(
  loaded: LoadedDocument,
  operation: Reading,
  problemStatuses: ReadonlySet<number | undefined>,
): Answer {
  const place = below(operation.place, "responses");
  const answers = Object.entries(readObject(operation, "responses")).map(([status, json]) => {
    const target = dereference(loaded, "responses", json);
    return { status: Number(status), place: below(place, status), ...buildAnswer(loaded, target) };
  });
  const [success, another] = answers.filter(({ status }) => status >= 200 && status < 300);
  if (success === undefined || another !== undefined) {
    throw new Fault(place, "an operation needs exactly one answer of success");
  }
  const problems = answers.filter((answer) => answer !== success);
  const useless = problems.find(({ status }) => !problemStatuses.has(status));
  if (useless !== undefined) {
    throw new Fault(useless.place, `none of the operation's x-problem-codes has the status ${useless.status}`);
  }
  const undeclared = [...problemStatuses].find((status) => !problems.some((answer) => answer.status === status));
  if (undeclared !== undefined) {
    throw new Fault(
      place,
      `one of the operation's x-problem-codes has the status ${undeclared}, which is not declared`,
    );
  }
  for (const { place: at, content } of problems) {
    checkProblem(content, at);
  }
  const { status, content, headers, links } = success;
  return { status, content, headers, links };
}

function buildAnswer(loaded: LoadedDocument, json: JsonObject): Omit<Answer, "status"> {
  const reading = startReading(json, loaded.placeOf(json));
  const content = buildContent(loaded, json);
  if (content !== undefined && !content.mediaType.endsWith("json") && content.schema.kind !== "string") {
    throw new Fault(below(reading.place, "content", content.mediaType), "what is not JSON has a schema of type string");
  }
  return { content, headers: Object.keys(readObject(reading, "headers")), links: buildLinks(reading) };
}

function buildLinks(answer: Reading): readonly Link[] {
  return Object.entries(readObject(answer, "links")).map(([name, json]): Link => {
    const place = below(answer.place, "links", name);
    const link = startReading(isObject(json) ? json : {}, place);
    const parameters = startReading(readObject(link, "parameters"), below(place, "parameters"));
    requireString(link, "description");
    return {
      place,
      operation: requireString(link, "operationId"),
      parameters: new Map(Object.keys(parameters.json).map((of) => [of, requireString(parameters, of)])),
    };
  });
}

function checkProblem(content: Content | undefined, place: Place): void {
  const schema = content?.schema;
  if (content?.mediaType !== problemMediaType || schema?.kind !== "reference" || schema.name !== "Problem") {
    throw new Fault(place, `an answer of failure holds ${problemMediaType} with the schema Problem`);
  }
}

function buildContent(loaded: LoadedDocument, holder: JsonObject): Content | undefined {
  const content = readObject(startReading(holder, loaded.placeOf(holder)), "content");
  const [first, another] = Object.entries(content);
  if (first === undefined) {
    return undefined;
  }
  const [mediaType, media] = first;
  if (another !== undefined || !isObject(media)) {
    throw new Fault(loaded.placeOf(content), "one media type is supported");
  }
  const parameters = media["x-parameters"];
  if (parameters !== undefined && typeof parameters !== "string") {
    throw new Fault(below(loaded.placeOf(media), "x-parameters"), "the parameters of a media type are a text");
  }
  return { mediaType, parameters, schema: buildSchema(loaded, media["schema"], loaded.placeOf(media)) };
}
