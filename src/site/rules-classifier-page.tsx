import { type ClassifierState, type Figures, shareInWords } from '../comment/rules.view.js';
import { rulesPath } from './addresses.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface RulesClassifierPageView {
  readonly staff: StaffView;
  readonly state: ClassifierState;
}

const headings = ['Held', 'Rightly', 'Precision', 'Recall', 'Wrongly held'];

const modes = { on: 'It counts.', watched: 'It is only watched.', off: 'It is off; it learns all the same.' } as const;

/** What the classifier has learnt, and how often it was right. */
export function rulesClassifierPage(site: Site, { staff, state }: RulesClassifierPageView): string {
  const { mode, learnt, setting, enough, traits, waiting, decided } = state;
  return staffPage(
    site,
    { title: 'The classifier', staff, current: 'rules' },
    <>
      <h1>The classifier</h1>
      <p>
        It learns what moderators stop and what they let through. {modes[mode]}{' '}
        <a href={`${rulesPath}#rule-classifier`}>Its rule</a>
      </p>
      <p>
        It has learnt from {number(learnt.unwanted)} that they stopped and {number(learnt.wanted)} that they let through
        {!enough && <>, and says nothing before there are {number(setting.least)} of each</>}. It knows {number(traits)}{' '}
        words, names, hosts and the like, as keyed digests.
        {waiting > 0 && <> {number(waiting)} changed comments are still to be read.</>}
      </p>
      <h2>How often it was right</h2>
      {decided === 0 ? (
        <p>Nobody can say yet: no reply was decided about after it had learnt enough and looked at it.</p>
      ) : (
        <Right state={state} />
      )}
    </>,
  );
}

function Right({ state: { decided, figures, setting } }: { state: ClassifierState }) {
  return (
    <>
      <p>
        What it said when a reply came was written down before anybody decided. Of the newest 5,000 replies{' '}
        {number(decided)} were decided about since. The ranges hold in 19 of 20 cases. Only decided replies can be
        counted: what was published and never looked at again is not among them.
      </p>
      <table class="log figures" role="table">
        <caption>If it held from this likeness on</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['From', ...headings].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {figures.map((each) => (
            <FiguresRow key={each.from} figures={each} what={whatIs(each.from, setting)} />
          ))}
        </tbody>
      </table>
      <p class="quietly">
        Precision: the share of the held that moderators stopped too. Recall: the share of the stopped that it would
        have held. Wrongly held: the share of the let through that it would have held.
      </p>
    </>
  );
}

function FiguresRow({ figures, what }: { figures: Figures; what: string }) {
  const { from, held, rightlyHeld, precision, recall, wronglyHeld } = figures;
  const cells = [number(held), number(rightlyHeld), ...[precision, recall, wronglyHeld].map(shareInWords)];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {from} %{what}
      </th>
      {cells.map((cell, index) => (
        <td key={index} role="cell">
          <span class="of">{headings[index]} </span>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function whatIs(from: number, { hold, mark }: ClassifierState['setting']): string {
  return from === hold ? ', held now' : from === mark ? ', marked now' : '';
}

function number(count: number): string {
  return count.toLocaleString('en');
}
