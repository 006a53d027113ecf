interface Act {
  /** One name, or several of which a reply offers one. */
  readonly act: string;
  readonly key: string;
  readonly does: string;
  /** In the queue the key leads to it, on the page of the reply. */
  readonly onItsPage?: true;
}

/**
 * The keys of the desk, one table for all of it. A form, link or field that carries `data-act` is sent, followed or entered by the
 * key that stands here beside its name: in the reply that has the focus, or else on the page. A new act needs no script of its own.
 */
export const deskActs = [
  { act: 'approve', key: 'a', does: 'Approve' },
  { act: 'decline', key: 'd', does: 'Decline: 1 to 9 says why, Tab leads to a sentence, Enter sends' },
  { act: 'spam', key: 's', does: 'Spam' },
  { act: 'trash', key: 't', does: 'Trash' },
  { act: 'restore', key: 'b', does: 'Put back to what it was' },
  { act: 'undo', key: 'u', does: 'Undo what was done last, then what was done before' },
  { act: 'open', key: 'o', does: 'Open the reply; so does Enter' },
  { act: 'reply answer', key: 'r', does: 'Answer; what waits is approved with it', onItsPage: true },
  { act: 'edit', key: 'e', does: 'Edit the words', onItsPage: true },
  { act: 'pin unpin', key: 'p', does: 'Pin it, or unpin it', onItsPage: true },
  { act: 'close-thread open-thread', key: 'x', does: 'Close the thread below it, or open it', onItsPage: true },
  { act: 'claim', key: 'c', does: 'Take it in hand, let it go, take it over' },
  { act: 'queue', key: 'q', does: 'Back to the queue' },
  { act: 'search', key: '/', does: 'Search' },
  { act: 'next-view', key: 'v', does: 'The next view' },
] as const satisfies readonly Act[];

/** What the script itself does. */
const moves: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', '↓'], 'The next reply'],
  [['k', '↑'], 'The one before'],
];
const others: typeof moves = [
  [['Shift'], 'with a letter: at once, without a field first'],
  [['Ctrl', 'Enter'], 'in a text: send it'],
  [['Esc'], 'Out of a field, back to its reply; what you typed stays'],
  [['?'], 'These keys'],
];

/** For the script: which act each key stands for. */
export const actsByKey: Readonly<Record<string, string>> = Object.fromEntries(
  deskActs.map(({ act, key }) => [key, act]),
);

export const keysOnItsPage = deskActs.flatMap((act) => ('onItsPage' in act ? act.key : [])).join('');

/** Shown by `?` and by its button, which the script brings out: without script there are no keys. */
export function KeyHelp() {
  return (
    <>
      <p>
        <button type="button" class="plain" id="keys-button" hidden>
          Keys <kbd>?</kbd>
        </button>
      </p>
      <dialog id="keys" aria-labelledby="keys-heading">
        <h2 id="keys-heading" tabindex={-1} autofocus>
          Keys
        </h2>
        <dl>
          {[...moves, ...deskActs.map(({ key, does }) => [[key], does] as const), ...others].map(([names, does]) => (
            <div key={does}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <p class="choice">
            <input type="checkbox" id="keys-on" checked />
            <label for="keys-on">Use these keys on this device</label>
          </p>
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
