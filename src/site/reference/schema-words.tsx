import type { ComponentChildren } from 'preact';
import { type JsonSchema, schemaPath } from './schemas.js';

/** What a value may be, in a few words: `text, at most 80 characters`, `list of Comment`, `“oldest” or “newest”`. */
export function Kind({ schema }: { schema: JsonSchema }) {
  return <span class="kind">{kindOf(schema)}</span>;
}

/** Where the page describes a shape. */
export function shapeAnchor(name: string): string {
  return `shape-${name}`;
}

function kindOf(schema: JsonSchema): ComponentChildren {
  if (schema.$ref !== undefined) return <Reference to={schema.$ref} />;
  if (schema.anyOf) return oneOf(schema.anyOf.map(kindOf));
  if (schema.enum) return oneOf(schema.enum.map((value) => <code>{String(value)}</code>));
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  if (schema.items) return <>list of {kindOf(schema.items)}</>;
  return oneOf([schema.type ?? 'anything'].flat().map((type) => `${words[type] ?? type}${detailsOf(type, schema)}`));
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

function detailsOf(type: string, { format, minimum, maximum, maxLength }: JsonSchema): string {
  if (type === 'string' && format !== undefined) return ` (${format})`;
  if (type === 'string' && maxLength !== undefined) return `, at most ${maxLength.toLocaleString('en')} characters`;
  const bounded = type === 'integer' && minimum !== undefined && maximum !== undefined && maximum < 2 ** 31 - 1;
  return bounded ? ` from ${minimum} to ${maximum.toLocaleString('en')}` : '';
}

function oneOf(kinds: readonly ComponentChildren[]): ComponentChildren {
  return kinds.map((kind, at) => (
    <>
      {at > 0 && ' or '}
      {kind}
    </>
  ));
}

function Reference({ to }: { to: string }) {
  const name = to.slice(schemaPath.length);
  return <a href={`#${shapeAnchor(name)}`}>{name}</a>;
}
