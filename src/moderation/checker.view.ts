import { type CheckerState } from '../comment/rules.view.js';

export function toCheckerJson(state: CheckerState) {
  const { publish, hold, spam, away } = state.lately;
  return {
    mode: state.mode,
    host: state.host,
    protocol: state.protocol,
    deadlineMs: state.deadlineMs,
    seesNetwork: state.seesNetwork,
    seesEmail: state.seesEmail,
    hearsDecisions: state.hearsDecisions,
    rests: state.rests,
    lately: { publish, hold, spam, away },
  };
}
