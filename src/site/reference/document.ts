import { sessionCookieNames } from '../../account/session-cookies.service.js';
import { type Problem as ProblemSeen, problemDetails } from '../../platform/http/problem.js';
import { chapters } from './chapters.js';
import { exampleRequestId } from './examples.js';
import { type Answer, type Operation } from './operation.js';
import { parametersOf } from './parameters.js';
import { anywhere, refusalsOf } from './refusals.js';
import { type JsonSchema, namedSchemas, referenceTo } from './schemas.js';
import { Problem } from './shapes/problem.shape.js';

/** What others read off the document; the rest is for machines that know OpenAPI. */
export interface OpenApiDocument extends Readonly<Record<string, unknown>> {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; [part: string]: object };
}

let built: OpenApiDocument | null = null;

/** The OpenAPI 3.1 document of this version, built when it is first asked for. */
export function openApiDocument(): OpenApiDocument {
  built ??= build();
  return built;
}

function build(): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Riposte',
      version: 'v1',
      summary: 'Articles, replies, sharing and moderation for programs.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: chapters.map(({ name, description }) => ({ name, description })),
    paths: paths(),
    components: { schemas: namedSchemas(), responses: { Refused: refusal(anywhere) }, securitySchemes },
  };
}

const description = [
  'UTF-8 JSON in both directions. Unknown fields are refused (422) with every other fault at once.',
  'Errors are problem details (RFC 9457): go by `status` and `code`.',
  'Times are RFC 3339 in UTC, ids are UUIDv7, addresses are absolute.',
  'A list is `{items, next}`; give `next` back as `after` until it is null.',
].join(' ');

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'For programs: `riposte token add` prints one, once.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookieNames[0],
    description: `Set by signing in. A site on plain http calls it \`${sessionCookieNames[1]}\`.`,
  },
};

function paths(): OpenApiDocument['paths'] {
  const byPath: Record<string, Record<string, object>> = {};
  for (const { name, operations } of chapters) {
    for (const operation of operations) {
      byPath[operation.path] = { ...byPath[operation.path], [operation.method]: documented(operation, name) };
    }
  }
  return byPath;
}

function documented(operation: Operation, chapter: string): object {
  const { id, summary, description, access, body, answer } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    tags: [chapter],
    summary,
    ...(description === undefined ? {} : { description }),
    // The roles behind a scheme are OpenAPI 3.1's own way to say who may (4.8.30).
    security: access === 'public' ? [] : [{ token: access }, { session: access }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: referenceTo(body) } } } }
      : {}),
    responses: {
      [answer.status]: success(answer),
      ...refused(operation),
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

function success({ description, shape, example, mediaType = 'application/json' }: Answer): object {
  if (shape === null) return { description };
  if (shape === undefined) return { description, content: { [mediaType]: {} } };
  const shown = example === undefined ? {} : { examples: { example: { value: example } } };
  return { description, content: { [mediaType]: { schema: referenceTo(shape), ...shown } } };
}

function refused(operation: Operation): Record<string, object> {
  return Object.fromEntries([...refusalsOf(operation)].map(([status, problems]) => [status, refusal(problems)]));
}

function refusal(problems: readonly ProblemSeen[]): object {
  const waits = problems.some(({ retryAfterSeconds }) => retryAfterSeconds !== undefined);
  return {
    description: problems.map(({ code, message }) => `\`${code}\`: ${message}`).join('\n\n'),
    ...(waits ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { 'application/problem+json': { schema: referenceTo(Problem), ...examplesOf(problems) } },
  };
}

/** Of those that say more than their code and sentence. */
function examplesOf(problems: readonly ProblemSeen[]): object {
  const telling = problems.filter(({ faults, extra }) => faults.length > 0 || Object.keys(extra).length > 0);
  const examples = telling.map((problem) => [problem.code, { value: problemDetails(problem, exampleRequestId) }]);
  return telling.length === 0 ? {} : { examples: Object.fromEntries(examples) };
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } };
