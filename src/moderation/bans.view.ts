import { type BanView } from '../comment/bans.view.js';

export function toBanJson(ban: BanView) {
  return {
    id: ban.id,
    kind: ban.kind,
    person: ban.person,
    target: ban.target,
    effect: ban.effect,
    state: ban.state,
    reason: ban.reason,
    toAuthor: ban.toAuthor,
    madeBy: ban.madeBy,
    madeAt: ban.madeAt.toISOString(),
    endsAt: ban.endsAt?.toISOString() ?? null,
    liftedBy: ban.liftedBy,
    liftedAt: ban.liftedAt?.toISOString() ?? null,
  };
}
