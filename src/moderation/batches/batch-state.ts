/** Where a batch stands. What is stopped can go on, or back. */
export const batchStates = ['frozen', 'running', 'stopped', 'done', 'undoing', 'undo-stopped', 'undone'] as const;
export type BatchState = (typeof batchStates)[number];

export const batchActs = ['start', 'stop', 'undo'] as const;
export type BatchAct = (typeof batchActs)[number];

const leads: Readonly<Record<BatchAct, Partial<Record<BatchState, BatchState>>>> = {
  start: { frozen: 'running', stopped: 'running' },
  stop: { running: 'stopped', undoing: 'undo-stopped' },
  undo: { running: 'undoing', stopped: 'undoing', done: 'undoing', 'undo-stopped': 'undoing' },
};

/** Where an act leads, or null when it makes no sense from here. To ask twice is as good as once. */
export function afterAct(act: BatchAct, now: BatchState): BatchState | null {
  const to = leads[act][now];
  if (to) return to;
  return Object.values(leads[act]).includes(now) ? now : null;
}

export function actsFrom(now: BatchState): BatchAct[] {
  return batchActs.filter((act) => leads[act][now] !== undefined);
}

/** When there is nothing left to do. */
export const ended = { running: 'done', undoing: 'undone' } as const satisfies Partial<Record<BatchState, BatchState>>;

export type Working = keyof typeof ended;

export function isWorking(state: BatchState): state is Working {
  return state in ended;
}
