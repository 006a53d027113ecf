/** What was done, as the words around "the reply by Otto", by what the record calls it. */
const deeds: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'comment.approved': ['approved', ''],
  'comment.declined': ['declined', ''],
  'comment.marked-spam': ['marked', ' as spam'],
  'comment.trashed': ['moved', ' to the trash'],
  'comment.restored': ['put', ' back'],
  'comment.edited-by-staff': ['edited', ''],
  'comment.pinned': ['pinned', ''],
  'comment.unpinned': ['unpinned', ''],
  'comment.thread-closed': ['closed the thread under', ''],
  'comment.thread-opened': ['opened the thread under', ''],
  'comment.act-undone': ['took back what was done to', ''],
};

export interface DeedProps {
  readonly action: string;
  /** Whose reply it is. */
  readonly by: string;
}

export function Deed({ action, by }: DeedProps) {
  const [before, after] = deeds[action] ?? ['changed', ''];
  return (
    <>
      {before} the reply by <bdi>{by}</bdi>
      {after}
    </>
  );
}
