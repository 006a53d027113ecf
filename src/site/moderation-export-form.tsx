import { exportFormats } from '../moderation/exports/exports.dto.js';
import type { QueuePlace } from '../moderation/queue-place.view.js';
import { exportsPath } from './addresses.js';

/** The list that is open, or what was found in it, as a file. */
export function ExportForm({ place: { status, q } }: { place: QueuePlace }) {
  return (
    <form method="post" action={exportsPath} class="export">
      <input type="hidden" name="status" value={status} />
      {q !== '' && <input type="hidden" name="q" value={q} />}
      <span>This list as a file, addresses masked:</span>
      {exportFormats.map((format) => (
        <button key={format} type="submit" name="format" value={format} class="plain">
          {format.toUpperCase()}
        </button>
      ))}
    </form>
  );
}
