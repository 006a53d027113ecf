/** What somebody has just done, and the form that takes it back. */
export interface DoneView {
  readonly says: string;
  readonly undo: { readonly action: string; readonly does: string } | null;
}

/** Takes the focus, so that a screen reader says it first and Undo is one Tab away. */
export function Done({ done }: { done: DoneView }) {
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>{done.says}</p>
      {done.undo && (
        <form method="post" action={done.undo.action}>
          <input type="hidden" name="do" value={done.undo.does} />
          <button type="submit">Undo</button>
        </form>
      )}
    </div>
  );
}
