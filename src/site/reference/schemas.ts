import { z } from 'zod';
import { shapes } from './shapes/values.js';

/** As much of JSON Schema 2020-12 as ours use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export const schemaPath = '#/components/schemas/';

/**
 * What may be sent or comes back. Requests are closed, since an unknown field is refused; answers are open, since a later
 * version may say more.
 */
export function schemaOf(schema: z.ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'input', override: addNotes }));
}

/** Every shape with a name, by its name. Complete once all chapters are imported. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const uri = (name: string) => `${schemaPath}${name}`;
  const { schemas } = z.toJSONSchema(shapes, { io: 'input', uri, override: addNotes });
  const byName = Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(byName.map(([name, schema]) => [name, plain(schema)]));
}

/** The way to a shape; throws for one without a name. */
export function referenceTo(schema: z.ZodType): { readonly $ref: string } {
  const name = shapes.get(schema)?.id;
  if (name === undefined) throw new Error('Every body and every answer has a name in the registry of shapes.');
  return { $ref: `${schemaPath}${name}` };
}

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What the registry says about single fields. */
const addNotes: Override = ({ zodSchema, jsonSchema }) => {
  for (const [field, description] of Object.entries(shapes.get(zodSchema)?.fields ?? {})) {
    const property = jsonSchema.properties?.[field];
    if (typeof property !== 'object') throw new Error(`There is no field ${field} to say something about.`);
    property.description = description;
  }
};

/** A schema in place, without what makes it a document of its own. */
function plain(schema: object): JsonSchema {
  const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  return rest;
}
