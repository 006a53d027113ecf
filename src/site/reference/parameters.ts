import { type z } from 'zod';
import { type Operation } from './operation.js';
import { schemaOf } from './schemas.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a name in a path or a query means; it means the same everywhere. */
const meanings: Readonly<Record<string, string>> = {
  slug: 'The last part of the article’s address.',
  id: 'Of what stands before it in the address.',
  key: 'Of the setting, such as `site.name`.',
  limit: 'How many items a page holds at most.',
  after: 'The `next` of the page before; the first page when left out.',
  since: 'Where a page of the article leaves off: its `data-since`. Without it, from now on.',
  slugs: 'Up to 100 slugs, with commas between them.',
  sort: 'Which comes first.',
  status: 'The list.',
  version: 'Of the rules.',
  list: 'blocked or held.',
  delivery: 'Of one call of a web hook.',
  ban: 'Of the ban.',
  from: 'The first day, such as 2026-03-01; thirty days before the last when left out.',
  to: 'The last day; today when left out.',
  state: 'Bans that hold, or are over, both when left out; appeals that are open, or decided.',
  person: 'As the queue names them.',
  note: 'Of the note.',
  kind: 'Of persons, of ranges or of mail domains; all when left out.',
  q: 'Words that stand with it. An address or a range finds the bans of the ranges around it, a mail domain its own.',
};

/** Path, query and headers of an operation, in this order. */
export function parametersOf({ path, query, headers = [] }: Operation): Parameter[] {
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => inPath(name)),
    ...(query ? inQuery(query) : []),
    ...headers.map(({ name, description, schema }) => ({
      name,
      in: 'header' as const,
      description,
      required: false,
      schema,
    })),
  ];
}

function inPath(name: string): Parameter {
  const schema = name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' };
  return { name, in: 'path', description: meaningOf(name), required: true, schema };
}

/** The defaults are those that the schema itself fills in. */
function inQuery(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(query);
  const filledIn: Record<string, unknown> = query.partial().parse({});
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    description: schema.description ?? meaningOf(name),
    required: required.includes(name),
    schema: { ...schema, ...(filledIn[name] === undefined ? {} : { default: filledIn[name] }) },
  }));
}

function meaningOf(name: string): string {
  const meaning = meanings[name];
  if (meaning === undefined) throw new Error(`Say in parameters.ts what ${name} means.`);
  return meaning;
}
