import { type Decided, precisionOf, type Rehearsal, ruleKinds, type Tally } from '../comment/rules.view.js';
import { moderatedCommentPath } from './addresses.js';

const places = { published: 'published', held: 'held', declined: 'declined', spam: 'sent to spam' } as const;

const decided: Readonly<Record<Decided, string>> = {
  wanted: 'a moderator let it through',
  unwanted: 'a moderator stopped it',
  undecided: 'nobody has decided',
};

/** What changed rules would have done with past replies, against what moderators decided. */
export function RehearsalResult({ rehearsal }: { rehearsal: Rehearsal }) {
  const { tried, stopped, moves, untried } = rehearsal;
  return (
    <section class="rehearsal" aria-labelledby="rehearsal-heading" tabindex={-1} autofocus>
      <h2 id="rehearsal-heading">Tried on {tried === 1 ? 'one past reply' : `${tried} past replies`}</h2>
      <p>
        Nothing was changed. {moves.length === 0 && 'No reply would have fared otherwise than by the rules that hold.'}
      </p>
      {moves.map((move) => (
        <MoveSection key={`${move.from} ${move.to}`} move={move} />
      ))}
      <table class="log figures" role="table">
        <caption>
          What each rule would stop now and as changed; and of the latter, what moderators stopped too, let through or
          left undecided
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Rule', 'Now', 'Changed', 'Stopped too', 'Let through', 'Undecided', 'Right'].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <TallyRow title="All rules together" now={stopped.now} changed={stopped.changed} />
          {rehearsal.rules
            .filter(({ now, changed }) => total(now) + total(changed) > 0)
            .map(({ rule, now, changed }) => (
              <TallyRow key={rule} title={titleOf(rule)} now={now} changed={changed} />
            ))}
        </tbody>
      </table>
      {untried.length > 0 && (
        <>
          <h3>Left out, because it cannot be known any more (and of how many replies)</h3>
          <ul>
            {[...Map.groupBy(untried, ({ why, replies }) => `${why} (${replies})`)].map(([why, rules]) => (
              <li key={why}>
                {rules.map(({ rule }) => titleOf(rule)).join(', ')}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MoveSection({ move }: { move: Rehearsal['moves'][number] }) {
  const { from, to, replies, samples } = move;
  return (
    <>
      <h3>
        {total(replies)} would be {places[to]}, {total(replies) === 1 ? 'is' : 'are'} {places[from]} by the rules that
        hold
      </h3>
      <p>
        Moderators let {replies.wanted} of them through and stopped {replies.unwanted}; about {replies.undecided} nobody
        has decided.
      </p>
      <ul>
        {samples.map((sample) => (
          <li key={sample.id}>
            <a href={moderatedCommentPath(sample.id)}>
              Reply by <bdi>{sample.authorName}</bdi>
            </a>
            : {sample.rules.map(titleOf).join(', ')}; {decided[sample.decided]}
          </li>
        ))}
        {total(replies) > samples.length && <li>and {total(replies) - samples.length} more</li>}
      </ul>
    </>
  );
}

function TallyRow({ title, now, changed }: { title: string; now: Tally; changed: Tally }) {
  const precision = precisionOf(changed);
  const right = precision === null ? '–' : `${Math.round(precision * 100)} %`;
  const cells = [total(now), total(changed), changed.unwanted, changed.wanted, changed.undecided, right];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {title}
      </th>
      {cells.map((cell, index) => (
        <td key={index} role="cell">
          {cell}
        </td>
      ))}
    </tr>
  );
}

function total({ wanted, unwanted, undecided }: Tally): number {
  return wanted + unwanted + undecided;
}

function titleOf(rule: string): string {
  return ruleKinds.find(({ name }) => name === rule)?.title ?? rule;
}
