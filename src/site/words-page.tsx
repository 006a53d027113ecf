import { type Rehearsal, type WordListName } from '../comment/rules.view.js';
import { rulesPath, wordsPath } from './addresses.js';
import { RehearsalResult } from './rehearsal-result.js';
import { RulesNotice, type RulesNoticeView } from './rules-notice.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { TypedText } from './typed-text.js';

export interface WordsPageView {
  readonly staff: StaffView;
  readonly list: WordListName;
  readonly version: number;
  readonly count: number;
  /** The list that holds; or what somebody is trying in its place. */
  readonly whole: string;
  /** What somebody is about to add. */
  readonly added: string;
  readonly mayChange: boolean;
  readonly notice: RulesNoticeView | null;
  readonly fault: string | null;
  readonly rehearsal: Rehearsal | null;
}

const about = {
  blocked: [
    'Blocked words',
    'A reply that holds one of these goes to spam. Nobody waits for it, and a moderator still finds it there.',
  ],
  held: ['Held words', 'A reply that holds one of these is held until a moderator has read it.'],
} as const;

export function wordsPage(site: Site, view: WordsPageView): string {
  const { staff, list, count, notice, fault, rehearsal } = view;
  const [title, text] = about[list];
  return staffPage(
    site,
    { title, staff, current: 'rules' },
    <>
      <h1>{title}</h1>
      {notice && <RulesNotice notice={notice} />}
      {fault !== null && (
        <div class="notice overtaken" role="group" aria-label="Not saved" tabindex={-1} autofocus>
          <p>{fault}</p>
        </div>
      )}
      {rehearsal && <RehearsalResult rehearsal={rehearsal} />}
      <p>
        {text} <a href={rulesPath}>All rules</a>
      </p>
      <p>
        One entry a line: a word, several words, or with a wildcard, as in <code>casino*</code>. Only whole words are
        found, in any script and through disguises: <code>press</code> is not found in “WordPress”, and{' '}
        <code>casino</code> is found in “c4sin0”. Where a script sets no spaces, a dictionary tells words apart;{' '}
        <code>*…*</code> finds an entry anywhere.
      </p>
      <WordsForm view={view} how="add" label="Words to add" typed={view.added} button="Add these words" />
      <WordsForm
        view={view}
        how="replace"
        label={`The whole list, ${count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`}`}
        typed={view.whole}
        button="Save the whole list"
      />
    </>,
  );
}

interface WordsFormProps {
  readonly view: WordsPageView;
  readonly how: 'add' | 'replace';
  readonly label: string;
  readonly typed: string;
  readonly button: string;
}

function WordsForm({ view: { list, version, mayChange }, how, label, typed, button }: WordsFormProps) {
  const id = `${how}-words`;
  return (
    <form method="post" action={wordsPath(list)} class="words">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="how" value={how} />
      <label for={id}>{label}</label>
      {how === 'add' && (
        <p id={`${id}-hint`}>
          Paste what stands in WordPress under “Disallowed Comment Keys” or “Comment Moderation”. WordPress finds parts
          of words, and looks at addresses; here lines with network addresses are left out and told.
        </p>
      )}
      <TypedText
        id={id}
        name="words"
        rows={how === 'add' ? 6 : 16}
        spellcheck={false}
        aria-describedby={how === 'add' ? `${id}-hint` : undefined}
        text={typed}
      />
      <div class="acts">
        <button type="submit" class="plain" formaction={`${wordsPath(list)}/rehearsals`}>
          Try on past replies
        </button>
        {mayChange && <button type="submit">{button}</button>}
      </div>
    </form>
  );
}
