import fs from 'node:fs';
import path from 'node:path';
import { listRoutes } from '../../src/platform/http/route-list.js';
import { type OpenApiDocument, openApiDocument } from '../../src/site/reference/document.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { Contract, newAjv } from './contract.js';

const house = houseForStories();
const snapshotFile = path.join(process.cwd(), 'test/guards/openapi.snapshot.json');

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<
            string,
            { readonly schema?: object; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
          >
        >;
      }
    >
  >;
}

function operationsOf({ paths }: OpenApiDocument): (Described & { readonly name: string })[] {
  return Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...(operation as Described),
      name: `${method.toUpperCase()} ${route}`,
    })),
  );
}

/** `GET /api/v1/x/{id}: public`, or with the roles that may. */
function describedRoutes(document: OpenApiDocument): string[] {
  const access = ({ security }: Described) =>
    security.length === 0 ? 'public' : JSON.stringify(security.map((each) => Object.values(each)[0]));
  return operationsOf(document)
    .map((operation) => `${operation.name}: ${access(operation)}`)
    .sort();
}

/** HEAD goes where GET goes, and OpenAPI need not say so. */
function realRoutes(): string[] {
  return listRoutes(house().opened.http.server)
    .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/'))
    .map(({ method, url, access }) => {
      const who = access === 'public' || access === null ? String(access) : JSON.stringify([access, access]);
      return `${method} ${url.replace(/:(\w+)/g, '{$1}')}: ${who}`;
    })
    .sort();
}

describe('The OpenAPI document', () => {
  it('names every route of the API and no other, and who may', () => {
    expect(describedRoutes(openApiDocument())).toEqual(realRoutes());
  });

  it('is what anybody gets', async () => {
    const answer = await new Visitor(house()).get('/api/v1/openapi.json');

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.json()).toEqual(openApiDocument());
  });

  it('can be looked at on a page without script', async () => {
    const { status, text } = await new Visitor(house()).get('/api/docs');

    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<style|style=|https?:\/\//);
    for (const { operationId } of operationsOf(openApiDocument())) expect(text).toContain(`id="${operationId}"`);
    for (const [, target = ''] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${target}"`);
  });

  it('keeps the rules of OpenAPI 3.1', () => {
    const official: object = JSON.parse(fs.readFileSync('test/fixtures/openapi-3.1/schema.json', 'utf8'));
    const validate = newAjv().compile(official);

    expect(validate(openApiDocument()) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...openApiDocument(), info: {} })).toBe(false);
  });

  it('names every operation once, and leads nowhere that is not there', () => {
    const document = openApiDocument();
    const ids = operationsOf(document).map(({ operationId }) => operationId);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];

    expect(new Set(ids).size).toBe(ids.length);
    expect(references.length).toBeGreaterThan(50);
    for (const [, kind = '', name = ''] of references) expect(document.components[kind]).toHaveProperty(name);
    for (const schema of Object.values(document.components.schemas)) expect(newAjv().validateSchema(schema)).toBe(true);
  });

  it('refuses unknown fields in every body', () => {
    const bodies = operationsOf(openApiDocument()).flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}),
    );
    const names = bodies.map(({ schema }) => (schema as { $ref: string }).$ref.split('/').at(-1) ?? '');

    expect(names.length).toBeGreaterThanOrEqual(7);
    for (const name of names)
      expect(openApiDocument().components.schemas[name]).toMatchObject({ additionalProperties: false });
  });

  it('shows examples that keep its own contract', () => {
    const contract = new Contract(openApiDocument());
    const contents = operationsOf(openApiDocument()).flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content }) => Object.values(content ?? {})),
    );
    const examples = contents.flatMap(({ schema, examples = {} }) =>
      Object.values(examples).map(({ value }) => ({ schema, value })),
    );

    expect(examples.length).toBeGreaterThan(10);
    for (const { schema = {}, value } of examples) expect(contract.check(schema, value)).toEqual([]);
  });

  /**
   * Programs rely on what stands here. When a change is meant, write it down anew and read the difference before it is committed:
   * `UPDATE_OPENAPI=1 npm test -- test/guards/openapi.spec.ts`
   */
  it('is the one that was agreed on', async () => {
    if (process.env.UPDATE_OPENAPI) fs.writeFileSync(snapshotFile, await formatted(openApiDocument()));

    expect(openApiDocument()).toEqual(JSON.parse(fs.readFileSync(snapshotFile, 'utf8')));
  });
});

async function formatted(document: OpenApiDocument): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  return format(JSON.stringify(document), { ...(await resolveConfig(snapshotFile)), parser: 'json' });
}
