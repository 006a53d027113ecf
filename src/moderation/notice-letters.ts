import { deadLine, deadText } from './dead-text.js';
import { type Notice, type NoticeKind } from './notices.view.js';

/** So much of a comment is in a letter; the page has all of it. */
const longest = { alone: 1000, together: 200 } as const;
/** So many are told of one by one; of the rest, how many. */
export const mostTogether = 20;

const subjects: Readonly<Record<NoticeKind, string>> = {
  held: 'A reply waits for a decision',
  reported: 'A comment was reported',
  appealed: 'An author appeals against a decision',
};

const deeds: Readonly<Record<NoticeKind, string>> = {
  held: 'waits for a decision',
  reported: 'was reported',
  appealed: 'was put away, and its author appeals',
};

export interface Written {
  readonly subject: string;
  readonly text: string;
}

/** Plain text; its links only show. `link` makes an absolute address of a path. */
export function letterAbout(notice: Notice, link: (path: string) => string): Written {
  return { subject: subjects[notice.what], text: `${passage(notice, longest.alone, link)}\n${foot(link)}` };
}

/** `all` is how many there are; `notices` the first of them. */
export function letterTogether(notices: readonly Notice[], all: number, link: (path: string) => string): Written {
  const more = all - notices.length;
  const rest = more > 0 ? `And ${more} more:\n${link('/moderation')}\n\n` : '';
  const passages = notices.map((notice) => passage(notice, longest.together, link));
  return {
    subject: all === 1 ? 'One thing waits at the desk' : `${all} things wait at the desk`,
    text: `${passages.join('\n')}\n${rest}${foot(link)}`,
  };
}

function passage({ what, author, article, source, commentId }: Notice, most: number, link: (path: string) => string) {
  const quoted = deadText(cut(source, most))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const path = what === 'appealed' ? '/moderation/appeals' : `/moderation/comments/${commentId}`;
  return `What ${deadLine(author)} wrote under “${deadLine(article)}” ${deeds[what]}:\n\n${quoted}\n\nLook at it:\n${link(path)}\n`;
}

function foot(link: (path: string) => string): string {
  return `How you hear of this is yours to choose:\n${link('/staff/notices')}\n`;
}

/** In code points. */
function cut(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most).join('')}…`;
}
