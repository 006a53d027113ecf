import { mayDecideAppeal } from './appeal-decider.policy.js';

describe('An appeal', () => {
  it.each([
    ['is for whoever did not decline', { person: 'kim', decliners: ['dana'], deciders: ['dana', 'kim'] }, 'may'],
    ['is not for the one who declined', { person: 'dana', decliners: ['dana'], deciders: ['dana', 'kim'] }, 'own'],
    [
      'nor for a second one who did',
      { person: 'kim', decliners: ['dana', 'kim'], deciders: ['dana', 'kim', 'mo'] },
      'own',
    ],
    [
      'is for the one who declined where nobody else works',
      { person: 'dana', decliners: ['dana'], deciders: ['dana'] },
      'alone',
    ],
    [
      'is for any of them where all have declined',
      { person: 'kim', decliners: ['kim', 'dana'], deciders: ['dana', 'kim'] },
      'alone',
    ],
    ['is for the operator', { person: null, decliners: ['dana'], deciders: ['dana'] }, 'may'],
  ] as const)('%s', (_, facts, verdict) => {
    expect(mayDecideAppeal(facts)).toBe(verdict);
  });
});
