import { Changed, type Change } from './moderation-log-entries.js';
import { messagesFor } from './messages/messages.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { Setting, type SettingFormView } from './staff-setting.js';
import { type Undo, UndoForm } from './staff-setting-undo.js';

/** The desk speaks English. */
const t = messagesFor('en');

export interface StaffSettingsPageView {
  readonly staff: StaffView;
  readonly settings: readonly SettingFormView[];
  readonly notice: SettingNotice | null;
}

export type SettingNotice =
  | { readonly kind: 'changed'; readonly key: string; readonly change: Change; readonly undo: Undo | null }
  | { readonly kind: 'same'; readonly key: string }
  | { readonly kind: 'overtaken'; readonly key: string };

export function staffSettingsPage(site: Site, { staff, settings, notice }: StaffSettingsPageView): string {
  const faulty = settings.some(({ faults }) => faults.length > 0);
  const rooms = [...new Set(settings.map(({ key }) => roomOf(key)))];
  return staffPage(
    site,
    { title: faulty ? t.errorTitle({ title: 'Settings' }) : 'Settings', staff, current: 'settings' },
    <>
      <h1>Settings</h1>
      {notice && <Notice notice={notice} />}
      <p>What holds for the whole site. A change counts at once, everywhere, and stands in the log.</p>
      {rooms.map((room) => (
        <section key={room} aria-labelledby={`room-${room}`}>
          <h2 id={`room-${room}`}>{room.charAt(0).toUpperCase() + room.slice(1)}</h2>
          {settings
            .filter(({ key }) => roomOf(key) === room)
            .map((setting) => (
              <Setting key={setting.key} setting={setting} />
            ))}
        </section>
      ))}
    </>,
  );
}

const labels = { changed: 'Done', same: 'Nothing changed', overtaken: 'Changed meanwhile' } as const;

/** Takes the focus, so that a screen reader says it first and Undo is near. */
function Notice({ notice }: { notice: SettingNotice }) {
  const name = <a href={`#${notice.key}`}>{notice.key}</a>;
  return (
    <div
      class={notice.kind === 'overtaken' ? 'notice overtaken' : 'notice decided'}
      role="group"
      aria-label={labels[notice.kind]}
      tabindex={-1}
      autofocus
    >
      {notice.kind === 'changed' && (
        <p>
          You changed {name}
          <Changed {...notice.change} />.
        </p>
      )}
      {notice.kind === 'same' && <p>{name} was that already. Nothing changed.</p>}
      {notice.kind === 'overtaken' && <p>{name} has been changed again since. Nothing was undone.</p>}
      {notice.kind === 'changed' && notice.undo && <UndoForm {...notice.undo} />}
    </div>
  );
}

function roomOf(key: string): string {
  return key.split('.')[0] ?? key;
}
