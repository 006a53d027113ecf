import { type WholeBatch } from '../../src/moderation/batches/batch.view.js';
import { aQueueItem, at, type Words } from './page-views.js';

/** One at work, with a sample. */
export function aBatch(words: Words): WholeBatch {
  const { comment } = aQueueItem(words);
  return {
    id: 'b1',
    query: words.text,
    decision: 'spam',
    reason: words.text,
    code: null,
    state: 'running',
    count: 60_000,
    statuses: { held: 60_000 },
    decided: 21_500,
    leftAlone: 3,
    putBack: 0,
    notPutBack: 0,
    madeBy: words.text,
    madeAt: at,
    actingName: words.text,
    startedAt: at,
    endedAt: null,
    leftBecause: { stale: 2, 'in-hand': 1 },
    sample: [{ comment } as WholeBatch['sample'][number]],
  };
}
