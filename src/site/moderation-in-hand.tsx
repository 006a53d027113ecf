import { claimPath, releasePath } from './addresses.js';

/** Who has a reply in hand. */
export interface InHandView {
  readonly by: string;
  readonly mine: boolean;
  readonly until: Date;
}

export interface InHandProps {
  readonly commentId: string;
  readonly claim: InHandView | null;
  /** Where in the queue the answer leads back to: see queue-place.view.ts. */
  readonly back: string;
}

/** Says who has it, and takes it or lets it go. With script, whoever stays at a reply takes it without a word. */
export function InHand({ commentId, claim, back }: InHandProps) {
  const take = (label: string, takeOver: boolean) => (
    <form method="post" action={claimPath(commentId)} data-act="claim">
      <input type="hidden" name="back" value={back} />
      {takeOver && <input type="hidden" name="takeOver" value="on" />}
      <button type="submit" class="plain">
        {label}
      </button>
    </form>
  );
  if (claim === null) return <div class="in-hand">{take('Take it', false)}</div>;
  return (
    <div class={`in-hand ${claim.mine ? 'mine' : 'taken'}`}>
      <p>
        {claim.mine ? 'You have' : <bdi>{claim.by}</bdi>}
        {claim.mine ? ' ' : ' has '}it in hand until <Until at={claim.until} />.
      </p>
      {claim.mine ? (
        <form method="post" action={releasePath(commentId)} data-act="claim">
          <input type="hidden" name="back" value={back} />
          <button type="submit" class="plain">
            Let it go
          </button>
        </form>
      ) : (
        take('Take over', true)
      )}
    </div>
  );
}

function Until({ at }: { at: Date }) {
  return <time datetime={at.toISOString()}>{at.toISOString().slice(11, 16)} UTC</time>;
}
