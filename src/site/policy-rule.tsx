import {
  policyOf,
  precisionOf,
  type RulesVersion,
  type SetRule,
  type SettingField,
  settingFieldsOf,
  type Tally,
} from '../comment/rules.view.js';
import { checkerPath, classifierPath, wordsPath } from './addresses.js';
import { TypedText } from './typed-text.js';

export interface PolicyRuleProps {
  readonly rule: SetRule;
  readonly place: number;
  readonly words: RulesVersion['words'];
  /** What it said lately; null: nothing. */
  readonly tally: Tally | null;
}

const modeWords = { on: 'counts', watched: 'is watched: only says what it would do', off: 'is off' } as const;

/** A rule as a sentence of the policy, with what may be set about it below. */
export function PolicyRule({ rule, place, words, tally }: PolicyRuleProps) {
  const [line] = policyOf([rule]);
  if (!line) return null;
  const id = `rule-${rule.rule}`;
  return (
    <li class={`rule ${rule.mode}`}>
      <h2 id={id}>
        {line.title} {rule.mode !== 'on' && <span class="badge">{rule.mode}</span>}
      </h2>
      <p>{line.says}</p>
      <WordCount rule={rule.rule} words={words} />
      {rule.rule === 'outside-checker' && (
        <p>
          <a href={checkerPath}>Whom it asks, and whether that works</a>
        </p>
      )}
      {rule.rule === 'classifier' && (
        <p>
          <a href={classifierPath}>What it has learnt, and how often it was right</a>
        </p>
      )}
      {tally && <Lately tally={tally} />}
      <details>
        <summary>Change</summary>
        <div class="settings" role="group" aria-labelledby={id}>
          <label for={`${rule.rule}.place`}>Place</label>
          <input id={`${rule.rule}.place`} name={`${rule.rule}.place`} type="number" min={1} max={999} value={place} />
          <label for={`${rule.rule}.mode`}>It</label>
          <select id={`${rule.rule}.mode`} name={`${rule.rule}.mode`}>
            {Object.entries(modeWords).map(([mode, says]) => (
              <option key={mode} value={mode} selected={mode === rule.mode}>
                {says}
              </option>
            ))}
          </select>
          {settingFieldsOf(rule.rule).map((field) => (
            <Setting key={field.name} rule={rule} field={field} />
          ))}
        </div>
      </details>
    </li>
  );
}

function WordCount({ rule, words }: Pick<PolicyRuleProps, 'words'> & { rule: string }) {
  const list = rule === 'blocked-words' ? 'blocked' : rule === 'held-words' ? 'held' : null;
  if (list === null) return null;
  return (
    <p>
      <a href={wordsPath(list)}>{words[list] === 1 ? '1 entry' : `${words[list].toLocaleString('en')} entries`}</a> on
      the list.
    </p>
  );
}

/** Of those that were decided about: how often moderators saw it the same way. */
function Lately({ tally }: { tally: Tally }) {
  const { wanted, unwanted, undecided } = tally;
  const precision = precisionOf(tally);
  return (
    <p class="quietly">
      Spoke about {wanted + unwanted + undecided} of the newest 1,000 replies. Moderators stopped {unwanted} of them and
      let {wanted} through{precision !== null && <> ({Math.round(precision * 100)} % as the rule)</>}.
    </p>
  );
}

function Setting({ rule, field }: { rule: SetRule; field: SettingField }) {
  const name = `${rule.rule}.${field.name}`;
  const value = rule.setting[field.name];
  return (
    <p class={field.kind}>
      <label for={name}>
        {field.about}
        {field.kind === 'lines' && ' One a line.'}
      </label>
      {field.kind === 'choice' && (
        <select id={name} name={name}>
          {field.words.map((word) => (
            <option key={word} value={word} selected={word === value}>
              {word}
            </option>
          ))}
        </select>
      )}
      {field.kind === 'number' && (
        <input id={name} name={name} type="number" min={field.least} max={field.most} value={String(value ?? '')} />
      )}
      {field.kind === 'lines' && (
        <TypedText
          id={name}
          name={name}
          rows={2}
          spellcheck={false}
          text={Array.isArray(value) ? value.join('\n') : ''}
        />
      )}
    </p>
  );
}
