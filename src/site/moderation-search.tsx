import { operators } from '../comment/search/search.dto.js';
import type { QueuePlace } from '../moderation/queue-place.view.js';
import { queuePath } from './addresses.js';
import { statusLabels } from './decisions.js';

export interface SearchFormProps {
  readonly place: QueuePlace;
  /** A sentence about what could not be read. */
  readonly fault: string | null;
}

/** Looks through the list that is open. */
export function SearchForm({ place: { status, q }, fault }: SearchFormProps) {
  const faulty = fault === null ? {} : { 'aria-invalid': 'true' as const, autofocus: true };
  return (
    <form role="search" class="search" method="get" action={queuePath}>
      <input type="hidden" name="status" value={status} />
      <label for="q">Search “{statusLabels[status]}”</label>
      <input
        id="q"
        name="q"
        type="search"
        data-act="search"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={500}
        value={q}
        aria-describedby={fault === null ? undefined : 'q-fault'}
        {...faulty}
      />
      <button type="submit" class="plain">
        Search
      </button>
      {fault !== null && (
        <p class="fault" id="q-fault">
          {fault}
        </p>
      )}
      <Operators />
    </form>
  );
}

function Operators() {
  return (
    <details class="operators">
      <summary>What can be said</summary>
      <dl>
        {Object.values(operators).map(({ example, says }) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>
        All of them have to be true. A minus before one means “not”: <code>-link:example.org</code>. Words are whole
        words, without capitals and accents; in quotation marks they stand together. <code>casin*</code> finds what
        begins so.
      </p>
    </details>
  );
}
