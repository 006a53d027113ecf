import type { ComponentChildren } from 'preact';
import { type JsonSchema } from './schemas.js';
import { Kind } from './schema-words.js';

export interface FieldView {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly description?: string;
  /** Where it goes, when that is not said above the list. */
  readonly place?: string;
}

/** Names, what each may be, and what it means. */
export function FieldList({ fields }: { fields: readonly FieldView[] }) {
  return (
    <dl class="fields">
      {fields.map(({ name, schema, required, description = schema.description, place }) => (
        <Term key={name} term={<code>{name}</code>} place={place}>
          <Kind schema={schema} />
          {!required && <span class="kind">, optional</span>}
          {schema.default !== undefined && (
            <span class="kind">
              , <code>{String(schema.default)}</code> when left out
            </span>
          )}
          {description && <p>{description}</p>}
        </Term>
      ))}
    </dl>
  );
}

/** The fields of a shape, those of objects inside it as `author.name` and `reasons[].rule`. */
export function fieldsOf(schema: JsonSchema, before = ''): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const field = { name: `${before}${name}`, schema: inner, required: schema.required?.includes(name) ?? false };
    return [field, ...fieldsOf(objectIn(inner), `${field.name}${inner.items ? '[]' : ''}.`)];
  });
}

/** What stands in a field, in its list, or in its place when it is not null. */
function objectIn(schema: JsonSchema): JsonSchema {
  return schema.items ?? schema.anyOf?.find(({ properties }) => properties) ?? schema;
}

function Term({
  term,
  place,
  children,
}: {
  term: ComponentChildren;
  place?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>
        {term}
        {place && <span class="kind"> {place}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
