import type { SenderHistory } from '../comment/comment.view.js';
import { mostCounted } from '../comment/sender-histories.queries.js';
import { personPath, queueAt } from './addresses.js';

export interface SenderSoFarProps {
  readonly person: string | null;
  readonly history: SenderHistory | null;
}

/** What became of others by the same sender; each number leads to them. Nobody learns from it who that is. */
export function SenderSoFar({ person, history }: SenderSoFarProps) {
  if (person === null || history === null) return null;
  const known = words.filter(([status]) => history[status] > 0);
  return (
    <span class="so-far">
      <a href={personPath(person)}>
        sender <code>{person.slice(0, 8)}</code>
      </a>
      :{' '}
      {known.length === 0
        ? 'nothing else'
        : known.map(([status, word], index) => (
            <>
              {index > 0 && ', '}
              <a href={queueAt({ status, q: `person:${person}` })} class={status}>
                {history[status]}
                {history[status] === mostCounted && '+'} {word}
              </a>
            </>
          ))}
    </span>
  );
}

const words = [
  ['published', 'published'],
  ['held', 'held'],
  ['declined', 'declined'],
  ['spam', 'spam'],
  ['trash', 'in the trash'],
] as const;
