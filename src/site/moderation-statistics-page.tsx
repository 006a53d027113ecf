import type { ComponentChildren } from 'preact';
import { type DecisionCounts, type Statistics, titleOfRule } from '../moderation/statistics.view.js';
import { queuePath, statisticsPath, withQuery } from './addresses.js';
import { ago } from './ago.js';
import { inWords } from './moderation-span.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationStatisticsPageView {
  readonly staff: StaffView;
  readonly now: Date;
  readonly statistics: Statistics;
}

export function moderationStatisticsPage(site: Site, { staff, now, statistics }: ModerationStatisticsPageView): string {
  const { waiting, came, decided, medianSeconds, from, to } = statistics;
  return staffPage(
    site,
    { title: 'Statistics', staff, current: 'statistics' },
    <>
      <h1>Statistics</h1>
      <p>
        <a href={queuePath}>
          {waiting.held} {waiting.held === 1 ? 'reply waits' : 'replies wait'}
        </a>
        {waiting.oldestAt && <>, the oldest came {ago(waiting.oldestAt, now)}</>}. {waiting.reported} reported.
      </p>
      <WindowForm from={from} to={to} now={now} />
      <p>
        {sum(came)} came: {came.published} published at once, {came.held} held, {came.declined} declined by the rules,{' '}
        {came.spam} sent to spam. {sum(decided)} decided
        {medianSeconds !== null && <>, half of those that had waited within {inWords(medianSeconds)}</>}.
      </p>
      <Members statistics={statistics} />
      <Rules statistics={statistics} />
      <Figures
        caption="By day, in UTC"
        headings={['Day', 'Came', 'Decided']}
        rows={statistics.days.map(({ day, came: some, decided: done }) => [day, some, done])}
      />
    </>,
  );
}

const spans = [7, 30, 90, 365];
const dayMs = 86_400_000;

/** Links for the usual windows, and a form for any other. */
function WindowForm({ from, to, now }: { from: string; to: string; now: Date }) {
  const first = (days: number) => new Date(now.getTime() - (days - 1) * dayMs).toISOString().slice(0, 10);
  const today = first(1);
  return (
    <>
      <nav class="tabs" aria-label="Window">
        <ul>
          {spans.map((days) => (
            <li key={days}>
              <a
                href={withQuery(statisticsPath, { from: first(days), to: today })}
                aria-current={from === first(days) && to === today ? 'page' : undefined}
              >
                {days} days
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={statisticsPath} class="acts">
        <label for="from">From</label>
        <input id="from" name="from" type="date" value={from} />
        <label for="to">to</label>
        <input id="to" name="to" type="date" value={to} />
        <button type="submit" class="plain">
          Show
        </button>
      </form>
    </>
  );
}

function Members({ statistics: { members, decided } }: { statistics: Statistics }) {
  const row = (name: ComponentChildren, { approve, decline, spam, trash }: DecisionCounts) => [
    name,
    approve,
    decline,
    spam,
    trash,
  ];
  return (
    <Figures
      caption="Decisions by member"
      headings={['Member', 'Approved', 'Declined', 'Spam', 'Trash']}
      rows={[row('Everybody', decided), ...members.map(({ name, decided: own }) => row(<bdi>{name}</bdi>, own))]}
    />
  );
}

function Rules({ statistics: { rules } }: { statistics: Statistics }) {
  if (rules.length === 0) return null;
  return (
    <Figures
      caption="What rules said about what came, and what moderators first made of it"
      headings={['Rule', 'Spoke', 'Stopped too', 'Let through', 'Right']}
      rows={rules.map(({ rule, spoke, agreed, overruled }) => [
        titleOfRule(rule),
        spoke,
        agreed,
        overruled,
        agreed + overruled === 0 ? '–' : `${Math.round((agreed / (agreed + overruled)) * 100)} %`,
      ])}
    />
  );
}

interface FiguresProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** The roles are written out because a narrow screen shows rows as blocks, and `display` takes a table's own roles away. */
function Figures({ caption, headings, rows }: FiguresProps) {
  return (
    <table class="log figures" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, index) => (
          <tr key={index} role="row">
            {cells.map((cell, place) => (
              <td key={place} role="cell">
                {place > 0 && <span class="of">{headings[place]} </span>}
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
