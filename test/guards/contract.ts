import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type OpenApiDocument } from '../../src/site/reference/document.js';
import { type Answer } from '../support/visitor.js';

const formats = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  email: /^[^@\s]+@[^@\s]+$/,
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'https://here.example/'),
  'media-range': /^[\w*!#$&^.+-]+\/[\w*!#$&^.+-]+/,
  regex: true,
} as const;

export function newAjv(): Ajv2020 {
  return new Ajv2020({ strict: false, allErrors: true, formats });
}

interface Described {
  readonly responses: Readonly<
    Record<
      string,
      { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema?: object }>> }
    >
  >;
}

/**
 * The document as a contract: an answer must be one of those described, and hold no field that is not. The document itself leaves
 * answers open, so that programs do not break when a later version says more; here every object is closed.
 */
export class Contract {
  private readonly ajv = newAjv();
  private readonly known = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApiDocument) {
    this.ajv.addSchema(closed({ components: document.components }) as object, 'document');
  }

  /** What an answer of the operation says that the document does not; empty when it keeps the contract. */
  faultsOf(method: string, path: string, { status, headers, text }: Answer): string[] {
    const described = this.document.paths[path]?.[method.toLowerCase()] as Described | undefined;
    const response = described?.responses[String(status)];
    if (!response) return [`${method} ${path} describes no ${status}`];
    if (!response.content) return text === '' ? [] : [`${method} ${path} describes ${status} without a body`];
    const type = headers.get('content-type')?.split(';', 1)[0] ?? '';
    const schema = response.content[type]?.schema;
    if (!schema) return [`${method} ${path} describes no ${type} with ${status}`];
    return this.check(schema, JSON.parse(text));
  }

  /** What a value says that the schema, such as `{ $ref }`, does not. */
  check(schema: object, value: unknown): string[] {
    const name = JSON.stringify(schema);
    const validate = this.known.get(name) ?? this.ajv.compile(resolved(closed(schema)) as object);
    this.known.set(name, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** The same schema with every object closed that says which properties it has. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isObject = 'properties' in schema && (schema as { type?: unknown }).type === 'object';
  return isObject && !('additionalProperties' in schema) ? { ...inner, additionalProperties: false } : inner;
}

function resolved(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components'));
}
