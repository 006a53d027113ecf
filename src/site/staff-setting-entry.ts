import { type AuditLine } from '../platform/audit/audit-queries.js';
import { settingsPath } from './addresses.js';
import { type Change, type LogEntryView } from './moderation-log-entries.js';

/** House rules may be long; the record on this page only has to tell one text from another. */
const longestShown = 120;

/** A change of a setting as a line of the log. */
export function toSettingEntry(line: AuditLine, mayUndo: boolean): LogEntryView {
  return {
    id: line.id,
    at: line.at,
    who: line.actor,
    action: line.action,
    about: { label: line.subjectId, href: mayUndo ? `${settingsPath}#${line.subjectId}` : null },
    change: changeIn(line),
    why: null,
    undo: mayUndo ? { setting: line.subjectId, entry: line.id } : null,
  };
}

export function changeIn({ detail: { from, to } }: AuditLine): Change {
  return { from: shown(from), to: shown(to) };
}

/** A text as it is, all else as JSON. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const points = [...text];
  return points.length > longestShown ? `${points.slice(0, longestShown).join('')}…` : text;
}
