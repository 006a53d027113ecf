import { assets } from '../assets.js';
import { page } from '../page.js';
import type { Site } from '../site.js';
import { chapters } from './chapters.js';
import { openApiDocument } from './document.js';
import { FieldList, fieldsOf } from './field-list.js';
import type { Chapter } from './operation.js';
import { OperationEntry } from './operation-entry.js';
import { RefusalList } from './refusal-list.js';
import { anywhere } from './refusals.js';
import type { JsonSchema } from './schemas.js';
import { Kind, shapeAnchor } from './schema-words.js';

export const documentPath = '/api/v1/openapi.json';

/** The document for people: everything on one page, to be searched with the browser. English, like the document. */
export function referencePage(site: Site): string {
  const { schemas } = openApiDocument().components;
  return page(
    site,
    { title: `Reference – ${site.name}`, lang: 'en', stylesheets: [assets.reference.path] },
    <div class="reference">
      <Opening />
      {chapters.map((chapter) => (
        <ChapterSection key={chapter.name} chapter={chapter} />
      ))}
      <section aria-labelledby="shapes">
        <h2 id="shapes">Shapes</h2>
        <p>What is sent and what comes back. A field of an answer may be joined by others in a later version.</p>
        {Object.entries(schemas).map(([name, schema]) => (
          <Shape key={name} name={name} schema={schema} />
        ))}
      </section>
    </div>,
  );
}

function Opening() {
  return (
    <>
      <h1>For programs</h1>
      <p class="standfirst">
        All that a program can read and do here. The same as <a href={documentPath}>an OpenAPI 3.1 document</a>, from
        which clients can be made.
      </p>
      <p>
        JSON in UTF-8 in both directions; unknown fields are refused. Errors are{' '}
        <a href={`#${shapeAnchor('Problem')}`}>problem details</a>: go by <code>status</code> and <code>code</code>.
        Times are in UTC, addresses absolute. A list is <code>items</code> and <code>next</code>; give <code>next</code>{' '}
        back as <code>after</code> until it is null. A program shows its token as <code>Authorization: Bearer …</code>.
      </p>
      <p>Any route may also answer:</p>
      <dl class="answers">
        <RefusalList problems={anywhere} />
      </dl>
      <nav aria-label="On this page">
        {chapters.map(({ name, operations }) => (
          <ul key={name}>
            {operations.map(({ id, summary }) => (
              <li key={id}>
                <a href={`#${id}`}>{summary}</a>
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </>
  );
}

function ChapterSection({ chapter: { name, description, operations } }: { chapter: Chapter }) {
  const headingId = `chapter-${name}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{name}</h2>
      <p>{description}</p>
      {operations.map((operation) => (
        <OperationEntry key={operation.id} operation={operation} />
      ))}
    </section>
  );
}

function Shape({ name, schema }: { name: string; schema: JsonSchema }) {
  return (
    <article class="operation" id={shapeAnchor(name)} aria-labelledby={`${shapeAnchor(name)}-heading`}>
      <h3 id={`${shapeAnchor(name)}-heading`}>{name}</h3>
      {schema.description && <p>{schema.description}</p>}
      {schema.properties ? <FieldList fields={fieldsOf(schema)} /> : <Kind schema={schema} />}
    </article>
  );
}
