import { type NoticeHow, noticeHows } from '../moderation/notices.view.js';
import { noticesPath } from './addresses.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface StaffNoticesPageView {
  readonly staff: StaffView;
  readonly how: NoticeHow;
  /** What it was before it was just chosen; null when nothing was. */
  readonly was: NoticeHow | null;
  readonly fault: string | null;
}

/** How somebody at the desk hears of what waits, without being there. */
export function staffNoticesPage(site: Site, { staff, how, was, fault }: StaffNoticesPageView): string {
  return staffPage(
    site,
    { title: fault ? 'Not saved: Notices' : 'Notices', staff, current: 'notices' },
    <>
      <h1>Notices</h1>
      {was !== null && was !== how && <Saved how={how} was={was} />}
      <p>
        What the house writes to you when a reply waits, a comment is reported, or an author appeals. Letters are plain
        text; the links of readers are taken apart in them, and their own only show: what is to be done is done here,
        signed in.
      </p>
      <form method="post" action={noticesPath}>
        <fieldset class="choices">
          <legend>How you hear of it</legend>
          {fault !== null && (
            <p class="fault" id="how-fault" tabindex={-1} autofocus>
              {fault}
            </p>
          )}
          {noticeHows.map((choice) => (
            <p key={choice} class="choice">
              <input
                type="radio"
                id={`how-${choice}`}
                name="how"
                value={choice}
                checked={choice === how}
                aria-describedby={`about-${choice}`}
              />
              <label for={`how-${choice}`}>{labels[choice]}</label>
              <span id={`about-${choice}`}>{about[choice]}</span>
            </p>
          ))}
        </fieldset>
        <button type="submit">Save</button>
      </form>
    </>,
  );
}

function Saved({ how, was }: { how: NoticeHow; was: NoticeHow }) {
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>Saved: {labels[how]}.</p>
      <form method="post" action={noticesPath}>
        <input type="hidden" name="how" value={was} />
        <button type="submit">Undo</button>
      </form>
    </div>
  );
}

const labels: Readonly<Record<NoticeHow, string>> = {
  none: 'Not at all',
  count: 'How many wait',
  each: 'A letter for each',
  hour: 'Once an hour',
  day: 'Once a day',
};

const about: Readonly<Record<NoticeHow, string>> = {
  none: 'You look when you like.',
  count: 'A number and a link, at once, and then every ten minutes at most.',
  each: 'With what was written. After six in an hour, what comes is told together, every ten minutes at most.',
  hour: 'What came and still waits, on the hour.',
  day: 'What came and still waits, at 6:00 UTC.',
};
