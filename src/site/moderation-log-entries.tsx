import { safeHref } from '../platform/http/safe-href.js';
import { Moment } from './moment.js';
import { messagesFor } from './messages/messages.js';
import { UndoAct } from './moderation-undo.js';
import { type Undo, UndoForm } from './staff-setting-undo.js';

export interface LogEntryView {
  readonly id: string;
  readonly at: Date;
  /** The name that the actor had then. */
  readonly who: string;
  /** As recorded: `comment.declined`. */
  readonly action: string;
  readonly about: { readonly label: string; readonly href: string | null };
  /** What stood before, and what after; null where the action says it all. */
  readonly change: Change | null;
  readonly why: string | null;
  /** The form that takes it back; null where that is not for here, or for them. */
  readonly undo: Undo | UndoneAct | null;
}

export interface UndoneAct {
  readonly comment: string;
  readonly act: string;
}

export interface Change {
  readonly from: string;
  readonly to: string;
}

const { moment } = messagesFor('en');

/** The roles are written out because a narrow screen shows rows as blocks, and `display` takes a table's own roles away. */
export function LogEntries({ caption, entries }: { caption: string; entries: readonly LogEntryView[] }) {
  return (
    <table class="log" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['When', 'Who', 'What', 'About', 'Why'].map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <LogEntry key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function LogEntry({ entry }: { entry: LogEntryView }) {
  const href = entry.about.href === null ? null : safeHref(entry.about.href);
  const about = <bdi>{entry.about.label}</bdi>;
  return (
    <tr role="row">
      <td role="cell">
        <Moment at={entry.at} say={moment} />
      </td>
      <td role="cell">
        <bdi>{entry.who}</bdi>
      </td>
      <td role="cell">
        {inWords(entry.action)}
        {entry.change && <Changed {...entry.change} />}
        {entry.undo && <TakeBack undo={entry.undo} />}
      </td>
      <td role="cell">{href === null ? about : <a href={href}>{about}</a>}</td>
      <td role="cell" dir="auto">
        {entry.why}
      </td>
    </tr>
  );
}

function TakeBack({ undo }: { undo: Undo | UndoneAct }) {
  return 'act' in undo ? <UndoAct commentId={undo.comment} act={undo.act} back="here" /> : <UndoForm {...undo} />;
}

export function Changed({ from, to }: Change) {
  return (
    <>
      {' '}
      from <q dir="auto">{from}</q> to <q dir="auto">{to}</q>
    </>
  );
}

/** `comment.marked-as-spam` reads "Comment marked as spam". */
function inWords(action: string): string {
  const words = action.replace(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
