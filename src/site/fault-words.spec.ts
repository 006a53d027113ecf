import { LeaveReplyDto } from '../comment/comment.dto.js';
import { ParentUnavailable } from '../comment/comment.errors.js';
import { type FieldFault, InvalidInput } from '../platform/domain-error.js';
import { repeatedField } from '../platform/http/faults.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { faultWords, faultWordsOf } from './fault-words.js';
import { catalogues, type Language, voiceOf } from './messages/messages.js';

const good = { comment: 'A thought.', name: 'Ada', email: 'ada@example.org' };

const whatPeopleDo: [string, FieldFault[]][] = [
  ['leave all of it empty', faultsOf({})],
  ['write too much', faultsOf({ comment: 'x'.repeat(10_001), name: 'x'.repeat(81) })],
  ['give a website that never ends', faultsOf({ website: `example.org/${'x'.repeat(500)}` })],
  ['mistype an address', faultsOf({ email: 'ada', website: 'http://' })],
  ['put a line break into a name', faultsOf({ name: 'Ada\nLovelace' })],
  ['paste a control character', faultsOf({ comment: 'bell \u0007' })],
  ['turn the text around', faultsOf({ comment: 'a \u202e b', name: 'Ada \u2067' })],
  ['pile up marks', faultsOf({ comment: `Z${'\u0301'.repeat(40)}` })],
  ['send what is no text', faultsOf({ comment: '\u{fffe}', name: 7 })],
  ['send a field twice', [repeatedField('comment'), ...faultsOf({ name: ['a', 'b'] })]],
  ['answer a comment that went away', [...new ParentUnavailable().faults]],
];

describe.each(Object.keys(catalogues) as Language[])('In %s', (language) => {
  const t = voiceOf(language);

  it.each(whatPeopleDo)('there are words of their own for those who %s', (_, faults) => {
    expect(faults).not.toEqual([]);
    for (const fault of faults) {
      expect([fault.code, faultWords(fault, t)]).not.toEqual([fault.code, t.fault.other]);
      if (language !== 'en') expect(faultWords(fault, t)).not.toBe(faultWords(fault, voiceOf('en')));
    }
  });

  it('what has no words of its own is still said', () => {
    expect(faultWords({ field: 'x', code: 'never-heard-of', message: 'X: please do.' }, t)).toBe(t.fault.other);
  });
});

describe('The words for a fault', () => {
  it('tell the limit and the length in the numbers of the language', () => {
    const [fault] = faultsOf({ comment: 'x'.repeat(12_345) });
    expect(faultWords(fault as FieldFault, voiceOf('de'))).toBe(
      'Bitte höchstens 10.000 Zeichen; bisher sind es 12.345.',
    );
  });

  it('name the field where they stand alone', () => {
    const [fault] = faultsOf({ name: '' });
    expect(faultWordsOf('name', fault as FieldFault, voiceOf('fr'))).toBe('Nom\u00a0: Veuillez remplir ce champ.');
    expect(faultWordsOf('name', fault as FieldFault, voiceOf('zh'))).toBe('姓名：请填写此项。');
  });

  it('keep an address from left to right in an Arabic sentence', () => {
    const [fault] = faultsOf({ email: 'ada' });
    expect(faultWords(fault as FieldFault, voiceOf('ar'))).toContain('\u2066name@example.org\u2069');
  });
});

function faultsOf(fields: Record<string, unknown>): FieldFault[] {
  const input = Object.keys(fields).length === 0 ? {} : { ...good, ...fields };
  try {
    new InputPipe(LeaveReplyDto).transform(input, { type: 'body' });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return [...error.faults];
    throw error;
  }
}
