import { type ClassifierState, type Share } from '../comment/rules.view.js';

export function toClassifierJson({
  mode,
  setting,
  learnt,
  enough,
  traits,
  waiting,
  decided,
  figures,
}: ClassifierState) {
  return {
    mode,
    setting: { hold: setting.hold, mark: setting.mark, least: setting.least },
    learnt: { wanted: learnt.wanted, unwanted: learnt.unwanted },
    enough,
    traits,
    waiting,
    decided,
    figures: figures.map(({ from, held, rightlyHeld, precision, recall, wronglyHeld }) => ({
      from,
      held,
      rightlyHeld,
      precision: toShareJson(precision),
      recall: toShareJson(recall),
      wronglyHeld: toShareJson(wronglyHeld),
    })),
  };
}

function toShareJson(share: Share | null) {
  return share && { share: share.share, low: share.low, high: share.high };
}
