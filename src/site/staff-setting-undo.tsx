import { settingPath } from './addresses.js';

/** The last change of a setting, by the setting's key and the number of its entry in the record. */
export interface Undo {
  readonly setting: string;
  readonly entry: string;
}

export function UndoForm({ setting, entry }: Undo) {
  return (
    <form method="post" action={settingPath(setting)} class="undo">
      <input type="hidden" name="do" value="undo" />
      <input type="hidden" name="entry" value={entry} />
      <button type="submit" class="plain" aria-label={`Undo the change of ${setting}`}>
        Undo
      </button>
    </form>
  );
}
