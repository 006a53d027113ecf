import { type Operation } from './operation.js';
import { FieldList } from './field-list.js';
import { type Parameter, parametersOf } from './parameters.js';
import { refusalsOf } from './refusals.js';
import { RefusalList } from './refusal-list.js';
import { Kind } from './schema-words.js';
import { referenceTo } from './schemas.js';

const places: Readonly<Record<Parameter['in'], string>> = {
  path: 'in the path',
  query: 'in the query',
  header: 'header',
};

/** One operation, complete: what it does, who may, what to send, what comes back. */
export function OperationEntry({ operation }: { operation: Operation }) {
  const { id, method, path, summary, description, access, body, answer } = operation;
  const parameters = parametersOf(operation);
  return (
    <article class="operation" id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{summary}</h3>
      <p class="call">
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
      </p>
      {description && <p>{description}</p>}
      <p class="kind">
        {access === 'public' ? 'For everybody.' : `For staff and tokens with the role ${access.join(' or ')}.`}
      </p>
      {parameters.length > 0 && <FieldList fields={parameters.map((each) => ({ ...each, place: places[each.in] }))} />}
      {body && (
        <p>
          Send <Kind schema={referenceTo(body)} />.
        </p>
      )}
      <dl class="answers">
        <div>
          <dt>{answer.status}</dt>
          <dd>
            {answer.description} {answer.shape && <Kind schema={referenceTo(answer.shape)} />}
          </dd>
        </div>
        <RefusalList problems={[...refusalsOf(operation).values()].flat()} />
      </dl>
    </article>
  );
}
